"""Where one stands in the history of a session: after how many changes, and at which moment."""

from datetime import UTC, datetime, timedelta

from peerassist_tui.readings.history.as_of import as_of
from peerassist_tui.readings.history.session_history import SessionHistory
from peerassist_tui.readings.state import open_pause, status
from peerassist_tui.readings.time.running_time import moment_of, running_seconds, scenes
from peerassist_tui.session import Session
from peerassist_tui.timing.zones import to_local

_IDLE = timedelta(seconds=60)
"""A longer wait in a pause is leapt over."""


class PlaceInTime:
    """One moves step by step, by minutes, by agenda items, or as time runs; never out of the history."""

    def __init__(self, session: Session, moment: datetime) -> None:
        """`session` is as it stands now; its history is given to `wind`."""
        self.now, self.history = session, SessionHistory(session.id, [])
        self.count, self.moment = 0, moment

    def wind(self, session: Session, history: SessionHistory) -> None:
        """Take over the history; at first one stands at the meeting's start, later where one stood."""
        is_first = not len(self.history)
        self.now, self.history = session, history
        if is_first:
            self.to_start()

    @property
    def is_known(self) -> bool:
        """Whether there is a history."""
        return len(self.history) > 0

    @property
    def end(self) -> datetime:
        """The moment of the last change."""
        return self.history.moment_of(len(self.history))

    @property
    def is_at_end(self) -> bool:
        """Whether nothing follows."""
        return self.moment >= self.end

    @property
    def is_after_meeting(self) -> bool:
        """Whether nothing of the meeting follows, although something may have been changed after it."""
        return running_seconds(self.now, self.moment) >= running_seconds(self.now, self.end)

    @property
    def end_of_day(self) -> datetime:
        """The last moment of the day on which one stands."""
        local = to_local(self.moment, self.now.info.timezone)
        return min(self.end, local.replace(hour=23, minute=59, second=59).astimezone(UTC))

    def session_then(self, *, as_known_now: bool) -> Session:
        """The session as it stood there, or as that moment is known now."""
        return as_of(self.now, self.moment) if as_known_now else self.history.after(self.count)

    def go_to(self, moment: datetime) -> None:
        """To that moment."""
        self.moment = min(max(moment, self.history.moment_of(1)), self.end)
        self.count = max(1, self.history.made_by(self.moment))

    def go_to_step(self, count: int) -> None:
        """To how it stood after the first `count` changes."""
        self.count = min(max(count, 1), len(self.history))
        self.moment = self.history.moment_of(self.count)

    def to_start(self) -> None:
        """Go to the start of the meeting; to the end of the history where it never began."""
        begun = self.now.info.started_at
        self.go_to(self.end if begun is None else begun)

    def to_part(self, part: float) -> None:
        """Go so far through the meeting, from 0 to 1."""
        seconds = part * running_seconds(self.now, self.end)
        self.go_to(moment_of(self.now, seconds, self.end))

    def by_minutes(self, by: int) -> None:
        """So many minutes of the meeting back or on."""
        seconds = running_seconds(self.now, self.moment) + 60 * by
        self.go_to(moment_of(self.now, max(0.0, seconds), self.end))

    def by_item(self, by: int) -> None:
        """Go to the next agenda item, or of this one, or of the one before."""
        here = running_seconds(self.now, self.moment)
        starts = [one.start for one in scenes(self.now, self.end) if one.item]
        there = [one for one in starts if (one > here if by > 0 else one < here - 1)]
        if there:
            self.go_to(moment_of(self.now, there[0] if by > 0 else there[-1], self.end))

    def run(self, passed: timedelta, shown: Session) -> None:
        """Let so much time pass; a long wait in a pause of the session that is `shown` is leapt over."""
        following = self.history.moment_of(self.count + 1) if self.count < len(self.history) else self.end
        rests = open_pause(shown) or status(shown) in ("preparing", "finished")
        is_idle = rests and following - self.moment > _IDLE
        self.go_to(following if is_idle else self.moment + passed)
