"""A list over all sessions in which one finds by typing words: library, due, lessons, people, figures, search."""

from collections.abc import Hashable, Sequence
from pathlib import Path
from typing import ClassVar, Generic, TypeVar

from textual import on
from textual.content import Content
from textual.reactive import var
from textual.widgets import Input, Static

from peerassist_tui.language import _, number_words, pgettext
from peerassist_tui.screens.across.store_screen import Opened, StoreScreen
from peerassist_tui.widgets.bars.title_bar import TitleBar
from peerassist_tui.widgets.fields.line_input import LineInput
from peerassist_tui.widgets.key_word import key_sentence
from peerassist_tui.widgets.stream import Entry, Stream

ListRow = TypeVar("ListRow")
LONG = 100
"""A list of more rows takes its time to be read."""


def some_of(some: int | None, all_: str) -> str:
    """How many are shown of how many: "3 of 10 lessons"; "10 lessons" where it is not some."""
    return all_ if some is None else _("{number} of {all}", number=number_words(some), all=all_)


SCOPE = "where is looked"


def headline(words: tuple[str, str]) -> tuple[str, str]:
    """What the title bar says, left and right: what is listed, and of which sessions."""
    what, where = words
    scope = pgettext(SCOPE, where) if where else ""
    return key_sentence(what), scope if scope != where else key_sentence(where)


class FilterableList(StoreScreen[Opened], Generic[Opened, ListRow]):
    """The rows that were read, those of them that match what is typed in the line #words, and the cursor on one.

    A subclass reads its rows in `read_again` and lets them `take` their place. It picks those that match in `matching`,
    and says how they stand in `entries`, by which key each, and in `count` how many there are.
    """

    HEADLINE: ClassVar[tuple[str, str]] = ("", "")
    """What the title bar says, left and right."""
    NOTHING: ClassVar[str] = ""
    """What the list says where nothing was read."""
    NO_MATCH: ClassVar[str] = ""
    """What it says where nothing matches."""
    DEFAULT_CSS = """
    FilterableList #words { display: none; height: 1; padding: 0 1; border: none; background: $surface; }
    FilterableList.-finding #words { display: block; }
    FilterableList #count {
        height: 1; padding: 0 1; color: $foreground-muted; text-wrap: nowrap; text-overflow: ellipsis;
    }
    """
    words: var[str] = var("", init=False)
    """What a row has to match."""

    def __init__(self, store_path: Path) -> None:
        super().__init__(store_path)
        self.rows: Sequence[ListRow] = []
        """All that were read."""
        self.shown: Sequence[ListRow] = []
        """Those that match, in the order of the list."""
        self._under_cursor: tuple[Hashable, Sequence[ListRow], ListRow | None] = (None, (), None)

    def matching(self) -> Sequence[ListRow]:
        """The rows that match what is typed."""
        return self.rows

    def key_of(self, row: ListRow) -> Hashable:
        """By which key a row stands in the list."""
        raise NotImplementedError

    def entries(self) -> Sequence[Entry]:
        """How the rows stand that are shown."""
        raise NotImplementedError

    def count(self) -> str:
        """How many rows are shown, and of what kind, in the line #count."""
        raise NotImplementedError

    def when_empty(self) -> str:
        """What the list says where no row is shown."""
        return key_sentence(self.NO_MATCH if self.is_narrowed else self.NOTHING)

    def show_chosen(self) -> None:
        """Show what depends on the row under the cursor."""

    @property
    def listed(self) -> Stream:
        """The list."""
        return self.query_one(str(self.AUTO_FOCUS), Stream)

    @property
    def chosen(self) -> ListRow | None:
        """The row under the cursor."""
        if not (self.shown and self.is_there):
            return None
        key, rows = self.listed.cursor_key, self.shown
        if self._under_cursor[0] != key or self._under_cursor[1] is not rows:
            self._under_cursor = key, rows, next((row for row in rows if self.key_of(row) == key), None)
        return self._under_cursor[2]

    @property
    def is_narrowed(self) -> bool:
        """Whether some rows may be left out."""
        return bool(self.words)

    @property
    def is_long(self) -> bool:
        return len(self.rows) > LONG

    def begin(self) -> None:
        """Say what this is, read it, and follow the store."""
        bar = self.query_one(TitleBar)
        bar.left, bar.right = headline(self.HEADLINE)
        self.follow_store()
        self.reload()

    def take(self, rows: Sequence[ListRow]) -> None:
        """Show these rows."""
        self.rows = rows
        self.show_rows()

    def show_rows(self) -> None:
        """Paint what matches; the cursor stays on its row."""
        if not self.is_there:
            return
        self.shown = self.matching()
        self.listed.say_when_empty(self.when_empty())
        self.listed.show(self.entries())
        self.query_one("#count", Static).update(Content(self.count()), layout=False)
        self.show_chosen()
        self.say_keys(is_empty=not self.shown)
        self.refresh_bindings()

    @on(Stream.Moved)
    def follow_cursor(self, event: Stream.Moved) -> None:
        """What is shown and what the keys do depends on the row."""
        if event.stream is self.listed:
            self.show_chosen()
            self.refresh_bindings()

    @on(Input.Changed, "#words")
    def _take_words(self, event: Input.Changed) -> None:
        self.words = event.value

    def watch_words(self) -> None:
        self.show_rows()

    def find(self) -> None:
        """Let somebody type words."""
        self.add_class("-finding")
        self.set_focus(self.query_one("#words"))

    @on(Input.Submitted, "#words")
    def _words_taken(self) -> None:
        self.to_the_list()

    def to_the_list(self) -> None:
        """Go to what was found."""
        self.set_focus(self.listed)
        self.set_class(bool(self.words), "-finding")

    @on(LineInput.Left, "#words")
    def _words_left(self) -> None:
        self.back()

    def back(self) -> None:
        """All again, or back to where one came from."""
        if self.is_narrowed or self.has_class("-finding"):
            self.show_all()
        else:
            self.leave()

    def show_all(self) -> None:
        """Leave no row out any more."""
        self.remove_class("-finding")
        self.query_one("#words", LineInput).value = ""
        self.set_focus(self.listed)

    def leave(self) -> None:
        """Back to the library."""
        self.dismiss(None)
