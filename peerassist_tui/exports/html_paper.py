"""A paper as one HTML file that needs nothing else; all texts are escaped, and each runs in its own direction."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from peerassist_tui.exports.directions import is_rtl
from peerassist_tui.readings.paper import Paper

TEMPLATES = Path(__file__).parent.parent / "content" / "reports"


def write(paper: Paper) -> bytes:
    """The paper as UTF-8; it prints on A4."""
    return (_template().render(paper=paper) + "\n").encode()


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=True,
    )
    environment.filters["is"] = lambda block, kind: type(block).__name__ == kind
    environment.filters["direction"] = lambda words: "rtl" if is_rtl(words.text or words.lead) else "ltr"
    return environment.get_template("paper.html.j2")
