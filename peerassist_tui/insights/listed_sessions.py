"""Which sessions the library lists for what is asked of it, in which order, and what is left out of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from peerassist_tui.insights.library_filter import SORTS, Filter, in_order
from peerassist_tui.language import _
from peerassist_tui.store.queries.overview import Overview
from peerassist_tui.store.queries.session_people import SessionPeople

USUAL = "date"
"""The order in which the sessions stand unless somebody wants another one."""


@dataclass(frozen=True)
class ListedSessions:
    """The sessions that meet a filter, in one of `SORTS`; `archived`: so many more meet it, and are in the archive."""

    sessions: Sequence[Overview]
    asked: Filter
    order: str = USUAL
    archived: int = 0

    @property
    def order_words(self) -> str:
        """How the order is said; empty for the usual one."""
        return "" if self.order == USUAL else _(SORTS[self.order][0])


def listed_sessions(
    sessions: Sequence[Overview], asked: Filter, people: SessionPeople, order: str, *, with_archive: bool
) -> ListedSessions:
    """What is listed of sessions that are given newest first; the archive is left out where nobody asks for it."""
    found = asked.of(sessions, people)
    listed = [one for one in found if with_archive or asked.asks_archive or not one.archived]
    return ListedSessions(in_order(listed, order), asked, order, len(found) - len(listed))
