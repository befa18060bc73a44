"""The check-ins that are offered after a meeting: 1, 3 and 6 months, or what the user's settings say instead.

The three are a default and no more: no source prescribes them (method.md, 2).
"""

from dataclasses import dataclass
from typing import Any, NamedTuple

from peerassist_tui.errors import Refused
from peerassist_tui.settings import read_settings
from peerassist_tui.text import clean_line

MOST_MONTHS = 120


class UsualDate(NamedTuple):
    """A check-in so many months after the meeting, and what is looked at then."""

    months: int
    what: str


DEFAULT = (
    UsualDate(1, "Lessons sent? Quick actions done?"),
    UsualDate(3, "Which options were used, changed or dropped, and why?"),
    UsualDate(6, "What came of it? Do the lessons still hold? Who else can use them?"),
)


@dataclass(frozen=True)
class UsualDates:
    """The dates that are offered, the first one first; `fault` says why the user's own are not taken."""

    dates: tuple[UsualDate, ...] = DEFAULT
    fault: str = ""

    @property
    def told(self) -> str:
        """What is worth saying when they are taken: a mistake, or that they are a default; nothing of one's own."""
        default = f"{self.words} after the meeting is a default, no rule: change the dates as you like."
        return self.fault or (default if self.dates is DEFAULT else "")

    @property
    def words(self) -> str:
        """For instance "1, 3, 6 months"."""
        months = [str(one.months) for one in self.dates]
        return f"{', '.join(months)} month{'' if months == ['1'] else 's'}"


def usual_dates() -> UsualDates:
    """What the settings say under `[[follow_up]]`, or the default; a mistake is said in one sentence, never raised."""
    try:
        given = read_settings().get("follow_up")
        return UsualDates() if given is None else UsualDates(_dates(given))
    except Refused as refused:
        return UsualDates(fault=f"{str(refused).rstrip('.')}; the usual dates are offered instead.")


def _dates(given: Any) -> tuple[UsualDate, ...]:
    if not isinstance(given, list) or not given or not all(isinstance(one, dict) for one in given):
        raise Refused("In the settings, the follow-up dates are tables: [[follow_up]]")
    dates = {date.months: date for date in (_date(place, one) for place, one in enumerate(given, 1))}
    if len(dates) < len(given):
        raise Refused("In the settings, two follow-up dates have the same months")
    return tuple(dates[months] for months in sorted(dates))


def _date(place: int, given: dict[str, Any]) -> UsualDate:
    where = f"In the settings, follow-up date {place}"
    if unknown := next((name for name in given if name not in UsualDate._fields), None):
        raise Refused(f"{where} has “{clean_line(unknown)}”, which nothing is called there")
    months, what = given.get("months"), given.get("what", "")
    if not isinstance(months, int) or isinstance(months, bool) or not 1 <= months <= MOST_MONTHS:
        raise Refused(f"{where} needs “months”, a whole number from 1 to {MOST_MONTHS}")
    if not isinstance(what, str):
        raise Refused(f"{where}: “what” is not a text")
    return UsualDate(months, clean_line(what))
