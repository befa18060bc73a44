"""Dates with the name of their month in another language, as in lists: 15 janvier, 3 de março de 2027, 12月22日."""

import re
from functools import lru_cache

from peerassist_tui.timing.days import Days, View, a_day, in_its_year

LANGUAGES = ("fr", "es", "de", "pt", "it", "nl", "ar", "ru", "zh")
_SHAPE = re.compile(
    r"(?:[^\W\d]+\.? )?(\d{1,2})\.?(?:er|º|°)?(?: de| d')? ?([^\W\d]{3,}(?:-[^\W\d]+)?)\.?(?: (?:de |del )?(\d{4}))?"
)
_CHINESE = re.compile(r"(?:(\d{4}) ?年 ?)?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]")
_SHORT = ("mai", "mei", "мая", "май")
"""Other names of three letters are short for a month, and words as well: ago, set."""


def read_foreign(text: str, view: View) -> Days | None:
    """A day and the full name of a month, with or without a year; nothing else is looked at."""
    if found := _CHINESE.fullmatch(text):
        year, month, day = found[1], int(found[2]), int(found[3])
    elif (found := _SHAPE.fullmatch(text)) and (len(found[2]) > 3 or found[2] in _SHORT):
        year, month, day = found[3], _month(found[2]), int(found[1])
    else:
        return None
    return in_its_year(lambda given: a_day(given, month, day), view, int(year) if year else None) if month else None


@lru_cache(maxsize=1000)
def _month(name: str) -> int:
    """The month of that name, 1 to 12; 0 where no language knows it."""
    from dateparser import parse  # type: ignore[import-untyped]

    found = parse(f"15 {name} 2028", languages=list(LANGUAGES), settings={"STRICT_PARSING": True})
    return found.month if found and (found.year, found.day) == (2028, 15) else 0
