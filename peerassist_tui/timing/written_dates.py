"""Dates that are written out: 2026-12-22, 22.12.2026, 31/12, 22 Dec, January 22nd 2027, the 15th, friday the 13th."""

import re
from datetime import date, timedelta

from peerassist_tui.errors import Refused
from peerassist_tui.language import _
from peerassist_tui.timing.days import (
    MONTHS,
    MOST_YEARS,
    WEEKDAYS,
    DateView,
    Days,
    a_day,
    in_its_year,
    month_days,
    months_after,
    name_beginning,
    one,
    year_of,
)

_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\.?")
_NUMBERS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2})?)?")
_FROM_TO = re.compile(r"\d-\d")
"""Two digits such as 2-3 are from one to the other, unless they stand in a column of dates."""
_DAY_MONTH = re.compile(r"(?:the )?(\d{1,2})(?:st|nd|rd|th)?\.?(?: of)?[ /-]?([a-z]{3,9})\.?(?:[ /-]?'?(\d{4}|\d{2}))?")
_MONTH_DAY = re.compile(r"([a-z]{3,9})\.?[ -](?:the )?(\d{1,2})(?:st|nd|rd|th)?\.?(?:[ -]'?(\d{4}|\d{2}))?")
_YEAR_MONTH_DAY = re.compile(r"(\d{4})[ -]([a-z]{3,9})[ -](\d{1,2})")
_DAY_ALONE = re.compile(r"(?:the )?(\d{1,2})(?:st|nd|rd|th)(?: (?:of )?(the|this|next) month)?")
_MONTHS_IN_YEAR = 12
_SPREADSHEET = re.compile(r"([a-z]{3})-(\d{2})")
_WEEKDAY_DAY = re.compile(r"([a-z]{3,9}) (?:the )?(\d{1,2})(?:st|nd|rd|th)")
_NAMED = re.compile(r"([a-z]{3,9})\.? (?:the )?(\d.*|[a-z]{3,9}\.? \d.*)")


def read_written(text: str, view: DateView) -> Days | None:
    """The day that is written in figures or with the name of its month."""
    for read in (_iso, _year_first, _in_numbers, _day_month, _day_alone, _weekday_day):
        if found := read(text, view):
            return found
    return None


def numbers(text: str) -> tuple[str, str, str | None] | None:
    """The three parts of a date in numbers alone whose order is open; None where `text` is no such date.

    Two numbers with a dot between them may be a decimal fraction: 1.5 is no date, while 1.5. and 01.05 and 15.1 are;
    or a time of day: 10.30 is no date.
    """
    found = _NUMBERS.fullmatch(text)
    if not found:
        return None
    first, sign, second, year = found.groups()
    is_fraction = sign == "." and not year and not text.endswith(".") and first[0] != "0" and int(first) < 13
    is_time = sign == "." and not year and int(second) > _MONTHS_IN_YEAR
    is_none = is_time or (is_fraction and len(second) < 2) or not int(first) or not int(second)
    return None if is_none else (first, second, year)


def weekday_said(text: str) -> tuple[int, str] | None:
    """The weekday before a written date, 0 for Monday, and the rest; None where none is named."""
    found = _NAMED.fullmatch(text)
    place = name_beginning(found[1], WEEKDAYS) if found else None
    return (place, found[2]) if found and place is not None else None


def _iso(text: str, view: DateView) -> Days | None:
    try:
        return one(date.fromisoformat(text))
    except ValueError:
        return None


def _year_first(text: str, view: DateView) -> Days | None:
    found = _YEAR_FIRST.fullmatch(text)
    return a_day(int(found[1]), int(found[3]), int(found[4])) if found else None


def _in_numbers(text: str, view: DateView) -> Days | None:
    parts = numbers(text)
    if parts is None or (view.order is None and _FROM_TO.fullmatch(text)):
        return None
    first, second, year = int(parts[0]), int(parts[1]), year_of(parts[2])
    pairs = {
        "day first": ((first, second),),
        "month first": ((second, first),),
        None: ((first, second), (second, first)),
    }
    for day, month in pairs[view.order]:
        if found := _in_year(day, month, year, view):
            return found
    return None


def _in_year(day: int, month: int, year: int | None, view: DateView) -> Days | None:
    return in_its_year(lambda given: a_day(given, month, day), view, year)


def _day_month(text: str, view: DateView) -> Days | None:
    if found := _DAY_MONTH.fullmatch(text):
        day, name, year = found.groups()
    elif found := _MONTH_DAY.fullmatch(text):
        name, day, year = found.groups()
        _must_be_plain(text, view)
    elif found := _YEAR_MONTH_DAY.fullmatch(text):
        year, name, day = found.groups()
    else:
        return None
    month = name_beginning(name, MONTHS)
    return None if month is None else _in_year(int(day), month + 1, year_of(year), view)


def _must_be_plain(text: str, view: DateView) -> None:
    """Refuse “Dec-26” while it may be a month of a year to come, as spreadsheets write it, as well as a day."""
    found = _SPREADSHEET.fullmatch(text)
    if (
        found
        and 0 <= 2000 + int(found[2]) - view.today.year <= MOST_YEARS
        and name_beginning(found[1], MONTHS) is not None
    ):
        month = found[1].capitalize()
        raise Refused(
            _(
                "“{month}-{number}” may be {number} {month} or {month} 20{number}; which one is meant?",
                month=month,
                number=found[2],
            )
        )


def _day_alone(text: str, view: DateView) -> Days | None:
    found = _DAY_ALONE.fullmatch(text)
    if not found:
        return None
    day, which = int(found[1]), found[2]
    if which in ("this", "next"):
        month = months_after(view.today, which == "next")
        return a_day(month.year, month.month, day)
    return _among_months(day, None, view)


def _weekday_day(text: str, view: DateView) -> Days | None:
    found = _WEEKDAY_DAY.fullmatch(text)
    weekday = name_beginning(found[1], WEEKDAYS) if found else None
    return _among_months(int(found[2]), weekday, view) if found and weekday is not None else None


def _among_months(day: int, weekday: int | None, view: DateView) -> Days | None:
    """The nearest such day of a month, today included."""
    by = 1 if view.lies == "ahead" else -1
    first = month_days(view.today.year, view.today.month).first
    for distance in range(120):
        month = months_after(first, by * distance)
        found = a_day(month.year, month.month, day)
        if found and (found.day - view.today) * by >= timedelta() and weekday in (None, found.day.weekday()):
            return found
    return None
