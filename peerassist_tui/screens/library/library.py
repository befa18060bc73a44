"""The library, a list that reads like a diary; it is the first screen, so it imports as little as it can."""

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Key
from textual.reactive import var
from textual.widgets import Static

from peerassist_tui.insights.listed_sessions import USUAL
from peerassist_tui.language import N_, _, pgettext
from peerassist_tui.screens.across.store_screen import EMPTY_KEYS
from peerassist_tui.screens.library.choosing import ChoosingControl
from peerassist_tui.screens.library.doors import Door, Doors
from peerassist_tui.screens.library.doors_control import DoorsControl
from peerassist_tui.screens.library.due_panel import DuePanel
from peerassist_tui.screens.library.filing import FilingControl
from peerassist_tui.screens.library.leaving import LeavingControl
from peerassist_tui.screens.library.library_list import LibraryList
from peerassist_tui.screens.library.looking import LookingControl
from peerassist_tui.screens.library.making import MakingControl
from peerassist_tui.screens.library.session_stream import SessionStream
from peerassist_tui.screens.shell.control import keys_of
from peerassist_tui.screens.shell.menu_control import ConsoleControl, MenuControl
from peerassist_tui.widgets.fields.line_input import LineInput
from peerassist_tui.widgets.stream import Stream

_BAR = (
    "library.new", "library.search", "menu", "library.quit", "library.empty", "library.find", "library.sort",
    "library.due", "library.undo", "library.report", "library.discard", "library.tags", "library.duplicate",
    "library.archive", "library.bin",
)  # fmt: skip
"""What the key bar shows, those first that are used most."""
SESSIONS_KEYS = N_("↑ ↓ move · Enter opens · . more · ? help · ctrl+q leaves")
SESSIONS_HELP = N_(
    "Three doors on top: rehearse, prepare a session, look at the examples. Below them all your sessions, the "
    "latest first, by the day on which each was held or is to be held, with what is still to be done. Enter or a "
    "second click opens a session at the stage it has reached; .d shows all that is due. .f shows some of them, by "
    "words, people or months, .s sorts them. Delete puts one into the bin, .b shows what is there. Ctrl+Q leaves; "
    "everything is saved.\n\n"
    "For .f: words of the title, @person, org:name, #tag, todo for open actions, is:over (open, preparing, live, "
    "wrapped, overdue, archived, tagged, example), since:2026-01, until:, in:march; a minus before it means not. What "
    "is in the archive stands there alone (is:archived); what was promised there stays due."
)
BIN_KEYS = N_("↑ ↓ move · Enter restores · Esc shows the sessions · . more · ? help")
BIN_HELP = N_(
    "The sessions that you have put into the bin, the latest on top. Enter restores the one under the cursor. Delete "
    "removes it for good, .E all that are shown; both ask first. Esc or .b shows your sessions again. What is in the "
    "bin stays there until you restore it or remove it for good."
)


