"""Out of the texts of a row, the sentence that shows why it was found."""

import re
from collections.abc import Mapping

from peerassist_tui.store.search.search_question import MarkedSpan, SearchQuestion
from peerassist_tui.text import clean_line

LONGEST = 240
"""A text of so many characters is shown whole, and no sentence is longer."""
_BEFORE = 60
_END = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])|\n+")


def telling_sentence(asked: SearchQuestion, fields: Mapping[str, str]) -> tuple[str, str, list[MarkedSpan]]:
    """The field in which most of the words stand, its telling sentence, and where they stand in that."""
    name = max(fields, key=lambda one: asked.answered(fields[one]))
    text = fields[name]
    if len(text) > LONGEST:
        text = _clipped(asked, max(_END.split(text), key=asked.answered))
    text = clean_line(text)
    return name, text, asked.marks(text)


def _clipped(asked: SearchQuestion, text: str) -> str:
    if len(text) <= LONGEST:
        return text
    marks = asked.marks(text)
    start = max(0, marks[0][0] - _BEFORE) if marks else 0
    end = start + LONGEST - 2
    return ("…" if start else "") + text[start:end].strip() + ("…" if end < len(text) else "")
