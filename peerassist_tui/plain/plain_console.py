"""The console line by line: it takes what is typed, does it, and tells what others do and what is due."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from peerassist_tui.desk import Desk, open_session
from peerassist_tui.errors import Refused, RuleError
from peerassist_tui.language import N_, _
from peerassist_tui.models import Change, Seat
from peerassist_tui.plain.announcer import Announcer, sentence
from peerassist_tui.plain.attending import about_the_time, must_be_accounted_for
from peerassist_tui.plain.backing_up import BackingUp
from peerassist_tui.plain.line_reader import LineReader
from peerassist_tui.plain.plain_seat import PlainSeat
from peerassist_tui.plain.refused_line import RefusedLine
from peerassist_tui.plain.session_watch import SessionWatch
from peerassist_tui.plain.standing import where_it_stands
from peerassist_tui.plain.telling import understood
from peerassist_tui.readings.missing import Missing
from peerassist_tui.session import Session
from peerassist_tui.step import Step
from peerassist_tui.store.disk.waiting import LONG_SECONDS
from peerassist_tui.store.store import Store
from peerassist_tui.text import clean_line, quoted
from peerassist_tui.timing.clock import Clock, steady_clock, wall_clock

LOOK_SECONDS = 0.2
"""So often it is looked what others do while nobody types."""
HELD = N_("Waiting for another program that holds the store; what you type is done after that.")
NO_SESSION = N_("No session is open: type sessions, then open and a number, or new and a title.")
NOTHING = N_("Nothing has changed.")
ENDINGS = ("finish", "wrap_up")
"""After these the store may be copied and carried away."""

Take = Callable[["PlainConsole", str], None]
"""Does what a line says, or raises a refusal."""


class PlainConsole:
    """One person at a terminal of lines, on the store at `path`, at a `seat`; `take` does what a line says."""

    def __init__(
        self, path: Path, seat: Seat, reader: LineReader, announcer: Announcer, take: Take, clock: Clock = wall_clock
    ) -> None:
        """Open the store.

        Raises:
            StoreError: it cannot be opened.
        """
        self.path, self.seat, self.clock, self.announcer = path, seat, clock, announcer
        self.store = Store(path, LONG_SECONDS, self._tell_held)
        self.listed: list[str] = []
        """The ids of the sessions that were told last, by which they are opened."""
        self.told_missing: list[Missing] = []
        """What was told last as missing in the open session, by which it is fixed."""
        self.refused = RefusedLine()
        self._reader, self._take, self._backups = reader, take, BackingUp(path, announcer.say)
        self._at: PlainSeat | None = None
        self._watch: SessionWatch | None = None
        self._is_held = self._is_left = False

    @property
    def at(self) -> PlainSeat:
        """The seat at the open session.

        Raises:
            RuleError: none is open.
        """
        if self._at is None:
            raise RuleError(_(NO_SESSION))
        return self._at

    @property
    def session(self) -> Session:
        """The open session.

        Raises:
            RuleError: none is open.
        """
        return self.at.session

    @property
    def is_open(self) -> bool:
        """Whether a session is open."""
        return self._at is not None

    def run(self) -> None:
        """Take lines until there are no more, or somebody leaves."""
        try:
            while not self._is_left:
                line = self._reader.line(LOOK_SECONDS)
                self._look()
                if line is not None:
                    self.hear(line)
        except EOFError:
            self._look()
        finally:
            self._close()

    def _look(self) -> None:
        if self._watch is not None:
            self._watch.look()

    def hear(self, typed: str) -> None:
        """Do what a line says; one that is refused is said again with the reason."""
        line = clean_line(typed)
        if not line:
            return
        self.refused.go_on()
        try:
            self._take(self, line)
        except Refused as refused:
            self.refused.keep(line, str(refused))
            self.announcer.say(sentence(str(refused)))
            self.announcer.say(_("Not done: {line}. Type again to send it once more.", line=quoted(line)))

    def do(self, step: Step) -> Change | None:
        """Take a step in the open session, and say what it did.

        Raises:
            Refused: it cannot be done.
        """
        return self.write(lambda: self.at.do(step))

    def write(self, act: Callable[[], Change | None], nothing: str = NOTHING) -> Change | None:
        """Say what a write has done, after what others did before; or `nothing`, where there was nothing to do.

        Raises:
            Refused: what `act` raises.
        """
        must_be_accounted_for(self.at)
        nothing = _(nothing)
        try:
            done = self.at.wait_for(act)
        finally:
            self._is_held = False
        if self._watch is not None:
            self._watch.tell_news(done)
        self.announcer.say(understood(self.session, done) if done and done.label else nothing)
        if done and done.rule in ENDINGS:
            self._backups.make("finish")
        return done

    def open(self, session_id: UUID) -> None:
        """Take the seat at a session that is in the store.

        Raises:
            StoreError: it is not there, or cannot be read.
        """
        self.take_seat(open_session(self.store, session_id, self.seat, self.clock, steady_clock))

    def take_seat(self, desk: Desk) -> None:
        """Take the seat of `desk`, and leave the session that was open.

        Raises:
            StoreError: the store cannot be read.
        """
        self.close()
        self.told_missing = []
        self._at = at = PlainSeat(self.store, desk, self._tell_held)
        self._watch = SessionWatch(at, self.announcer.say, self._backups)
        for words in (*where_it_stands(at.session, at.now), *about_the_time(at)):
            self.announcer.say(words)

    def close(self) -> None:
        """Leave the open session; a meeting that runs goes on."""
        at, self._at, self._watch = self._at, None, None
        if at is not None:
            at.leave()

    def quit(self) -> None:
        """Leave once the present line is done."""
        self._is_left = True

    def _tell_held(self) -> None:
        if not self._is_held:
            self._is_held = True
            self.announcer.say(_(HELD))

    def _close(self) -> None:
        self.close()
        self._backups.leave()
        lost = self.store.anchor.lost()
        self.store.anchor.fold()
        self.store.close()
        if lost is not None:
            raise lost
