"""The line in which somebody types what is looked for."""

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from peerassist_tui.language import N_, _
from peerassist_tui.widgets.fields.line_input import LineInput


class _FindField(LineInput):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter,down,tab",
            "take",
            N_("to the notes"),
            key_display="⏎",
            id="find.take",
            tooltip=N_("Go to the results"),
        ),
    ]

    class Taken(Message):
        """The list is to be entered."""

    def action_take(self) -> None:
        """Go into the list."""
        self.post_message(self.Taken())


class FindLine(Horizontal):
    """Says at every key what is looked for; hidden until it is opened."""

    DEFAULT_CSS = """
    FindLine { height: 1; padding: 0 1; display: none; background: $boost; }
    FindLine.-open { display: block; }
    FindLine Static { width: auto; height: 1; color: $text-accent; text-style: bold; }
    FindLine Input { width: 1fr; height: 1; border: none; padding: 0; background: $boost; }
    """

    @dataclass
    class Typed(Message):
        """These words are looked for now."""

        words: str

    class Taken(Message):
        """The list of what was found is to be entered."""

    class Cleared(Message):
        """Nothing is looked for any more."""

    def compose(self) -> ComposeResult:
        yield Static("/ ▸ ", markup=False)
        yield _FindField(placeholder=_("words, a name, #OB1"), compact=True)

    @property
    def words(self) -> str:
        """What is looked for."""
        return self.query_one(_FindField).value.strip()

    def open(self) -> None:
        """Let somebody type, going on with what stands here."""
        self.add_class("-open")
        self.screen.set_focus(self.query_one(_FindField))

    def clear(self) -> None:
        """Look for nothing, and hide."""
        with self.prevent(Input.Changed):
            self.query_one(_FindField).value = ""
        self.remove_class("-open")
        self.post_message(self.Cleared())

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Typed(self.words))

    def on_line_input_left(self, event: LineInput.Left) -> None:
        event.stop()
        self.clear()

    def on__find_field_taken(self, event: _FindField.Taken) -> None:
        event.stop()
        self.post_message(self.Taken())
