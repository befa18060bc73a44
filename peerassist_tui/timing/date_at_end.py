"""The date at the end of a sentence: "Buy a bell by friday", "Send it 15/1", "Envoyer la lettre lundi prochain"."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import NamedTuple

from peerassist_tui.language_files import ENGLISH
from peerassist_tui.text import fold
from peerassist_tui.timing.dates import read_date
from peerassist_tui.timing.days import MONTHS, WEEKDAYS
from peerassist_tui.timing.in_english import in_english, words_before_dates

_MARK = r"by|until|till?|before|due date|due by|due on|due|no later than|not later than|at the latest|deadline"
_MARKED = re.compile(rf"({_MARK}|on|at|latest)(?:\s*:\s*|\s+)(\S.*)", re.IGNORECASE | re.DOTALL)
_LATEST = re.compile(r"(.*?\S)\s+(?:at\s+the\s+)?latest[.!]*", re.IGNORECASE | re.DOTALL)
_POLITE = re.compile(r"(.*?\S),?\s+(?:please|thanks|thank\s+you|pls)[.!]*", re.IGNORECASE | re.DOTALL)
_WORDS = re.compile(r"\s+\S")
_MOST_WORDS = 8
_MONTH = rf"(?:{'|'.join(f'{name}|{name[:3]}' for name in MONTHS)}|sept)\.?"
_DAY_NAME = rf"(?:{'|'.join(WEEKDAYS)}|mon|tue|tues|weds|thu|thur|thurs|fri)"
_COUNT = r"(?:\d{1,3}|an?|half an?|a couple of|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_LENGTH = rf"{_COUNT} (?:days?|weeks?|fortnights?|months?|quarters?|years?)(?: and a half)?"
_UNIT = r"(?:week|weekend|month|quarter|year)"
_YEAR = r"(?: '?\d{2,4})?"
_CLOCK = r"\d{1,2}[:.h]\d\d(?: ?[ap]m)?|\d{1,2} ?[ap]m|noon|midday|lunchtime|eod|cob"
_WRITTEN = (
    rf"(?:{_DAY_NAME},? )?(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d{{1,2}}/\d{{1,2}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?:,? \d{{4}})?|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?)"
)
_DAYS = (
    rf"today|tonight|this (?:morning|afternoon|evening)|tomorrow(?: week)?|(?:the )?day after tomorrow|friday the 13th"
    rf"|(?:next |this |coming |this coming )?{_DAY_NAME}"
    rf"(?: week| fortnight| after next| next week| in (?:two|2) weeks)?|next week (?:on )?{_DAY_NAME}"
)
_COUNTED = (
    rf"(?:in|within) (?:{_COUNT} ?(?:-|or|to) ?)?{_LENGTH}(?:'s?|s')?(?: time)?|(?:\+ ?|in )\d{{1,3}} ?[dwmy]"
    rf"|{_LENGTH} from (?:now|today|tomorrow|{_DAY_NAME})"
    rf"|(?:a week|{_COUNT} weeks) (?:on )?(?:today|tomorrow|{_DAY_NAME})"
)
_SPANS = (
    rf"(?:next|this) {_UNIT}|(?:the )?week after next|{_UNIT} end|end of {_UNIT}|eow|eom|eoq|eoy"
    rf"|(?:early|mid|late|end of|middle of)[ -](?:next |this ){_UNIT}|(?:end of|end|early|mid|late|start of) \d{{4}}"
    rf"|end of (?:{_MONTH}|q[1-4]){_YEAR}|(?:in )?(?:early|mid|late)(?: in)?[ -]{_MONTH}{_YEAR}"
    rf"|in q[1-4]{_YEAR}|in (?:week|kw|cw) \d{{1,2}}"
    rf"|(?:in )?(?:the )?(?:first|second|third|last|1st|2nd|3rd) week of {_MONTH}{_YEAR}"
    rf"|(?:the )?(?:week (?:of|commencing|beginning|starting|ending)|w/c|w/b|w/e) {_WRITTEN}"
)
_BARE = re.compile(
    rf"(?:(?:at )?(?:{_CLOCK}) )?(?:{_WRITTEN}|{_DAYS}|{_COUNTED}|{_SPANS})"
    rf"(?: morning| afternoon| evening|,? (?:at )?(?:{_CLOCK})| at \d{{1,2}})?",
    re.IGNORECASE,
)
"""What is surely a date at the end of a sentence without a word such as "by" before it."""
_ON = re.compile(
    rf"(?:the )?(?:\d.*|(?:next |this |coming )?{_DAY_NAME}\b.*|{_MONTH} \d.*|christmas (?:eve|day))", re.I
)
_AT = re.compile(r"(?:the )?(?:latest |(?:end|start|beginning) of ).+|christmas|easter|new year", re.IGNORECASE)
_LENGTHS = re.compile(rf"{_LENGTH}", re.IGNORECASE)
_FRACTION = re.compile(r"[1-9]/(?:[23456789]|10|11)|24/7")
_PLAIN_UNIT = re.compile(rf"(?:next|this) {_UNIT}|(?:the )?week after next", re.IGNORECASE)
_BETWEEN = " ,;:([@→>=–—-"
"""What may stand between a sentence and its date."""
_LINKS = (
    "a an the of for from to since in into with about against between after during than and or as is are was be past "
    "per over around like until by on at before due what how why when where no not"
)
"""Words after which a date belongs to the sentence: "the minutes of monday", "agenda for tomorrow"."""
_WHICH_DAY = (
    "our my your their his its that every each any last first second third black good cyber casual ash palm easter "
    "shrove super giving maundy bloody holy"
)
"""The same before the name of a day or a month: "black friday", "every monday"."""
_NUMBERED = "page room chapter part ratio version step number item"
"""The same before a figure: "room 3/4"."""
_NAMED_DAY = re.compile(rf"(?:next |this |coming )?(?:{_DAY_NAME}|{_MONTH})\b", re.IGNORECASE)


class Ended(NamedTuple):
    """The sentence without its date, and the day; None where it ends with none."""

    text: str
    day: date | None


def date_at_end(text: str, today: date, language: str = ENGLISH) -> Ended:
    """The date at the end of what somebody types, seen from `today`; what has passed stays in the sentence.

    It is said in that `language` (its code) or in English.
    """
    belongs_after = words_before_dates(language)
    for rest, said, mark in chain(_ends_elsewhere(text, language), _ends(text)):
        if belongs_after and fold(rest.rpartition(" ")[2]) in belongs_after:
            continue
        if _is_meant(rest, said, mark) and (day := read_date(_in_full(said, mark), today)) and day >= today:
            return Ended(rest.rstrip(_BETWEEN), day)
    return Ended(text, None)


def _ends(text: str) -> Iterator[tuple[str, str, str]]:
    """What may be the end that is a date, the longest first, with what stands before it and the word that marks it."""
    whole = text.rstrip(" .!")
    latest = _LATEST.fullmatch(whole)
    whole = latest[1] if latest else whole
    polite = _POLITE.fullmatch(whole)
    whole = polite[1] if polite else whole
    for rest, said in _parted(whole):
        mark, after = _marked(said)
        if after:
            yield rest, after, mark
        yield rest, said, "latest" if latest else ""


def _ends_elsewhere(text: str, language: str) -> Iterator[tuple[str, str, str]]:
    """The same of what may be a date in another language, in English."""
    for rest, typed in _parted(text.rstrip(" .!")):
        said = in_english(typed.replace("’", "'"), language)
        if said == typed:
            continue
        latest = _LATEST.fullmatch(said)
        mark, after = _marked(latest[1] if latest else said)
        if after:
            yield rest, after, mark
        yield rest, latest[1] if latest else said, "latest" if latest else "on" if said.startswith("the ") else ""


def _parted(whole: str) -> Iterator[tuple[str, str]]:
    """A text parted before each of its last words, the longest end first."""
    for place in [found.start() for found in _WORDS.finditer(whole)][-_MOST_WORDS:]:
        yield whole[:place], whole[place:].strip().rstrip(").]").lstrip("([")


def _in_full(said: str, mark: str) -> str:
    """The date with its word, where that says more: "by may" is a month, while "may" is none."""
    return said if mark in ("", "on", "at", "latest") else f"{'before' if mark == 'before' else 'by'} {said}"


def _marked(said: str) -> tuple[str, str]:
    found = _MARKED.fullmatch(said)
    return (found[1].casefold(), found[2]) if found else ("", "")


def _is_meant(rest: str, said: str, mark: str) -> bool:
    """Whether the end is the date of the sentence, and not one of its words."""
    if not rest.strip():
        return False
    last = rest.split()[-1].casefold().strip(",;:([")
    said = " ".join(said.split())
    if mark == "at":
        return bool(_AT.fullmatch(said))
    if last in _LINKS.split():
        return False
    if mark == "on":
        return bool(_ON.fullmatch(said))
    if mark and mark != "latest":
        return not _LENGTHS.fullmatch(said)
    if not _BARE.fullmatch(said) or _FRACTION.fullmatch(said):
        return False
    if (last in _NUMBERED.split() and said[0].isdigit()) or (last in _WHICH_DAY.split() and _NAMED_DAY.match(said)):
        return False
    return len(rest.split()) > 1 or not _PLAIN_UNIT.fullmatch(said)
