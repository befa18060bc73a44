"""The practice session: in a store of its own that goes away, so that nothing of the user's can be touched."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from peerassist_tui.desk import Desk, make_session
from peerassist_tui.errors import Refused
from peerassist_tui.language import usual_language
from peerassist_tui.readings.floor.present import people_here
from peerassist_tui.readings.history.session_pattern import session_pattern
from peerassist_tui.rehearsal.content import case
from peerassist_tui.rehearsal.levels import REHEARSAL_MINUTES, Level
from peerassist_tui.session import Session
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import Clock
from peerassist_tui.timing.zones import own_zone, to_local


def make_practice(store: Path, pattern: Session | None, seed: int, clock: Clock, level: Level) -> Session:
    """Make the practice session in the file `store`, after the pattern of one that was prepared, or the usual case.

    The seed stands in its title, so that the same meeting can be had again. The level says how many people come, and
    whether the agenda is shortened.

    Raises:
        Refused: there are no peers or no agenda in it, or it could not be made.
    """
    if pattern and not (pattern.agenda and any(one.party == "peer" for one in people_here(pattern))):
        raise Refused("There is nobody to rehearse with: the session needs peers and an agenda.")
    opened = Store(store)
    try:
        return _made(opened, pattern, seed, clock, level).session
    finally:
        opened.close()


def _made(store: Store, pattern: Session | None, seed: int, clock: Clock, level: Level) -> Desk:
    header = _fitting(_case_today(clock) if pattern is None else _like(pattern, clock), level)
    return make_session(store, clock, **{**header, "title": f"Practice {seed}: {header['title']}"})


def _case_today(clock: Clock) -> dict[str, Any]:
    """The usual case, held now and in the time zone of this computer."""
    place = own_zone()
    return case() | {"timezone": place, "starts_at": _now(clock, place), "language": usual_language()}


def _now(clock: Clock, place: str) -> datetime:
    return to_local(clock(), place).replace(microsecond=0, tzinfo=None)


def _like(pattern: Session, clock: Clock) -> dict[str, Any]:
    starts_at = _now(clock, pattern.info.timezone)
    made = session_pattern(pattern, starts_at, aims=True, people=True) | {"title": pattern.info.title}
    coming = {one.name for one in people_here(pattern)}
    return made | {"people": [one for one in made["people"] if one["name"] in coming]}


def _fitting(header: dict[str, Any], level: Level) -> dict[str, Any]:
    """The meeting with as many people as the level has, in the time that there is."""
    here = {party: [one for one in header["people"] if one["party"] == party] for party in ("host", "peer")}
    out = [*here["host"][level.hosts :], *here["peer"][level.peers :]]
    fitting = header | {"people": [one for one in header["people"] if one not in out]}
    return fitting | {"agenda": _shortened(header["agenda"])} if level.at_pace_of_life else fitting


def _shortened(agenda: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The items in the minutes of a rehearsal, each a minute at least."""
    share = min(1.0, REHEARSAL_MINUTES / max(1, sum(one["minutes"] for one in agenda)))
    return [one | {"minutes": max(1, round(one["minutes"] * share))} for one in agenda]
