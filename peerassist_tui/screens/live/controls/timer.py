"""The second timer: silent writing, work in pairs."""

from datetime import timedelta
from typing import ClassVar

from peerassist_tui.errors import Refused
from peerassist_tui.language import N_, NC_, _, pgettext
from peerassist_tui.models import TimerPurpose
from peerassist_tui.readings.time.timers import NAMES, TimerClock, read_timer, timer_clock
from peerassist_tui.rules import steps
from peerassist_tui.screens.flipchart.flipchart_view import FlipchartView
from peerassist_tui.screens.flipchart.line_handler import WrittenLine, lent_for
from peerassist_tui.screens.live.controls.roll import present
from peerassist_tui.screens.shell.control import Command, Control
from peerassist_tui.session import Session
from peerassist_tui.text import minutes_and_seconds
from peerassist_tui.timing.zones import clock_time
from peerassist_tui.widgets.fields.line_prefix import Meant


class TimerControl(Control):
    """A timer beside the agenda's clock."""

    GROUP = NC_("key", "Time")
    WHY = N_("The meeting is not on.")
    screen: FlipchartView

    def ask(self) -> None:
        """Ask how long a timer is to be; while one is on, an empty line takes it away."""
        clock = timer_clock(self.session, present(self.console))
        self.screen.writing.open(
            lent_for(
                "timer", _name(""), self._take, may_be_empty=clock is not None, hint=_hint(clock), meaning=self._meaning
            )
        )

    async def _take(self, written: WrittenLine) -> bool:
        return await (self._start(written) if written.text else self.screen.do(steps.stop_timer()))

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
        at = clock_time(until, session.info.timezone, seconds=True)
        return Meant(_("{timer} until {time}", timer=_name(purpose), time=at))

    COMMANDS: ClassVar = (
        Command("timer", "Z", NC_("key", "timer"), N_("Start or stop a second timer"), ask,
                Control.is_on),
    )  # fmt: skip


def _name(purpose: TimerPurpose) -> str:
    return pgettext("what a timer is for", NAMES[purpose])


def _hint(clock: TimerClock | None) -> str:
    """What the empty line says of its keys."""
    if clock is None:
        return _("minutes, then w for writing, p for pairs, g for groups: 5 w")
    if clock.is_over:
        return _("it is over: Enter stops it, or type another length")
    left = minutes_and_seconds(clock.left_seconds)
    return _("it runs, {time} left: Enter stops it, or type another length", time=left)
