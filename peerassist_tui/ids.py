"""Ids as people meet them, and those by which an example is known."""

from uuid import NAMESPACE_URL, UUID, uuid5


def short_id(row_id: UUID | str) -> str:
    """The beginning of an id, by which people can name it on the command line."""
    return str(row_id)[:8]


def example_id(name: str) -> UUID:
    """The id that the session of the example of that name has in every store."""
    return uuid5(NAMESPACE_URL, f"peerassist:example:{name}")


EXAMPLE_NAMES = ("01-patients-who-stop-coming", "02-from-gauge-to-last-house")
"""Every example that ever came with the program, so that one that goes later is still known for what it is."""
EXAMPLE_IDS = frozenset(map(example_id, EXAMPLE_NAMES))
_HEX = frozenset(one.hex for one in EXAMPLE_IDS)


def is_example(session_id: UUID | str) -> bool:
    """Whether a session came with the program as an example; its id also as text, with dashes or without."""
    return str(session_id).replace("-", "") in _HEX
