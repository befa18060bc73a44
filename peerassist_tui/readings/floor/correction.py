"""What a typed line says of who had the floor: "10:52 begum", "-30s begum", "begum", "10:52 crosstalk"."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from peerassist_tui.errors import Refused, RuleError
from peerassist_tui.language import _
from peerassist_tui.models import FLOOR_STATES, Person
from peerassist_tui.readings.floor.circle import person_meant
from peerassist_tui.readings.state import floor_state_words, open_turn
from peerassist_tui.session import Session, short_name
from peerassist_tui.timing.zones import clock_time, from_local, to_local

_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?")
_AGO = re.compile(r"[-−](\d{1,4})(s|m)")
_TIMELIKE = re.compile(r"[-−]?\d+[:\d]*[a-z]?|[-−].*")


@dataclass(frozen=True)
class Correction:
    """Since `moment` (aware UTC) it was `who`, or what `state` says."""

    moment: datetime
    who: Person | None
    state: str = ""

    @property
    def words(self) -> str:
        """Who or what, as it is told."""
        return short_name(self.who) if self.who else floor_state_words(self.state)


def read_correction(session: Session, now: datetime, typed: str) -> Correction:
    """Read a typed line: when, and who or what it was; without a time since the beginning of the turn that is on.

    Raises:
        RuleError: it means nobody, several, or no time that has been.
    """
    words = typed.split()
    when = words.pop(0) if len(words) > 1 and _TIMELIKE.fullmatch(words[0]) else ""
    if not words or is_time(" ".join(words)):
        raise RuleError(_("Say also who it was, or crosstalk, silence, break."))
    name = " ".join(words)
    if state := floor_state_meant(name):
        return Correction(_moment(session, now, when), None, state)
    return Correction(_moment(session, now, when), person_meant(session, name))


def floor_state_meant(typed: str) -> str:
    """The state of the floor that is called so in English or in the language that is spoken; empty for none."""
    name, called = typed.casefold(), {floor_state_words(state).casefold(): state for state in FLOOR_STATES}
    return name if name in FLOOR_STATES else called.get(name, "")


def is_time(text: str) -> bool:
    """Whether a text is a time of the day, or how long ago something was."""
    return bool(_CLOCK.fullmatch(text) or _AGO.fullmatch(text))


def _moment(session: Session, now: datetime, when: str) -> datetime:
    if when:
        return moment_meant(session, now, when)
    turn = open_turn(session)
    if turn is None:
        raise RuleError(_("Nobody has the floor; say since when, for instance 10:52 or -30s."))
    return turn.started_at


def moment_meant(session: Session, now: datetime, typed: str) -> datetime:
    """The last moment (aware UTC) that "10:52", "10:52:30", "-30s" or "-2m" means, in the session's zone.

    Raises:
        RuleError: it is no time, or none that has been since the meeting began.
    """
    begun = session.info.started_at or now
    if ago := _AGO.fullmatch(typed):
        moment = now - timedelta(seconds=int(ago[1]) * (60 if ago[2] == "m" else 1))
    elif clock := _CLOCK.fullmatch(typed):
        moment = _last_time(session, now, clock)
    else:
        raise RuleError(_("“{typed}” is no time; write 10:52, 10:52:30, -30s or -2m.", typed=typed))
    if moment < begun:
        start = clock_time(begun, session.info.timezone, seconds=True)
        raise RuleError(_("The meeting began at {start}; {typed} is before that.", start=start, typed=typed))
    return moment


def _last_time(session: Session, now: datetime, clock: re.Match[str]) -> datetime:
    """The last moment at which the clocks of the session's zone showed that time."""
    place, begun = session.info.timezone, session.info.started_at or now
    today = to_local(now, place)
    try:
        times = [int(part or 0) for part in clock.groups()]
        local = today.replace(hour=times[0], minute=times[1], second=times[2], microsecond=0, tzinfo=None, fold=0)
        moments = [from_local(local - timedelta(days=days), place) for days in (0, 1)]
    except (ValueError, Refused):
        raise RuleError(_("“{time}” is no time of that day.", time=clock[0])) from None
    if moments[0] <= now:
        return moments[0]
    if moments[1] < begun:
        raise RuleError(_("{time} has not come yet.", time=clock[0]))
    return moments[1]
