"""A peer assist in memory: rules performed without a store, on a clock that stands still until it is moved."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any, Literal, Self
from uuid import uuid4

from peerassist_tui.models import Change, Seat
from peerassist_tui.readings.floor.queue import queue
from peerassist_tui.readings.report.session_document import session_document
from peerassist_tui.readings.state import current_item, holder
from peerassist_tui.rules import Outcome, perform, redo, undo
from peerassist_tui.session import Done, Session
from peerassist_tui.step import Step
from peerassist_tui.store.rows import change_of
from peerassist_tui.timing.clock import ManualClock

START = datetime(2026, 12, 8, 4, 0, tzinfo=UTC)
PEOPLE = [
    {"name": "Hawa", "party": "host"},
    {"name": "Hugo", "party": "host"},
    {"name": "Amina", "party": "peer"},
    {"name": "Bao", "party": "peer"},
    {"name": "Chen", "party": "peer"},
    {"name": "Fay", "party": "facilitator"},
    {"name": "Noor", "party": "note_taker"},
]
AGENDA = [
    {"ref": "A1", "title": "Telling", "phase": "telling", "minutes": 10},
    {"ref": "A2", "title": "Asking", "phase": "asking", "minutes": 20},
    {"ref": "A3", "title": "Feedback", "phase": "feedback", "minutes": 30},
]
HEADER: dict[str, Any] = {
    "title": "Storm warnings",
    "challenge": "How do warnings reach the last house?",
    "timezone": "Asia/Dhaka",
    "starts_at": "2026-12-08T10:00",
    "objectives": [{"ref": "OB1", "text": "Know who is warned"}, {"ref": "OB2", "text": "Choose a channel"}],
    "people": PEOPLE,
    "agenda": AGENDA,
}
"""What the first line of a script says; it starts at START."""

TURNED = {"undo": undo, "redo": redo}

_beginnings: dict[tuple[str, bool], tuple[Session, list[Change]]] = {}
"""How meetings begin, by their header: a session is never altered, and making it is most of what a small test does."""


class Meeting:
    """One session and what has been done to it; `at` moves the clock, `do` performs a rule."""

    def __init__(self, *, started: bool = True, **header: Any) -> None:
        self.clock = ManualClock(START)
        self.changes: list[Change] = []
        self.session = Session(uuid4())
        self._begin({**HEADER, **header}, started)

    def _begin(self, header: dict[str, Any], started: bool) -> None:
        told = json.dumps(header), started
        if told not in _beginnings:
            self.do("session", **header)
            if started:
                self.do("start")
            _beginnings[told] = self.session, self.changes
        session, changes = _beginnings[told]
        self.session, self.changes = session.with_tables(session.tables), list(changes)  # nothing read off it yet

    def at(self, seconds: float) -> Self:
        """Move the clock to so many seconds after START."""
        self.clock.now = START + timedelta(seconds=seconds)
        return self

    @property
    def now(self) -> datetime:
        return self.session.present(self.clock())

    def do(self, rule: str, /, **arguments: Any) -> Change | None:
        """Perform a rule as the facilitator; None when there was nothing to do."""
        return self.do_as("facilitator", rule, **arguments)

    def take(self, step: Step | None) -> Change | None:
        """Take a step that a reading offers."""
        assert step, "no step is offered"
        return self.do(step.rule, **step.given)

    def do_as(self, seat: Seat, rule: str, /, **arguments: Any) -> Change | None:
        """Perform a rule as one of the seats."""
        return self._take(seat, rule, perform(self.session, self.now, Step(rule, arguments)))

    def undo(self, seat: Seat = "facilitator") -> Change | None:
        """Take back the last step of a seat; None when there is none."""
        return self._turn(seat, "undo", self.session.trails[seat].done if seat in self.session.trails else None)

    def redo(self, seat: Seat = "facilitator") -> Change | None:
        """Do again what a seat took back last; None when there is nothing."""
        return self._turn(seat, "redo", self.session.trails[seat].undone if seat in self.session.trails else None)

    def _turn(self, seat: Seat, rule: Literal["undo", "redo"], pile: tuple[Done, Any] | None) -> Change | None:
        if pile is None:
            return None
        step, _ = pile
        change = next(change for change in self.changes if change.id == step.change)
        return self._take(seat, rule, TURNED[rule](self.session, change, step.label))

    def _take(self, seat: Seat, rule: str, outcome: Outcome) -> Change | None:
        if not outcome:
            return None
        change = Change(
            id=uuid4(),
            session_id=self.session.id,
            seq=self.session.seq + 1,
            at=self.now,
            seat=seat,
            rule=rule,
            label=outcome.label,
            undoes=outcome.undoes,
            rows=change_of(self.session, outcome.saved, outcome.removed),
        )
        self.changes.append(change)
        self.session = self.session.apply(change)
        return change

    @property
    def shown(self) -> dict[str, Any]:
        """The document of `show --json` at this moment."""
        return session_document(self.session, self.now)

    @property
    def holder(self) -> str | None:
        speaker = holder(self.session)
        return speaker.name if speaker else None

    @property
    def queue(self) -> list[str]:
        """The names in the queue, next first."""
        return [place.person.name for place in queue(self.session, self.now)]

    @property
    def item(self) -> str | None:
        """The reference of the agenda item that is on."""
        item = current_item(self.session)
        return item.ref if item else None

    def seconds(self) -> dict[str, float]:
        """Floor seconds by name, of those who have any."""
        return {one["name"]: one["seconds"] for one in self.shown["people"] if one["seconds"]}

    def raised(self, *names: str) -> Self:
        """Raise hands in that order."""
        for name in names:
            self.do("raise_hand", who=name)
        return self

    def spoke(self, name: str, seconds: float) -> Self:
        """Let somebody speak for so many seconds from now on."""
        self.do("give_floor", who=name)
        self.clock.advance(seconds)
        self.do("release_floor")
        return self


def step(rule: str, /, **given: Any) -> Step:
    """A step as a script has it."""
    return Step(rule, given)
