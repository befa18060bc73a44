"""The meeting's own time: seconds since its start with the pauses left out, and what was on when."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from peerassist_tui.models import AgendaItem, ItemRun
from peerassist_tui.readings.time.elapsed import rests, seconds_between
from peerassist_tui.session import Session


@dataclass(frozen=True)
class Scene:
    """A stretch of the meeting's time, from second to second, with the agenda item that was on, or none."""

    start: float
    end: float
    item: AgendaItem | None = None


def running_seconds(session: Session, moment: datetime) -> float:
    """How long the meeting had been on at `moment` (aware UTC), pauses left out; 0 before its start."""
    begun = session.info.started_at
    if begun is None or moment <= begun:
        return 0.0
    end = session.info.finished_at
    return seconds_between(session, begun, min(moment, end) if end else moment, moment)


def moment_of(session: Session, seconds: float, now: datetime) -> datetime:
    """When the meeting had been on for so many seconds; where a pause begins, its beginning."""
    begun = session.info.started_at or session.info.starts_at
    return rests(session, now).after(begun, timedelta(seconds=seconds))


def scenes(session: Session, now: datetime) -> list[Scene]:
    """The meeting's time until now or its end, without a hole; each scene is one run of an agenda item, or none."""
    end = running_seconds(session, now)
    found: list[Scene] = []
    at = 0.0
    for run in sorted(session.all(ItemRun), key=lambda one: one.started_at):
        start, stop = running_seconds(session, run.started_at), running_seconds(session, run.ended_at or now)
        if start > at:
            found.append(Scene(at, start))
        if stop > start:
            found.append(Scene(start, stop, session.get(AgendaItem, run.item_id)))
        at = max(at, stop)
    return [*found, Scene(at, end)] if at < end else found
