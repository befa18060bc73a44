"""The keys that answer a question whether a peer assist is the right kind of meeting."""

from typing import ClassVar

from peerassist_tui.language import N_, NC_
from peerassist_tui.screens.shell.control import Command
from peerassist_tui.screens.workspace.sections.purpose import PurposeSection
from peerassist_tui.screens.workspace.workspace_control import WorkspaceControl

PURPOSE_BAR = ("question.yes", "question.no")


class PurposeControl(WorkspaceControl):
    """`y` and `n` answer the question under the cursor, as they do before a session is made."""

    GROUP = N_("This section")

    def on_question(self) -> bool:
        """Whether the keys go to the questions."""
        return bool(self.listed and isinstance(self.listed.section, PurposeSection))

    async def _answer(self, word: str) -> None:
        pane = self.listed
        if pane and await self.screen.perform(lambda: pane.section.answer(self.session, pane.key, word)):
            pane.stream.action_step(1)

    async def yes(self) -> None:
        """Yes, and on to the next question."""
        await self._answer("yes")

    async def no(self) -> None:
        """No, and on to the next question."""
        await self._answer("no")

    COMMANDS: ClassVar = (
        Command("question.yes", "y", NC_("key", "yes"), N_("Yes, and on to the next question"), yes, when=on_question),
        Command("question.no", "n", NC_("key", "no"), N_("No, and on to the next question"), no, when=on_question),
    )
