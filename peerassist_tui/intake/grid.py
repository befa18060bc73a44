"""A text as rows of cells, whatever parts them: `sep=`, quotation marks, line breaks in cells, rules of Markdown."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from peerassist_tui.errors import Refused
from peerassist_tui.language import _, number_words, pgettext

SEPARATORS = "\t;,|"
MOST_IN_LINE = 1_000_000
"""No row is longer; to look for columns in one takes a second a megabyte."""
_SEP_LINE = re.compile(r'\s*"?sep=(.)"?\1*\s*(?:\n|\Z)', re.IGNORECASE)
_BREAKS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
"""What breaks a line beside the newline (Unicode Standard, section 5.8)."""
_SINGLE_RETURN = re.compile("(?<!\r)\r(?!\r)")
_RULE = re.compile(r"[\s|+:=-]*[-=]{2,}[\s|+:=-]*")
_SHORT_RULE = re.compile(r":?-+:?")
_WRAPPED = re.compile(r'\s*"(?:[^"]|"")*"\s*')
_EMPHASIS = re.compile(r"(\*\*|__|\*|_|`|~~)(?=\S)(.+?)(?<=\S)\1(?!\w)")
_LINK = re.compile(r"\[([^\[\]]*)\]\((?:mailto:)?([^()\s]*)\)", re.IGNORECASE)
_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)


@dataclass(frozen=True)
class GridLine:
    """A row: the number of the line on which it begins and of the one on which it ends, and its cells."""

    number: int
    end: int
    cells: tuple[str, ...]

    @property
    def words(self) -> str:
        """Everything that stands in it."""
        return " · ".join(cell.strip() for cell in self.cells if cell.strip())


@dataclass(frozen=True)
class Grid:
    """The rows that are not empty, and where a quotation mark opens that never closes (0: nowhere).

    `ruled`: a rule under the first row says that it names the columns.
    """

    lines: tuple[GridLine, ...]
    unclosed: int = 0
    ruled: bool = False


def declared(text: str) -> str:
    """The separator that a first line `sep=;` names, as spreadsheets write it; empty where there is none."""
    found = _SEP_LINE.match(text)
    return found[1] if found else ""


def refuse_long_lines(text: str, kind: str) -> None:
    """Look at a text before it is parted; `kind` names it in the refusal, for instance "table".

    Raises:
        Refused: a line is longer than `MOST_IN_LINE`.
    """
    if too_long := next((n for n, line in enumerate(text.split("\n"), 1) if len(line) > MOST_IN_LINE), 0):
        raise Refused(
            _(
                "Line {line} of the {kind} cannot be read: it is longer than {most} characters.",
                line=too_long,
                kind=pgettext("kind of file", kind),
                most=number_words(MOST_IN_LINE),
            )
        )


def read_grid(text: str, separator: str) -> Grid:
    """Part a text into rows and cells; `separator` empty: each line is one cell.

    Where a quotation mark never closes, each line is a row by itself.
    """
    rows = _unified(text)
    skipped = 0
    if found := _SEP_LINE.match(rows):
        skipped, rows = 1, rows[found.end() :]
    grid = _barred(rows, skipped) if separator == "|" else _quoted(rows, separator, skipped)
    return grid or Grid(tuple(_naive(rows, separator, skipped)))


def _unified(text: str) -> str:
    """The text with a newline at the end of each row; other breaks stay where they are in a cell."""
    if "\n" not in text and "\r" in text:  # as a terminal pastes lines; where each break was two signs, it is one
        text = (text if _SINGLE_RETURN.search(text) else text.replace("\r\r", "\r")).replace("\r", "\n")
    if "\n" not in text:
        return _BREAKS.sub("\n", text)
    text = re.sub("\r+\n", "\n", text)
    if not _BREAKS.search(text):
        return text
    return "\n".join(map(_parted, text.split("\n")))


def _parted(line: str) -> str:
    """A line in which another break ends rows: what it parts has as many separators each, and some."""
    pieces = [piece for piece in _BREAKS.split(line) if piece]
    if len(pieces) < 2 or '"' in line:
        return line
    alike = any(pieces[0].count(one) and len({piece.count(one) for piece in pieces}) == 1 for one in SEPARATORS)
    return "\n".join(pieces) if alike else line


def _quoted(text: str, separator: str, skipped: int) -> Grid:
    lines: list[GridLine] = []
    place, number, width = 0, skipped + 1, 0
    while place < len(text):
        start = place
        cells, place = _row(text, place, separator)
        if place < 0:
            return Grid(tuple(_naive(text, separator, skipped)), number)
        raw = text[start:place].removesuffix("\n")
        breaks = raw.count("\n")
        if breaks and _swallowed(raw, separator, len(cells), width):
            return Grid(tuple(_naive(text, separator, skipped)), number)
        if any(cell.strip() for cell in cells):
            width = width or len(cells)
            lines.append(GridLine(number, number + breaks, tuple(cells)))
        number += breaks + 1
    return Grid(tuple(lines))


def _row(text: str, place: int, separator: str) -> tuple[list[str], int]:
    """The cells of the row at `place`, and where the next one begins; -1 where a quotation mark never closes."""
    quoted, plain, _ = _patterns(separator)
    cells = []
    while True:
        if found := quoted.match(text, place):
            cells.append(_unbroken(found[1].replace('""', '"')))
        else:
            found = plain.match(text, place)
            assert found is not None  # an empty cell matches too
            if found[0].lstrip(" ").startswith('"') and not _closes(text, text.index('"', place)):
                return cells, -1
            cells.append(_unbroken(found[0]))
        place = found.end()
        if place >= len(text) or text[place] == "\n":
            return cells, place + 1
        place += 1


def _closes(text: str, opened: int) -> bool:
    """Whether a mark that opens a cell has another one on its line, as in “"Quick" repair”."""
    end = text.find("\n", opened)
    return '"' in text[opened + 1 : end if end >= 0 else len(text)]


def _swallowed(raw: str, separator: str, cells: int, width: int) -> bool:
    """Whether a quotation mark has taken rows into its cell: each of its lines is as wide as the first row."""
    return (
        bool(separator)
        and 0 < cells < width
        and all(line.count(separator) + 1 >= width for line in raw.split("\n") if line)
    )


@cache
def _patterns(separator: str) -> tuple[re.Pattern[str], re.Pattern[str], str]:
    stop = re.escape(separator)
    quoted = re.compile(rf' *"((?:[^"]|"")*+)" *(?=\n|\Z{"|" + stop if stop else ""})')
    return quoted, re.compile(rf"[^\n{stop}]*"), stop


def _naive(text: str, separator: str, skipped: int) -> Iterator[GridLine]:
    for number, line in enumerate(text.split("\n"), skipped + 1):
        cells = line.split(separator) if separator else [line]
        if line.strip():
            yield GridLine(number, number, tuple(_unbroken(cell.strip().strip('"')) for cell in cells))


def _barred(text: str, skipped: int) -> Grid | None:
    """A table whose cells are parted by bars, as in Markdown; a mark in it parts nothing."""
    lines: list[GridLine] = []
    ruled = False
    rows = text.split("\n")
    if all(row.lstrip().startswith(">") for row in rows if row.strip()):
        rows = [row.lstrip().removeprefix(">") for row in rows]
    is_markdown = any(row.lstrip().startswith("|") for row in rows)
    if '"' in text and not is_markdown:
        return _quoted(text, "|", skipped)
    for number, line in enumerate(rows, skipped + 1):
        if not line.strip() or _RULE.fullmatch(line):
            ruled |= len(lines) == 1 and "|" in line
            continue
        inner = line.strip()
        if inner.startswith("|"):
            inner = re.sub(r"(?<!\\)\|\Z", "", inner[1:])
        cells = [cell.replace("\\|", "|").strip() for cell in re.split(r"(?<!\\)\|", inner)]
        if len(cells) > 1 and all(map(_SHORT_RULE.fullmatch, cells)):
            ruled |= len(lines) == 1
            continue
        lines.append(
            GridLine(number, number, tuple(_unmarked(cell) if is_markdown else _unbroken(cell) for cell in cells))
        )
    return Grid(tuple(line for line in lines if any(line.cells)), ruled=ruled)


def _unmarked(cell: str) -> str:
    """A cell of Markdown as it is read: without bold, links and the tags of line breaks."""
    cell = _LINK.sub(lambda found: found[1] if found[1] == found[2] else f"{found[1]} <{found[2]}>", cell)
    return _unbroken(_BREAK_TAG.sub("\n", _EMPHASIS.sub(r"\2", cell))).strip()


def unwrapped(text: str) -> str:
    """A text each line of which stands in quotation marks as a whole, without them; empty where it is not so."""
    lines = _unified(text).split("\n")
    filled = [line for line in lines if line.strip()]
    if len(filled) < 2 or not all(map(_WRAPPED.fullmatch, filled)):
        return ""
    return "\n".join(line.strip()[1:-1].replace('""', '"') for line in lines)


def _unbroken(cell: str) -> str:
    return _BREAKS.sub("\n", cell)
