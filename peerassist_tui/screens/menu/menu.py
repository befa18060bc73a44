"""The menu of a screen: everything that can be done there, in groups; a letter, Enter or a click does it."""

from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.events import Key, Resize
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from peerassist_tui.language import N_, _
from peerassist_tui.screens.menu.menu_layout import Layout, MenuRow, lay_out
from peerassist_tui.screens.menu.menu_lines import MenuLine, menu_lines
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.panels.menu_panel import MenuCell, MenuFace, MenuPanel

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console

_AROUND = 2
"""The rows beneath the lines: the sentence and the keys."""
NOTHING = N_("There is nothing to be done here yet.")


class MenuScreen(ModalScreen[None]):
    """Shows the commands of the screen beneath and does the one that is chosen."""

    IS_MENU = True
    DEFAULT_CSS = """
    MenuScreen { align: center bottom; }
    MenuScreen > Vertical { width: 100%; height: auto; max-height: 100%; padding: 0 1; background: $panel; }
    MenuScreen VerticalScroll { scrollbar-size-vertical: 1; }
    MenuScreen #sentence { height: 1; margin: 1 0 0 0; text-wrap: nowrap; text-overflow: ellipsis; }
    """
    HELP_TEXT: ClassVar[str] = N_(
        "All commands of the screen beneath, in groups. Press the key that stands beside a line, or go there with the "
        "arrows and press Enter. A line that is dim cannot be done now; the line beneath says why."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", N_("choose"), id="menu.choose", tooltip=N_("Choose the command under the cursor")),
        Binding("up", "step(-1)", N_("move"), id="menu.up", key_display="↑ ↓ ← →", tooltip=N_("The line before")),
        Binding("down", "step(1)", N_("move"), id="menu.down", show=False, tooltip=N_("The next line")),
        Binding("left", "cross(-1)", N_("move"), id="menu.left", show=False, tooltip=N_("The column before")),
        Binding("right", "cross(1)", N_("move"), id="menu.right", show=False, tooltip=N_("The next column")),
        Binding(
            "escape,full_stop,f10", "dismiss", N_("close"), id="menu.close", key_display="esc", tooltip=N_("Do nothing")
        ),
    ]

    def __init__(self, of: Screen[Any]) -> None:
        """Read the commands of the screen `of` as they are now."""
        super().__init__()
        self._lines = menu_lines(of)
        self._layout = Layout([[]], 0, has_sentences=False)
        self._here = 0

    @property
    def own_letters(self) -> set[str]:
        """The keys that stand beside its lines, which are no bindings."""
        return {line.key for line in self._lines}

    def compose(self) -> ComposeResult:
        with Vertical():
            with VerticalScroll(can_focus=False):
                yield MenuPanel()
            yield Static(id="sentence")
            yield KeyBar()

    def on_resize(self, event: Resize) -> None:
        """Put the lines into the room there is."""
        around, blank = self.query_one(Vertical).gutter, self.query_one("#sentence").styles.margin.top
        rows = event.size.height - _AROUND - around.height - blank
        self._layout = lay_out(self._lines, event.size.width - around.width, rows)
        self.query_one(VerticalScroll).styles.height = max(1, min(self._layout.height, rows))
        self._show()

    def _show(self) -> None:
        columns = tuple(tuple(map(self._cell, column)) for column in self._layout.columns)
        self.query_one(MenuPanel).face = MenuFace(columns, self._layout.cells, self._layout.has_sentences)
        self.query_one("#sentence", Static).update(self._sentence(), layout=False)

    def _sentence(self) -> Content:
        if not self._lines:
            return Content(_(NOTHING))
        line = self._lines[self._here]
        if not line.why:
            return Content(line.sentence)
        return Content.styled(_("Not now. {why}", why=line.why), "$text-warning")

    def _cell(self, row: MenuRow) -> MenuCell:
        if isinstance(row, str):
            return MenuCell(row)
        place = self._lines.index(row)
        return MenuCell(row.label, row.shown, row.sentence, not row.why, place == self._here, place, row.short)

    async def on_key(self, event: Key) -> None:
        """Do what has that key; a key that stands beside no line does nothing."""
        place = next((place for place, line in enumerate(self._lines) if line.key == event.key), None)
        if place is not None:
            event.stop()
            await self._take(place)

    async def _take(self, place: int) -> None:
        """Do that line, or say why it cannot be done."""
        self._here, line = place, self._lines[place]
        if line.why:
            self._show()
            return
        self.dismiss()
        cast("Console", self.app).second.pressed(line.key)
        await line.run()

    async def action_choose(self) -> None:
        """Do what the cursor stands on."""
        if self._lines:
            await self._take(self._here)

    @on(MenuPanel.Clicked)
    async def take_clicked(self, event: MenuPanel.Clicked) -> None:
        """Do what was clicked on."""
        await self._take(event.place)

    @on(MenuPanel.Pointed)
    def show_pointed(self, event: MenuPanel.Pointed) -> None:
        """Put the cursor where the mouse is, so that the whole sentence can be read."""
        if event.place != self._here:
            self._here = event.place
            self._show()

    def action_step(self, by: int) -> None:
        """Move the cursor up or down through all lines."""
        if self._lines:
            self._here = (self._here + by) % len(self._lines)
            self._show()

    def action_cross(self, by: int) -> None:
        """Move the cursor to the column beside, to the line at the same height or the nearest above it."""
        columns = self._layout.columns
        if not self._lines:
            return
        at = next(at for at, column in enumerate(columns) if self._lines[self._here] in column)
        row = columns[at].index(self._lines[self._here])
        beside = columns[(at + by) % len(columns)]
        near = [one for one in beside[: row + 1] if isinstance(one, MenuLine)]
        first = next(one for one in beside if isinstance(one, MenuLine))
        self._here = self._lines.index(near[-1] if near else first)
        self._show()
