"""The check-ins that are offered after a meeting: 1, 3 and 6 months, or what the user's settings say instead.

The three are a default and no more: no source prescribes them (the method guide).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple, TypeGuard

from peerassist_tui.errors import Refused
from peerassist_tui.language import N_, _, ngettext, separated
from peerassist_tui.settings import read_settings
from peerassist_tui.text import clean_line, quoted_again

MOST_MONTHS = 120
SATURDAY = 5
"""As `date.weekday` counts."""


class UsualDate(NamedTuple):
    """A check-in so many months after the meeting, and what is looked at then."""

    months: int
    what: str


DEFAULT = (
    UsualDate(1, N_("Lessons sent? Quick actions done?")),
    UsualDate(3, N_("Which options were used, changed or dropped, and why?")),
    UsualDate(6, N_("What came of it? Do the lessons still hold? Who else can use them?")),
)


def not_at_weekend(day: date, held: date) -> date:
    """The day itself, or the Monday after a weekend; a meeting that was `held` at one may be looked at then too."""
    weekend = (SATURDAY, SATURDAY + 1)
    moves = day.weekday() in weekend and held.weekday() not in weekend
    return day + timedelta(days=7 - day.weekday()) if moves else day


@dataclass(frozen=True)
class UsualDates:
    """The dates that are offered, the first one first; `fault` says why the user's own are not taken."""

    dates: tuple[UsualDate, ...] = DEFAULT
    fault: str = ""

    @property
    def told(self) -> str:
        """What is worth saying when they are taken: a mistake, or that they are a default; nothing of one's own."""
        if self.fault or self.dates is not DEFAULT:
            return self.fault
        return _("{months} after the meeting is a default, no rule: change the dates as you like.", months=self.words)

    @property
    def words(self) -> str:
        """For instance "1, 3, 6 months"."""
        months = [str(one.months) for one in self.dates]
        number = 1 if months == ["1"] else 2
        return ngettext("{months} month", "{months} months", number, months=", ".join(months))

    @property
    def said(self) -> Sequence[UsualDate]:
        """The dates with what is looked at then, in the language that is spoken where it is the program's."""
        return [one._replace(what=_(one.what)) for one in self.dates] if self.dates is DEFAULT else self.dates


def usual_dates() -> UsualDates:
    """What the settings say under `[[follow_up]]`, or the default; mistakes are said in a sentence, never raised.

    A date that is wrong is left out, a wrong name or text in it is passed over; the rest holds.
    """
    try:
        given = read_settings().get("follow_up")
    except Refused as refused:
        return UsualDates(fault=_instead(str(refused).rstrip(".")))
    if given is None:
        return UsualDates()
    if not isinstance(given, list) or not given or not all(isinstance(one, dict) for one in given):
        wrong = _("In the settings, each follow-up date is a section headed follow_up in double brackets")
        return UsualDates(fault=_instead(wrong))
    return _taken(given)


def _taken(given: Sequence[Mapping[str, Any]]) -> UsualDates:
    dates, faults = dict[int, UsualDate](), list[str]()
    for place, one in enumerate(given, 1):
        faults += _faults(place, one)
        months, what = one.get("months"), one.get("what", "")
        if not _is_months(months):
            continue
        if months in dates:
            faults.append(_("two follow-up dates have the same months"))
            continue
        dates[months] = UsualDate(months, clean_line(what) if isinstance(what, str) else "")
    return UsualDates(tuple(dates[months] for months in sorted(dates)) or DEFAULT, _told(faults, bool(dates)))


def _instead(fault: str) -> str:
    return _("{fault}; the usual dates are offered instead.", fault=fault)


def _told(faults: Sequence[str], holds: bool) -> str:
    if not faults:
        return ""
    told = separated(faults)
    if holds:
        return _("In the settings, {faults}; the rest holds.", faults=told)
    return _("In the settings, {faults}; the usual dates are offered instead.", faults=told)


def _faults(place: int, given: Mapping[str, Any]) -> Iterator[str]:
    for name in given:
        if name not in UsualDate._fields:
            yield _(
                "follow-up date {place} has {name}, which nothing is called there", place=place, name=quoted_again(name)
            )
    if not _is_months(given.get("months")):
        yield _("follow-up date {place} needs “months”, a whole number from 1 to {most}", place=place, most=MOST_MONTHS)
    if not isinstance(given.get("what", ""), str):
        yield _("follow-up date {place} has a “what” that is no text", place=place)


def _is_months(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= MOST_MONTHS
