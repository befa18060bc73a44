"""A workspace: the sections of a stage on the left, the one that is worked on beside them."""

from collections.abc import Callable, Hashable
from datetime import date
from typing import ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from peerassist_tui.errors import Refused
from peerassist_tui.models import NOTHING
from peerassist_tui.readings.gaps import Gap, of_topic
from peerassist_tui.screens.shell.base import SessionScreen
from peerassist_tui.screens.shell.commands import command
from peerassist_tui.screens.workspace.section_pane import SectionPane
from peerassist_tui.screens.workspace.sections.section import Section
from peerassist_tui.seat.drafts import Typed
from peerassist_tui.session import Session
from peerassist_tui.step import Step
from peerassist_tui.text import clip
from peerassist_tui.timing.zones import to_local
from peerassist_tui.widgets.stream import Entry, Stream

IN_LIST = ("remove", "move")

S = TypeVar("S", bound=Section)


class WorkspaceScreen(SessionScreen, inherit_bindings=False):
    """A stage that is worked through section by section; every edit is saved where it is made."""

    SECTIONS: ClassVar[tuple[type[Section], ...]] = ()
    READY: ClassVar[str] = "ready"
    """What the line above the keys says when nothing is missing."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-high")]
    DEFAULT_CSS = """
    WorkspaceScreen #work { height: 1fr; padding: 1 1 0 0; }
    WorkspaceScreen #sections { width: 20; height: 1fr; }
    WorkspaceScreen.-wide #sections { width: 24; }
    WorkspaceScreen #gaps { height: 1; padding: 0 1; margin: 1 0 0 0; text-wrap: nowrap; text-overflow: ellipsis; }
    WorkspaceScreen.-low #work { padding-top: 0; }
    WorkspaceScreen.-low #gaps { margin-top: 0; }
    WorkspaceScreen.-low SectionPane > GapLines { margin-top: 0; max-height: 2; }
    WorkspaceScreen.-low SectionPane > PhaseBar { margin-top: 0; }
    WorkspaceScreen.-low SectionPane > .add { margin-top: 0; }
    WorkspaceScreen.-low SectionPane > OfferList { margin-top: 0; }
    WorkspaceScreen.-low SectionPane > Form { margin-top: 0; max-height: 8; }
    WorkspaceScreen.-low SectionPane > Form.-alone { max-height: 100%; }
    """
    WORK_KEYS: ClassVar[list[BindingType]] = [
        command("enter", "choose", "open", "Open this entry", id="row.open"),
        command("n,plus", "add", "add", "Type a new one; each Enter adds one", id="row.add"),
        command("insert", "add(True)", "add", "Type a new one, also from a field", id="row.insert", show=False),
        Binding("delete,backspace", "remove", "take out", key_display="del", id="row.remove",
                tooltip="Take the row out; u undoes it"),
        Binding("K,shift+up", "move(-1)", "up", id="row.up", tooltip="Move the row up"),
        Binding("J,shift+down", "move(1)", "down", id="row.down", tooltip="Move the row down"),
    ]  # fmt: skip
    BINDINGS: ClassVar[list[BindingType]] = [*WORK_KEYS, *SessionScreen.SESSION_KEYS, *Screen.BINDINGS]

    def __init__(self) -> None:
        super().__init__()
        self._sections = [section(self.today) for section in self.SECTIONS]
        self._panes: dict[str, SectionPane] = {}
        self._topic = self._sections[0].topic
        self._unseen: str | None = None

    def _section_of(self, kind: type[S]) -> S:
        """The section of that kind."""
        return next(one for one in self._sections if isinstance(one, kind))

    def today(self) -> date:
        """The day in the session's own zone."""
        return to_local(self.console.now, self.session.info.timezone).date()

    def gaps(self, session: Session) -> list[Gap]:
        """What is missing; a subclass asks its reading."""
        return []

    def told_in(self, topic: str, gaps: list[Gap]) -> list[Gap]:
        """What of all gaps is told in a section that is worked on."""
        return of_topic(gaps, topic)

    def compose_body(self) -> ComposeResult:
        with Horizontal(id="work"):
            yield Stream(id="sections", follow=False)
        yield Static(id="gaps", markup=False)

    @property
    def topic(self) -> str:
        """The name of the section that is worked on."""
        return self._topic

    @property
    def pane(self) -> SectionPane | None:
        """The section that is worked on."""
        return self._panes.get(self._topic)

    def on_mount(self) -> None:
        self.enter_sections()
        self.call_later(self._begin)

    async def _begin(self) -> None:
        await self.open_section(self._topic)

    def show_session(self, session: Session) -> None:
        gaps = self.gaps(session)
        self.query_one("#sections", Stream).show([self._entry(one, session, gaps) for one in self._sections])
        self.query_one("#gaps", Static).update(self._gap_line(gaps))
        if self.pane and self.pane.is_mounted:
            self.pane.show(session)
            self.pane.show_gaps(self.told_in(self._topic, gaps))

    def _entry(self, section: Section, session: Session, gaps: list[Gap]) -> Entry:
        state, count = section.state(gaps), section.count(session)
        lead = Content.styled(f"{state.sign} ", state.style)
        return Entry(section.topic, lead, f"{section.title} {count}" if count else section.title)

    def _gap_line(self, gaps: list[Gap]) -> Content:
        missing, advice = ([gap.text for gap in gaps if gap.advice is kind] for kind in (False, True))
        if missing:
            return Content.assemble(("! missing: ", "$text-warning bold"), " · ".join(missing))
        but = f"  but: {' · '.join(advice)}" if advice else ""
        return Content.assemble((f"✓ {self.READY}", "$text-success"), (but, "$foreground-muted"))

    async def open_section(self, topic: str) -> SectionPane:
        """Show another section; each keeps its own cursor and what is typed in it."""
        self._topic = topic
        is_new = topic not in self._panes
        if is_new:
            self._panes[topic] = SectionPane(next(one for one in self._sections if one.topic == topic), self)
        opened = self._panes[topic]
        for pane in self._panes.values():
            pane.display = pane is opened
        if is_new:
            await self.query_one("#work").mount(opened)
        else:
            opened.show(self.session)
        opened.show_gaps(self.told_in(topic, self.gaps(self.session)))
        self.refresh_bindings()
        return opened

    async def visit(self, topic: str) -> SectionPane:
        """Show another section, as if it had been chosen on the left."""
        self.query_one("#sections", Stream).move_to(topic)
        return await self.open_section(topic)

    async def go_to(self, gap: Gap) -> None:
        """Go to where a gap is mended: its section, its row, its field."""
        pane = await self.visit(gap.topic)
        if gap.row:
            pane.move_to(gap.row)
        if gap.field:
            self.call_after_refresh(pane.enter_form, gap.field)
        else:
            pane.enter()

    def enter_sections(self) -> None:
        """Go to the list of sections."""
        self.set_focus(self.query_one("#sections"))

    @on(Stream.Moved, "#sections")
    async def turn_to(self, event: Stream.Moved) -> None:
        """The section under the cursor is the one that is worked on."""
        if isinstance(event.key, str) and event.key != self._topic:
            await self.open_section(event.key)

    @on(Stream.Chosen, "#sections")
    def begin(self) -> None:
        """A second click goes into the section, as Enter does."""
        if self.pane:
            self.pane.enter()

    async def action_choose(self) -> None:
        """Go into the section, or open the row under the cursor."""
        if self.focused is self.query_one("#sections"):
            (await self.open_section(str(self._chosen))).enter()
        elif (pane := self.pane) and pane.key is not None:
            self.open_row(pane, pane.key)

    def open_row(self, pane: SectionPane, key: Hashable) -> None:
        """What Enter means on a row: what its section does at once, else its form."""
        deed = pane.section.choose(self.session, key)
        if deed:
            self.run_worker(self.perform(lambda: deed))
        else:
            pane.enter_form()

    async def perform(self, ask: Callable[[], Step | None], typed: Typed | None = None) -> bool:
        """Do what a section asks for, for which this was typed; False when it was refused, which has been told."""
        try:
            deed = ask()
        except Refused as refused:
            self.console.tell(str(refused))
            return False
        if deed is None:
            if typed:
                self.console.keep(typed.place, NOTHING)
            return True
        return await self.do(deed.rule, typed, **deed.given)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        pane = self.pane
        if action in IN_LIST:
            here = pane.section if pane and pane.in_list and pane.key is not None else None
            if here is None or pane is None:
                return False
            return here.remove(self.session, pane.key) is not None if action == "remove" else here.movable
        if action == "choose":
            return isinstance(self.focused, Stream) and self.focused.cursor_key is not None
        if action == "add":
            return (bool(parameters) or not self.typing) and any(
                one.prompt for one in self._sections if one.topic == self._chosen
            )
        return super().check_action(action, parameters)

    @property
    def _chosen(self) -> object:
        """The section under the cursor, which is shown a moment later."""
        return self.query_one("#sections", Stream).cursor_key or self._topic

    async def action_add(self, while_typing: bool = False) -> None:
        """Go to the add line."""
        (await self.open_section(str(self._chosen))).enter_add()

    def action_leave(self) -> None:
        """Back to the sections, and from there to the library."""
        if self.focused is self.query_one("#sections"):
            super().action_leave()
        else:
            if self.pane and (left := self.pane.drop_typed()):
                self.app.notify(f"“{clip(left, 40)}” was not added.", markup=False)
            self.enter_sections()

    async def action_remove(self) -> None:
        """Take out the row under the cursor."""
        if pane := self.pane:
            await self.perform(lambda: pane.section.remove(self.session, pane.key))

    async def action_move(self, by: int) -> None:
        """Move the row under the cursor."""
        if pane := self.pane:
            await self.perform(lambda: pane.section.move(pane.key, by))

    def take_back(self, typed: Typed) -> None:
        """Let a text that was refused after all stand again where it was typed."""
        for pane in self._panes.values():
            pane.take_back(typed)

    async def save_all(self) -> None:
        """Save what is typed in any section."""
        for pane in self._panes.values():
            await pane.save_all()

    async def action_stage(self, stage: str) -> None:
        await self.save_all()
        await super().action_stage(stage)  # type: ignore[arg-type]

    async def on_unmount(self) -> None:
        await self.save_all()
