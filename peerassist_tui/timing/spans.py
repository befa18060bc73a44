"""Stretches of days: january, q1 2027, week 49, next month, and parts of them such as the end of march, mid June."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from peerassist_tui.timing.days import (
    MONTHS,
    ORDINALS,
    DateView,
    Days,
    Lies,
    in_its_year,
    month_days,
    months_after,
    name_beginning,
    one,
    year_of,
)
from peerassist_tui.timing.span_parts import part_of

_SHORT = {
    "eow": "end of week",
    "eom": "end of month",
    "eoq": "end of quarter",
    "eoy": "end of year",
    "midweek": "mid week",
    **{f"{unit}{end}": f"end of {unit}" for unit in ("month", "quarter", "year") for end in (" end", "-end", "'s end")},
}
_MONTH = re.compile(r"(?:(in|this|next|coming|last) )?(?:the month of )?([a-z]{3,9})(?: (\d{4}|'\d\d))?")
_NUMBERED = re.compile(r"(?:in )?(\d{1,2})/(\d{4})|(?:in )?(\d{4})-(\d{2})")
_QUARTER = re.compile(r"(?:in )?(?:the )?(?:q([1-4])|([a-z1-4]+) quarter)(?: ?(?:of |/|')?(\d{4}|\d\d))?")
_YEAR_QUARTER = re.compile(r"(?:in )?(\d{4})[ /-]?q([1-4])")
_HALF = re.compile(r"(?:in )?h([12])(?: ?(?:of |/)?(\d{4}))?")
_WEEK = re.compile(r"(?:in )?(?:calendar )?(?:week|wk|kw|cw)\.? ?(\d{1,2})(?: ?(?:of |/)?(\d{4}))?")
_YEAR_WEEK = re.compile(r"(\d{4})-?w(\d{1,2})")
_RELATIVE = re.compile(
    r"(?:in |within |over )?(?:(this|next|last|current|coming) )?(?:the )?"
    r"(weekend|week|wk|month|quarter|year)( after next)?"
)
_YEAR = re.compile(r"(?:the year )?(\d{4})")
_WORDS_AS_WELL = ("may", "march")
"""Months that are ordinary words when they stand alone, as their short names may be."""


class _Base(NamedTuple):
    """What gives a stretch as it lies in a year, the year where it is told, and where it lies where it is not."""

    make: Callable[[int], Days | None]
    year: int | None = None
    lies: Lies | None = None
    then: Days | None = None
    """The stretch that follows, for "mid-month" once that has passed."""


def read_span(text: str, view: DateView) -> Days | None:
    """The stretch of days that is named, or the part of one."""
    text = _SHORT.get(text, text)
    if text in ("eod", "cob", "end of day", "end of the day", "close of business"):
        return one(view.today)
    part = part_of(text)
    base = _base(part[1] if part else text, view, alone=part is None)
    if base is None:
        return None

    def made(year: int) -> Days | None:
        days = base.make(year)
        return part[0](days) if part and days else days

    days = in_its_year(made, view._replace(lies=base.lies or view.lies), base.year)
    if days and part and base.then and days.last < view.today and view.lies == "ahead":
        return part[0](base.then)
    return days


def _base(text: str, view: DateView, *, alone: bool) -> _Base | None:
    found = _RELATIVE.fullmatch(text)
    if found and (found[1] or found[3] or not alone or found[2] == "weekend" or text.startswith("within ")):
        unit = "week" if found[2] == "wk" else found[2]
        days = _relative("after next" if found[3] else found[1] or "this", unit, view)
        return _Base(lambda _: days, view.today.year, then=None if found[1] else _relative("next", unit, view))
    if (found := _YEAR.fullmatch(text)) and not alone:
        return _Base(lambda year: Days(date(year, 1, 1), date(year, 12, 31), date(year, 12, 31)), int(found[1]))
    return _month(text, alone) or _quarter(text) or _week(text)


def _relative(which: str, unit: str, view: DateView) -> Days:
    """A week, month, quarter or year by its place; next week is in seven days, and on Saturday this week is over."""
    today, by = view.today, {"next": 1, "last": -1, "after next": 2}.get(which, 0)
    if unit in ("week", "weekend"):
        monday = today - timedelta(days=today.weekday() - 7 * by)
        if unit == "weekend":
            saturday, sunday = monday + timedelta(days=5), monday + timedelta(days=6)
            return Days(saturday, sunday, today if view.lies == "ahead" and today == sunday else saturday)
        if not by and today.weekday() > 4 and view.lies == "ahead":
            monday += timedelta(days=7)
        day = today + timedelta(days=7 * by) if by else monday + timedelta(days=4)
        return Days(monday, monday + timedelta(days=6), day)
    if unit == "quarter":
        return _quarter_days(months_after(today, 3 * by))
    there = months_after(today, by * (12 if unit == "year" else 1))
    days = (
        month_days(there.year, there.month)
        if unit == "month"
        else Days(date(there.year, 1, 1), date(there.year, 12, 31), date(there.year, 12, 31))
    )
    return days._replace(day=there) if by else days


def _quarter_days(day: date) -> Days:
    month = (day.month - 1) // 3 * 3 + 1
    last = month_days(day.year, month + 2).last
    return Days(date(day.year, month, 1), last, last)


def _month(text: str, alone: bool) -> _Base | None:
    if found := _NUMBERED.fullmatch(text):
        year, month = int(found[2] or found[3]), int(found[1] or found[4])
        return _Base(lambda given: month_days(given, month), year) if 1 <= month <= 12 else None
    found = _MONTH.fullmatch(text)
    place = name_beginning(found[2], MONTHS) if found else None
    if found is None or place is None:
        return None
    if alone and not found[1] and not found[3] and (text not in MONTHS or text in _WORDS_AS_WELL):
        return None
    lies: Lies | None = "behind" if found[1] == "last" else None
    return _Base(lambda year: month_days(year, place + 1), year_of(found[3] and found[3].strip("'")), lies)


def _quarter(text: str) -> _Base | None:
    if found := _YEAR_QUARTER.fullmatch(text):
        year, number = found[1], int(found[2])
    elif found := _QUARTER.fullmatch(text):
        number, year = int(found[1] or ORDINALS.get(found[2], 5) or 4), found[3]
    elif found := _HALF.fullmatch(text):
        return _Base(lambda year: _half_year(year, int(found[1])), int(found[2]) if found[2] else None)
    else:
        return None
    make = lambda year: _quarter_days(date(year, 3 * number, 1))  # noqa: E731
    return _Base(make, year_of(year)) if number < 5 else None


def _half_year(year: int, half: int) -> Days:
    last = month_days(year, 6 * half).last
    return Days(date(year, 6 * half - 5, 1), last, last)


def _week(text: str) -> _Base | None:
    """A week of ISO 8601, Monday to Sunday; its Friday is taken."""
    if found := _YEAR_WEEK.fullmatch(text):
        year, number = found[1], int(found[2])
    elif found := _WEEK.fullmatch(text):
        number, year = int(found[1]), found[2]
    else:
        return None
    return _Base(lambda given: _iso_week(given, number), int(year) if year else None)


def _iso_week(year: int, number: int) -> Days | None:
    try:
        return Days(*(date.fromisocalendar(year, number, day) for day in (1, 7, 5)))
    except ValueError:
        return None
