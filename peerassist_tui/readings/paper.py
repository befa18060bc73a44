"""A document as blocks, before it becomes Markdown, HTML or Word: what stands in it, not how it looks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Heading:
    """A heading inside the document; level 1 is the highest below its title."""

    text: str
    level: int = 1


@dataclass(frozen=True)
class Words:
    """A paragraph or a point, on one line: `lead` in bold before `text`; `link` is an address that stands in it."""

    text: str
    lead: str = ""
    link: str = ""

    @property
    def parts(self) -> tuple[str, str, str]:
        """The text before the address, the address, and the text after it."""
        return self.text.partition(self.link) if self.link else (self.text, "", "")


@dataclass(frozen=True)
class Points:
    """A list of points."""

    items: tuple[Words, ...]


@dataclass(frozen=True)
class Table:
    """Rows of as many texts as `head` has; `widths` are the columns' shares of the page."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]


Block = Heading | Words | Points | Table


@dataclass(frozen=True)
class Paper:
    """A document: its title, a line below it, and its blocks."""

    title: str
    subtitle: str
    blocks: tuple[Block, ...]


def filled(table: Table) -> Table:
    """A table without the columns in which nothing stands."""
    kept = [place for place in range(len(table.head)) if any(row[place] for row in table.rows)]
    rows = tuple(tuple(row[place] for place in kept) for row in table.rows)
    return Table(tuple(table.head[place] for place in kept), rows, tuple(table.widths[place] for place in kept))


def paragraphs(text: str, lead: str = "") -> Iterator[Words]:
    """A text of several lines as paragraphs, the first one with `lead`; none for an empty text."""
    for place, line in enumerate(filter(None, map(str.strip, text.splitlines()))):
        yield Words(line, "" if place else lead)


def part(title: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks under a heading; nothing where there are none."""
    inside = tuple(blocks)
    if inside:
        yield Heading(title)
        yield from inside


def points(items: Iterable[Words]) -> Iterator[Points]:
    """A list, where there is something in it."""
    inside = tuple(items)
    if inside:
        yield Points(inside)
