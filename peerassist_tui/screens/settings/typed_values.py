"""What somebody types for a setting, as the value that stands in the file."""

import re
from collections.abc import Callable, Container, Mapping
from typing import Any

from peerassist_tui.errors import Refused
from peerassist_tui.known_settings import Setting
from peerassist_tui.language import _, ngettext
from peerassist_tui.screens.settings.setting_rows import CHECK_INS, as_sentence
from peerassist_tui.settings import whole_path
from peerassist_tui.settings_check import SettingPlace
from peerassist_tui.text import clean, clean_line, quoted_again, whole_number
from peerassist_tui.timing.usual_dates import UsualDate

WrongValues = Callable[[Mapping[str, Any]], Mapping[SettingPlace, str]]
"""Says of settings why values in them do not hold, by their places."""
_CHECK_IN = re.compile(r"(\d+)\s*(?:(?:months?|mois|meses)\b)?[\s:,;.]*(.*)")


def is_path(setting: Setting) -> bool:
    """Whether it names a folder."""
    return setting.place == "[backups] folder"


def value_of(setting: Setting, typed: str, wrong: WrongValues) -> object:
    """The value that somebody means; None for an empty text, which means the usual one.

    Raises:
        Refused: it is none that the setting may have.
    """
    text = clean(typed).strip()
    if not text:
        return None
    value = text if setting.takes is str else _number(text)
    given = {setting.name: value}
    _refuse(wrong({setting.table: given} if setting.table else given))
    if is_path(setting) and isinstance(value, str) and (path := whole_path(value)) and path.is_file():
        raise Refused(_("{path} is a file, and no folder.", path=quoted_again(value)))
    return value


def check_in_of(typed: str, wrong: WrongValues, others: Container[object]) -> UsualDate | None:
    """The check-in that somebody means, months first and then what is looked at; None for an empty text.

    There are `others` after so many months.

    Raises:
        Refused: it is none.
    """
    text = clean_line(typed)
    if not text:
        return None
    if not (found := _CHECK_IN.fullmatch(text)):
        raise Refused(_("Begin with the months after the meeting: “2 Quick actions done?”"))
    date = UsualDate(whole_number(found[1]), found[2])
    _refuse(wrong({CHECK_INS: [date._asdict()]}))
    if date.months in others:
        raise Refused(
            ngettext(
                "There is a check-in after {count} month already.",
                "There is a check-in after {count} months already.",
                date.months,
            )
        )
    return date


def _number(text: str) -> object:
    """A number as people write it; else the text, which is then refused."""
    for read in (int, float):
        try:
            return read(text.replace(",", "."))
        except ValueError:
            continue
    return text


def _refuse(wrong: Mapping[SettingPlace, str]) -> None:
    for why in wrong.values():
        raise Refused(as_sentence(why))
