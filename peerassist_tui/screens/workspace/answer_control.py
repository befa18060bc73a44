"""Single keys that answer the row under the cursor, or say on which notes it rests."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar, NamedTuple
from uuid import UUID

from peerassist_tui.language import N_, _
from peerassist_tui.models import Lesson, Note
from peerassist_tui.readings.flipchart.flipchart import answers_to
from peerassist_tui.rules import steps
from peerassist_tui.screens.shell.control import Command
from peerassist_tui.screens.workspace.sections.lessons import LessonsSection
from peerassist_tui.screens.workspace.sections.options import OptionsSection
from peerassist_tui.screens.workspace.sections.questions import QuestionsSection
from peerassist_tui.screens.workspace.sections.section import uuid_of
from peerassist_tui.screens.workspace.workspace_control import WorkspaceControl
from peerassist_tui.step import Step

MOST_ANSWERS = 4
ANSWER_BAR = (*(f"row.answer_{digit}" for digit in range(1, MOST_ANSWERS + 1)), "row.notes")


class Resting(NamedTuple):
    """Which notes are chosen for a row until now, what is asked, and the step that is taken with those chosen."""

    question: str
    notes: list[str]
    step: Callable[[list[str]], Step]
    apart: Note | None = None


def _resting_option(option: UUID, notes: list[str]) -> Step:
    return steps.change_option(option=str(option), based_on=notes)


def _resting_lesson(lesson: UUID, notes: list[str]) -> Step:
    return steps.change_lesson(lesson=str(lesson), evidence=notes)


def _answered(question: UUID, notes: list[str]) -> Step:
    return steps.answered_by(note=str(question), by=notes)


def _answer_key(digit: int) -> "Command[AnswerControl]":
    return Command(
        f"row.answer_{digit}",
        str(digit),
        N_("choose"),
        N_("Choose the first, second, … answer or status"),
        lambda answers: answers.answer(digit),
        when=lambda answers: answers.answering(digit) is not None,
        words=lambda answers: answers.word(digit),
        is_told=True,
        priority=False,
    )


class AnswerControl(WorkspaceControl):
    """A digit says what is answered, and `y` chooses notes."""

    GROUP = N_("Answers")

    def answering(self, digit: int) -> Step | None:
        """What a digit does to the row under the cursor of the section."""
        pane = self.answerable
        if pane is None or digit > len(pane.section.answers):
            return None
        return pane.section.answer(self.session, pane.key, pane.section.answers[digit - 1])

    def word(self, digit: int) -> str | None:
        """The answer for which a digit stands, in a word."""
        if not self.answerable or not self.answering(digit):
            return None
        section = self.answerable.section
        return section.answer_words(section.answers[digit - 1])

    async def answer(self, digit: int) -> None:
        """Say it; the keys stay in the list, for the answer to the row below."""
        pane, deed = self.pane, self.answering(digit)
        if pane and deed:
            pane.enter()
            if await self.screen.perform(lambda: deed):
                pane.tell_where_explained()

    @property
    def _resting(self) -> Resting | None:
        """What of the row under the cursor is notes."""
        pane = self.pane
        if pane is None:
            return None
        section, key = pane.section, pane.key
        if isinstance(section, OptionsSection) and (option := section.option(self.session, key)):
            question = _("On which notes does option {number} rest?", number=option.number)
            return Resting(question, option.based_on, partial(_resting_option, option.id))
        if isinstance(section, LessonsSection) and (lesson := self.session.get(Lesson, uuid_of(key))):
            question = _("On which notes does lesson {number} rest?", number=lesson.number)
            return Resting(question, lesson.evidence, partial(_resting_lesson, lesson.id))
        if isinstance(section, QuestionsSection) and (note := section.question(self.session, key)):
            answers = [str(one.id) for one in answers_to(self.session).get(note.id, [])]
            question = _("Which notes answer note {number}, “{text}”?", number=note.number, text=note.text)
            return Resting(question, answers, partial(_answered, note.id), note)
        return None

    def can_rest(self) -> bool:
        """Whether the row under the cursor rests on notes, or is answered by some."""
        return not self.screen.typing and self._resting is not None

    def choose_notes(self) -> None:
        """Choose the notes on which the row rests."""
        self.screen.run_dialog(self._choose_notes())

    async def _choose_notes(self) -> None:
        from peerassist_tui.screens.flipchart.note_choice import NoteChoice

        resting = self._resting
        if resting is None:
            return
        choice = NoteChoice(self.session, resting.question, resting.notes, apart=resting.apart)
        notes = await self.console.push_screen_wait(choice)
        if notes is not None:
            await self.screen.do(resting.step(notes))

    COMMANDS: ClassVar = (
        *map(_answer_key, range(1, MOST_ANSWERS + 1)),
        Command("row.notes", "y", N_("notes"), N_("Choose the notes behind this row"), choose_notes,
                when=can_rest, priority=False),
    )  # fmt: skip
