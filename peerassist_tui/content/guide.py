"""The method as a book, in the language that is spoken: one Markdown file a page.

A file of the same name in the user's folder stands in its place.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from peerassist_tui.language import spoken
from peerassist_tui.language_files import texts
from peerassist_tui.settings import guide_path
from peerassist_tui.text import clean, fold

MOST_BYTES = 200_000
"""A longer file of the user's is no page."""

PHASES = {
    "welcome": "07-opening",
    "telling": "08-telling",
    "asking": "09-asking",
    "analyzing": "10-analysing",
    "reflect": "10-analysing",
    "confer": "11-conferring",
    "feedback": "12-feedback",
    "commit": "13-commitment",
    "close": "13-commitment",
    "break": "19-when-it-goes-wrong",
}
"""The page that belongs to each phase of an agenda."""


@dataclass(frozen=True)
class Page:
    """One page: the name of its file without the ending, its title, its Markdown without the title."""

    name: str
    title: str
    text: str


def pages() -> list[Page]:
    """All pages in order, the user's own in place of ours; a page that cannot be read is left out."""
    own = _own(guide_path())
    return sorted({**_shipped(spoken().code), **own}.values(), key=lambda page: page.name)


def page_called(wanted: str) -> Page | None:
    """The first page whose title or name has all these words, accents and case folded."""
    words = fold(wanted).split()
    found = (page for page in pages() if all(word in fold(f"{page.name} {page.title}") for word in words))
    return next(found, None) if words else None


@cache
def _shipped(language: str) -> dict[str, Page]:
    return {name: _page(name, text) for name, text in texts("guide/*.md", language).items()}


def _own(folder: Path) -> dict[str, Page]:
    found: dict[str, Page] = {}
    try:
        paths = [path for path in folder.glob("*.md") if path.is_file() and path.stat().st_size <= MOST_BYTES]
        for path in paths:
            found[path.name] = _page(path.name, path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        return found
    return found


def _page(file: str, text: str) -> Page:
    head, _, rest = clean(text).strip().partition("\n")
    name = file.removesuffix(".md")
    title = re.sub(r"^#+\s*", "", head).strip() or name
    return Page(name, title, rest.strip())
