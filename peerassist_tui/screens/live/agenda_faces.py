"""What the agenda shows on the live screen and on its own, read off the session."""

from dataclasses import replace
from datetime import datetime

from peerassist_tui.language import N_, _, moment_words, pgettext
from peerassist_tui.models import AgendaItem, Pause
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
from peerassist_tui.readings.report.code_words import phase_words
from peerassist_tui.readings.state import current_item, is_wrapped_up, next_item, open_pause, status
from peerassist_tui.readings.time.timers import timer_clock, timer_name
from peerassist_tui.session import Session
from peerassist_tui.text import minutes_and_seconds
from peerassist_tui.timing.zones import clock_time, to_local
from peerassist_tui.widgets.panels.agenda_list import AgendaLine, AgendaListFace
from peerassist_tui.widgets.panels.agenda_panel import AgendaFace

_COMING = N_("{when}: {title} ({minutes} min)"), N_("{when}: {title} {minutes}′"), N_("{when}: {title}")
_COMING_AT = (
    N_("{when}: {title} ({minutes} min) at {time}"),
    N_("{when}: {title} {minutes}′ at {time}"),
    N_("{when}: {title} at {time}"),
    N_("{when}: {title}"),
)
"""What comes next in several wordings, the longest first; of an item that has to begin at its time, with that."""


def agenda_face(session: Session, now: datetime) -> AgendaFace:
    """The agenda clock, and the timer beside it."""
    return replace(_clock_face(session, now), timer=timer_words(session, now))


def timer_words(session: Session, now: datetime) -> str:
    """What is left of the second timer: "silent writing 3:12"; empty where none is on."""
    clock = timer_clock(session, now)
    if clock is None:
        return ""
    name = timer_name(clock.timer)
    return _("{timer} time is up", timer=name) if clock.is_over else f"{name} {minutes_and_seconds(clock.left_seconds)}"


def _clock_face(session: Session, now: datetime) -> AgendaFace:
    clock, following = item_clock(session, now), next_item(session)
    coming = _coming(session, following, now) if following else (_("the last item of the agenda"),)
    if clock is None:
        return _idle_face(session, coming)
    head = (clock.item.title, clock.item.phase, int(clock.left_seconds), round(clock.allotted_seconds / 60, 1))
    if pause := open_pause(session):
        return AgendaFace(*head, "", _paused(session, pause, now), _day_to_come(session, now), coming)
    expected = projection(session, now)
    late = _lateness(session, expected, now)
    return AgendaFace(
        *head,
        _("ends {time}", time=clock_time(clock.ends_at, session.info.timezone)),
        _day_ends(session, expected),
        _with_promise(late, promised_end(session, expected)),
        coming,
        ", ".join([*over_before_pins(expected), *_or_squeezed(expected)]),
        is_late=expected.late_minutes > 0,
        began_late=late_start_minutes(session, expected.day, now) > 0,
    )


def _idle_face(session: Session, coming: tuple[str, ...]) -> AgendaFace:
    """The clock while no item is on."""
    state = status(session)
    if state == "finished":
        after = _("F5 shows the report") if is_wrapped_up(session) else _("F4 wraps it up")
        return AgendaFace(_("The meeting is over"), "", None, 0, "", "", "", (after,))
    title = _("Not started yet") if state == "preparing" else _("No agenda item running")
    return AgendaFace(title, "", None, 0, "", "", "", coming)


def _paused(session: Session, pause: Pause, now: datetime) -> str:
    since = to_local(pause.started_at, session.info.timezone)
    if since.date() == to_local(now, session.info.timezone).date():
        return _("paused since {time}", time=clock_time(pause.started_at, session.info.timezone))
    return _("paused {day_and_time}", day_and_time=_weekday_and_time(since))


def _weekday_and_time(local: datetime) -> str:
    """A time of another day, in brief: "Wed 10:00"."""
    return moment_words(local, "%a %H:%M", "EHm")


def _day_ends(session: Session, expected: Projection) -> str:
    ends = clock_time(expected.ends_at, session.info.timezone)
    return _("day ends {time}", time=ends) if is_of_several_days(session) else _("meeting ends {time}", time=ends)


def _lateness(session: Session, expected: Projection, now: datetime) -> str:
    start = late_start_minutes(session, expected.day, now)
    return lateness(expected.late_minutes, start, planned_for(session, now))


def _with_promise(late: str, promised: str) -> str:
    """How late the day is, and by when it was promised to end: "4 min late, “Ends by” 21:10, started 2 min late"."""
    told = late.split(", ")
    return ", ".join(filter(None, (*told[:1], promised, *told[1:])))


def _coming(session: Session, item: AgendaItem, now: datetime) -> tuple[str, ...]:
    wordings = _COMING_AT if item.pinned else _COMING
    when, minutes = _when(session, item, now), f"{allotted_seconds(item) / 60:g}"
    return tuple(_(one, when=when, title=item.title, minutes=minutes, time=item.pinned) for one in wordings)


def _when(session: Session, item: AgendaItem, now: datetime) -> str:
    """Whether what comes next does so after the item that is on, or on another day: "tomorrow", "Wed 10:00"."""
    current, place = current_item(session), session.info.timezone
    then = pgettext("before the title of what comes next", "then")
    if current is None or item.day <= current.day:
        return then
    begins = to_local(day_starts_at(session, item.day, now), place)
    days = (begins.date() - to_local(now, place).date()).days
    if days == 1:
        return pgettext("before the title of what comes next", "tomorrow")
    return then if days < 1 else _weekday_and_time(begins)


