"""The console of a rehearsal: the meeting as it always is, with a room that is played beside it."""

import asyncio
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual.binding import BindingType

from peerassist_tui.readings.hints.limits import planned_minutes
from peerassist_tui.readings.history.hint_log import hint_log
from peerassist_tui.readings.history.session_history import SessionHistory
from peerassist_tui.readings.state import status
from peerassist_tui.readings.time.running_time import running_seconds
from peerassist_tui.rehearsal.coaching import coaching
from peerassist_tui.rehearsal.room import PlayedNote, enter
from peerassist_tui.rehearsal.scene import scene
from peerassist_tui.rehearsal.simulation import next_second
from peerassist_tui.rehearsal.verdict import RehearsalVerdict, verdict
from peerassist_tui.rehearsal.verdict_text import verdict_lines
from peerassist_tui.rules import steps
from peerassist_tui.session import Session
from peerassist_tui.shell.app import PeerAssistApp
from peerassist_tui.shell.helped import turn_help
from peerassist_tui.shell.leaving import leave_key
from peerassist_tui.shell.rehearsed_session import RehearsedSession
from peerassist_tui.timing.clock import Clock
from peerassist_tui.widgets.bars.room_line import RoomFace, RoomLine

LOOK_SECONDS = 0.2
"""So often the room is looked at."""
SEEN_SECONDS = 20
"""So many seconds on the wall a hand stays up unseen."""
MOST_OVER = 1.25
"""So many times its planned length, and the rehearsal is over."""
HELP_TEXT = (
    "A rehearsal: the people are played, and nothing of it is kept. ROOM says what you would see and hear: press the "
    "digit of whoever raises a hand, stop who talks over others, park side topics, invite who says nothing. TRY names "
    "a key until you have used it right. p lets the room wait, E ends the meeting, then you look back at it."
)


class RehearsalApp(PeerAssistApp):
    """Plays the people of one session until its meeting ends, or is left; `verdict` then says how it went."""

    TITLE = "peerassist rehearse"
    BINDINGS: ClassVar[list[BindingType]] = [
        leave_key("End the rehearsal and look back at it"),
    ]

    opened: RehearsedSession

    def __init__(self, store_path: Path, practice: Session, *, seed: int, speed: float, clock: Clock) -> None:
        """`clock` runs `speed` times as fast as the wall; the room hangs on `seed` and on what is pressed."""
        super().__init__(store_path, practice.id, clock=clock, steady=None)
        self.verdict: RehearsalVerdict | None = None
        self._speed = speed
        self._room = enter(practice, seed, round(SEEN_SECONDS * max(1.0, speed)))
        self.opened = RehearsedSession(self, seed, self._show_room)
        self._playing = False

    def on_mount(self) -> None:  # Textual calls the other console's own beside it
        self.set_interval(LOOK_SECONDS, self.look_round)

    def look_round(self) -> None:
        """Let the room go on to the present second, once what it did before is done."""
        if self.session is not None and self.opened.taker is not None and not self._playing:
            self._playing = True
            self.run_worker(self._go_on(), group="room")

    async def _go_on(self) -> None:
        try:
            if self.session is None or self.verdict is not None:
                return
            self.time.tick()
            if status(self.session) == "live":
                await self._play(self.session)
            self._show_room()
            if self._is_over(self.session):
                await self.end()
        finally:
            self._playing = False

    async def _play(self, session: Session) -> None:
        reached = int(min(running_seconds(session, self.now), _most_seconds(session)))  # the computer may have slept
        for second in range(self._room.second + 1, reached + 1):
            self._room, notes = next_second(self._room, session, second)
            for note in notes:
                await self._write_down(note)

    async def _write_down(self, note: PlayedNote) -> None:
        """The played note-taker's step; what was taken out meanwhile is not missed."""
        if (taker := self.opened.taker) is not None and (desk := self.opened.desk) is not None:
            await self.writer.write(partial(taker.do, note.rule, **note.given))
            await self.opened.follow(desk)

    def _show_room(self) -> None:
        if self.session is not None and self.screen_stack:  # a worker may come back when the console has ended
            for line in self.screen.query(RoomLine):
                press = coaching(self._room, self.session, self.now)
                line.face = RoomFace(tuple(scene(self._room, self.session)), press)

    def _is_over(self, session: Session) -> bool:
        return status(session) == "finished" or running_seconds(session, self.now) > _most_seconds(session)

    async def end(self) -> None:
        """End the meeting, if it is on, and look back at it."""
        from peerassist_tui.screens.shell.rehearsal_look_back import RehearsalLookBack

        if self.session is None or self.opened.desk is None or self.verdict is not None:
            return
        if status(self.session) in ("live", "paused"):
            await self.writer.do(steps.finish())
        session, now = self.session, self.now
        changes = await asyncio.to_thread((await self.storage.store()).changes, session.id)
        came = await asyncio.to_thread(hint_log, session, SessionHistory(session.id, changes))
        self.verdict = verdict(self._room, session, now, speed=self._speed, changes=changes, hints=came)
        await self.push_screen(RehearsalLookBack(verdict_lines(self.verdict)))

    async def action_help(self, by_letter: bool = False) -> None:
        """What this screen is for and all its keys, and in the meeting what the room is."""
        await turn_help(self, HELP_TEXT if self.screen.query(RoomLine) else "")

    async def action_quit(self) -> None:
        """Ask once whether to end; then look back at what there was, or leave what had not begun."""
        if self.verdict is not None or self.session is None or status(self.session) == "preparing":
            self.exit()
            return
        from peerassist_tui.screens.shell.confirm import Confirm

        if not isinstance(self.screen, Confirm):
            ask = Confirm("End the rehearsal here, and look back at it?", "end it", "go on")
            await self.push_screen(ask, self._answered)

    def _answered(self, yes: bool | None) -> None:
        if yes:
            self.run_worker(self.end(), group="end")


def _most_seconds(session: Session) -> float:
    """After so many seconds of the meeting a rehearsal is over."""
    return max(60.0, 60 * planned_minutes(session) * MOST_OVER)
