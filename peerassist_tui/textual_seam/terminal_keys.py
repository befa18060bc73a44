"""Textual's reader of what a terminal sends, with a say in what is one key.

Textual makes its reader itself and has no setting for it; only its driver can be given another one.
"""

import re
from collections.abc import Iterable

from textual._xterm_parser import XTermParser
from textual.events import Key

ASK_FOR_PLACES = "\x1b[=4;2u"
"""Asks a terminal with kitty's protocol to tell of each key where it stands too; others do nothing with it."""
_WITH_PLACE = re.compile(r"(\x1b\[(\d+)):\d*(?::(\d+))?((?:;(\d*)[^;]*)?(?:;[\d:]*)?u)")
_SHIFT = 1


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
        """Textual's reader knows a key that is told with its place no more than as an error."""
        told = _WITH_PLACE.fullmatch(sequence)
        if told is None:
            return self.keys_in(sequence, alt)
        keys = list(super()._sequence_to_key_events(told[1] + told[4], alt))
        return [_with_place(keys, chr(int(told[3])), int(told[5] or "1") - 1)] if told[3] and keys else keys


def told_place(key: Key) -> str:
    """Where the key stands on a US keyboard, as far as the terminal has told: "t", or "shift+t"; else empty."""
    return str(vars(key).get("place", ""))


def _with_place(keys: list[Key], place: str, held: int) -> Key:
    """One key of what one key writes, be it several letters, with its place."""
    first, written = keys[0], "".join(key.character or "" for key in keys)
    key = Key(first.key, written or first.character)
    vars(key)["place"] = f"shift+{place}" if held & _SHIFT else place
    return key
