"""The time of one session at one console: it goes on evenly, also while somebody sets the computer's clock."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from peerassist_tui.timing.clock import Clock, to_millisecond

Steady = Callable[[], float]
"""Seconds from some moment on, counted also while the computer sleeps; nobody can set it."""

AWAY_SECONDS = 5.0
"""Looks come every second; one that is later by this was kept from looking by more than a busy machine."""
MOVED_SECONDS = 2.0
"""A clock that is corrected over the network moves by less than this from one second to the next."""


@dataclass(frozen=True)
class ClockLook:
    """What comparing the two clocks has shown.

    `since` (aware UTC) is the session's time at the look before. Nobody looked for `away_seconds`, and the wall clock
    was set forward by `moved_seconds` (back, where negative); 0 where there is nothing to tell.
    """

    since: datetime
    away_seconds: float
    moved_seconds: float


class Timekeeper:
    """The session's time is the wall clock plus `offset_seconds`, which grows or shrinks when that clock is set.

    Without a steady clock there is nothing to hold the wall clock against, and it is believed.
    """

    def __init__(self, wall: Clock, steady: Steady | None = None, offset_seconds: float = 0.0) -> None:
        self.wall, self._steady = wall, steady
        self.set(offset_seconds)

    def set(self, offset_seconds: float) -> None:
        """From now on the session's time is the wall clock plus so many seconds."""
        self.offset_seconds, self._has_looked = offset_seconds, False
        self._from = self._told(), self._steady() if self._steady else 0.0

    def adopt(self, offset_seconds: float) -> None:
        """Take over what another console has decided, unless it is what this one finds by itself.

        Without a steady clock it is not the computer's time that is kept here, but for instance a script's.
        """
        if self._steady is None:
            return
        own = (self() - self.wall()).total_seconds()
        if abs(offset_seconds - own) > MOVED_SECONDS:
            self.set(offset_seconds)

    def __call__(self) -> datetime:
        """The session's time, aware UTC, to the millisecond."""
        if self._steady is None:
            return self._told()
        moment, at = self._from
        return to_millisecond(moment + timedelta(seconds=self._steady() - at))

    def look(self) -> ClockLook | None:
        """Hold the clocks against each other, once a second; None when all is as it should be."""
        if self._steady is None:
            return None
        (since, before), at, told = self._from, self._steady(), self._told()
        passed = round(at - before, 3)
        moved = round((told - since).total_seconds() - passed, 3)
        if abs(moved) <= MOVED_SECONDS:
            moved = 0.0
        away = passed if passed > AWAY_SECONDS and self._has_looked else 0.0
        self.offset_seconds -= moved
        self._from, self._has_looked = (told - timedelta(seconds=moved), at), True
        return ClockLook(since, away, moved) if away or moved else None

    def _told(self) -> datetime:
        return self.wall() + timedelta(seconds=self.offset_seconds)
