"""Why a day is late: it began late, or its items took longer than planned; the two are told apart."""

from datetime import datetime
from uuid import UUID

from peerassist_tui.language import N_, _, clock_words, day_words, is_english, separated
from peerassist_tui.readings.agenda.agenda_clock import actual_seconds
from peerassist_tui.readings.agenda.agenda_plan import span_words
from peerassist_tui.readings.agenda.days import day_begun_at, day_starts_at, is_of_several_days
from peerassist_tui.readings.agenda.projection import Projection, minutes_later
from peerassist_tui.readings.state import item_state
from peerassist_tui.readings.time.running_time import running_seconds
from peerassist_tui.session import Session
from peerassist_tui.text import whole_minutes
from peerassist_tui.timing.zones import to_local

_SAME_DAY_MINUTES = 12 * 60


def lateness(minutes: int, start: int = 0, planned: str = "") -> str:
    """How late a day is, and by how many minutes it started late; nothing when it is no longer the same day.

    Of a meeting that was `planned_for` another time nobody can say that it is on time.
    """
    if abs(minutes) > _SAME_DAY_MINUTES:
        return ""
    late = _late(minutes) or planned or _("on time")
    return _("{late}, started {time} late", late=late, time=span_words(start)) if start > 0 else late


def _late(minutes: int) -> str:
    """By how much something is late, or early; empty where it is neither."""
    time = span_words(abs(minutes))
    return (_("{time} late", time=time) if minutes > 0 else _("{time} early", time=time)) if minutes else ""


def planned_for(session: Session, now: datetime) -> str:
    """For when a meeting was planned that began hours away from that: "planned for 8 December"; else empty.

    On the day itself it is the time: "planned for 10:00".
    """
    time = _other_time_planned(session, now)
    return _("planned for {time}", time=time) if time else ""


def _other_time_planned(session: Session, now: datetime) -> str:
    info, counts_from = session.info, day_starts_at(session, 1, now)
    if counts_from == info.starts_at:
        return ""
    planned, held = to_local(info.starts_at, info.timezone), to_local(counts_from, info.timezone)
    if planned.date() == held.date():
        return clock_words(planned)
    return f"{planned.day} {planned:%B}" if is_english() else day_words(planned.date())


def promised_end(session: Session, expected: Projection) -> str:
    """By when the day was promised to end: "“Ends by” 21:10"; empty where no such time is set."""
    return _("“Ends by” {time}", time=_promised(session, expected)) if session.info.ends_by else ""


def _promised(session: Session, expected: Projection) -> str:
    return clock_words(to_local(expected.must_end, session.info.timezone))


def against_promise(session: Session, expected: Projection) -> str:
    """How the end of the day stands to the promised one: "6 min before “Ends by” 21:10"; empty where none is set."""
    if not session.info.ends_by:
        return ""
    over, time = minutes_later(expected.ends_at, expected.must_end), _promised(session, expected)
    if not over:
        return _("just in time for “Ends by” {time}", time=time)
    words = N_("{length} after “Ends by” {time}") if over > 0 else N_("{length} before “Ends by” {time}")
    return _(words, length=span_words(abs(over)), time=time)


def late_start_minutes(session: Session, day: int, now: datetime) -> int:
    """By how many minutes a day began later than planned (negative: earlier), by the clock; 0 before it has begun."""
    begun = day_begun_at(session, day)
    return minutes_later(begun, day_starts_at(session, day, now)) if begun else 0


def time_words(session: Session, now: datetime) -> str:
    """How the time of the meeting went, in a sentence; empty before its first item.

    Once it is over, its figures lead from the planned minutes to those that were held, as a reader adds them up.
    """
    on = [item for item in session.agenda if item_state(session, item) in ("done", "running")]
    if not on:
        return ""
    start = late_start_minutes(session, 1, now)
    ran, left = sum(item_minutes(session, now).values()), whole_minutes(_minutes_left(session, now))
    apart, over = held_minutes(session, now) - ran, ran - (agenda_minutes(session) - left)
    parts = [separated((_began(session, now, start), _took(over, all_items=len(on) == len(session.agenda))))]
    if session.info.finished_at:
        parts += [_("{minutes} min of the agenda never came", minutes=left)] if left else []
        parts += [_("{minutes} min went by between items", minutes=apart)] if apart else []
    return f"{', '.join(parts)}."


_STARTED = (
    (N_("It was planned for {time}"), N_("The first day was planned for {time}")),
    (N_("It started {time} late"), N_("The first day started {time} late")),
    (N_("It started {time} early"), N_("The first day started {time} early")),
    (N_("It started on time"), N_("The first day started on time")),
)
"""How a meeting began, and how one of several days did."""
_TOOK = (
    (
        N_("the items took {minutes} min more than planned"),
        N_("the items that were on took {minutes} min more than planned"),
    ),
    (
        N_("the items took {minutes} min less than planned"),
        N_("the items that were on took {minutes} min less than planned"),
    ),
    (N_("the items took as long as planned in all"), N_("the items that were on took as long as planned in all")),
)
"""What all items took, and what those took that were on."""


def _began(session: Session, now: datetime, late: int) -> str:
    planned = _other_time_planned(session, now)
    which = 0 if planned else 1 if late > 0 else 2 if late else 3
    return _(_STARTED[which][is_of_several_days(session)], time=planned or span_words(abs(late)))


def agenda_minutes(session: Session) -> int:
    """What the whole agenda was planned to take, in whole minutes."""
    return whole_minutes(sum(item.minutes for item in session.agenda))


def held_minutes(session: Session, now: datetime) -> int:
    """How long the meeting has been on, pauses left out, in whole minutes."""
    return whole_minutes(running_seconds(session, now) / 60)


def item_minutes(session: Session, now: datetime) -> dict[UUID, int]:
    """How long each item has been on, in whole minutes that add up to those of all of them.

    So many as that takes are rounded up, those with the most seconds beyond a minute first.
    """
    seconds = {item.id: actual_seconds(session, item, now) for item in session.agenda}
    told = {one: int(taken // 60) for one, taken in seconds.items()}
    up = whole_minutes(sum(seconds.values()) / 60) - sum(told.values())
    for one in sorted(seconds, key=lambda one: (-(seconds[one] % 60), -seconds[one]))[:up]:
        told[one] += 1
    return told


def _minutes_left(session: Session, now: datetime) -> float:
    """What was planned for items that have not been on, and is left of the one that is on."""
    left = 0.0
    for item in session.agenda:
        state = item_state(session, item)
        used = actual_seconds(session, item, now) / 60
        left += 0.0 if state == "done" else max(0.0, item.minutes - used) if state == "running" else item.minutes
    return left


def _took(over: int, *, all_items: bool) -> str:
    which = 0 if over > 0 else 1 if over else 2
    return _(_TOOK[which][not all_items], minutes=abs(over))
