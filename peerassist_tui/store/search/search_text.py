"""What is searched, and the form in which it stands in the index.

Scripts that do not part words (Chinese, Japanese, Thai, Lao, Khmer, Burmese) are indexed character by character, and so
is Korean, whose words are found by any part: such a text is asked as a phrase of characters.
"""

import re
from collections.abc import Mapping
from typing import Any

from peerassist_tui.kinds import KINDS
from peerassist_tui.text import fold

FIELDS: Mapping[str, tuple[str, ...]] = {table: kind.searched for table, kind in KINDS.items() if kind.searched}
"""The columns that are searched, by table."""

TABLES: Mapping[str, str] = {KINDS[table].found_as or table: table for table in FIELDS}
"""The tables that are searched, by the words that programs know them by."""

UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
"""Characters that are indexed one by one, as the inside of a class of a regular expression."""
_RUN = re.compile(f"[{UNSPACED}]+")
_LIST = "(SELECT group_concat(value, ' ') FROM json_each({0})) AS {0}"
_BETWEEN = " 0 "
"""Stands between two runs, so that the end of one and the beginning of the next are no phrase."""


def searched_columns(table: str) -> str:
    """The columns of a table that are searched, for a SELECT, each as text."""
    lists = KINDS[table].lists
    return ", ".join(_LIST.format(name) if name in lists else name for name in FIELDS[table])


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
