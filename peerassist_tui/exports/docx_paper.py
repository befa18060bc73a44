"""A paper as a Word document with real headings, lists, tables and contents, without a macro."""

from io import BytesIO
from itertools import zip_longest
from typing import Any

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE

from peerassist_tui.exports.docx_styles import element, new_document
from peerassist_tui.exports.docx_tables import add_bars, add_table
from peerassist_tui.exports.docx_words import Bookmarks, add_link, add_words
from peerassist_tui.exports.progress import LineCounter, PartDone, no_part_done, sized
from peerassist_tui.readings.paper import (
    Bars,
    Block,
    Closing,
    Contents,
    Facts,
    Heading,
    PageBreak,
    Paper,
    Points,
    Quote,
    Table,
    Words,
)


def write(paper: Paper, progress: PartDone = no_part_done) -> bytes:
    """The paper as a .docx file."""
    document = new_document(paper.title, paper.language)
    writing = _Writing(document, paper, LineCounter(paper, progress))
    writing.words(Words(paper.title), "Title")
    writing.words(Words(paper.subtitle), "Subtitle")
    for block, following in zip_longest(paper.blocks, paper.blocks[1:]):
        writing.block(block, joined=isinstance(following, Closing))
    writing.end()
    file = BytesIO()
    document.save(file)
    return file.getvalue()


class _Writing:
    """The document so far; the page's own properties stand aside until its end."""

    def __init__(self, document: WordDocument, paper: Paper, told: LineCounter) -> None:
        self._document, self._paper, self._told = document, paper, told
        self._body: Any = document.element.body
        self._bookmarks = Bookmarks()
        self._new_page = self._joined = False

    def end(self) -> None:
        """Put the page's properties where they belong."""
        self._body.append(self._body.sectPr)

    def words(self, words: Words, style: str = "", anchor: str = "") -> None:
        """Append a paragraph."""
        paragraph = add_words(
            self._body, words, style, new_page=self._new_page, joined=self._joined, address=self._address
        )
        self._new_page = False
        if anchor or words.anchor:
            self._bookmarks.put(paragraph, anchor or words.anchor)

    def _address(self, address: str) -> str:
        return str(self._document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))

    def block(self, block: Block, *, joined: bool = False) -> None:
        """Append a block; one that is `joined` is on the page of the next."""
        self._joined = joined
        if isinstance(block, Heading):
            self.words(Words(block.text), f"Heading{block.level}", block.anchor)
        elif isinstance(block, Words):
            self.words(block)
        elif isinstance(block, Quote):
            self.words(Words(block.text), "Quote")
        elif isinstance(block, Points):
            self._points(block)
        elif isinstance(block, Facts):
            for row in block.rows:
                self.words(row, "Facts")
            self._body[-1].pPr.append(element("w:spacing", after="160"))
        elif isinstance(block, Closing):
            self.words(Words(block.words), "Closing")
            for line in block.signed:
                self.words(Words(line), "Signature")
        elif isinstance(block, PageBreak):
            self._new_page = True
        else:
            self._large(block)
        self._told.written(1 if isinstance(block, Points) else sized(block))

    def _points(self, block: Points) -> None:
        for words in block.items:
            self.words(words, "ListBullet")
            for below in words.under:
                self.words(below, "ListBullet2")
            self._told.written(1 + len(words.under))

    def _large(self, block: Table | Bars | Contents) -> None:
        self.end()  # what the library appends goes before them
        if isinstance(block, Contents):
            self._contents(block)
        elif isinstance(block, Table):
            add_table(self._document, block)
        elif block.rows:
            add_bars(self._document, block)

    def _contents(self, block: Contents) -> None:
        """The list of contents as a field with its result: nobody is asked whether it may be filled."""
        self.words(Words(block.title), "TOCHeading")
        headings = self._paper.headings
        for place, heading in enumerate(headings):
            paragraph = add_words(self._body, Words(""), "TOC1")
            if place == 0:
                paragraph.extend((_mark("begin"), _code(r' TOC \o "1-1" \n \h \z '), _mark("separate")))
            add_link(paragraph, heading.text, heading.anchor)
            if place == len(headings) - 1:
                paragraph.append(_mark("end"))


def _mark(kind: str) -> Any:
    run = element("w:r")
    run.append(element("w:fldChar", fldCharType=kind))
    return run


def _code(text: str) -> Any:
    run, code = element("w:r"), element("w:instrText")
    code.text = text
    run.append(code)
    return run
