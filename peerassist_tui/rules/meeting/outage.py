"""A time in which the console was not there: what it was is asked of a person, never guessed."""

from datetime import datetime
from typing import Literal

from pydantic import AwareDatetime

from peerassist_tui.errors import RuleError
from peerassist_tui.labels import called
from peerassist_tui.language import _
from peerassist_tui.models import Pause
from peerassist_tui.readings.state import open_pause, open_turn
from peerassist_tui.rules.core.registry import NOTHING, Outcome, rule
from peerassist_tui.rules.meeting.floor import ended_words
from peerassist_tui.rules.meeting.meeting import must_be_held
from peerassist_tui.session import Session

OutageAnswer = Literal["went_on", "speaker_stopped", "meeting_stopped"]


@rule
def account_for_gap(session: Session, now: datetime, *, since: AwareDatetime, answer: OutageAnswer) -> Outcome:
    """Say what the time from `since` (aware UTC) until now was.

    `went_on`: it all counts as it stands. `speaker_stopped`: the open turn ended at `since`, the agenda item went on.
    `meeting_stopped`: it counts for nobody, as a pause does; the turn goes on now.
    """
    must_be_held(session)
    if since > now:
        raise RuleError(_("That moment has not come yet."))
    since = max(since, session.info.started_at or since)
    if answer == "meeting_stopped":
        return _left_out(session, since, now)
    turn = open_turn(session)
    if answer == "speaker_stopped" and turn:
        ended = turn.altered(ended_at=max(since, turn.started_at))
        return Outcome(called("{what} where it was last seen", what=ended_words(session, turn)), (ended,))
    return NOTHING


def _left_out(session: Session, since: datetime, now: datetime) -> Outcome:
    label, on = called("Left out the time the console was closed"), open_pause(session)
    if on:
        return Outcome(label, (on.altered(started_at=since),)) if since < on.started_at else NOTHING
    number = session.next_number(Pause)
    return Outcome(label, (Pause(session_id=session.id, number=number, started_at=since, ended_at=now),))
