"""A number that is typed digit by digit, of which each beginning may be meant already."""

from collections.abc import Collection
from time import monotonic

GOES_ON_SECONDS = 1.5
"""So soon after a digit another one belongs to the same number, where there is such a longer one."""


class SpelledNumber:
    """Joins digits that follow each other soon."""

    def __init__(self) -> None:
        self._number, self._typed_at = 0, -GOES_ON_SECONDS

    def with_digit(self, digit: int, known: Collection[int]) -> tuple[int, int]:
        """The known number that was meant until now and is not any more, else 0, and the one that is meant now."""
        now = monotonic()
        before = self._number if now - self._typed_at < GOES_ON_SECONDS else 0
        longer = 10 * before + digit
        goes_on = before > 0 and any(str(one).startswith(str(longer)) for one in known)
        self._number, self._typed_at = longer if goes_on else digit, now
        return (before if goes_on and before in known else 0), self._number
