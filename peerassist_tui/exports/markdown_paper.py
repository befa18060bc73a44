"""A paper as Markdown; no text of it can become markup."""

import re
from collections.abc import Iterable, Iterator

from peerassist_tui.exports.escaping import escaped
from peerassist_tui.exports.progress import LineCounter, PartDone, no_part_done, sized
from peerassist_tui.language import number_words, written_in
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

_ADDRESS = re.compile(r"https?://[^\s<>\\]+", re.IGNORECASE)


def write(paper: Paper, progress: PartDone = no_part_done) -> bytes:
    """The paper as UTF-8. It has no pages; its contents are left to whoever shows its headings."""
    parts = (f"# {escaped(paper.title)}", escaped(paper.subtitle), body(paper, progress))
    return ("\n\n".join(filter(None, parts)) + "\n").encode()


def body(paper: Paper, progress: PartDone = no_part_done) -> str:
    """What stands below the title."""
    told, parts = LineCounter(paper, progress), []
    with written_in(paper.language):
        for block in paper.blocks:
            if not isinstance(block, Contents | PageBreak):
                parts.append(_block(block))
            told.written(sized(block))
    return "\n\n".join(parts)


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * (block.level + 1)} {escaped(block.text)}"
    if isinstance(block, Words):
        return _words(block)
    if isinstance(block, Quote):
        return f"> {escaped(block.text)}"
    if isinstance(block, Points | Facts):
        return "\n".join(_points(block.items if isinstance(block, Points) else block.rows))
    if isinstance(block, Bars):
        return "\n".join(_chart(block))
    if isinstance(block, Closing):
        return "\\\n".join(map(escaped, (block.words, *block.signed)))
    return "\n".join(_rows(block)) if isinstance(block, Table) else ""


def _points(items: Iterable[Words], indent: str = "") -> Iterator[str]:
    for words in items:
        yield f"{indent}- {_words(words)}"
        yield from _points(words.under, f"{indent}  ")


def _words(words: Words) -> str:
    said = [
        f"**{escaped(words.lead)}**" if words.lead else "",
        escaped(words.label),
        _linked(words),
        f"— {escaped(words.by)}" if words.by else "",
        f"({', '.join(escaped(one.words) for one in words.sees)})" if words.sees else "",
    ]
    return " ".join(filter(None, said))


def _linked(words: Words) -> str:
    text = escaped(words.text)
    if _ADDRESS.fullmatch(words.link):  # with backslashes in it, it would lead elsewhere
        text = text.replace(escaped(words.link), f"<{words.link}>")
    return text


def _chart(chart: Bars) -> Iterator[str]:
    """A chart as the table of its values."""
    head = (chart.title, *chart.series)
    rows = tuple((row.label, *(number_words(value) for value in row.values)) for row in chart.rows)
    return _rows(Table(head, rows, ()))


def _rows(table: Table) -> Iterator[str]:
    yield _row(map(escaped, table.head))
    yield _row("---" for _ in table.head)
    for row in table.rows:
        yield _row(map(escaped, row))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
