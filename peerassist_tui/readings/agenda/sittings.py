"""The days of the agenda as stretches of time: from when to when people sit together, by the plan."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from peerassist_tui.language import _, clock_words, weekday_words
from peerassist_tui.models import AgendaItem, Person
from peerassist_tui.readings.agenda.agenda_plan import agenda_days, items_of_day, planned_moments
from peerassist_tui.session import Session
from peerassist_tui.timing.zones import to_local


@dataclass(frozen=True)
class Sitting:
    """One day of the agenda; `start` and `end` are aware, in the session's own zone."""

    day: int
    start: datetime
    end: datetime
    items: tuple[AgendaItem, ...]


def sittings(session: Session) -> list[Sitting]:
    """The days as they are planned; a length is a length, also in the night in which the clocks change."""
    starts = planned_moments(session)
    planned = []
    for day in agenda_days(session):
        items = tuple(items_of_day(session, day))
        start = starts[items[0].id]
        end = max(starts[item.id] + timedelta(minutes=item.minutes) for item in items)
        local = session.info.timezone
        planned.append(Sitting(day, to_local(start, local), to_local(end, local), items))
    return planned


def sitting_times(session: Session) -> list[str]:
    """Each day in words, for instance "Tuesday 8 December 2026, 10:00 to 11:30"; the zone is not named."""
    found = [span_of_time(one.start, one.end) for one in sittings(session)]
    start = _start(session)
    return found or [_("{day}, {time}", day=weekday_words(start), time=clock_words(start))]


def zone_words(session: Session) -> str:
    """The zone and what it is away from UTC at the meeting, for instance "Asia/Dhaka, UTC+06:00"."""
    offset = f"{_start(session):%z}"
    return f"{session.info.timezone}, UTC{offset[:3]}:{offset[3:]}"


def _start(session: Session) -> datetime:
    return to_local(session.info.starts_at, session.info.timezone)


def span_of_time(start: datetime, end: datetime) -> str:
    """From when to when, for instance "Tuesday 8 December 2026, 10:00 to 11:30"; both in one zone."""
    day, begins, ends = weekday_words(start), clock_words(start), clock_words(end)
    if end.date() == start.date():
        return _("{day}, {start} to {end}", day=day, start=begins, end=ends)
    return _("{day}, {start} to {end} on {last_day}", day=day, start=begins, end=ends, last_day=weekday_words(end))


def meeting_leader(session: Session) -> Person | None:
    """Who leads the meeting: the facilitator, or who holds that office besides their own."""
    first = (one for one in session.people if one.party == "facilitator")
    also = (one for one in session.people if one.also == "facilitator")
    return next(first, None) or next(also, None)
