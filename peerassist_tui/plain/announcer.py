"""What the console says: whole sentences, one a line, in whatever letters the terminal has."""

import locale
import os
import sys
from collections.abc import Iterable

from peerassist_tui.errors import Refused, why
from peerassist_tui.language import _
from peerassist_tui.text import clean_line

_ENDS = (".", "!", "?", "…", ":", "。", "！", "？", "؟")
_AS_TYPED = str.maketrans(
    {
        "“": '"', "”": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "…": "...", "–": "-", "—": "-", "·": "-", "−": "-",
        "\N{NO-BREAK SPACE}": " ", "\N{NARROW NO-BREAK SPACE}": " ",
    }
)  # fmt: skip


class Announcer:
    """Writes to standard output; the encoding is the terminal's, and what it has no letter for is replaced."""

    def __init__(self) -> None:
        self._encoding = os.environ.get("PYTHONIOENCODING", "").partition(":")[0] or locale.getencoding()
        sys.stdout.reconfigure(encoding=self._encoding, errors="replace")  # type: ignore[union-attr]

    def say(self, sentence: str) -> None:
        """Say a sentence at once, on one line, with nothing in it that could act on a terminal.

        Raises:
            Refused: standard output takes no more.
            BrokenPipeError: whoever read it went away.
        """
        line = clean_line(sentence)
        if not _can_write(line, self._encoding):
            line = line.translate(_AS_TYPED)
        try:
            sys.stdout.write(line + "\n")
            sys.stdout.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise Refused(_("Not everything was written to standard output: {reason}.", reason=why(error))) from None

    def say_all(self, sentences: Iterable[str], otherwise: str) -> None:
        """Say each of them, or, where there are none, what is said instead."""
        said = False
        for sentence in sentences:
            self.say(sentence)
            said = True
        if not said:
            self.say(otherwise)


def _can_write(line: str, encoding: str) -> bool:
    try:
        line.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def sentence(words: str) -> str:
    """Words as a sentence: with a full stop where no mark ends them."""
    words = clean_line(words)
    return words if words.endswith(_ENDS) else f"{words}."
