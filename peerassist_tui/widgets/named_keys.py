"""The keys that a line of text names, so that a click on the words presses the key: "u undoes", ". more", "F9 shows".

A key is named where a part of the line begins, after another key, or by what can be nothing else (ctrl+f, Esc).
What stands in quotation marks is somebody's words, and names none.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from rich.cells import cell_len
from textual.binding import Binding
from textual.content import Content, Span
from textual.errors import NoWidget
from textual.events import Click
from textual.keys import KEY_NAME_REPLACEMENTS, format_key
from textual.screen import Screen
from textual.widgets import Input, TextArea

from peerassist_tui.language import pgettext

LEADER = "leader+"
"""Before the key of what is obeyed in the menu alone; no terminal sends such a key."""
_NAMES = {
    "esc": "escape", "escape": "escape", "tab": "tab", "del": "delete", "delete": "delete", "enter": "enter",
    "⏎": "enter", "space": "space", "insert": "insert", "home": "home", "end": "end", "pgup": "pageup",
    "pgdn": "pagedown", "↑": "up", "↓": "down", "←": "left", "→": "right",
    "◂": "left", "▸": "right",
}  # fmt: skip
_CERTAIN = re.compile(r"ctrl\+.|\^\w|F\d\d?|[Ee]sc|Tab|Enter|pgup|pgdn|[↑↓←→⏎]")
_WORD = re.compile("[^ \t\n]+")
"""A sign that a no-break space sets apart belongs to the word before it."""
_RANGE = re.compile(r"\d-\d")
_QUOTED = re.compile("“[^”]*(”|$)|«[^»]*(»|$)")
_ENDS = ".,;:)\u00a0\u202f"
_MENU_KEY = "f10"
"""Behind which a line names a key of the menu."""
_SIGNS = "!|"
"""What stands before a line, or between two parts, and is no key."""


class NamedKey(NamedTuple):
    """A key, by the name that Textual has for it, and the cells of the line that name it and say what it does."""

    key: str
    start: int
    end: int


def in_menu(key: str) -> str:
    """The name under which a key of the menu stands among the keys of its screen."""
    return f"{LEADER}{key}"


def key_name(shown: str) -> str:
    """What Textual calls a key that is shown so; empty for what is no key."""
    if len(shown) == 1:
        return _NAMES.get(shown) or ("" if shown in _SIGNS else _own_name(shown))
    if re.fullmatch(r"ctrl\+.|\^\w", shown):
        return f"ctrl+{shown[-1]}"
    if re.fullmatch(r"[Ff]\d\d?", shown):
        return shown.lower()
    if re.fullmatch(r"\.[A-Za-z0-9+]", shown):
        return in_menu(shown[1])
    return _NAMES.get(shown.lower(), "") if shown[1:].islower() else ""


def _own_name(character: str) -> str:
    return character_name(character) if character.isalnum() or character.isascii() else ""


def character_name(character: str) -> str:
    """What Textual calls the key that writes this character."""
    if character.isalnum():
        return character
    name = unicodedata.name(character, "").lower().replace("-", "_").replace(" ", "_")
    return KEY_NAME_REPLACEMENTS.get(name, name)


def named_keys(line: str) -> list[NamedKey]:
    """The keys that a line names, from left to right."""
    return [NamedKey(key, cell_len(line[:start]), cell_len(line[:end])) for key, start, end in _found(line)]


def key_at(line: str, cell: int) -> str:
    """The key named in that cell of a line, or whose doing is told there; empty where there is none."""
    return next((one.key for one in named_keys(line) if one.start <= cell < one.end), "")


def renamed_keys(screen: Screen[Any]) -> dict[str, str]:
    """The keys that mean something on a screen instead of the usual ones, by those."""
    usual, found = getattr(screen.app, "usual_keys", {}), dict[str, str]()
    for key, (_, binding, *_) in screen.active_bindings.items() if usual else ():
        for old in usual.get(binding.id, ()):
            if key not in usual[binding.id]:
                found.setdefault(old, key)
    return found


def renamed_on(screen: Screen[Any]) -> dict[str, str]:
    """The same of all keys of a screen, also while they mean nothing: for words that stay while somebody types."""
    usual, rebound = getattr(screen.app, "usual_keys", {}), getattr(screen.app, "rebound", {})
    kinds = type(screen).__mro__ if rebound else ()
    ids = {one.id for kind in kinds for one in vars(kind).get("BINDINGS", ()) if isinstance(one, Binding)}
    return {old: key for id_, key in rebound.items() if id_ in ids for old in usual[id_]}


def with_renamed(line: str, renamed: Mapping[str, str]) -> str:
    """A line that names the keys that are in force instead of the usual ones."""
    for start, end, key in _renamed_in(line, renamed):
        line = f"{line[:start]}{key}{line[end:]}"
    return line


def drawn_with_renamed(line: Content, renamed: Mapping[str, str]) -> Content:
    """The same of a line with its styles."""
    for start, end, key in _renamed_in(line.plain, renamed):
        spans = [Span(0, len(key), span.style) for span in line[start:end].spans]
        line = Content.assemble(line[:start], Content(key, spans), line[end:])
    return line


def _renamed_in(line: str, renamed: Mapping[str, str]) -> list[tuple[int, int, str]]:
    """Where a line names keys that have become others, and how these are written; the last one first."""
    found, before = [], ""
    for named, start, _ in [*_found(line)] if renamed else []:
        in_the_menu = before == _MENU_KEY and named != _MENU_KEY  # "F10, then d"
        key, before = in_menu(named) if in_the_menu else named, named
        if key in renamed and (match := _WORD.match(line, start)):
            word, other = match.group(), renamed[key]
            bare = word if len(word) == 1 else word.rstrip(_ENDS) or word[0]
            found.append((start, start + len(bare), _written(other.removeprefix(LEADER) if in_the_menu else other)))
    return found[::-1]


def _written(key: str) -> str:
    """A key as lines name it."""
    if key.startswith(LEADER):
        return f".{_written(key.removeprefix(LEADER))}"
    return key if "+" in key else key.upper() if re.fullmatch(r"f\d+", key) else format_key(key)


def _found(line: str) -> Iterator[tuple[str, int, int]]:
    """Each key with the place where it begins and where what is said of it ends."""
    key, begun = "", 0
    joining, articles = _joining(), _articles()
    before, end, was_key = "", 0, False
    for match in _WORD.finditer(_without_quoted(line)):
        word, start = match.group(), match.start()
        bare = word if len(word) == 1 else word.lstrip("(").rstrip(_ENDS) or word[0]
        parted = start - end > 1 or before in ("", "·")
        if key and (parted or word == "·" or (before.endswith((".", ",", ";")) and len(before) > 1)):
            yield key, begun, end
            key = ""
        opens = parted or was_key or (len(before) > 1 and before.endswith(tuple(_ENDS)))
        is_apart = was_key or (parted and bool(before or bare == "a"))
        is_joiner = bare in joining and not parted
        named = _key(bare, opens, before in joining, is_apart, articles) if word != "·" and not is_joiner else ""
        if named or _RANGE.fullmatch(bare):
            if key:
                yield key, begun, end
            key, begun = named, start + word.index(bare)
        if _RANGE.fullmatch(bare):
            first = start + word.index(bare)
            yield bare[0], first, first + 1
            yield bare[2], first + 2, first + 3
        was_key, before, end = bool(named), word, match.end()
    if key:
        yield key, begun, end


def _without_quoted(line: str) -> str:
    return _QUOTED.sub(lambda quoted: "”" * len(quoted.group()), line)


def _joining() -> frozenset[str]:
    """The words between two keys, or before one."""
    words = pgettext(
        "before the name of a key; several words, a blank between them", "or and then press Press with (or"
    )
    return frozenset(words.split())


def _articles() -> frozenset[str]:
    """Words of sentences rather than keys, unless they begin a part of a line as keys do."""
    return frozenset(pgettext("words of one letter that are no keys, a blank between them", "a A I").split())


def _key(bare: str, opens: bool, is_joined: bool, is_apart: bool, articles: frozenset[str]) -> str:
    """The key that a word is: where a part of the line begins, after another key, or where it can be nothing else."""
    if bare in articles:
        return bare if is_apart else ""
    return key_name(bare) if opens or is_joined or _CERTAIN.fullmatch(bare) else ""


def press_named(event: Click, screen: Screen[Any]) -> None:
    """Press the key that is named where somebody clicked, as if by hand; nothing where it is not to be pressed now.

    A widget whose lines name keys says so by a true `NAMES_KEYS`, one of rows that begin with their keys by "rows", one
    of which each whole line is the one key that it names by "line".
    """
    try:
        widget, _ = screen.get_widget_at(*event.screen_offset)
    except NoWidget:
        return
    names, offset = getattr(widget, "NAMES_KEYS", False), event.get_content_offset(widget)
    is_gone = event.widget not in (widget, screen)  # with what the click has closed
    if not names or offset is None or is_gone:
        return
    line = widget.render_line(offset.y).text
    keys = named_keys(line)
    in_row = [one.key for one in keys if names == "rows" and one.start <= offset.x]
    if names == "line" and len(keys) == 1:
        in_row = [keys[0].key]
    press(key_at(line, offset.x) or next(reversed(in_row), ""), screen)


def press(key: str, screen: Screen[Any]) -> None:
    """Press a key that means something on the screen, which a text does not take for a letter."""
    key, focused = renamed_keys(screen).get(key, key), screen.focused
    if isinstance(focused, Input | TextArea) and _is_character(key):
        screen.set_focus(None)  # a letter that is clicked on is none of the text
    if key in screen.active_bindings:
        screen.app.simulate_key(key)
    elif focused is not screen.focused:
        screen.set_focus(focused)


def _is_character(key: str) -> bool:
    """Whether a text would take the key for one of its letters, the full stop before a key of the menu included."""
    if key == "space" or key.startswith(LEADER):
        return True
    return not ("+" in key or key in _NAMES.values() or re.fullmatch(r"f\d+", key))
