"""All keys as they are in force, in the groups of the menu: as text with the ids of the commands, or as a paper."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from peerassist_tui.language import N_, _
from peerassist_tui.readings.paper import Block, Heading, Paper, Table, Words
from peerassist_tui.screens.guide.help import joined_keys
from peerassist_tui.screens.live.live import LiveScreen
from peerassist_tui.screens.menu.menu_lines import pressed_key
from peerassist_tui.shell.keys.command_keys import DIALOGS, keyed_commands, keys_of_command
from peerassist_tui.widgets.key_word import key_sentence

TITLE = N_("The keys of peerassist")
SUBTITLE = N_("A key with a full stop before it is pressed in the menu: first . and then it.")
_EVERYWHERE = (("F1 ?", N_("Help: this screen and all its keys")), ("Ctrl+q", N_("Quit; everything is saved")))
MEETING = frozenset(control.GROUP for control in LiveScreen.CONTROLS)
_ANYWHERE, _KEY_CELLS, _WORDS_CELLS = N_("Everywhere"), 16, 60


class KeyOfCommands(NamedTuple):
    """What one key does, or several that do the same."""

    group: str
    """Its heading, yet to be said."""
    keys: str
    sentence: str
    ids: str
    """The commands that may have another key, by their ids, with blanks between."""


def keys_in_force(rebound: Mapping[str, str]) -> list[KeyOfCommands]:
    """All of them, those of dialogs last; some commands may be `rebound` to other keys."""
    found: dict[tuple[str, str], tuple[list[str], list[str]]] = {}
    for command in keyed_commands().values():
        keys, ids = found.setdefault((command.group, command.sentence), ([], []))
        keys += (key for key in keys_of_command(command, rebound) if key not in keys)
        ids += [command.id] if command.changeable else []
    rows = [
        KeyOfCommands(group, joined_keys([*map(pressed_key, keys)]), key_sentence(sentence), " ".join(ids))
        for (group, sentence), (keys, ids) in found.items()
    ]
    return sorted(rows, key=lambda row: row.group == DIALOGS)


def keys_text(rebound: Mapping[str, str]) -> str:
    """A line for each: key, what it does, and the id under which the settings give it another key."""
    lines = [f"{_(TITLE)}. {_(SUBTITLE)}"]
    for group, rows in groupby(keys_in_force(rebound), lambda row: row.group):
        lines += ["", key_sentence(group), *(_line(row.keys, row.sentence, row.ids) for row in rows)]
    return "\n".join([*lines, "", _(_ANYWHERE), *(_line(keys, _(sentence)) for keys, sentence in _EVERYWHERE)])


def _line(keys: str, sentence: str, ids: str = "") -> str:
    return f"  {keys:<{_KEY_CELLS}}{sentence:<{_WORDS_CELLS}}{ids}".rstrip()


def keys_paper(rebound: Mapping[str, str]) -> Paper:
    """A page to print; dialogs are left out, which name their keys themselves."""
    return Paper(_(TITLE), _(SUBTITLE), tuple(_blocks(rebound)))


def _blocks(rebound: Mapping[str, str]) -> Iterator[Block]:
    """The meeting's as tables; then what other screens have, as it comes, but for what means the same everywhere."""
    rows = [row for row in keys_in_force(rebound) if row.group != DIALOGS]
    groups = {group: [*members] for group, members in groupby(rows, lambda row: row.group)}
    for group, members in groups.items():
        if group in MEETING:
            yield Heading(key_sentence(group), 2)
            yield _table([(row.keys, row.sentence) for row in members])
    yield Heading(_("On the other screens"), 2)
    for group, members in groups.items():
        if group not in MEETING:
            told = [f"{row.keys} {row.sentence}" for row in members if row.ids or row.keys[0].isdigit()]
            yield Words(" · ".join(told), _("{name}:", name=key_sentence(group)) + " ")
    yield Words(
        " · ".join(f"{keys} {_(sentence)}" for keys, sentence in _EVERYWHERE), _("{name}:", name=_(_ANYWHERE)) + " "
    )


def _table(rows: list[tuple[str, str]]) -> Table:
    """Two rows beside each other."""
    half = (len(rows) + 1) // 2
    beside = [*rows[half:], *[("", "")] * (2 * half - len(rows))]
    pairs = tuple((*left, *right) for left, right in zip(rows[:half], beside, strict=True))
    return Table((_("Key"), _("Does"), _("Key"), _("Does")), pairs, (9, 41, 12, 38))
