"""What the panels of the live screen show, read off the session."""

from datetime import datetime

from textual.content import Content

from peerassist_tui.models import Person, Wording
from peerassist_tui.readings.agenda_clock import day_ends_at, item_clock, late_seconds
from peerassist_tui.readings.circle import called, circle
from peerassist_tui.readings.floor_time import floor_times, open_turn_seconds
from peerassist_tui.readings.orders import ORDERS
from peerassist_tui.readings.queue import queue
from peerassist_tui.readings.silence import silence_remark
from peerassist_tui.readings.state import hand_of, holder, interrupted_turn, next_item, open_pause, open_turn, status
from peerassist_tui.session import Session
from peerassist_tui.widgets.agenda_panel import AgendaFace
from peerassist_tui.widgets.floor_panel import FloorFace
from peerassist_tui.widgets.queue_panel import QueueFace, QueueLine
from peerassist_tui.widgets.times_panel import HOLDS, QUIET, WAITS, TimesFace, TimesLine
from peerassist_tui.zones import to_local

SAME_DAY_MINUTES = 12 * 60


def agenda_face(session: Session, now: datetime) -> AgendaFace:
    """The agenda clock."""
    clock, following, zone = item_clock(session, now), next_item(session), session.info.timezone
    coming = f"then: {following.title} ({following.minutes:g} min)" if following else "the last item of the agenda"
    if clock is None:
        state = status(session)
        title = {"preparing": "Not started yet", "finished": "The meeting is over"}.get(state, "No item is on")
        return AgendaFace(title, "", None, 0, "", "", "", coming if state != "finished" else "F4 wraps it up")
    head = (clock.item.title, clock.item.phase, int(clock.left_seconds), round(clock.allotted_seconds / 60, 1))
    if pause := open_pause(session):
        return AgendaFace(*head, "", f"paused since {to_local(pause.started_at, zone):%H:%M}", "", coming)
    late = round(late_seconds(session, now) / 60)
    return AgendaFace(
        *head,
        f"ends {to_local(clock.ends_at, zone):%H:%M}",
        f"day ends {to_local(day_ends_at(session, now), zone):%H:%M}",
        lateness(late),
        coming,
    )


def lateness(minutes: int) -> str:
    """How late the day is, in words; nothing when it is no longer the same day."""
    if abs(minutes) > SAME_DAY_MINUTES:
        return ""
    return f"{minutes} min late" if minutes > 0 else f"{-minutes} min early" if minutes < 0 else "on time"


def floor_face(session: Session, now: datetime) -> FloorFace:
    """Who has the floor."""
    turn, state = open_turn(session), status(session)
    if turn is None:
        limit = session.info.turn_limit_seconds
        hints = {"preparing": "space starts the meeting", "finished": "", "paused": "paused, p goes on"}
        free = session.info.queue == "free_talk"
        usual = "free talk; 1-9 say who speaks" if free else "nobody; 1-9 raise hands, space gives it"
        return FloorFace("", 0, limit, hints.get(state, usual))
    speaker, waits = holder(session), interrupted_turn(session)
    inside = session.get(Person, waits.person_id) if waits else None
    return FloorFace(
        called(speaker) if speaker else turn.state,
        int(open_turn_seconds(session, now)),
        session.info.turn_limit_seconds,
        inside=called(inside) if inside else "",
    )


def queue_face(session: Session, now: datetime) -> QueueFace:
    """Who waits, next first."""
    lines = tuple(
        QueueLine(
            called(place.person),
            int((now - place.hand.raised_at).total_seconds()),
            place.reason,
            str(place.person.id),
        )
        for place in queue(session, now)
    )
    info = session.info
    return QueueFace(ORDERS[info.queue][0].rstrip("."), lines, info.queue_closed, info.queue == "free_talk")


def times_face(session: Session, now: datetime) -> TimesFace:
    """Everybody with their digit key and speaking time."""
    times = {time.person.id: time for time in floor_times(session, now)}
    turn = open_turn(session)
    lines = []
    for place, person in enumerate(circle(session), 1):
        time = times[person.id]
        holds = turn is not None and turn.person_id == person.id
        sign = HOLDS if holds else WAITS if hand_of(session, person.id) else QUIET
        remark = "" if holds else silence_remark(session, time, now)
        party = person.party.replace("_", "-")
        digit = place if place <= 9 else 0
        lines.append(TimesLine(digit, called(person), party, sign, round(time.share, 2), time.turns, remark))
    return TimesFace(tuple(lines))


def challenge_line(session: Session) -> Content:
    """The challenge as it is worded now, with the version and its time of day where it was worded anew."""
    wordings = session.all(Wording)
    if len(wordings) < 2:
        return Content(session.challenge)
    at = to_local(wordings[-1].at, session.info.timezone)
    return Content.assemble((f"v{wordings[-1].number} {at:%H:%M}  ", "not italic $text-accent"), wordings[-1].text)
