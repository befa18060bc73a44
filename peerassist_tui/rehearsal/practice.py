"""The practice session: in a store of its own that goes away, so that nothing of the user's can be touched."""

from pathlib import Path
from typing import Any

from peerassist_tui.desk import Desk, make_session
from peerassist_tui.errors import Refused
from peerassist_tui.readings.floor.present import people_here
from peerassist_tui.readings.hints.limits import planned_minutes
from peerassist_tui.readings.history.session_pattern import session_pattern
from peerassist_tui.rehearsal.content import case
from peerassist_tui.session import Session
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import Clock
from peerassist_tui.timing.zones import to_local

USUAL_SECONDS = 15 * 60
"""A rehearsal takes fifteen minutes, unless another speed is asked for."""


def make_practice(store: Path, pattern: Session | None, seed: int, clock: Clock) -> Session:
    """Make the practice session in the file `store`, after the pattern of one that was prepared, or the usual case.

    The seed stands in its title, so that the same meeting can be had again.

    Raises:
        Refused: there are no peers or no agenda in it, or it could not be made.
    """
    if pattern and not (pattern.agenda and any(one.party == "peer" for one in people_here(pattern))):
        raise Refused("There is nobody to rehearse with: the session needs peers and an agenda.")
    opened = Store(store)
    try:
        return _made(opened, pattern, seed, clock).session
    finally:
        opened.close()


def _made(store: Store, pattern: Session | None, seed: int, clock: Clock) -> Desk:
    header = case() if pattern is None else _like(pattern, clock)
    return make_session(store, clock, **{**header, "title": f"Practice {seed}: {header['title']}"})


def _like(pattern: Session, clock: Clock) -> dict[str, Any]:
    starts_at = to_local(clock(), pattern.info.timezone).replace(microsecond=0, tzinfo=None)
    made = session_pattern(pattern, starts_at, aims=True, people=True) | {"title": pattern.info.title}
    coming = {one.name for one in people_here(pattern)}
    return made | {"people": [one for one in made["people"] if one["name"] in coming]}


def usual_speed(session: Session) -> float:
    """Seconds of the meeting a second, so that its agenda takes fifteen minutes; never slower than life."""
    return max(1.0, planned_minutes(session) * 60 / USUAL_SECONDS)
