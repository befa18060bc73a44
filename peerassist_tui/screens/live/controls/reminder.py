"""A reminder to oneself: in so many minutes, or at a time of day."""

from typing import ClassVar

from peerassist_tui.errors import Refused
from peerassist_tui.language import N_, _
from peerassist_tui.readings.time.reminders import read_reminder
from peerassist_tui.rules import steps
from peerassist_tui.screens.flipchart.flipchart_view import FlipchartView
from peerassist_tui.screens.flipchart.line_handler import WrittenLine, lent_for, line_text
from peerassist_tui.screens.live.controls.roll import present
from peerassist_tui.screens.shell.control import Command, Control
from peerassist_tui.session import Session
from peerassist_tui.timing.zones import clock_time
from peerassist_tui.widgets.fields.line_prefix import Meant

REMINDER = "reminder"
"""Where a reminder is kept while it is being written."""


class ReminderControl(Control):
    """What the facilitator wants to be reminded of."""

    GROUP = N_("Help me")
    screen: FlipchartView

    def write(self) -> None:
        """Ask of what, and when."""
        hint = _("10 ask Bao (in ten minutes), or 14:20 the guest comes")
        self.screen.writing.open(
            lent_for("reminder", _("remind me"), self._set, place=REMINDER, hint=hint, meaning=self._meaning)
        )

    async def _set(self, written: WrittenLine) -> bool:
        try:
            moment, text = read_reminder(self.session, present(self.console), written.text)
        except Refused as refused:
            self.console.tell(str(refused))
            return False
        return await self.screen.do(steps.set_reminder(text=text, moment=moment), line_text(REMINDER, written))

    def _meaning(self, session: Session, written: WrittenLine) -> Meant:
        if not written.text.strip():
            return Meant()
        try:
            moment, _text = read_reminder(session, present(self.console), written.text)
        except Refused:
            return Meant("?")
        return Meant(_("at {time}", time=clock_time(moment, session.info.timezone)))

    COMMANDS: ClassVar = (
        Command("reminder", "asterisk", N_("remind me"), N_("Set a reminder (only you see it)"), write,
                key_display="*"),
    )  # fmt: skip
