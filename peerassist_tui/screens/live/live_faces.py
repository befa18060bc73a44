"""What the panels of the live screen show, read off the session."""

from collections import Counter
from datetime import datetime

from textual.content import Content

from peerassist_tui.intake.first_name import first_name
from peerassist_tui.language import N_, _
from peerassist_tui.models import Person, Wording
from peerassist_tui.readings.floor.circle import LAST_DIGIT, circle
from peerassist_tui.readings.floor.floor_time import floor_times, open_turn_seconds
from peerassist_tui.readings.floor.order_words import order_name
from peerassist_tui.readings.floor.orders import explained
from peerassist_tui.readings.floor.present import people_here, standing_words
from peerassist_tui.readings.floor.queue import queue, reason_wordings
from peerassist_tui.readings.floor.silence import silence_remark
from peerassist_tui.readings.hints import Hint, role_words
from peerassist_tui.readings.history.precedents import left_to_raise
from peerassist_tui.readings.memoized import memoized
from peerassist_tui.readings.readiness.feedback import options_are_due, without_option
from peerassist_tui.readings.state import floor_state_words, hand_of, holder, interrupted_turn, open_turn, status
from peerassist_tui.readings.time.elapsed import seconds_between
from peerassist_tui.session import Session, short_name
from peerassist_tui.text import quoted
from peerassist_tui.timing.zones import clock_time
from peerassist_tui.widgets.bars.hint_line import HintFace
from peerassist_tui.widgets.leading_words import leading
from peerassist_tui.widgets.panels.floor_panel import FloorFace
from peerassist_tui.widgets.panels.queue_panel import QueueFace, QueueLine
from peerassist_tui.widgets.panels.times_panel import HOLDS, QUIET, WAITS, TimesFace, TimesLine

_NO_OPTION = N_("no option yet: {names}")
_AND_HOW = N_("no option yet: {names} · O: option, or pass")
_AND_MORE = N_("no option yet: {names} and {number} more")
_HERE = "\0"
"""Stands in a wording where the names belong."""


def floor_face(session: Session, now: datetime) -> FloorFace:
    """Who has the floor."""
    turn = open_turn(session)
    if turn is None:
        return FloorFace("", 0, session.info.turn_limit_seconds, _free_words(session))
    speaker, waits = holder(session), interrupted_turn(session)
    inside = session.get(Person, waits.person_id) if waits else None
    return FloorFace(
        short_name(speaker) if speaker else floor_state_words(turn.state),
        int(open_turn_seconds(session, now)),
        session.info.turn_limit_seconds,
        inside=short_name(inside) if inside else "",
        protected=turn.protected,
    )


def _free_words(session: Session) -> str:
    """What is said of the floor that nobody has."""
    state, has_more = status(session), len(people_here(session)) > LAST_DIGIT
    if state == "preparing":
        return _("space starts the meeting")
    if state == "paused":
        return _("paused, p goes on")
    if state == "finished":
        return ""
    if session.info.queue == "free_talk":
        return _("free talk; 1-9 or g say who speaks") if has_more else _("free talk; 1-9 say who speaks")
    return _("free · 1-9 or h raises a hand") if has_more else _("free · 1-9 raises a hand")


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
    order = explained(info.queue).rstrip(".")
    return QueueFace(order, lines, info.queue_closed, info.queue == "free_talk", order_name(info.queue))


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
    before = [_("W: {number} to raise", number=to_raise)] if to_raise else []
    if len(wordings) > 1:
        at = clock_time(wordings[-1].at, session.info.timezone)
        before.append(_("v{number} {time}", number=wordings[-1].number, time=at))
    return Content.assemble(("".join(f"{words}  " for words in before), "not italic $text-accent"), session.challenge)


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
    fewer = (_no_option(brief[:-count], _AND_MORE, number=count) for count in more)
    return (_no_option(whole, _AND_HOW), _no_option(brief, _AND_HOW), _no_option(brief, _NO_OPTION), *fewer)


def _no_option(names: list[Content], wording: str, **values: object) -> Content:
    """A wording with the names, which stay what they lead to, at their place."""
    before, _place, after = _(wording, names=_HERE, **values).partition(_HERE)
    return Content.assemble(before, Content(", ").join(names), after)


def hint_face(session: Session, hint: Hint, more: int) -> HintFace:
    """A hint in one line, and in brief: with first names, and after it how many more there are."""
    words, act = hint.words, hint.act.words if hint.act else ""
    brief, brief_act = words, act
    for name, first in sorted(first_names(session).items(), key=lambda one: -len(one[0])):
        brief, brief_act = brief.replace(name, first), brief_act.replace(name, first)
    return HintFace(role_words(hint.role), words, act, more, brief, brief_act)


@memoized
def first_names(session: Session) -> dict[str, str]:
    """By how each is called in the meeting their first name; the whole one where two have the same."""
    first = {name: first_name(name) for name in map(short_name, session.people)}
    count = Counter(first.values())
    return {name: brief if count[brief] == 1 else name for name, brief in first.items()}


def on_board_words(session: Session) -> str:
    """What the room is told on the board now; empty where it is told nothing."""
    said = session.info.board_message
    return _("the board says {text}", text=quoted(said)) if said else ""
