"""What the keys do to the lessons: drawn from notes, made one, made two."""

from collections.abc import Hashable
from typing import ClassVar

from textual.binding import Binding, BindingType

from peerassist_tui.models import Lesson, Note
from peerassist_tui.screens.workspace.mending import MendingScreen
from peerassist_tui.screens.workspace.section_pane import SectionPane
from peerassist_tui.screens.workspace.sections.lessons import LessonsSection
from peerassist_tui.screens.workspace.sections.section import uuid_of


class LessonCommands(MendingScreen, inherit_bindings=False):
    """A workspace in which lessons grow from the notes of the meeting."""

    LESSON_KEYS: ClassVar[list[BindingType]] = [
        Binding("d", "draw", "draw", id="lesson.draw",
                tooltip="Draw a lesson from notes; those marked as a lesson stand first"),
        Binding("A", "merge", "merge", id="lesson.merge", tooltip="Make it one with the lesson above"),
        Binding("x", "split", "split", id="lesson.split",
                tooltip="Make a second lesson of it, which takes over its notes and limits"),
    ]  # fmt: skip

    @property
    def _lessons(self) -> LessonsSection | None:
        """The section, while it is the one that is worked on and no text is being typed."""
        pane = self.pane
        here = pane is not None and not self.typing and isinstance(pane.section, LessonsSection)
        return pane.section if here and pane else None  # type: ignore[return-value]

    @property
    def _lesson(self) -> Lesson | None:
        """The lesson under the cursor, while the keys go to the list."""
        pane = self.pane
        here = pane and pane.in_list and self._lessons
        return self.session.get(Lesson, uuid_of(pane.key)) if here and pane else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "draw":
            return self._lessons is not None and bool(self.session.all(Note))
        if action == "split":
            return self._lesson is not None
        if action == "merge":
            lesson = self._lesson
            return lesson is not None and lesson.id != self.session.all(Lesson)[0].id
        return super().check_action(action, parameters)

    def open_row(self, pane: SectionPane, key: Hashable) -> None:
        if isinstance(pane.section, LessonsSection) and self.session.get(Note, uuid_of(key)):
            self.run_worker(self._drawn(pane, pane.section, [str(key)]))
        else:
            super().open_row(pane, key)

    def action_draw(self) -> None:
        """Choose the notes from which a lesson is drawn."""
        self.ask(self._draw())

    async def _draw(self) -> None:
        from peerassist_tui.screens.flipchart.note_choice import NoteChoice

        pane, section = self.pane, self._lessons
        if pane is None or section is None:
            return
        question = "From which notes is the lesson drawn?"
        notes = await self.app.push_screen_wait(NoteChoice(self.session, question, [], first="lesson"))
        if notes:
            await self._drawn(pane, section, notes)

    async def _drawn(self, pane: SectionPane, section: LessonsSection, notes: list[str]) -> None:
        if await pane.add(lambda: section.draw(notes)):
            pane.enter_form("title")

    async def action_merge(self) -> None:
        """Put the lesson under the cursor into the one above it."""
        pane, section = self.pane, self._lessons
        if pane and section:
            await self.perform(lambda: section.merge(self.session, pane.key))

    def action_split(self) -> None:
        """Type what the second lesson says."""
        if pane := self.pane:
            pane.enter_add(before=pane.key)
