"""A document spelled out to the last word, a line for each thing that stands in it."""

from collections.abc import Iterator

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


def spelled_out(paper: Paper) -> list[str]:
    """The title, the line below it, and every block in order.

    A lead stands in **, a label in (), who said it behind —, the way to another place in [], an anchor in {}; a new
    line inside a text is ⏎.
    """
    told = (line for block in paper.blocks for line in _block(block))
    return [paper.title, paper.subtitle, *(line.replace("\n", "⏎") for line in told)]


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(text, level, anchor):
            yield f"{'#' * level} {text}{_anchor(anchor)}"
        case Words():
            yield from _words(block, "")
        case Points(words) | Facts(words):
            yield from (line for one in words for line in _words(one, "- " if isinstance(block, Points) else ": "))
        case Table() | Bars():
            yield from _figures(block)
        case _:
            yield from _set_apart(block)


def _set_apart(block: Block) -> Iterator[str]:
    match block:
        case Quote(text):
            yield f"> {text}"
        case Closing(words, signed):
            yield from (words, *(f"  {one}" for one in signed))
        case Contents(title):
            yield f"<{title}>"
        case PageBreak():
            yield "<new page>"


def _figures(block: Table | Bars) -> Iterator[str]:
    if isinstance(block, Table):
        yield f"| {' | '.join(block.head)} | {block.widths} {block.caption}".rstrip()
        yield from (f"| {' | '.join(row)} |" for row in block.rows)
        return
    series = f"{', '.join(block.series)}{', stacked' * block.stacked}"
    yield f"= {block.title}: {series}, the longest {block.longest:g}"
    yield from (f"= {bar.label}: {bar.values} {bar.told}" for bar in block.rows)


def _words(words: Words, before: str) -> Iterator[str]:
    said = (
        words.lead and f"**{words.lead}**",
        words.label and f"({words.label})",
        words.text,
        words.by and f"— {words.by}",
        *(f"[{see.words}: {see.anchor}]" for see in words.sees),
    )
    yield f"{before}{' '.join(filter(None, said))}{_anchor(words.anchor)}"
    for one in words.under:
        yield from _words(one, f"  {before}")


def _anchor(anchor: str) -> str:
    return f" {{{anchor}}}" if anchor else ""
