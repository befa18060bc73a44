"""The library, a list that reads like a diary; it is the first screen, so it imports as little as it can."""

import asyncio
from collections.abc import Coroutine
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, cast
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Input, Static

from peerassist_tui.errors import Refused
from peerassist_tui.screens import library_entries as shown
from peerassist_tui.screens.beginning import put_examples
from peerassist_tui.screens.bin_moves import BinMoves
from peerassist_tui.screens.due_panel import DuePanel
from peerassist_tui.store.overview import Overview, overviews
from peerassist_tui.store.preview import preview
from peerassist_tui.text import clean_line
from peerassist_tui.widgets.key_bar import KeyBar
from peerassist_tui.widgets.line_input import LineInput
from peerassist_tui.widgets.stream import Entry, Stream
from peerassist_tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from peerassist_tui.app import PeerAssistApp
    from peerassist_tui.screens.bin_moves import MoveRule
    from peerassist_tui.screens.search import Asked
    from peerassist_tui.screens.stages import Stage

FIRST_READ = 100
"""So many sessions are read before the first paint; the others follow."""


class LibraryScreen(Screen[None]):
    """All sessions, or those in the bin."""

    AUTO_FOCUS = "#sessions"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (22, "-high")]
    HELP_TEXT: ClassVar[str] = (
        "All your sessions, the latest on top, with what is still to be done. Enter opens a session at the stage it "
        "has reached; d shows all that is due. What you put into the bin stays there until you take it out again."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "new", "new", id="library.new", tooltip="Make a session, from an agenda template if you like"),
        Binding("slash", "search", "search", id="library.search", tooltip="Search everything that was ever written"),
        Binding("f", "find", "titles", id="library.find", tooltip="Show only sessions with these words in their title"),
        Binding("r", "report", "report", id="library.report", tooltip="Read or write the report of this session"),
        Binding("d", "due", "due", id="library.due", tooltip="All that is due or overdue, in every session"),
        Binding(
            "L", "learned", "lessons", id="library.learned", show=False, tooltip="What was learned, in every session"
        ),
        Binding(
            "c",
            "check_in",
            "check in",
            id="library.check_in",
            show=False,
            tooltip="Look again at what this session promised",
        ),
        Binding(
            "I",
            "bring_in",
            "bring in",
            id="library.bring_in",
            show=False,
            tooltip="Take in a bundle from another laptop, a session script, or a table of notes or actions",
        ),
        Binding(
            "w",
            "carry",
            "carry",
            id="library.carry",
            show=False,
            tooltip="Write this session, or all that are shown, into a bundle for another laptop",
        ),
        Binding("e", "examples", "examples", id="library.examples", show=False, tooltip="Put the example sessions in"),
        Binding("u", "undo", "undo", id="library.undo", tooltip="Take back the last move into or out of the bin"),
        Binding("U", "redo", "redo", id="library.redo", show=False, tooltip="Do again what you took back"),
        Binding("delete", "discard", "bin", id="library.discard", tooltip="Put this session into the bin"),
        Binding("b", "bin", "see bin", id="library.bin", tooltip="Show what is in the bin, or the sessions again"),
        Binding("escape", "back", "back", id="library.back", show=False, tooltip="All sessions again"),
        Binding("q", "app.quit", "quit", id="library.quit", tooltip="Leave; everything is saved"),
    ]  # fmt: skip
    bin: var[bool] = var(False, init=False)
    """Whether the list shows what is in the bin."""
    moves: var[int] = var(0, init=False)
    """How often another connection has changed the store."""
    words: var[str] = var("", init=False)
    """What the titles have to contain."""

    def __init__(self, store_path: Path) -> None:
        super().__init__()
        self._path = store_path
        self._rows: list[Overview] = []
        self._shown: list[Overview] = []
        self._moves = BinMoves()
        self._is_over = False
        self._is_partial = False
        self._stale, self._at_work, self._long_step = False, False, ""
        self._asked: Asked | None = None
        """What was searched for when a hit was opened, to come back to."""

    @property
    def console(self) -> "PeerAssistApp":
        """The app, by its own type."""
        return cast("PeerAssistApp", self.app)

    def compose(self) -> ComposeResult:
        self._rows = self._read(FIRST_READ)
        self.set_class(not self._rows, "-empty")  # before the first paint, which would otherwise be done twice
        yield TitleBar()
        yield DuePanel(self._path)
        yield LineInput(placeholder="words in the title", id="filter", compact=True)
        with Horizontal(id="body"):
            with Vertical(id="list"):
                yield Static(shown.COLUMNS, id="columns", markup=False)
                yield Stream(id="sessions", follow=False, empty="No session is here.")
            with VerticalScroll(id="preview", can_focus=False):
                yield Static(id="about", markup=False)
        yield Static(id="hint", markup=False)
        yield KeyBar()

    def on_mount(self) -> None:
        self.query_one(TitleBar).right = str(self._path)
        self._is_partial = len(self._rows) == FIRST_READ
        self._take(self._rows)
        self.call_after_refresh(self.reload if self._is_partial else self.query_one(DuePanel).read)

    def _read(self, limit: int) -> list[Overview]:
        try:
            return overviews(self._path, limit=limit)
        except Refused as refused:
            self.console.tell(str(refused))
            return []

    def store_moved(self) -> None:
        """Another connection has changed the store: read it again, as soon as somebody looks."""
        self._stale = True
        self.moves += 1
        if self.is_current:
            self.reload()

    def on_screen_resume(self) -> None:
        if self._stale:
            self.reload()
        if self._asked:
            self.action_search()

    def reload(self) -> None:
        """Read the list again, without keeping anybody waiting."""
        self._stale = False
        self.run_worker(self._reloaded(), group="reload", exclusive=True)

    async def _reloaded(self) -> None:
        self.query_one(DuePanel).read()
        try:
            rows = await asyncio.to_thread(overviews, self._path, discarded=self.bin)
        except Refused as refused:
            self.console.tell(str(refused))
            return
        await asyncio.to_thread(shown.sessions_by_month, rows, self._today())  # fills the cache
        if self._is_partial or rows != self._rows:
            self._is_partial = False
            self._take(rows)

    def _take(self, rows: list[Overview]) -> None:
        self._rows = rows
        self._show()

    def _show(self) -> None:
        self._shown = shown.matching(self._rows, self.words)
        self.set_class(not self._rows, "-empty")
        sessions = self.query_one("#sessions", Stream)
        sessions.show(self._entries())
        self.query_one(TitleBar).left = "peerassist · bin" if self.bin else "peerassist"
        self.show_hint()
        self.show_preview()
        self.refresh_bindings()

    def _entries(self) -> list[Entry]:
        if self.bin:
            return shown.in_the_bin(self._shown)
        return shown.sessions_by_month(self._shown, self._today()) if self._rows else shown.welcome()

    def show_hint(self, long_step: str | None = None) -> None:
        """The line above the keys: how much there is, or how far a long step has come ("" when it is over)."""
        self._long_step = self._long_step if long_step is None else long_step
        self.query_one("#hint", Static).update(Content(self._long_step or self._counts()))

    def _counts(self) -> str:
        if not self._rows:
            return "The bin is empty." if self.bin else ""
        if self.words:
            return f"{len(self._shown):,} of {shown.counted(len(self._rows), 'session')}"
        if self._is_partial:
            return "Reading the sessions …"
        promised = sum(one.open_actions for one in self._rows)
        late = sum(shown.overdue(one, self._today()) for one in self._rows)
        overdue = f" · overdue in {shown.counted(late, 'session')}" if late else ""
        return f"{shown.counted(len(self._rows), 'session')} · {shown.counted(promised, 'open action')}{overdue}"

    def _today(self) -> date:
        return self.console.clock().astimezone().date()

    @on(Stream.Moved)
    def show_preview(self) -> None:
        """Show the session under the cursor beside the list."""
        one = self._chosen()
        self._be_over(one is not None and one.status == "finished")
        try:
            facts = shown.about(one, preview(self._path, one.id), self._today()) if one else Content()
        except Refused as refused:
            facts = Content(str(refused))
        self.query_one("#about", Static).update(facts)
        self.query_one("#preview").scroll_home(animate=False)

    def _be_over(self, is_over: bool) -> None:
        if is_over != self._is_over:
            self._is_over = is_over
            self.refresh_bindings()

    def _chosen(self) -> Overview | None:
        key = self.query_one("#sessions", Stream).cursor_key
        return next((one for one in self._shown if one.id == key), None)

    @on(Stream.Chosen)
    async def open_chosen(self, event: Stream.Chosen) -> None:
        """Open the session, or take it out of the bin, or do what an empty library offers."""
        if event.key == shown.EXAMPLES:
            self.action_examples()
        elif event.key == shown.NEW:
            self.action_new()
        elif self.bin:
            self._move_out()
        else:
            self._open(None)

    def _open(self, stage: "Stage | None") -> None:
        if one := self._chosen():
            self._work(self.console.open_session(UUID(one.id), stage))

    def _work(self, step: Coroutine[Any, Any, None]) -> None:
        # one step at a time: a second Enter while a session is being opened does nothing
        if self._at_work:
            step.close()
            return
        self._at_work = True
        self.run_worker(self._worked(step))

    async def _worked(self, step: Coroutine[Any, Any, None]) -> None:
        try:
            await step
        except Refused as refused:
            self.console.tell(str(refused))
        finally:
            self._at_work = False

    def action_new(self) -> None:
        """Make a session and prepare it."""
        self._work(self._new())

    async def _new(self) -> None:
        from peerassist_tui.screens.new_session import make_new_session

        desk = await make_new_session(self.console)
        if desk is not None:
            await self.console.take_seat(desk, "preparation")

    def action_report(self) -> None:
        """Open the report of the session under the cursor."""
        self._open("report")

    def action_check_in(self) -> None:
        """Open the check-in of the session under the cursor."""
        self._open("check_in")

    def action_due(self) -> None:
        """Show all that is due, and open what is chosen there."""
        self._work(self._open_due())

    async def _open_due(self) -> None:
        from peerassist_tui.screens.due import DueScreen, open_promise

        if chosen := await self.app.push_screen_wait(DueScreen(self._path)):
            await open_promise(self.console, chosen)

    def action_learned(self) -> None:
        """Show all that was learned, and open what is chosen there."""
        self._work(self._open_learned())

    async def _open_learned(self) -> None:
        from peerassist_tui.screens.learned import LearnedScreen, open_lesson

        if chosen := await self.app.push_screen_wait(LearnedScreen(self._path)):
            await open_lesson(self.console, chosen)

    def action_examples(self) -> None:
        """Put the example sessions into the store."""
        self._work(put_examples(self.console))

    def action_bring_in(self) -> None:
        """Take in what is in a file."""
        self._work(self._bring_in())

    async def _bring_in(self) -> None:
        from peerassist_tui.screens.bringing_in import bring_in

        await bring_in(self.console, self._chosen())
        self.reload()

    def action_carry(self) -> None:
        """Write a bundle."""
        self._work(self._carry())

    async def _carry(self) -> None:
        from peerassist_tui.screens.carrying import carry

        if one := self._chosen():
            await carry(self.console, one, self._shown)

    def action_search(self) -> None:
        """Search everything that was written, or go on with it."""
        self._work(self._search())

    async def _search(self) -> None:
        from peerassist_tui.screens.search import Asked, SearchScreen

        asked, self._asked = self._asked or Asked(), None
        hit = await self.app.push_screen_wait(SearchScreen(self._path, asked))
        if hit is not None:
            from peerassist_tui.screens.landing import land

            await land(self.console, hit)
            self._asked = asked

    def action_find(self) -> None:
        """Ask for words."""
        self.add_class("-finding")
        self.query_one(LineInput).focus()

    @on(Input.Changed)
    def find(self, event: Input.Changed) -> None:
        """Show only what matches."""
        self.words = event.value

    def watch_words(self) -> None:
        self._show()

    @on(Input.Submitted)
    def to_the_list(self) -> None:
        """Go to what was found."""
        self.query_one("#sessions").focus()
        self.set_class(bool(self.words), "-finding")

    @on(LineInput.Left)
    def action_back(self) -> None:
        """Show all sessions again."""
        if self.words or self.has_class("-finding"):
            self._forget_words()
        elif self.bin:
            self.bin = False

    def _forget_words(self) -> None:
        """Look for no words any more."""
        self.remove_class("-finding")
        self.query_one(LineInput).value = ""
        self.query_one("#sessions").focus()

    def action_bin(self) -> None:
        """Turn to the bin, or back to the sessions."""
        self.bin = not self.bin

    def watch_bin(self) -> None:
        self.query_one(DuePanel).wanted = not self.bin
        self._forget_words()
        self._rows, self._is_partial = [], True
        self.reload()

    def action_discard(self) -> None:
        """Put the session under the cursor into the bin."""
        if one := self._chosen():
            self._work(self._move(one, "discard_session"))

    def _move_out(self) -> None:
        if one := self._chosen():
            self._work(self._move(one, "restore_session"))

    async def _move(self, one: Overview, rule: "MoveRule") -> None:
        if rule == "discard_session" and one.status in ("live", "paused"):
            from peerassist_tui.screens.confirm import Confirm

            question = f"“{clean_line(one.title)}” is {one.status}. Into the bin with it?"
            if not await self.app.push_screen_wait(Confirm(question, "into the bin", "leave it")):
                return
        await self._moves.make(self.console, one, rule)
        self.reload()

    def action_undo(self) -> None:
        """Take back the last move into or out of the bin."""
        self._work(self._then_reload(self._moves.undo()))

    def action_redo(self) -> None:
        """Do again what was taken back."""
        self._work(self._then_reload(self._moves.redo()))

    async def _then_reload(self, step: Coroutine[Any, Any, None]) -> None:
        await step
        self.reload()

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action, where that depends on what is shown."""
        if action == "choose" and self.bin:
            return "take out"
        if action == "bin" and self.bin:
            return "sessions"
        if action == "check_in" and self.has_class("-wide"):
            return "check in"
        return None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done now."""
        if action in ("undo", "redo"):
            return bool(self._moves.done if action == "undo" else self._moves.undone)
        if action in ("discard", "report", "carry"):
            return bool(self._shown) and not self.bin
        if action == "check_in":
            return self._is_over and not self.bin
        if action in ("new", "examples", "due", "bring_in", "search"):
            return not self.bin
        if action == "back":
            return self.bin or bool(self.words) or self.has_class("-finding")
        return bool(self._rows) if action == "find" else True
