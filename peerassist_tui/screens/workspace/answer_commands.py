"""Single keys that answer the row under the cursor, or say on which notes it rests."""

from typing import ClassVar, NamedTuple

from textual.binding import Binding, BindingType

from peerassist_tui.models import Lesson, Note
from peerassist_tui.readings.flipchart.flipchart import answers_to
from peerassist_tui.screens.workspace.mending import MendingScreen
from peerassist_tui.screens.workspace.sections.lessons import LessonsSection
from peerassist_tui.screens.workspace.sections.options import OptionsSection
from peerassist_tui.screens.workspace.sections.questions import QuestionsSection
from peerassist_tui.screens.workspace.sections.section import uuid_of
from peerassist_tui.step import Step

MOST_ANSWERS = 4


class Resting(NamedTuple):
    """Which notes are chosen for a row until now, what is asked, and the rule that is given them by that `name`."""

    question: str
    notes: list[str]
    rule: str
    which: dict[str, str]
    name: str
    apart: Note | None = None


class AnswerCommands(MendingScreen, inherit_bindings=False):
    """A workspace in which a digit says what is answered, and `y` chooses notes."""

    ANSWER_KEYS: ClassVar[list[BindingType]] = [
        *(
            Binding(str(digit), f"answer({digit})", "answer", show=False, id=f"row.answer_{digit}",
                    tooltip="Say the first, second, … answer, verdict or status of this row")
            for digit in range(1, MOST_ANSWERS + 1)
        ),
        Binding("y", "notes", "notes", id="row.notes", tooltip="Choose the notes it rests on, or that answer it"),
    ]  # fmt: skip

    def _answering(self, digit: int) -> Step | None:
        """What a digit does to the row under the cursor of the list, while the keys go to the list."""
        pane = self.pane
        if not (pane and pane.in_list and digit <= len(pane.section.answers)):
            return None
        return pane.section.answer(self.session, pane.key, pane.section.answers[digit - 1])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "answer":
            return self._answering(int(str(parameters[0]))) is not None
        if action == "notes":
            return not self.typing and self._resting is not None
        return super().check_action(action, parameters)

    def key_label(self, action: str) -> str | None:
        if action.startswith("answer(") and (pane := self.pane):
            return " ".join(pane.section.answers)  # alike, so that the bar shows one run of digits
        return super().key_label(action)

    async def action_answer(self, digit: int) -> None:
        """Say it, and go on to the field that explains it."""
        pane, deed = self.pane, self._answering(digit)
        if pane and deed:
            if pane.section.explained_in:  # before it is saved: what is typed next belongs there
                pane.enter_form(pane.section.explained_in)
            await self.perform(lambda: deed)

    @property
    def _resting(self) -> Resting | None:
        """What of the row under the cursor is notes."""
        pane = self.pane
        if pane is None:
            return None
        section, key = pane.section, pane.key
        if isinstance(section, OptionsSection) and (option := section.option(self.session, key)):
            question = f"On which notes does option {option.number} rest?"
            return Resting(question, option.based_on, "change_option", {"option": str(option.id)}, "based_on")
        if isinstance(section, LessonsSection) and (lesson := self.session.get(Lesson, uuid_of(key))):
            question = f"On which notes does lesson {lesson.number} rest?"
            return Resting(question, lesson.evidence, "change_lesson", {"lesson": str(lesson.id)}, "evidence")
        if isinstance(section, QuestionsSection) and (note := section.question(self.session, key)):
            answers = [str(one.id) for one in answers_to(self.session).get(note.id, [])]
            question = f"Which notes answer note {note.number}, “{note.text}”?"
            return Resting(question, answers, "answered_by", {"note": str(note.id)}, "by", note)
        return None

    def action_notes(self) -> None:
        """Choose the notes on which the row rests."""
        self.ask(self._choose_notes())

    async def _choose_notes(self) -> None:
        from peerassist_tui.screens.flipchart.note_choice import NoteChoice

        resting = self._resting
        if resting is None:
            return
        choice = NoteChoice(self.session, resting.question, resting.notes, apart=resting.apart)
        notes = await self.app.push_screen_wait(choice)
        if notes is not None:
            await self.do(resting.rule, **resting.which, **{resting.name: notes})
