"""Each person of the store once, and which of them is meant."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from peerassist_tui.errors import Refused
from peerassist_tui.language import _, separated
from peerassist_tui.readings.people_autocomplete import PersonTold, each_once
from peerassist_tui.store.queries.people_query import ALL, SessionAttendance, people_query
from peerassist_tui.text import clean_line, fold, said_again
from peerassist_tui.timing.zones import local_or_utc

_SIDES = ("name", "latin", "email", "organisation", "role", "language", "skills")


@dataclass
class Someone(PersonTold):
    """A person with the latest that is known of every side of them; `rows` are those of the sessions they are in.

    Whoever was only named as an owner from outside has rows of the party `OUTSIDE` without an id.
    """

    rows: list[SessionAttendance] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The name as it was written last."""
        return str(self.told["name"])

    @property
    def email(self) -> str:
        """The address that was given last; may be empty."""
        return str(self.told["email"])

    @property
    def ids(self) -> frozenset[str]:
        """The ids of the rows, where they have one."""
        return frozenset(str(row.id) for row in self.rows if row.id)

    @property
    def names(self) -> set[str]:
        """Everything that they were ever called, in Latin letters too."""
        return {name for row in self.rows for name in (row.name, row.latin) if name} | self._told("name", "latin")

    @property
    def addresses(self) -> set[str]:
        """Every address that was ever told."""
        return {row.email for row in self.rows if row.email} | self._told("email")

    def _told(self, *sides: str) -> set[str]:
        return {str(self.told[side]) for side in sides if self.told[side]}

    @cached_property
    def sessions(self) -> list[SessionAttendance]:
        """A row for each session, the latest first."""
        return [*{row.session_id: row for row in reversed(self.rows)}.values()][::-1]

    @property
    def parties(self) -> list[str]:
        """In which parties they were, the latest first."""
        return [*dict.fromkeys(row.party for row in self.rows)]

    @property
    def parts(self) -> Counter[str]:
        """In how many sessions they were in which party."""
        return Counter(row.party for row in self.sessions)

    @cached_property
    def organisations(self) -> list[str]:
        """Every organisation that was ever told, the latest first."""
        return _each_once(row.organisation for row in self.rows)

    @cached_property
    def skills(self) -> list[str]:
        """Every skill that was ever told, the latest first."""
        return _each_once(skill for row in self.rows for skill in row.skills)

    @cached_property
    def folded(self) -> str:
        """All that they may be found by, accents and case folded."""
        sides = [side for side in _SIDES if side != "skills"]
        told = {value: None for row in self.rows for side in sides if (value := getattr(row, side))}
        return fold("\n".join((self.name, *told, *self.skills)))

    @property
    def last_met(self) -> date | None:
        """The local day of the last meeting with them that was begun; None where there was none."""
        return next((session_day(row) for row in self.rows if row.held), None)


def _each_once(texts: Iterable[str]) -> list[str]:
    """Texts without their repetitions, accents and case apart, in their order; empty ones are left out."""
    found: dict[str, str] = {}
    for text in filter(None, texts):
        found.setdefault(fold(text), text)
    return [*found.values()]


def session_day(row: SessionAttendance) -> date:
    """The day on which the session of a row was held, else is to be, in its zone."""
    return local_or_utc(row.began_at, row.timezone).date()


def all_people(path: Path, *, binned: bool = True, examples: bool = True, latest: int = ALL) -> list[Someone]:
    """Everybody in the store at `path`, by name; those in the bin and in the examples unless that is denied.

    `latest`: only those of so many sessions that begin last. Whoever has the same name, accents and case apart, and no
    other address, is one person.

    Raises:
        StoreError: the store cannot be read.
    """
    inside, outside = people_query(path, binned=binned, examples=examples, latest=latest)
    by_name: dict[str, list[Someone]] = {}
    for one in each_once(inside, _sides, Someone):
        by_name.setdefault(fold(one.name), []).append(one)
    for row in outside:
        _add_outsider(by_name, row)
    return [one for name in sorted(by_name) for one in by_name[name]]


def _sides(row: SessionAttendance) -> dict[str, Any]:
    return {side: list(row.skills) if side == "skills" else getattr(row, side) for side in _SIDES}


def _add_outsider(by_name: dict[str, list[Someone]], row: SessionAttendance) -> None:
    namesakes = by_name.setdefault(fold(row.name), [])
    if not namesakes:
        namesakes.append(only_named(row.name))
    if len(namesakes) == 1:
        namesakes[0].rows.append(row)


def is_listed(found: Collection[Someone], asked: str) -> bool:
    """Whether anybody is called so, or has that address."""
    return any(fold(asked) in _calls(one) for one in found)


def find_person(found: Collection[Someone], asked: str, session_id: str = "") -> Someone:
    """The person who is called so, in the name's Latin letters too, or has that address.

    `session_id` leaves those who are in that session.

    Raises:
        Refused: there is nobody, or there are several; the sentence says what tells them apart.
    """
    wanted = fold(asked)
    meant = [one for one in found if wanted and wanted in _calls(one)]
    if session_id:
        meant = [one for one in meant if any(str(row.session_id) == session_id for row in one.rows)]
    if not meant:
        raise nobody_called(asked, session_id)
    if len(meant) > 1:
        several = separated(map(_told_apart, meant[:4]))
        raise Refused(
            _(
                "{given} may be {number} people: {people}. Say which by the e-mail address in place of the name, or "
                "with --session.",
                given=said_again(asked),
                number=len(meant),
                people=several,
            )
        )
    return meant[0]


def _told_apart(one: Someone) -> str:
    title = one.rows[0].title
    if one.email:
        return _("{name} ({email}, in “{title}”)", name=one.name, email=one.email, title=title)
    return _("{name} (no address, in “{title}”)", name=one.name, title=title)


def nobody_called(asked: str, session_id: str = "") -> Refused:
    """The sentence that there is nobody called so."""
    if session_id:
        return Refused(_("Nobody in the store is called {given} in that session.", given=said_again(asked)))
    return Refused(_("Nobody in the store is called {given}.", given=said_again(asked)))


def only_named(asked: str) -> Someone:
    """Somebody who is in no list of people, and whom texts or the history may name."""
    nothing: dict[str, Any] = dict.fromkeys(_SIDES, "")
    return Someone(nothing | {"name": clean_line(asked), "skills": []})


def _calls(one: Someone) -> set[str]:
    return set(map(fold, one.names | one.addresses))
