"""Whatever is painted can be read: every text of the pictures, as it stands there (AA of WCAG 2.2, 1.4.3)."""

import re
from collections.abc import Iterator, Mapping

import pytest
from rich.style import Style
from textual.app import App
from textual.color import Color

from benchmarks.picture_list import LIGHT, SCREENS, SIZES, Picture
from benchmarks.pictures import Scene, scenes, shown
from peerassist_tui.shell.own_themes import READABLE, contrast
from peerassist_tui.shell.themes import USUAL
from tests.helpers.textual_seam import painted

TEXT = re.compile("[^\\s\u2500-\u259f]")
"""What is read; frames and bars are drawn with lines and blocks."""


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Scene]:
    return scenes(tmp_path_factory.mktemp("scenes"))


def colours(style: Style) -> tuple[Color, Color]:
    """In which colour it is written, and on which."""
    text, ground = Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor)
    return (ground, text) if style.reverse else (text, ground)


def badly_read(app: App[None]) -> Iterator[str]:
    """Each text on the screen that is hard to read; what cannot be done now is exempt, and is as faint as all that."""
    shut = Color.parse(app.theme_variables["shut"])
    for strip in painted(app.screen):
        for words, style, _ in strip:
            if style and TEXT.search(words):
                text, ground = colours(style)
                if text.hex != (ground + shut).hex and contrast(text.hex, ground.hex) < READABLE:
                    yield f"{words.strip()}: {text.hex} on {ground.hex}"


@pytest.mark.parametrize(("theme", "size"), [*zip((USUAL, LIGHT), SIZES, strict=True)])
@pytest.mark.parametrize("picture", SCREENS, ids=lambda picture: picture.name)
async def test_every_text_on_a_screen_can_be_read(
    picture: Picture, theme: str, size: tuple[int, int], ready: Mapping[str, Scene]
) -> None:
    async with shown(picture, ready[picture.scene], size, theme) as app:
        assert set(badly_read(app)) == set()
