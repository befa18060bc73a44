"""Ids as people meet them."""

from uuid import UUID


def short_id(row_id: UUID | str) -> str:
    """The beginning of an id, by which people can name it on the command line."""
    return str(row_id)[:8]
