"""The end of the wrap-up: the usual dates, and saying that it is finished."""

from typing import ClassVar

from peerassist_tui.language import N_, _
from peerassist_tui.readings.missing import Missing
from peerassist_tui.readings.readiness.closing_check import required_at_closing
from peerassist_tui.rules import steps
from peerassist_tui.screens.shell.control import Command
from peerassist_tui.screens.workspace.sections.follow_up import FollowUpSection
from peerassist_tui.screens.workspace.workspace_control import WorkspaceControl
from peerassist_tui.step import written
from peerassist_tui.text import clip

MOST_NAMED = 8
FINISH_BAR = ("wrap_up.usual", "wrap_up.finish")


class FinishControl(WorkspaceControl):
    """The promises get their dates, and the wrap-up its end."""

    GROUP = N_("The end")

    @property
    def _follow_up(self) -> FollowUpSection | None:
        """The dates, while they are worked on."""
        section = self.pane.section if self.pane else None
        return section if isinstance(section, FollowUpSection) else None

    def can_add(self) -> bool:
        """Whether dates can be added."""
        return self.screen.panes.topic == FollowUpSection.topic and not self.screen.typing

    def months(self) -> str | None:
        """The usual dates, in words."""
        return self._follow_up.usual_words if self._follow_up else None

    async def add(self) -> None:
        """Add the usual dates for looking at the promises again."""
        pane, section = self.pane, self._follow_up
        if pane and section:
            if told := section.offered.told:
                self.console.tell(told)
            dates = [written(**one.given) for one in section.usual(self.session)]
            await self.screen.do(steps.follow_ups(dates=dates))
            pane.enter()

    def can_finish(self) -> bool:
        """Whether nobody is typing."""
        return not self.screen.typing

    def finishing(self) -> str | None:
        """What the key does to a wrap-up that is finished."""
        return _("open again") if self.session.info.wrapped_up_at else None

    async def finish(self) -> None:
        """Finish the wrap-up, whatever is missing; or open it again."""
        await self.screen.save_all()
        if self.session.info.wrapped_up_at:
            await self.screen.do(steps.wrap_up(on=False))
        elif missing_items := required_at_closing(self.session):
            self.screen.run_worker(self._finish_with(missing_items))
        else:
            await self.screen.do(steps.wrap_up())

    async def _finish_with(self, missing_items: list[Missing]) -> None:
        from peerassist_tui.screens.shell.confirm import LINE_CELLS, Confirm

        lines = [clip(f"· {missing.text}", LINE_CELLS) for missing in missing_items[:MOST_NAMED]]
        if len(missing_items) > MOST_NAMED:
            lines.append("· " + _("and {number} more", number=len(missing_items) - MOST_NAMED))
        asked = _("Finish the wrap-up with this missing? It can be opened again.")
        question = "\n".join((asked, "", *lines))
        if await self.console.push_screen_wait(Confirm(question, _("finish"), _("go on editing"))):
            await self.screen.do(steps.wrap_up())

    COMMANDS: ClassVar = (
        Command("wrap_up.usual", "s", N_("usual dates"), N_("Set check-ins after 1, 3 and 6 months"), add,
                when=can_add, words=months, leader=True),
        Command("wrap_up.finish", "E", N_("finish"), N_("Finish the wrap-up, or reopen it"),
                finish, when=can_finish, words=finishing, leader=True),
    )  # fmt: skip
