"""What somebody chose instead of what was proposed, when a list is imported."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from peerassist_tui.language_files import ENGLISH
from peerassist_tui.timing.days import DateOrder


@dataclass(frozen=True)
class ListChoices:
    """The encoding (empty: the likeliest), what columns mean by place, the order of day and month (None: not told), and
    the language in which dates are written beside English.

    In the columns of `filled`, by place, an empty cell takes what stands above it.
    """

    encoding: str = ""
    meanings: Mapping[int, str] = field(default_factory=dict)
    order: DateOrder | None = None
    filled: frozenset[int] = frozenset()
    language: str = ENGLISH


PROPOSED = ListChoices()
