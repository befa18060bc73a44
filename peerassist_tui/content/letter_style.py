"""How the user wants letters to begin and end: `[letters]` in the settings."""

from dataclasses import fields

from peerassist_tui.readings.report.letter_style import LetterStyle
from peerassist_tui.settings import section
from peerassist_tui.text import clean


def letter_style() -> LetterStyle:
    """What stands under `[letters]`; whatever is missing there, or no text, is as usual."""
    said = section("letters")
    names = [field.name for field in fields(LetterStyle)]
    return LetterStyle(**{name: clean(said[name]) for name in names if isinstance(said.get(name), str)})
