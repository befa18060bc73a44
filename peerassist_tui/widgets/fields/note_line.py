"""The note line: one line in which everything is written, always one key away."""

from collections.abc import Callable
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input, Static

from peerassist_tui.text import clean_line
from peerassist_tui.widgets.fields.line_input import LineInput
from peerassist_tui.widgets.fields.note_field import Completion, NoteField


@dataclass(frozen=True)
class Purpose:
    """What the line is open for: its name, the letter and style it shows, and a key of what is being changed.

    It is `lent` for a short errand: a note that was begun is put aside for it and stands there again afterwards. Where
    what is written `has_kind`, tab turns it. What is typed is kept in its `place` until it is saved; without one it is
    worth nothing a moment later.
    """

    name: str
    letter: str
    style: str
    about: str = ""
    changing: str = ""
    lent: bool = False
    has_kind: bool = False
    may_be_empty: bool = False
    place: str = ""


@dataclass(frozen=True)
class Meant:
    """What the line means besides its words: whose they are, who else may be meant by one key, which objective."""

    speaker: str = ""
    other: str = ""
    objective: str = ""


class NoteLine(Horizontal):
    """A prefix that says what is being written and by whom, and the field; it keeps what was typed when it is left.

    Whoever handles `Saved` answers with `done`, or with `give_back` when the text was refused.
    """

    DEFAULT_CSS = """
    NoteLine { height: 1; padding: 0 1; background: $surface; }
    NoteLine Static { width: auto; height: 1; }
    NoteLine Input { width: 1fr; height: 1; border: none; padding: 0; background: $surface; }
    NoteLine.-open { background: $boost; }
    NoteLine.-open Input { background: $boost; }
    """
    purpose: reactive[Purpose | None] = reactive(None)
    meant: reactive[Meant] = reactive(Meant())

    class Begun(Message):
        """The first key of a new text was pressed."""

    class Typed(Message):
        """The text is another."""

    class Saved(Message):
        """Enter was pressed on `text`."""

        def __init__(self, purpose: Purpose, text: str) -> None:
            super().__init__()
            self.purpose = purpose
            self.text = text

    class Turned(Message):
        """Another kind was asked for."""

    class Swapped(Message):
        """The other speaker was asked for."""

    class Split(Message):
        """What is being changed is to become two notes."""

        def __init__(self, purpose: Purpose, first: str, rest: str) -> None:
            super().__init__()
            self.purpose, self.first, self.rest = purpose, first, rest

    class Left(Message):
        """The line was left."""

    def __init__(self, idle: str, completed: Callable[[str], str | None] = lambda typed: None) -> None:
        """`idle` is what the line says while it is closed and empty; `completed` writes a typed beginning out."""
        super().__init__()
        self._idle, self._completed = idle, completed
        self._put_back = 0
        self._is_begun = False
        self._aside: tuple[Purpose | None, str] | None = None
        self.being_saved = False
        """Whether what was handed over first is somebody else's to keep."""

    def compose(self) -> ComposeResult:
        yield Static("", markup=False)
        yield NoteField(
            placeholder=self._idle,
            multiline_paste=True,
            hands_over=True,
            compact=True,
            suggester=Completion(self._completed),
        )

    @property
    def input(self) -> NoteField:
        """The field."""
        return self.query_one(NoteField)

    @property
    def text(self) -> str:
        """What stands in the field, after what waits to be saved."""
        return " ".join(filter(None, (*list(self.input.handed)[self.being_saved :], self.input.value.strip())))

    @property
    def begun(self) -> list[tuple[Purpose | None, str]]:
        """What is being written, after what was put aside for it, each with what it is for."""
        return [*([self._aside] if self._aside else []), (self.purpose, self.text)]

    def restore(self, purpose: Purpose | None, text: str) -> None:
        """Let a note that was begun stand in the line, which stays closed."""
        self.purpose = purpose
        self.put(text)
        self._is_begun = bool(text)

    def open(self, purpose: Purpose, text: str | None = None) -> None:
        """Go on writing for `purpose`; `text` replaces what stood there."""
        if purpose.lent and self.purpose and not self.purpose.lent and self.text:
            self._aside = self.purpose, self.input.value.strip()
        elif self.purpose and self.purpose.lent and not purpose.lent:
            self._take_back()
        self.purpose = purpose
        if purpose.lent or text is not None:
            self.put(text or "")
        self.add_class("-open")
        self._is_begun = bool(self.input.value)
        self.input.placeholder = ""
        self.screen.set_focus(self.input)

    def put(self, text: str) -> None:
        """Put a text into the field without any message."""
        with self.input.prevent(Input.Changed):
            self.input.value = clean_line(text)
            self.input.cursor_position = len(self.input.value)

    def close(self) -> None:
        """Leave the line; what was typed of a note stays."""
        if self.purpose and self.purpose.lent:
            self._take_back()
        self.remove_class("-open")
        self.input.placeholder = self._idle
        self.screen.set_focus(None)

    def _take_back(self) -> None:
        (purpose, text), self._aside = self._aside or (None, ""), None
        self.restore(purpose, text)

    def watch_purpose(self) -> None:
        if self.is_mounted:
            self.input.changing = bool(self.purpose and self.purpose.changing)
            self.input.is_lent = bool(self.purpose and self.purpose.lent)
            self.input.has_kind = bool(self.purpose and self.purpose.has_kind)
        self._show_prefix()

    def watch_meant(self, meant: Meant) -> None:
        if self.is_mounted:
            self.input.swappable = bool(meant.other)
        self._show_prefix()

    def _show_prefix(self) -> None:
        if not self.is_mounted:
            return
        prefix, face = self.query_one(Static), self._prefix()
        prefix.update(face, layout=face.cell_length != prefix.size.width)

    def _prefix(self) -> Content:
        purpose, meant = self.purpose, self.meant
        if purpose is None:
            return Content("▸ ")
        return Content.assemble(
            (purpose.letter, purpose.style),
            f" {purpose.about}" if purpose.about else "",
            " ▸",
            f" {meant.speaker}:" if meant.speaker else "",
            (f" (ctrl+t {meant.other})" if meant.other else "", "$text-warning"),
            (f" #{meant.objective}" if meant.objective else "", "$foreground-muted"),
            " ",
        )

    def on_mount(self) -> None:
        self._show_prefix()

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        if event.value and not self._is_begun:
            self.post_message(self.Begun())
        self._is_begun = bool(event.value)
        self.post_message(self.Typed())

    def on_line_input_left(self, event: LineInput.Left) -> None:
        event.stop()
        self.action_leave()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        text = event.value.strip()
        if self.purpose and (text or self.purpose.may_be_empty):
            self.post_message(self.Saved(self.purpose, text))
        else:
            self.input.handed.remove(text)  # it may not be the first

    def on_note_field_turned(self, event: NoteField.Turned) -> None:
        event.stop()
        self.post_message(self.Turned())

    def on_note_field_swapped(self, event: NoteField.Swapped) -> None:
        event.stop()
        self.post_message(self.Swapped())

    def on_note_field_split(self, event: NoteField.Split) -> None:
        event.stop()
        if self.purpose:
            self.post_message(self.Split(self.purpose, event.first, event.rest))

    def done(self) -> None:
        """What was handed over first is safe."""
        self.input.handed.popleft()
        self.being_saved = False

    def take_back(self, purpose: Purpose, text: str) -> None:
        """Put a note's text before what is being written, or beside an errand."""
        if self.purpose and self.purpose.lent:
            begun, rest = self._aside or (None, "")
            self._aside = begun or purpose, f"{text} {rest}".strip()
        else:
            self.restore(self.purpose or purpose, f"{text} {self.input.value}".strip())

    def go_on_with(self, place: str, text: str) -> None:
        """Where the line is open for an errand of that place, put a text before what is being written."""
        if self.purpose and self.purpose.lent and self.purpose.place == place:
            self.put(f"{text} {self.input.value}".strip())

    def give_back(self) -> None:
        """Put what was handed over first before what has been typed since, behind what has been put back already."""
        refused, typed = self.input.handed.popleft(), self.input.value
        self.being_saved = False
        before, since = typed[: self._put_back].strip(), typed[self._put_back :].strip()
        back = f"{before} {refused}".strip()
        self._put_back = len(back) if self.input.handed else 0
        self.put(f"{back} {since}")
        if not since:
            self.input.insert_text_at_cursor(" ")  # the next word may come at any moment
        self._is_begun = True

    def action_leave(self) -> None:
        """Leave the line."""
        self.close()
        self.post_message(self.Left())
