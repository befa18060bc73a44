"""The text of a field, whatever kind of widget takes it: what is saved of it, and what is still to be saved."""

from textual.suggester import SuggestFromList
from textual.widgets import Input, TextArea

from peerassist_tui.widgets.fields.choice import Choice
from peerassist_tui.widgets.fields.field import YES_NO, Field
from peerassist_tui.widgets.fields.field_line import FieldLine
from peerassist_tui.widgets.fields.text_field import TextField

CHOICE_KEYS = "◂ ▸ or space: another value · Enter goes on · Esc goes back"


class FieldText:
    """One text, typed into a line or a box, or chosen."""

    def __init__(self, field: Field) -> None:
        self.field, self.widget = field, _made(field)
        self._asked = field.value
        self.is_refused = False
        """Whether what stands in the field was refused, and is not right yet."""

    @property
    def typed(self) -> str:
        """What stands in the field."""
        return self.widget.text if isinstance(self.widget, TextField) else self.widget.value

    @property
    def is_line(self) -> bool:
        """Whether it is typed into one line, and takes the place of what stands there."""
        return isinstance(self.widget, FieldLine) and self.field.kind != "new"

    @property
    def waiting(self) -> str:
        """What stands in the field and nobody was asked to save, where each text is saved for itself."""
        return self.typed.removeprefix(self._asked) if self.field.kind == "new" else self.typed

    @property
    def dirty(self) -> bool:
        """Whether what stands in the field is not what is saved."""
        return self.typed != self.field.value

    @property
    def is_unasked(self) -> bool:
        """Whether nobody was asked yet to save what stands in the field."""
        return self.typed != self._asked

    @property
    def is_unsaved(self) -> bool:
        """Whether what stands in the field is still to be saved; a new or refused one is asked for only once."""
        return self.dirty and (self.is_unasked or not (self.field.kind == "new" or self.is_refused))

    def hand_over(self) -> str:
        """What stands in the field, which is being saved from now on."""
        self._asked = self.typed
        self._select_on_entering(True)
        return self._asked

    def show(self, field: Field, *, anew: bool) -> bool:
        """Show a saved value: always `anew`, else unless something unsaved stands here; whether it stands here now."""
        before, self.field = self.field, field
        if field.choices != before.choices:
            self._offer(field)
        if field.placeholder != before.placeholder and not isinstance(self.widget, Choice):
            self.widget.placeholder = field.placeholder
        held = self.typed != before.value and (self.widget.has_focus or field.value == before.value)
        if anew or not held:
            self._put(field.value)
        return anew or not held

    def go_on_with(self, text: str) -> None:
        """Let a text stand here that was typed before and is not saved."""
        self._put(text)
        self._asked = self.field.value
        self._select_on_entering(False)

    def answered(self, saved: bool) -> bool:
        """What became of the last text; a field for new ones is emptied once its text is safe, whether it was."""
        if self.field.kind != "new":
            return False
        asked, self._asked = self._asked, ""
        if saved:
            self._put(self.typed.removeprefix(asked))
        return saved

    def _offer(self, field: Field) -> None:
        if isinstance(self.widget, Choice):
            self.widget.choices = field.choices
        elif isinstance(self.widget, FieldLine):
            self.widget.suggester = _suggester(field)

    def _put(self, text: str) -> None:
        widget, self._asked = self.widget, text
        self._select_on_entering(True)
        if text == self.typed:
            return
        with widget.prevent(Input.Changed, TextArea.Changed):
            if isinstance(widget, TextField):
                place = widget.cursor_location if widget.has_focus else (0, 0)
                widget.load_text(text)
                widget.move_cursor(place)
            else:
                widget.value = text
            if isinstance(widget, FieldLine) and not widget.has_focus:
                widget.cursor_position = 0

    def lets_go(self, by: int) -> bool:
        """Whether an arrow up (-1) or down (1) leads out of the text: from a box only at its first or last line."""
        if not isinstance(self.widget, TextField):
            return True
        navigator, cursor = self.widget.navigator, self.widget.cursor_location
        return navigator.is_first_wrapped_line(cursor) if by < 0 else navigator.is_last_wrapped_line(cursor)

    def means(self, keys: str) -> None:
        """Let the band say that of the keys in a line."""
        if isinstance(self.widget, FieldLine):
            self.widget.keys_mean = keys

    def select_all(self) -> None:
        """Let what is typed next take the place of what stands in a line."""
        if isinstance(self.widget, FieldLine):
            self.widget.select_all()

    def _select_on_entering(self, select: bool) -> None:
        if isinstance(self.widget, FieldLine):
            self.widget.is_selected_on_entering = select


def _made(field: Field) -> FieldLine | TextField | Choice:
    if field.kind in ("choice", "flag"):
        choice = Choice(field.choices or YES_NO, field.value)
        choice.keys_mean = CHOICE_KEYS
        return choice
    if field.kind == "text":
        return TextField(field.value, placeholder=field.placeholder)
    return FieldLine(field.value, placeholder=field.placeholder, suggester=_suggester(field))


def _suggester(field: Field) -> SuggestFromList | None:
    words = [words for _, words in field.choices]
    return SuggestFromList(words, case_sensitive=False) if words else None
