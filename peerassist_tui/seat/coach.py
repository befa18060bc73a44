"""What the console says of the meeting that is on: its hints, less those that somebody waved away."""

from datetime import datetime

from peerassist_tui.readings.hints import Hint, Limits, hints
from peerassist_tui.readings.hints.notices import notices
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
        return [] if self.quiet else [one for one in self._seen if (one.name, one.cause) not in self._waved]

    def tell(self, session: Session, now: datetime) -> list[Hint]:
        """The same, and before it what somebody asked to be told at a moment, which is told in quiet mode too."""
        asked = [one for one in notices(session, now) if (one.name, one.cause) not in self._waved]
        return [*asked, *self.look(session, now)]

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
