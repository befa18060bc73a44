"""Texts that would act where they come out, a store into which somebody wrote them by hand, and what they would do."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

from peerassist_tui.models import TABLES

ACTS = "".join(
    (
        "\x1b[31;41;5mblink\x1b[0m",  # CSI
        "\x1b]52;c;aGk=\x07",  # the clipboard
        "\x1b]0;owned\x07",  # the terminal's title
        "\x1b]8;;file:///etc/passwd\x1b\\here\x1b]8;;\x1b\\",  # a link
        "\x1bP$q q\x1b\\\x1b_x\x1b\\\x1bc\x1b7",  # DCS, APC, a reset, the cursor kept
        "\x9b31m\x9d0;owned\x9c\x90x\x9c",  # the same in one character (C1)
        "\x7f\x00\x08\x07\r",  # DEL, NUL, backspace, bell, the line's beginning
        "\u202eright\u202c \u2066open \u2067open",  # an override, isolates without an end
        "\u200b\ufeff\u00ad",  # what nobody sees
    )
)
"""What acts on a terminal."""
WORDS = "blink"
"""What is left of `ACTS` to be read."""
MARKUP = (
    "[red]x[/red] [@click=app.quit]y[/] [link=file:///etc/passwd]z[/link] [/] [b "
    "[here](javascript:alert(1)) ![i](http://x.test/p.png) <javascript:alert(2)> `code` **stars** | pipe "
    "<script>alert(1)</script><img src=x onerror=alert(1)> &amp; ]]> <!DOCTYPE x> "
    '#read("/etc/passwd") $x$ @ref {{7*7}} {% raw %} {# c #}'
)
"""What is live in a page, a document, a template."""
FORMULA = "=cmd|' /C calc'!A0"
"""What is live in a cell."""
LIVE = re.compile(
    "\x1b\\]|\x1b[PX^_]|\x1b\\[31;41;5m|\x1b\\[5m|\x1b[c78]|[\x80-\x9f\x7f\x00\x08\x07]"
    "|[\u202a-\u202e\u2066-\u2069]|[\u200b\ufeff\u00ad]|[\ud800-\udfff]"
)
"""What none of the program's own bytes are, and what of `ACTS` would reach a terminal or a document."""
_OWN = re.compile("\x1b]22;[a-z-]*(?:\x07|\x1b\\\\)")
"""What Textual itself says to the terminal beside drawing: which shape the pointer has."""
_WORDS = re.compile("id|.*_id|ref|pinned|ends_by|about|timezone|version|digest|.*_order|row|field|table.*")


def live(text: str) -> list[str]:
    """What acts in a text that has come out."""
    return sorted({match[0] for match in LIVE.finditer(_OWN.sub("", text))})


def text_columns() -> dict[str, list[str]]:
    """The columns that hold free text, by their tables."""
    return {
        table: [
            name
            for name, field in model.model_fields.items()
            if field.annotation is str and not _WORDS.fullmatch(name) and (table, name) != ("session", "language")
        ]
        for table, model in TABLES.items()
    }


def spoil(path: Path, text: str) -> int:
    """Write a text, before what stands there, into every free text of a store, past all that cleans; how many."""
    spoiled = 0
    with closing(sqlite3.connect(path)) as connection:
        for table, names in text_columns().items():
            for name in names:
                statement = f'UPDATE "{table}" SET "{name}" = ? || "{name}"'  # noqa: S608 - names of the models
                spoiled += connection.execute(statement, (text,)).rowcount
        connection.commit()
    return spoiled
