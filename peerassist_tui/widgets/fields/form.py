"""The fields of one row below each other; widgets know only texts, the screen saves them."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.message import Message

from peerassist_tui.language import N_
from peerassist_tui.widgets.fields.field import Field
from peerassist_tui.widgets.fields.field_row import FieldRow
from peerassist_tui.widgets.fields.form_rows import FormRows

ROOMY = 30
"""So high a screen has room for a line between the fields of a form that stands below a list."""
NARROW = 60
"""Below so many columns a value has no room beside its label, and stands beneath it."""
STYLES = """
Form { height: auto; max-height: 60%; scrollbar-size-vertical: 1; }
Form.-alone { height: 1fr; max-height: 100%; }
Form.-alone > FieldRow.-text { height: 1fr; min-height: 3; }
Form.-alone > FieldRow.-text > TextField { height: 1fr; }
Form.-ruled > FieldRow { height: 2; border-bottom: hkey $surface-lighten-1; }
Form.-ruled > FieldRow.-refused { height: auto; }
Form.-ruled > FieldRow.-text { height: auto; min-height: 3; }
Form.-alone.-ruled > FieldRow.-text { height: 1fr; min-height: 4; }
Form.-stacked > FieldRow, Form.-alone.-stacked > FieldRow.-text { layout: vertical; height: auto; }
Form.-stacked > FieldRow > .label { width: 1fr; }
Form.-stacked > FieldRow.-text > TextField { height: auto; max-height: 8; }
Form.-stacked > FieldRow > .meaning { width: 1fr; max-width: 100%; height: auto; text-wrap: wrap; }
Form.-stacked > FieldRow > .-silent { display: none; }
Form.-stacked > FieldRow > .reason { padding: 0 0 0 1; }
"""


def _room_in(form: Form) -> dict[str, bool]:
    is_narrow = form.screen.size.width < NARROW
    has_room = form.screen.size.height >= ROOMY or (form.has_class("-alone") and not is_narrow)
    return {"-ruled": has_room, "-tight": not has_room, "-stacked": is_narrow}


class Form(VerticalScroll, can_focus=False):
    """Shows the fields of one row; rows with the same fields are shown in the same places, so that nothing jumps."""

    DEFAULT_CSS = STYLES

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "next_field", N_("next field"), show=False, priority=True, id="field.enter",
                tooltip=N_("Go on to the next field")),
        Binding("up", "step(-1)", show=False, priority=True, id="field.up", tooltip=N_("The field above")),
        Binding("down", "step(1)", show=False, priority=True, id="field.down", tooltip=N_("The field below")),
    ]  # fmt: skip  # what is typed right after one of them belongs to where it leads

    @dataclass
    class Edited(Message):
        """The field `name` of the row `key` shall have this text, or take it as one `for_new` texts."""

        form: Form
        key: Hashable
        name: str
        text: str
        for_new: bool = False

    @dataclass
    class Typed(Message):
        """This text stands in the field `name` of the row `key`, and may be saved later if it is another."""

        form: Form
        key: Hashable
        name: str
        text: str
        saved: str

    @dataclass
    class Left(Message):
        """The person has gone on from the last field."""

        form: Form

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.rows = FormRows()

    def on_resize(self) -> None:
        """Draw a line between the fields where there is room for it; where there is little, labels stand above."""
        self.update_classes(_room_in(self))

    def show(self, key: Hashable, fields: Sequence[Field]) -> None:
        """Show the fields of the row `key`; what is typed in them stays as long as it is the same row."""
        if not self.rows.are_of(key, fields):
            for edit in self.unsaved():
                self.post_message(edit)
        self.display = bool(fields)
        self.on_resize()  # before there are rows that would be styled once more for it
        for row in self.rows.show(key, fields):
            row.remove()
        below: FieldRow | None = None
        for row in reversed(self.rows.all):
            if row.parent is None:
                self.mount(row, before=below)
            below = row

    def unsaved(self) -> list[Edited]:
        """What was typed and is not saved yet."""
        return [self._edited(row, row.asked()) for row in self.rows if row.text.is_unsaved]

    def _edited(self, row: FieldRow, text: str) -> Edited:
        return self.Edited(self, row.key, row.field.name, text, row.field.kind == "new")

    def enter(self, name: str | None = None, *, passing: bool = False) -> bool:
        """Go into the field of that name, else into the first one; False where there is none.

        `passing`: the keys come along from the field before, and what is typed may still be meant for that.
        """
        row = next((row for row in self.rows.shown if name in (None, row.field.name)), None)
        if row is not None:
            row.enter(passing=passing)
        return row is not None

    def answered(self, name: str, saved: bool) -> None:
        """Tell the field of that name what became of its text."""
        for row in (one for one in self.rows if one.field.name == name):
            row.answered(saved)

    @on(FieldRow.Edited)
    def pass_on(self, event: FieldRow.Edited) -> None:
        """Say of which row it is."""
        event.stop()
        self.post_message(self._edited(event.row, event.text))

    @on(FieldRow.Typed)
    def tell(self, event: FieldRow.Typed) -> None:
        """Say of which row it is."""
        event.stop()
        row = event.row
        self.post_message(self.Typed(self, row.key, row.field.name, row.text.waiting, row.field.value))

    @property
    def row_in_use(self) -> FieldRow | None:
        """The field to which the keys go."""
        return self.rows.of(self.screen.focused) if self.is_attached else None  # has_focus of a widget lags behind

    def is_at_edge(self, by: int) -> bool:
        """Whether the keys go to the last field (1) or to the first (-1)."""
        row = self.row_in_use
        return row is not None and self.rows.beside(row, by) is None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave the keys to a box while they mean something to its text."""
        row = self.row_in_use
        if action == "step":
            return bool(row and row.text.lets_go(int(str(parameters[0]))))
        return bool(row and not row.takes_enter) if action == "next_field" else True

    def action_step(self, by: int) -> None:
        """To the field above (-1) or below (1), where there is one."""
        if (row := self.row_in_use) and (beside := self.rows.beside(row, by)):
            beside.enter()

    def action_next_field(self) -> None:
        """On to the next field; behind the last one, out of the form."""
        if row := self.row_in_use:
            self.go_on(row)

    def keeps(self, row: FieldRow) -> bool:
        """Whether the keys stay in the field although it is done with; a subclass knows what would be refused."""
        return False

    def go_on(self, row: FieldRow) -> None:
        """To the field below that one, or out of the form; what is refused keeps the keys."""
        if self.keeps(row):
            return
        if beside := self.rows.beside(row, 1):
            beside.enter(passing=True)
        else:
            self.post_message(self.Left(self))

    @on(FieldRow.Finished)
    def leave_row(self, event: FieldRow.Finished) -> None:
        """To the next field."""
        event.stop()
        self.go_on(event.row)
