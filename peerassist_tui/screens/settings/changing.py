"""Changing one setting in the way that fits it: turned, chosen, typed, or on a page of its own."""

from collections.abc import Awaitable, Mapping
from typing import TYPE_CHECKING, Any, Protocol

from peerassist_tui.exports.formats import format_words, papers
from peerassist_tui.known_settings import Setting
from peerassist_tui.language import _
from peerassist_tui.language_files import languages
from peerassist_tui.screens.guide.keys_page import ask_layout
from peerassist_tui.screens.settings.setting_line import SettingLine
from peerassist_tui.screens.settings.setting_rows import CHECK_INS, SettingRow, check_ins, in_words
from peerassist_tui.screens.settings.typed_values import check_in_of, is_path, value_of
from peerassist_tui.screens.shell.file_question import PathSuggester
from peerassist_tui.screens.shell.pick import Pick, PickScreen
from peerassist_tui.settings import read_settings
from peerassist_tui.settings_check import SettingPlace
from peerassist_tui.timing.usual_dates import UsualDate

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console

_SEVERAL = "signature"
"""The setting of several lines."""


class SettingsKept(Protocol):
    """What the page asks of whoever keeps the settings."""

    def wrong(self, settings: Mapping[str, Any]) -> Mapping[SettingPlace, str]:
        """Why values of settings do not hold, by their places."""

    async def give(self, table: str, name: str, value: object) -> None:
        """Let a setting be this; None: the usual.

        Raises:
            Refused: it cannot be kept.
        """

    async def give_check_in(self, nth: int, date: UsualDate | None) -> None:
        """Let this be the check-in at that place, or a new one behind all; None: it is none of them.

        Raises:
            Refused: it cannot be kept.
        """

    async def take_back(self) -> None:
        """Have the settings as they were before the last change here; why not is told."""

    def choose_theme(self) -> Awaitable[None]:
        """Let a theme be chosen among those that are shown."""

    def choose_keys(self) -> Awaitable[None]:
        """Let commands be given other keys."""


async def change(console: "Console", keeper: SettingsKept, row: SettingRow) -> None:
    """Let the setting of that row be changed.

    Raises:
        Refused: what was chosen cannot be kept.
    """
    setting = row.setting
    if setting is None:
        await _type_check_in(console, keeper, row)
    elif row.is_turned:
        await keeper.give(setting.table, setting.name, row.holds != in_words(setting, True))
    elif setting.name == "theme":
        await keeper.choose_theme()
    elif setting.name == "commands":
        await keeper.choose_keys()
    elif setting.name in _CHOSEN:
        chosen = await _CHOSEN[setting.name](console, row)
        if chosen is not None:
            await keeper.give(setting.table, setting.name, chosen or None)
    else:
        await _type(console, keeper, setting, row)


async def _layout(console: "Console", row: SettingRow) -> str | None:
    return await ask_layout(console, str(row.value or ""))


async def _format(console: "Console", row: SettingRow) -> str | None:
    picks = [Pick(ending, format_words(ending)) for ending in papers()]
    return await console.push_screen_wait(PickScreen(_("Format"), picks, str(row.value or picks[0].name)))


async def _language(console: "Console", row: SettingRow) -> str | None:
    picks = [Pick(code, name) for code, name in languages().items()]
    return await console.push_screen_wait(PickScreen(_("Language"), picks, str(row.value or picks[0].name)))


_CHOSEN = {"language": _language, "layout": _layout, "format": _format}


async def _type(console: "Console", keeper: SettingsKept, setting: Setting, row: SettingRow) -> None:
    async def keep(typed: str) -> None:
        await keeper.give(setting.table, setting.name, value_of(setting, typed, keeper.wrong))

    value = "" if row.value is None else str(row.value)
    line = SettingLine(
        _("{title}: {meaning}", title=row.title, meaning=_(setting.meaning)),
        value,
        _("Empty, it is as usual: {usual}.", usual=row.usual or row.holds),
        keep,
        several=setting.name == _SEVERAL or "\n" in value,
        suggester=PathSuggester() if is_path(setting) else None,
    )
    await console.push_screen_wait(line)


async def _type_check_in(console: "Console", keeper: SettingsKept, row: SettingRow) -> None:
    nth = row.place[1]

    async def keep(typed: str) -> None:
        stand = enumerate(check_ins(read_settings().get(CHECK_INS)))
        date = check_in_of(typed, keeper.wrong, {one.get("months") for place, one in stand if place != nth})
        if date is not None or row.value is not None:
            await keeper.give_check_in(nth, date)

    told = _("Months after the meeting, then what is looked at: 2 Quick actions done?")
    await console.push_screen_wait(SettingLine(_("Check-in"), str(row.value or ""), told, keep))
