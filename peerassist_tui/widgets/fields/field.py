"""One line of a form: a label, what is typed or chosen, and what the program makes of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any, Literal

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.events import DescendantBlur, DescendantFocus
from textual.message import Message
from textual.suggester import SuggestFromList
from textual.timer import Timer
from textual.widgets import Input, Static, TextArea

from peerassist_tui.widgets.fields.choice import Choice, Choices
from peerassist_tui.widgets.fields.line_input import LineInput
from peerassist_tui.widgets.fields.text_field import TextField

Kind = Literal["line", "text", "choice", "flag", "number", "date", "people", "new"]
"""What a field takes; `people` offers names while typing, a `new` one is emptied once its text is saved."""

YES_NO: Choices = (("no", "no"), ("yes", "yes"))


@dataclass(frozen=True)
class Field:
    """A field as a form shows it; `explain` says what a typed text means, and may take its time."""

    name: str
    label: str
    kind: Kind = "line"
    value: str = ""
    choices: Choices = ()
    explain: Callable[[str], str] | None = None
    placeholder: str = ""


class FieldRow(Horizontal):
    """Keeps what is typed until it is saved: a value that changes elsewhere never replaces what is being typed."""

    SAVE_AFTER_SECONDS = 2.0
    DEFAULT_CSS = """
    FieldRow { height: 1; }
    FieldRow.-text { height: auto; }
    FieldRow > .label { width: 16; height: 1; color: $foreground-muted; text-wrap: nowrap; text-overflow: ellipsis; }
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
        self._asked = field.value
        self._control = self._make(field)
        self._meaning = Static("", classes="meaning", markup=False)

    def _make(self, field: Field) -> LineInput | TextField | Choice:
        if field.kind in ("choice", "flag"):
            return Choice(field.choices or YES_NO, field.value)
        if field.kind == "text":
            return TextField(field.value, placeholder=field.placeholder)
        return LineInput(field.value, compact=True, placeholder=field.placeholder, suggester=self._suggester(field))

    def _suggester(self, field: Field) -> SuggestFromList | None:
        words = [words for _, words in field.choices]
        return SuggestFromList(words, case_sensitive=False) if words else None

    def compose(self) -> ComposeResult:
        yield Static(self.field.label, classes="label", markup=False)
        yield self._control
        yield self._meaning

    def on_mount(self) -> None:
        self._explain()

    @property
    def typed(self) -> str:
        """What stands in the field."""
        control = self._control
        return control.text if isinstance(control, TextField) else control.value

    @property
    def waiting(self) -> str:
        """What stands in the field and nobody was asked to save, where each text is saved for itself."""
        return self.typed.removeprefix(self._asked) if self.field.kind == "new" else self.typed

    @property
    def dirty(self) -> bool:
        """Whether what stands in the field is not what is saved."""
        return self.typed != self.field.value

    @property
    def is_unsaved(self) -> bool:
        """Whether what stands in the field is still to be saved; a field for new ones is asked to only once."""
        return self.dirty and not (self.field.kind == "new" and self.typed == self._asked)

    def asked(self) -> str:
        """What stands in the field, which is being saved from now on."""
        self._rest()
        self._asked = self.typed
        return self._asked

    @property
    def is_edited(self) -> bool:
        """Whether the person is in the field."""
        return self._control.has_focus

    def enter(self) -> None:
        """Go into the field at once."""
        self.screen.set_focus(self._control)

    def show(self, field: Field, key: Hashable) -> None:
        """Show a saved value: always when it is another row's, else unless something unsaved stands here."""
        before, self.field = self.field, field
        anew, self.key = key != self.key, key
        if field.choices != before.choices:
            self._offer(field)
        held = self.typed != before.value and (self.is_edited or field.value == before.value)
        if anew or not held:
            self._put(field.value)
        if anew or field != before:
            self._explain()

    def go_on_with(self, text: str) -> None:
        """Let a text stand here that was typed before and is not saved; it is saved when the field is left."""
        self._put(text)
        self._asked = self.field.value
        self._explain()

    def _offer(self, field: Field) -> None:
        if isinstance(self._control, Choice):
            self._control.choices = field.choices
        elif isinstance(self._control, LineInput):
            self._control.suggester = self._suggester(field)

    def _put(self, value: str) -> None:
        self._rest()
        self._asked = value
        control = self._control
        if value == self.typed:
            return
        with self.prevent(Input.Changed, TextArea.Changed):
            if isinstance(control, TextField):
                place = control.cursor_location if control.has_focus else (0, 0)
                control.load_text(value)
                control.move_cursor(place)
            else:
                control.value = value
            if isinstance(control, LineInput) and not control.has_focus:
                control.cursor_position = len(value)

    def answered(self, saved: bool) -> None:
        """What became of the last text; a field for new ones is emptied once its text is safe."""
        if self.field.kind == "new":
            asked, self._asked = self._asked, ""
            if saved:
                self._put(self.typed.removeprefix(asked))

    @on(Input.Changed)
    @on(TextArea.Changed)
    @on(Choice.Changed)
    def wait_for_more(self, event: Message) -> None:
        """Save when no key has come for a while."""
        event.stop()
        self._rest()
        self._explain()
        self.post_message(self.Typed(self))
        if self.dirty and self.field.kind != "new":
            self._timer = self.set_timer(self.SAVE_AFTER_SECONDS, self._save_once)

    def _rest(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _save_once(self) -> None:
        if self.typed != self._asked:
            self.save()

    def save(self) -> None:
        """Ask for what is typed to be saved, unless it is already."""
        self._rest()
        if self.is_unsaved:
            self.post_message(self.Edited(self, self.asked()))

    def on_descendant_blur(self, event: DescendantBlur) -> None:
        """Save what was typed on leaving the field."""
        self.remove_class("-here")
        self.save()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Show where the keys go."""
        self.add_class("-here")

    @property
    def takes_enter(self) -> bool:
        """Whether Enter means something to the text itself: another line, or a new text."""
        return self.field.kind in ("text", "new")

    @on(Input.Submitted)
    def finish(self, event: Input.Submitted) -> None:
        """Enter: a field for new texts takes the next one, any other is done with."""
        event.stop()
        if self.field.kind == "new" and self.typed:
            self.save()
        else:
            self.post_message(self.Finished(self))

    def _explain(self) -> None:
        if self.field.explain is None:
            self._meaning.update("")
        elif self.is_mounted:
            self.run_worker(self._explaining(self.field.explain, self.typed), exclusive=True, group="meaning")

    async def _explaining(self, explain: Callable[[str], str], text: str) -> None:
        # reading a date in words takes longer than a key may
        self._meaning.update(Content(await asyncio.to_thread(explain, text)))


def signature(field: Field) -> tuple[Any, ...]:
    """What two fields have in common that can take each other's place on the screen."""
    return field.name, field.label, field.kind