def _day_to_come(session: Session, now: datetime) -> str:
    following = next_item(session)
    day = max(today(session, now), following.day if following else 1)
    if day == 1 or day_begun_at(session, day):
        return ""
    begins = to_local(day_starts_at(session, day, now), session.info.timezone)
    return _("day {day}: {day_and_time}", day=day, day_and_time=_weekday_and_time(begins))


def squeezed_words(times: ItemTimes) -> str:
    """What is left for a protected item: "feedback gets 6 of 15 min"."""
    phase = phase_words(times.item.phase)
    return _("{phase} gets {left} of {minutes} min", phase=phase, left=_left(times), minutes=_allotted(times))


def _or_squeezed(expected: Projection) -> list[str]:
    """What else than to end later would come of it: "or feedback gets 6 min"."""
    return [
        _("or {phase} gets {minutes} min", phase=phase_words(one.item.phase), minutes=_left(one))
        for one in expected.squeezed[:2]
    ]


def _left(times: ItemTimes) -> str:
    """How many minutes are left for an item that is squeezed."""
    return f"{(times.squeezed_seconds or 0) // 60:.0f}"


def _allotted(times: ItemTimes) -> str:
    return f"{times.allotted_seconds / 60:.0f}"


def pin_words(times: ItemTimes) -> str:
    """What lies before an item to come that has to begin at its time: "at 14:00, 12 min over before it"; else empty."""
    if not times.item.pinned or times.state != "planned":
        return ""
    at, minutes = times.item.pinned, round((times.pin_seconds or 0) / 60)
    if not minutes:
        return _("at {time}", time=at)
    span = span_words(abs(minutes))
    if minutes > 0:
        return _("at {time}, {span} free before it", time=at, span=span)
    return _("at {time}, {span} over before it", time=at, span=span)


def over_before_pins(expected: Projection) -> list[str]:
    """The first item that has to begin at its time and for which those before it leave too little."""
    late = (one for one in expected.items if round((one.pin_seconds or 0) / 60) < 0)
    return [
        _("{minutes} min over before {time}", minutes=-round((one.pin_seconds or 0) / 60), time=one.item.pinned)
        for one in late
    ][:1]


def end_words(session: Session, expected: Projection, now: datetime) -> tuple[str, str]:
    """The end of the day in a sentence, as it was once it is over; and what the promised end makes of that."""
    squeezed = ", ".join(squeezed_words(one) for one in expected.squeezed)
    if squeezed:
        return _end(session, expected, now), _must_end(session, expected, squeezed)
    promised = "" if session.info.finished_at else against_promise(session, expected)
    return _end(session, expected, now), _("That is {promised}.", promised=promised) if promised else ""


def _end(session: Session, expected: Projection, now: datetime) -> str:
    place = session.info.timezone
    told = {
        "what": day_words(session, expected.day),
        "time": clock_time(expected.ends_at, place),
        "planned": clock_time(expected.planned_end, place),
        "late": _lateness(session, expected, now),
    }
    if session.info.finished_at:
        with_late = _("{what} ended {time}, planned {planned}: {late}.", **told)
        return with_late if told["late"] else _("{what} ended {time}, planned {planned}.", **told)
    with_late = _("{what} ends {time}, planned {planned}: {late}.", **told)
    return with_late if told["late"] else _("{what} ends {time}, planned {planned}.", **told)


def _must_end(session: Session, expected: Projection, squeezed: str) -> str:
    time = clock_time(expected.must_end, session.info.timezone)
    if session.info.ends_by:
        return _("If it must end at {time} (“Ends by”): {squeezed}.", time=time, squeezed=squeezed)
    return _("If it must end at {time}: {squeezed}.", time=time, squeezed=squeezed)


def day_words(session: Session, day: int) -> str:
    """What that day of the meeting is called: "Day 2", or "The meeting" where it is the only one."""
    return _("Day {day}", day=day) if is_of_several_days(session) else _("The meeting")


def catching_up_words(offer: TimeRecovery) -> str:
    """What catching up can do about a late end, in a sentence."""
    if not offer.missing_minutes:
        return _("C catches up.")
    if not offer.paying:
        return _("No item can be shorter.")
    return _("C catches up {span}.", span=span_words(offer.saved_minutes))


def agenda_list_face(session: Session, now: datetime) -> AgendaListFace:
    """The items of the day that is on, with what they were planned for."""
    return AgendaListFace(tuple(agenda_line(session, one) for one in projection(session, now).of_day))


def agenda_line(session: Session, times: ItemTimes) -> AgendaLine:
    """One item's times, ready to read."""
    place, minutes = session.info.timezone, times.allotted_seconds / 60
    planned = f"{to_local(times.planned_start, place):%H:%M}"
    starts = f"{to_local(times.starts_at, place):%H:%M}" if times.starts_at else ""
    squeezed = _("gets {left} of {minutes} min", left=_left(times), minutes=_allotted(times))
    told = " · ".join(filter(None, (pin_words(times), squeezed if times.squeezed_seconds is not None else "")))
    moved = "" if starts == planned else starts
    plan = f"{times.item.minutes:.4g}→" if minutes != times.item.minutes else ""
    length, is_early = f"{plan}{minutes:.4g}′", times.late_seconds < 0
    return AgendaLine(times.state, planned, moved, length, times.item.title, told, times.item.id, is_early)
