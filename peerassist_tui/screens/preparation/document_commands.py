"""The keys that write the preparation's documents, and the look at the files that they name."""

import asyncio
from typing import ClassVar

from textual.binding import Binding, BindingType

from peerassist_tui.models import Material
from peerassist_tui.readings.gaps import Gap
from peerassist_tui.screens.workspace.sections.materials import MaterialsSection
from peerassist_tui.screens.workspace.workspace import WorkspaceScreen
from peerassist_tui.session import Session


class DocumentCommands(WorkspaceScreen, inherit_bindings=False):
    """The invitation, the briefing pack, the private plan; and whether the materials are where they should be."""

    DOCUMENT_KEYS: ClassVar[list[BindingType]] = [
        Binding("w", "write", "write", id="preparation.write",
                tooltip="Write the invitation, the briefing or your plan to a file"),
    ]  # fmt: skip

    @property
    def _materials(self) -> MaterialsSection:
        return next(one for one in self._sections if isinstance(one, MaterialsSection))

    def missing_files(self, session: Session) -> list[Gap]:
        """The files that are not there, by the last look that was taken."""
        return list(self._materials.gaps(session))

    def show_session(self, session: Session) -> None:
        super().show_session(session)
        self.run_worker(self._look_for_files(session), group="files", exclusive=True)

    async def _look_for_files(self, session: Session) -> None:
        section = self._materials
        found = await asyncio.to_thread(section.files.look_all, [row.location for row in session.all(Material)])
        if found != section.found:
            section.found = found
            self.refresh_all()

    async def action_write(self) -> None:
        """Save what is typed; ask which document, and where to."""
        from peerassist_tui.screens.preparation.documents import documents
        from peerassist_tui.screens.report.writing import WritingScreen

        await self.save_all()
        self.app.push_screen(WritingScreen(documents(self.session, self.console.now), self.session))
