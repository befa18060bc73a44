"""Two or three laptops that work on one session, each on a clock of its own, and what becomes of it."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from peerassist_tui.errors import RuleError
from peerassist_tui.exchange.images import Tables, added_up, normal
from peerassist_tui.exchange.merging import Merged, Side, merge
from peerassist_tui.exchange.resolve import resolve_conflicts
from peerassist_tui.models import Change, Seat
from peerassist_tui.session import Session
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.meeting import START, Meeting
from tests.helpers.steps import Step, given_of

Deed = tuple[Seat, Step | str, float]
"""Who does what, so many seconds after the deed before it."""


class Laptop(Meeting):
    """A meeting as it goes on on one laptop, whose clock goes some microseconds after the others'."""

    def __init__(self, origin: Meeting, microseconds: int) -> None:
        self.clock = ManualClock(origin.now + timedelta(seconds=1, microseconds=microseconds))
        self.changes = [*origin.changes]
        self.session = origin.session

    def work(self, deeds: Sequence[Deed]) -> None:
        """Do what the rules allow of it."""
        for seat, step, seconds in deeds:
            self.clock.advance(seconds)
            try:
                if isinstance(step, str):
                    self.undo(seat) if step == "undo" else self.redo(seat)
                else:
                    self.do_as(seat, step[0], **given_of(self, step))
            except RuleError:
                continue

    def receive(self, other: Meeting, side: Side = "mine") -> Merged:
        """Take in what the other laptop has; in what both changed differently, `side` holds."""
        merged = merge(history(self), history(other))
        decisions = {one.place: side for one in merged.conflicts}
        self.changes = resolve_conflicts(merged, decisions, self.now)
        self.session = Session(self.session.id)
        for change in self.changes:
            self.session = self.session.apply(change)
        return merged


def fork(meeting: Meeting, count: int = 2) -> list[Laptop]:
    """The same session on so many laptops."""
    return [Laptop(meeting, number) for number in range(1, count + 1)]


def history(meeting: Meeting) -> list[Change]:
    """All changes, as a store would hand them out."""
    return [normal(change) for change in meeting.changes]


def written(changes: Sequence[Change]) -> list[dict[str, Any]]:
    """Changes as what can be compared."""
    return [change.model_dump(mode="json") for change in changes]


def rows(meeting: Meeting) -> dict[str, Any]:
    """The rows as they add up."""
    tables: Tables = added_up(meeting.changes)
    return {name: found for name, found in tables.rows.items() if found}


def planned() -> Meeting:
    """A meeting that is still being prepared."""
    return Meeting(started=False).at((START - START).total_seconds())
