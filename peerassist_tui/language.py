"""The language in which a document is being written: its words by gettext; its days, numbers and lists by babel.

Outside `written_in` it is English, whose words stand in the code. Catalogues and babel are imported for others alone.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import Any

ENGLISH = "en"
FOLDER = Path(__file__).parent / "languages"
"""The names of the languages (names.toml), and of each its word lists and, but of English, how its dates are typed and
the catalogue of its words."""
CATALOGUE = "LC_MESSAGES/documents.po"
WORD_LISTS, TYPED_DATES = "words.toml", "dates.toml"


@dataclass(frozen=True)
class Language:
    """A language by its code, for instance "fr" or "pt_BR", and its words."""

    code: str
    phrases: NullTranslations


_ENGLISH = Language(ENGLISH, NullTranslations())
_writing: ContextVar[Language] = ContextVar("writing", default=_ENGLISH)


@cache
def languages() -> Mapping[str, str]:
    """The codes of all languages that can be written, each with what it is called there."""
    import tomllib

    return {code: str(name) for code, name in tomllib.loads((FOLDER / "names.toml").read_text("utf-8")).items()}


@cache
def language_file(code: str, name: str) -> Mapping[str, Any]:
    """What the file of that name says of a language, English where none is named; nothing where it has no such file."""
    import tomllib

    path = FOLDER / (code or ENGLISH) / name
    return tomllib.loads(path.read_text("utf-8")) if (code or ENGLISH) in languages() and path.exists() else {}


@contextmanager
def written_in(code: str) -> Iterator[None]:
    """Let what is written meanwhile be in that language; in English where none is named, or one is not known here."""
    token = _writing.set(_language(code))
    try:
        yield
    finally:
        _writing.reset(token)


@cache
def _language(code: str) -> Language:
    if code in ("", ENGLISH) or code not in languages():
        return _ENGLISH
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    with (FOLDER / code / CATALOGUE).open("rb") as catalogue:
        write_mo(compiled, read_po(catalogue, locale=code))
    compiled.seek(0)
    return Language(code, GNUTranslations(compiled))


def is_english() -> bool:
    """Whether it is English that is written in."""
    return _writing.get() is _ENGLISH


def N_(message: str) -> str:  # noqa: N802
    """Mark a message of a table for the catalogues; `_` says it where it is written."""
    return message


def NC_(context: str, message: str) -> str:  # noqa: N802
    """Mark a message of a table that would be another one elsewhere; `pgettext` says it."""
    return message


def _(message: str, **values: str) -> str:
    """A message in the language that is written in, with the values at its places."""
    return _writing.get().phrases.gettext(message).format(**values)


def ngettext(one: str, several: str, number: int, **values: str) -> str:
    """The message for so many; `count` is the number."""
    found = _writing.get().phrases.ngettext(one, several, number)
    return found.format(count=number_words(number), **values)


def pgettext(context: str, message: str, **values: str) -> str:
    """A message that would be another one elsewhere; the context says to translators what it is."""
    return _writing.get().phrases.pgettext(context, message).format(**values)


def language_tag() -> str:
    """The language that is written in as pages name it (BCP 47), for instance "pt-BR"."""
    return _writing.get().code.replace("_", "-")


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
    return _writing.get().code
