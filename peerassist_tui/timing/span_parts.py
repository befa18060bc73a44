"""Parts of a stretch of days: its end or start, early, mid and late in it, a half, a week or a weekday of it."""

import re
from collections.abc import Callable
from datetime import timedelta

from peerassist_tui.timing.days import ORDINALS, WEEKDAYS, Days, month_days, name_beginning, one
from peerassist_tui.timing.weekday_dates import nth_weekday

SpanPart = Callable[[Days], Days | None]
"""What takes the part out of a stretch."""

_NTH = "|".join(ORDINALS)
_END = re.compile(r"(?:the )?(?:very )?(?:end|last day)(?: of)?(?: the)? (.+)")
_START = re.compile(r"(?:the )?(?:start|beginning|first day|first)(?: of)(?: the)? (.+)")
_THIRD = re.compile(r"(?:in )?(early|mid|late|(?:the )?middle of)(?: in| of)?[ -](?:the )?(.+)")
_NTH_WEEK = re.compile(rf"(?:in )?(?:the )?({_NTH}) week (?:of |in )?(?:the )?(.+)")
_NTH_DAY = re.compile(rf"(?:the )?({_NTH}) ([a-z]{{3,9}}) (?:of|in)(?: the)? (.+)")
_HALF = re.compile(r"(?:in )?(?:the )?(first|second|1st|2nd) half (?:of )?(?:the )?(.+)")


def part_of(text: str) -> tuple[SpanPart, str] | None:
    """What takes the part that is named, and the words of the whole; None where no part is named."""
    if found := _END.fullmatch(text):
        return _end, found[1]
    if found := _START.fullmatch(text):
        return _start, found[1]
    if found := _THIRD.fullmatch(text):
        third = 1 if "mid" in found[1] else 0 if found[1] == "early" else 2
        return lambda days: _third(days, third), found[2]
    if found := _NTH_WEEK.fullmatch(text):
        number = ORDINALS[found[1]]
        return lambda days: _nth_week(days, number), found[2]
    if found := _HALF.fullmatch(text):
        is_first = found[1] in ("first", "1st")
        return lambda days: _half(days, is_first), found[2]
    if (found := _NTH_DAY.fullmatch(text)) and (place := name_beginning(found[2], WEEKDAYS)) is not None:
        weekday, nth = place, ORDINALS[found[1]]
        return lambda days: nth_weekday(days, weekday, nth), found[3]
    return None


def _end(days: Days) -> Days:
    """The last day; of a week its Friday."""
    return one(days.first + timedelta(days=4) if _length(days) == 7 else days.last)


def _start(days: Days) -> Days:
    return one(days.first)


def _third(days: Days, third: int) -> Days:
    """Early, mid and late are thirds, of which the middle is taken: in a month the 5th, the 15th and the 25th."""
    length = _length(days)
    step = 10 if 28 <= length <= 31 else length // 3
    first = days.first + timedelta(days=third * step)
    last = days.last if third == 2 else first + timedelta(days=step - 1)
    middle = first + timedelta(days=4 if step == 10 else (last - first).days // 2)
    return Days(first, last, middle)


def _nth_week(days: Days, number: int) -> Days | None:
    """Days 1 to 7, 8 to 14 … of a month, or its last seven; the last working day of them is taken."""
    first = days.first + timedelta(days=7 * (number - 1)) if number else days.last - timedelta(days=6)
    last = first + timedelta(days=6)
    if last > days.last:
        return None
    working = next(day for back in range(3) if (day := last - timedelta(days=back)).weekday() < 5)
    return Days(first, last, working)


def _half(days: Days, is_first: bool) -> Days:
    months = (days.last.year - days.first.year) * 12 + days.last.month - days.first.month + 1
    if months == 1:
        cut = days.first + timedelta(days=14)
    else:
        month = days.first.month + months // 2 - 1
        cut = month_days(days.first.year, month).last
    later = cut + timedelta(days=1)
    return Days(days.first, cut, cut) if is_first else Days(later, days.last, days.last)


def _length(days: Days) -> int:
    return (days.last - days.first).days + 1
