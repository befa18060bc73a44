"""The themes: what is written can be read (AA of WCAG 2.2), and nothing is said in a fixed colour."""

import re
from itertools import pairwise, product
from pathlib import Path
from typing import get_args

import pytest
from rich.color import ColorSystem
from rich.style import Style
from textual.color import Color
from textual.style import Style as TextualStyle
from textual.theme import BUILTIN_THEMES, Theme

import peerassist_tui
from peerassist_tui.colours import LIGHT, PHASES, chart_colour
from peerassist_tui.models import NOTE_KINDS
from peerassist_tui.screens.flipchart.kinds import STYLES as KIND_STYLES
from peerassist_tui.screens.shell.phases import BAR_STYLES, STYLES
from peerassist_tui.screens.shell.pick import PickList
from peerassist_tui.screens.shell.theme_choice import ThemeScreen
from peerassist_tui.settings import settings_path
from peerassist_tui.settings_writing import save_theme
from peerassist_tui.shell.themes import THEMES, variables_of
from peerassist_tui.widgets.bars.band import Mode
from tests.helpers.console import Console, console
from tests.helpers.textual_seam import painted

TEXT, SIGN = 4.5, 3.0
DARK_THEME, LIGHT_THEME, MONO = THEMES
MODES = get_args(Mode)
COLOURED = pytest.mark.parametrize("theme", [DARK_THEME, LIGHT_THEME], ids=lambda theme: theme.name)
ROOT = Path(peerassist_tui.__file__).parent
STYLED = [
    path
    for room in ("screens", "shell", "widgets")
    for path in sorted((ROOT / room).rglob("*.*"))
    if path.suffix in (".py", ".tcss") and path.name != "themes.py"
]
SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in STYLED)
SELECTED = {f"input-{one}-background": f"input-{one}-foreground" for one in ("selection", "cursor")}
"""Grounds that bring their own colour of text."""
GROUNDS = {*re.findall(r"background: \$([\w-]+)", SOURCE), "surface", "boost", *SELECTED}
TEXTS = {
    *re.findall(r"(?<![-\w])color: \$([\w-]+)[; ]", SOURCE),
    *re.findall(r"(?<!on )\$(text-\w+|\w+-muted)", SOURCE),
}
TEXTS -= set(SELECTED.values())  # what cannot be done now, "$shut", is exempt
WRITTEN_ON = {*re.findall(r"\$([\w-]+) on \$([\w-]+)", SOURCE)}
"""Texts that bring a ground of their own."""
LINE = "surface-lighten-1"
SIGNS = {*re.findall(r"border(?:-left)?: \w+ \$([\w-]+)", SOURCE), "accent", "primary", "success"} - {LINE}


def variables(theme: Theme) -> dict[str, str]:
    return {**variables_of(theme), **theme.to_color_system().generate(), **theme.variables}


