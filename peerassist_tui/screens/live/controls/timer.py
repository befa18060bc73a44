"""The second timer: silent writing, work in pairs."""

from datetime import timedelta
from typing import ClassVar

from peerassist_tui.errors import Refused
from peerassist_tui.readings.time.timers import NAMES, read_timer, running_timer
from peerassist_tui.rules import steps
from peerassist_tui.screens.flipchart.flipchart_view import FlipchartView
from peerassist_tui.screens.flipchart.line_handler import WrittenLine, lent_for
from peerassist_tui.screens.live.controls.roll import present
from peerassist_tui.screens.shell.control import Command, Control
from peerassist_tui.session import Session
from peerassist_tui.timing.zones import clock_time
from peerassist_tui.widgets.fields.line_prefix import Meant


class TimerControl(Control):
    """A timer beside the agenda's clock."""

    GROUP = "Time"
    WHY = "The meeting is not on."
    screen: FlipchartView

    async def turn(self) -> None:
        """Take the timer away, or ask how long one is to be."""
        if running_timer(self.session):
            await self.screen.do(steps.stop_timer())
        else:
            about = "timer: minutes (then w writing, p pairs, g groups)"
            self.screen.writing.open(lent_for("timer", about, self._start, meaning=self._meaning))

    async def _start(self, written: WrittenLine) -> bool:
        try:
            seconds, purpose = read_timer(written.text)
        except Refused as refused:
            self.console.tell(str(refused))
            return False
        return await self.screen.do(steps.start_timer(seconds=seconds, purpose=purpose))

    def _meaning(self, session: Session, written: WrittenLine) -> Meant:
        if not written.text.strip():
            return Meant()
        try:
            seconds, purpose = read_timer(written.text)
        except Refused:
            return Meant("?")
        until = present(self.console) + timedelta(seconds=seconds)
        return Meant(f"{NAMES[purpose]} until {clock_time(until, session.info.timezone, seconds=True)}")

    def words(self) -> str | None:
        """What the key does while a timer is on."""
        return "stop timer" if running_timer(self.session) else None

    COMMANDS: ClassVar = (
        Command("timer", "Z", "timer", "Start or stop a second timer: silent writing, pairs", turn,
                Control.is_on, words),
    )  # fmt: skip
