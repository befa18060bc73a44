"""The preparation: what the meeting is for, who comes, and how the time is used."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from peerassist_tui.readings.gaps import Gap
from peerassist_tui.readings.readiness.readiness import readiness
from peerassist_tui.screens.preparation.document_commands import DocumentCommands
from peerassist_tui.screens.preparation.people_commands import PeopleCommands
from peerassist_tui.screens.preparation.plan_commands import PlanCommands
from peerassist_tui.screens.preparation.solved_before import SolvedBeforeScreen
from peerassist_tui.screens.shell.commands import command
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
from peerassist_tui.session import Session


class PreparationScreen(PeopleCommands, PlanCommands, DocumentCommands, SolvedBeforeScreen, inherit_bindings=False):
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
    READY = "ready: F3 goes live"
    HELP_TEXT: ClassVar[str] = (
        "The preparation. Choose a section on the left, Enter goes into it, Tab goes on. What you type is saved when "
        "you leave the field. The line above the keys says what is still missing; g goes to it. w writes the "
        "invitation, the briefing and your own plan. In the list of people: s briefing sent, r read, c called."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *SolvedBeforeScreen.MENDING_KEYS,
        *PlanCommands.PLAN_KEYS,
        Binding("C", "circle", "circle", id="room.circle", tooltip="Who sits where in the circle"),
        command(
            "V",
            "keep_wording",
            "keep version",
            "Keep these words of the challenge as a version, before you write other ones",
            id="challenge.keep",
        ),
        *DocumentCommands.DOCUMENT_KEYS,
        *PeopleCommands.PEOPLE_KEYS,
        *SolvedBeforeScreen.BINDINGS,
    ]

    def gaps(self, session: Session) -> list[Gap]:
        return [*readiness(session), *self.missing_files(session)]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "circle":
            return self._topic in (PeopleSection.topic, RoomSection.topic) and bool(self.session.people)
        if action == "keep_wording":
            is_open = self._topic == ChallengeSection.topic and not self.typing
            return is_open and bool(self.session.challenge) and self.session.info.started_at is None
        return super().check_action(action, parameters)

    async def action_keep_wording(self) -> None:
        """Keep the challenge as it is worded now as a version."""
        await self.save_all()
        await self.do("keep_wording")

    def action_circle(self) -> None:
        """Show the circle of chairs."""
        from peerassist_tui.screens.preparation.circle import CircleScreen

        self.app.push_screen(CircleScreen())
