"""The rows of the page of settings: what each holds now, and whether that is the user's own."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from peerassist_tui.exports.formats import format_words, papers
from peerassist_tui.keyboard.layout import layouts
from peerassist_tui.known_settings import SETTINGS, Setting
from peerassist_tui.language import _, ngettext
from peerassist_tui.language_files import languages
from peerassist_tui.screens.settings.limit_settings import limit_settings
from peerassist_tui.screens.settings.setting_titles import title_of
from peerassist_tui.settings_check import SettingPlace
from peerassist_tui.text import clean_line
from peerassist_tui.timing.usual_dates import DEFAULT

CHECK_INS = "follow_up"


class SettingRow(NamedTuple):
    """One setting, or one check-in, as the page has it."""

    place: SettingPlace
    title: str
    holds: str
    """What holds now, in words."""
    meaning: str
    usual: str = ""
    """What holds else, where it is the user's own; else empty."""
    fault: str = ""
    """Why what stands in the file does not hold."""
    setting: Setting | None = None
    """What it is, unless it is a check-in."""
    value: object = None
    """What stands in the file."""

    @property
    def is_turned(self) -> bool:
        """Whether it is yes or no."""
        return self.setting is not None and self.setting.takes is bool


def as_sentence(why: str) -> str:
    """Why a value does not hold, as it stands alone."""
    return f"{why[:1].upper()}{why[1:]}"


def under(settings: Mapping[str, Any], table: str) -> Mapping[str, Any]:
    """What stands under a heading, or at the top of the file; nothing where that is no table."""
    found = settings.get(table) if table else settings
    return found if isinstance(found, Mapping) else {}


def setting_rows(settings: Mapping[str, Any], wrong: Mapping[SettingPlace, str]) -> Iterator[SettingRow]:
    """All of them, those of a table together; `wrong` says by their places why some do not hold."""
    known = [*SETTINGS, *limit_settings()]
    for table in dict.fromkeys(one.table for one in known):
        if table == CHECK_INS:
            yield from _check_ins(settings.get(table), wrong)
        else:
            yield from (_row(one, under(settings, table), wrong) for one in known if one.table == table)


def _row(setting: Setting, given: Mapping[str, Any], wrong: Mapping[SettingPlace, str]) -> SettingRow:
    place, value, usual = (setting.table, 0, setting.name), given.get(setting.name), _usual(setting)
    fault = wrong.get(place, "")
    holds = usual if fault or value in (None, {}) else in_words(setting, value)
    title = title_of(setting.name)
    other = usual if holds != usual else ""
    return SettingRow(place, title, holds, _(setting.meaning), other, fault, setting, value)


def in_words(setting: Setting, value: object) -> str:
    """A value as people read it, in one line."""
    match setting.name, value:
        case __, bool():
            return _("yes") if value else _("no")
        case "format", str():
            return format_words(clean_line(value))
        case "language", str() if value in languages():
            return languages()[value]
        case "layout", str() if value in layouts():
            return layouts()[value].said
        case __, dict():
            return ngettext("{count} key of your own", "{count} keys of your own", _leaves(value))
        case __, float() | int():
            return f"{round(value, 3):g}"
    return " / ".join(filter(None, map(clean_line, str(value).splitlines()))) or _("nothing")


def _usual(setting: Setting) -> str:
    if setting.name == "format":
        return format_words(next(iter(papers())))
    if setting.takes is bool:
        return in_words(setting, setting.usual == "true")
    return _(setting.usual, name="{name}")


def _leaves(table: Mapping[str, Any]) -> int:
    """How many commands have a key there; an id without quotation marks is a table to TOML."""
    return sum(_leaves(one) if isinstance(one, Mapping) else 1 for one in table.values())


def are_own(given: object) -> bool:
    """Whether the check-ins in the file hold, so that the usual ones do not."""
    return isinstance(given, list) and bool(given) and all(isinstance(one, Mapping) for one in given)


def check_ins(given: object) -> Sequence[Mapping[str, Any]]:
    """The check-ins that are offered: those in the file, else the usual ones."""
    return (
        given
        if isinstance(given, list) and are_own(given)
        else [{"months": one.months, "what": _(one.what)} for one in DEFAULT]
    )


def _check_ins(given: object, wrong: Mapping[SettingPlace, str]) -> Iterator[SettingRow]:
    dates, is_own = check_ins(given), are_own(given)
    for nth, one in enumerate(dates):
        fault = " ".join(why for place, why in wrong.items() if place[:2] == (CHECK_INS, nth))
        months, what = one.get("months"), clean_line(str(one.get("what", "")))
        title, usual = _check_in_title(months, nth), _("other dates") if is_own else ""
        holds = what or _("nothing")
        yield SettingRow((CHECK_INS, nth, ""), title, holds, "", usual, fault, value=f"{months} {what}")
    yield SettingRow((CHECK_INS, len(dates), ""), _("Another"), "", _("a check-in after other months"))


def _check_in_title(months: object, nth: int) -> str:
    if isinstance(months, int) and not isinstance(months, bool):
        return ngettext("After {count} month", "After {count} months", months)
    return _("Check-in {number}", number=nth + 1)
