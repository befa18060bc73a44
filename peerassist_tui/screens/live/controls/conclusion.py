"""What came of an agenda item, in one line that stands in the report."""

from functools import partial
from typing import ClassVar

from peerassist_tui.language import N_, NC_, _
from peerassist_tui.models import AgendaItem
from peerassist_tui.readings.agenda.leaving import item_just_left, item_to_conclude
from peerassist_tui.readings.state import current_item
from peerassist_tui.rules import steps
from peerassist_tui.screens.flipchart.flipchart_view import FlipchartView
from peerassist_tui.screens.flipchart.line_handler import WrittenLine, lent_for, line_text
from peerassist_tui.screens.shell.control import Command, Control
from peerassist_tui.text import clip, quoted

TITLE_CELLS = 30
"""So much of a title leaves room to type on a small screen."""


class ConclusionControl(Control):
    """The conclusion of the item of which a hint asks or that was just left, or of the one that is on."""

    GROUP = N_("Notes")
    WHY = N_("No agenda item is running.")
    screen: FlipchartView

    @property
    def item(self) -> AgendaItem | None:
        """Whose conclusion is meant: of what the hint asks for, or was left a moment ago; else of what is on."""
        session, now = self.session, self.console.now
        left = item_to_conclude(session, now) if self._is_asked() else item_just_left(session, now)
        return left or current_item(session)

    def _is_asked(self) -> bool:
        """Whether the hint line of the meeting asks what came of the item before."""
        seen = self.console.opened.coach.tell(self.session, self.console.now) if self.screen.STAGE == "live" else []
        return bool(seen) and seen[0].act is not None and seen[0].act.command == "conclusion"

    def write(self) -> None:
        """Open the line for the item that is meant."""
        self.write_of(self.item)

    def write_of(self, item: AgendaItem | None) -> None:
        """Open the line for the conclusion of that item, with what stands there already."""
        if item:
            about = _("conclusion of {item}", item=quoted(clip(item.title, TITLE_CELLS)))
            place = _place(item)
            handler = lent_for("conclusion", about, partial(self._keep, item), place=place, may_be_empty=True)
            self.screen.writing.open(handler, item.conclusion)

    async def _keep(self, item: AgendaItem, written: WrittenLine) -> bool:
        step = steps.conclude_item(item=str(item.id), text=written.text)
        return await self.screen.do(step, line_text(_place(item), written))

    def may_write(self) -> bool | None:
        """Whether an item is on, or was left a moment ago."""
        return self.item is not None or None

    COMMANDS: ClassVar = (
        Command(
            "agenda.conclude",
            "Y",
            NC_("key", "conclusion"),
            N_("Write an item's conclusion"),
            write,
            may_write,
        ),
    )


def _place(item: AgendaItem) -> str:
    """Where a conclusion is kept while it is being written."""
    return f"conclusion {item.id}"
