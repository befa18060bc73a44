"""The head of a screen: what it is about, where one stands, and the places of a session as tabs."""

from collections.abc import Iterator
from typing import NamedTuple

from rich.cells import cell_len
from textual.content import Content
from textual.events import Click
from textual.reactive import reactive
from textual.widget import Widget

from peerassist_tui.text import clip
from peerassist_tui.widgets.named_keys import key_name

_GAP = 2
_LEAST = 12
"""So many cells of the title are worth more than the computer's clock beside the time,"""
_ENOUGH = 24
"""and so many more than what stands beside."""


class Tab(NamedTuple):
    """A place that a key leads to: the key as it is shown, its word, how many things are missing there."""

    key: str
    word: str
    missing: int = 0
    is_lit: bool = False
    is_open: bool = True

    def text(self, *, short: bool = False) -> str:
        """Key, word and count; `short` without the word, unless one is there; in brackets where it does not open."""
        parts = (self.key, "" if short and self.key and not self.is_lit else self.word, str(self.missing or ""))
        text = " ".join(filter(None, parts))
        return text if self.is_open else f"({text})"


class TitleBar(Widget):
    """The title on the left, what never is cut on the right. Tabs have a line of their own.

    `right` gives way to `short` where it would cut the title, and that one to `shortest` where it leaves too little.

    Where there are no tabs, or too few lines for them, the bar is one line, and the lit tab stands in it.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    TitleBar { height: 1; background: $panel; color: $foreground; text-wrap: nowrap; }
    TitleBar.-tabs { height: 2; }
    """

    left: reactive[str] = reactive("")
    right: reactive[str] = reactive("")
    short: reactive[str] = reactive("")
    shortest: reactive[str] = reactive("")
    beside: reactive[str] = reactive("")
    """What stands beside the tabs, else before the right side, where there is room for it."""
    tabs: reactive[tuple[Tab, ...]] = reactive(())
    lasting: reactive[str] = reactive("")
    """What stands before the right side as long as the program runs; the app's `lasting` where it has one."""

    def on_mount(self) -> None:
        self.lasting = getattr(self.app, "lasting", "")

    @property
    def has_line_of_tabs(self) -> bool:
        """Whether the tabs have a line of their own."""
        return bool(self.tabs) and self.size.height > 1

    def render(self) -> Content:
        lines = [self._title()]
        if self.has_line_of_tabs:
            lines.append(Content.assemble(" ", *self._drawn_tabs(), self._beside_tabs()))
        return Content("\n").join(lines)

    def _title(self) -> Content:
        width = self.size.width - 2
        title = cell_len(self.left)
        room = width - _GAP
        right, short = self._usual(self.right), self._usual(self.short or self.right)
        if title > room - cell_len(right):
            is_enough = min(_LEAST, title) <= room - cell_len(short)
            right = short if is_enough else self._usual(self.shortest or self.short or self.right)
        if self.beside and not self._beside_tabs():
            both = f"{self.beside} · {right}"
            if width - cell_len(both) - _GAP >= min(_ENOUGH, cell_len(self.left)):
                right = both
        left = clip(self.left, max(0, width - cell_len(right) - _GAP))
        gap = " " * max(1, width - cell_len(left) - cell_len(right))
        return Content.assemble(" ", (left, "bold"), gap, right)

    def _usual(self, right: str) -> str:
        lit = "" if self.has_line_of_tabs else next((tab.word for tab in self.tabs if tab.is_lit), "")
        return " · ".join(filter(None, (self.lasting, lit, right)))

    def _beside_tabs(self) -> str:
        if not self.has_line_of_tabs:
            return ""
        room = self.size.width - 2 - self._tabs_width
        return self.beside.rjust(room) if self.beside and cell_len(self.beside) + _GAP <= room else ""

    def _texts(self) -> tuple[str, list[str]]:
        """What stands between the tabs, and their texts: as much as there is room for."""
        width = self.size.width - 1
        for between, short in ((" · ", False), ("  ", False), (" ", False), ("  ", True)):
            texts = [tab.text(short=short) for tab in self.tabs]
            if sum(map(cell_len, texts)) + len(between) * (len(texts) - 1) <= width:
                break
        return between, texts

    @property
    def _tabs_width(self) -> int:
        between, texts = self._texts()
        return sum(map(cell_len, texts)) + len(between) * (len(texts) - 1)

    def _drawn_tabs(self) -> Iterator[Content]:
        between, texts = self._texts()
        for place, (tab, text) in enumerate(zip(self.tabs, texts, strict=True)):
            if place:
                yield Content.styled(between, "$shut")
            words, count = (text, "") if not tab.missing else text.rsplit(" ", 1)
            style = "bold $text-accent reverse" if tab.is_lit else "$foreground" if tab.is_open else "$shut"
            yield Content.assemble((words, style), (f" {count}" if count else "", "bold $text-warning"))

    def on_click(self, event: Click) -> None:
        """Press the key of the tab that was clicked on; that of a shut one says why it is."""
        offset = event.get_content_offset(self)
        if offset is None or offset.y != 1 or not self.has_line_of_tabs:
            return
        between, texts = self._texts()
        at = 1
        for tab, text in zip(self.tabs, texts, strict=True):
            if at <= offset.x < at + cell_len(text) and not tab.is_lit:
                self.app.simulate_key(key_name(tab.key))
            at += cell_len(text) + len(between)
