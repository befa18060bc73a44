"""Textual's reader of what a terminal sends, with a say in what is one key.

Textual makes its reader itself and has no setting for it; only its driver can be given another one.
"""

from collections.abc import Iterable

from textual._xterm_parser import XTermParser
from textual.events import Key


class TerminalReader(XTermParser):
    """Reads what a terminal sends: `feed` answers with events, `tick` with what waited long enough for more."""

    @property
    def waits_for_more(self) -> bool:
        """Whether what came last may be the beginning of a longer key."""
        return self._timeout_time is not None

    def wait_no_longer(self) -> None:
        """Let the next `tick` take what waits for more as it is."""
        if self.waits_for_more:
            self._timeout_time = 0.0

    def keys_in(self, sequence: str, alt: bool) -> Iterable[Key]:
        """What a sequence of characters is as keys; `alt` where the terminal has said that Alt is held."""
        return super()._sequence_to_key_events(sequence, alt)

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[Key]:
        return self.keys_in(sequence, alt)
