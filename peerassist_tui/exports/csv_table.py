"""A table for spreadsheets (RFC 4180), in which no text can become a formula."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

BYTE_ORDER_MARK = "\ufeff"
"""By this spreadsheets know that a file is UTF-8."""
_BEGINS_A_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")


def write(rows: Iterable[Sequence[str | int]]) -> bytes:
    """The rows as a file; the first one names the columns."""
    file = StringIO(newline="")
    csv.writer(file, lineterminator="\r\n").writerows([_harmless(cell) for cell in row] for row in rows)
    return (BYTE_ORDER_MARK + file.getvalue()).encode()


def _harmless(cell: str | int) -> str | int:
    """The cell, with an apostrophe before what a spreadsheet would work out (OWASP, CSV injection)."""
    if isinstance(cell, str) and (cell[:1] in ("\t", "\r") or cell.lstrip().startswith(_BEGINS_A_FORMULA)):
        return f"'{cell}"
    return cell
