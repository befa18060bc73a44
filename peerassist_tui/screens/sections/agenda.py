"""The agenda: its items with their planned times, and how the days are shared among the phases."""

import re
from collections.abc import Hashable, Sequence

from textual.content import Content

from peerassist_tui.errors import RuleError
from peerassist_tui.models import PHASES, AgendaItem
from peerassist_tui.readings.agenda_plan import days, led_by, of_day, phase_minutes, planned_starts, span
from peerassist_tui.screens.phases import BAR_STYLES, LETTERS, STYLES
from peerassist_tui.screens.sections.section import Deed, Section, uuid_of
from peerassist_tui.session import Session
from peerassist_tui.widgets.field import Field
from peerassist_tui.widgets.phase_bar import DayFace, Stretch
from peerassist_tui.widgets.stream import Entry

USUAL_MINUTES = 15.0
_BREAKS = ("break", "lunch", "tea", "coffee", "dinner")
_TYPED = re.compile(r"(.*\S)\s+(\d{1,3})(?:\s*(?:min|m|'))?")


class AgendaSection(Section):
    """A list of agenda items."""

    topic = "agenda"
    title = "Agenda"
    prompt = "Title of an item and its minutes (“Lunch 45”), then Enter"
    empty = "No agenda yet. Press T to begin with a template, or n to type the first item."
    movable = True

    def count(self, session: Session) -> int:
        return len(session.agenda)

    def entries(self, session: Session) -> list[Entry]:
        starts, several = planned_starts(session), len(days(session)) > 1
        entries: list[Entry] = []
        day = 0
        for item in session.agenda:
            if several and item.day != day:
                day = item.day
                entries.append(Entry(("day", item.id), Content(), f"Day {day}", heading=True))
            entries.append(self._entry(session, item, f"{starts[item.id]:%H:%M}"))
        return entries

    def _entry(self, session: Session, item: AgendaItem, start: str) -> Entry:
        phase = f"{LETTERS[item.phase]} {item.phase:<10}"
        lead = Content.assemble(
            (f"{start}  ", "$foreground-muted"), (phase, STYLES[item.phase]), f"{item.minutes:>4g}′  "
        )
        return Entry(item.id, lead, item.title, led_by(session, item))

    def shares(self, session: Session) -> tuple[DayFace, ...]:
        several = len(days(session)) > 1
        return tuple(self._share(session, day, several) for day in days(session))

    def _share(self, session: Session, day: int, several: bool) -> DayFace:
        minutes = phase_minutes(of_day(session, day))
        stretches = tuple(Stretch(LETTERS[phase], BAR_STYLES[phase], each) for phase, each in minutes.items())
        return DayFace(f"{f'Day {day}  ' if several else ''}{span(sum(minutes.values()))}", stretches)

    def fields(self, session: Session, key: Hashable) -> Sequence[Field]:
        item = session.get(AgendaItem, uuid_of(key))
        if item is None:
            return ()
        return (
            Field("title", "Title", value=item.title),
            Field("phase", "Phase", "choice", item.phase, tuple((phase, phase) for phase in PHASES)),
            Field("minutes", "Minutes", "number", f"{item.minutes:g}", explain=_length),
            Field("day", "Day", "number", str(item.day)),
            Field("lead", "Lead", "people", led_by(session, item), _names(session), placeholder="who leads it"),
            Field("note", "Private note", "text", item.note, placeholder="what it is for, what to watch"),
        )

    def add(self, session: Session, text: str) -> Deed:
        found = _TYPED.fullmatch(text.strip())
        title, minutes = (found[1], float(found[2])) if found else (text.strip(), USUAL_MINUTES)
        last = session.agenda[-1] if session.agenda else None
        item = {"title": title, "minutes": minutes, "phase": _phase(title, last), "day": last.day if last else 1}
        return Deed("add_item", {"item": item})

    def change(self, session: Session, key: Hashable, name: str, text: str) -> Deed | None:
        value: object = text
        if name in ("minutes", "day"):
            value = _number(name, text)
        return Deed("change_item", {"item": str(key), name: value})

    def move(self, key: Hashable, by: int) -> Deed | None:
        return Deed("move_item", {"item": str(key), "by": by})


def _names(session: Session) -> tuple[tuple[str, str], ...]:
    return tuple((person.name, person.name) for person in session.people)


def _length(text: str) -> str:
    try:
        minutes = float(text)
    except ValueError:
        return "minutes, like 25"
    return span(minutes) if minutes >= 60 else ""


def _number(name: str, text: str) -> float | int:
    try:
        number = float(text.replace(",", "."))
        if name == "minutes":
            return number
        if number < 1 or number != int(number):
            raise ValueError
        return int(number)
    except (ValueError, OverflowError):
        raise RuleError(f"“{text}” is not a number of {name}{'s' if name == 'day' else ''}.") from None


def _phase(title: str, last: AgendaItem | None) -> str:
    words = set(re.findall(r"\w+", title.casefold()))
    if words.intersection(_BREAKS):
        return "break"
    named = next((phase for phase in PHASES if phase in words), None)
    before = last.phase if last and last.phase != "break" else "asking"
    return named or (before if last else "welcome")
