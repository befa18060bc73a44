"""The agenda: its items with their planned times, and how the days are shared among the phases."""

from collections.abc import Hashable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from textual.content import Content

from peerassist_tui.insights.usual_lengths import usual_length
from peerassist_tui.language import N_, _, clock_words, day_and_month_words
from peerassist_tui.models import PHASES, AgendaItem, table_of
from peerassist_tui.models.bounds import LAST_DAY
from peerassist_tui.readings.agenda.agenda_plan import (
    agenda_days,
    items_of_day,
    leader_of_item,
    minutes_before_pins,
    phase_minutes,
    planned_days,
    planned_starts,
    span_words,
)
from peerassist_tui.readings.report.code_words import phase_words
from peerassist_tui.readings.state import item_state
from peerassist_tui.rules import steps
from peerassist_tui.screens.lists.listing import must_not_be_too_many
from peerassist_tui.screens.shell.phases import BAR_STYLES, LETTERS, STYLES
from peerassist_tui.screens.workspace.sections.section import Section, uuid_of
from peerassist_tui.screens.workspace.typing.agenda_typing import MOST_MINUTES, read_item, read_number
from peerassist_tui.screens.workspace.typing.date_typing import clock_meant
from peerassist_tui.session import Session
from peerassist_tui.step import Step, filled
from peerassist_tui.store.queries.item_lengths import PastItem
from peerassist_tui.timing.times import read_minutes, read_time
from peerassist_tui.timing.zones import to_local
from peerassist_tui.widgets.bars.phase_bar import DayFace, PhaseStretch
from peerassist_tui.widgets.column import padded
from peerassist_tui.widgets.fields.field import Field
from peerassist_tui.widgets.stream import Entry


class AgendaSection(Section):
    """A list of agenda items."""

    topic = "agenda"
    title = N_("Agenda")
    prompt = N_("Title and minutes, like “Lunch 45”, then Enter")
    empty = N_("No agenda yet. F10, then T, begins with a template; N types the first item.")
    typed_first = False
    past: Sequence[PastItem] = ()
    """What items took in the last meetings; the screen looks for them."""

    def count(self, session: Session) -> int:
        return len(session.agenda)

    def entries(self, session: Session) -> list[Entry]:
        starts, spans, several = planned_starts(session), planned_days(session), len(agenda_days(session)) > 1
        entries: list[Entry] = []
        day = 0
        for item in session.agenda:
            if several and item.day != day:
                day = item.day
                entries.append(Entry(("day", item.id), Content(), _day_line(day, *spans[day]), heading=True))
            entries.append(self._entry(session, item, f"{starts[item.id]:%H:%M}"))
        return entries

    def _entry(self, session: Session, item: AgendaItem, start: str) -> Entry:
        phase = f"{LETTERS[item.phase]} {padded(phase_words(item.phase), map(phase_words, PHASES), 1)}"
        lead = Content.assemble(
            (f"{start}{'‖' if item.pinned else ' '} ", "$foreground-muted"),
            (phase, STYLES[item.phase]),
            f"{item.minutes:>4g}′  ",
        )
        return Entry(item.id, lead, item.title, leader_of_item(session, item))

    def shares(self, session: Session) -> tuple[DayFace, ...]:
        spans = planned_days(session)
        several = len(spans) > 1
        return tuple(self._share(session, day, spans[day][1], several) for day in sorted(spans))

    def _share(self, session: Session, day: int, end: datetime, several: bool) -> DayFace:
        minutes = phase_minutes(items_of_day(session, day))
        stretches = tuple(PhaseStretch(LETTERS[phase], BAR_STYLES[phase], each) for phase, each in minutes.items())
        span, by = span_words(sum(minutes.values())), session.info.ends_by
        label = _("{span}, ends {end}", span=span, end=clock_words(end))
        if by:
            label = _("{span}, ends {end} (“Ends by” {by})", span=span, end=clock_words(end), by=by)
        if several:
            label = _("Day {day}, {times}", day=day, times=label)
        return DayFace(_("{label}:", label=label), stretches)

    def fields(self, session: Session, key: Hashable) -> Sequence[Field]:
        item = session.get(AgendaItem, uuid_of(key))
        if item is None:
            return ()
        return (
            Field("title", _("Title"), value=item.title),
            Field("phase", _("Phase"), "choice", item.phase, tuple((phase, phase_words(phase)) for phase in PHASES)),
            Field(
                "minutes",
                _("Minutes"),
                "number",
                f"{item.minutes:g}",
                explain=partial(_length, session, item, self._usual(item)),
            ),
            Field("day", _("Day"), "number", str(item.day), explain=partial(_date, session)),
            Field(
                "pinned",
                _("Pinned start"),
                value=item.pinned,
                explain=partial(_pin, session, item),
                placeholder=_("14:00, if it cannot move"),
            ),
            Field(
                "lead",
                _("Lead"),
                "people",
                leader_of_item(session, item),
                _names(session),
                placeholder=_("who leads it"),
            ),
            Field("note", _("Private note"), "text", item.note, placeholder=_("what it is for, what to watch")),
            *([_conclusion(item)] if item.conclusion or item_state(session, item) in ("running", "done") else []),
        )

    def _usual(self, item: AgendaItem) -> str:
        return usual_length(self.past, item.phase, item.title)

    def add(self, session: Session, text: str) -> Step:
        return self.add_lines(session, [text])

    def insert(self, session: Session, text: str, before: Hashable) -> Step:
        return self.add_lines(session, [text], before)

    def add_lines(self, session: Session, lines: Sequence[str], before: Hashable = None) -> Step:
        must_not_be_too_many(len(lines), "lines")
        following = None if before is None else session.item(str(before))
        earlier = session.agenda[: session.agenda.index(following) if following else None]
        phase, day = (earlier[-1].phase, earlier[-1].day) if earlier else ("", 1)
        where = {"before": str(before)} if following else {}
        each = list[dict[str, Any]]()
        for line in lines:
            item = read_item(line, phase, following.day if following else day)
            phase = str(item["phase"])
            each.append({"item": item, **where})
        return steps.several(what="add_item", each=each) if len(each) > 1 else steps.add_item(**(each[0]))

    def preview(self, session: Session, key: Hashable, name: str, text: str) -> Session | None:
        item = session.get(AgendaItem, uuid_of(key))
        if name != "minutes" or item is None:
            return None
        return _with_length(session, item, text) or session

    def change(self, session: Session, key: Hashable, name: str, text: str) -> Step | None:
        if name == "conclusion":
            return steps.conclude_item(item=str(key), text=text)
        value: object = text
        if name in ("minutes", "day"):
            value = read_number(name, text)
        elif name == "pinned":
            value = clock_meant(session, text)
        return steps.change_item(item=str(key), **filled(name, value))

    def move(self, key: Hashable, by: int) -> Step | None:
        return steps.move_item(item=str(key), by=by)


