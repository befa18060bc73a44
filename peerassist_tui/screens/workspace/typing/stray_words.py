"""Words that are typed where no line is open, which are nobody's commands."""

from time import monotonic
from typing import Any

from textual.events import Key
from textual.screen import Screen


class StrayWords:
    """Knows words by a first letter that means nothing; what follows it without a pause is part of them."""

    GOES_ON_SECONDS = 0.8

    def __init__(self, screen: Screen[Any]) -> None:
        self._screen, self._last = screen, -self.GOES_ON_SECONDS

    @property
    def go_on(self) -> bool:
        """Whether a letter would be part of them."""
        return monotonic() - self._last < self.GOES_ON_SECONDS

    def take(self, event: Key) -> bool:
        """Whether a key is part of such words; then it does nothing."""
        begins = (event.character or "").isalpha() and event.key not in self._screen.active_bindings
        if not event.is_printable or not (begins or self.go_on):
            return False
        self._last = monotonic()
        event.stop()
        event.prevent_default()
        return True
