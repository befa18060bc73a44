"""What the board shows of a session: nothing restricted, and no name where the session keeps them."""

from collections.abc import Callable, Mapping
from datetime import datetime

from peerassist_tui.language import NC_, _, ngettext, percent_words, pgettext
from peerassist_tui.models import NOTE_KINDS, Board, GroundRule, Note
from peerassist_tui.readings.agenda.agenda_clock import item_clock
from peerassist_tui.readings.agenda.pointing import pointed_rule
from peerassist_tui.readings.floor.queue import queue
from peerassist_tui.readings.history.look_back import room_look_back
from peerassist_tui.readings.privacy.anonymous import nameless
from peerassist_tui.readings.report.code_words import kind_words
from peerassist_tui.readings.state import floor_words, holder, protected_turn, status
from peerassist_tui.readings.time.timers import timer_clock, timer_name
from peerassist_tui.screens.flipchart.kinds import LETTERS, STYLES
from peerassist_tui.session import Session, short_name
from peerassist_tui.timing.zones import clock_time
from peerassist_tui.widgets.panels.agenda_panel import minutes_clock
from peerassist_tui.widgets.panels.board_panels import BoardFace, BoardText

POINTS = 12
"""So many points at most, of which those are shown that fit."""
TIME_IS_UP_SECONDS = 60
"""So long the room reads that the timer has run out."""
_WORDS = {
    "begins": NC_("under the clock of the board", "begins"),
    "paused": NC_("under the clock of the board", "paused"),
    "over": NC_("under the clock of the board", "over"),
    "left": NC_("under the clock of the board", "left"),
}
"""What stands under the clock: what its time is."""


def waiting_face() -> BoardFace:
    """What the board shows while there is no session."""
    return BoardFace("peerassist", passages=(BoardText(_("No session is live yet. The board waits for one.")),))


def board_face(session: Session, now: datetime) -> BoardFace:
    """The board at this moment."""
    message = _message(session)
    timer = _timer(session, now)
    if session.info.board == "blank":
        return BoardFace(passages=(*timer, *message))
    state = status(session)
    if state == "preparing":
        begins = clock_time(session.info.starts_at, session.info.timezone)
        return BoardFace(
            session.info.title, begins, _under_the_clock("begins"), passages=message or _challenge(session)
        )
    if state == "finished":
        return BoardFace(session.info.title, passages=message or (BoardText(_("The meeting is over. Thank you.")),))
    clock = item_clock(session, now)
    left = clock.left_seconds if clock else 0.0
    word = "paused" if state == "paused" else "over" if left < 0 else "left" if clock else ""
    head = (
        _said(session, clock.item.title if clock else session.info.title),
        ("+" if left < 0 else "") + minutes_clock(abs(left)) if clock else "",
        _under_the_clock(word),
        left < 0,
    )
    if session.info.board == "look_back":
        return BoardFace(*head, (*timer, *message) or _look_back(session, now))  # no name stands beside the shares
    body = (*timer, *_pointed(session, now), *message) or BODIES.get(session.info.board, _points)(session)
    return BoardFace(*head, body, _floor(session), _following(session, now))


def _under_the_clock(word: str) -> str:
    return pgettext("under the clock of the board", _WORDS[word]) if word else ""


def _said(session: Session, text: str) -> str:
    return text if session.info.privacy == "open" else nameless(session)(text)


def _timer(session: Session, now: datetime) -> tuple[BoardText, ...]:
    clock = timer_clock(session, now)
    if clock is None or clock.over_seconds >= TIME_IS_UP_SECONDS:
        return ()
    name, length = timer_name(clock.timer), _("{time} in all", time=minutes_clock(clock.timer.seconds))
    if clock.is_over:
        return (BoardText(_("Time is up"), name, "bold $text-warning"),)
    return (BoardText(minutes_clock(clock.left_seconds), name, "bold $text-accent", length),)


def _message(session: Session) -> tuple[BoardText, ...]:
    said = session.info.board_message
    return (BoardText(_said(session, said)),) if said else ()


def _pointed(session: Session, now: datetime) -> tuple[BoardText, ...]:
    row = pointed_rule(session, now)
    if row is None:
        return ()
    place = session.all(GroundRule).index(row) + 1
    return (BoardText(_said(session, row.text), str(place), "bold $text-warning", _("of our ground rules")),)


def _ground_rules(session: Session) -> tuple[BoardText, ...]:
    rules = (f"{place}  {row.text}" for place, row in enumerate(session.all(GroundRule), 1))
    return (BoardText(_said(session, "\n".join(rules) or _("No ground rules yet."))),)


def _challenge(session: Session) -> tuple[BoardText, ...]:
    return (BoardText(_said(session, session.challenge)),) if session.challenge else ()


def _points(session: Session, kind: str = "") -> tuple[BoardText, ...]:
    names = session.info.privacy == "open"
    shown = (note for note in session.all(Note) if "restricted" not in note.marks and kind in ("", note.kind))
    newest = sorted(shown, key=lambda note: note.number)[-POINTS:]
    return tuple(_point(session, note, names) for note in newest) or _challenge(session)


def _point(session: Session, note: Note, names: bool) -> BoardText:
    speaker = next((short_name(one) for one in session.people if one.id == note.person_id and names), "")
    caption = " · ".join(filter(None, (kind_words(note.kind), speaker)))
    return BoardText(_said(session, note.text), LETTERS[note.kind], STYLES[note.kind], caption)


def _of_kind(kind: str) -> Callable[[Session], tuple[BoardText, ...]]:
    return lambda session: _points(session, kind)


BODIES: Mapping[Board, Callable[[Session], tuple[BoardText, ...]]] = {
    "points": _points,
    "challenge": _challenge,
    "ground_rules": _ground_rules,
    **{kind: _of_kind(kind) for kind in NOTE_KINDS},
}
"""The middle of the board, by what SessionRow.board says."""


def _look_back(session: Session, now: datetime) -> tuple[BoardText, ...]:
    room = room_look_back(session, now)
    return (
        BoardText(
            _(
                "Hosts {hosts} of the talk, peers {peers}",
                hosts=percent_words(room.host_share),
                peers=percent_words(room.peer_share),
            )
        ),
        BoardText(_("{heard} of {people} were heard", heard=room.heard, people=room.people)),
    )


def _floor(session: Session) -> str:
    speaker = holder(session)
    if speaker is None:
        return floor_words(session)
    name = short_name(speaker) if session.info.privacy == "open" else _("one speaks")
    return _("{name}, to the end", name=name) if protected_turn(session) else name


def _following(session: Session, now: datetime) -> str:
    waiting = queue(session, now)
    if not waiting:
        return ""
    if session.info.privacy != "open":
        return ngettext("one waits", "{count} wait", len(waiting))
    name, more = short_name(waiting[0].person), len(waiting) - 1
    return _("next: {name} and {number} more", name=name, number=more) if more else _("next: {name}", name=name)