def _conclusion(item: AgendaItem) -> Field:
    return Field("conclusion", _("Conclusion"), value=item.conclusion, placeholder=_("what came of it, in one line"))


def _names(session: Session) -> tuple[tuple[str, str], ...]:
    return tuple((person.name, person.name) for person in session.people)


def _day_line(day: int, start: datetime, end: datetime) -> str:
    times = f"{clock_words(start)}–{clock_words(end)}"
    return _("Day {day} · {date} · {times}", day=day, date=day_and_month_words(start), times=times)


def _with_length(session: Session, item: AgendaItem, text: str) -> Session | None:
    minutes = read_minutes(text)
    if not minutes or minutes > MOST_MINUTES:
        return None
    return _with(session, item, minutes=minutes)


def _with(session: Session, item: AgendaItem, **values: float | str) -> Session:
    table = table_of(AgendaItem)
    return session.with_tables({**session.tables, table: {**session.tables[table], item.id: item.altered(**values)}})


def _length(session: Session, item: AgendaItem, usual: str, text: str) -> str:
    """What a length makes of the times, for instance "10:25–10:40, day ends 16:30", and what is usual."""
    changed = _with_length(session, item, text)
    if changed is None:
        return _("minutes, like 25 or 1h30")
    start = planned_starts(changed)[item.id]
    end = start + timedelta(minutes=changed.row(AgendaItem, item.id).minutes)
    over = clock_words(planned_days(changed)[item.day][1])
    times = _("{start}–{end}, day ends {over}", start=clock_words(start), end=clock_words(end), over=over)
    return f"{times}; {usual}" if usual else times


def _pin(session: Session, item: AgendaItem, text: str) -> str:
    """What a pinned start leaves before an item, for instance "15 min free before it"."""
    if not text.strip():
        return ""
    clock = read_time(text, session.info.language)
    if clock is None:
        return _("a time, like 14:00 or 2 pm")
    free = round(minutes_before_pins(_with(session, item, pinned=f"{clock:%H:%M}"))[item.id])
    if not free:
        return _("right after what comes before")
    span = span_words(abs(free))
    return _("{span} free before it", span=span) if free > 0 else _("{span} too little before it", span=span)


def _date(session: Session, text: str) -> str:
    day = int(text) if text.isdecimal() and len(text) < 4 else 0
    if not 1 <= day <= LAST_DAY:
        return _("a number from 1 to {last}", last=LAST_DAY)
    info = session.info
    date = to_local(info.starts_at, info.timezone) + timedelta(days=day - 1)
    return day_and_month_words(date)
