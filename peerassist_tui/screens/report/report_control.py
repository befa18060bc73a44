"""Writing the report and the documents beside it, with or without names, and saying who may read it."""

from typing import ClassVar, Protocol

from peerassist_tui.language import N_, NC_, _, pgettext
from peerassist_tui.readings.privacy.privacy import MEANINGS
from peerassist_tui.readings.privacy.reachable import names_are_public
from peerassist_tui.rules import steps
from peerassist_tui.screens.shell.control import Command, Control, SessionView
from peerassist_tui.step import filled

REPORT_BAR = ("report.write", "report.anonymous", "report.privacy")


class ReportView(SessionView, Protocol):
    """The report, as its control knows it."""

    anonymous: bool
    """Whether names are left out, though the session would let them stand."""

    @property
    def nameless(self) -> bool:
        """Whether names are left out."""


class ReportControl(Control):
    """What is handed out is written, and it is said who may read it."""

    GROUP = N_("The report")
    screen: ReportView

    def has_choice(self) -> bool:
        """Under the Chatham House Rule there is no report with names."""
        return names_are_public(self.session)

    def turning(self) -> str:
        """What turning the names would do."""
        return _("with names") if self.screen.anonymous else pgettext("key", "anonymous")

    def turn(self) -> None:
        """Leave the names out, or put them back."""
        self.screen.anonymous = not self.screen.anonymous

    def choose_privacy(self) -> None:
        """Say who may read the documents; under the Chatham House Rule they name nobody from then on."""
        self.screen.run_dialog(self._choose_privacy())

    async def _choose_privacy(self) -> None:
        from peerassist_tui.screens.shell.pick import Pick, PickScreen

        picks = [Pick(name, _(meaning.word), _(meaning.explanation)) for name, meaning in MEANINGS.items()]
        chosen = await self.console.push_screen_wait(PickScreen(_("This session is"), picks, self.session.info.privacy))
        if chosen:
            await self.screen.do(steps.describe(**filled("privacy", chosen)))

    def write(self) -> None:
        """Ask which document and where to, and write it."""
        from peerassist_tui.screens.report.document_writing import WriteDocumentScreen
        from peerassist_tui.screens.report.meeting_documents import meeting_documents

        documents = meeting_documents(self.session, self.console.now, anonymous=self.screen.nameless)
        self.console.push_screen(WriteDocumentScreen(documents, self.session))

    COMMANDS: ClassVar = (
        Command("report.write", "f8", N_("write"), N_("Write report, letters, lesson, tables or dates"), write,
                priority=False, also_typing=True),
        Command("report.anonymous", "a", NC_("key", "anonymous"), N_("With or without names"), turn,
                when=has_choice, words=turning, leader=True),
        Command("report.privacy", "p", NC_("key", "privacy"), N_("Open, confidential, or under the Chatham House Rule"),
                choose_privacy, leader=True),
    )  # fmt: skip
