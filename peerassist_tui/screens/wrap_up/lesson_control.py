"""What the keys do to the lessons: drawn from notes, made one, made two."""

from collections.abc import Hashable
from typing import ClassVar

from peerassist_tui.language import N_, NC_, _
from peerassist_tui.models import Lesson, Note
from peerassist_tui.screens.shell.control import Command
from peerassist_tui.screens.workspace.section_pane import SectionPane
from peerassist_tui.screens.workspace.sections.lessons import LessonsSection
from peerassist_tui.screens.workspace.sections.section import uuid_of
from peerassist_tui.screens.workspace.workspace_control import WorkspaceControl

LESSON_BAR = ("lesson.draw", "lesson.merge", "lesson.split")


class LessonControl(WorkspaceControl):
    """Lessons grow from the notes of the meeting."""

    GROUP = N_("This section")

    @property
    def _section(self) -> LessonsSection | None:
        """The section, while it is the one that is worked on and no text is being typed."""
        section = self.pane.section if self.pane else None
        return section if isinstance(section, LessonsSection) and not self.screen.typing else None

    @property
    def _lesson(self) -> Lesson | None:
        """The lesson under the cursor, while the keys go to the list."""
        pane = self.listed
        return self.session.get(Lesson, uuid_of(pane.key)) if pane and self._section else None

    def opens(self, pane: SectionPane, key: Hashable) -> bool:
        section = pane.section
        if not isinstance(section, LessonsSection) or self.session.get(Note, uuid_of(key)) is None:
            return False
        self.screen.run_worker(self._drawn(pane, section, [str(key)]))
        return True

    def can_draw(self) -> bool:
        """Whether there are notes to draw a lesson from."""
        return self._section is not None and bool(self.session.all(Note))

    def draw(self) -> None:
        """Choose the notes from which a lesson is drawn."""
        self.screen.run_dialog(self._draw())

    async def _draw(self) -> None:
        from peerassist_tui.screens.flipchart.note_choice import NoteChoice

        pane, section = self.pane, self._section
        if pane is None or section is None:
            return
        question = _("From which notes is the lesson drawn?")
        notes = await self.console.push_screen_wait(NoteChoice(self.session, question, [], first="lesson"))
        if notes:
            await self._drawn(pane, section, notes)

    async def _drawn(self, pane: SectionPane, section: LessonsSection, notes: list[str]) -> None:
        if await pane.rows.add(lambda: section.draw(notes)):
            pane.enter_form("title")

    def can_merge(self) -> bool:
        """Whether there is a lesson above the one under the cursor."""
        lesson = self._lesson
        return lesson is not None and lesson.id != self.session.all(Lesson)[0].id

    async def merge(self) -> None:
        """Put the lesson under the cursor into the one above it."""
        pane, section = self.pane, self._section
        if pane and section:
            await self.screen.perform(lambda: section.merge(self.session, pane.key))

    def can_split(self) -> bool:
        """Whether a lesson is under the cursor."""
        return self._lesson is not None

    def split(self) -> None:
        """Type what the second lesson says."""
        if pane := self.pane:
            pane.adding.enter(before=pane.key)

    COMMANDS: ClassVar = (
        Command("lesson.draw", "d", NC_("key", "draw"), N_("Draw a lesson from notes"), draw,
                when=can_draw, leader=True),
        Command("lesson.merge", "j", N_("merge"), N_("Merge with the lesson above"), merge,
                when=can_merge, priority=False),
        Command("lesson.split", "x", NC_("key", "split"), N_("Split the lesson in two"),
                split, when=can_split, leader=True),
    )  # fmt: skip
