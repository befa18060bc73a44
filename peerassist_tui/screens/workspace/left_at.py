"""Where somebody was when they left a stage."""

from collections.abc import Hashable
from typing import NamedTuple


class LeftAt(NamedTuple):
    """A section, its row and field, and whether the keys were in it; `page` is the place of a page of a path."""

    topic: str
    row: Hashable = None
    page: int | None = None
    is_inside: bool = False
    field: str | None = None
