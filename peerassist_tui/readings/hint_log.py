"""Every hint that came in a meeting: the meeting is seen again, and looked at as the console looks at it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import ceil

from peerassist_tui.readings.film import Film
from peerassist_tui.readings.hints import Hint, Limits, hints
from peerassist_tui.readings.running_time import moment_of, running_seconds
from peerassist_tui.session import Session

LOOK_SECONDS = 5
"""The console looks whenever the meeting has run for another five seconds."""


@dataclass(frozen=True)
class Came:
    """A hint that came at a second of the meeting and was there until another; `hint` is what it said when it came."""

    at: float
    until: float
    hint: Hint


def hint_log(session: Session, film: Film, limits: Limits | None = None) -> list[Came]:
    """All hints of a session that was held, in the order in which they came; seconds of running time."""
    came: list[Came] = []
    there: dict[tuple[str, str], Came] = {}
    at = 0.0
    for at, moment in looks(session, film):
        seen = {(one.name, one.cause): one for one in hints(film.after(film.made_by(moment)), moment, limits)}
        came += [replace(there.pop(key), until=at) for key in there.keys() - seen.keys()]
        for key, one in seen.items():
            there.setdefault(key, Came(at, at, one))
    came += [replace(one, until=at) for one in there.values()]
    return sorted(came, key=lambda one: (one.at, one.hint.name))


def looks(session: Session, film: Film) -> Iterator[tuple[float, datetime]]:
    """The moments of looking: each five seconds of running time from the start to the end, and the end."""
    if session.info.started_at is None or not len(film):
        return
    end = session.info.finished_at or film.moment_of(len(film))
    whole = running_seconds(session, end)
    for step in range(ceil(whole / LOOK_SECONDS)):
        yield step * LOOK_SECONDS, moment_of(session, step * LOOK_SECONDS, end)
    yield whole, end - timedelta(milliseconds=1)
