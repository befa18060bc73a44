"""The preparation: what the meeting is for, who comes, and how the time is used."""

from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.screen import Screen

from peerassist_tui.language import N_, _
from peerassist_tui.readings.missing import Missing
from peerassist_tui.readings.readiness.readiness import missing_before_start
from peerassist_tui.readings.state import Status, is_wrapped_up, status
from peerassist_tui.screens.preparation.challenge_control import PreparedChallengeControl
from peerassist_tui.screens.preparation.document_control import DocumentControl
from peerassist_tui.screens.preparation.path_control import PATH_BAR, PathControl
from peerassist_tui.screens.preparation.people_control import PEOPLE_BAR, PeopleControl
from peerassist_tui.screens.preparation.plan_control import PLAN_BAR, PlanControl
from peerassist_tui.screens.preparation.precedent_control import PrecedentControl
from peerassist_tui.screens.preparation.purpose_control import PURPOSE_BAR, PurposeControl
from peerassist_tui.screens.preparation.room_control import RoomControl
from peerassist_tui.screens.preparation.template_control import TemplateControl
from peerassist_tui.screens.shell.base import SessionScreen
from peerassist_tui.screens.shell.control import keys_of
from peerassist_tui.screens.workspace.missing_control import MISSING_BAR, MissingControl
from peerassist_tui.screens.workspace.row_control import ROW_BAR, RowControl
from peerassist_tui.screens.workspace.section_lines import missing_line
from peerassist_tui.screens.workspace.sections.agenda import AgendaSection
from peerassist_tui.screens.workspace.sections.challenge import ChallengeSection
from peerassist_tui.screens.workspace.sections.ground_rules import GroundRulesSection
from peerassist_tui.screens.workspace.sections.materials import MaterialsSection
from peerassist_tui.screens.workspace.sections.meeting import MeetingSection
from peerassist_tui.screens.workspace.sections.objectives import ObjectivesSection
from peerassist_tui.screens.workspace.sections.people import PeopleSection
from peerassist_tui.screens.workspace.sections.precedents import PrecedentsSection
from peerassist_tui.screens.workspace.sections.purpose import PurposeSection
from peerassist_tui.screens.workspace.sections.room import RoomSection
from peerassist_tui.screens.workspace.step_words import step_in_a_word
from peerassist_tui.screens.workspace.workspace import WorkspaceScreen
from peerassist_tui.session import Session
from peerassist_tui.widgets.bars.items_line import ItemsFace
from peerassist_tui.widgets.bars.path_head import PathHead

_BAR = (
    *PATH_BAR,
    *MISSING_BAR,
    "agenda.template",
    *PLAN_BAR,
    "agenda.keep",
    "row.add",
    "room.circle",
    "challenge.keep",
    "preparation.write",
    *PEOPLE_BAR,
    *PURPOSE_BAR,
    *(one for one in ROW_BAR if one != "row.add"),
    "path.turn",
)


class PreparationScreen(WorkspaceScreen, inherit_bindings=False):
    """What has to be there before the meeting."""

    STAGE = "preparation"
    SECTIONS = (
        MeetingSection,
        PurposeSection,
        ChallengeSection,
        ObjectivesSection,
        PeopleSection,
        AgendaSection,
        MaterialsSection,
        GroundRulesSection,
        RoomSection,
        PrecedentsSection,
    )
    READY = N_("ready: F3 goes live")
    READY_IN: ClassVar[dict[Status, str]] = {
        "live": N_("prepared: F3 goes back to the meeting"),
        "paused": N_("prepared: F3 goes back to the meeting"),
        "finished": N_("the meeting is over: F4 wraps it up"),
    }
    """What takes the place of READY once the meeting has begun."""
    WRAPPED_UP = N_("the meeting is wrapped up: F5 shows the report")
    HELP_TEXT: ClassVar[str] = N_(
        "The preparation, one question at a time: Enter or ctrl+g goes on, ctrl+b back, Esc or F2 shows all fields. "
        "There, choose a section on the left; Enter goes into it. What you type is saved when you leave the field. "
        "Signs of pages and sections: ! something is missing, · open, ✓ done; a click on a sign goes there, and F2 in "
        "the title counts what is missing. The line above the keys names it; among all fields ctrl+g goes to it. "
        "F8 writes invitation, briefing and plan. In the list of people, .i, .b and .c mark who is invited, briefed "
        "and called."
    )
    CONTROLS = (
        MissingControl,
        TemplateControl,
        PlanControl,
        RoomControl,
        PreparedChallengeControl,
        DocumentControl,
        PeopleControl,
        PrecedentControl,
        PurposeControl,
        PathControl,
        RowControl,
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *keys_of(CONTROLS, bar=_BAR), *SessionScreen.SESSION_KEYS, *Screen.BINDINGS
    ]  # fmt: skip

    async def go_to(self, missing: Missing) -> None:
        self.controls.of(PathControl).leave()
        await super().go_to(missing)

    def enter_sections(self) -> None:
        self.controls.of(PathControl).leave()
        super().enter_sections()

    @on(PathHead.Chosen)
    async def turn_to_page(self, event: PathHead.Chosen) -> None:
        """Show the page whose sign was clicked."""
        await self.controls.of(PathControl).go_to(event.place)

    def key_label(self, action: str) -> str | None:
        here = self.pane if action == "choose" and self.pane and self.pane.in_list else None
        deed = here.section.choose(self.session, here.key) if here else None
        return step_in_a_word(deed) if deed else super().key_label(action)

    def missing_line(self, missing_items: list[Missing]) -> ItemsFace:
        ready = self.READY_IN.get(status(self.session), self.READY)
        return missing_line(missing_items, _(self.WRAPPED_UP if is_wrapped_up(self.session) else ready))

    def missing_items(self, session: Session) -> list[Missing]:
        files = self.controls.of(DocumentControl).missing_files(session)
        kept = self.controls.of(PeopleControl).kept_missing()
        missing_items = [*self.panes.refused(session), *missing_before_start(session), *files, *kept]
        return sorted(missing_items, key=lambda missing: missing.advice)
