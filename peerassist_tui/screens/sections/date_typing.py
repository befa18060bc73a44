"""Dates in the fields of a form: what a typed one means, and how the rules take it."""

from datetime import date

from peerassist_tui.errors import Refused, RuleError
from peerassist_tui.timing.dates import in_full, read_date, read_days


def meaning(text: str, today: date) -> str:
    """What a typed date means, in words."""
    day = read_date(text, today)
    return in_full(day) if day else "not a date" if text.strip() else ""


def date_meant(text: str, today: date) -> str | None:
    """A typed date as the rules take it; None for an empty text.

    Raises:
        RuleError: the text means no date, and why.
    """
    if not text.strip():
        return None
    try:
        return read_days(text, today).day.isoformat()
    except Refused as refused:
        raise RuleError(str(refused)) from None
