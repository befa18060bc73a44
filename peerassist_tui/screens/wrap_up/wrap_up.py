"""The wrap-up: what the hosts answer, what was learned, what will be done, and who is thanked."""

from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.content import Content
from textual.screen import Screen

from peerassist_tui.language import N_, _, clock_words, moment_words
from peerassist_tui.readings.missing import Missing
from peerassist_tui.readings.proposal import Proposal
from peerassist_tui.readings.readiness.closing_check import missing_at_closing
from peerassist_tui.rules import steps
from peerassist_tui.screens.shell.base import SessionScreen
from peerassist_tui.screens.shell.control import keys_of
from peerassist_tui.screens.workspace.answer_control import ANSWER_BAR, AnswerControl
from peerassist_tui.screens.workspace.missing_control import MISSING_BAR, MissingControl
from peerassist_tui.screens.workspace.row_control import ROW_BAR, RowControl
from peerassist_tui.screens.workspace.section_lines import missing_line
from peerassist_tui.screens.workspace.sections.actions import ActionsSection
from peerassist_tui.screens.workspace.sections.closing_check import ClosingSection
from peerassist_tui.screens.workspace.sections.follow_up import FollowUpSection
from peerassist_tui.screens.workspace.sections.goodbye import GoodbyeSection
from peerassist_tui.screens.workspace.sections.lessons import LessonsSection
from peerassist_tui.screens.workspace.sections.options import OptionsSection
from peerassist_tui.screens.workspace.sections.parking import ParkingSection
from peerassist_tui.screens.workspace.sections.questions import QuestionsSection
from peerassist_tui.screens.workspace.sections.reached import ReachedSection
from peerassist_tui.screens.workspace.sections.thanks import ThanksSection
from peerassist_tui.screens.workspace.workspace import WorkspaceScreen
from peerassist_tui.screens.wrap_up.finish_control import FINISH_BAR, FinishControl
from peerassist_tui.screens.wrap_up.history_control import HistoryControl
from peerassist_tui.screens.wrap_up.lesson_control import LESSON_BAR, LessonControl
from peerassist_tui.screens.wrap_up.message_control import MessageControl
from peerassist_tui.screens.wrap_up.thanks_control import ThanksControl
from peerassist_tui.screens.wrap_up.walk_control import WALK_BAR, WalkControl
from peerassist_tui.session import Session
from peerassist_tui.step import written
from peerassist_tui.timing.zones import to_local
from peerassist_tui.widgets.bars.items_line import ItemsFace
from peerassist_tui.widgets.bars.path_head import PathHead

_BAR = (
    *WALK_BAR,
    *MISSING_BAR,
    *ANSWER_BAR,
    *LESSON_BAR,
    "action.history",
    *FINISH_BAR,
    "messages",
    *ROW_BAR,
    "walk.turn",
)


class WrapUpScreen(WorkspaceScreen, inherit_bindings=False):
    """What has to be there before the hosts have kept their side."""

    STAGE = "wrap_up"
    SECTIONS = (
        GoodbyeSection,
        ClosingSection,
        OptionsSection,
        LessonsSection,
        ActionsSection,
        ReachedSection,
        QuestionsSection,
        ParkingSection,
        ThanksSection,
        FollowUpSection,
    )
    READY = N_("nothing is missing: .E finishes the wrap-up")
    HELP_TEXT: ClassVar[str] = N_(
        "The wrap-up begins with the goodbye: what is left to do, and the meeting in figures; Enter begins a step and "
        "leads from one missing item to the next. Esc shows all fields. There the closing check names what is missing; "
        "Enter on a line goes into its field, ctrl+g from one to the next, ctrl+f fixes at once. The digits answer: "
        "adopt, adapt, explore or park an option, met, partly or not met for an objective, the status of a lesson or "
        "an action. .E finishes, also with something missing, and opens again."
    )
    CONTROLS = (
        MissingControl,
        AnswerControl,
        LessonControl,
        HistoryControl,
        ThanksControl,
        FinishControl,
        MessageControl,
        WalkControl,
        RowControl,
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *keys_of(CONTROLS, bar=_BAR), *SessionScreen.SESSION_KEYS, *Screen.BINDINGS
    ]  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        said, check = self.panes.of(GoodbyeSection), self.panes.of(ClosingSection)
        said.missing_items = check.missing_items = self.missing_items
        said.now = lambda: self.console.now
        self.panes.topic = ClosingSection.topic

    async def go_to(self, missing: Missing) -> None:
        self.controls.of(WalkControl).leave()
        await super().go_to(missing)

    def enter_sections(self) -> None:
        self.controls.of(WalkControl).leave()
        super().enter_sections()

    @on(PathHead.Chosen)
    async def turn_to_page(self, event: PathHead.Chosen) -> None:
        """Show the page whose sign was clicked."""
        await self.controls.of(WalkControl).turn_to(event.place)

    def missing_items(self, session: Session) -> list[Missing]:
        return [
            *self.panes.refused(session),
            *(
                self._with_dates(session, missing) if missing.topic == FollowUpSection.topic else missing
                for missing in missing_at_closing(session)
            ),
        ]

    def _with_dates(self, session: Session, missing: Missing) -> Missing:
        """The missing item, fixed by the usual dates."""
        dates = [written(**one.given) for one in self.panes.of(FollowUpSection).usual(session)]
        return replace(missing, fix=Proposal(_("set the usual dates"), steps.follow_ups(dates=dates)))

    def told_in(self, topic: str, missing_items: list[Missing]) -> list[Missing]:
        """The advice, and what one key fixes; what else is missing is marked in the lists themselves."""
        own = super().told_in(topic, missing_items)
        first = next((missing for missing in own if missing.fix), None)
        return [missing for missing in own if missing.advice or missing is first]

    def missing_line(self, missing_items: list[Missing]) -> ItemsFace:
        info = self.session.info
        if info.wrapped_up_at is None:
            return super().missing_line(missing_items)
        line = missing_line(missing_items, _("nothing is missing: F5 shows the report"))
        when = to_local(info.wrapped_up_at, info.timezone)
        moment = f"{moment_words(when, '%d %b', 'MMMd')} {clock_words(when)}"
        return replace(line, lead=Content.assemble((_("✓ wrapped up {when}", when=moment), "bold"), "  ", line.lead))
