"""Actions as people type them in one line: "@namuna Meet the planning wing #3 by end of january"."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from peerassist_tui.language import _
from peerassist_tui.models import Option, Person
from peerassist_tui.readings.flipchart.note_words import names_parted, speakers_meant
from peerassist_tui.readings.flipchart.set_apart import AT, spaced, without, without_number
from peerassist_tui.screens.workspace.typing.owner_said import owner_said
from peerassist_tui.session import Session, short_name
from peerassist_tui.text import clip
from peerassist_tui.timing.date_at_end import date_at_end
from peerassist_tui.timing.dates import full_date

_OWNER_BEFORE_END = re.compile(
    r"(.*[^\s,;:(])[\s,;:(]+(@\S*[^\s,;:])[,;:]*\s+((?:by|until|till|before|due|latest|no later than)\s+\S.{,40}|\S+)",
    re.DOTALL | re.IGNORECASE,
)
"""A name before what stands where a date would: one word, or what follows "by"."""
_DATE_FIRST = re.compile(r"([^,;:]{3,40})[,;:]\s+(\S.*)", re.DOTALL)
_END_CELLS = 24
_FEW = 3
"""So many people whom a beginning can mean are shown."""
_NAME_CELLS = 20
_OPTION_CELLS = 24


@dataclass(frozen=True)
class TypedAction:
    """What a typed line says; `people` are all whom the `@word` can mean, and one of them alone is the owner.

    `nobody` is the word, where it means none of them, and `no_day` what stands behind the name and is no date.
    """

    text: str
    people: tuple[Person, ...] = ()
    due: date | None = None
    option: Option | None = None
    nobody: str = ""
    no_day: str = ""

    @property
    def owner(self) -> Person | None:
        """Who sees to it."""
        return self.people[0] if len(self.people) == 1 else None

    @property
    def meaning(self) -> str:
        """What was understood, for instance "owner: Hugo · due: Fri 22 January 2027"."""
        return " · ".join(filter(None, (self._who(), self._when(), self._which())))

    def _who(self) -> str:
        if self.nobody and not self.people:
            return _("no owner: nobody is called “{name}”", name=clip(self.nobody, _NAME_CELLS))
        if not self.people:
            return _("no owner")
        names = " / ".join(clip(short_name(one), _NAME_CELLS) for one in self.people[:_FEW])
        more = f"{' …' if len(self.people) > _FEW else ''}{'' if self.owner else '?'}"
        return _("owner: {names}", names=f"{names}{more}")

    def _when(self) -> str:
        if self.due:
            return _("due: {day}", day=full_date(self.due))
        return _("no date: “{text}” is none", text=clip(self.no_day, _END_CELLS)) if self.no_day else _("no date")

    def _which(self) -> str:
        if not self.option:
            return ""
        title = clip(self.option.title, _OPTION_CELLS)
        return _("option {number}: {title}", number=self.option.number, title=title)


def typed_action(session: Session, typed: str, today: date) -> TypedAction:
    """Read a typed line: `@name` first or last is the owner, `#3` the option, a date first or last the day it is due.

    They stand in any order, with commas or not: “Buy a bell, @ami, option #3, by friday”. Without any `@`, somebody who
    is named as one speaks is the owner. What means nobody, no option or no date stays in the words of the action.
    """
    read = _read(session, spaced(typed), today)
    return read if read.owner or read.option else _read(session, typed, today)


def _read(session: Session, typed: str, today: date) -> TypedAction:
    numbers = {str(row.number): row for row in session.all(Option)}
    text, number = without_number(names_parted(session, typed.strip()), "option", numbers.__contains__)
    text, people = _without_owner(session, text)
    text, due = _without_date(session, text, today)
    if not people:  # the name may stand before the date
        text, people = _without_owner(session, text)
    no_day = ""
    if not people and not due:
        text, people, no_day = _before_what_is_no_date(session, text)
    nobody = "" if people else _nobody(session, text)
    if not people and not nobody:
        text, people = owner_said(session, text)
    return TypedAction(text, people, due, numbers.get(number), nobody, no_day)


def _without_date(session: Session, text: str, today: date) -> tuple[str, date | None]:
    """The words without the date at their end or, set apart, at their beginning: “By friday: buy a bell”."""
    language = session.info.language
    ended = date_at_end(text.rstrip(" ,;:"), today, language)
    if ended.day is None and (first := _DATE_FIRST.fullmatch(text)):
        turned = date_at_end(f"{first[2]} {first[1]}", today, language)
        ended = turned if turned.text == first[2].rstrip(" ,;:") else ended
    return ended if ended.day else (text, None)


def _before_what_is_no_date(session: Session, text: str) -> tuple[str, tuple[Person, ...], str]:
    """The words without the name before their end, whom it can mean, and that end, which is no date."""
    found = _OWNER_BEFORE_END.fullmatch(text)
    people = speakers_meant(session, found[2]) if found else []
    if not found or not people:
        return text, (), ""
    return f"{found[1]} {found[3]}" if len(people) == 1 else text, tuple(people), found[3]


def _nobody(session: Session, text: str) -> str:
    """The name after the `@` first or last in the text that means nobody; empty where there is none."""
    words = text.split()
    named = [word for word in words[:1] + words[-1:] if word.startswith("@") and len(word) > 1]
    return next((word[1:].rstrip(",;:").replace("_", " ") for word in named if not speakers_meant(session, word)), "")


def _without_owner(session: Session, text: str) -> tuple[str, tuple[Person, ...]]:
    """The words without the `@word`, first or last, that means one person, and all whom it can mean."""
    named = list(AT.finditer(text))
    first = [found for found in named[:1] if not text[: found.start()].strip(" ([")]
    last = [found for found in named[-1:] if not text[found.end() :].strip(" .,;:!?)]")]
    for found in (*first, *last):
        people, rest = speakers_meant(session, found[0]), without(text, found.start(), found.end())
        if people and rest:
            return rest if len(people) == 1 else text, tuple(people)
    return text, ()


def read_action(session: Session, typed: str, today: date) -> dict[str, Any]:
    """What the rule `action` is given for a typed line."""
    read = typed_action(session, typed, today)
    given = {
        "text": read.text,
        "due": read.due,
        "option": str(read.option.id) if read.option else None,
    }
    return {**given, "owner": str(read.owner.id)} if read.owner else given
