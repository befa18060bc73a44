"""What the page of keys changes: it is in force at once, and in the settings."""

import asyncio
from collections.abc import Callable, Mapping
from typing import Protocol

from peerassist_tui.errors import Refused
from peerassist_tui.language import N_, _
from peerassist_tui.screens.guide.help import joined_keys
from peerassist_tui.screens.guide.keys_page import KeyOfCommand
from peerassist_tui.screens.menu.menu_lines import pressed_key
from peerassist_tui.settings import section
from peerassist_tui.settings_writing import save_keys
from peerassist_tui.shell.keys.command_keys import keyed_commands, keys_of_command
from peerassist_tui.shell.keys.place_keys import PlaceKeys
from peerassist_tui.shell.keys.rebinding import as_setting, rebound, without_function_keys
from peerassist_tui.widgets.key_word import key_sentence
from peerassist_tui.widgets.named_keys import LEADER, in_menu

KEPT_AS_IT_IS = N_("Nothing was changed here.")


class ReboundApp(Protocol):
    """The app whose keys they are."""

    rebound: Mapping[str, str]
    place_keys: PlaceKeys

    def rebind(self, rebound: Mapping[str, str]) -> None:
        """Give commands other keys, by their ids; those that are not named have their usual ones."""


class KeysKeeper:
    """Keeps the keys of one app; `tell` says what was refused, or done."""

    def __init__(self, app: ReboundApp, tell: Callable[..., None]) -> None:
        self._app, self._tell = app, tell
        self._begin = without_function_keys() if section("keys").get("function_keys") is False else {}
        self._before: list[tuple[dict[str, str], str]] = []

    @property
    def layout(self) -> str:
        """The name of the chosen keyboard layout, or empty."""
        return self._app.place_keys.layout

    def rows(self) -> list[KeyOfCommand]:
        """The commands that may have another key, in their groups."""
        held = self._app.rebound
        return [
            KeyOfCommand(
                one.id,
                key_sentence(one.group),
                joined_keys([*map(pressed_key, keys_of_command(one, held))]),
                key_sentence(one.sentence),
                joined_keys([*map(pressed_key, one.keys)]) if one.id in held else "",
            )
            for one in keyed_commands().values()
            if one.changeable
        ]

    async def give(self, id_: str, key: str) -> None:
        """Give a command this key; without one, its usual key."""
        if key and keyed_commands()[id_].keys[0].startswith(LEADER) and len(as_setting(key)) == 1:
            key = in_menu(key)
        asked = {one: written for one, written in self._own(self._app.rebound).items() if one != id_}
        held, refused = rebound({**asked, id_: as_setting(key)} if key else asked, self._begin)
        if refused:
            why = next(iter(refused.values()))
            self._tell(f"{why[:1].upper()}{why[1:]}")
        else:
            await self._keep(held, self.layout)

    async def write_with(self, layout: str) -> None:
        """Take this for what the keyboard writes; empty: what can be seen from its letters."""
        await self._keep(dict(self._app.rebound), layout)

    async def take_back(self) -> None:
        """Have the keys and the layout as they were before the last change here."""
        if not self._before:
            self._tell(_(KEPT_AS_IT_IS), "information")
            return
        await self._keep(*self._before.pop())
        self._before.pop()  # what was taken back is no change of its own

    async def _keep(self, held: dict[str, str], layout: str) -> None:
        before = dict(self._app.rebound), self.layout
        if (held, layout) == before:
            return
        self._before.append(before)
        self._app.rebind(held)
        self._app.place_keys.layout = layout
        try:
            await asyncio.to_thread(save_keys, self._own(held), layout)
        except Refused as refused:
            self._tell(str(refused))

    def _own(self, held: Mapping[str, str]) -> dict[str, str]:
        """What was asked for by itself, as the settings have it."""
        return {id_: as_setting(key) for id_, key in held.items() if self._begin.get(id_) != key}
