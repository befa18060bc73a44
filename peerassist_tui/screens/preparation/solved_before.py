"""Looking through the past for what resembles the challenge, while the screen stays at hand."""

import asyncio

from peerassist_tui.errors import Refused
from peerassist_tui.models import Objective
from peerassist_tui.screens.workspace.mending import MendingScreen
from peerassist_tui.screens.workspace.section_pane import SectionPane
from peerassist_tui.screens.workspace.sections.precedents import PrecedentsSection
from peerassist_tui.session import Session


class SolvedBeforeScreen(MendingScreen, inherit_bindings=False):
    """A workspace that looks whenever its section is opened, and anew when the challenge changes meanwhile."""

    _sought = ""

    async def open_section(self, topic: str) -> SectionPane:
        pane = await super().open_section(topic)
        self._look_in(pane)
        return pane

    def show_session(self, session: Session) -> None:
        super().show_session(session)
        if self.pane and _asked(session) != self._sought:
            self._look_in(self.pane)

    def _look_in(self, pane: SectionPane) -> None:
        if isinstance(pane.section, PrecedentsSection):
            self._sought = _asked(self.session)
            self.run_worker(self._look(pane, pane.section), group="solved before", exclusive=True)

    async def _look(self, pane: SectionPane, section: PrecedentsSection) -> None:
        from peerassist_tui.store.queries.similar import similar

        session = self.session
        store = await self.console.store()
        try:
            found = await asyncio.to_thread(similar, store.path, session.id, _asked(session))
        except Refused as refused:
            self.console.tell(str(refused))
            found = []
        section.take(found)
        pane.say_when_empty("Nothing in your past sessions resembles the challenge.")
        pane.show(self.session)


def _asked(session: Session) -> str:
    return " ".join((session.challenge, *(row.text for row in session.all(Objective))))
