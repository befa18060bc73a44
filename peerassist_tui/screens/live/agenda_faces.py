"""What the agenda shows on the live screen and on its own, read off the session."""

from dataclasses import replace
from datetime import datetime

from peerassist_tui.models import AgendaItem
from peerassist_tui.readings.agenda.agenda_clock import allotted_seconds, item_clock
from peerassist_tui.readings.agenda.agenda_plan import span_words
from peerassist_tui.readings.agenda.days import day_begun_at, day_starts_at, is_of_several_days, today
from peerassist_tui.readings.agenda.lateness import (
    against_promise,
    late_start_minutes,
    lateness,
    planned_for,
    promised_end,
)
from peerassist_tui.readings.agenda.projection import ItemTimes, Projection, projection
from peerassist_tui.readings.agenda.recover_time import TimeRecovery
from peerassist_tui.readings.state import current_item, is_wrapped_up, next_item, open_pause, status
from peerassist_tui.readings.time.timers import timer_clock, timer_name
from peerassist_tui.session import Session
from peerassist_tui.text import minutes_and_seconds, spelled
from peerassist_tui.timing.zones import to_local
from peerassist_tui.widgets.panels.agenda_list import AgendaLine, AgendaListFace
from peerassist_tui.widgets.panels.agenda_panel import AgendaFace


def agenda_face(session: Session, now: datetime) -> AgendaFace:
    """The agenda clock, and the timer beside it."""
    return replace(_clock_face(session, now), timer=timer_words(session, now))


def timer_words(session: Session, now: datetime) -> str:
    """What is left of the second timer: "silent writing 3:12"; empty where none is on."""
    clock = timer_clock(session, now)
    if clock is None:
        return ""
    return f"{timer_name(clock.timer)} {'time is up' if clock.is_over else minutes_and_seconds(clock.left_seconds)}"


def _clock_face(session: Session, now: datetime) -> AgendaFace:
    clock, following, zone = item_clock(session, now), next_item(session), session.info.timezone
    coming = _coming(session, following, now) if following else ("the last item of the agenda",)
    state = status(session)
    if clock is None:
        title = {"preparing": "Not started yet", "finished": "The meeting is over"}.get(state, "No agenda item running")
        is_over = state == "finished"
        after = "F5 shows the report" if is_wrapped_up(session) else "F4 wraps it up"
        return AgendaFace(title, "", None, 0, "", "", "", (after,) if is_over else coming)
    head = (clock.item.title, clock.item.phase, int(clock.left_seconds), round(clock.allotted_seconds / 60, 1))
    if pause := open_pause(session):
        since, day = to_local(pause.started_at, zone), _day_to_come(session, now)
        same_day = since.date() == to_local(now, zone).date()
        paused = f"paused since {since:%H:%M}" if same_day else f"paused {since:%a %H:%M}"
        return AgendaFace(*head, "", paused, day, coming)
    expected = projection(session, now)
    return AgendaFace(
        *head,
        f"ends {to_local(clock.ends_at, zone):%H:%M}",
        f"{'day' if is_of_several_days(session) else 'meeting'} ends {to_local(expected.ends_at, zone):%H:%M}",
        _with_promise(_lateness(session, expected, now), promised_end(session, expected)),
        coming,
        ", ".join([*over_before_pins(expected), *_or_squeezed(expected)]),
    )


def _lateness(session: Session, expected: Projection, now: datetime) -> str:
    start = late_start_minutes(session, expected.day, now)
    return lateness(expected.late_minutes, start, planned_for(session, now))


def _with_promise(late: str, promised: str) -> str:
    """How late the day is, and by when it was promised to end: "4 min late, “Ends by” 21:10, started 2 min late"."""
    told = late.split(", ")
    return ", ".join(filter(None, (*told[:1], promised, *told[1:])))


def _coming(session: Session, item: AgendaItem, now: datetime) -> tuple[str, ...]:
    title, minutes = f"{_when(session, item, now)}: {item.title}", f"{allotted_seconds(item) / 60:g}"
    at = f" at {item.pinned}" if item.pinned else ""
    return (f"{title} ({minutes} min){at}", f"{title} {minutes}′{at}", f"{title}{at}", title)


def _when(session: Session, item: AgendaItem, now: datetime) -> str:
    """Whether what comes next does so after the item that is on, or on another day: "tomorrow", "Wed 10:00"."""
    current, place = current_item(session), session.info.timezone
    if current is None or item.day <= current.day:
        return "then"
    begins = to_local(day_starts_at(session, item.day, now), place)
    days = (begins.date() - to_local(now, place).date()).days
    return "then" if days < 1 else "tomorrow" if days == 1 else f"{begins:%a %H:%M}"


