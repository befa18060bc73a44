"""The language that is spoken: the program's words in it by gettext; its days, numbers and lists by babel.

It is English, whose words stand in the code, until somebody chooses another (`speak`); a document is in the language of
its session (`written_in`). Catalogues and babel are imported for others than English alone.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from functools import cache, cached_property
from gettext import NullTranslations

from peerassist_tui.language_files import CHANGES, ENGLISH, WORDS, catalogue, languages


class Language:
    """A language by its code, for instance "fr" or "pt_BR", and its phrases; of English there are no others."""

    def __init__(self, code: str) -> None:
        self.code = code

    @cached_property
    def words(self) -> NullTranslations:
        """What the program says."""
        return self._phrases(WORDS)

    @cached_property
    def changes(self) -> NullTranslations:
        """What Changes are called."""
        return self._phrases(CHANGES)

    def _phrases(self, name: str) -> NullTranslations:
        if self.code == ENGLISH:
            return NullTranslations()
        from peerassist_tui.catalogues import phrases

        return phrases(catalogue(self.code, name))


_ENGLISH = Language(ENGLISH)
_spoken = _ENGLISH
_writing: ContextVar[Language | None] = ContextVar("writing", default=None)


def speak(code: str) -> None:
    """From now on speak that language, in every thread; English where none is named, or one is not known here."""
    global _spoken
    _spoken = _language(code)


@contextmanager
def written_in(code: str) -> Iterator[None]:
    """Let what is written meanwhile be in that language; in English where none is named, or one is not known here."""
    token = _writing.set(_language(code))
    try:
        yield
    finally:
        _writing.reset(token)


def spoken() -> Language:
    """The language that is written in, else the one that is spoken."""
    return _writing.get() or _spoken


@cache
def _language(code: str) -> Language:
    return Language(code) if code not in ("", ENGLISH) and code in languages() else _ENGLISH


def usual_language() -> str:
    """The language in which the documents of a new session are written: the one that is spoken; empty for English."""
    return "" if is_english() else spoken().code


def is_english() -> bool:
    """Whether it is English that is spoken or written in."""
    return spoken() is _ENGLISH


def N_(message: str) -> str:  # noqa: N802
    """Mark a message of a table for the catalogues; `_` says it where it is written."""
    return message


def NC_(context: str, message: str) -> str:  # noqa: N802
    """Mark a message of a table that would be another one elsewhere; `pgettext` says it."""
    return message


def _(message: str, **values: object) -> str:
    """A message in the language that is spoken, with the values at its places."""
    return spoken().words.gettext(message).format(**values)


def ngettext(one: str, several: str, number: int, **values: object) -> str:
    """The message for so many; `count` is the number."""
    found = spoken().words.ngettext(one, several, number)
    return found.format(count=number_words(number), **values)


def pgettext(context: str, message: str, **values: object) -> str:
    """A message that would be another one elsewhere; the context says to translators what it is."""
    return spoken().words.pgettext(context, message).format(**values)


def language_tag() -> str:
    """The language that is spoken as pages name it (BCP 47), for instance "pt-BR"."""
    return spoken().code.replace("_", "-")


def language_and_region(tag: str) -> str:
    """A language as a word processor names it: with the region in which most people write it, for instance "fr-FR"."""
    if tag == ENGLISH:
        return "en-GB"
    from babel import Locale
    from babel.core import get_global

    likely = get_global("likely_subtags").get(tag, tag)
    locale = Locale.parse(likely if "-" not in tag else tag.replace("-", "_"))
    return f"{locale.language}-{locale.territory}" if locale.territory else tag


def direction(tag: str) -> str:
    """In which direction a language is written: "ltr" or "rtl"."""
    if tag == ENGLISH:
        return "ltr"
    from babel import Locale

    return Locale.parse(tag, sep="-").text_direction


def day_words(day: date) -> str:
    """A date, for instance "22 December 2026"."""
    if is_english():
        return f"{day.day} {day:%B %Y}"
    from babel.dates import format_date

    if day.day == 1:
        return format_date(day, pgettext("pattern of the first day of a month", "long"), _code())
    return format_date(day, pgettext("pattern of a date", "long"), _code())


def weekday_words(day: date) -> str:
    """A date with its weekday, for instance "Tuesday 22 December 2026"."""
    if is_english():
        return f"{day:%A} {day_words(day)}"
    from babel.dates import format_date

    if day.day == 1:
        return format_date(day, pgettext("pattern of the first day of a month, with its weekday", "full"), _code())
    return format_date(day, pgettext("pattern of a date with its weekday", "full"), _code())


def day_of_week_words(day: date) -> str:
    """The day of the week in short, for instance "Tue"."""
    return moment_words(day, "%a", "EEE")


def day_and_month_words(day: date) -> str:
    """A day of the week and of the month, for instance "Tue 22 December"."""
    return moment_words(day, f"%a {day.day} %B", "MMMMEd")


def short_weekday_words(day: date) -> str:
    """A date with its weekday in short, for instance "Tue 22 December 2026"."""
    return moment_words(day, f"%a {day.day} %B %Y", "yMMMEd")


def weekday_name(weekday: int) -> str:
    """What a day of the week is called, from 0 for Monday, for instance "Tuesday"."""
    day = date(2024, 1, 1 + weekday)  # a Monday was the first
    if is_english():
        return f"{day:%A}"
    from babel.dates import format_date

    return format_date(day, "EEEE", _code())


def clock_words(moment: datetime) -> str:
    """The time of day that a clock shows there, for instance "14:05"."""
    if is_english():
        return f"{moment:%H:%M}"
    from babel.dates import format_time

    return format_time(moment.time(), "short", locale=_code())


def day_and_clock_words(moment: datetime) -> str:
    """The day, in short, and the time, for instance "8 Dec 14:05"."""
    if is_english():
        return f"{moment.day} {moment:%b %H:%M}"
    from babel.dates import format_skeleton

    return f"{format_skeleton('MMMd', moment.replace(tzinfo=None), locale=_code())} {clock_words(moment)}"


def moment_words(moment: date | datetime, english: str, skeleton: str) -> str:
    """What is wanted of a moment: in English as `strftime` has it, elsewhere by a skeleton of Unicode CLDR.

    For instance "Wed 10:00" by "%a %H:%M" and "EHm".
    """
    if is_english():
        return f"{moment:{english}}"
    from babel.dates import format_skeleton

    bare = moment.replace(tzinfo=None) if isinstance(moment, datetime) else moment
    return format_skeleton(skeleton, bare, locale=_code())


def number_words(number: float) -> str:
    """A number as people write it, for instance "1,200" or "7.5"."""
    if is_english():
        return f"{number:,}" if isinstance(number, int) else f"{number:g}"
    from babel.numbers import format_decimal

    return format_decimal(number, locale=_code())


def signed_words(number: float) -> str:
    """A difference with its sign, for instance "+5" or "-2.5"."""
    if is_english():
        return f"{number:+g}"
    from babel.numbers import format_decimal

    return format_decimal(number, "+#,##0.###;-#,##0.###", locale=_code())


def percent_words(share: float) -> str:
    """A share in whole percent, for instance "30%"."""
    if is_english():
        return f"{share:.0%}"
    from babel.numbers import format_percent

    return format_percent(share, locale=_code())


def joined(names: Sequence[str]) -> str:
    """Names as a sentence has them: "A", "A and B", "A, B and C"."""
    if is_english():
        return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
    from babel.lists import format_list

    return format_list(names, locale=_code())


def separated(parts: Iterable[str]) -> str:
    """Parts that may have commas themselves, one after the other; empty ones are left out."""
    return pgettext("between two parts of a list", "; ").join(filter(None, parts))


def _code() -> str:
    return spoken().code
