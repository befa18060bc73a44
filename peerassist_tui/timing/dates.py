"""Dates as people type them: 2026-12-22, 31/12, or in words such as "next friday", "in 3 weeks", "end of march".

Beside English they may be said in another language, that of a session. What is not surely a date is none: an ordinary
word, a bare number, a time of day.
"""

import re
import unicodedata
from datetime import date, timedelta
from functools import lru_cache

from peerassist_tui.errors import Refused
from peerassist_tui.language import _, ngettext, short_weekday_words, weekday_name, weekday_words
from peerassist_tui.language_files import ENGLISH
from peerassist_tui.text import quoted_again
from peerassist_tui.timing.counted_dates import after, length_of, read_counted
from peerassist_tui.timing.days import (
    MOST_YEARS,
    WEEKDAYS,
    DateOrder,
    DateView,
    Days,
    Lies,
    months_after,
    name_beginning,
    one,
)
from peerassist_tui.timing.foreign_dates import read_foreign
from peerassist_tui.timing.in_english import date_example, in_english
from peerassist_tui.timing.spans import read_span
from peerassist_tui.timing.weekday_dates import before, following, read_weekday
from peerassist_tui.timing.written_dates import read_written, weekday_said

_CLOCK = (
    r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?(?: ?[ap]\.?m\.?| ?h| ?z| ?[+-]\d\d:?\d\d)?"
    r"|\d{1,2} ?(?:[ap]\.?m\.?|o'clock)"
)
_HOUR = r"noon|midday|lunch(?:time)?|eod|cob|cop|(?:the )?end of (?:the )?day|close of (?:business|play)"
_PART_OF_DAY = rf"(?:in the )?(?:morning|afternoon|evening|night)|(?:at )?(?:{_HOUR}|midnight)"
_TIME_LAST = re.compile(rf"(.+?)(?:(?:(?<=\d)t| (?:at )?)(?:{_CLOCK})| at \d{{1,2}}| (?:{_PART_OF_DAY}))")
_TIME_FIRST = re.compile(rf"(?:at )?(?:{_CLOCK}|{_HOUR}) (?:on )?(.+)")
_MARKED = re.compile(
    r"(?:due:? |deadline:? )?(by|until|till?|due:?|on|at|no later than|not later than|latest|from|since) (?:the )?(.+)"
)
_LATEST = re.compile(r"(.+?) (?:at the )?latest")
_BEFORE = re.compile(r"(?:by |due )?(?:any time |just )?before (?:the )?(.+)")
_LATER = re.compile(r"(?:a |(.+? ))(weeks?|fortnights?|months?) (today|tomorrow|[a-z]{3,9})")
_WEEK_OF = re.compile(
    r"(?:the )?(?:week (?:of|commencing|beginning|starting|(ending))|w/c|wc|w/b|(w/e)) (?:on )?(?:the )?(.+)"
)
_DISTANT = re.compile(r"(.+?) (from|after|on|before) (.+)")
_NEAR = re.compile(r"(?:the )?(day|week|[a-z]{3,9}) (before|after) (.+)")
_LONGEST = 120
"""No date is longer, however it is said."""


def read_date(
    typed: str, today: date, language: str = ENGLISH, *, order: DateOrder | None = None, lies: Lies = "ahead"
) -> date | None:
    """The date that is meant, seen from `today`; None when the text means none, or one that is refused."""
    try:
        return read_days(typed, today, language, order=order, lies=lies).day
    except Refused:
        return None


def read_days(
    typed: str, today: date, language: str = ENGLISH, *, order: DateOrder | None = None, lies: Lies = "ahead"
) -> Days:
    """The days that are meant, seen from `today`: one, or a stretch such as a month.

    They are said in English, or in that `language` (its code) where they mean nothing in English. `order` says what
    comes first in 1/2, None: the day where it can be. `lies` says where a date without a year is.

    Raises:
        Refused: the text means no date, its weekday is another day's, or it is more than ten years away.
    """
    text = " ".join(unicodedata.normalize("NFKC", typed).casefold().replace("’", "'").replace(",", " ").split())
    days = _read(text.strip("!;? "), DateView(today, order, lies, language))
    if days is None:
        raise Refused(
            _(
                "{given} is not understood as a date; write it {example}.",
                given=quoted_again(typed),
                example=like_a_date(language),
            )
        )
    if not months_after(today, -12 * MOST_YEARS) <= days.day <= months_after(today, 12 * MOST_YEARS):
        raise Refused(_("{day} is more than ten years away; is the year right?", day=full_date(days.day)))
    return days


