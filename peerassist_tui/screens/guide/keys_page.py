"""The page of all keys: Enter gives a command another one, and tells the program what the keyboard writes."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, NamedTuple, Protocol

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.widgets import Static

from peerassist_tui.keyboard.layout import layouts, writing_at
from peerassist_tui.language import N_, NC_, _
from peerassist_tui.screens.shell.dialog import Dialog
from peerassist_tui.screens.shell.pick import Pick, PickScreen
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.stream import Entry, Stream

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console

_LAYOUT, _NONE = "", "none"
_KEY_CELLS = 16


class KeyOfCommand(NamedTuple):
    """A command as the page has it."""

    id: str
    group: str
    keys: str
    """Its keys as they are in force."""
    sentence: str
    usual: str
    """Its usual keys where it has others now; else empty."""


class ChosenKeysKeeper(Protocol):
    """What the page asks of whoever keeps the keys; each change is told, or why it is refused."""

    def rows(self) -> Sequence[KeyOfCommand]:
        """The commands in their groups."""

    @property
    def layout(self) -> str:
        """The name of the chosen keyboard layout, or empty."""

    async def give(self, id_: str, key: str) -> None:
        """Give a command this key; without one, its usual key."""

    async def write_with(self, layout: str) -> None:
        """Take this for what the keyboard writes; empty: what can be seen from its letters."""

    async def take_back(self) -> None:
        """Have the keys and the layout as they were before the last change here."""


class NewKey(Dialog[str | None]):
    """Answers with the next key as it is, by Textual's name or by what it writes; None to Escape."""

    READS_KEYS = True
    MODE = "CHOOSE"
    keys_mean = N_("The next key is taken as it is · Esc changes nothing")

    def __init__(self, question: str, *, as_written: bool = False) -> None:
        super().__init__()
        self._question, self._as_written = question, as_written

    def compose_body(self) -> ComposeResult:
        with Vertical():
            yield Static(self._question, markup=False)

    def on_key(self, event: Key) -> None:
        """Answer."""
        event.stop()
        event.prevent_default()
        pressed = (event.character if event.is_printable else "") if self._as_written else event.key
        self.dismiss(None if event.key == "escape" else pressed or event.key)


async def ask_layout(console: "Console", current: str) -> str | None:
    """What the keyboard writes, read off the key right of Tab; where several write the same there, one is chosen.

    Answers with the layout's name; empty: its letters tell what they are; None: nothing was chosen.
    """
    asked = NewKey(_("Press the key right of Tab.\n\nEnter shows all keyboards."), as_written=True)
    if not (written := await console.push_screen_wait(asked)):
        return None
    found = [*writing_at("q", written), *writing_at("Q", written)]
    if len(found) == 1:
        return found[0].name
    picks = [Pick(each.name, each.said) for each in found or layouts().values()]
    none = Pick(_NONE, _("Another"), _("its letters tell what they are"))
    name = await console.push_screen_wait(PickScreen(_("Keyboard"), [*picks, none], current))
    return "" if name == _NONE else name


class KeysPage(Dialog[None]):
    """All commands with their keys, to be changed."""

    DEFAULT_CSS = """
    KeysPage > Vertical { width: 96; max-width: 100%; height: 96%; padding: 1 1 0 1; }
    KeysPage Stream { height: 1fr; background: $panel; }
    """
    HELP_TEXT: ClassVar[str] = N_(
        "Every command with its key. Enter, and then the new key, gives the one under the cursor another; delete gives "
        "back the usual one. What is changed is kept in your settings at once, and u takes it back. The first line "
        "tells the program what your keyboard writes."
    )
    keys_mean = N_("Enter, then the new key · del: usual key · u takes back · Esc leaves")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("delete,backspace", "usual", N_("usual key"), key_display="del", id="keys.usual",
                tooltip=N_("Give the usual key back")),
        Binding("u", "take_back", N_("undo"), id="keys.undo", tooltip=N_("Take back the last change here")),
        Binding("escape", "dismiss", NC_("key", "back"), key_display="esc", id="keys.back",
                tooltip=N_("Back to where you were")),
    ]  # fmt: skip

    def __init__(self, keeper: ChosenKeysKeeper) -> None:
        super().__init__()
        self._keeper = keeper

    def compose_body(self) -> ComposeResult:
        with Vertical():
            yield Stream(follow=False)
            yield KeyBar()

    def on_mount(self) -> None:
        self._show()
        self.set_focus(self.query_one(Stream))

    def _show(self) -> None:
        chosen = layouts().get(self._keeper.layout)
        words = chosen.said if chosen else _("known by its letters")
        entries = [Entry(_LAYOUT, Content.styled(_("Your keyboard").ljust(_KEY_CELLS), "bold"), words)]
        group = ""
        for row in self._keeper.rows():
            if row.group != group:
                group = row.group
                entries.append(Entry(f"group {group}", Content.styled(group, "bold $text-accent"), "", heading=True))
            keys = Content.styled(row.keys + " " * max(1, _KEY_CELLS - cell_len(row.keys)), "bold")
            entries.append(Entry(row.id, keys, row.sentence, _("usual key: {key}", key=row.usual) if row.usual else ""))
        self.query_one(Stream).show(entries)

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        return _("another key") if action == "choose" else None

    @on(Stream.Chosen)
    def ask(self, event: Stream.Chosen) -> None:
        """Ask for the new key, or what the keyboard writes."""
        self.run_worker(self._ask_layout() if event.key == _LAYOUT else self._ask_key(str(event.key)))

    async def _ask_key(self, id_: str) -> None:
        row = next(row for row in self._keeper.rows() if row.id == id_)
        if key := await self.console.push_screen_wait(
            NewKey(_("{what}\n\nPress the new key for it.", what=row.sentence))
        ):
            await self._keeper.give(id_, key)
            self._show()

    async def _ask_layout(self) -> None:
        if (name := await ask_layout(self.console, self._keeper.layout)) is not None:
            await self._keeper.write_with(name)
            self._show()

    async def action_usual(self) -> None:
        """Give back the usual key of the command under the cursor, or forget the layout."""
        id_ = str(self.query_one(Stream).cursor_key)
        await (self._keeper.write_with("") if id_ == _LAYOUT else self._keeper.give(id_, ""))
        self._show()

    async def action_take_back(self) -> None:
        """Have it as it was before the last change here."""
        await self._keeper.take_back()
        self._show()
