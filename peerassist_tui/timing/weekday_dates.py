"""Days of the week: friday, next friday, friday week, friday next week, the first monday of march.

Seen from a Monday, friday and this friday are those of this week, next friday is that of the next one.
"""

import re
from datetime import date, timedelta

from peerassist_tui.timing.days import WEEKDAYS, DateView, Days, name_beginning, one

_DAY = re.compile(
    r"(?:(the next|the coming|this coming|next|this|on|coming|the|last|past) )?([a-z]{3,9})"
    r"(?: (week|fortnight|after next|(?:of )?next week|(?:of )?this week|in a week|in (?:two|2) weeks))?"
)
_WEEK_DAY = re.compile(r"((?:next|this) week) (?:on )?([a-z]{3,9})")
_WORDS_AS_WELL = ("sun", "sat")
"""Short names that are ordinary words when they stand alone."""


def read_weekday(text: str, view: DateView) -> Days | None:
    """The nearest such day of the week, behind "next" that of the next week; by its own name today is never meant
    where the date lies ahead."""
    if found := _WEEK_DAY.fullmatch(text):
        text = f"{found[2]} {found[1]}"
    found = _DAY.fullmatch(text)
    place = name_beginning(found[2], WEEKDAYS) if found else None
    if found is None or place is None or text in _WORDS_AS_WELL:
        return None
    which, then = found[1] or "", (found[3] or "").removeprefix("of ")
    if which == "next" and not then:
        then = "next week"
    if then in ("next week", "this week"):
        monday = view.today - timedelta(days=view.today.weekday())
        return one(monday + timedelta(days=place + (7 if then == "next week" else 0)))
    if which in ("last", "past") or (view.lies == "behind" and which in ("", "on", "the")):
        return one(before(view.today + timedelta(days=which not in ("last", "past")), place))
    later = {"week": 7, "after next": 7, "in a week": 7, "fortnight": 14, "in two weeks": 14, "in 2 weeks": 14}
    return one(following(view.today, place) + timedelta(days=later.get(then, 0)))


def following(day: date, place: int) -> date:
    """The first such day of the week after `day`; 0 is Monday."""
    return day + timedelta(days=(place - day.weekday() - 1) % 7 + 1)


def before(day: date, place: int) -> date:
    """The last such day of the week before `day`; 0 is Monday."""
    return day - timedelta(days=(day.weekday() - place - 1) % 7 + 1)


def nth_weekday(days: Days, place: int, number: int) -> Days | None:
    """The first, second … such day of the week within a stretch of days; 0 is the last one."""
    found = (
        following(days.first - timedelta(days=1), place) + timedelta(days=7 * (number - 1))
        if number
        else before(days.last + timedelta(days=1), place)
    )
    return one(found) if days.first <= found <= days.last else None
