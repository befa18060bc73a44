"""What stands in the menu of a screen: its commands by group, each with its key, and why one cannot be done now."""

from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from typing import Any, NamedTuple

from textual.keys import format_key
from textual.screen import Screen

from peerassist_tui.language import _
from peerassist_tui.screens.shell.control import Controls
from peerassist_tui.widgets.key_word import key_sentence, key_word
from peerassist_tui.widgets.named_keys import LEADER, in_menu

_SHOWN = {
    "enter": "Enter",
    "delete": "del",
    "insert": "ins",
    "space": "spc",
    **{f"f{number}": f"F{number}" for number in range(1, 13)},
}
_BESIDE = {
    "escape",
    "enter",
    "tab",
    "shift+tab",
    "ctrl+z",
    "full_stop",
    "f10",
    *(f"f{number}" for number in range(2, 8)),
}
"""Keys that need no menu: they move about, or stand in the title."""


class MenuLine(NamedTuple):
    """One command as the menu has it, in the language that is spoken."""

    group: str
    key: str
    """The key, as Textual calls it."""
    label: str
    sentence: str
    why: str
    """Why it cannot be done now; empty when it can."""
    run: Callable[[], Awaitable[object]]
    short: str = ""
    """What it is called where the label has no room."""

    @property
    def shown(self) -> str:
        """The key as it is written beside the line."""
        return shown_key(self.key)


def shown_key(key: str) -> str:
    """A key as the menu writes it, in three cells: `space` as spc, `plus` as +, `ctrl+f` as ^f."""
    return _SHOWN.get(key) or (f"^{key[5:]}" if key.startswith("ctrl+") else format_key(key))


def short_key(key: str) -> str:
    """The same of a key that may be pressed after the menu's: `.d`."""
    return f".{shown_key(key.removeprefix(LEADER))}" if key.startswith(LEADER) else shown_key(key)


def pressed_key(key: str) -> str:
    """A key as it is written on a keyboard, for instance Space, Ctrl+F or Shift+↑; `.d` is pressed after the menu's."""
    if key.startswith(LEADER):
        return short_key(key)
    *held, last = key.split("+")
    shown = "Space" if last == "space" else shown_key(last)
    return "+".join(word if len(word) == 1 else word[:1].upper() + word[1:] for word in (*held, shown))


def menu_lines(screen: Screen[Any]) -> list[MenuLine]:
    """The lines of the menu of that screen, as things stand; the lines of a group stand together."""
    controls = getattr(screen, "controls", None)
    lines = _each_key_once(_commands(controls) if isinstance(controls, Controls) else _keys(screen))
    groups = [*dict.fromkeys(line.group for line in lines)]
    return sorted(lines, key=lambda line: groups.index(line.group))


def _each_key_once(lines: Iterator[MenuLine]) -> list[MenuLine]:
    """Of those with the same key the one that can be done now."""
    found: dict[str, MenuLine] = {}
    for line in lines:
        if line.key not in found or (found[line.key].why and not line.why):
            found[line.key] = line
    return [*found.values()]


def _commands(controls: Controls) -> Iterator[MenuLine]:
    for control, command in controls:
        rebound = control.console.rebound
        can, key = command.when(control), command.menu_key_in(rebound)
        is_told = command.id in rebound or (command.is_told and in_menu(key) not in rebound.values())
        if can is not False and (is_told or _has_line(key)):
            why = "" if can and not command.is_vain(control) else command.reason(control)
            group, usual = key_sentence(control.GROUP), key_word(command.label)
            run = partial(controls.run, command.id)
            label = command.words(control) or usual
            yield MenuLine(group, key, label, key_sentence(command.sentence), why, run, usual)


def _keys(screen: Screen[Any]) -> Iterator[MenuLine]:
    """Those of a dialog, which has no controls."""
    for node, binding, enabled, _tooltip in screen.active_bindings.values():
        key = binding.key.removeprefix(LEADER)
        if node is screen and binding.tooltip and _has_line(key):
            why = "" if enabled else key_sentence(getattr(screen, "WHY", binding.tooltip))
            run = partial(screen.app.run_action, binding.action, screen)
            label, sentence = key_word(binding.description), key_sentence(binding.tooltip)
            yield MenuLine(_("This dialog"), key, label, sentence, why, run)


def _has_line(key: str) -> bool:
    return key not in _BESIDE and not key.isdigit()
