"""Writing notes, putting them right, and the way into them."""

from typing import ClassVar
from uuid import UUID

from peerassist_tui.language import N_, NC_, _
from peerassist_tui.models import Note, Option, Parked
from peerassist_tui.rules import steps
from peerassist_tui.screens.flipchart.flipchart_view import FlipchartView
from peerassist_tui.screens.flipchart.kinds import PARK
from peerassist_tui.screens.shell.control import Command, Control

OPENING = {"t": "telling", "a": "asking", "z": "analyzing", "k": PARK}
"""What the line is opened for by which key."""


NOT_IN_NOTES = N_("Tab leads to the notes; there del removes the one under the cursor.")
"""The answer of the key that removes while nobody is in the notes."""


def _writes(kind: str, key: str, label: str, sentence: str, key_display: str | None = None) -> "Command[NotesControl]":
    """The key that opens the line for a note of that kind."""
    return Command(f"note.{kind}", key, label, sentence, lambda notes: notes.write(kind), key_display=key_display)


class NotesControl(Control):
    """The notes, and the points in the parking lot."""

    GROUP = N_("Notes")
    screen: FlipchartView

    def write(self, kind: str) -> None:
        """Open the note line for a note of that kind, or for the parking lot."""
        self.screen.writing.open(self.screen.writing.notes.named(kind))

    async def park(self) -> None:
        """Park the note under the cursor; where nobody is in the notes, open the note line for the parking lot."""
        if note := self._note:
            await self.screen.do(steps.park_note(note=str(note.id)))
        else:
            self.write(PARK)

    @property
    def _note(self) -> Note | None:
        return self.session.get(Note, self.screen.point)

    def park_words(self) -> str | None:
        """What the key does on a note."""
        return _("park note") if self._note else None

    def begin(self, key: str) -> None:
        """Open the note line if that is what the key does."""
        if kind := OPENING.get(key):
            self.write(kind)

    async def save_again(self) -> None:
        """Save what still stands in the closed line, for instance once the disk has room again."""
        await self.screen.line.input.action_submit()

    def has_text(self) -> bool:
        """Whether a refused text stands in the line, and nobody is in a list where Enter means another thing."""
        line = self.screen.line
        return self.screen.focused is None and line.is_given_back and bool(line.input.value.strip())

    def change(self, key: object) -> None:
        """Open the note line on a point that stands already, by its id."""
        row_id = key if isinstance(key, UUID) else None
        notes = self.screen.writing.notes
        if point := self.session.get(Note, row_id) or self.session.get(Parked, row_id):
            self.screen.writing.open(notes.change_of(point), point.text)
        elif option := self.session.get(Option, row_id):
            self.screen.writing.open(notes.title_of(option), option.title)

    def enter(self) -> None:
        """Into the notes, and out of them again."""
        stream = self.screen.flipchart.stream
        if self.screen.focused is stream:
            self.screen.set_focus(None)
        else:
            self.screen.set_focus(stream)

    def step(self, by: int) -> None:
        """Into the notes, and at once as many entries on, or back, where there is one."""
        stream = self.screen.flipchart.stream
        if self.screen.flipchart.display and stream.cursor_key:
            self.screen.set_focus(stream)
            stream.action_step(by)

    async def remove(self) -> None:
        """Take out the note under the cursor, or say how one gets there."""
        if point := self.screen.point:
            await self.screen.do(steps.remove(what=str(point)))
        else:
            self.console.tell(_(NOT_IN_NOTES), "information")

    def may_remove(self) -> bool:
        """Whether the key is not that of the queue."""
        return not self.screen.in_the_queue

    COMMANDS: ClassVar = (
        _writes("telling", "t", NC_("key", "note"), N_("Write a note: telling"), "t a z"),
        _writes("asking", "a", NC_("key", "asking"), N_("Write a note: asking")),
        _writes("analyzing", "z", NC_("key", "analysing"), N_("Write a note: analysing")),
        Command("note.park", "k", NC_("key", "park"), N_("Park a side topic, or this note"), park, words=park_words),
        Command("note.flipchart", "tab", N_("flipchart"), N_("Go to the notes and back"), enter),
        Command("note.save", "enter", N_("save"), N_("Save the note that was refused"), save_again, has_text),
        Command("note.remove", "delete", N_("remove"), N_("Remove the note"), remove, may_remove),
    )
