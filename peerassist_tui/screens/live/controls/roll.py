"""Who is in the room: somebody has come or gone, the roll is called."""

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from peerassist_tui.errors import Refused
from peerassist_tui.language import N_, _
from peerassist_tui.readings.floor.coming_and_going import read_coming_or_going
from peerassist_tui.readings.state import status
from peerassist_tui.rules import steps
from peerassist_tui.screens.flipchart.flipchart_view import FlipchartView
from peerassist_tui.screens.flipchart.line_handler import WrittenLine, lent_for
from peerassist_tui.screens.shell.control import Command, Control
from peerassist_tui.session import Session, short_name
from peerassist_tui.step import filled
from peerassist_tui.text import clip
from peerassist_tui.timing.zones import clock_time
from peerassist_tui.widgets.fields.line_prefix import Meant

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console

NAME_CELLS = 24
"""So much of a name leaves room to type on a small screen."""


def present(console: "Console") -> datetime:
    """The present moment of the session, to the millisecond."""
    return console.opened.desk.now() if console.opened.desk else console.now


def call_roll(console: "Console") -> None:
    """Call the roll."""
    from peerassist_tui.screens.live.roll_call import RollCallScreen

    console.push_screen(RollCallScreen())


class RollControl(Control):
    """Who is here."""

    GROUP = N_("Floor")
    WHY = N_("There is nobody on the list of people.")
    screen: FlipchartView

    def come_or_go(self) -> None:
        """Ask who has come or gone."""
        hint = _("number or name, then the time where it was not now: Ali 11:20")
        self.screen.writing.open(
            lent_for(
                "come_or_go", _("came or left"), self._came_or_went, asks_who=True, hint=hint, meaning=self._meaning
            )
        )

    async def _came_or_went(self, written: WrittenLine) -> bool:
        try:
            meant = read_coming_or_going(self.session, present(self.console), written.text)
        except Refused as refused:
            self.console.tell(str(refused))
            return False
        when = filled("moment", meant.moment) if meant.moment else {}
        passes = steps.arrive if meant.came else steps.leave
        return await self.screen.do(passes(who=str(meant.who.id), **when))

    def _meaning(self, session: Session, written: WrittenLine) -> Meant:
        typed = written.text.strip()
        if not typed:
            return Meant()
        try:
            meant = read_coming_or_going(session, present(self.console), typed)
        except Refused:
            return Meant("?")
        name = clip(short_name(meant.who), NAME_CELLS)
        if meant.moment is None:
            return Meant(_("{name} came", name=name) if meant.came else _("{name} left", name=name))
        at = clock_time(meant.moment, session.info.timezone)
        words = N_("{name} came {time}") if meant.came else N_("{name} left {time}")
        return Meant(_(words, name=name, time=at))

    def roll_call(self) -> None:
        """Call the roll."""
        call_roll(self.console)

    def may_come(self) -> bool | None:
        """Whether there is anybody."""
        return bool(self.session.people) or None

    def may_call(self) -> bool | None:
        """Whether there is anybody, and the meeting is not over."""
        return (bool(self.session.people) and status(self.session) != "finished") or None

    def why_not_call(self) -> str:
        """That the meeting is over, where anybody is there who could be called."""
        return _("The meeting is over.") if self.session.people else ""

    COMMANDS: ClassVar = (
        Command("roll.come_or_go", "S", N_("came, left"), N_("Mark who has come or left"), come_or_go,
                may_come),
        Command("roll.call", "V", N_("roll call"), N_("Call the roll: here, not here, guests"), roll_call, may_call,
                why=why_not_call),
    )  # fmt: skip
