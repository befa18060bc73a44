"""A paper as Markdown; no text of it can become markup."""

import re
from collections.abc import Iterable, Iterator

from peerassist_tui.exports.markdown import escaped
from peerassist_tui.readings.paper import Block, Heading, Paper, Points, Table, Words

_ADDRESS = re.compile(r"https?://[^\s<>\\]+", re.IGNORECASE)


def write(paper: Paper) -> bytes:
    """The paper as UTF-8."""
    parts = [f"# {escaped(paper.title)}", escaped(paper.subtitle), *map(_block, paper.blocks)]
    return ("\n\n".join(parts) + "\n").encode()


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * (block.level + 1)} {escaped(block.text)}"
    if isinstance(block, Words):
        return _words(block)
    if isinstance(block, Points):
        return "\n".join(f"- {_words(words)}" for words in block.items)
    return "\n".join(_rows(block))


def _words(words: Words) -> str:
    lead = f"**{escaped(words.lead)}**" if words.lead else ""
    text = escaped(words.text)
    if _ADDRESS.fullmatch(words.link):  # with backslashes in it, it would lead elsewhere
        text = text.replace(escaped(words.link), f"<{words.link}>")
    return " ".join(filter(None, (lead, text)))


def _rows(table: Table) -> Iterator[str]:
    yield _row(map(escaped, table.head))
    yield _row("---" for _ in table.head)
    for row in table.rows:
        yield _row(map(escaped, row))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
