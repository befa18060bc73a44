"""What the panels of the live screen show, read off the session."""

from collections import Counter
from datetime import datetime

from textual.content import Content

from peerassist_tui.intake.first_name import first_name
from peerassist_tui.models import Person, Wording
from peerassist_tui.readings.floor.circle import LAST_DIGIT, circle
from peerassist_tui.readings.floor.floor_time import floor_times, open_turn_seconds
from peerassist_tui.readings.floor.orders import ORDERS
from peerassist_tui.readings.floor.present import people_here, standing_words
from peerassist_tui.readings.floor.queue import queue, reason_wordings
from peerassist_tui.readings.floor.silence import silence_remark
from peerassist_tui.readings.hints import ROLE_WORDS, Hint
from peerassist_tui.readings.history.precedents import left_to_raise
from peerassist_tui.readings.memoized import memoized
from peerassist_tui.readings.readiness.feedback import options_are_due, without_option
from peerassist_tui.readings.state import hand_of, holder, interrupted_turn, open_turn, status
from peerassist_tui.readings.time.elapsed import seconds_between
from peerassist_tui.session import Session, short_name
from peerassist_tui.text import quoted
from peerassist_tui.timing.zones import to_local
from peerassist_tui.widgets.bars.hint_line import HintFace
from peerassist_tui.widgets.leading_words import leading
from peerassist_tui.widgets.panels.floor_panel import FloorFace
from peerassist_tui.widgets.panels.queue_panel import QueueFace, QueueLine
from peerassist_tui.widgets.panels.times_panel import HOLDS, QUIET, WAITS, TimesFace, TimesLine


def floor_face(session: Session, now: datetime) -> FloorFace:
    """Who has the floor."""
    turn, state = open_turn(session), status(session)
    if turn is None:
        limit = session.info.turn_limit_seconds
        hints = {"preparing": "space starts the meeting", "finished": "", "paused": "paused, p goes on"}
        free, more = session.info.queue == "free_talk", len(people_here(session)) > LAST_DIGIT
        usual = (
            f"free talk; 1-9{' or g' * more} say who speaks" if free else f"free · 1-9{' or h' * more} raises a hand"
        )
        return FloorFace("", 0, limit, hints.get(state, usual))
    speaker, waits = holder(session), interrupted_turn(session)
    inside = session.get(Person, waits.person_id) if waits else None
    return FloorFace(
        short_name(speaker) if speaker else turn.state,
        int(open_turn_seconds(session, now)),
        session.info.turn_limit_seconds,
        inside=short_name(inside) if inside else "",
        protected=turn.protected,
    )


def queue_face(session: Session, now: datetime) -> QueueFace:
    """Who waits, next first; nobody once the meeting is over."""
    waits = queue(session, now) if status(session) != "finished" else []
    lines = tuple(
        QueueLine(
            short_name(place.person),
            int(seconds_between(session, place.hand.raised_at, None, now)),
            reason_wordings(place.reason),
            str(place.person.id),
            first_names(session)[short_name(place.person)],
        )
        for place in waits
    )
    info = session.info
    order, name = ORDERS[info.queue][0].rstrip("."), info.queue.replace("_", " ")
    return QueueFace(order, lines, info.queue_closed, info.queue == "free_talk", name)


def times_face(session: Session, now: datetime) -> TimesFace:
    """Everybody with their digit key and speaking time."""
    times = {time.person.id: time for time in floor_times(session, now)}
    turn, is_over = open_turn(session), status(session) == "finished"
    lines, first = [], first_names(session)
    for place, person in enumerate(circle(session), 1):
        time = times[person.id]
        holds = turn is not None and turn.person_id == person.id
        sign = HOLDS if holds else WAITS if hand_of(session, person.id) and not is_over else QUIET
        remark = "" if holds else silence_remark(session, time, now)
        party = person.party.replace("_", "-")
        away = standing_words(session, person)
        digit = place if place <= LAST_DIGIT and not away else 0
        name, share = short_name(person), round(time.share, 2)
        lines.append(TimesLine(digit, name, party, sign, share, time.turns, remark, away, first[name]))
    return TimesFace(tuple(lines))


def challenge_line(session: Session) -> Content:
    """The challenge as it is worded now; before it, what is left to raise, and when it was worded anew."""
    wordings, to_raise = session.all(Wording), len(left_to_raise(session))
    asked = f"W: {to_raise} to raise  " if to_raise else ""
    at = to_local(wordings[-1].at, session.info.timezone) if len(wordings) > 1 else None
    version = f"v{wordings[-1].number} {at:%H:%M}  " if at else ""
    return Content.assemble((asked + version, "not italic $text-accent"), session.challenge)


def feedback_words(session: Session) -> tuple[Content, ...]:
    """Who has not given an option yet, while options are asked for, in several wordings, the longest first.

    Each name leads to the id of the person. Empty where nobody is to be waited for.
    """
    missing = without_option(session) if options_are_due(session) else []
    if not missing:
        return ()
    first, more = first_names(session), range(1, len(missing))
    whole = [leading(short_name(one), one.id) for one in missing]
    brief = [leading(first[short_name(one)], one.id) for one in missing]
    fewer = (_no_option(brief[:-count], f" and {count} more") for count in more)
    return (_no_option(whole, _HOW), _no_option(brief, _HOW), _no_option(brief), *fewer)


def _no_option(names: list[Content], end: str = "") -> Content:
    return Content.assemble("no option yet: ", Content(", ").join(names), end)


_HOW = " · O: option, or pass"


def hint_face(session: Session, hint: Hint, more: int) -> HintFace:
    """A hint in one line, and in brief: with first names, and after it how many more there are."""
    words, act = hint.words, hint.act.words if hint.act else ""
    brief, brief_act = words, act
    for name, first in sorted(first_names(session).items(), key=lambda one: -len(one[0])):
        brief, brief_act = brief.replace(name, first), brief_act.replace(name, first)
    return HintFace(ROLE_WORDS[hint.role], words, act, more, brief, brief_act)


@memoized
def first_names(session: Session) -> dict[str, str]:
    """By how each is called in the meeting their first name; the whole one where two have the same."""
    first = {name: first_name(name) for name in map(short_name, session.people)}
    count = Counter(first.values())
    return {name: brief if count[brief] == 1 else name for name, brief in first.items()}


def on_board_words(session: Session) -> str:
    """What the room is told on the board now; empty where it is told nothing."""
    said = session.info.board_message
    return f"the board says {quoted(said)}" if said else ""
