"""The console speaking a language that nobody speaks: what is still English then was forgotten."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from peerassist_tui.language import speak
from peerassist_tui.language_files import ENGLISH
from tests.language.pseudo import another_language

CODES = re.compile(r"\b(?:UTC|OB\d|A\d|[A-Za-z])\b")
"""Names of time zones, references, and keys of one letter."""
LATIN = re.compile(r"[A-Za-z]+")


@contextmanager
def spoken(folder: Path) -> Iterator[None]:
    """Speak another language meanwhile, which has no Latin letter."""
    with another_language(folder, "el"):
        speak("el")
        try:
            yield
        finally:
            speak(ENGLISH)


def left_english(text: str) -> list[str]:
    """The words that are left in Latin letters."""
    return LATIN.findall(CODES.sub("", text))
