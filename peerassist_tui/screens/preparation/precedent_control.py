"""Looking through the past for what resembles the challenge, while the screen stays at hand."""

import asyncio

from peerassist_tui.errors import Refused
from peerassist_tui.language import _
from peerassist_tui.models import Objective
from peerassist_tui.screens.shell.control import SessionView
from peerassist_tui.screens.workspace.section_pane import SectionPane
from peerassist_tui.screens.workspace.sections.precedents import PrecedentsSection
from peerassist_tui.screens.workspace.workspace_control import WorkspaceControl
from peerassist_tui.session import Session


class PrecedentControl(WorkspaceControl):
    """Looks whenever its section is opened, and anew when the challenge changes meanwhile."""

    def __init__(self, screen: SessionView) -> None:
        super().__init__(screen)
        self._sought = ""

    def opened(self, pane: SectionPane) -> None:
        if isinstance(pane.section, PrecedentsSection):
            self._sought = _asked(self.session)
            self.screen.run_worker(self._look(pane, pane.section), group="solved before", exclusive=True)

    def shown(self, session: Session) -> None:
        if self.pane and _asked(session) != self._sought:
            self.opened(self.pane)

    async def _look(self, pane: SectionPane, section: PrecedentsSection) -> None:
        from peerassist_tui.store.queries.similar import similar

        session = self.session
        store = await self.console.storage.store()
        try:
            found = await asyncio.to_thread(similar, store.path, session.id, _asked(session))
        except Refused as refused:
            self.console.tell(str(refused))
            found = []
        section.set_found(found)
        pane.stream.say_when_empty(_("Nothing in your past sessions resembles the challenge."))
        pane.show(self.session)


def _asked(session: Session) -> str:
    return " ".join((session.challenge, *(row.text for row in session.all(Objective))))
