"""What the readers of dates share: the days that words can mean, and from where they are seen."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date
from typing import Literal, NamedTuple

from peerassist_tui.language_files import ENGLISH

DateOrder = Literal["day first", "month first"]
"""What comes first where a date is written in numbers alone, such as 1/2."""
Lies = Literal["ahead", "behind"]
"""Where a date without a year lies, seen from today; today itself is both."""

MOST_YEARS = 10
"""A date that is further away than this is a slip."""
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
          "december")  # fmt: skip
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": 0, "1st": 1, "2nd": 2, "3rd": 3,
            "4th": 4, "5th": 5}  # fmt: skip


class Days(NamedTuple):
    """The days that words can mean: a day or a stretch of them, and the `day` that is taken where one is asked for."""

    first: date
    last: date
    day: date


class DateView(NamedTuple):
    """From which day a date is seen, in which order its numbers stand (None: the day first where it can be), where it
    lies when it has no year, and the language that it may be said in beside English (by its code)."""

    today: date
    order: DateOrder | None = None
    lies: Lies = "ahead"
    language: str = ENGLISH


def one(day: date) -> Days:
    """A single day."""
    return Days(day, day, day)


def a_day(year: int, month: int, day: int) -> Days | None:
    """That day of the calendar; None where there is none."""
    try:
        return one(date(year, month, day))
    except ValueError:
        return None


def month_days(year: int, month: int) -> Days:
    """A whole month; its last day is what is taken."""
    last = date(year, month, monthrange(year, month)[1])
    return Days(date(year, month, 1), last, last)


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the last one of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def name_beginning(word: str, names: tuple[str, ...]) -> int | None:
    """The place of the only name that begins with `word`, of three letters or more."""
    word = "wednesday" if word == "weds" else word
    return next((place for place, name in enumerate(names) if len(word) > 2 and name.startswith(word)), None)


def year_of(digits: str | None) -> int | None:
    """A year of four digits or two; two are never of another century."""
    return (int(digits) if len(digits) > 2 else 2000 + int(digits)) if digits else None


def in_its_year(make: Callable[[int], Days | None], view: DateView, year: int | None = None) -> Days | None:
    """What `make` gives for `year`, or without one for the nearest year in which it lies where `view` says."""
    if year is not None:
        return make(year) if 1000 <= year <= 9000 else None
    by = 1 if view.lies == "ahead" else -1
    for distance in range(MOST_YEARS + 1):
        found = make(view.today.year + by * distance)
        if found and (found.last >= view.today if by > 0 else found.first <= view.today):
            return found._replace(day=found.last) if by > 0 and found.day < view.today else found
    return None
