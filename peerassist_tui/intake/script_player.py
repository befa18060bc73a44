"""Playing a session script: its lines do what the keys do, at the moments that the script says."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from peerassist_tui.desk import Desk, open_session
from peerassist_tui.errors import Refused, RuleError, ScriptError
from peerassist_tui.intake.script import ScriptLine
from peerassist_tui.language import _
from peerassist_tui.models import SEATS
from peerassist_tui.readings.state import status
from peerassist_tui.rules import steps
from peerassist_tui.session import Session
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.timing.zones import from_local


class Player:
    """Plays one script into a store, line by line; `desk` is the facilitator's."""

    def __init__(self, store: Store, lines: Iterator[ScriptLine], session_id: UUID | None = None) -> None:
        """Make the session that the script's first line describes.

        Raises:
            ScriptError: the script is empty or its first line is wrong.
        """
        self._lines = lines
        head = next(lines, None)
        if head is None:
            raise ScriptError(_("The script is empty."))
        self.clock = ManualClock(_start(head))
        self.begun = self.clock.now
        self.played = 1
        try:
            self.desk = Desk(store, Session(session_id or uuid4()), "facilitator", self.clock)
            self.desk.do("session", **head.given)
        except RuleError as refused:
            raise ScriptError(_("Line {number}: {refusal}", number=head.number, refusal=refused)) from None
        self._desks: dict[str, Desk] = {
            seat: self.desk if seat == "facilitator" else open_session(store, self.desk.session.id, seat, self.clock)
            for seat in SEATS
        }

    def lines(self) -> Iterator[ScriptLine]:
        """The lines that are still to be played."""
        return self._lines

    def play(self, line: ScriptLine) -> None:
        """Do what a line says.

        Raises:
            ScriptError: a rule refuses; the lines before it stay played.
        """
        before, self.clock.now = self.clock.now, self.begun + timedelta(milliseconds=round(line.at * 1000))
        desk = self._desks[line.seat]
        try:
            if line.do in ("undo", "redo"):
                if line.given:
                    raise RuleError(_("{rule} takes nothing but a seat.", rule=line.do))
                desk.undo() if line.do == "undo" else desk.redo()
            else:
                desk.do(line.do, **line.given)
        except RuleError as refused:
            self.clock.now = before
            raise ScriptError(_("Line {number}: {refusal}", number=line.number, refusal=refused)) from None
        self.played += 1

    def rest(self) -> None:
        """Pause a meeting that the script left running, at its last line's moment."""
        if status(self.desk.sync()) == "live":
            self.desk.perform(steps.pause())

    def play_all(self) -> None:
        """Play what is left, then rest; a wrong line stops it where it stands.

        Raises:
            ScriptError: a line is wrong; what stood before it has been played.
        """
        try:
            for line in self._lines:
                self.play(line)
        finally:
            self.rest()


def _start(head: ScriptLine) -> datetime:
    """The session's start in UTC; a header that is wrong is refused by the rule that makes the session."""
    try:
        local = datetime.fromisoformat(head.given["starts_at"])
        return from_local(local.replace(tzinfo=None), head.given.get("timezone", "UTC"))
    except (KeyError, TypeError, ValueError, Refused):
        return datetime.fromtimestamp(0, UTC)
