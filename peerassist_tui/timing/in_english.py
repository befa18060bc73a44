"""Dates and times as people say them in another language, in English: lundi prochain, dentro de 3 días.

What a word and a phrase are in English stands in the `dates.toml` of the language, which is read when it is needed.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from peerassist_tui.language_files import ENGLISH, TYPED_DATES, language_file
from peerassist_tui.text import fold
from peerassist_tui.timing.days import MONTHS, WEEKDAYS

Say = Callable[[str], str]
_LONGEST = 120
"""No date is longer, however it is said."""
_PLACES = {"number": r"\d{1,2}(?![\d/.:-])", "minutes": r"[0-5]\d", "word": r"[^\W\d]+", "rest": r".+"}
_SMOOTHED = (
    (
        re.compile(rf"\b(?:the )+(?=(?:the|next|coming|last|this|first|day (?:after|before)|{'|'.join(WEEKDAYS)})\b)"),
        "",
    ),
    (re.compile(r"\b(?:the (?=\d+[/.-])|of (?=\d{4}\b))"), ""),
)
"""What another language has and English has not: the next week, the 15/1, march of 2027."""


def in_english(text: str, language: str) -> str:
    """A folded or typed text with what is a date in it in English; the text itself where nothing is known of it."""
    return _say(language)(text) if len(text) <= _LONGEST and _said(language) else text


def date_example(language: str) -> str:
    """How one types a date in that language, for instance “vendredi prochain”; empty where only English is known."""
    return str(_said(language).get("example", ""))


def words_before_dates(language: str) -> frozenset[str]:
    """Folded words after which a date belongs to the sentence, as in “l’ordre du jour de demain”."""
    return frozenset(map(fold, _said(language).get("belongs_after", "").split()))


def _said(language: str) -> Mapping[str, Any]:
    return {} if language in ("", ENGLISH) else language_file(language, TYPED_DATES)


@cache
def _say(language: str) -> Say:
    said = _said(language)
    names = _names(said["weekdays"], WEEKDAYS) | _names(said["months"], MONTHS)
    words = names | {fold(word): meant for word, meant in said["words"].items()}
    weekday = "|".join(map(re.escape, _names(said["weekdays"], WEEKDAYS)))
    phrases = [_phrase(phrase, meant, weekday) for phrase, meant in said["phrases"].items()]
    word = _whole("|".join(map(re.escape, sorted(words, key=len, reverse=True))))

    def say(text: str) -> str:
        told = fold(text)
        for pattern, meant in phrases:
            told = pattern.sub(meant, told)
        told = word.sub(lambda found: words[found[0]], told)
        for pattern, smooth in _SMOOTHED:
            told = pattern.sub(smooth, told)
        return " ".join(told.split())

    return say


def _names(given: list[str], english: tuple[str, ...]) -> dict[str, str]:
    """The names of days or months, each with its short ones, in English."""
    return {fold(name): meant for names, meant in zip(given, english, strict=True) for name in names.split()}


def _phrase(phrase: str, meant: str, weekday: str) -> tuple[re.Pattern[str], str]:
    """What finds a phrase, and what it becomes."""
    places = _PLACES | {"weekday": weekday}
    parts = re.split(r"\{(\w+)\}", fold(phrase))
    pattern = "".join(f"(?P<{part}>{places[part]})" if at % 2 else re.escape(part) for at, part in enumerate(parts))
    return _whole(pattern), re.sub(r"\{(\w+)\}", r"\\g<\1>", meant)


def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")
