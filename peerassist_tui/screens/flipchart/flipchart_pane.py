"""The flipchart on a screen: one of its views, what is looked for in it, and where the cursor stands."""

from collections.abc import Hashable, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import ClassVar
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.events import Resize

from peerassist_tui.language import N_, _
from peerassist_tui.models import AgendaItem, Link, Note, Objective, Option, Parked, Person, Question, Row
from peerassist_tui.readings.flipchart.flipchart import discussed, unanswered
from peerassist_tui.screens.flipchart.flipchart_columns import FlipchartColumns
from peerassist_tui.screens.flipchart.flipchart_entries import FlipchartEntries
from peerassist_tui.screens.flipchart.flipchart_views import VIEWS, points_of, view_entries
from peerassist_tui.screens.flipchart.kinds import KEYS_MEAN, KEYS_MEAN_IN, LETTERS, NOTHING_MEANS
from peerassist_tui.screens.flipchart.note_finder import NoteFinder
from peerassist_tui.session import Session
from peerassist_tui.widgets.fields.find_line import FindLine
from peerassist_tui.widgets.key_word import key_sentence
from peerassist_tui.widgets.named_keys import renamed_on, with_renamed
from peerassist_tui.widgets.panels.flipchart_heading import COUNTED, FlipchartFace, FlipchartHeading
from peerassist_tui.widgets.stream import Entry, Stream

SHOWN: tuple[type[Row], ...] = (Note, Link, Option, Question, Parked, Person, Objective, AgendaItem)
"""The tables on which the flipchart depends; while none of them is another, nothing is painted."""
_KIND = attrgetter("kind")
NARROW = 54
"""Cells below which the columns are shown one at a time."""


class FlipchartPane(Vertical):
    """Shows a session's points in one of ten views; `/` narrows any of them down while somebody types."""

    DEFAULT_CSS = """
    FlipchartPane.-columns FlipchartColumns { display: block; }
    FlipchartPane.-columns #notes { display: none; }
    FlipchartPane.-narrow .column { display: none; }
    FlipchartPane.-narrow .column.-here { display: block; }
    FlipchartPane Stream { height: 1fr; padding: 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "clear_find", N_("show all"), id="notes.all", tooltip=N_("Stop searching")),
    ]

    def __init__(self, *, is_read: bool = False) -> None:
        """`is_read`: nothing can be written here, so that nothing says how."""
        super().__init__(id="flipchart")
        self._is_read = is_read
        self.view = "stream"
        self._finder = NoteFinder()
        self._entries = FlipchartEntries()
        self._meant: Hashable = None
        self._placed: Hashable = None
        self._shown: tuple[object, ...] = ()
        self._rows: tuple[Sequence[Row], ...] = tuple([] for _ in SHOWN)
        self._counts = FlipchartFace("", ())

    def compose(self) -> ComposeResult:
        yield FlipchartHeading(id="flipchart-heading")
        yield FindLine()
        keys_mean = "" if self._is_read else _(KEYS_MEAN)
        yield Stream(id="notes", keys_mean=keys_mean)
        yield FlipchartColumns(keys_mean)

    @property
    def stream(self) -> Stream:
        """The list in which the cursor stands."""
        return self.columns.stream if self.view == "columns" else self.query_one("#notes", Stream)

    @property
    def columns(self) -> FlipchartColumns:
        """The notes in columns, which are seen in that view."""
        return self.query_one(FlipchartColumns)

    @property
    def find_line(self) -> FindLine:
        """The line for what is looked for."""
        return self.query_one(FindLine)

    @property
    def cursor_key(self) -> Hashable:
        """The id of the point under the cursor, if there is one."""
        return self.stream.cursor_key

    def show(self, session: Session) -> None:
        """Paint what is new in the session, in the view, or in what is looked for."""
        words, known = self.find_line.words, self._rows[0]
        rows = tuple(session.all(table) for table in SHOWN)
        shown = (*rows, session.info.timezone, self.view, words)
        if shown == self._shown:
            return
        self._shown = shown
        if rows != self._rows:
            self._rows, self._counts = rows, self._counted(session)
        found = self._finder.found(session, points_of(session, self.view), words)
        if self.view == "columns":
            self.columns.show(session, found)
        else:
            how = "" if self._is_read else with_renamed(key_sentence(VIEWS[self.view].how), renamed_on(self.screen))
            self._list(view_entries(session, self.view, found, self._entries, words, how))
        own = self.view if self.view in COUNTED else ""
        face = replace(self._counts, view=VIEWS[self.view].called, words=words, found=len(found), own=own)
        self.query_one(FlipchartHeading).face = face
        if known and len(rows[0]) > len(known) and not self.has_focus_within:
            newest = session.all(Note)[-1]
            if newest.number < session.next_number(Note) - 1:  # another one was moved to the end
                newest = max(session.all(Note), key=attrgetter("number"))
            self.place(session, newest.id)

    def _list(self, entries: Sequence[Entry]) -> None:
        """Show these entries of a view that is one list, and let the band say what keys mean among them."""
        listed = self.query_one("#notes", Stream)
        listed.show(entries)
        if not self._is_read:
            means = NOTHING_MEANS if listed.cursor_key is None else KEYS_MEAN_IN.get(self.view, KEYS_MEAN)
            listed.keys_mean = _(means)

    def _counted(self, session: Session) -> FlipchartFace:
        kinds = session.groups(Note, _KIND)
        by_kind = tuple((letter, len(kinds.get(kind, []))) for kind, letter in LETTERS.items())
        owed = len(unanswered(session)), len(session.all(Note)) - len(discussed(session))
        return FlipchartFace("", by_kind, len(session.all(Option)), *owed, parked=len(session.all(Parked)))

    def open_find(self, session: Session) -> None:
        """Let somebody type what is looked for."""
        self._finder.learn(session, points_of(session, self.view))
        self.find_line.open()

    def turn_to(self, session: Session, view: str) -> None:
        """Show another view; the cursor stays on its note where the note is in that view."""
        inside = self.has_focus_within
        if self.cursor_key != self._placed:
            self._meant = self.cursor_key
        self.view = view
        self.set_class(view == "columns", "-columns")
        self.show(session)
        self.place(session, self._meant)
        self._placed = self.cursor_key
        if inside:
            self.screen.set_focus(self.stream)

    def place(self, session: Session, key: Hashable) -> None:
        """Put the cursor on that point, if it is shown."""
        note = session.get(Note, key) if isinstance(key, UUID) else None
        if self.view == "columns" and note:
            self.columns.turn_to(note.kind)
        self.stream.move_to(key)

    def action_clear_find(self) -> None:
        """Show everything again."""
        self.find_line.clear()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "clear_find":
            return bool(self.find_line.words)
        return super().check_action(action, parameters)

    def on_resize(self, event: Resize) -> None:
        """Too little room beside each other: one column at a time."""
        self.set_class(event.size.width < NARROW, "-narrow")

    @on(FindLine.Taken)
    def enter_found(self, event: FindLine.Taken) -> None:
        """Go to the results."""
        event.stop()
        self.screen.set_focus(self.stream)
