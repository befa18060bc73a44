"""Which texts of a screen are hard to read, as they are painted there (AA of WCAG 2.2, 1.4.3)."""

import re
from collections.abc import Iterator
from typing import Any

from rich.style import Style
from textual.app import App
from textual.color import Color

from peerassist_tui.shell.own_themes import READABLE, contrast
from tests.helpers.textual_seam import painted

TEXT = re.compile("[^\\s\u2500-\u259f]")
"""What is read; frames and bars are drawn with lines and blocks."""


def badly_read(app: App[Any]) -> Iterator[str]:
    """Each text on the screen that is hard to read; what cannot be done now is exempt, and is as faint as all that."""
    shut = Color.parse(app.theme_variables["shut"])
    for strip in painted(app.screen):
        for words, style, _ in strip:
            if style and TEXT.search(words):
                text, ground = _colours(style)
                if text.hex != (ground + shut).hex and contrast(text.hex, ground.hex) < READABLE:
                    yield f"{words.strip()}: {text.hex} on {ground.hex}"


def _colours(style: Style) -> tuple[Color, Color]:
    """In which colour it is written, and on which."""
    text, ground = Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor)
    return (ground, text) if style.reverse else (text, ground)
