"""A line that says how something stands, then as many items as it has room for, each whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from textual.content import Content
from textual.events import Click

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
    """Items for which there is no room are counted; what is alone too long ends with a whole word."""

    NAMES_KEYS = True
    DEFAULT_CSS = "ItemsLine { height: 1; padding: 0 1; }"

    def lines(self, width: int) -> list[Content]:
        face = self.face
        assert isinstance(face, ItemsFace)
        items = _fitting(face.items, width - face.lead.cell_length).stylize_before(face.style)
        return [_clipped(Content.assemble(face.lead, items), width)]

    def on_click(self, event: Click) -> None:
        """Say where the words lead that were clicked on."""
        tell_chosen(event, self)


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
    return Content.assemble(_clipped(items[0], room), more) if room >= _LEAST else Content(_more(len(items)).lstrip())


def _more(count: int) -> str:
    return f"  +{count} more" if count else ""


def _clipped(text: Content, cells: int) -> Content:
    return cut_as(text, whole_words(text.plain, cells))
