"""Asking before a key acts: pressing it again does it, any other key cancels the question."""

from collections.abc import Callable
from datetime import datetime, timedelta

from peerassist_tui.language import _

SHORTEST = timedelta(seconds=6)
"""So long a question stands at least."""
LETTERS_A_SECOND = 12
"""So fast somebody reads who stands before seven people."""


class SecondPress:
    """The question that was asked last; `tell` shows a sentence, `unsay` takes it away, `clock` is the reader's."""

    def __init__(
        self, tell: Callable[[str], None], unsay: Callable[[str], None], clock: Callable[[], datetime]
    ) -> None:
        self._tell, self._unsay, self._clock = tell, unsay, clock
        self._asked: tuple[str, datetime] | None = None
        self._question = ""

    def confirms(self, key: str, why: str, then: str) -> bool:
        """Whether what the key does may be done now; else say why not, and what `then` the same key does."""
        asked, self._asked = self._asked, None
        if not why or (asked and asked[0] == key):
            return True
        self._asked, self._question = (key, self._clock()), _("{why} {key} again {then}.", why=why, key=key, then=then)
        self._tell(self._question)
        return False

    def pressed(self, key: str) -> None:
        """Take the question back when another key is pressed."""
        if self._asked and self._asked[0] != key.replace("enter", "Enter"):
            self._take_back()

    def look(self) -> None:
        """Take the question back when its time is over; until then the second press holds, for it is seen."""
        if self._asked and self._clock() - self._asked[1] >= self._stands_for:
            self._take_back()

    @property
    def _stands_for(self) -> timedelta:
        return max(SHORTEST, timedelta(seconds=len(self._question) / LETTERS_A_SECOND))

    def _take_back(self) -> None:
        self._asked = None
        self._unsay(self._question)
