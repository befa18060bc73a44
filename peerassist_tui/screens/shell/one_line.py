"""A question that is answered in one line."""

from typing import ClassVar
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from peerassist_tui.language import N_, NC_
from peerassist_tui.screens.shell.typing_screen import TypingScreen
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.fields.line_input import LineInput


class OneLine(TypingScreen[str | None]):
    """Answers with the line, which may be empty and is a draft until it is saved; with None to Escape."""

    AUTO_FOCUS = "LineInput"
    DEFAULT_CSS = """
    OneLine LineInput { margin: 1 0; padding: 0 1; background: $surface; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape", "leave", NC_("key", "cancel"), id="one_line.leave", priority=True, tooltip=N_("Change nothing")
        ),
    ]

    def __init__(self, about: UUID, place: str, question: str, placeholder: str, does: str, value: str = "") -> None:
        """`does` says in a word or two what Enter does; `value` stands in the line already.

        What is typed is kept in that `place` of the session `about`.
        """
        super().__init__(about, place)
        self._question, self._placeholder, self._does, self._value = question, placeholder, does, value

    def compose_body(self) -> ComposeResult:
        with Vertical():
            yield Static(Content.styled(self._question, "bold"))
            yield LineInput(self._value, compact=True, placeholder=self._placeholder)
            yield KeyBar()

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        return self._does if action == "submit" else None

    @on(Input.Submitted)
    def answer(self, event: Input.Submitted) -> None:
        """Answer with what was typed."""
        self.dismiss(event.value.strip())

    def action_leave(self) -> None:
        """Answer with None."""
        self.leave()
