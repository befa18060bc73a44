"""What is searched, and the form in which it stands in the index.

Scripts that do not part words (Chinese, Japanese, Thai, Lao, Khmer, Burmese) are indexed character by character, and so
is Korean, whose words are found by any part: such a text is asked as a phrase of characters.
"""

import re
from collections.abc import Mapping
from typing import Any

from peerassist_tui.text import fold

FIELDS: Mapping[str, tuple[str, ...]] = {
    "session": ("title", "context", "history", "ideas", "still_open", "already_decided", "tags"),
    "wording": ("text",),
    "objective": ("text", "sign_of_success"),
    "material": ("title", "purpose"),
    "note": ("text", "heading"),
    "parked": ("text", "home"),
    "option": ("title", "worked_where", "needs", "reason"),
    "question": ("text",),
    "lesson": (
        "title", "advice", "intended", "observed", "cause", "impact", "holds_when", "fails_when", "share_with",
    ),
    "action": ("text", "done_when"),
    "thanks": ("text",),
    "follow_up": ("what",),
    "finding": ("text",),
}  # fmt: skip
"""The columns that are searched, by table. The facilitator's private log is not."""

KINDS: Mapping[str, str] = {
    "session": "session",
    "challenge": "wording",
    "objective": "objective",
    "material": "material",
    "note": "note",
    "parked": "parked",
    "option": "option",
    "question": "question",
    "lesson": "lesson",
    "action": "action",
    "thanks": "thanks",
    "follow_up": "follow_up",
    "finding": "finding",
}
"""The tables by the words that people and programs know them by."""

UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
"""Characters that are indexed one by one, as the inside of a class of a regular expression."""
_RUN = re.compile(f"[{UNSPACED}]+")
_BETWEEN = " 0 "
"""Stands between two runs, so that the end of one and the beginning of the next are no phrase."""


_LISTS = {"tags": "(SELECT group_concat(value, ' ') FROM json_each(tags)) AS tags"}


def columns(table: str) -> str:
    """The columns of a table that are searched, for a SELECT, each as text."""
    return ", ".join(_LISTS.get(name, name) for name in FIELDS[table])


def passage(table: str, row: Mapping[str, Any] | None) -> str:
    """All text of a row that is searched, a field a line; empty where there is none."""
    values = [row.get(name) for name in FIELDS[table]] if row and table in FIELDS else []
    return "\n".join(" ".join(value) if isinstance(value, list) else value for value in values if value)


def indexed(text: str) -> tuple[str, str]:
    """A text as it is indexed: words with accents and case folded, and characters that stand for themselves."""
    folded = fold(text)
    if folded.isascii():
        return folded, ""
    runs = _RUN.findall(folded)
    return (_RUN.sub(" ", folded), _BETWEEN.join(map(" ".join, runs))) if runs else (folded, "")