def _day_to_come(session: Session, now: datetime) -> str:
    following = next_item(session)
    day = max(today(session, now), following.day if following else 1)
    if day == 1 or day_begun_at(session, day):
        return ""
    return f"day {day}: {to_local(day_starts_at(session, day, now), session.info.timezone):%a %H:%M}"


def squeezed_words(times: ItemTimes) -> str:
    """What is left for a protected item: "feedback gets 6 of 15 min"."""
    return f"{spelled(times.item.phase)} gets {_minutes_left(times)}"


def _or_squeezed(expected: Projection) -> list[str]:
    """What else than to end later would come of it: "or feedback gets 6 min"."""
    gets = (f"{spelled(one.item.phase)} gets {(one.squeezed_seconds or 0) // 60:.0f} min" for one in expected.squeezed)
    return [f"or {words}" for words in gets][:2]


def _minutes_left(times: ItemTimes) -> str:
    return f"{(times.squeezed_seconds or 0) // 60:.0f} of {times.allotted_seconds / 60:.0f} min"


def pin_words(times: ItemTimes) -> str:
    """What lies before an item to come that has to begin at its time: "at 14:00, 12 min over before it"; else empty."""
    if not times.item.pinned or times.state != "planned":
        return ""
    at, minutes = f"at {times.item.pinned}", round((times.pin_seconds or 0) / 60)
    return f"{at}, {span_words(abs(minutes))} {'free' if minutes > 0 else 'over'} before it" if minutes else at


def over_before_pins(expected: Projection) -> list[str]:
    """The first item that has to begin at its time and for which those before it leave too little."""
    late = (one for one in expected.items if round((one.pin_seconds or 0) / 60) < 0)
    return [f"{-round((one.pin_seconds or 0) / 60)} min over before {one.item.pinned}" for one in late][:1]


def end_words(session: Session, expected: Projection, now: datetime) -> tuple[str, str]:
    """The end of the day in a sentence, as it was once it is over; and what the promised end makes of that."""
    place, late = session.info.timezone, _lateness(session, expected, now)
    ends, planned = to_local(expected.ends_at, place), to_local(expected.planned_end, place)
    what = day_words(session, expected.day)
    verb = "ended" if session.info.finished_at else "ends"
    end = f"{what} {verb} {ends:%H:%M}, planned {planned:%H:%M}{f': {late}' if late else ''}."
    squeezed = ", ".join(squeezed_words(one) for one in expected.squeezed)
    must = f"{to_local(expected.must_end, place):%H:%M}{' (“Ends by”)' * bool(session.info.ends_by)}"
    if squeezed:
        return end, f"If it must end at {must}: {squeezed}."
    promised = "" if session.info.finished_at else against_promise(session, expected)
    return end, f"That is {promised}." if promised else ""


def day_words(session: Session, day: int) -> str:
    """What that day of the meeting is called: "Day 2", or "The meeting" where it is the only one."""
    return f"Day {day}" if is_of_several_days(session) else "The meeting"


def catching_up_words(offer: TimeRecovery) -> str:
    """What catching up can do about a late end, in a sentence."""
    if not offer.missing_minutes:
        return "C catches up."
    return f"C catches up {span_words(offer.saved_minutes)}." if offer.paying else "No item can be shorter."


def agenda_list_face(session: Session, now: datetime) -> AgendaListFace:
    """The items of the day that is on, with what they were planned for."""
    return AgendaListFace(tuple(agenda_line(session, one) for one in projection(session, now).of_day))


def agenda_line(session: Session, times: ItemTimes) -> AgendaLine:
    """One item's times, ready to read."""
    place, minutes = session.info.timezone, times.allotted_seconds / 60
    planned = f"{to_local(times.planned_start, place):%H:%M}"
    starts = f"{to_local(times.starts_at, place):%H:%M}" if times.starts_at else ""
    squeezed = f"gets {_minutes_left(times)}" if times.squeezed_seconds is not None else ""
    squeezed = " · ".join(filter(None, (pin_words(times), squeezed)))
    moved = "" if starts == planned else starts
    plan = f"{times.item.minutes:.4g}→" if minutes != times.item.minutes else ""
    length, is_early = f"{plan}{minutes:.4g}′", times.late_seconds < 0
    return AgendaLine(times.state, planned, moved, length, times.item.title, squeezed, times.item.id, is_early)
