"""The days that somebody asks for: a year, a month or a day in figures, or words such as "march" or "3 weeks ago"."""

import re
from datetime import date

from peerassist_tui.errors import Refused
from peerassist_tui.timing.dates import read_days
from peerassist_tui.timing.days import Days, a_day, month_days

_FIGURES = re.compile(r"(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?")


def asked_days(typed: str, today: date, word: str) -> Days:
    """The days that stand behind `word` (since, until, in), seen from `today`; without a year they lie in the past.

    A blank may be typed as _, as in names.

    Raises:
        Refused: the text means no date.
    """
    text = typed.replace("_", " ")
    if days := in_figures(text):
        return days
    try:
        return read_days(text, today, lies="behind")
    except Refused as refused:
        try:  # "since march" is a month, while "march" alone is a word
            return read_days(f"{word} {text}", today, lies="behind")
        except Refused:
            raise refused from None


def in_figures(text: str) -> Days | None:
    """The days of 2026, 2026-03 or 2026-03-01, however far away; None where the text is none of these."""
    found = _FIGURES.fullmatch(text.strip())
    if not found:
        return None
    year, month, day = (int(part or 0) for part in found.groups())
    try:
        if found[3]:
            return a_day(year, month, day)
        first, last = (month, month) if found[2] else (1, 12)
        return month_days(year, last)._replace(first=month_days(year, first).first)
    except ValueError:
        return None
