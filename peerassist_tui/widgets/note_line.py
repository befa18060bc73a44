"""The note line: one line in which everything is written, always one key away."""

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input, Static

from peerassist_tui.widgets.line_input import LineInput


@dataclass(frozen=True)
class Purpose:
    """What the line is open for: its name, the letter and style it shows, and a key of what is being changed."""

    name: str
    letter: str
    style: str
    about: str = ""
    changing: str = ""


class NoteField(LineInput):
    """The field of the note line; it hands its text over in the order of the keys, however fast they come."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "save", id="line.save", tooltip="Save what stands in the line"),
        Binding("tab", "turn", "kind", id="line.kind", tooltip="Another kind of note"),
    ]

    class Turned(Message):
        """Another kind was asked for."""

    async def action_submit(self) -> None:
        """Hand the text over and be empty for the next."""
        if text := self.value.strip():
            self.value = ""
            self.post_message(self.Submitted(self, text))

    def action_turn(self) -> None:
        """Ask for another kind."""
        self.post_message(self.Turned())


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
    speaker: reactive[str] = reactive("")

    class Begun(Message):
        """The first key of a new text was pressed."""

    class Saved(Message):
        """Enter was pressed on `text`."""

        def __init__(self, purpose: Purpose, text: str) -> None:
            super().__init__()
            self.purpose = purpose
            self.text = text

    class Turned(Message):
        """Another kind was asked for."""

    class Left(Message):
        """The line was left."""

    def __init__(self, idle: str) -> None:
        """`idle` is what the line says while it is closed and empty."""
        super().__init__()
        self._idle = idle
        self._handed = ""

    def compose(self) -> ComposeResult:
        yield Static("", markup=False)
        yield NoteField(placeholder=self._idle, multiline_paste=True, compact=True)

    @property
    def input(self) -> NoteField:
        """The field."""
        return self.query_one(NoteField)

    @property
    def text(self) -> str:
        """What stands in the field, after what is being saved."""
        return f"{self._handed} {self.input.value}".strip()

    def open(self, purpose: Purpose, text: str | None = None) -> None:
        """Go on writing for `purpose`; `text` replaces what stood there."""
        self.purpose = purpose
        if text is not None:
            self.put(text)
        self.add_class("-open")
        self.input.placeholder = ""
        self.screen.set_focus(self.input)

    def put(self, text: str) -> None:
        """Put a text into the field without any message."""
        with self.input.prevent(Input.Changed):
            self.input.value = text
            self.input.cursor_position = len(text)

    def close(self) -> None:
        """Leave the line; what was typed stays."""
        self.remove_class("-open")
        self.input.placeholder = self._idle
        self.screen.set_focus(None)

    def watch_purpose(self) -> None:
        self._show_prefix()

    def watch_speaker(self) -> None:
        self._show_prefix()

    def _show_prefix(self) -> None:
        if not self.is_mounted:
            return
        purpose = self.purpose
        who = f" {self.speaker}:" if purpose and self.speaker else ""
        about = f" {purpose.about}" if purpose and purpose.about else ""
        face = Content.assemble((purpose.letter, purpose.style), about, " ▸", who, " ") if purpose else Content("▸ ")
        self.query_one(Static).update(face)

    def on_mount(self) -> None:
        self._show_prefix()

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        if event.value and not self.has_class("-begun"):
            self.post_message(self.Begun())
        self.set_class(bool(event.value), "-begun")

    def on_line_input_left(self, event: LineInput.Left) -> None:
        event.stop()
        self.action_leave()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if self.purpose:
            self._handed = event.value
            self.post_message(self.Saved(self.purpose, event.value))

    def on_note_field_turned(self, event: NoteField.Turned) -> None:
        event.stop()
        self.post_message(self.Turned())

    def done(self) -> None:
        """What was handed over is safe."""
        self._handed = ""

    def give_back(self) -> None:
        """Put what was handed over before what has been typed since."""
        text = self.text
        self.done()
        self.put(text)
        self.add_class("-begun")

    def action_leave(self) -> None:
        """Leave the line."""
        self.close()
        self.post_message(self.Left())
