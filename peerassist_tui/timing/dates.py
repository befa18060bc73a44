"""Dates as people type them: 2026-12-22, or in words such as "next friday", "+2w", "in 3 weeks", "end of march"."""

import re
from calendar import month_name, monthrange
from datetime import date, datetime, time, timedelta

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(r"(?:next|this|on|coming)?\s*([a-z]{3,9})")
_STEP = re.compile(r"\+\s*(\d{1,3})\s*([dwmy])?")
_HOURS = re.compile(r"(\d{1,2})\s*(?:h(?:ours?)?\s*(?=\d|$)|:(?=\d\d$))(?:([0-5]?\d)\s*(?:m|min|minutes?)?)?")
_MINUTES = re.compile(r"(\d{1,4}(?:[.,]\d{1,2})?)\s*(m|min|minutes?|'|′|h|hours?)?")
_END = re.compile(r"(?:the )?end of (?:the )?(.+)")


def read_date(typed: str, today: date) -> date | None:
    """The date that is meant, seen from `today`; None when the text means none."""
    text = " ".join(typed.casefold().split())
    if not text or text.isdecimal():
        return None
    for read in (_written, _stepped, _weekday, _end):
        if found := read(text, today):
            return found
    return _in_words(text, today)


def in_full(day: date) -> str:
    """A date with its weekday, for instance "Tue 22 December 2026"."""
    return f"{day:%a} {day.day} {day:%B %Y}"


def in_words(day: date) -> str:
    """A date as a letter has it, for instance "Tuesday 22 December 2026"."""
    return f"{day:%A} {day.day} {day:%B %Y}"


def until(days: int) -> str:
    """How far off a day is, for instance "3 days late", "today", "in 5 days"; `days` is negative once it has passed."""
    if days in (-1, 0, 1):
        return ("1 day late", "today", "tomorrow")[days + 1]
    return f"{-days} days late" if days < 0 else f"in {days} days"


def read_time(typed: str) -> time | None:
    """A time of day such as 9:30, 09.30 or 9; None when the text means none."""
    found = re.fullmatch(r"(\d{1,2})(?:[:.h](\d{2}))?", typed.strip())
    try:
        return time(int(found[1]), int(found[2] or 0)) if found else None
    except ValueError:
        return None


def read_length(typed: str) -> int | None:
    """A length of time in seconds: 2:30, 2 (minutes), 1.5 min, 90 s, none (0); None when the text means none."""
    text = typed.strip().casefold()
    if text in ("none", "no", ""):
        return 0
    if found := re.fullmatch(r"(\d{1,2}):([0-5]\d)", text):
        return 60 * int(found[1]) + int(found[2])
    found = re.fullmatch(r"(\d{1,4}(?:[.,]\d)?)\s*(s|sec|seconds?|m|min|minutes?)?", text)
    if not found:
        return None
    return round(float(found[1].replace(",", ".")) * (1 if (found[2] or "m")[0] == "s" else 60))


def read_minutes(typed: str) -> float | None:
    """A length of time in minutes: 45, 45 min, 1h30, 1:30 (hours), 1.5 h; None when the text means none."""
    text = typed.strip().casefold()
    if found := _HOURS.fullmatch(text):
        return 60.0 * int(found[1]) + int(found[2] or 0)
    if found := _MINUTES.fullmatch(text):
        return float(found[1].replace(",", ".")) * (60 if (found[2] or "m")[0] == "h" else 1)
    return None


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the last one of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _written(text: str, today: date) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _stepped(text: str, today: date) -> date | None:
    found = _STEP.fullmatch(text)
    if not found:
        return None
    count, unit = int(found[1]), found[2] or "d"
    if unit in "my":
        return months_after(today, count * (12 if unit == "y" else 1))
    return today + timedelta(days=count * (7 if unit == "w" else 1))


def _weekday(text: str, today: date) -> date | None:
    found = _WEEKDAY.fullmatch(text)
    place = next((n for n, name in enumerate(_WEEKDAYS) if found and name.startswith(found[1])), None)
    return None if place is None else today + timedelta(days=(place - today.weekday() - 1) % 7 + 1)


def _end(text: str, today: date) -> date | None:
    found = _END.fullmatch(text)
    if not found:
        return None
    what = found[1]
    if what in ("week", "this week"):
        return _weekday("friday", today - timedelta(days=1))
    if what in ("year", "this year"):
        return date(today.year, 12, 31)
    within = today if what in ("month", "this month") else _month(what, today)
    return within and within.replace(day=monthrange(within.year, within.month)[1])


def _month(what: str, today: date) -> date | None:
    if what == "next month":
        return months_after(today, 1)
    name, _, year = what.partition(" ")
    month = next((n for n in range(1, 13) if len(name) > 2 and month_name[n].casefold().startswith(name)), None)
    if month is None or (year and not (year.isdecimal() and 1000 <= int(year) <= 9999)):
        return None
    return date(int(year) if year else today.year + (month < today.month), month, 1)


def _in_words(text: str, today: date) -> date | None:
    from dateparser import parse  # type: ignore[import-untyped]

    settings = {"PREFER_DATES_FROM": "future", "RELATIVE_BASE": datetime.combine(today, time()), "DATE_ORDER": "DMY"}
    found = parse(text, languages=["en"], settings=settings)
    return found.date() if found else None
