"""The keys that write what is handed out, and say who may read it."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.reactive import var

from peerassist_tui.readings.privacy.privacy import MEANINGS
from peerassist_tui.readings.privacy.reachable import names_are_public
from peerassist_tui.screens.shell.base import SessionScreen


class ReportCommands(SessionScreen, inherit_bindings=False):
    """Writing the report and the documents beside it, with or without names."""

    REPORT_KEYS: ClassVar[list[BindingType]] = [
        Binding("w", "write", "write", id="report.write", tooltip="Write the report, letters, a lesson, tables, dates"),
        Binding("a", "anonymous", "anonymous", id="report.anonymous", tooltip="With or without names and floor times"),
        Binding("p", "privacy", "privacy", id="report.privacy",
                tooltip="Open, confidential, or under the Chatham House Rule"),
    ]  # fmt: skip
    anonymous: var[bool] = var(False, init=False)
    """Whether names are left out, though the session would let them stand."""

    @property
    def nameless(self) -> bool:
        """Whether names are left out: because somebody wants it, or under the Chatham House Rule always."""
        return self.anonymous or not names_are_public(self.session)

    def watch_anonymous(self) -> None:
        self.refresh_all()

    def action_anonymous(self) -> None:
        """Leave the names out, or put them back."""
        self.anonymous = not self.anonymous

    def action_privacy(self) -> None:
        """Say who may read the documents; under the Chatham House Rule they name nobody from then on."""
        self.ask(self._choose_privacy())

    async def _choose_privacy(self) -> None:
        from peerassist_tui.screens.shell.pick import Pick, PickScreen

        picks = [Pick(name, meaning.word, meaning.explanation) for name, meaning in MEANINGS.items()]
        chosen = await self.app.push_screen_wait(PickScreen("This session is", picks, self.session.info.privacy))
        if chosen:
            await self.do("describe", privacy=chosen)

    def action_write(self) -> None:
        """Ask which document and where to, and write it."""
        from peerassist_tui.screens.report.handouts import handouts
        from peerassist_tui.screens.report.writing import WritingScreen

        documents = handouts(self.session, self.console.now, anonymous=self.nameless)
        self.app.push_screen(WritingScreen(documents, self.session))

    def key_label(self, action: str) -> str | None:
        if action == "anonymous":
            return "with names" if self.anonymous else "anonymous"
        return super().key_label(action)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Under the Chatham House Rule there is no report with names."""
        if action == "anonymous" and not names_are_public(self.session):
            return False
        return super().check_action(action, parameters)
