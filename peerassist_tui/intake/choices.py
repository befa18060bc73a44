"""What somebody has chosen otherwise than it was proposed, when a list is taken in."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from peerassist_tui.timing.days import Order


@dataclass(frozen=True)
class Choices:
    """The encoding (empty: the likeliest), what columns mean by place, the order of day and month (None: not told).

    In the columns of `filled`, by place, an empty cell takes what stands above it.
    """

    encoding: str = ""
    meanings: Mapping[int, str] = field(default_factory=dict)
    order: Order | None = None
    filled: frozenset[int] = frozenset()


PROPOSED = Choices()
