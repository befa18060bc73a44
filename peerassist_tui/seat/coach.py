"""What the console says of the meeting that is on: its hints, less those that somebody waved away."""

from collections.abc import Iterable
from datetime import datetime

from peerassist_tui.readings.hints import Hint, Limits, hints
from peerassist_tui.readings.hints.notices import left_open, notices
from peerassist_tui.readings.history.hint_log import LOOK_SECONDS
from peerassist_tui.readings.time.running_time import running_seconds
from peerassist_tui.session import Session


class Coach:
    """Looks whenever the meeting has run for another five seconds, or has changed; in quiet mode it says nothing."""

    def __init__(self, limits: Limits) -> None:
        self.limits, self.quiet = limits, False
        self._waved: set[tuple[str, str]] = set()
        self._looked: tuple[object, int, int] | None = None
        self._seen: list[Hint] = []

    def look(self, session: Session, now: datetime) -> list[Hint]:
        """What is to be said at `now` (aware UTC), the most useful first; nothing in quiet mode."""
        here = session.id, session.seq, int(running_seconds(session, now) // LOOK_SECONDS)
        if here != self._looked:
            self._looked, self._seen = here, hints(session, now, self.limits)
        return [] if self.quiet else self._unwaved(self._seen)

    def tell(self, session: Session, now: datetime) -> list[Hint]:
        """The same; before it what is told at its moment, also in quiet mode, and behind it what is still open."""
        behind = [] if self.quiet else left_open(session, now)
        return [*self._unwaved(notices(session, now)), *self.look(session, now), *self._unwaved(behind)]

    def _unwaved(self, seen: Iterable[Hint]) -> list[Hint]:
        return [one for one in seen if (one.name, one.cause) not in self._waved]

    def wave_away(self, hint: Hint) -> None:
        """Say it no more until its cause is another."""
        self._waved.add((hint.name, hint.cause))

    def say_again(self) -> None:
        """Say also what was waved away."""
        self._waved.clear()

    @property
    def has_waved(self) -> bool:
        """Whether anything was waved away."""
        return bool(self._waved)
