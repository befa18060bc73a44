"""A rehearsal: the meeting as it always is, with a room that is played beside it until the meeting ends or is left."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from peerassist_tui.language import N_, _
from peerassist_tui.readings.agenda.projection import minutes_later
from peerassist_tui.readings.hints.limits import planned_minutes
from peerassist_tui.readings.history.hint_log import hint_log
from peerassist_tui.readings.history.session_history import SessionHistory
from peerassist_tui.readings.state import status
from peerassist_tui.readings.time.running_time import running_seconds
from peerassist_tui.rehearsal.coaching import coaching
from peerassist_tui.rehearsal.levels import Level
from peerassist_tui.rehearsal.room import PlayedNote, enter
from peerassist_tui.rehearsal.scene import scene
from peerassist_tui.rehearsal.simulation import next_second
from peerassist_tui.rehearsal.verdict import RehearsalVerdict, verdict
from peerassist_tui.rehearsal.verdict_text import verdict_lines
from peerassist_tui.rules import steps
from peerassist_tui.session import Session
from peerassist_tui.shell.rehearsed_session import RehearsedSession
from peerassist_tui.timing.zones import to_local
from peerassist_tui.widgets.bars.room_line import RoomFace, RoomLine

if TYPE_CHECKING:
    from peerassist_tui.shell.console_app import ConsoleApp

LOOK_SECONDS = 0.2
"""So often the room is looked at."""
MOST_OVER = 1.25
"""So many times its planned length, and the rehearsal is over."""
HELP_TEXT = N_(
    "A rehearsal: the people are played, and nothing of it is kept. ROOM says what you would see and hear: press the "
    "digit of whoever raises a hand, stop who talks over others, park side topics, invite who says nothing. With the "
    "fewest people the options are yours to write (O); else the note-taker, who is played too, does. TRY names "
    "a key until you have used it right. p lets the room wait, E ends the meeting, then you look back at it; ctrl+q "
    "and F9 ask whether to end."
)


class Rehearsal:
    """Plays the people of one session in a console; `verdict` says how it went once it is over."""

    def __init__(
        self, app: "ConsoleApp", practice: Session, level: Level, *, seed: int, speed: float, left: Callable[[], None]
    ) -> None:
        """The console's clock runs `speed` times as fast as the wall; `left` is called when the look-back is left."""
        self._app, self._level, self._speed, self._left = app, level, speed, left
        self.verdict: RehearsalVerdict | None = None
        patience, yours = level.patience(speed), level.options_are_yours
        self._room = enter(practice, seed, patience, level.tempers, level.rest, options_are_yours=yours)
        self.opened = RehearsedSession(app, self._show_room)
        self._turn, self._is_resting, self._is_ending = asyncio.Lock(), False, False

    def look_round(self) -> None:
        """Let the room go on to the present second, once what it did before is done."""
        if self._app.session is not None and self.opened.taker is not None and not self._turn.locked():
            self._app.run_worker(self._go_on(), group="room")

    async def rest(self) -> None:
        """Do nothing more in the room, once what is being done there is done."""
        self._is_resting = True
        async with self._turn:
            pass

    async def _go_on(self) -> None:
        if self._turn.locked():
            return
        async with self._turn:
            if self._is_resting or self._app.session is None or self.verdict is not None:
                return
            self._app.time.tick()
            if status(self._app.session) == "live":
                await self._begin_on_time(self._app.session)
                await self._play(self._app.session)
            self._show_room()
            if self._is_over(self._app.session):
                await self.end()

    async def _begin_on_time(self, session: Session) -> None:
        """A rehearsal begins when it begins: however long its roll call takes, it is not late at its start."""
        info = session.info
        if info.started_at and minutes_later(info.started_at, info.starts_at):
            starts_at = to_local(info.started_at, info.timezone).replace(microsecond=0, tzinfo=None)
            await self._write_down(PlayedNote(self._room.second, "describe", {"starts_at": starts_at}))

    async def _play(self, session: Session) -> None:
        # the computer may have slept
        reached = int(min(running_seconds(session, self._app.now), _most_seconds(session)))
        for second in range(self._room.second + 1, reached + 1):
            if self._is_resting:
                return
            self._room, notes = next_second(self._room, session, second)
            for note in notes:
                await self._write_down(note)

    async def _write_down(self, note: PlayedNote) -> None:
        """The step of somebody who is played; what was taken out meanwhile is not missed."""
        if (taker := self.opened.taker) is not None and (desk := self.opened.desk) is not None:
            await self._app.writer.write(partial(taker.do, note.rule, **note.given))
            await self.opened.follow(desk)

    def _show_room(self) -> None:
        session = self._app.session
        if session is not None and self._app.screen_stack:  # a worker may come back when the console has ended
            for line in self._app.screen.query(RoomLine):
                press = coaching(self._room, session, self._app.now)
                line.face = RoomFace(tuple(scene(self._room, session)), press)

    def _is_over(self, session: Session) -> bool:
        return status(session) == "finished" or running_seconds(session, self._app.now) > _most_seconds(session)

    async def end(self) -> None:
        """End the meeting, if it is on, and look back at it."""
        from peerassist_tui.screens.shell.rehearsal_look_back import RehearsalLookBack

        app = self._app
        if app.session is None or self.opened.desk is None or self._is_ending:
            return
        self._is_ending = True  # the room looks round meanwhile, and finds the meeting ended
        ended_by_key = status(app.session) == "finished"
        if not ended_by_key:
            await app.writer.do(steps.finish())
        session, now = app.session, app.now
        changes = await asyncio.to_thread((await app.storage.store()).changes, session.id)
        came = await asyncio.to_thread(hint_log, session, SessionHistory(session.id, changes))
        pressed = [one for one in changes if ended_by_key or one.rule != "finish"]
        self.verdict = verdict(
            self._room, session, now, level=self._level.name, speed=self._speed, changes=pressed, hints=came
        )
        app.answers.hush()  # nothing can be undone there
        app.push_screen(RehearsalLookBack(verdict_lines(self.verdict)), lambda _answer: self._left())

    @property
    def help_text(self) -> str:
        """What help says of the room, on the screen that shows it."""
        return _(HELP_TEXT) if self._app.screen.query(RoomLine) else ""

    def ask_to_leave(self) -> None:
        """Ask once whether to end; then look back at what there was, or leave what had not begun."""
        from peerassist_tui.screens.shell.confirm import Confirm

        if self.verdict is not None or self._app.session is None or status(self._app.session) == "preparing":
            self._left()
        elif not isinstance(self._app.screen, Confirm):
            question = _("End the rehearsal here, and look back at it?")
            self._app.push_screen(Confirm(question, _("end rehearsal"), _("go on")), self._end)

    def _end(self, yes: bool | None) -> None:
        if yes:
            self._app.run_worker(self.end(), group="end")


def _most_seconds(session: Session) -> float:
    """After so many seconds of the meeting a rehearsal is over."""
    return max(60.0, 60 * planned_minutes(session) * MOST_OVER)
