"""How an action came to be what it is: the dates as first promised, and the dialog with all its changes."""

import asyncio
from collections.abc import Sequence
from typing import ClassVar

from peerassist_tui.errors import Refused
from peerassist_tui.language import N_
from peerassist_tui.models import Action, Change, Finding, table_of
from peerassist_tui.readings.history.history import TOLD_OF, first_promised
from peerassist_tui.screens.shell.control import Command, SessionView
from peerassist_tui.screens.workspace.sections.actions import ActionsSection
from peerassist_tui.screens.workspace.sections.section import uuid_of
from peerassist_tui.screens.workspace.workspace_control import WorkspaceControl
from peerassist_tui.screens.wrap_up.action_history import HistoryScreen
from peerassist_tui.session import Session
from peerassist_tui.store.queries.changes import changes_touching


class HistoryControl(WorkspaceControl):
    """Knows what became of the actions."""

    GROUP = N_("Answers")

    def __init__(self, screen: SessionView) -> None:
        super().__init__(screen)
        self._changes: Sequence[Change] = ()
        self._followed: object = None

    def shown(self, session: Session) -> None:
        told = [session.tables.get(table_of(model)) for model in (Action, Finding)], session.info.wrapped_up_at
        if told != self._followed:
            self._followed = told
            self.screen.run_worker(self._follow(), group="history", exclusive=True)

    async def _follow(self) -> None:
        session = self.session
        try:
            store = await self.console.storage.store()
            self._changes = await asyncio.to_thread(changes_touching, store.path, session.id, *TOLD_OF)
        except Refused as refused:
            self.console.tell(str(refused))
            return
        section = self.screen.panes.of(ActionsSection)
        section.promised = first_promised(session, self._changes)
        if (pane := self.pane) and pane.section is section and pane.is_mounted:
            pane.show(self.session)

    @property
    def _action(self) -> Action | None:
        """The action under the cursor of the list."""
        pane = self.listed
        here = pane and isinstance(pane.section, ActionsSection)
        return self.session.get(Action, uuid_of(pane.key)) if here and pane else None

    def on_action(self) -> bool:
        """Whether an action is under the cursor."""
        return self._action is not None

    def show(self) -> None:
        """Show what became of the action under the cursor."""
        if action := self._action:
            self.console.push_screen(HistoryScreen(action.id, self._changes))

    COMMANDS: ClassVar = (
        Command("action.history", "h", N_("history"), N_("History of this action"), show,
                when=on_action, leader=True),
    )  # fmt: skip
