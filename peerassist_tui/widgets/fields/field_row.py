"""One line of a form: a label, what is typed or chosen, and what the program makes of it."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import DescendantBlur, DescendantFocus
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, Static, TextArea

from peerassist_tui.widgets.fields.choice import Choice
from peerassist_tui.widgets.fields.field import Field
from peerassist_tui.widgets.fields.field_text import FieldText
from peerassist_tui.widgets.fields.meaning import FieldMeaning


class FieldRow(Horizontal):
    """Keeps what is typed until it is saved: a value that changes elsewhere never replaces what is being typed."""

    SAVE_AFTER_SECONDS = 2.0
    DEFAULT_CSS = """
    FieldRow { height: 1; border-left: blank; }
    FieldRow.-here { border-left: outer $border; }
    FieldRow.-text { height: auto; }
    FieldRow > .label { width: 15; height: 1; color: $foreground-muted; text-wrap: nowrap; text-overflow: ellipsis; }
    FieldRow > .meaning { width: auto; max-width: 50%; height: 1; padding: 0 0 0 1; color: $foreground-muted;
        text-wrap: nowrap; text-overflow: ellipsis; }
    FieldRow.-text > .meaning { max-width: 35%; height: auto; text-wrap: wrap; }
    FieldRow > Input, FieldRow > TextField, FieldRow > Choice { background: $surface; padding: 0 1; }
    FieldRow > Input { width: 1fr; }
    FieldRow > Input.-textual-compact { padding: 0 1; }
    FieldRow.-here > .label { color: $text-accent; text-style: bold; }
    FieldRow > Input:focus, FieldRow > TextField:focus, FieldRow > Choice:focus {
        background: $block-cursor-blurred-background; }
    FieldRow > Choice:focus { text-style: bold; }
    FieldRow > .reason { dock: bottom; height: auto; padding: 0 0 0 16; color: $text-error; display: none; }
    FieldRow.-refused, FieldRow.-refused > .reason { height: auto; display: block; }
    FieldRow.-refused > .label, FieldRow.-refused > Input, FieldRow.-refused > TextField { color: $text-error; }
    """

    @dataclass
    class Edited(Message):
        """The text shall be saved."""

        row: FieldRow
        text: str

    @dataclass
    class Typed(Message):
        """Another text stands in the field, which may be saved later."""

        row: FieldRow

    @dataclass
    class Finished(Message):
        """The person has done with the field: on to the next one."""

        row: FieldRow

    def __init__(self, field: Field, key: Hashable = None) -> None:
        """Show `field` of the row `key`."""
        super().__init__(classes=f"-{field.kind}")
        self.field, self.key = field, key
        self._timer: Timer | None = None
        self._stood = field.value
        self.text = FieldText(field)
        self._meaning = FieldMeaning()
        self._reason = Static("", classes="reason", markup=False)

    def compose(self) -> ComposeResult:
        yield Static(self.field.label, classes="label", markup=False)
        yield self.text.widget
        yield self._meaning
        yield self._reason

    def on_mount(self) -> None:
        self._explain()

    def asked(self) -> str:
        """What stands in the field, which is being saved from now on."""
        self._rest()
        return self.text.hand_over()

    def enter(self) -> None:
        """Go into the field at once."""
        self.screen.set_focus(self.text.widget)

    def show(self, field: Field, key: Hashable) -> None:
        """Show a saved value: always when it is another row's, else unless something unsaved stands here."""
        before, self.field = self.field, field
        anew, self.key = key != self.key, key
        if self.text.show(field, anew=anew):
            self._rest()
        if not self.text.dirty:
            self.refuse("")
        if anew or field != before:
            self._explain()

    def go_on_with(self, text: str) -> None:
        """Let a text stand here that was typed before and is not saved; it is saved when the field is left."""
        self._rest()
        self.text.go_on_with(text)
        self._explain()

    def answered(self, saved: bool) -> None:
        """What became of the last text; a field for new ones is emptied once its text is safe."""
        if self.text.answered(saved):
            self._rest()

    def refuse(self, why: str) -> None:
        """Say beneath the field why its text is refused, until it is right, which is told by an empty reason."""
        self.text.is_refused = bool(why)
        self._reason.update(f"! {why}" if why else "")
        self.set_class(bool(why), "-refused")

    @on(Input.Changed)
    @on(TextArea.Changed)
    @on(Choice.Changed)
    def wait_for_more(self, event: Message) -> None:
        """Save when no key has come for a while."""
        event.stop()
        self._rest()
        self._explain()
        self.post_message(self.Typed(self))
        if self.text.dirty and self.field.kind != "new":
            self._timer = self.set_timer(self.SAVE_AFTER_SECONDS, self._save_once)

    def _rest(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _save_once(self) -> None:
        if self.text.is_unasked:
            self.save()

    def save(self) -> None:
        """Ask for what is typed to be saved, unless it is already."""
        self._rest()
        if self.text.is_unsaved:
            self.post_message(self.Edited(self, self.asked()))

    def on_descendant_blur(self, event: DescendantBlur) -> None:
        """Save what was typed on leaving the field."""
        self.remove_class("-here")
        self.save()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Show where the keys go, and remember what stands there."""
        self.add_class("-here")
        self._stood = self.text.typed

    def put_back(self) -> str:
        """Let a line have again what stood in it when it was entered; what was typed there instead, if anything."""
        typed = self.text.typed
        if not self.text.is_line or typed == self._stood:
            return ""
        self.go_on_with(self._stood)
        if not self.text.dirty:
            self.refuse("")
        self.post_message(self.Typed(self))  # what was typed is no draft any more
        self.save()
        return typed

    @property
    def takes_enter(self) -> bool:
        """Whether Enter means something to the text itself: another line, or a new text."""
        return self.field.kind in ("text", "new")

    @on(Input.Submitted)
    def finish(self, event: Input.Submitted) -> None:
        """Enter: a field for new texts takes the next one, any other is done with."""
        event.stop()
        if self.field.kind == "new" and self.text.typed:
            self.save()
        else:
            self.post_message(self.Finished(self))

    def _explain(self) -> None:
        self._meaning.tell(self.field.explain, self.text.typed)
