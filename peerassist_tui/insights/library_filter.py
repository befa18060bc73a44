"""Which sessions the library shows and in which order, in words that people type.

A line is never wrong: what is not understood, or not typed to its end, filters nothing and is named.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache

from peerassist_tui.errors import Refused
from peerassist_tui.language import N_, _
from peerassist_tui.store.queries.overview import Overview
from peerassist_tui.store.queries.session_people import NOBODY, SessionPeople
from peerassist_tui.text import fold
from peerassist_tui.timing.asked_days import asked_days, in_figures
from peerassist_tui.timing.dates import full_date
from peerassist_tui.timing.days import Days
from peerassist_tui.timing.zones import local_or_utc

_PIECE = re.compile(r'(-?)((?:is|org|since|until|in):|[@#])?("[^"]*"?|\S*)')
_folded = lru_cache(maxsize=50_000)(fold)

Test = Callable[[Overview, SessionPeople], bool]


@dataclass(frozen=True)
class FilterTerm:
    """One condition of a filter: how it is worded, and the test that a session has to pass."""

    said: str
    test: Test


@lru_cache(maxsize=50_000)
def begins_at(one: Overview) -> datetime:
    """When a session began or is to begin, in its own zone, or in UTC where that zone is not known here."""
    return local_or_utc(one.began_at, one.timezone)


def overdue(one: Overview, today: date) -> bool:
    """Whether something that was promised there should have been done before `today`; an example owes nothing."""
    return one.next_due is not None and one.next_due < today and not one.is_example


def _states(today: date) -> Mapping[str, FilterTerm]:
    return {
        "open": FilterTerm(N_("meeting not over"), lambda one, _people: one.status != "finished"),
        "preparing": FilterTerm(N_("in preparation"), lambda one, _people: one.status == "preparing"),
        "live": FilterTerm(N_("live"), lambda one, _people: one.status in ("live", "paused")),
        "over": FilterTerm(N_("meeting over"), lambda one, _people: one.status == "finished"),
        "finished": FilterTerm(N_("meeting over"), lambda one, _people: one.status == "finished"),
        "wrapped": FilterTerm(N_("wrapped up"), lambda one, _people: one.wrapped_up),
        "todo": FilterTerm(N_("with open actions"), lambda one, _people: one.open_actions > 0 and not one.is_example),
        "overdue": FilterTerm(N_("overdue"), lambda one, _people: overdue(one, today)),
        "archived": FilterTerm(N_("in the archive"), lambda one, _people: one.archived),
        "tagged": FilterTerm(N_("with tags"), lambda one, _people: bool(one.tags)),
        "example": FilterTerm(N_("examples"), lambda one, _people: one.is_example),
    }


STATES = tuple(_states(date.min))
"""What may stand behind `is:`; the beginning of a word will do."""
_ALONE = ("todo", "overdue")
"""States that are understood without `is:`, when they are typed to their end."""


class Filter:
    """What a line asks for; `today` (of the one who reads) says what is overdue and which march is meant.

    `terms` are what it asks for, `ignored` what in it means nothing; `asks_who`: it looks at people or organisations.
    """

    def __init__(self, typed: str, today: date) -> None:
        self.terms: list[FilterTerm] = []
        self.ignored: list[str] = []
        self.asks_who = self.asks_archive = False
        self._today = today
        states = _states(today)
        for minus, sort, piece in _pieces(typed):
            term = self._term(sort, piece.strip('"'), piece, states)
            if term is None:
                self.ignored.append(f"{minus}{sort}{piece}")
            else:
                self.terms.append(_not(term) if minus else term)

    def _term(self, sort: str, text: str, piece: str, states: Mapping[str, FilterTerm]) -> FilterTerm | None:
        wanted = _folded(text)
        if sort == "is:" or (not sort and piece.casefold() in _ALONE):
            state = next((name for name in states if wanted and name.startswith(wanted)), "")
            self.asks_archive |= state in ("archived", "example")
            return replace(states[state], said=_(states[state].said)) if state else None
        if not wanted:
            return None
        if sort in ("@", "org:"):
            self.asks_who = True
            return _who(wanted, text) if sort == "@" else _of_organisation(wanted, text)
        if sort == "#":
            return FilterTerm(f"#{text}", lambda one, _people: any(_folded(tag).startswith(wanted) for tag in one.tags))
        if sort:
            return _when(sort.rstrip(":"), text, self._today)
        return FilterTerm(_("“{words}” in the title", words=text), lambda one, _people: wanted in _folded(one.title))

    @property
    def said(self) -> str:
        """The filter in words; empty where nothing is filtered."""
        terms = [term.said for term in self.terms]
        if self.ignored:
            terms.append(_("“{words}” filters nothing", words=" ".join(self.ignored)))
        return " · ".join(terms)

    def of(self, sessions: Sequence[Overview], people: SessionPeople = NOBODY) -> list[Overview]:
        """Those of the sessions that meet all conditions, in their order."""
        return [one for one in sessions if all(term.test(one, people) for term in self.terms)]


def _pieces(typed: str) -> Iterator[tuple[str, str, str]]:
    for found in _PIECE.finditer(typed):
        minus, sort, piece = found.group(1), found.group(2) or "", found.group(3)
        if sort or piece.strip('"'):
            yield minus, sort, piece


def _not(term: FilterTerm) -> FilterTerm:
    return FilterTerm(_("not {condition}", condition=term.said), lambda one, people: not term.test(one, people))


def _who(wanted: str, text: str) -> FilterTerm:
    begun = re.compile(rf"(?<!\w){re.escape(wanted)}")
    return FilterTerm(
        _("with {person}", person=text),
        lambda one, people: begun.search(people.names_in.get(_key(one), "")) is not None,
    )


def _of_organisation(wanted: str, text: str) -> FilterTerm:
    begun = re.compile(rf"(?<!\w){re.escape(wanted)}")
    return FilterTerm(
        _("with people of {organisation}", organisation=text),
        lambda one, people: begun.search(people.organisations_in.get(_key(one), "")) is not None,
    )


def _key(one: Overview) -> str:
    return one.id.replace("-", "")


def _when(word: str, text: str, today: date) -> FilterTerm | None:
    """A year, a month, a week or a day, as what begins there, ends there, or lies within."""
    try:
        days = asked_days(text, today, word)
    except Refused:
        return None
    first = date.min if word == "until" else days.first
    last = date.max if word == "since" else days.last
    said = _in_figures(word, text) if in_figures(text) else _in_full(word, days)
    return FilterTerm(said, lambda one, _people: first <= begins_at(one).date() <= last)


def _in_full(word: str, days: Days) -> str:
    if word == "since":
        return _("since {day}", day=full_date(days.first))
    if word == "until":
        return _("until {day}", day=full_date(days.last))
    if days.first == days.last:
        return _("on {day}", day=full_date(days.first))
    return _("from {first} to {last}", first=full_date(days.first), last=full_date(days.last))


def _in_figures(word: str, figures: str) -> str:
    """The same as it was typed, for instance "since 2026-03"."""
    if word == "since":
        return _("since {figures}", figures=figures)
    return _("until {figures}", figures=figures) if word == "until" else _("in {figures}", figures=figures)


_STATE_ORDER = ("live", "paused", "preparing", "over", "wrapped up")

SORTS: Mapping[str, tuple[str, Callable[[Overview], object]]] = {
    "date": (N_("the newest first"), lambda one: 0),
    "title": (N_("by title"), lambda one: _folded(one.title)),
    "state": (N_("by state"), lambda one: _STATE_ORDER.index(one.state)),
    "to do": (N_("the most open actions first"), lambda one: -one.open_actions),
    "due": (N_("what is due first"), lambda one: one.next_due or date.max),
}
"""The orders: how each is said (by `_`), and by what it sorts; among equals the newest is first."""


def in_order(sessions: Sequence[Overview], order: str) -> list[Overview]:
    """The sessions, given newest first, in one of `SORTS`."""
    return sorted(sessions, key=SORTS[order][1])  # type: ignore[arg-type]


def candidates(typed: str, sessions: Sequence[Overview], people: SessionPeople) -> list[str]:
    """How the last piece of a line that is being typed may go on, as whole pieces; none for words of titles."""
    *_, (minus, sort, piece) = [("", "", ""), *_pieces(typed)]
    if not sort or typed.endswith(" "):
        return []
    there: Sequence[str] = {
        "is:": STATES,
        "#": list(dict.fromkeys(tag for one in sessions for tag in one.tags)),
        "@": list(people.names),
        "org:": list(people.organisations),
    }.get(sort, [])
    wanted = _folded(piece.strip('"'))
    fitting = sorted((one for one in there if _folded(one).startswith(wanted)), key=_folded)
    return [f"{minus}{sort}{_quoted(one, always=piece.startswith(chr(34)))}" for one in fitting]


def _quoted(text: str, *, always: bool) -> str:
    return f'"{text}"' if always or " " in text else text


def completed(typed: str, found: Sequence[str]) -> str | None:
    """The line with its last piece completed by the first candidate that goes on from it, else by its first word."""
    *_, (minus, sort, piece) = [("", "", ""), *_pieces(typed)]
    last = f"{minus}{sort}{piece}"
    ways = [*found, *(one.replace('"', "").partition(" ")[0] for one in found)]
    first = next((one for one in ways if one.casefold().startswith(last.casefold())), None)
    return typed + first[len(last) :] if first else None
