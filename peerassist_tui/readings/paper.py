"""A document as blocks, before it becomes Markdown, HTML or Word: what stands in it, not how it looks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from peerassist_tui.language import _, language_tag
from peerassist_tui.text import ended

SHORT = 40
"""Letters up to which a cell of a table stands where its column does, also when it is written from right to left."""


@dataclass(frozen=True)
class Heading:
    """A heading inside the document; level 1 is the highest below its title. What is below leads to `anchor`."""

    text: str
    level: int = 1
    anchor: str = ""


@dataclass(frozen=True)
class See:
    """A way to another place of the document: its words, and the anchor of that place."""

    words: str
    anchor: str


@dataclass(frozen=True)
class Words:
    """A paragraph or a point, on one line: `lead` in bold before `text`; `link` is an address that stands in it.

    `label` stands small before the text, `by` (who said it) and `sees` behind it; points may have points `under` them.
    """

    text: str
    lead: str = ""
    link: str = ""
    label: str = ""
    by: str = ""
    anchor: str = ""
    sees: tuple[See, ...] = ()
    under: tuple["Words", ...] = ()

    @property
    def parts(self) -> tuple[str, str, str]:
        """The text before the address, the address, and the text after it."""
        return self.text.partition(self.link) if self.link else (self.text, "", "")


@dataclass(frozen=True)
class Points:
    """A list of points."""

    items: tuple[Words, ...]


@dataclass(frozen=True)
class Facts:
    """What a document is about, below its title: a line each, the leads below one another."""

    rows: tuple[Words, ...]


@dataclass(frozen=True)
class Closing:
    """The end of a letter: its last words, and below them who signs, a line each."""

    words: str
    signed: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """Rows of as many texts as `head` has; `widths` are the columns' shares of the page."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    caption: str = ""


@dataclass(frozen=True)
class Quote:
    """Words that stand out, as they were said."""

    text: str


@dataclass(frozen=True)
class BarRow:
    """A row of a chart: a value for each series, and the values in words."""

    label: str
    values: tuple[float, ...]
    told: str


@dataclass(frozen=True)
class Bars:
    """A chart of lying bars; those of a row stand below each other, or behind each other where they are stacked."""

    title: str
    series: tuple[str, ...]
    rows: tuple[BarRow, ...]
    stacked: bool = False
    phases: tuple[str, ...] = ()
    """The phases whose colours the series have, where they have any."""

    @property
    def longest(self) -> float:
        """The value of the longest bar."""
        lengths = (sum(row.values) if self.stacked else max(row.values) for row in self.rows)
        return max(lengths, default=0)


@dataclass(frozen=True)
class Contents:
    """The place for the list of what stands in the document."""

    title: str = field(default_factory=lambda: _("Contents"))


@dataclass(frozen=True)
class PageBreak:
    """Where it is printed, what follows begins on a new page."""


Block = Heading | Words | Points | Facts | Closing | Table | Quote | Bars | Contents | PageBreak


@dataclass(frozen=True)
class Paper:
    """A document: its title, a line below it, its blocks, and the language of what the program says in it."""

    title: str
    subtitle: str
    blocks: tuple[Block, ...]
    language: str = field(default_factory=language_tag)

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings of the highest level, as a list of contents names them."""
        return tuple(block for block in self.blocks if isinstance(block, Heading) and block.level == 1)


def named(name: str) -> str:
    """A name or a label before what is said of it, for instance "Amina:"."""
    return _("{name}:", name=name)


def titled(title: str) -> str:
    """A title before what is said of it, the same way unless it ends in a mark of its own."""
    return title if ended(title) == title else named(title)


def filled(table: Table) -> Table:
    """A table without the columns in which nothing stands."""
    kept = [place for place in range(len(table.head)) if any(row[place] for row in table.rows)]
    rows = tuple(tuple(row[place] for place in kept) for row in table.rows)
    head, widths = tuple(table.head[place] for place in kept), tuple(table.widths[place] for place in kept)
    return replace(table, head=head, rows=rows, widths=widths)


def paragraphs(text: str, lead: str = "") -> Iterator[Words]:
    """A text of several lines as paragraphs, the first one with `lead`; none for an empty text."""
    for place, line in enumerate(filter(None, map(str.strip, text.splitlines()))):
        yield Words(line, "" if place else lead)


def part(title: str, blocks: Iterable[Block], level: int = 1, anchor: str = "") -> Iterator[Block]:
    """Blocks under a heading; nothing where there are none."""
    inside = tuple(blocks)
    if inside:
        yield Heading(title, level, anchor)
        yield from inside


def points(items: Iterable[Words]) -> Iterator[Points]:
    """A list, where there is something in it."""
    inside = tuple(items)
    if inside:
        yield Points(inside)
