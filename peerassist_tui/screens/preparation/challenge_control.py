"""Keeping the words of the challenge as a version."""

from typing import ClassVar

from peerassist_tui.language import N_
from peerassist_tui.rules import steps
from peerassist_tui.screens.shell.control import Command
from peerassist_tui.screens.workspace.sections.challenge import ChallengeSection
from peerassist_tui.screens.workspace.workspace_control import WorkspaceControl


class PreparedChallengeControl(WorkspaceControl):
    """A wording is kept before other words are written."""

    GROUP = N_("This section")

    def can_keep(self) -> bool:
        """Whether there are words to be kept, before the meeting has begun."""
        is_open = self.screen.panes.topic == ChallengeSection.topic
        return is_open and bool(self.session.challenge) and self.session.info.started_at is None

    async def keep(self) -> None:
        """Keep the challenge as it is worded now as a version."""
        await self.screen.save_all()
        await self.screen.do(steps.keep_wording())

    COMMANDS: ClassVar = (
        Command("challenge.keep", "V", N_("keep version"),
                N_("Keep this wording as a version"), keep,
                when=can_keep, leader=True),
    )  # fmt: skip
