"""What the console does when the clocks say that something was wrong with the time."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from peerassist_tui.language import N_, _, moment_words, ngettext
from peerassist_tui.readings.time.clocks import ClockBack, moved_words
from peerassist_tui.screens.shell.refusals import report_refusal
from peerassist_tui.screens.time.outage import OutageScreen
from peerassist_tui.screens.time.time_question import TimeQuestion
from peerassist_tui.seat.attendance import Attendance
from peerassist_tui.timing.timekeeper import ClockLook
from peerassist_tui.timing.zones import to_local
from peerassist_tui.widgets.bar import span_in_words

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console


async def account_for(console: "Console", attendance: Attendance, seen: ClockLook) -> None:
    """See to it that a clock which was set changes nothing, and ask about a time in which nobody looked."""
    await report_refusal(
        console, console.writes.answer(partial(attendance.account_for, seen), lambda: _("The meeting's time"))
    )
    console.time.waking = False
    console.opened.show()
    if seen.moved_seconds and console.session and console.session.info.started_at:
        console.tell(
            _(
                "The computer's clock was set {moved}. The meeting's time goes on as before.",
                moved=moved_words(seen.moved_seconds),
            )
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

    HELP_TEXT: ClassVar[str] = N_(
        "Somebody has set the computer's clock back since this meeting was last open. How long it was away cannot be "
        "known from the clock, so you say how the meeting's time goes on."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "1", "answer('stopped')", N_("go on there"), id="clock.stopped", show=False, tooltip=N_("Count nothing")
        ),
        Binding(
            "2",
            "answer('hours')",
            N_("whole hours"),
            id="clock.hours",
            show=False,
            tooltip=N_("Set back by whole hours"),
        ),
    ]

    def __init__(self, attendance: Attendance, back: ClockBack, timezone: str) -> None:
        super().__init__()
        self._attendance, self._back, self._timezone = attendance, back, timezone

    def question(self) -> str:
        shown, since = self._local(self._wall()), self._local(self._back.since)
        clock, come_to = f"{shown:%H:%M:%S}", f"{since:%H:%M:%S}"
        if shown.date() != since.date():
            come_to = f"{moment_words(since, '%d %B', 'MMMMd')}, {come_to}"
        return _(
            "The computer's clock shows {shown}, but this meeting has already come to {since}. "
            "The clock was set back in between. How does the meeting's time go on?",
            shown=clock,
            since=come_to,
        )

    def choices(self) -> Iterator[tuple[str, str, str]]:
        back = self._back
        then = self._wall() + timedelta(seconds=back.hours_offset)
        stopped, there = (f"{self._local(moment):%H:%M:%S}" for moment in (back.since, then))
        yield "1", "stopped", _("At {time}, where it was: nothing in between is counted.", time=stopped)
        words = ngettext(
            "The clock was set back by an hour: it is {time} there, {passed} later.",
            "The clock was set back by {hours} hours: it is {time} there, {passed} later.",
            back.whole_hours,
            hours=back.whole_hours,
            time=there[:5],
            passed=span_in_words((then - back.since).total_seconds()),
        )
        yield "2", "hours", words

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
