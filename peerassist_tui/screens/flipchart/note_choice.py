"""Choosing notes of the flipchart: their numbers, or space, mark several, enter takes them."""

from collections.abc import Hashable
from typing import ClassVar
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerassist_tui.language import N_, NC_, _
from peerassist_tui.models import Note
from peerassist_tui.readings.flipchart.flipchart import mark_words
from peerassist_tui.screens.flipchart.kinds import LETTERS, STYLES
from peerassist_tui.screens.flipchart.spelled_number import SpelledNumber
from peerassist_tui.screens.shell.dialog import Dialog
from peerassist_tui.session import Session
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.stream import Entry, Stream


class NoteChoice(Dialog[list[str] | None]):
    """Answers with the ids of the marked notes, else of the one under the cursor; None when it was left.

    Where notes were marked when it was opened, it answers with none once all those marks are taken off.
    """

    MODE = "CHOOSE"
    keys_mean = N_("Digits or space mark · Enter takes the marked, else this one")
    DEFAULT_CSS = """
    NoteChoice > Vertical { width: 96%; height: 90%; }
    NoteChoice Stream { height: 1fr; margin: 1 0; background: $panel; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(str(digit), f"number({digit})", NC_("key", "mark"), id=f"notes.{digit}", show=digit == 1,
                    key_display="0-9",
                    tooltip=N_("Mark the note with this number, or take its mark off"))
            for digit in (*range(1, 10), 0)
        ),
        Binding("space", "mark", NC_("key", "mark"), id="notes.mark",
                tooltip=N_("Mark this note, or take its mark off")),
        Binding("escape", "dismiss(None)", N_("cancel"), id="notes.leave", tooltip=N_("Leave everything as it is")),
    ]  # fmt: skip

    def __init__(
        self,
        session: Session,
        question: str,
        marked: list[str],
        *,
        apart: Note | None = None,
        first: str = "",
        at: UUID | None = None,
    ) -> None:
        """`apart` cannot be chosen; notes that carry the mark `first` stand first.

        The cursor begins at the first of the `marked`, else at the note `at`.
        """
        super().__init__()
        self._session, self._question = session, question
        notes = [note for note in session.all(Note) if note is not apart]
        self._notes = sorted(notes, key=lambda note: first not in note.marks)
        self._marked: dict[str, None] = dict.fromkeys(marked)
        self._number = SpelledNumber()
        self._had_marks, self._at = bool(marked), UUID(marked[0]) if marked else at

    def compose_body(self) -> ComposeResult:
        with Vertical():
            yield Static(self._question, markup=False)
            yield Stream(empty=_("There are no notes yet."), follow=False)
            yield KeyBar()

    def on_mount(self) -> None:
        self._show()
        stream = self.query_one(Stream)
        if self._at:
            stream.move_to(self._at)
        self.set_focus(stream)

    def _show(self) -> None:
        self.query_one(Stream).show([self._entry(note) for note in self._notes])

    def _entry(self, note: Note) -> Entry:
        mark = ("✓ ", "$text-success bold") if str(note.id) in self._marked else ("  ", "")
        kind = (f"{LETTERS[note.kind]}  ", STYLES[note.kind])
        lead = Content.assemble(mark, (f"{note.number:>3}  ", "$foreground-muted"), kind)
        words = (self._session.short_name_of(note.person_id), *map(mark_words, note.marks))
        return Entry(note.id, lead, note.text, " · ".join(filter(None, words)))

    def action_mark(self) -> None:
        """Mark the note under the cursor, or take its mark off; then go on to the next."""
        stream = self.query_one(Stream)
        if (key := stream.cursor_key) is not None:
            self._turn_mark(str(key))
            stream.step(1)

    def action_number(self, digit: int) -> None:
        """Mark the note with that number, or take its mark off; a second digit means the longer number instead."""
        by_number = {note.number: note for note in self._notes}
        shorter, number = self._number.with_digit(digit, by_number)
        if shorter:
            self._turn_mark(str(by_number[shorter].id))
        if number not in by_number:
            if not any(str(one).startswith(str(number)) for one in by_number):
                self.console.tell(_("No note {number} can be chosen here.", number=number), "information")
            return
        self._turn_mark(str(by_number[number].id))
        self.query_one(Stream).move_to(by_number[number].id)

    def _turn_mark(self, key: str) -> None:
        if key in self._marked:
            del self._marked[key]
        else:
            self._marked[key] = None
        self._show()
        self.refresh_bindings()

    @on(Stream.Moved)
    def show_keys(self) -> None:
        """Which note Enter takes depends on the cursor."""
        self.refresh_bindings()

    def key_label(self, action: str) -> str | None:
        """What the key bar says of Enter: what it takes."""
        if action != "choose":
            return None
        here = next((note for note in self._notes if note.id == self.query_one(Stream).cursor_key), None)
        if self._marked or self._had_marks:
            return _("take {number} marked", number=len(self._marked)) if self._marked else _("take none")
        return _("take note {number}", number=here.number) if here else ""

    @on(Stream.Chosen)
    def choose(self, event: Stream.Chosen) -> None:
        """Answer with what is marked."""
        if not self.is_typed_into:
            marked = list(self._marked)
            self.dismiss(marked if marked or self._had_marks else self._only(event.key))

    def _only(self, key: Hashable) -> list[str] | None:
        return [str(key)] if key else None
