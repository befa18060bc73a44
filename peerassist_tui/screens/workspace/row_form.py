"""The form of the row under the cursor: what is typed in it is a draft until it is saved."""

from collections.abc import Hashable
from typing import TYPE_CHECKING

from textual import on

from peerassist_tui.readings.missing import Missing
from peerassist_tui.screens.workspace.pane_drafts import PaneDrafts
from peerassist_tui.screens.workspace.refused_values import FieldPlace, why_refused
from peerassist_tui.screens.workspace.sections.section import Section
from peerassist_tui.widgets.fields.field_row import FieldRow
from peerassist_tui.widgets.fields.form import Form

if TYPE_CHECKING:
    from peerassist_tui.screens.workspace.owner import Workspace


class RowForm(Form):
    """Shows the fields of a section's row, and saves what is typed there as the section says."""

    def __init__(self, section: Section, workspace: "Workspace", drafts: PaneDrafts) -> None:
        super().__init__(classes="" if section.listed else "-alone")
        self._section, self._workspace, self._drafts = section, workspace, drafts

    def show_row(self, key: Hashable) -> None:
        """Show the fields of a row, with what was typed in them before and is not saved."""
        if not self.is_attached:  # the pane shows its row once it is there, and none when it has gone
            return
        self.show(key, self._section.fields(self._workspace.session, key))
        for row in self.rows:
            if row.text.is_refused:
                self._judge(key, row.field.name, row.text.typed)
            elif not row.text.dirty and (draft := self._drafts.in_field(row.key, row.field.name, row.field.value)):
                row.go_on_with(draft)
                self._judge(key, row.field.name, draft)

    @on(Form.Typed)
    def keep(self, event: Form.Typed) -> None:
        """Keep what is being typed; what was refused may be right now."""
        self._drafts.keep_field(event.key, event.name, event.text, event.saved)
        if any(row.text.is_refused for row in self._rows_of(event.key, event.name)):
            self._judge(event.key, event.name, event.text)

    @on(Form.Edited)
    async def save(self, edit: Form.Edited) -> None:
        """Save a field; a text that is refused stays, with the reason beneath."""
        edit.stop()
        if not await self._save(edit):
            self._judge(edit.key, edit.name, edit.text)

    async def save_all(self) -> None:
        """Save what is typed in any field, also while the screen is being taken down."""
        for edit in self.unsaved():
            await self._save(edit)

    async def _save(self, edit: Form.Edited) -> bool:
        session, section = self._workspace.session, self._section
        typed = self._drafts.typed_in(edit.key, edit.name, edit.text, for_new=edit.for_new)
        saved = await self._workspace.perform(lambda: section.change(session, edit.key, edit.name, edit.text), typed)
        self.answered(edit.name, saved)
        if saved and (aside := section.aside(session, edit.name, edit.text)):
            self._workspace.console.tell(aside, "warning")
        return saved

    def keeps(self, row: FieldRow) -> bool:
        if not row.text.dirty or row.field.kind == "new" or row.text.widget.message_queue_size:
            return False  # keys that are still on their way to the field would be judged without them
        name, typed = row.field.name, row.text.typed
        why = self._why_refused(row.key, name, typed)
        stays = bool(why or self._section.aside(self._workspace.session, name, typed))
        if stays:
            row.save()
            row.text.select_all()
        return stays

    def is_choice(self, key: Hashable, name: str) -> bool:
        """Whether a field is one of some values, which one turns to."""
        return any(row.field.kind in ("choice", "flag") for row in self._rows_of(key, name))

    def _rows_of(self, key: Hashable, name: str) -> list[FieldRow]:
        return [row for row in self.rows if row.key == key and row.field.name == name]

    def _judge(self, key: Hashable, name: str, text: str) -> None:
        """Say beneath a field why its text would be refused, or that it is right, and where its section stands."""
        why = self._why_refused(key, name, text)
        for row in self._rows_of(key, name):
            row.refuse(why)
        if self._workspace.is_current:  # it may be left meanwhile
            self._workspace.refresh_sections()

    def _why_refused(self, key: Hashable, name: str, text: str) -> str:
        place = FieldPlace(self._section.topic, key, name)
        return why_refused(self._workspace.session, self._workspace.console.now, self._section, place, text)

    def is_answering(self, missing: Missing) -> bool:
        """Whether the words that are missing are being typed, and nothing in them was refused."""
        row = self.row_in_use
        if row is None or row.text.is_refused or missing.advice or not missing.field:
            return False
        is_here = missing.field == row.field.name and missing.row in (None, row.key)
        return is_here and row.text.dirty and bool(row.text.typed.strip())

    @property
    def typing_in(self) -> FieldPlace | None:
        """The field in which somebody is typing, while nothing in it was refused."""
        row = self.row_in_use
        return FieldPlace(self._section.topic, row.key, row.field.name) if row and not row.text.is_refused else None
