"""One section on the screen, and what its keys do."""

from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.events import Paste

from peerassist_tui.labels import worded
from peerassist_tui.language import N_, NC_, _
from peerassist_tui.screens.shell.commands import command
from peerassist_tui.screens.workspace.refused_values import FieldPlace, session_with
from peerassist_tui.screens.workspace.section_face import SectionFace
from peerassist_tui.seat.drafts import Typed
from peerassist_tui.text import clip
from peerassist_tui.widgets.bars.said import Said
from peerassist_tui.widgets.fields.form import Form
from peerassist_tui.widgets.stream import Stream

EXPLAINING = N_("Tab writes why")


class SectionPane(SectionFace):
    """Lets a section be worked on, and asks the workspace to do what its keys mean."""

    BINDINGS: ClassVar[list[BindingType]] = [
        command("escape", "leave_field", NC_("key", "back"), N_("Leave the field as it was"), id="field.leave"),
        Binding("tab", "go_in", show=False, priority=True),
        Binding("shift+tab", "app.focus_previous", show=False, priority=True),
    ]  # what is typed right after one of them belongs to where it leads

    def enter(self) -> None:
        """Go to where work begins: the list, the form where there is none, the add line where that is empty."""
        section = self.section
        typed_first = section.prompt and section.typed_first and not self.workspace.matters.kept_list(section)
        is_begun = self.key is not None and section.is_begun(self.workspace.session)
        if section.listed and (is_begun or not typed_first):
            self.enter_list()
        elif section.listed:
            self.adding.take_keys()
        elif not self.workspace.console.storage.is_refused():
            self.form.enter()

    def enter_form(self, name: str | None = None, *, passing: bool = False) -> None:
        """Go into the form, to the field of that name; `passing`: the keys come along from another field."""
        if self.workspace.console.storage.is_refused():
            return
        self.form.show_row(self.key)  # the cursor may have moved right before
        self.form.enter(name, passing=passing)

    def tell_where_explained(self) -> None:
        """Say what was answered, and by which key one goes on to say why."""
        if self._is_explained():
            told = f"{worded(self.workspace.session.label)} · {_(EXPLAINING)}"
            self.workspace.console.answers.say(Said(told, turned="undo"))

    def _is_explained(self) -> bool:
        return self.section.explained_in in {row.field.name for row in self.form.rows}

    def action_go_in(self) -> None:
        """From the list into the field that explains the answer of the row, else to the next place."""
        if self.in_list and self._is_explained():
            self.enter_form(self.section.explained_in)
        else:
            self.screen.focus_next()

    async def save_all(self) -> None:
        """Save what is typed in the form, also while the screen is being taken down; the add line waits as a draft."""
        await self.form.save_all()

    def take_back(self, typed: Typed) -> None:
        """Let a text that was refused after all stand again where it was typed."""
        self.adding.take_back(typed)
        self.form.show_row(self.key)

    @on(Stream.Moved)
    def follow_cursor(self, event: Stream.Moved) -> None:
        """The form is that of the row under the cursor."""
        event.stop()
        self.form.show_row(self.key)
        self.tell_keys(self.workspace.session, is_empty=self.key is None)
        self.workspace.tell_missing(self)
        self.workspace.refresh_bindings()

    def on_paste(self, event: Paste) -> None:
        """What is pasted while the list has the keys is added to it."""
        if self.in_list:
            event.stop()
            self.take_pasted(event.text)

    def take_pasted(self, text: str) -> None:
        """Let what was pasted beside the add line be taken by it, or say that there is none."""
        if self.section.prompt:
            self.adding.paste(text)
        else:
            section = _(self.section.title)
            why = _("Nothing is added to {section}: what you pasted was not taken.", section=section)
            self.workspace.console.tell(why)

    @on(Stream.Chosen)
    def open_row(self, event: Stream.Chosen) -> None:
        """Enter jumps to the form; the workspace knows what else it may mean."""
        event.stop()
        self.workspace.open_row(self, event.key)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "leave_field":
            return self.adding.has_keys or self.form.row_in_use is not None
        return True

    def action_leave_field(self) -> None:
        """Out of a field: a line is as it was, a text box is saved, and what stands in the add line waits there."""
        if self.adding.has_keys:
            self.adding.left()
        elif (row := self.form.row_in_use) and (dropped := row.put_back()):
            told = _("“{text}” was not kept: the field is as it was.", text=clip(dropped, 40))
            self.workspace.console.tell(told, "information")
        self.back_to_list()

    @on(Form.Left)
    async def go_on(self) -> None:
        """On to the next page, where these fields stand alone on one; else back."""
        if not self.has_class("-form") or not await self.workspace.matters.goes_on():
            self.back_to_list()

    def back_to_list(self) -> None:
        """Back to where the form was entered from."""
        if self.section.listed and not self.has_class("-form"):
            self.enter_list()
        else:
            self.workspace.enter_sections()

    @on(Form.Typed)
    def show_what_it_would_do(self, event: Form.Typed) -> None:
        """Let the list, and what is told missing, follow what is being typed."""
        event.stop()
        self.workspace.tell_missing(self)
        preview = self.section.preview(self.workspace.session, event.key, event.name, event.text)
        if preview is None and self.form.is_choice(event.key, event.name):
            place = FieldPlace(self.section.topic, event.key, event.name)
            now = self.workspace.console.now
            preview = session_with(self.workspace.session, now, self.section, place, event.text)
        if preview is not None and self.section.listed:
            self.show_list(preview)
