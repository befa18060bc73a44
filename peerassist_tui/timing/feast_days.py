"""Days that have a name: christmas, new year's eve, easter, good friday."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from dateutil.easter import easter  # type: ignore[import-untyped]

from peerassist_tui.timing.days import DateView, Days, in_its_year, one

_FIXED = {
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "xmas": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new years eve": (12, 31),
    "new year": (1, 1),
    "new year's": (1, 1),
    "new year's day": (1, 1),
    "new years day": (1, 1),
}
_AFTER_EASTER = {
    "good friday": -2,
    "easter": 0,
    "easter sunday": 0,
    "easter monday": 1,
    "ascension day": 39,
    "pentecost": 49,
    "whitsun": 49,
}
_NAMED = re.compile(r"(?:the )?(.+?)(?: (\d{4}))?")


def read_feast(text: str, view: DateView) -> Days | None:
    """The next such day, or that of the year that is named; Easter is the Western one."""
    found = _NAMED.fullmatch(text)
    make = _MAKE.get(found[1]) if found else None
    return in_its_year(make, view, int(found[2]) if found[2] else None) if found and make else None


def _fixed(month: int, day: int) -> Callable[[int], Days]:
    return lambda year: one(date(year, month, day))


def _after_easter(days: int) -> Callable[[int], Days]:
    return lambda year: one(easter(year) + timedelta(days=days))


_MAKE: Mapping[str, Callable[[int], Days]] = {
    **{name: _fixed(*day) for name, day in _FIXED.items()},
    **{name: _after_easter(days) for name, days in _AFTER_EASTER.items()},
}
