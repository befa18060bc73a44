"""The wrap-up: what the hosts answer, what was learned, what will be done, and who is thanked."""

from collections.abc import Hashable
from dataclasses import replace
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from peerassist_tui.models import Person
from peerassist_tui.readings.gaps import Gap, Remedy
from peerassist_tui.readings.readiness.closing import closing, missing
from peerassist_tui.screens.workspace.answer_commands import AnswerCommands
from peerassist_tui.screens.workspace.section_pane import SectionPane
from peerassist_tui.screens.workspace.sections.actions import ActionsSection
from peerassist_tui.screens.workspace.sections.closing_check import ClosingSection
from peerassist_tui.screens.workspace.sections.follow_up import FollowUpSection
from peerassist_tui.screens.workspace.sections.lessons import LessonsSection
from peerassist_tui.screens.workspace.sections.options import OptionsSection
from peerassist_tui.screens.workspace.sections.parking import ParkingSection
from peerassist_tui.screens.workspace.sections.questions import QuestionsSection
from peerassist_tui.screens.workspace.sections.reached import ReachedSection
from peerassist_tui.screens.workspace.sections.section import uuid_of
from peerassist_tui.screens.workspace.sections.thanks import ThanksSection, thanks_of, topic_of
from peerassist_tui.screens.wrap_up.action_history import ActionHistory
from peerassist_tui.screens.wrap_up.lesson_commands import LessonCommands
from peerassist_tui.screens.wrap_up.message_commands import MessageCommands
from peerassist_tui.session import Session
from peerassist_tui.text import clip
from peerassist_tui.timing.zones import to_local

MOST_NAMED, NAMED_CELLS = 8, 58


class WrapUpScreen(AnswerCommands, LessonCommands, ActionHistory, MessageCommands, inherit_bindings=False):
    """What has to be there before the hosts have kept their side."""

    STAGE = "wrap_up"
    SECTIONS = (
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
    READY = "nothing is missing: E finishes the wrap-up, F5 writes the report"
    HELP_TEXT: ClassVar[str] = (
        "The wrap-up. The closing check names what is missing; Enter on a line goes into the field where it is mended, "
        "g from one to the next, m mends at once. The digits answer: adopt, adapt, explore or park an option, met, "
        "partly or no for an objective, the status of a lesson or an action. E finishes, also with gaps, and opens "
        "again. What you type is saved when you leave the field."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *ActionHistory.MENDING_KEYS,
        *AnswerCommands.ANSWER_KEYS,
        *LessonCommands.LESSON_KEYS,
        *ActionHistory.HISTORY_KEYS,
        Binding("s", "usual_dates", "1, 3, 6 months", id="wrap_up.usual",
                tooltip="Add the usual dates, a default of your settings"),
        Binding("E", "finish", "finish", id="wrap_up.finish",
                tooltip="Finish the wrap-up, also with gaps; or open it again"),
        *MessageCommands.MESSAGE_KEYS,
        *ActionHistory.BINDINGS,
    ]  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self._section_of(ClosingSection).gaps = self.gaps

    def gaps(self, session: Session) -> list[Gap]:
        return [
            self._with_dates(session, gap) if gap.topic == FollowUpSection.topic else gap for gap in closing(session)
        ]

    def _with_dates(self, session: Session, gap: Gap) -> Gap:
        """The gap, mended by the usual dates."""
        dates = [deed.given for deed in self._section_of(FollowUpSection).usual(session)]
        return replace(gap, remedy=Remedy("sets the usual dates", "follow_ups", {"dates": dates}))

    def told_in(self, topic: str, gaps: list[Gap]) -> list[Gap]:
        """The hints, and what one key mends; what else is missing is marked in the lists themselves."""
        own = super().told_in(topic, gaps)
        first = next((gap for gap in own if gap.remedy), None)
        return [gap for gap in own if gap.advice or gap is first]

    @property
    def _remedy(self) -> Remedy | None:
        """In the closing check, what mends the line under the cursor."""
        pane = self.pane
        if pane is not None and isinstance(pane.section, ClosingSection):
            return pane.key.remedy if isinstance(pane.key, Gap) else None
        return super()._remedy

    def _gap_line(self, gaps: list[Gap]) -> Content:
        line, info = super()._gap_line(gaps), self.session.info
        if info.wrapped_up_at is None:
            return line
        when = to_local(info.wrapped_up_at, info.timezone)
        return Content.assemble((f"✓ wrapped up {when:%d %b %H:%M}  ", "bold"), line)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "usual_dates":
            return self._topic == FollowUpSection.topic and not self.typing
        if action == "finish":
            return not self.typing
        return super().check_action(action, parameters)

    def key_label(self, action: str) -> str | None:
        if action == "usual_dates" and self.pane and isinstance(self.pane.section, FollowUpSection):
            return self.pane.section.usual_words
        if action == "finish" and self.session.info.wrapped_up_at:
            return "open again"
        if action == "remove" and self._topic == QuestionsSection.topic:
            return "no longer asked"
        return super().key_label(action)

    def open_row(self, pane: SectionPane, key: Hashable) -> None:
        if isinstance(key, Gap):
            self.run_worker(self.go_to(key))
        elif not isinstance(pane.section, ThanksSection):
            super().open_row(pane, key)
        elif topic := topic_of(self.session, key):
            self.run_worker(self._go_to_row(topic, key))
        else:
            self.run_worker(self._thank(pane, pane.section, key))

    async def _go_to_row(self, topic: str, key: Hashable) -> None:
        pane = await self.visit(topic)
        pane.move_to(key)
        pane.enter()

    async def _thank(self, pane: SectionPane, section: ThanksSection, key: Hashable) -> None:
        person = self.session.get(Person, uuid_of(key))
        if person and thanks_of(self.session, person.id) is None:
            await self.perform(lambda: section.thank(self.session, person))
            pane.show(self.session)
        self.call_after_refresh(pane.enter_form)

    async def action_usual_dates(self) -> None:
        """Add the usual dates for looking at the promises again."""
        pane = self.pane
        if pane and isinstance(pane.section, FollowUpSection):
            if told := pane.section.offered.told:
                self.console.tell(told)
            dates = [deed.given for deed in pane.section.usual(self.session)]
            await self.do("follow_ups", dates=dates)
            pane.enter()

    async def action_finish(self) -> None:
        """Finish the wrap-up, whatever is missing; or open it again."""
        await self.save_all()
        if self.session.info.wrapped_up_at:
            await self.do("wrap_up", on=False)
        elif gaps := missing(self.session):
            self.run_worker(self._finish_with(gaps))
        else:
            await self.do("wrap_up")

    async def _finish_with(self, gaps: list[Gap]) -> None:
        from peerassist_tui.screens.shell.confirm import Confirm

        lines = [clip(f"· {gap.text}", NAMED_CELLS) for gap in gaps[:MOST_NAMED]]
        if len(gaps) > MOST_NAMED:
            lines.append(f"· and {len(gaps) - MOST_NAMED} more")
        question = "\n".join(("Finish the wrap-up with this missing? It can be opened again.", "", *lines))
        if await self.app.push_screen_wait(Confirm(question, "finish", "go on with it")):
            await self.do("wrap_up")
