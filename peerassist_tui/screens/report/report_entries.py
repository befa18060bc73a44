"""A paper as entries of a list: it is shown at once, however long it is."""

from collections.abc import Iterable, Iterator

from textual.content import Content

from peerassist_tui.readings.paper import Bars, Block, Closing, Facts, Heading, Paper, Points, Quote, Table, Words
from peerassist_tui.widgets.stream import Entry

_TEXT, _POINT, _BELOW = Content(" "), Content.styled(" • ", "$text-accent"), Content.styled("   ◦ ", "$text-accent")
_QUOTE = Content.styled(" │ ", "$text-accent")
_WIDEST = 24
"""Letters of the longest bar of a chart."""
_FILLS = ("░", "█", "▒")

ReportLine = tuple[Content, str, bool]
"""What stands before a line, its words, and whether it is a heading."""


def report_entries(paper: Paper) -> list[Entry]:
    """The lines of a paper; a row of a table is a point below its head."""
    lines: list[ReportLine] = [(_TEXT, paper.title, True), (_TEXT, paper.subtitle, False)]
    for block in paper.blocks:
        lines += _spaced(block)
    return [Entry(place, lead, text, heading=heading) for place, (lead, text, heading) in enumerate(lines)]


def _spaced(block: Block) -> Iterator[ReportLine]:
    """The lines of a block, with an empty one before what begins anew."""
    if isinstance(block, Heading | Quote | Table | Bars):
        yield _TEXT, "", True
    yield from _lines(block)


def _lines(block: Block) -> Iterator[ReportLine]:
    if isinstance(block, Heading):
        yield _TEXT, block.text, True
    elif isinstance(block, Quote):
        yield _QUOTE, block.text, False
    elif isinstance(block, Words):
        yield _TEXT, paragraph_words(block), False
    elif isinstance(block, Facts):
        yield from ((_TEXT, paragraph_words(words), False) for words in block.rows)
    elif isinstance(block, Closing):
        yield from ((_TEXT, line, False) for line in (block.words, *block.signed))
    elif isinstance(block, Points):
        yield from _points(block.items, _POINT)
    elif isinstance(block, Table):
        head, *rows = (" · ".join(filter(None, cells)) for cells in (block.head, *block.rows))
        yield from ((_TEXT, words, False) for words in (head,) if words)
        yield from ((_POINT, words, False) for words in rows)
    elif isinstance(block, Bars):
        yield from _bars(block)


def _points(items: Iterable[Words], lead: Content) -> Iterator[ReportLine]:
    for words in items:
        yield lead, paragraph_words(words), False
        yield from _points(words.under, _BELOW)


def _bars(chart: Bars) -> Iterator[ReportLine]:
    legend = "  ".join(f"{fill} {series}" for fill, series in zip(_FILLS, chart.series, strict=False))
    yield _TEXT, f"{chart.title}:  {legend}", False
    for row in chart.rows:
        yield _POINT, f"{row.label}: {row.told}", False
        bars = [
            fill * round(_WIDEST * value / (chart.longest or 1))
            for fill, value in zip(_FILLS, row.values, strict=False)
        ]
        yield from ((Content("   "), bar, False) for bar in (["".join(bars)] if chart.stacked else bars) if bar)


def paragraph_words(words: Words) -> str:
    """A paragraph or point on one line."""
    by = f"— {words.by}" if words.by else ""
    sees = f"({', '.join(one.words for one in words.sees)})" if words.sees else ""
    return " ".join(filter(None, (words.lead, words.label, words.text, by, sees)))
