"""What the page of settings changes: it stands in the file, and is in force at once."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from peerassist_tui.errors import Refused
from peerassist_tui.language import _
from peerassist_tui.settings import read_settings
from peerassist_tui.settings_check import SettingPlace, wrong_values
from peerassist_tui.settings_writing import Rewritten, change_settings, settings_text, take_back_change
from peerassist_tui.shell.guard import Guarded
from peerassist_tui.shell.keys.keeping import KEPT_AS_IT_IS
from peerassist_tui.shell.own_settings.edits import put_check_in, put_value
from peerassist_tui.shell.own_settings.in_force import put_in_force
from peerassist_tui.timing.usual_dates import UsualDate

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

    from peerassist_tui.screens.shell.console_parts import OpenedSession


class SettingsKeeper:
    """Keeps the settings for one app; `choose_theme` and `choose_keys` are its own ways to choose these."""

    def __init__(
        self,
        app: Guarded[Any],
        opened: "OpenedSession",
        choose_theme: Callable[[], Awaitable[None]],
        choose_keys: Callable[[], Awaitable[None]],
    ) -> None:
        self._app, self._opened, self._choose_theme, self._choose_keys = app, opened, choose_theme, choose_keys
        self._done: list[Rewritten] = []

    def wrong(self, settings: Mapping[str, Any]) -> Mapping[SettingPlace, str]:
        """Why values of settings do not hold, by their places."""
        return wrong_values(settings, list(self._app.available_themes))

    async def give(self, table: str, name: str, value: object) -> None:
        """Let a setting be this; None: the usual.

        Raises:
            Refused: it cannot be kept.
        """
        if value is not None or name in _at(await asyncio.to_thread(read_settings), table):
            await self._change(partial(put_value, table=table, name=name, value=value))

    async def give_check_in(self, nth: int, date: UsualDate | None) -> None:
        """Let this be the check-in at that place, or a new one behind all; None: it is none of them.

        Raises:
            Refused: it cannot be kept.
        """
        await self._change(partial(put_check_in, nth=nth, date=date))

    async def _change(self, choose: "Callable[[TOMLDocument], None]") -> None:
        self._done.append(await asyncio.to_thread(change_settings, _("The setting"), choose))
        await put_in_force(self._app, self._opened)

    async def take_back(self) -> None:
        """Have the settings as they were before the last change here; why not is told."""
        if not self._done:
            self._app.tell(_(KEPT_AS_IT_IS), "information")
            return
        try:
            await asyncio.to_thread(take_back_change, self._done[-1])
        except Refused as refused:
            self._app.tell(str(refused))
            return
        self._done.pop()
        await put_in_force(self._app, self._opened)

    async def choose_theme(self) -> None:
        """Let a theme be chosen among those that are shown."""
        await self._around(self._choose_theme())

    async def choose_keys(self) -> None:
        """Let commands be given other keys."""
        await self._around(self._choose_keys())

    async def _around(self, step: Awaitable[None]) -> None:
        """Whatever is changed in a step is one change here."""
        before = _readable()
        await step
        after = _readable()
        if before is not None and after is not None and before != after:
            self._done.append(Rewritten(before, after))


def _readable() -> str | None:
    try:
        return settings_text()
    except (OSError, ValueError):
        return None


def _at(settings: Mapping[str, Any], table: str) -> Mapping[str, Any]:
    found = settings.get(table) if table else settings
    return found if isinstance(found, Mapping) else {}
