"""A paper as PDF, which typst lays out where the extra `pdf` is installed.

Texts go there as data and never as markup: the page (content/reports/paper.typ) has no place that reads them as such.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from peerassist_tui.exports.directions import is_rtl
from peerassist_tui.exports.progress import LineCounter, PartDone, no_part_done, sized
from peerassist_tui.exports.svg_bars import svg_file
from peerassist_tui.language import direction
from peerassist_tui.readings.paper import (
    Bars,
    Block,
    Closing,
    Facts,
    Heading,
    Paper,
    Points,
    Table,
    Words,
)
from peerassist_tui.settings import font_size
from peerassist_tui.text import clean_line

PAGE = Path(__file__).parent.parent / "content" / "reports" / "paper.typ"


def write(paper: Paper, progress: PartDone = no_part_done) -> bytes:
    """The paper as a PDF file on A4."""
    import typst

    told, places = LineCounter(paper, progress), _Places(paper)
    blocks: list[dict[str, Any]] = []
    for block in paper.blocks:
        data = {"is": type(block).__name__} | places.data(block)
        before = [blocks.pop()] if isinstance(block, Closing) and blocks else []
        blocks.append({"is": "Together", "blocks": [*before, data]} if before else data)
        told.written(sized(block))
    head = {
        "title": clean_line(paper.title),
        "subtitle": clean_line(paper.subtitle),
        "language": paper.language.partition("-")[0],
        "rtl": direction(paper.language) == "rtl",
        "points": font_size() or 10,
    }
    inputs = {"paper": json.dumps({**head, "blocks": blocks}, ensure_ascii=False)}
    return bytes(typst.compile(str(PAGE), root=str(PAGE.parent), format="pdf", sys_inputs=inputs))


class _Places:
    """Blocks as data for the page; a place has its anchor once, and only to such a place something leads."""

    def __init__(self, paper: Paper) -> None:
        self._known = {anchor for block in paper.blocks for anchor in _anchors(block) if anchor}
        self._put: set[str] = set()

    def data(self, block: Block) -> dict[str, Any]:
        """What stands in a block."""
        if isinstance(block, Heading):
            return {"text": clean_line(block.text), "level": block.level, "anchor": self._place(block.anchor)}
        if isinstance(block, Words):
            return {"words": self._words(block)}
        if isinstance(block, Points | Facts):
            return {"items": self._all(block.items if isinstance(block, Points) else block.rows)}
        if isinstance(block, Bars):
            return {"title": clean_line(block.title), "drawing": svg_file(block).decode()}
        if isinstance(block, Table):
            rows = [list(map(clean_line, row)) for row in block.rows]
            return {"caption": block.caption, "head": block.head, "rows": rows, "widths": block.widths}
        if isinstance(block, Closing):
            return {"words": clean_line(block.words), "signed": list(map(clean_line, block.signed))}
        text = getattr(block, "text", getattr(block, "title", ""))
        return {"text": clean_line(text), "rtl": is_rtl(text)}

    def _all(self, items: Iterable[Words]) -> list[dict[str, Any]]:
        return [self._words(one) for one in items]

    def _words(self, words: Words) -> dict[str, Any]:
        before, link, after = words.parts
        texts = {"lead": words.lead, "label": words.label, "before": before, "after": after, "by": words.by}
        sees = [{"words": see.words, "anchor": see.anchor if see.anchor in self._known else ""} for see in words.sees]
        return {
            **{name: _inside(text) for name, text in texts.items()},
            "link": link,
            "sees": sees,
            "under": self._all(words.under),
            "anchor": self._place(words.anchor),
            "rtl": is_rtl(words.text or words.lead),
        }

    def _place(self, anchor: str) -> str:
        is_new = anchor not in self._put
        self._put.add(anchor)
        return anchor if is_new else ""


def _inside(text: str) -> str:
    """A part of a line, which keeps the space at its ends."""
    return clean_line(f"|{text}|")[1:-1]


def _anchors(block: Block) -> Iterator[str]:
    if isinstance(block, Heading | Words):
        yield block.anchor
    elif isinstance(block, Points):
        for one in block.items:
            yield one.anchor
            yield from (below.anchor for below in one.under)
