"""Times of day and lengths of time as people type them: 9:30, 2 pm, noon; 2:30, 90 s; 45 min, 1h30, half an hour."""

import re
import unicodedata
from datetime import time

from peerassist_tui.language_files import ENGLISH
from peerassist_tui.timing.in_english import in_english

_TIME = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?(?: ?(?:([ap])\.?m\.?|h|uhr|o'clock))?")
_TIME_IN_DIGITS = re.compile(r"(\d{2})(\d{2})()")
_NAMED_TIMES = {"noon": "12", "midday": "12", "midnight": "0"}
_LENGTH = re.compile(r"(\d{1,4}(?:[.,]\d)?) ?(s|sec|seconds?|m|mins?|minutes?|'|h|hrs?|hours?)?")
_MINUTES_AND_SECONDS = re.compile(
    r"(\d{1,2})(?::| ?(?:m|min|minutes?|') ?)([0-5]\d)(?: ?(?:s|sec|seconds?|\"|''|min))?"
)
_MINUTES = re.compile(r"(\d{1,4}(?:[.,]\d{1,2})?) ?(m|mins?|minutes?|'|h|hrs?|hours?)?")
_HOURS = re.compile(
    r"(\d{1,2}) ?(?:h(?:(?:ou)?rs?)? ?(?:and )?(?=\d|$)|:(?=\d\d$))(?:([0-5]?\d) ?(?:m|mins?|minutes?)?)?"
)
_SAID_MINUTES = {
    "a quarter of an hour": 15.0,
    "half an hour": 30.0,
    "three quarters of an hour": 45.0,
    "an hour": 60.0,
    "one hour": 60.0,
    "an hour and a half": 90.0,
    "two hours": 120.0,
}


def read_time(typed: str, language: str = ENGLISH) -> time | None:
    """A time of day such as 9:30, 09.30, 9, 0930, 9h30, 9 am, 9:30 pm or noon; None when the text means none.

    It is said in English, or in that `language` (its code) where it means nothing in English.
    """
    text = _plain(typed)
    return _read_time(text) or _read_time(in_english(text, language))


def _read_time(text: str) -> time | None:
    text = text.removeprefix("at ")
    text = _NAMED_TIMES.get(text, text)
    found = _TIME.fullmatch(text) or _TIME_IN_DIGITS.fullmatch(text)
    if not found:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
    if half and not 1 <= hour <= 12:
        return None
    try:
        return time(hour % 12 + 12 * (half == "p") if half else hour, minute)
    except ValueError:
        return None


def read_length(typed: str) -> int | None:
    """A length of time in seconds: 2:30, 2 (minutes), 1.5 min, 90 s, 2'30, 1 h, none (0); None when it means none."""
    text = _plain(typed)
    if text in ("none", "no", ""):
        return 0
    if found := _MINUTES_AND_SECONDS.fullmatch(text):
        return 60 * int(found[1]) + int(found[2])
    found = _LENGTH.fullmatch(text)
    if not found:
        return None
    return round(float(found[1].replace(",", ".")) * {"s": 1, "h": 3600}.get((found[2] or "m")[0], 60))


def read_minutes(typed: str) -> float | None:
    """A length of time in minutes: 45, 45 min, 1h30, 1:30 (hours), 1.5 h, half an hour; None when it means none."""
    text = _plain(typed)
    if text in _SAID_MINUTES:
        return _SAID_MINUTES[text]
    if found := _HOURS.fullmatch(text):
        return 60.0 * int(found[1]) + int(found[2] or 0)
    if found := _MINUTES.fullmatch(text):
        return float(found[1].replace(",", ".")) * (60 if (found[2] or "m")[0] == "h" else 1)
    return None


def _plain(typed: str) -> str:
    text = unicodedata.normalize("NFKC", typed).casefold()
    return " ".join(text.replace("’", "'").replace("′", "'").split())
