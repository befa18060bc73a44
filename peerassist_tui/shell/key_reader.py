"""Keys as they were pressed: Escape, and the key pressed right after it, are two.

A terminal sends Escape as the byte that also begins what it sends for other keys. Textual's reader waits a tenth of a
second for more, and takes the next letter for one that is held with Alt: it stood in the line that Escape should have
left, a digit as another sign. No key of this program is held with Alt.
"""

import unicodedata
from collections.abc import Iterable

from textual.events import Key
from textual.message import Message

from peerassist_tui.textual_seam.terminal_keys import TerminalReader

ESCAPE = "\x1b"
_REST_OF_A_KEY = ("[", "O")
"""What a terminal, slow or far away, may send later than the Escape that begins a key."""
_ONE_KEY = frozenset(f"{ESCAPE}{char}" for char in "[]OP^_Xbf")
"""What begins longer sequences; and b and f, which are one word back and forth in terminals of the Mac."""


_LIGATURES = {unicodedata.normalize("NFKC", one): one for one in "ﻻﻷﻹﻵ"}
"""What an Arabic keyboard writes by one key, by the letters that it sends for that."""


class KeyReader(TerminalReader):
    """Reads what a terminal sends, as it comes; `feed` answers with the events, `tick` with what needs no more."""

    _is_alone = False

    @property
    def waits(self) -> bool:
        """Whether the last byte was Escape, which is a key unless more comes at once."""
        return self._is_alone and self.waits_for_more

    def feed(self, data: str) -> Iterable[Message]:
        """What of it is keys; what comes later than Escape is another key, unless only a sequence begins so."""
        if self.waits and not data.startswith(_REST_OF_A_KEY):
            self.wait_no_longer()
        yield from self.tick()
        if data in _LIGATURES:
            yield Key(_LIGATURES[data], data)
        else:
            yield from super().feed(data)
        self._is_alone = data.endswith(ESCAPE)

    def keys_in(self, sequence: str, alt: bool) -> Iterable[Key]:
        """What a sequence is as keys: two where Escape and a key came at once, and Alt was not told of."""
        letter = sequence if alt else sequence[1:]
        if not alt and (len(sequence) != 2 or sequence in _ONE_KEY or not letter.isprintable()):
            return super().keys_in(sequence, False)
        return Key("escape", ESCAPE), *super().keys_in(letter, False)
