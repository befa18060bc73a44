"""Asking before a key acts: pressing it again does it, any other key cancels the question."""

from collections.abc import Callable
from datetime import datetime, timedelta

STANDS_FOR = timedelta(seconds=6)
"""As long as the question can be read."""


class SecondPress:
    """The question that was asked last; `tell` shows a sentence, `clock` is the computer's."""

    def __init__(self, tell: Callable[[str], None], clock: Callable[[], datetime]) -> None:
        self._tell, self._clock = tell, clock
        self._asked: tuple[str, datetime] | None = None

    def confirms(self, key: str, why: str, then: str) -> bool:
        """Whether what the key does may be done now; else say why not, and what `then` the same key does."""
        asked, self._asked = self._asked, None
        if not why or (asked and asked[0] == key and self._clock() - asked[1] < STANDS_FOR):
            return True
        self._asked = key, self._clock()
        self._tell(f"{why} {key} again {then}.")
        return False

    def pressed(self, key: str) -> None:
        """Take the question back when another key is pressed."""
        if self._asked and self._asked[0] != key.replace("enter", "Enter"):
            self._asked = None
