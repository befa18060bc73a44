"""The keys of all commands: which there are on which screen, and which a user may have instead.

To know them all, every screen has to be imported: only who asks for other keys, or for a list of them, waits for that.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pkgutil import walk_packages

from textual.binding import Binding
from textual.screen import Screen

from peerassist_tui import screens
from peerassist_tui.language import N_
from peerassist_tui.screens.shell.control import AnyControl, Command
from peerassist_tui.widgets.named_keys import LEADER, in_menu

KEPT = frozenset(
    [
        "escape",
        "enter",
        "tab",
        "shift+tab",
        "up",
        "down",
        "left",
        "right",
        "backspace",
        "full_stop",
        "f10",
        "f1",
        "question_mark",
        "ctrl+q",
        "ctrl+p",
        "ctrl+c",
        "0",
        "1",
        "2",
        "3",
        "4",
        "5",
        "6",
        "7",
        "8",
        "9",
    ]
)
"""Keys that always mean the same, so that nobody is ever lost: out, in, about, the menu, help, leaving, numbers."""
DIALOGS = N_("Dialogs")


@dataclass
class KeyedCommand:
    """Something that keys do, on all screens that have it; its words are yet to be said."""

    id: str
    keys: Sequence[str]
    """Its usual keys, as Textual calls them; of what is in the menu alone with `LEADER` before."""
    menu_key: str
    label: str
    sentence: str
    group: str
    shown_as: str | None = None
    """How the key bar writes its usual keys, where that is not how they are called."""
    where: set[type] = field(default_factory=set)

    @property
    def changeable(self) -> list[str]:
        """Its keys that may be others."""
        return [key for key in self.keys if key not in KEPT]


@cache
def keyed_commands() -> Mapping[str, KeyedCommand]:
    """All of them by their ids, in the order of their groups."""
    held = dict(_held())
    found: dict[str, KeyedCommand] = {}
    for screen in _screens():
        for binding in _bindings(screen):
            if binding.id and (one := found.get(binding.id) or _command(binding, held)):
                one.where.add(screen)
                found[binding.id] = one
    groups = [*dict.fromkeys(one.group for one in found.values())]
    return {one.id: one for one in sorted(found.values(), key=lambda one: groups.index(one.group))}


def _command(binding: Binding, held: "Mapping[str, tuple[str, Command[AnyControl]]]") -> KeyedCommand:
    keys, sentence = binding.key.split(","), binding.tooltip or binding.description
    group, command = held.get(binding.id or "", (DIALOGS, None))
    menu_key = command.menu_key if command else keys[0].removeprefix(LEADER)
    return KeyedCommand(binding.id or "", keys, menu_key, binding.description, sentence, group, binding.key_display)


def _screens() -> list[type[Screen[object]]]:
    found = [kind for kind in _kinds() if issubclass(kind, Screen)]
    return sorted(found, key=lambda kind: kind.__name__ != "LiveScreen")  # the meeting's groups come first


def _held() -> "Iterator[tuple[str, tuple[str, Command[AnyControl]]]]":
    for kind in _kinds():
        if issubclass(kind, AnyControl):
            yield from ((command.id, (kind.GROUP, command)) for command in kind.COMMANDS)


@cache
def _kinds() -> Sequence[type]:
    modules = [import_module(one.name) for one in walk_packages(screens.__path__, f"{screens.__name__}.")]
    kinds = [(module, kind) for module in modules for kind in vars(module).values() if isinstance(kind, type)]
    return [kind for module, kind in kinds if kind.__module__ == module.__name__]


def _bindings(screen: type) -> Iterator[Binding]:
    for kind in screen.__mro__:
        yield from (one for one in vars(kind).get("BINDINGS", ()) if isinstance(one, Binding))


def whole_keymap(rebound: Mapping[str, str]) -> dict[str, str]:
    """What Textual has to be told so that these have other keys and all others theirs.

    Textual frees a key wholly when one of those that share it on a screen gets another.
    """
    commands = keyed_commands()
    keymap = {id_: ",".join(keys_of_command(commands[id_], rebound)) for id_ in rebound}
    while more := _sharing(keymap, commands):
        keymap |= {id_: ",".join(commands[id_].keys) for id_ in more}
    return keymap


def keys_of_command(command: KeyedCommand, rebound: Mapping[str, str]) -> list[str]:
    """Its keys where some commands have others: what always means the same stays beside the new one."""
    own = rebound.get(command.id)
    return [own, *(key for key in command.keys if key in KEPT)] if own else [*command.keys]


def _sharing(told: Collection[str], commands: Mapping[str, KeyedCommand]) -> list[str]:
    freed = defaultdict[str, set[type]](set)
    for id_ in told:
        for key in commands[id_].keys:
            freed[key] |= commands[id_].where
    others: Iterable[KeyedCommand] = (one for one in commands.values() if one.id not in told)
    return [one.id for one in others if any(freed[key] & one.where for key in one.keys if key in freed)]


def means(command: KeyedCommand, rebound: Mapping[str, str]) -> set[str]:
    """The keys that a command has on its screens, those of the menu with `LEADER` before."""
    menu_key = rebound.get(command.id, command.menu_key).removeprefix(LEADER)
    in_the_menu = {in_menu(menu_key)} if command.id in rebound or menu_key not in KEPT else set[str]()
    return {*keys_of_command(command, rebound)} | in_the_menu
