"""Watching a session script: the console shows what the keys would have done, at the speed that was asked for."""

import asyncio
import time
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from peerassist_tui.desk import open_session
from peerassist_tui.errors import ScriptError
from peerassist_tui.intake.script import ScriptLine, read_script
from peerassist_tui.intake.script_player import Player
from peerassist_tui.language import _
from peerassist_tui.readings.state import status
from peerassist_tui.rules import steps
from peerassist_tui.timing.clock import to_millisecond

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console
    from peerassist_tui.store.store import Store

_IDLE = timedelta(seconds=60)
"""So long a wait is watched while the meeting is paused; a longer one is leapt over."""
_STEP = 0.05
"""Seconds after which the clock on the screen moves on."""


class ScriptClock:
    """The script's time: from where it was set last it runs `speed` times as fast as the wall clock."""

    def __init__(self, start: datetime, speed: float) -> None:
        self._speed, self._told = speed, 0.0
        self.set(start)

    def set(self, moment: datetime) -> None:
        """Go on from this moment."""
        self._from, self._since = moment, time.monotonic()

    def __call__(self) -> datetime:
        return to_millisecond(self._from + timedelta(seconds=(time.monotonic() - self._since) * self._speed))

    def is_due(self) -> bool:
        """Whether a second has passed on the wall since this was last so; other consoles know no other pace."""
        due = time.monotonic() - self._told >= 1
        if due:
            self._told = time.monotonic()
        return due

    def wait_for(self, moment: datetime) -> float:
        """Seconds on the wall until that moment."""
        return (moment - self()).total_seconds() / self._speed


async def watch_script(app: "Console", store: "Store", script: Path, speed: float) -> None:
    """Play the script before everybody's eyes, until it ends or its session is left; then the meeting is at rest.

    Raises:
        ScriptError: the script cannot be read, or its first line is wrong.
    """
    player = await asyncio.to_thread(Player, store, read_script(script))
    app.time.pace = pace = ScriptClock(player.begun, speed)
    try:
        await app.opened.take_seat(player.desk, "live")
        await _play(app, player, pace)
    finally:
        player.rest()  # at once, for this may be the end of the console
        _keep_time(app, player, player.desk.now())
        app.time.pace = None
    if app.opened.desk is player.desk:
        own = partial(open_session, store, player.desk.session.id, app.seat, app.clock, app.steady)
        app.opened.go_on_with(await asyncio.to_thread(own))


async def _play(app: "Console", player: Player, clock: ScriptClock) -> None:
    try:
        for line in player.lines():
            if not (await _reached(app, player, clock, line) and await app.writer.write(partial(player.play, line))):
                return
    except ScriptError as wrong:
        app.tell(str(wrong))
    else:
        app.tell(_("The script is played: {lines} lines.", lines=player.played), "information")


def _keep_time(app: "Console", player: Player, moment: datetime) -> None:
    """Let other consoles, and whoever opens the session next, take the script's time for the meeting's."""
    if status(player.desk.session) in ("live", "paused"):
        away = moment - app.clock()
        player.desk.perform(steps.keep_time(offset_seconds=away.total_seconds(), quiet=True))


async def _reached(app: "Console", player: Player, clock: ScriptClock, line: ScriptLine) -> bool:
    """Wait for the moment of a line; False when nobody watches any more."""
    moment = player.begun + timedelta(seconds=line.at)
    if status(player.desk.session) == "paused" and moment - clock() > _IDLE:
        clock.set(moment)
    while _is_watched(app, player) and (wait := clock.wait_for(moment)) > 0:
        app.now = player.desk.session.present(clock())
        if clock.is_due():
            await app.writer.write(partial(_keep_time, app, player, app.now))
        await asyncio.sleep(min(wait, _STEP))
    clock.set(moment)
    return _is_watched(app, player)


def _is_watched(app: "Console", player: Player) -> bool:
    return app.opened.desk is player.desk and len(app.screen_stack) > 1
