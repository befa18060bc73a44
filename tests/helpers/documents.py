"""Documents read back with other libraries than those that wrote them."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from io import BytesIO
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

from markdown_it import MarkdownIt

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Page(HTMLParser):
    """An HTML page: its words, its tags with their attributes, and which of them were left open."""

    VOID = {"meta", "col", "br", "hr", "img", "rect", "path"}

    def __init__(self, written: bytes) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.feed(written.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.words.append(data)

    def all(self, name: str) -> list[dict[str, str]]:
        """The attributes of every tag of that name."""
        return [attributes for tag, attributes in self.tags if tag == name]


def part_of(written: bytes, name: str = "word/document.xml") -> Element:
    """A part of a Word document."""
    with ZipFile(BytesIO(written)) as packed:
        return fromstring(packed.read(name))


def unpacked(written: bytes) -> str:
    """Everything in a file, as text; a packed one unpacked."""
    if not written.startswith(b"PK"):
        return written.decode()
    with ZipFile(BytesIO(written)) as packed:
        parts = [packed.read(name).decode("utf-8", "replace") for name in packed.namelist()]
    return "\n".join(parts)


def _docx(written: bytes) -> str:
    paragraphs = part_of(written).iter(f"{W}p")
    return "\n".join("".join(one.text or "" for one in paragraph.iter(f"{W}t")) for paragraph in paragraphs)


def _html(written: bytes) -> str:
    return "".join(Page(written).words)


def _markdown(written: bytes) -> str:
    tokens = MarkdownIt("commonmark").enable("table").parse(written.decode())
    lines = [[child.content for child in token.children] for token in tokens if token.children]
    return "\n".join("".join(line) for line in lines)


READ: dict[str, Callable[[bytes], str]] = {".docx": _docx, ".html": _html, ".md": _markdown}
"""How the words of each format of papers are read back."""


def words_of(written: bytes, ending: str) -> str:
    """What a reader finds in a document, with single spaces."""
    assert ending in READ, f"READ does not say how the words of a {ending} file are read back"
    return re.sub(r"\s+", " ", READ[ending](written))
