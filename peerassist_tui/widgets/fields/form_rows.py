"""The fields of a form in their order: which of them are shown, which one has the keys, which comes next."""

from collections.abc import Hashable, Iterator, Sequence

from textual.widget import Widget

from peerassist_tui.widgets.fields.field import Field, signature
from peerassist_tui.widgets.fields.field_row import FieldRow


class FormRows:
    """The fields from top to bottom; still known when the screen is already being taken down."""

    def __init__(self) -> None:
        self.all: list[FieldRow] = []
        self._only: Sequence[str] = ()

    def __iter__(self) -> Iterator[FieldRow]:
        return iter(self.all)

    def are_of(self, key: Hashable, fields: Sequence[Field]) -> bool:
        """Whether just these fields of that row stand here."""
        names = [signature(row.field) for row in self.all]
        return names == [signature(field) for field in fields] and all(row.key == key for row in self.all)

    def show(self, key: Hashable, fields: Sequence[Field]) -> list[FieldRow]:
        """Show these fields of the row `key`; answers with what is to be taken away for them.

        A field that stays keeps its place among the widgets, so that the keys stay where they are.
        """
        before = {signature(row.field): row for row in self.all}
        self.all = []
        for field in fields:
            if row := before.pop(signature(field), None):
                row.show(field, key)
            self.all.append(row or FieldRow(field, key))
        self.apply()
        return list(before.values())

    def show_only(self, names: Sequence[str]) -> None:
        """Show only those of these names, also of fields that come later; none named: all."""
        self._only = names
        self.apply()

    def apply(self) -> None:
        """Show those that shall be shown."""
        for row in self.all:
            row.display = not self._only or row.field.name in self._only

    @property
    def shown(self) -> list[FieldRow]:
        """Those that are shown."""
        return [row for row in self.all if row.display]

    def of(self, focused: Widget | None) -> FieldRow | None:
        """The one whose text has the keys."""
        return next((row for row in self.all if focused and row is focused.parent), None)

    def beside(self, row: FieldRow, by: int) -> FieldRow | None:
        """The one that is shown above (-1) or below (1)."""
        shown = self.shown
        place = shown.index(row) + by if row in shown else -1
        return shown[place] if 0 <= place < len(shown) else None
