"""What the console does when the clocks say that something was wrong with the time."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from peerassist_tui.readings.time.clocks import ClockBack, moved_words
from peerassist_tui.screens.shell.refusals import report_refusal
from peerassist_tui.screens.time.outage import OutageScreen
from peerassist_tui.screens.time.time_question import TimeQuestion
from peerassist_tui.seat.attendance import Attendance
from peerassist_tui.text import plural
from peerassist_tui.timing.timekeeper import ClockLook
from peerassist_tui.timing.zones import to_local
from peerassist_tui.widgets.bar import span_in_words

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console


async def account_for(console: "Console", attendance: Attendance, seen: ClockLook) -> None:
    """See to it that a clock which was set changes nothing, and ask about a time in which nobody looked."""
    await report_refusal(
        console, console.writes.answer(partial(attendance.account_for, seen), lambda: "The meeting's time")
    )
    console.time.waking = False
    console.opened.show()
    if seen.moved_seconds and console.session and console.session.info.started_at:
        console.tell(
            f"The computer's clock was set {moved_words(seen.moved_seconds)}. The meeting's time goes on as before."
        )
    console.time.ask()


def ask_about_time(console: "Console", attendance: Attendance) -> None:
    """Ask about the time that is not accounted for, unless that question is already on the screen."""
    if isinstance(console.screen, TimeQuestion) or not console.session:
        return
    timezone = console.session.info.timezone
    if attendance.clock_back:
        console.push_screen(ClockBackScreen(attendance, attendance.clock_back, timezone))
    elif attendance.outage:
        console.push_screen(OutageScreen(attendance.outage, timezone))


class ClockBackScreen(TimeQuestion):
    """Asks how to go on when the computer's clock lies before what has already happened."""

    HELP_TEXT: ClassVar[str] = (
        "Somebody has set the computer's clock back since this meeting was last open. How long it was away cannot be "
        "known from the clock, so you say how the meeting's time goes on."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", "answer('stopped')", "go on there", id="clock.stopped", show=False, tooltip="Count nothing"),
        Binding("2", "answer('hours')", "whole hours", id="clock.hours", show=False, tooltip="Set back by whole hours"),
    ]

    def __init__(self, attendance: Attendance, back: ClockBack, timezone: str) -> None:
        super().__init__()
        self._attendance, self._back, self._timezone = attendance, back, timezone

    def question(self) -> str:
        shown, since = self._local(self._wall()), self._local(self._back.since)
        day = "" if shown.date() == since.date() else f"{since:%d %B, }"
        return (
            f"The computer's clock shows {shown:%H:%M:%S}, but this meeting has already come to {day}{since:%H:%M:%S}. "
            "The clock was set back in between. How does the meeting's time go on?"
        )

    def choices(self) -> Iterator[tuple[str, str, str]]:
        back = self._back
        then = self._wall() + timedelta(seconds=back.hours_offset)
        hours = plural(back.whole_hours, "an hour", f"{back.whole_hours} hours")
        passed = span_in_words((then - back.since).total_seconds())
        yield "1", "stopped", f"At {self._local(back.since):%H:%M:%S}, where it was: nothing in between is counted."
        yield "2", "hours", f"The clock was set back by {hours}: it is {self._local(then):%H:%M} there, {passed} later."

    async def action_answer(self, answer: str) -> None:
        """Let the meeting's time go on."""
        back, attendance = self._back, self._attendance
        offset = back.stopped_offset if answer == "stopped" else back.hours_offset
        self.answering = True
        await report_refusal(self.console, attendance.go_on(back, offset))
        self.dismiss(None)
        self.console.opened.show()
        self.console.time.ask()

    def _wall(self) -> datetime:
        return self._attendance.desk.time.wall()

    def _local(self, moment: datetime) -> datetime:
        return to_local(moment, self._timezone)
