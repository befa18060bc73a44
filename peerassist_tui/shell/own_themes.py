"""Themes of the user's own: files of colours in the folder `themes` beside the settings, and what is wrong in them."""

import re
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

from peerassist_tui.colours import DARK, DARK_BARS, LIGHT, LIGHT_BARS, Palette
from peerassist_tui.language import N_, _
from peerassist_tui.settings import themes_path
from peerassist_tui.text import clean_line, may_mean, quoted, quoted_again
from peerassist_tui.toml_text import NotToml, read_toml

READABLE = 4.5
"""The least contrast of a text with its ground, AA of WCAG 2.2 (1.4.3)."""
GROUNDS = ("background", "surface", "boost", "panel", "cursor")
NO_TEXTS = (*GROUNDS, "line")
_LIKE: Mapping[object, tuple[bool, Palette, Palette]] = {
    "dark": (True, DARK, DARK_BARS),
    "light": (False, LIGHT, LIGHT_BARS),
}
_COLOUR = re.compile("#[0-9a-fA-F]{6}")
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,29}")
_MOST_FILES = 50


class OwnTheme(NamedTuple):
    """A theme that a user has written: what it leaves out, or has wrong, is as in ours."""

    name: str
    is_dark: bool
    palette: Palette
    bars: Palette
    faults: tuple[str, ...]
    """What is wrong in its file, half a sentence each."""


def own_themes() -> list[OwnTheme]:
    """The user's own themes, by their names."""
    return [_read(path) for path in _files() if _NAME.fullmatch(path.stem)]


def theme_faults(others: set[str]) -> list[str]:
    """What is wrong in the files, a sentence each, a theme named as one of the `others` included."""
    told = {one.name: one.faults for one in own_themes()}
    for path in _files():
        if path.stem not in told:
            told[path.stem] = (_("the name of a theme is letters from a to z, digits and hyphens, at most 30"),)
        elif path.stem in others:
            told[path.stem] = (_("there is a theme of this name already; give the file another one"),)
    return [_sentence(name, fault) for name, faults in told.items() for fault in faults]


def _sentence(name: str, fault: str) -> str:
    return f"themes/{clean_line(name)}.toml: {fault}" + ("" if fault.endswith("?") else ".")


def _files() -> list[Path]:
    return sorted(themes_path().glob("*.toml"))[:_MOST_FILES]


def _read(path: Path) -> OwnTheme:
    faults: list[str] = []
    try:
        told = read_toml(path.read_text(encoding="utf-8"))
    except NotToml as error:
        told, faults = {}, [_("this is not TOML: {error}", error=error)]
    except (OSError, ValueError):
        told, faults = {}, [_("this file cannot be read")]
    like, bars = told.pop("like", "dark"), told.pop("bars", {})
    if like not in ("dark", "light"):
        faults.append(_("“like” has to be “dark” or “light”"))
    if not isinstance(bars, dict):
        faults.append(_("“bars” has to be a table: [bars]"))
    is_dark, palette, own_bars = _LIKE["light" if like == "light" else "dark"]
    faults += [*_wrong(told, palette), *_wrong(bars if isinstance(bars, dict) else {}, own_bars)]
    palette, own_bars = palette | _right(told, palette), own_bars | _right(bars, own_bars)
    faults += _unreadable(palette, own_bars)
    return OwnTheme(path.stem, is_dark, palette, own_bars, tuple(faults))


def _right(told: Any, known: Palette) -> Palette:
    given = told if isinstance(told, dict) else {}
    return {name: value for name, value in given.items() if name in known and _is_colour(value)}


def _is_colour(value: object) -> bool:
    return isinstance(value, str) and _COLOUR.fullmatch(value) is not None


def _wrong(told: Mapping[str, Any], known: Palette) -> Iterator[str]:
    for name, value in told.items():
        if name not in known:
            yield _("{name} is no colour", name=quoted_again(name)) + may_mean(name, known)
        elif not _is_colour(value):
            yield _("{name} has to be a colour like “{colour}”", name=quoted(name), colour=known[name])


def _unreadable(palette: Palette, bars: Palette) -> Iterator[str]:
    """The pair that reads worst, where one reads badly."""
    pairs = [(text, palette[ground], ground) for text, ground in product(palette, GROUNDS)]
    pairs += [(text, ground, "") for text, ground in bars.items()]
    read = [(contrast(palette[text], ground), text, where) for text, ground, where in pairs if text not in NO_TEXTS]
    worst, text, where = min(read)
    if worst < READABLE:
        said, figures = quoted(text), {"contrast": f"{worst:.1f}", "least": READABLE}
        if where:
            hard = N_("{text} on {ground} is hard to read (contrast {contrast}, at least {least})")
            yield _(hard, text=said, ground=quoted(where), **figures)
        else:
            hard = N_("{text} on its bar is hard to read (contrast {contrast}, at least {least})")
            yield _(hard, text=said, **figures)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2 of two colours "#rrggbb", from 1 to 21."""
    low, high = sorted(map(_luminance, (one, other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