def like_a_date(language: str = ENGLISH) -> str:
    """How dates may be typed, for instance "like 2026-12-22 or “next friday”"."""
    if example := date_example(language):
        return _("like 2026-12-22, “next friday” or “{example}”", example=example)
    return _("like 2026-12-22 or “next friday”")


def full_date(day: date) -> str:
    """A date with its weekday, for instance "Tue 22 December 2026"."""
    return short_weekday_words(day)


def date_in_words(day: date) -> str:
    """A date as a letter has it, for instance "Tuesday 22 December 2026"."""
    return weekday_words(day)


def days_until_words(days: int) -> str:
    """How far off a day is, for instance "3 days late", "today", "in 5 days"; `days` is negative once it has passed."""
    if days < 0:
        return ngettext("{count} day late", "{count} days late", -days)
    if days > 1:
        return ngettext("in {count} day", "in {count} days", days)
    return _("tomorrow") if days else _("today")


@lru_cache(maxsize=5_000)  # within a date the same words are asked for by many ways: without it, by 2 to their number
def _read(text: str, view: DateView) -> Days | None:
    if not text or text.isdecimal() or len(text) > _LONGEST:
        return None
    for read in (
        read_written,
        _with_weekday,
        read_counted,
        read_weekday,
        _feast,
        read_span,
        _unmarked,
        _distant,
        _untimed,
    ):
        if found := read(text, view):
            return found
    return _in_its_language(text, view) or read_foreign(text, view)


def _in_its_language(text: str, view: DateView) -> Days | None:
    """What is said in the language of the view."""
    said = in_english(text, view.language)
    return _read(said.strip(), view._replace(language=ENGLISH)) if said != text else None


def _feast(text: str, view: DateView) -> Days | None:
    from peerassist_tui.timing.feast_days import read_feast

    return read_feast(text, view)


def _with_weekday(text: str, view: DateView) -> Days | None:
    """A written date whose weekday is named before it, and has to be the right one."""
    said = weekday_said(text)
    found = read_written(said[1], view) if said else None
    if said and found and found.day.weekday() != said[0]:
        raise Refused(
            _(
                "{day} is no {weekday}; which one is meant?",
                day=date_in_words(found.day),
                weekday=weekday_name(said[0]),
            )
        )
    return found


def _unmarked(text: str, view: DateView) -> Days | None:
    """What stands after "by", "until", "before" and the like; "before" means the day before, at the latest."""
    if found := _LATEST.fullmatch(text):
        return _read(found[1], view)
    if found := _BEFORE.fullmatch(text):
        days = _read(found[1], view) or _read(f"in {found[1]}", view)
        is_end = found[1].startswith(("end ", "the end "))
        return days and (days if is_end else one(days.first - timedelta(days=1)))
    found = _MARKED.fullmatch(text)
    return (_read(found[2], view) or read_span(f"in {found[2]}", view)) if found else None


def _distant(text: str, view: DateView) -> Days | None:
    """The day after tomorrow, a week on friday, two weeks before christmas, the friday after easter."""
    if (found := _NEAR.fullmatch(text)) and (there := _read(found[3], view)):
        sign = 1 if found[2] == "after" else -1
        if found[1] == "day":
            return one(there.day + timedelta(days=sign))
        if (place := name_beginning(found[1], WEEKDAYS)) is not None:
            return one(following(there.day, place) if sign > 0 else before(there.day, place))
        if found[1] == "week":
            monday = there.day - timedelta(days=there.day.weekday() - 7 * sign)
            return Days(monday, monday + timedelta(days=6), monday + timedelta(days=4))
    if (found := _WEEK_OF.fullmatch(text)) and (there := _read(found[3], view)) and there.first == there.last:
        monday = there.day - timedelta(days=there.day.weekday())
        friday = there.day if found[1] or found[2] else monday + timedelta(days=4)
        return Days(monday, monday + timedelta(days=6), friday)
    if text in ("tomorrow week", "today week"):
        text = f"a week from {text.removesuffix(' week')}"
    elif found := _LATER.fullmatch(text):
        text = f"{found[1] or 'a '}{found[2]} from {found[3]}"
    found = _DISTANT.fullmatch(text)
    length = length_of(f"a {found[1]}" if found[1] in ("week", "fortnight", "month") else found[1]) if found else None
    there = _read(found[3], view) if found and length else None
    return one(after(there.day, length, -1 if found[2] == "before" else 1)) if found and there and length else None


def _untimed(text: str, view: DateView) -> Days | None:
    """A date with a time of day, which is left out."""
    found = _TIME_LAST.fullmatch(text) or _TIME_FIRST.fullmatch(text)
    return _read(found[1], view) if found else None
