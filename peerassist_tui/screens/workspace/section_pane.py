"""One section on the screen: its list, the form of the row under the cursor, and the line that adds."""

from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from peerassist_tui.readings.missing import Missing
from peerassist_tui.screens.shell.commands import command
from peerassist_tui.screens.workspace.adding.row_adding import RowAdding
from peerassist_tui.screens.workspace.adding.section_adding import SectionAdding
from peerassist_tui.screens.workspace.pane_drafts import PaneDrafts
from peerassist_tui.screens.workspace.row_form import RowForm
from peerassist_tui.screens.workspace.sections.section import Section
from peerassist_tui.seat.drafts import Typed
from peerassist_tui.session import Session
from peerassist_tui.text import clip
from peerassist_tui.widgets.bars.missing_lines import MissingFace, MissingLines
from peerassist_tui.widgets.bars.phase_bar import PhaseBar
from peerassist_tui.widgets.fields.form import Form
from peerassist_tui.widgets.stream import Stream

if TYPE_CHECKING:
    from peerassist_tui.screens.workspace.owner import Workspace


class SectionPane(Vertical):
    """Shows a section, and asks the workspace to do what its keys mean."""

    DEFAULT_CSS = """
    SectionPane { width: 1fr; height: 1fr; padding: 0 0 0 1; }
    SectionPane > Stream { height: 1fr; min-height: 3; }
    SectionPane > PhaseBar { padding: 0 1; margin: 1 0 0 0; }
    SectionPane > MissingLines { padding: 0 1; margin: 1 0 0 0; max-height: 5; }
    SectionPane > Form { margin: 1 0 0 0; padding: 0 0 0 1; }
    SectionPane > Form.-alone { margin: 0; }
    SectionPane.-form > Stream, SectionPane.-form > PhaseBar, SectionPane.-form > SectionAdding { display: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        command("escape", "leave_field", "back", "Leave the field as it was", id="field.leave"),
        Binding("tab", "app.focus_next", show=False, priority=True),
        Binding("shift+tab", "app.focus_previous", show=False, priority=True),
    ]  # what is typed right after one of them belongs to where it leads

    def __init__(self, section: Section, workspace: "Workspace") -> None:
        super().__init__()
        self.section, self.workspace = section, workspace
        drafts = PaneDrafts(workspace.console, workspace.STAGE, section.topic)
        self.rows = RowAdding(self)
        self.adding = SectionAdding(section, workspace, drafts, self.rows)
        self.stream = Stream(empty=section.empty, follow=False)
        self.form = RowForm(section, workspace, drafts)
        self._bar = PhaseBar()
        self._missing = MissingLines()

    def compose(self) -> ComposeResult:
        if self.section.listed:
            yield self.stream
            yield self._bar
        yield self._missing
        yield self.form
        if self.section.prompt:
            yield self.adding

    def on_mount(self) -> None:
        self.show(self.workspace.session)

    @property
    def key(self) -> Hashable:
        """The row under the cursor."""
        return self.stream.cursor_key if self.section.listed else None

    @property
    def in_list(self) -> bool:
        """Whether the keys go to the list."""
        return self.screen.focused is self.stream  # has_focus of a widget lags behind

    def show(self, session: Session) -> None:
        """Paint the section as it stands."""
        if self.section.listed:
            self._show_list(session)
        self.form.show_row(self.key)

    def _show_list(self, session: Session) -> None:
        self.stream.show(self.section.entries(session))
        self._bar.face = self.section.shares(session)
        self._bar.display = bool(self._bar.face)

    def show_missing(self, missing_items: list[Missing]) -> None:
        """Say what this section lacks."""
        self._missing.show(tuple(MissingFace(one.text, one.fix.words if one.fix else "") for one in missing_items))

    def show_alone(self, fields: Sequence[str]) -> None:
        """Show these fields of the row under the cursor and nothing else; none named: all there is."""
        self.form.rows.show_only(fields)
        is_form = bool(fields) or not self.section.listed
        self.form.set_class(is_form, "-alone")
        self.set_class(is_form, "-form")

    def enter(self) -> None:
        """Go to where work begins: the list, the form where there is none, the add line where that is empty."""
        section = self.section
        if section.listed and (self.key is not None or not (section.prompt and section.typed_first)):
            self.screen.set_focus(self.stream)
        elif section.listed:
            self.adding.take_keys()
        elif not self.workspace.console.storage.is_refused():
            self.form.enter()

    def enter_form(self, name: str | None = None) -> None:
        """Go into the form, to the field of that name."""
        if self.workspace.console.storage.is_refused():
            return
        self.form.show_row(self.key)  # the cursor may have moved right before
        self.form.enter(name)

    def move_to(self, key: Hashable) -> None:
        """Put the cursor on a row."""
        self.stream.move_to(key)
        self.form.show_row(self.key)

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
        self.workspace.tell_missing(self)
        self.workspace.refresh_bindings()

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
            self.workspace.console.tell(f"“{clip(dropped, 40)}” was not kept: the field is as it was.", "information")
        self.back_to_list()

    @on(Form.Left)
    async def go_on(self) -> None:
        """On to the next page, where these fields stand alone on one; else back."""
        if not self.has_class("-form") or not await self.workspace.matters.goes_on():
            self.back_to_list()

    def back_to_list(self) -> None:
        """Back to where the form was entered from."""
        if self.section.listed and not self.has_class("-form"):
            self.screen.set_focus(self.stream)
        else:
            self.workspace.enter_sections()

    @on(Form.Typed)
    def show_what_it_would_do(self, event: Form.Typed) -> None:
        """Let the list follow what is being typed."""
        event.stop()
        preview = self.section.preview(self.workspace.session, event.key, event.name, event.text)
        if preview is not None and self.section.listed:
            self._show_list(preview)
