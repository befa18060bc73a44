"""Words as paragraphs of a Word document, in which every script reads as it should.

Made of plain elements: the library's own paragraphs take some forty times as long, and a report has thousands.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from docx.oxml.ns import qn
from lxml.etree import SubElement  # type: ignore[import-untyped]

from peerassist_tui.exports.directions import direction_runs, is_rtl
from peerassist_tui.readings.paper import Words
from peerassist_tui.text import clean_line

INDIC = "Nirmala UI"
FACTS = "Facts"
"""The style in which what follows the lead stands below that of the line above."""

_VAL = qn("w:val")
_ID = qn("r:id")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_NAMES = (
    *(
        "p",
        "pPr",
        "pStyle",
        "bidi",
        "pageBreakBefore",
        "r",
        "tab",
        "rPr",
        "rStyle",
        "rFonts",
        "b",
        "bCs",
        "rtl",
        "cs",
        "t",
    ),
    *("hyperlink", "anchor", "bookmarkStart", "bookmarkEnd", "id", "name", "history", "ind", "keepNext"),
)
W = {name: qn(f"w:{name}") for name in _NAMES}
"""The full names of the elements and attributes."""


class Bookmarks:
    """The places of a document that other places lead to."""

    def __init__(self) -> None:
        self._count = 0

    def put(self, paragraph: Any, anchor: str) -> None:
        """Let the anchor lead to what has been written of this paragraph."""
        self._count += 1
        start = SubElement(paragraph, W["bookmarkStart"], {W["id"]: str(self._count), W["name"]: bookmark_name(anchor)})
        start.addnext(paragraph.makeelement(W["bookmarkEnd"], {W["id"]: str(self._count)}))


def bookmark_name(anchor: str) -> str:
    """An anchor as the name of a bookmark: letters, digits and low lines."""
    return anchor.replace("-", "_")


def add_words(
    parent: Any,
    words: Words,
    style: str = "",
    *,
    new_page: bool = False,
    joined: bool = False,
    address: Callable[[str], str] = str,
) -> Any:
    """Append a paragraph to an element; answers with it. What is under the words is not written.

    One that is `joined` is on the page of the next.
    """
    paragraph = SubElement(parent, W["p"])
    properties = SubElement(paragraph, W["pPr"])
    if style:
        SubElement(properties, W["pStyle"], {_VAL: style})
    if words.under or joined:
        SubElement(properties, W["keepNext"])
    if new_page:
        SubElement(properties, W["pageBreakBefore"])
    fill(paragraph, words, tab=style == FACTS, address=address)
    return paragraph


def fill(
    paragraph: Any, words: Words, *, turns: bool = True, tab: bool = False, address: Callable[[str], str] = str
) -> None:
    """Write the words into a paragraph that has its properties already; it turns round for a right-to-left text.

    A `tab` parts what follows the lead from it. `address` answers with the document's own name for a place in the web.
    """
    lead, text = clean_line(words.lead), clean_line(words.text)
    if turns and is_rtl(text or lead):  # a name before a text does not turn its line round
        SubElement(paragraph[0], W["bidi"])
    rest = text or words.label or words.by or words.sees
    _runs(paragraph, f"{lead} " if lead and rest else lead, bold=True)
    if tab:
        SubElement(SubElement(paragraph, W["r"]), W["tab"])
    _runs(paragraph, f"{words.label} " if words.label else "", style="Muted")
    before, link, after = replace(words, text=text).parts
    _runs(paragraph, before)
    if link:
        _runs(SubElement(paragraph, W["hyperlink"], {_ID: address(link)}), link, style="Address")
    _runs(paragraph, after)
    _runs(paragraph, f" — {clean_line(words.by)}" if words.by else "", style="Muted")
    for place, see in enumerate(words.sees):
        _runs(paragraph, ", " if place else " (", style="Muted")
        add_link(paragraph, see.words, see.anchor)
    _runs(paragraph, ")" if words.sees else "", style="Muted")


def add_link(paragraph: Any, words: str, anchor: str) -> None:
    """Append words that lead to another place of the document."""
    link = SubElement(paragraph, W["hyperlink"], {W["anchor"]: bookmark_name(anchor), W["history"]: "1"})
    _runs(link, clean_line(words), style="Muted")


def _runs(parent: Any, text: str, *, bold: bool = False, style: str = "") -> None:
    for kind, stretch in direction_runs(text):
        run = SubElement(parent, W["r"])
        if bold or style or kind:
            properties = SubElement(run, W["rPr"])
            if style:
                SubElement(properties, W["rStyle"], {_VAL: style})
            if kind == "indic":
                SubElement(properties, W["rFonts"], {W["cs"]: INDIC})
            if bold:
                SubElement(properties, W["b"])
                SubElement(properties, W["bCs"])
            if kind:
                SubElement(properties, W["rtl" if kind == "rtl" else "cs"])
        SubElement(run, W["t"], {_SPACE: "preserve"}).text = stretch
