"""The key that writes the preparation's documents, and the look at the files that they name."""

import asyncio
from typing import ClassVar

from peerassist_tui.language import N_
from peerassist_tui.models import Material
from peerassist_tui.readings.missing import Missing
from peerassist_tui.screens.shell.control import Command
from peerassist_tui.screens.workspace.sections.materials import MaterialsSection
from peerassist_tui.screens.workspace.workspace_control import WorkspaceControl
from peerassist_tui.session import Session


class DocumentControl(WorkspaceControl):
    """The invitation, the briefing pack, the private plan; and whether the materials are where they should be."""

    GROUP = N_("Documents")

    def missing_files(self, session: Session) -> list[Missing]:
        """The files that are not there, by the last look that was taken."""
        return list(self.screen.panes.of(MaterialsSection).missing_items(session))

    def shown(self, session: Session) -> None:
        self.screen.run_worker(self._look_for_files(session), group="files", exclusive=True)

    async def _look_for_files(self, session: Session) -> None:
        section = self.screen.panes.of(MaterialsSection)
        found = await asyncio.to_thread(section.files.look_all, [row.location for row in session.all(Material)])
        if found != section.found:
            section.found = found
            self.screen.refresh_all()

    async def write(self) -> None:
        """Save what is typed; ask which document, and where to."""
        from peerassist_tui.screens.preparation.preparation_documents import preparation_documents
        from peerassist_tui.screens.report.document_writing import WriteDocumentScreen

        await self.screen.save_all()
        self.console.push_screen(
            WriteDocumentScreen(preparation_documents(self.session, self.console.now), self.session)
        )

    COMMANDS: ClassVar = (
        Command("preparation.write", "f8", N_("write"), N_("Write invitation, briefing or plan"), write,
                priority=False, also_typing=True),
    )  # fmt: skip
