"""The program's own themes: dark, light, and the terminal's own colours, with bold, underline and reverse only."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from textual.app import App
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from peerassist_tui.colours import DARK, DARK_BARS, LIGHT, LIGHT_BARS, PHASES, Palette
from peerassist_tui.settings import load_theme, wants_no_colour
from peerassist_tui.shell.own_themes import own_themes, theme_faults
from peerassist_tui.textual_seam.app_hooks import HookedApp

_COLOURS = ("primary", "secondary", "accent", "warning", "error", "success")
_OWN = "ansi_default"
_MONO_BARS = {
    "telling": "reverse",
    "asking": "underline",
    "analyzing": "reverse",
    "reflect": "underline",
    "confer": "bold underline",
    "feedback": "reverse",
    "commit": "bold underline",
}
"""Stretches that follow each other in usual agendas differ; the others are plain."""
_MODES = {"LEAD": "success", "WRITE": "warning", "CHOOSE": "accent"}
"""The colour of each word that says where keys go."""
_MONO_MODES = {"LEAD": "bold", "WRITE": "bold reverse", "CHOOSE": "bold underline"}
_SHUT = 0.38
"""So much of its colour is left of what cannot be done now."""


def _faded(colour: str) -> str:
    return Color.parse(colour).with_alpha(_SHUT).hex


def _coloured(name: str, palette: Palette, bars: Palette, *, dark: bool) -> Theme:
    ground, cursor, ink = palette["background"], palette["cursor"], palette["foreground"]
    variables = {
        **{f"text-{colour}": palette[colour] for colour in _COLOURS},
        **{f"{colour}-muted": bars[colour] for colour in _COLOURS},
        **{f"phase-{phase}": palette[colour] for phase, colour in PHASES.items()},
        **{f"phase-{phase}-bar": f"{palette[colour]} on {bars[colour]}" for phase, colour in PHASES.items()},
        **{f"mode-{mode}": f"bold {palette[colour]} on {bars[colour]}" for mode, colour in _MODES.items()},
        "shut": _faded(ink),
        "here": f"{ground} on {palette['primary']}",
        "text": ink,
        "boost": palette["boost"],  # which Textual leaves out where there is a panel
        "text-muted": palette["muted"],
        "text-disabled": palette["muted"],
        "foreground-muted": palette["muted"],
        "surface-lighten-1": palette["line"],
        "border": palette["accent"],
        "border-blurred": palette["line"],
        "block-cursor-background": palette["primary"],
        "block-cursor-foreground": ground,
        "block-cursor-blurred-background": cursor,
        "block-cursor-blurred-foreground": ink,
        "input-selection-background": palette["primary"],
        "input-selection-foreground": ground,
        "link-background-hover": cursor,
        "footer-key-foreground": palette["accent"],
    }
    return replace(_plain(name, palette), dark=dark, variables=variables)


def _mono() -> Theme:
    """Nothing but the terminal's own foreground and background; what is chosen or has the keys is reversed."""
    plain = replace(_plain(MONO, dict.fromkeys(DARK, _OWN)), ansi=True)
    known = plain.to_color_system().generate()
    variables = {
        **{name: _OWN for name in known if "-style" not in name},
        **{f"phase-{phase}": _OWN for phase in PHASES},
        **{f"phase-{phase}-bar": f"{_OWN} {_MONO_BARS.get(phase, '')}".strip() for phase in PHASES},
        **{f"mode-{mode}": f"{_OWN} {style}" for mode, style in _MONO_MODES.items()},
        "shut": f"{_OWN} dim",
        "here": f"{_OWN} reverse",
        **dict.fromkeys(("ansi-background", "ansi-foreground"), _OWN),
        "block-cursor-text-style": "bold underline",  # where Textual draws, which leaves "reverse" out
        "block-cursor-blurred-text-style": "reverse",
        "input-cursor-text-style": "not reverse",  # in a field that is reversed
    }
    return replace(plain, variables=variables)


def _plain(name: str, palette: Palette) -> Theme:
    return Theme(
        name,
        primary=palette["primary"],
        secondary=palette["secondary"],
        accent=palette["accent"],
        warning=palette["warning"],
        error=palette["error"],
        success=palette["success"],
        foreground=palette["foreground"],
        background=palette["background"],
        surface=palette["surface"],
        panel=palette["panel"],
        boost=palette["boost"],
    )


USUAL, MONO = "peerassist-dark", "mono"
THEMES = (
    _coloured(USUAL, DARK, DARK_BARS, dark=True),
    _coloured("peerassist-light", LIGHT, LIGHT_BARS, dark=False),
    _mono(),
)


def chosen_theme(app: App[Any]) -> str:
    """The theme of the settings, or the one without colours for whoever wants none."""
    return MONO if app.no_color else load_theme(app.available_themes, USUAL)


def put_on(app: HookedApp[Any]) -> None:
    """Give the app all themes, ours, the user's and Textual's, and from its first paint the chosen one."""
    for theme in (*_own(set(app.available_themes)), *THEMES):
        app.register_theme(theme)
    app.no_color = wants_no_colour()
    # before the first style is read: a theme that is set later has all of them read twice
    app.set_reactive(App.theme, chosen_theme(app))
    app.stylesheet.set_variables(app.get_css_variables())
    app.heed_theme()


def _own(others: set[str]) -> Iterator[Theme]:
    """The user's own themes, unless another one has that name."""
    for one in own_themes():
        if one.name not in others:
            yield _coloured(one.name, one.palette, one.bars, dark=one.is_dark)


def faults_of_own() -> list[str]:
    """What is wrong in the user's own themes, a sentence each."""
    return theme_faults({*BUILTIN_THEMES, *(theme.name for theme in THEMES)})


def variables_of(theme: Theme) -> dict[str, str]:
    """Our own variables in a theme that knows nothing of them, from what each of Textual's has; none for our own."""
    if "here" in theme.variables:
        return {}
    known = theme.to_color_system().generate()
    return {
        **{f"phase-{phase}": _text(colour, known) for phase, colour in PHASES.items()},
        **{f"phase-{phase}-bar": _bar(colour, known, ansi=theme.ansi) for phase, colour in PHASES.items()},
        **{f"mode-{mode}": f"bold {_bar(colour, known, ansi=theme.ansi)}" for mode, colour in _MODES.items()},
        "shut": f"{known['foreground']} dim" if theme.ansi else _faded(known["foreground"]),
        "here": f"{known['block-cursor-foreground']} on {known['block-cursor-background']}",
    }


def _text(colour: str, known: dict[str, str]) -> str:
    return known["foreground-muted" if colour == "muted" else f"text-{colour}"]


def _bar(colour: str, known: dict[str, str], *, ansi: bool) -> str:
    if ansi:  # a colour of the terminal has no muted shade: the ground would be the colour itself
        return f"{_text(colour, known)} reverse"
    return f"{_text(colour, known)} on {known['panel' if colour == 'muted' else f'{colour}-muted']}"
