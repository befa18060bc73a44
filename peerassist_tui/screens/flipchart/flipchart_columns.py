"""The notes in three columns, one a kind, beside each other or, with too little room, one at a time."""

from collections.abc import Sequence
from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from peerassist_tui.language import N_
from peerassist_tui.models import NOTE_KINDS, Note, NoteKind
from peerassist_tui.screens.flipchart.flipchart_entries import FlipchartEntries, Point
from peerassist_tui.screens.flipchart.kinds import LETTERS
from peerassist_tui.session import Session
from peerassist_tui.text import spelled
from peerassist_tui.widgets.stream import Stream


class FlipchartColumns(Horizontal):
    """A column for each kind of note; the cursor is in one of them."""

    DEFAULT_CSS = """
    FlipchartColumns { height: 1fr; display: none; }
    FlipchartColumns .column { width: 1fr; }
    FlipchartColumns .column Static { height: 1; padding: 0 2; color: $foreground-muted; text-style: bold; }
    FlipchartColumns .column Stream { padding: 0 0 0 1; }
    """
    BINDING_GROUP_TITLE = N_("In the columns")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "column(-1)", N_("column"), show=False, id="notes.left", tooltip=N_("The column before")),
        Binding("right", "column(1)", N_("column"), show=False, id="notes.right", tooltip=N_("The next column")),
    ]

    def __init__(self, keys_mean: str) -> None:
        """`keys_mean` is what the band says in a column."""
        super().__init__(id="columns")
        self._keys_mean = keys_mean
        self._entries = FlipchartEntries(short=True)
        self._place = 0

    def compose(self) -> ComposeResult:
        for kind in NOTE_KINDS:
            with Vertical(classes="column", id=f"column-{kind}"):
                yield Static(markup=False)
                yield Stream(keys_mean=self._keys_mean)

    @property
    def stream(self) -> Stream:
        """The list in which the cursor stands."""
        return self.query_one(f"#column-{NOTE_KINDS[self._place]} Stream", Stream)

    def show(self, session: Session, found: Sequence[Point]) -> None:
        """Paint the notes among these points."""
        for kind in NOTE_KINDS:
            notes = [note for note in found if isinstance(note, Note) and note.kind == kind]
            column = self.query_one(f"#column-{kind}")
            column.query_one(Static).update(f"{LETTERS[kind]} {spelled(kind)} {len(notes)}")
            column.query_one(Stream).show(self._entries.of(session, notes))

    def turn_to(self, kind: NoteKind) -> None:
        """Put the cursor into the column of that kind."""
        self._place = NOTE_KINDS.index(kind)
        for one in NOTE_KINDS:
            self.query_one(f"#column-{one}").set_class(one == kind, "-here")

    def action_column(self, by: Literal[-1, 1]) -> None:
        """Into the column beside this one."""
        self.turn_to(NOTE_KINDS[(self._place + by) % len(NOTE_KINDS)])
        self.screen.set_focus(self.stream)
