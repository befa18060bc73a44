"""A line that says how something stands, then as many items as it has room for, each whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from textual.content import Content
from textual.events import Click
from textual.widgets import Input, TextArea

from peerassist_tui.widgets.column import whole_words
from peerassist_tui.widgets.leading_words import cut_as, tell_chosen
from peerassist_tui.widgets.panel import Panel

_BETWEEN = " · "
_LEAST = 12
"""Fewer cells of an item say nothing."""


@dataclass(frozen=True)
class ItemsFace:
    """How it stands, and the items behind that, the most important first; `style` is theirs."""

    lead: Content
    items: tuple[Content, ...] = ()
    style: str = ""


class ItemsLine(Panel):
    """Items for which there is no room are counted; what is alone too long ends with a whole word.

    Where somebody writes, and the full stop is a letter, Esc is named before a key of the menu.
    """

    NAMES_KEYS = True
    DEFAULT_CSS = "ItemsLine { height: 1; padding: 0 1; }"

    def on_mount(self) -> None:
        """Follow where the keys go."""
        self.watch(self.screen, "focused", self._keys_went, init=False)

    def _keys_went(self) -> None:
        self.refresh()

    def lines(self, width: int) -> list[Content]:
        face = self.face
        assert isinstance(face, ItemsFace)
        lead = _after_escape(face.lead) if isinstance(self.screen.focused, Input | TextArea) else face.lead
        items = _fitting(face.items, width - lead.cell_length).stylize_before(face.style)
        return [_clipped(Content.assemble(lead, items), width)]

    def on_click(self, event: Click) -> None:
        """Say where the words lead that were clicked on."""
        tell_chosen(event, self)


def _after_escape(text: Content) -> Content:
    at = text.plain.find(" .")
    style = next((span.style for span in text.spans if span.start <= at < span.end), "")
    return text if at < 0 else Content.assemble(text[:at], (" Esc, then", style), text[at:])


def _fitting(items: Sequence[Content], cells: int) -> Content:
    """The first items whole, and how many more there are; of the first one alone as many words as fit."""
    ends = list(accumulate(item.cell_length + len(_BETWEEN) for item in items))
    for count in range(len(items), 0, -1):
        more = _more(len(items) - count)
        if ends[count - 1] - len(_BETWEEN) + len(more) <= cells:
            return Content.assemble(Content(_BETWEEN).join(items[:count]), more)
    if not items:
        return Content()
    more = _more(len(items) - 1)
    room = cells - len(more)
    if room < _LEAST:
        return Content(_more(len(items)).removeprefix(_BETWEEN))
    return Content.assemble(_clipped(items[0], room), more)


def _more(count: int) -> str:
    return f"{_BETWEEN}{count} more" if count else ""


def _clipped(text: Content, cells: int) -> Content:
    return cut_as(text, whole_words(text.plain, cells))