def luminance(colour: Color) -> float:
    """WCAG 2.2, "relative luminance"."""
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in colour.normalized]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, "contrast ratio"."""
    low, high = sorted(luminance(Color.parse(colour)) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def weak(theme: Theme, written: set[str], least: float) -> dict[tuple[str, str], float]:
    """What is written with too little contrast, on any of the grounds."""
    known = variables(theme)
    pairs = [(one, ground) for one, ground in product(written, GROUNDS) if ground not in SELECTED]
    pairs += [(one, ground) for ground, one in SELECTED.items()]
    found = {pair: contrast(known[pair[0]], known[pair[1]]) for pair in pairs}
    return {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < least}


@COLOURED
def test_every_text_reads_on_every_ground(theme: Theme) -> None:
    assert {"foreground", "foreground-muted", "text-muted", "text-warning", "text-error"} <= TEXTS
    assert {"panel", "background", "block-cursor-blurred-background"} <= GROUNDS
    assert weak(theme, TEXTS | {"text-disabled"}, TEXT) == {}
    known = variables(theme)
    assert {pair for pair in WRITTEN_ON if contrast(known[pair[0]], known[pair[1]]) < TEXT} == set()


@COLOURED
def test_signs_and_the_frame_of_what_has_the_keys_are_seen(theme: Theme) -> None:
    assert "border" in SIGNS
    assert weak(theme, SIGNS, SIGN) == {}


@COLOURED
def test_every_phase_reads_in_bars_and_beside_them(theme: Theme) -> None:
    known = variables(theme)
    for phase in PHASES:
        text, ground = known[f"phase-{phase}-bar"].split(" on ")
        assert contrast(text, ground) >= TEXT
    assert weak(theme, {f"phase-{phase}" for phase in PHASES}, TEXT) == {}


@COLOURED
def test_the_word_that_says_where_keys_go_reads_and_has_a_colour_of_its_own(theme: Theme) -> None:
    words = [theme.variables[f"mode-{mode}"].removeprefix("bold ").split(" on ") for mode in MODES]
    assert all(contrast(text, ground) >= TEXT for text, ground in words)
    assert len({text for text, _ in words}) == len({ground for _, ground in words}) == len(words)


def test_a_phase_has_one_colour_everywhere() -> None:
    assert set(STYLES) == set(BAR_STYLES) == set(PHASES)
    for phase in PHASES:
        assert (STYLES[phase], BAR_STYLES[phase]) == (f"$phase-{phase}", f"$phase-{phase}-bar")
    for theme in (DARK_THEME, LIGHT_THEME):
        assert all(theme.variables[f"phase-{one}-bar"].startswith(theme.variables[f"phase-{one}"]) for one in PHASES)
    for kind in NOTE_KINDS:
        assert KIND_STYLES[kind] == f"bold $phase-{kind}"
        assert chart_colour(kind) == LIGHT_THEME.variables[f"phase-{kind}"], "documents are in the light colours"
    assert chart_colour("planned") == LIGHT["primary"]


def test_mono_has_no_colour() -> None:
    for name, value in variables(MONO).items():
        allowed = {"ansi_default", "transparent", "b", "bold", "underline", "reverse", "dim", "none", "not"}
        assert set(value.split()) <= allowed, name


def test_mono_shows_where_the_keys_go() -> None:
    known = variables(MONO)
    assert known["block-cursor-blurred-text-style"] == "reverse"
    assert "underline" in known["block-cursor-text-style"]
    alike = [
        known[f"phase-{phase}-bar"] for phase in ("welcome", "telling", "asking", "analyzing", "confer", "feedback")
    ]
    assert all(one != other for one, other in pairwise(alike)), "neighbours in a bar differ"
    assert len({known[f"mode-{mode}"] for mode in MODES}) == len(MODES)
    assert "reverse" in known["here"], "the line of a menu that the cursor is on"


@pytest.mark.parametrize("theme", [*THEMES, *BUILTIN_THEMES.values()], ids=lambda theme: theme.name)
def test_what_cannot_be_done_now_is_fainter_than_what_can(theme: Theme) -> None:
    shut = TextualStyle.parse("$shut", variables(theme))
    assert shut.dim or (shut.foreground is not None and shut.foreground.a < 1)


@COLOURED
def test_sixteen_colours_hide_no_text(theme: Theme) -> None:
    known = variables(theme)

    def shown(name: str) -> int | None:
        return Color.parse(known[name]).rich_color.downgrade(ColorSystem.STANDARD).number

    own = {(text, ground) for text, ground in product(TEXTS, GROUNDS - set(SELECTED)) if shown(text) == shown(ground)}
    assert own == set()
    assert shown("block-cursor-blurred-background") != shown("background"), "the cursor's line is seen"


@pytest.mark.parametrize("theme", BUILTIN_THEMES.values(), ids=lambda theme: theme.name)
def test_themes_of_textual_go_on(theme: Theme) -> None:
    known, own = variables(theme), DARK_THEME.variables
    asked = set(re.findall(r"\$(phase[\w-]*)", SOURCE)) | {f"phase-{phase}" for phase in PHASES}
    assert asked - {"phase-"} <= known.keys()
    assert {name for name in own if name.startswith(("phase-", "mode-", "shut", "here"))} <= known.keys()


def test_no_colour_is_fixed() -> None:
    fixed = re.compile(r"#[0-9a-fA-F]{3}(?:[0-9a-fA-F]{3})?\b(?!\w)|(?:color|background): *(?!transparent|auto)[a-z]")
    found = {str(path.relative_to(ROOT)): fixed.findall(path.read_text(encoding="utf-8")) for path in STYLED}
    assert {name: what for name, what in found.items() if what} == {}


async def test_a_theme_is_seen_while_it_is_chosen(tmp_path: Path) -> None:
    async with console(tmp_path / "store.db") as opened:
        assert opened.app.theme == "peerassist-dark"
        opened.app.action_change_theme()
        await opened.settle()
        assert opened.band.startswith("CHOOSE ↑ ↓ or a click shows · Enter or a second click keeps")
        assert "enter keep" in opened.text().splitlines()[-1]
        await opened.press("down")
        assert opened.app.theme == "peerassist-light"
        await opened.pilot.click(PickList, offset=(6, 2))
        await opened.settle()
        assert opened.app.theme == "mono"
        assert isinstance(opened.app.screen, ThemeScreen)
        await opened.press("escape")
        assert opened.app.theme == "peerassist-dark"
        assert not settings_path().exists(), "what was only looked at is not kept"
        opened.app.action_change_theme()
        await opened.settle()
        await opened.press("3")
        assert opened.app.theme == "mono"
    assert 'theme = "mono"' in settings_path().read_text()


async def test_a_theme_that_was_chosen_before_goes_on(tmp_path: Path) -> None:
    save_theme("nord")
    async with console(tmp_path / "store.db") as opened:
        assert opened.app.theme == "nord"
        await opened.press("ctrl+p")
        await opened.type("theme")
        assert "Choose theme" in opened.text()


def styles_of(opened: Console) -> list[Style]:
    return [style for strip in painted(opened.app.screen) for _, style, _ in strip if style]


@pytest.mark.parametrize("no_color", [False, True])
async def test_mono_paints_in_the_terminals_own_colours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, no_color: bool
) -> None:
    if no_color:
        monkeypatch.setenv("NO_COLOR", "1")
    save_theme("mono")
    async with console(tmp_path / "store.db") as opened:
        assert any(style.reverse for style in styles_of(opened)), "the line under the cursor"
        await opened.press("slash")
        await opened.type("x")
        styles = styles_of(opened)
        seen = [colour for style in styles for colour in (style.color, style.bgcolor) if colour]
        assert [colour for colour in seen if not colour.is_default] == []
        assert any(style.reverse for style in styles), "the field, but for its cursor"


async def test_the_choice_of_a_theme_opens_with_the_one_that_holds_in_view(tmp_path: Path) -> None:
    async with console(tmp_path / "store.db", size=(80, 24)) as opened:
        opened.app.theme = "tokyo-night"
        await opened.press("ctrl+t")
        assert "● tokyo-night" in opened.text()
