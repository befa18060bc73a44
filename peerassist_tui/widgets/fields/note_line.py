"""The note line: one line in which everything is written, always one key away."""

from collections.abc import Callable
from typing import TypeAlias

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input

from peerassist_tui.widgets.fields import line_messages
from peerassist_tui.widgets.fields.line_input import LineInput
from peerassist_tui.widgets.fields.line_prefix import LinePrefix, Meant, Purpose
from peerassist_tui.widgets.fields.note_field import Completion, NoteField
from peerassist_tui.widgets.named_keys import key_at, named_keys, press, renamed_on, with_renamed

AGAIN = "Your unfinished text is back: go on, or ctrl+u empties the line."
"""What is said when the line opens with what was left half written."""


class NoteLine(Horizontal):
    """A prefix that says what is being written and by whom, and the field; it keeps what was typed when it is left.

    Whoever handles `Saved` answers with the field's `done`, or with `give_back` when the text was refused.
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

    Begun: TypeAlias = line_messages.LineBegun
    Typed: TypeAlias = line_messages.LineTyped
    Saved: TypeAlias = line_messages.LineSaved
    Asked: TypeAlias = line_messages.LineAsked
    Left: TypeAlias = line_messages.LineLeft

    def __init__(self, idle: str, completed: Callable[[str], str | None] = lambda typed: None) -> None:
        """`idle` is what the line says while it is closed and empty; `completed` writes a typed beginning out."""
        super().__init__()
        self._idle, self._completed, self._is_begun = idle, completed, False
        self._aside: tuple[Purpose | None, str] | None = None
        self.is_given_back = False
        """Whether what stands in the line was refused, and nobody has gone on with it."""

    def compose(self) -> ComposeResult:
        yield LinePrefix()
        yield NoteField(
            placeholder=_in_force(self, self._idle),
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
        return " ".join(filter(None, (*self.input.waiting, self.input.value.strip())))

    @property
    def begun(self) -> list[tuple[Purpose | None, str]]:
        """What is being written, after what was put aside for it, each with what it is for."""
        return [*([self._aside] if self._aside else []), (self.purpose, self.text)]

    def restore(self, purpose: Purpose | None, text: str) -> None:
        """Let a note that was begun stand in the line, which stays closed."""
        self.purpose = purpose
        self.input.put(text)
        self._is_begun = bool(text)

    def open(self, purpose: Purpose, text: str | None = None) -> None:
        """Go on writing for `purpose`; `text` replaces what stood there."""
        if purpose.lent and self.purpose and not self.purpose.lent and self.text:
            self._aside = self.purpose, self.input.value.strip()
        elif self.purpose and self.purpose.lent and not purpose.lent:
            self._take_back()
        self.purpose = purpose
        if purpose.lent or text is not None:
            self.input.put(text or "")
        self.add_class("-open")
        self.is_given_back = False
        self._is_begun = bool(self.input.value)
        self.input.placeholder = purpose.hint
        self.input.take_keys(lent=purpose.lent)

    def close(self) -> None:
        """Leave the line; what was typed of a note stays. After an errand the keys go back to where it was begun."""
        if self.purpose and self.purpose.lent:
            self._take_back()
        self.remove_class("-open")
        self.input.placeholder = _in_force(self, self._idle)
        self.input.give_keys_back()

    def on_click(self, event: Click) -> None:
        """Open the line that rests: for what is begun there, else by the key that it names where it was clicked."""
        if self.has_class("-open"):
            self.screen.set_focus(self.input)
        elif self.purpose and self.text:
            self.post_message(self.Asked(self.purpose))
        elif keys := named_keys(self._idle):
            offset = event.get_content_offset(self.input)
            press(key_at(self._idle, offset.x if offset else 0) or keys[0].key, self.screen)

    def _take_back(self) -> None:
        (purpose, text), self._aside = self._aside or (None, ""), None
        self.restore(purpose, text)

    def _show_purpose(self) -> None:
        if self.is_mounted:
            self.input.serve(self.purpose, self.meant)
            self.query_one(LinePrefix).show(self.purpose, self.meant)

    on_mount = watch_purpose = watch_meant = _show_purpose

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        if event.value and not self._is_begun:
            self.post_message(self.Begun())
        self._is_begun = bool(event.value)
        self.post_message(self.Typed())

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        text = event.value.strip()
        if self.purpose and (text or self.purpose.may_be_empty):
            self.post_message(self.Saved(self.purpose, text))
        else:
            self.input.handed.remove(text)  # it may not be the first
            self.leave(event)

    @on(LineInput.Left)
    @on(NoteField.Closed)
    def leave(self, event: Message) -> None:
        """Leave the line with what stands in it."""
        event.stop()
        if self.has_class("-open"):
            left = self.purpose
            self.close()
            self.post_message(self.Left(left))

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
            self.input.put(f"{text} {self.input.value}".strip())

    def give_back(self) -> None:
        """Let what was handed over first, and was refused, stand here again."""
        self.input.take_first()
        self._is_begun = self.is_given_back = True


def _in_force(line: NoteLine, words: str) -> str:
    """Words of a line by the keys that the user has now."""
    return with_renamed(words, renamed_on(line.screen))
