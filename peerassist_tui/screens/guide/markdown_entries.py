"""A text in Markdown as entries of a list: it is shown at once, however long it is."""

from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token
from textual.content import Content

from peerassist_tui.widgets.stream import Entry

_LEADS = {"li": Content.styled(" • ", "$text-accent"), "blockquote": Content.styled(" │ ", "$text-accent")}
_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")


def markdown_entries(text: str) -> list[Entry]:
    """The blocks of a Markdown text: headings, paragraphs, points; a row of a table is a point below its head."""
    entries: list[Entry] = []
    for kind, words in _blocks(_MARKDOWN.parse(text)):
        if entries and (kind in ("h1", "h2", "h3", "p") or (kind == "blockquote")):
            entries.append(_entry(len(entries), "", "", heading=True))
        entries.append(_entry(len(entries), kind, words, heading=kind in ("h1", "h2", "h3")))
    return entries


def _entry(place: int, kind: str, words: str, *, heading: bool) -> Entry:
    return Entry(place, _LEADS.get(kind, Content(" ")), words, heading=heading)


def _blocks(tokens: list[Token]) -> Iterator[tuple[str, str]]:
    """The kind of each block, by the innermost element that says how it looks, and its words."""
    within: list[str] = []
    cells: list[str] = []
    for token in tokens:
        if token.nesting > 0:
            within.append(token.tag)
        elif token.nesting < 0:
            within.pop()
            if token.tag == "tr":
                yield "th" if "thead" in within else "li", " · ".join(filter(None, cells))
                cells = []
        elif token.type == "inline" and within[-1] in ("td", "th"):
            cells.append(_plain(token))
        elif token.type == "inline":
            yield next((tag for tag in within if tag in _LEADS), within[-1]), _plain(token)


def _plain(token: Token) -> str:
    return "".join(child.content or " " * (child.type == "softbreak") for child in token.children or [])
