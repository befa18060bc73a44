"""Dates that are counted from today: tomorrow, +2w, in three weeks, in half a year, a fortnight, two weeks ago."""

import re
from datetime import date, timedelta

from peerassist_tui.timing.days import DateView, Days, months_after, one

_NAMES = {"today": 0, "tonight": 0, "tomorrow": 1, "tmrw": 1, "tmr": 1, "yesterday": -1}
_NAMES |= {f"this {part}": 0 for part in ("morning", "afternoon", "evening")}
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_COUNTS = {"a": 1, "an": 1, "a couple of": 2, **{word: count for count, word in enumerate(_WORDS, 1)}}
_COUNT = rf"\d{{1,3}}|a couple of|an?|{'|'.join(_WORDS)}"
_UNIT = r"days?|d|weeks?|wks?|w|fortnights?|months?|mos?|mths?|quarters?|years?|yrs?|y"
_PART = re.compile(rf"({_COUNT}) ?({_UNIT})")
_SPREAD = re.compile(rf"(?:{_COUNT})(?: or | to | ?[-–] ?)(?=(?:{_COUNT}) ?(?:{_UNIT})$)")
"""The lower number in "two or three weeks": the higher one is meant where a date is due."""
_HALVES = {"half a year": (6, 0), "half year": (6, 0), "half a month": (0, 15), "half a week": (0, 4)}
_AND_A_HALF = re.compile(rf"({_COUNT}) ?({_UNIT}) and a half|({_COUNT}) and a half ({_UNIT})")
_STEP = re.compile(r"\+ ?(\d{1,3}) ?([dwmy]|days?|weeks?|months?|years?)?")
_FROM_NOW = re.compile(r"(?:(?:in|within) (.+?)(?:'s?|s')?(?: time)?)|(.+?) (?:from (?:now|today)|ahead)")
_AGO = re.compile(r"(.+) ago")

Length = tuple[int, int]
"""A length in months and days."""


def read_counted(text: str, view: DateView) -> Days | None:
    """The day that lies so far from today."""
    if text in _NAMES:
        return one(view.today + timedelta(days=_NAMES[text]))
    if found := _STEP.fullmatch(text):
        return one(after(view.today, _times(int(found[1]), found[2] or "d")))
    if found := _AGO.fullmatch(text):
        length = length_of(found[1])
        return length and one(after(view.today, length, -1))
    found = _FROM_NOW.fullmatch(text)
    length = length_of(found[1] or found[2]) if found else length_of(text)
    return length and one(after(view.today, length))


def length_of(text: str) -> Length | None:
    """How long "three weeks", "a month and two days" or "half a year" is; None where the text is no length of days."""
    text = _SPREAD.sub("", text.removeprefix("the next ").removeprefix("another "))
    if text in _HALVES:
        return _HALVES[text]
    if found := _AND_A_HALF.fullmatch(text):
        months, days = _times(2 * _count(found[1] or found[3]) + 1, found[2] or found[4])
        return months // 2, (days + 1) // 2 + months % 2 * 15
    found_all = [_PART.fullmatch(part) for part in text.split(" and ")]
    lengths = [_times(_count(part[1]), part[2]) for part in found_all if part]
    if not lengths or len(lengths) < len(found_all):
        return None
    return sum(months for months, _ in lengths), sum(days for _, days in lengths)


def after(day: date, length: Length, times: int = 1) -> date:
    """The day so much later, or earlier where `times` is -1."""
    months, days = length
    return months_after(day, times * months) + timedelta(days=times * days)


def _count(word: str) -> int:
    return _COUNTS.get(word) or int(word)


def _times(count: int, unit: str) -> Length:
    months = {"m": 1, "q": 3, "y": 12}.get(unit[0], 0)
    days = {"d": 1, "w": 7, "f": 14}.get(unit[0], 0)
    return count * months, count * days
