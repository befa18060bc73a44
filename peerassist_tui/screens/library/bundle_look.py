"""A look at what a bundle holds beside what is here, before it is taken in; what both changed is decided here."""

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, cast
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerassist_tui.errors import Refused
from peerassist_tui.exchange.conflict_words import conflict_words
from peerassist_tui.exchange.images import RowPlace
from peerassist_tui.exchange.import_bundle import ImportState, Incoming, import_bundle
from peerassist_tui.exchange.merging import Conflict, Side
from peerassist_tui.exchange.reading import Bundle
from peerassist_tui.language import N_, NC_, _, ngettext, pgettext
from peerassist_tui.screens.shell.commands import MENU_KEY, only_in_menu
from peerassist_tui.screens.shell.dialog import Dialog
from peerassist_tui.screens.shell.waiting import waiting_shown_by
from peerassist_tui.store.store import Store
from peerassist_tui.text import clean_line
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.bars.key_rows import KeyLine
from peerassist_tui.widgets.named_keys import renamed_on, with_renamed
from peerassist_tui.widgets.stream import Entry, Stream

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console

_STATES: dict[ImportState, tuple[str, str]] = {
    "new": ("+", N_("is new here")),
    "same": ("=", N_("is here already, the same")),
    "older": ("=", N_("is older than what is here")),
    "newer": ("+", N_("is newer than what is here")),
    "both": ("±", N_("has gone on here and there")),
}
ConflictKey = tuple[UUID, RowPlace]


class BundleLook(Dialog[bool]):
    """Answers whether the bundle was taken in."""

    AUTO_FOCUS = "Stream"
    DEFAULT_CSS = """
    BundleLook > Vertical { width: 100; height: 90%; }
    BundleLook Stream { height: 1fr; margin: 1 0; }
    BundleLook #state { height: auto; max-height: 4; margin: 0 0 1 0; }
    """
    WHY = N_("It waits until all is decided, and for something new.")
    """Why it cannot be taken in now."""
    BINDINGS: ClassVar[list[BindingType]] = [
        only_in_menu(
            "t", "take", NC_("key", "import"), N_("Import the new parts; nothing here is lost"), id="bundle.take"
        ),
        MENU_KEY,
        Binding("escape", "dismiss(False)", NC_("key", "cancel"), id="bundle.leave", tooltip=N_("Take nothing in")),
    ]

    def __init__(self, store: Store, bundle: Bundle, found: Sequence[Incoming]) -> None:
        super().__init__()
        self._store, self._bundle, self._found = store, bundle, found
        self._decisions: dict[ConflictKey, Side] = {}
        self._at_work = False

    def compose_body(self) -> ComposeResult:
        with Vertical():
            title = _("Contents of {file}", file=clean_line(self._bundle.path.name))
            yield Static(Content.styled(title, "bold"))
            yield Stream(follow=False)
            yield KeyLine(id="state")
            yield KeyBar()

    def on_mount(self) -> None:
        self._show()

    def _show(self) -> None:
        self.query_one(Stream).show([entry for one in self._found for entry in self._entries(one)])
        self._say(self._summary(), "$text-warning" if self._open else "$foreground-muted")
        self.refresh_bindings()

    def _entries(self, one: Incoming) -> list[Entry]:
        sign, words = _STATES[one.state]
        words = _(words)
        if one.changes:
            changes = ngettext("{count} change", "{count} changes", one.changes)
            notes = ngettext("{count} note", "{count} notes", one.notes)
            words = _("{state}: {changes}, {notes}", state=words, changes=changes, notes=notes)
        lead = Content.styled(f"{sign} ", "bold $text-accent")
        head = Entry(one.id, lead, f"{clean_line(one.title)}  {words}")
        return [head, *(entry for each in one.conflicts for entry in self._difference(one, each))]

    def _difference(self, one: Incoming, each: Conflict) -> list[Entry]:
        what, mine, theirs = conflict_words(each, one.names)
        chosen = self._decisions.get((one.id, each.place))
        mark = Content.styled("  ✓ ", "$text-success") if chosen else Content.styled("  ? ", "bold $text-warning")
        return [
            Entry((one.id, each.place), mark, what, heading=True),
            *(
                Entry((one.id, each.place, side), Content(f"    {'●' if chosen == side else '○'} "), words)
                for side, words in (
                    ("mine", _("here: {words}", words=mine)),
                    ("theirs", _("there: {words}", words=theirs)),
                )
            ),
        ]

    @property
    def _open(self) -> int:
        """How many differences are not decided yet."""
        return sum((one.id, each.place) not in self._decisions for one in self._found for each in one.conflicts)

    @property
    def _coming(self) -> int:
        return sum(one.changes for one in self._found)

    def _summary(self) -> str:
        if not self._coming:
            return _("Nothing in it is new.")
        if self._open:
            return _(
                "{number} to be decided: Enter on what is to hold; the other stays in the history.", number=self._open
            )
        return with_renamed(_(".t takes it in. What is here stays, what is new comes to it."), renamed_on(self))

    def _say(self, text: str, style: str) -> None:
        self.query_one("#state", Static).update(Content.styled(text, style))

    @on(Stream.Chosen)
    def decide(self, event: Stream.Chosen) -> None:
        """This side holds; the cursor goes on to what is still to be decided."""
        if isinstance(event.key, tuple):
            session_id, place, side = cast("tuple[UUID, RowPlace, Side]", event.key)
            self._decisions[session_id, place] = side
            self._show()
            if self._next:
                self.query_one(Stream).move_to((*self._next, "mine"))

    @property
    def _next(self) -> ConflictKey | None:
        keys = [(one.id, each.place) for one in self._found for each in one.conflicts]
        return next((key for key in keys if key not in self._decisions), None)

    def action_take(self) -> None:
        """Take the bundle in."""
        if not self._at_work:
            self._at_work = True
            self.run_worker(self._take(), group="take")

    async def _take(self) -> None:
        loop, console = asyncio.get_running_loop(), cast("Console", self.app)

        def tell(done: int, total: int) -> None:
            loop.call_soon_threadsafe(self._say, _("Taking in … {percent} %", percent=done * 100 // total), "")

        try:
            with self._store.patient(waiting_shown_by(console)) as store:
                await asyncio.to_thread(
                    import_bundle, store, self._bundle, dict(self._decisions), console.clock(), tell
                )
        except Refused as refused:
            self._say(f"! {refused}", "$text-warning")
            return
        finally:
            self._at_work = False
        count = sum(one.changes > 0 for one in self._found)
        console.tell(ngettext("{count} session came in.", "{count} sessions came in.", count), "information")
        self.dismiss(True)

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        return pgettext("key", "decide") if action == "choose" else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Taking in waits until everything is decided."""
        return True if action != "take" or (self._coming and not self._open) else None