class LibraryScreen(LibraryList, inherit_bindings=False):
    """All sessions, or those in the bin, and the keys for them."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (22, "-high")]
    HELP_TEXT: str = SESSIONS_HELP
    keys_mean = SESSIONS_KEYS
    CONTROLS = (
        ChoosingControl, LookingControl, DoorsControl, MakingControl, FilingControl, LeavingControl, MenuControl,
        ConsoleControl,
    )  # fmt: skip
    BINDINGS: ClassVar[list[BindingType]] = [*keys_of(CONTROLS, bar=_BAR)]
    moves: var[int] = var(0, init=False)
    """How often another connection has changed the store."""

    def __init__(self, store_path: Path, *, is_behind: bool = False) -> None:
        """`is_behind`: a session is opened at once, and the list is made when somebody comes back to it."""
        super().__init__(store_path)
        self._is_behind, self._is_stale = is_behind, False

    def compose(self) -> ComposeResult:
        if self._is_behind:
            yield Static(_("Opening the session …"), classes="opening")
        else:
            yield from super().compose()

    def begin(self) -> None:
        if not self._is_behind:
            super().begin()

    async def on_screen_resume(self) -> None:
        if self._is_behind and self.console.session is not None:
            self._is_behind = False
            await self.recompose()
            self.set_focus(self.listed)
            self.begin()
        elif self._is_stale and not self._is_behind:
            self.reload()
        self.controls.of(LookingControl).go_on()

    def store_moved(self) -> None:
        """Another connection has changed the store: read it again, as soon as somebody looks."""
        self._is_stale = True
        self.moves += 1
        if self.is_current:
            self.reload_soon()

    def reload(self) -> None:
        self._is_stale = False
        super().reload()

    def keys_now(self, *, is_empty: bool) -> str:
        in_bin = EMPTY_KEYS if is_empty else BIN_KEYS
        return _(in_bin if self.bin else SESSIONS_KEYS)

    def on_key(self, event: Key) -> None:
        """Who looks for the way out is told it."""
        if event.key == "q":
            self.console.tell(_("ctrl+q leaves; everything is saved."), "information")

    @property
    def is_wide(self) -> bool:
        """Whether there is room for more words in the key bar."""
        return self.has_class("-wide")

    @property
    def is_in_bin(self) -> bool:
        """Whether the list shows what is in the bin."""
        return self.bin

    @on(Stream.Chosen)
    async def open_chosen(self) -> None:
        """Open the session, or restore it from the bin."""
        if self.bin:
            self.controls.of(FilingControl).take_out()
        else:
            self.controls.of(ChoosingControl).open()

    @on(Door.Opened)
    def open_door(self, event: Door.Opened) -> None:
        """Do what is behind that door."""
        self.controls.of(DoorsControl).open(event.digit)

    @on(DuePanel.Asked)
    def show_due(self, event: DuePanel.Asked) -> None:
        """Open what is due, or show all of it."""
        self.controls.of(LookingControl).show_due(event.promise)

    @on(SessionStream.Topped)
    def go_above(self) -> None:
        """From the first session to the doors."""
        if not self.bin:
            self.query_one(Doors).enter(from_below=True)

    def prepare_session(self) -> None:
        """Make a session and prepare it."""
        self.controls.of(MakingControl).make()

    def show_examples(self) -> None:
        """The examples alone, or where there is nothing else, as they stand; with the cursor on the first."""
        if not self.has_only_examples:
            self.add_class("-finding")
            self.query_one("#words", LineInput).value = self.words = "is:example"
        self._show_first()
        self.set_focus(self.listed)

    def find(self) -> None:
        """Let somebody type a filter; who took part in what is read meanwhile."""
        self.run_worker(self.read_people(), group="people", exclusive=True)
        super().find()

    def watch_words(self) -> None:
        self._show_first()

    watch_order = watch_words

    def _show_first(self) -> None:
        """Show another choice from its beginning."""
        self.show_rows()
        if self.shown:
            self.listed.move_to(self.shown[0].id)
            self.listed.scroll_home(animate=False, force=True)

    def sort(self, order: str) -> None:
        """Let the sessions stand in the order of that name."""
        self.order = order

    def show_all(self) -> None:
        """Show all again, in the usual order."""
        super().show_all()
        self.order = USUAL

    def leave(self) -> None:
        """From the bin back to the sessions; there is nothing behind those."""
        self.bin = False

    def turn_bin(self) -> None:
        """Turn to the bin, or back to the sessions."""
        self.bin = not self.bin

    def watch_bin(self) -> None:
        self.query_one(DuePanel).wanted = not self.bin
        self.HELP_TEXT = BIN_HELP if self.bin else SESSIONS_HELP
        self.show_all()
        self.rows, self._is_partial = [], True
        self.reload()

    def key_label(self, action: str) -> str | None:
        """What Enter does depends on whether this is the bin."""
        return pgettext("key", "restore") if action == "choose" and self.bin else super().key_label(action)
