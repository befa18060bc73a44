"""The meeting as a whole: start, pause, resume, end; put away and fetched back."""

from datetime import datetime

from peerassist_tui.errors import RuleError
from peerassist_tui.labels import called
from peerassist_tui.language import _
from peerassist_tui.models import Pause, Person, Row
from peerassist_tui.readings.floor.present import is_here
from peerassist_tui.readings.state import open_pause, open_run, open_turn, status
from peerassist_tui.readings.time.timers import running_timer
from peerassist_tui.rules.core.registry import NOTHING, Outcome, rule
from peerassist_tui.session import Session, short_name


def must_be_held(session: Session) -> None:
    """Refuse what only a running meeting can have.

    Raises:
        RuleError: the meeting has not started, or is over.
    """
    state = status(session)
    if state == "preparing":
        raise RuleError(_("The meeting has not started yet."))
    if state == "finished":
        raise RuleError(_("The meeting is over."))


def must_be_here(session: Session, person: Person) -> None:
    """Refuse the floor and the queue to who is not in the room.

    Raises:
        RuleError: the person is not here.
    """
    if not is_here(session, person):
        raise RuleError(_("{name} is not here.", name=short_name(person)))


@rule
def start(session: Session, now: datetime) -> Outcome:
    """The meeting begins."""
    if session.info.started_at:
        raise RuleError(_("The meeting has already started."))
    return Outcome(called("Started the meeting"), (session.info.altered(started_at=now),))


@rule
def pause(session: Session, now: datetime) -> Outcome:
    """From now on time counts for nobody; an open turn stays open."""
    must_be_held(session)
    if open_pause(session):
        return NOTHING
    row = Pause(session_id=session.id, number=session.next_number(Pause), started_at=now)
    return Outcome(called("Paused the meeting"), (row,))


@rule
def resume(session: Session, now: datetime) -> Outcome:
    """Time counts again."""
    must_be_held(session)
    on = open_pause(session)
    return Outcome(called("Resumed the meeting"), (on.altered(ended_at=now),)) if on else NOTHING


@rule
def finish(session: Session, now: datetime) -> Outcome:
    """The meeting ends, with the turn, the agenda item, the pause, the timer and the board's message that are on."""
    must_be_held(session)
    open_rows: list[Row | None] = [open_turn(session), open_run(session), open_pause(session), running_timer(session)]
    ended = tuple(row.altered(ended_at=now) for row in open_rows if row)
    return Outcome(called("Ended the meeting"), (session.info.altered(finished_at=now, board_message=""), *ended))


@rule
def discard_session(session: Session, now: datetime) -> Outcome:
    """Put the session into the bin."""
    if session.info.discarded_at:
        return NOTHING
    return Outcome(called("Put the session into the bin"), (session.info.altered(discarded_at=now),))


@rule
def restore_session(session: Session, now: datetime) -> Outcome:
    """Take the session out of the bin."""
    if not session.info.discarded_at:
        return NOTHING
    return Outcome(called("Took the session out of the bin"), (session.info.altered(discarded_at=None),))
