"""The key that opens the messages of a session, at the one for the row under the cursor."""

from typing import ClassVar

from peerassist_tui.language import N_, _
from peerassist_tui.screens.shell.control import Command
from peerassist_tui.screens.workspace.sections.section import uuid_of
from peerassist_tui.screens.workspace.workspace_control import WorkspaceControl


class MessageControl(WorkspaceControl):
    """Messages to those who promised something, and to those who helped."""

    GROUP = N_("Documents")

    async def show(self) -> None:
        """Save what is typed, and show what can be sent."""
        from peerassist_tui.insights.messages import messages
        from peerassist_tui.screens.wrap_up.message_choice import MessageScreen

        await self.screen.save_all()
        found = messages(self.session, self.console.now)
        if not found:
            self.console.tell(_("There is nothing to write about yet: no open action, no lesson, no check-in."))
            return
        key = uuid_of(self.pane.key) if self.pane else None
        topic = self.pane.section.topic if self.pane else ""
        first = next((one.about for one in found if one.kind == "lessons" and topic.endswith("lessons")), None)
        self.console.push_screen(MessageScreen(self.session, found, first or key))

    COMMANDS: ClassVar = (
        Command("messages", "M", N_("messages"), N_("Write reminders and messages"), show, priority=False),
    )
