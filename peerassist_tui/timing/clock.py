"""Time as something passed in: the program asks a clock, it never looks at the wall."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Clock = Callable[[], datetime]
"""Answers with the present moment as aware UTC."""


def wall_clock() -> datetime:
    """The present moment, aware UTC, to the millisecond."""
    return to_millisecond(datetime.now(UTC))


def steady_clock() -> float:
    """Seconds from some moment on, which nobody can set; where the system can tell, time asleep counts."""
    return time.clock_gettime(_STEADY) if _STEADY is not None else time.monotonic()


_STEADY: int | None = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))


def to_millisecond(moment: datetime) -> datetime:
    """`moment` without what is smaller than a millisecond, which no figure shows."""
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


class ManualClock:
    """A clock that stands still until it is moved; a session script and the tests set it."""

    def __init__(self, start: datetime) -> None:
        self.now = start

    def __call__(self) -> datetime:
        return self.now

    def advance(self, seconds: float) -> None:
        """Move on by so many seconds."""
        self.now += timedelta(seconds=seconds)


class SpeedClock:
    """A clock that runs `speed` times as fast as the steady one, from `start` (aware UTC) on."""

    def __init__(self, start: datetime, speed: float, steady: Callable[[], float] = steady_clock) -> None:
        self._start, self._speed, self._steady, self._since = start, speed, steady, steady()

    def __call__(self) -> datetime:
        return to_millisecond(self._start + timedelta(seconds=(self._steady() - self._since) * self._speed))

    def as_on_the_watch(self) -> datetime:
        """The moment it would have come to at the speed of life, for what somebody needs time to read."""
        return to_millisecond(self._start + timedelta(seconds=self._steady() - self._since))


def on_the_watch(clock: Clock) -> datetime:
    """The moment by a clock that runs as fast as life, however fast the meeting's own clock runs."""
    return clock.as_on_the_watch() if isinstance(clock, SpeedClock) else clock()
