"""TOML that people write, read so that whatever stands in it ends in a table or in a reason."""

import re
import tomllib
from typing import Any

from peerassist_tui.language import _
from peerassist_tui.text import clean_line, clip

MOST_CHARACTERS = 1_000_000
"""A longer text is none that people have written."""
_REASON_CELLS = 160
_MANY_PARTS = re.compile(r"(?<![\w\"'-])(?:[\w\"'-]++[ \t]*+\.[ \t]*+){100}")
"""A key of so many parts; the library takes their square in time."""
_OF_PYTHON = re.compile(r" '\\[^']*'")
"""A sign that cannot be shown, as the library names it."""
_TABLE = re.compile(r"\('.*'(?:,|, '.*')?\)", re.DOTALL)


class NotToml(ValueError):  # noqa: N818 - it becomes part of a refusal
    """Why a text is no TOML: half a sentence, and the line where it is known (0: it is not)."""

    def __init__(self, why: str, line: int = 0) -> None:
        super().__init__(why)
        self.line = line


def read_toml(text: str) -> dict[str, Any]:
    """The table that a text of TOML holds.

    Raises:
        NotToml: it is none, is too long, or is nested too deeply.
    """
    if len(text) > MOST_CHARACTERS:
        raise NotToml(_("it is too long"))
    if many := _MANY_PARTS.search(text):
        raise NotToml(_("a name has too many parts"), text.count("\n", 0, many.start()) + 1)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        why = _TABLE.sub("a table", _OF_PYTHON.sub("", str(error)))
        raise NotToml(clip(clean_line(why), _REASON_CELLS), int(line[1]) if line else _last(text)) from None
    except RecursionError:
        raise NotToml(_("it is nested too deeply")) from None
    except ValueError:  # of a number with thousands of digits
        raise NotToml(_("a number in it is too long")) from None


def _last(text: str) -> int:
    return text.rstrip().count("\n") + 1
