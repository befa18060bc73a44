"""One line of a form, and when what is typed or chosen in it is saved."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from textual import on
from textual.events import DescendantBlur, DescendantFocus
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, TextArea

from peerassist_tui.widgets.fields.choice import Choice
from peerassist_tui.widgets.fields.field import Field
from peerassist_tui.widgets.fields.field_face import FieldFace
from peerassist_tui.widgets.fields.text_field import TextField


class FieldRow(FieldFace):
    """Keeps what is typed until it is saved: a value that changes elsewhere never replaces what is being typed."""

    SAVE_AFTER_SECONDS = 2.0

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
        super().__init__(field)
        self.key = key
        self._timer: Timer | None = None
        self._stood = field.value

    def asked(self) -> str:
        """What stands in the field, which is being saved from now on."""
        self._rest()
        return self.text.hand_over()

    def enter(self, *, passing: bool = False) -> None:
        """Go into the field at once; `passing`: blanks that are still typed for the field before choose nothing."""
        self.screen.set_focus(self.text.widget)
        if isinstance(self.text.widget, Choice):
            self.text.widget.takes_blanks = not passing
        elif isinstance(self.text.widget, TextField):
            self.text.widget.go_on()

    def show(self, field: Field, key: Hashable) -> None:
        """Show a saved value: always when it is another row's, else unless something unsaved stands here."""
        before, self.field = self.field, field
        anew, self.key = key != self.key, key
        if self.text.show(field, anew=anew):
            self._rest()
        if not self.text.dirty:
            self.refuse("")
        if anew or field != before:
            self.explain()

    def go_on_with(self, text: str) -> None:
        """Let a text stand here that was typed before and is not saved; it is saved when the field is left."""
        self._rest()
        self.text.go_on_with(text)
        self.explain()

    def answered(self, saved: bool) -> None:
        """What became of the last text; a field for new ones is emptied once its text is safe."""
        if self.text.answered(saved):
            self._rest()

    @on(Input.Changed)
    @on(TextArea.Changed)
    @on(Choice.Changed)
    def wait_for_more(self, event: Message) -> None:
        """Save when no key has come for a while."""
        event.stop()
        self._rest()
        self.explain()
        self.post_message(self.Typed(self))
        if isinstance(event, Choice.Changed) and event.decided:
            self.save()
        elif self.text.dirty and self.field.kind != "new":
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
