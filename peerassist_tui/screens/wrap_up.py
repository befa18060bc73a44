"""The wrap-up: what the hosts answer, what was learned, what will be done, and who is thanked."""

from collections.abc import Hashable
from typing import ClassVar

from textual.binding import Binding, BindingType

from peerassist_tui.models import Person
from peerassist_tui.readings.closing import closing
from peerassist_tui.readings.gaps import Gap
from peerassist_tui.screens.message_commands import MessageCommands
from peerassist_tui.screens.section_pane import SectionPane
from peerassist_tui.screens.sections.actions import ActionsSection
from peerassist_tui.screens.sections.closing_check import ClosingSection
from peerassist_tui.screens.sections.follow_up import FollowUpSection
from peerassist_tui.screens.sections.lessons import LessonsSection
from peerassist_tui.screens.sections.options import OptionsSection
from peerassist_tui.screens.sections.section import uuid_of
from peerassist_tui.screens.sections.thanks import ThanksSection, thanks_of
from peerassist_tui.screens.workspace import WorkspaceScreen
from peerassist_tui.session import Session

TOPICS = {"notes": ("lessons", "options"), "thank": ("thanks",), "usual_dates": ("follow_up",)}


class WrapUpScreen(MessageCommands, inherit_bindings=False):
    """What has to be there before the hosts have kept their side."""

    STAGE = "wrap_up"
    SECTIONS = (ClosingSection, OptionsSection, LessonsSection, ActionsSection, ThanksSection, FollowUpSection)
    READY = "closed: nothing is missing; F5 writes the report"
    HELP_TEXT: ClassVar[str] = (
        "The wrap-up. The closing check names what is missing; Enter on a line goes there. In the lessons, m draws a "
        "lesson from notes of the meeting. What you type is saved when you leave the field."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("m", "notes", "from notes", id="wrap_up.notes", tooltip="Choose the notes it rests on"),
        Binding("g", "thank", "thank", id="wrap_up.thank", tooltip="Thank this person in a sentence to be edited"),
        Binding(
            "s",
            "usual_dates",
            "1, 3, 6 months",
            id="wrap_up.usual",
            tooltip="Add the usual dates, a default of your settings",
        ),
        *MessageCommands.MESSAGE_KEYS,
        *WorkspaceScreen.BINDINGS,
    ]  # fmt: skip

    def gaps(self, session: Session) -> list[Gap]:
        return closing(session)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in TOPICS:
            return self._topic in TOPICS[action]
        return super().check_action(action, parameters)

    def key_label(self, action: str) -> str | None:
        if action == "usual_dates" and self.pane and isinstance(self.pane.section, FollowUpSection):
            return self.pane.section.usual_words
        return super().key_label(action)

    def open_row(self, pane: SectionPane, key: Hashable) -> None:
        if isinstance(key, Gap):
            self.run_worker(self.go_to(key))
        elif isinstance(pane.section, ThanksSection) and thanks_of(self.session, uuid_of(key)) is None:
            self.action_thank()
        else:
            super().open_row(pane, key)

    def action_notes(self) -> None:
        """Draw a lesson from notes, or say on which ones an option rests."""
        self.run_worker(self._take_notes())

    async def _take_notes(self) -> None:
        from peerassist_tui.screens.note_choice import NoteChoice

        pane = self.pane
        if pane is None:
            return
        if isinstance(pane.section, OptionsSection):
            option = pane.section.option(self.session, pane.key)
            if option is None:
                return
            question = f"On which notes does option {option.number} rest?"
            notes = await self.app.push_screen_wait(NoteChoice(self.session, question, option.based_on))
            if notes:
                await self.do("change_option", option=str(option.id), based_on=notes)
        elif isinstance(pane.section, LessonsSection):
            question = "From which notes is the lesson drawn?"
            notes = await self.app.push_screen_wait(NoteChoice(self.session, question, [], first="lesson"))
            section = pane.section
            if notes and await pane.add(lambda: section.draw(self.session, notes)):
                pane.enter_form("title")

    def action_thank(self) -> None:
        """Thank the person under the cursor."""
        self.run_worker(self._thank())

    async def _thank(self) -> None:
        pane = self.pane
        if pane is None or not isinstance(pane.section, ThanksSection):
            return
        person, section = self.session.get(Person, uuid_of(pane.key)), pane.section
        if person is None:
            return
        if thanks_of(self.session, person.id) is None:
            await self.perform(lambda: section.thank(self.session, person))
            pane.show(self.session)
        self.call_after_refresh(pane.enter_form)

    async def action_usual_dates(self) -> None:
        """Add the usual dates for looking at the promises again."""
        pane = self.pane
        if pane and isinstance(pane.section, FollowUpSection):
            if told := pane.section.offered.told:
                self.console.tell(told)
            for deed in list(pane.section.usual(self.session)):
                await self.perform(lambda deed=deed: deed)  # type: ignore[misc]
            pane.enter()
