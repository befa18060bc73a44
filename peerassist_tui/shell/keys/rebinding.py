"""Other keys for commands, as a user asks for them: which hold, and why another does not."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from textual.keys import format_key

from peerassist_tui.language import _
from peerassist_tui.shell.keys.command_keys import DIALOGS, KEPT, KeyedCommand, keyed_commands, means
from peerassist_tui.text import may_mean, quoted, quoted_again
from peerassist_tui.widgets.key_word import key_sentence
from peerassist_tui.widgets.named_keys import LEADER, character_name, in_menu

_LONG = re.compile(r"(shift\+)?(up|down|left|right|home|end|pageup|pagedown|insert|delete|space|f[1-9]|f1[0-2])")
_FUNCTION_KEY = re.compile(r"f([2-9])")
IN_DIALOGS = "ctrl+o"
_AS_ENTER = ("ctrl+m", "ctrl+j", "ctrl+i", "ctrl+h")
"""Which terminals send as they send Enter, Tab and backspace."""
_OF_THE_CONSOLE = ("quit", "help", "help.letter")
"""What is no command of a screen."""


def read_key(text: str) -> str:
    """What Textual calls a key as people write it: n, +, ctrl+n, F8, space, or .n for a key of the menu; else empty."""
    if len(text) == 1:
        return "" if text.isspace() or not text.isprintable() else character_name(text)
    if text.startswith(".") and len(text) == 2:
        return in_menu(character_name(text[1])) if text[1].isprintable() and not text[1].isspace() else ""
    written = "escape" if text in ("Esc", "esc") else text.strip().casefold()
    is_one = re.fullmatch(r"ctrl\+[a-z]", written) or _LONG.fullmatch(written) or written in KEPT
    return written if is_one and written not in _AS_ENTER else ""


def as_setting(key: str) -> str:
    """A key as `read_key` reads it."""
    if key.startswith(LEADER):
        return f".{format_key(key.removeprefix(LEADER))}"
    return key if "+" in key or key in KEPT or _LONG.fullmatch(key) else format_key(key)


def asked_for(table: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, object]]:
    """The commands of `[keys.commands]` with what stands there; an id without quotation marks is a table to TOML."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from asked_for(value, f"{before}{name}.")
        else:
            yield f"{before}{name}", value


def without_function_keys() -> dict[str, str]:
    """The keys of what function keys do, on a keyboard without: in the menu .2 for F2; in a dialog ctrl+o for F8."""
    found = dict[str, str]()
    for command in keyed_commands().values():
        if matches := [match for key in command.keys if (match := _FUNCTION_KEY.fullmatch(key))]:
            found[command.id] = IN_DIALOGS if command.group == DIALOGS else in_menu(matches[0][1])
    return found


def rebound(table: Mapping[str, Any], begin: Mapping[str, str] | None = None) -> tuple[dict[str, str], dict[str, str]]:
    """The keys that hold, by the ids of their commands; and why others do not, a sentence for each id.

    What was asked for otherwise stands in `begin`.
    """
    commands, held, refused = keyed_commands(), dict(begin or {}), dict[str, str]()
    for id_, value in asked_for(table):
        key = read_key(value) if isinstance(value, str) else ""
        if why := _why_not(id_, value, key, commands):
            refused[id_] = why
        else:
            held.pop(id_, None)
            held |= {id_: key} if key not in commands[id_].keys else {}
    while found := next(_clashes(held, commands), None):
        asked, other = quoted(str(dict(asked_for(table))[found[0]])), quoted(key_sentence(commands[found[1]].sentence))
        refused[found[0]] = _("{key} is the key of {other} on the same screen.", key=asked, other=other)
        del held[found[0]]
    return held, refused


def _why_not(id_: str, value: object, key: str, commands: Mapping[str, KeyedCommand]) -> str:
    if id_ in _OF_THE_CONSOLE or (id_ in commands and not commands[id_].changeable):
        return _("{command} keeps its key, so that nobody is lost.", command=quoted(id_))
    if id_ not in commands:
        return _("{command} is no command", command=quoted_again(id_)) + (may_mean(id_, commands) or ".")
    if not isinstance(value, str):
        return _('the key of {command} has to be a text, such as "n", "ctrl+n", "F8" or ".n".', command=quoted(id_))
    if not key:
        return _("{key} is no key that a command can have.", key=quoted_again(value))
    if key.removeprefix(LEADER) in KEPT:
        return _("{key} always means the same, and stays.", key=quoted(value))
    return ""


def _clashes(held: Mapping[str, str], commands: Mapping[str, KeyedCommand]) -> Iterator[tuple[str, str]]:
    """What has a key that something else has on one of its screens, the later of two that were asked for first."""
    ids = [*held]
    for id_ in reversed(ids):
        mine, one = means(commands[id_], held) - KEPT, commands[id_]
        for other in commands.values():
            is_beside = other.where & one.where and not {*other.keys} & {*one.keys}
            if is_beside and other.id not in ids[ids.index(id_) :] and mine & means(other, held):
                yield id_, other.id
