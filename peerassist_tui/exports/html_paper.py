"""A paper as one HTML file that needs nothing else; all texts are escaped, and each runs in its own direction."""

from collections.abc import Callable, Iterator
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from peerassist_tui.exports.directions import is_rtl
from peerassist_tui.exports.progress import LineCounter, PartDone, no_part_done, sized
from peerassist_tui.exports.svg_bars import svg
from peerassist_tui.language import direction, written_in
from peerassist_tui.readings.paper import SHORT, Bars, Block, Heading, PageBreak, Paper, named
from peerassist_tui.settings import font_size

TEMPLATES = Path(__file__).parent.parent / "content" / "reports"


def write(paper: Paper, progress: PartDone = no_part_done) -> bytes:
    """The paper as UTF-8; it prints on A4."""
    page = _template("paper.html.j2").render(
        paper=paper, direction=direction(paper.language), body=body(paper, progress), points=font_size()
    )
    return f"{page}\n".encode()


def body(paper: Paper, progress: PartDone = no_part_done) -> Markup:
    """What stands in the page below its title."""
    shape = _template("blocks.html.j2").module
    with written_in(paper.language):
        return Markup("").join(_sections(paper, shape, LineCounter(paper, progress)))


def _sections(paper: Paper, shape: Any, told: LineCounter) -> Iterator[Markup]:
    """The blocks, each part of the paper in a section of its own, named by its heading."""
    names, is_open, on_new_page = count(1), False, False
    for block in paper.blocks:
        if isinstance(block, Heading) and block.level == 1:
            yield shape.end_section() if is_open else Markup("")
            yield shape.begin_section(block, f"part-{next(names)}", on_new_page)
            is_open, on_new_page = True, False
        elif isinstance(block, PageBreak):
            on_new_page = True
        else:
            yield _block(block, shape, paper, names)
        told.written(sized(block))
    yield shape.end_section() if is_open else Markup("")


def _block(block: Block, shape: Any, paper: Paper, names: Iterator[int]) -> Markup:
    if isinstance(block, Bars):
        return Markup(shape.bars(block, Markup(svg(block, f"chart-{next(names)}"))))
    write_: Callable[..., str] = getattr(shape, type(block).__name__.lower())
    return Markup(write_(block, paper))


@cache
def _template(name: str) -> Template:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=True,
    )
    environment.globals |= {"short": SHORT, "named": named}
    environment.filters["direction"] = lambda words: "rtl" if is_rtl(words.text or words.lead) else "ltr"
    return environment.get_template(name)
