"""What is wrong in the user's settings, each fault with its line; what is right stays in force."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from peerassist_tui.keyboard.layout import layout_names
from peerassist_tui.known_settings import TABLES, known_in
from peerassist_tui.language import N_, _
from peerassist_tui.language_files import languages
from peerassist_tui.settings import FONT_SIZES, is_limit, settings_path, whole_path
from peerassist_tui.text import may_mean, quoted, quoted_again
from peerassist_tui.toml_text import NotToml, read_toml

_FILE = "settings.toml"
_HEADER = re.compile(r"\s*\[\[?\s*([^\]]+?)\s*\]\]?")
_KEY = re.compile(r"""\s*(?:"([^"]*)"|'([^']*)'|([\w-]+))\s*[=.]""")


def faults(themes: Collection[str] = (), refused_keys: Mapping[str, str] | None = None) -> list[str]:
    """What is wrong in the settings, a sentence each, in the order of the lines; nothing where there are none.

    Whoever knows which `themes` there are has the name of the one that was chosen looked at too; whoever knows the
    commands tells why keys were refused to them, by their ids.
    """
    try:
        text = settings_path().read_text(encoding="utf-8")
    except FileNotFoundError:
        return []
    except (OSError, ValueError):
        return [_("{file} cannot be read; the usual settings hold.", file=_FILE)]
    try:
        settings = read_toml(text)
    except NotToml as error:
        return [_not_toml(error)]
    lines = _lines(text)
    told = sorted((lines.get(place, 0), sentence) for place, sentence in wrong_values(settings, themes).items())
    told += sorted((_line_of_key(lines, id_), sentence) for id_, sentence in (refused_keys or {}).items())
    return [_("{file}, line {line}: {fault}", file=_FILE, line=line, fault=sentence) for line, sentence in told]


def _not_toml(error: NotToml) -> str:
    if not error.line:
        return _("{file}: {why}; the usual settings hold until this is fixed.", file=_FILE, why=str(error))
    wrong = N_("{file}, line {line}: this is not TOML; the usual settings hold until this is fixed.")
    return _(wrong, file=_FILE, line=error.line)


SettingPlace = tuple[str, int, str]
"""A table, which of those with that name, and the name in it; the top of the file is ""."""


def wrong_values(settings: Mapping[str, Any], themes: Collection[str] = ()) -> dict[SettingPlace, str]:
    """Why values do not hold, by where they stand: the end of a sentence each."""
    return dict(_wrong(settings, themes))


def _lines(text: str) -> dict[SettingPlace, int]:
    """On which line each setting stands."""
    table, nth, found, begun = "", 0, dict[SettingPlace, int](), dict[str, int]()
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            table = header[1].strip("\"'")
            begun[table] = nth = begun.get(table, -1) + 1
            found.setdefault(("", 0, table), number)
        elif key := _KEY.match(line):
            found.setdefault((table, nth, next(filter(None, key.groups()), "")), number)
    return found


def _line_of_key(lines: Mapping[SettingPlace, int], id_: str) -> int:
    """Where the key of a command is chosen; without quotation marks its id stands there in parts."""
    first, table = id_.partition(".")[0], "keys.commands"
    places = ((table, 0, id_), (table, 0, first), (f"{table}.{first}", 0, id_[len(first) + 1 :]), ("", 0, table))
    return next((lines[place] for place in places if place in lines), 0)


def _wrong(settings: Mapping[str, Any], themes: Collection[str]) -> Iterator[tuple[SettingPlace, str]]:
    yield from _in_table("", 0, settings)
    yield from _is_one_of(settings, "", "language", N_("there is no language {name}"), languages())
    if themes:
        yield from _is_one_of(settings, "", "theme", N_("there is no theme {name}"), themes)
    if isinstance(keys := settings.get("keys"), dict):
        yield from _is_one_of(keys, "keys", "layout", N_("there is no keyboard layout {name}"), layout_names())
    for name in TABLES.keys() - {"hints"}:
        if isinstance(table := settings.get(name), dict):
            yield from _in_table(name, 0, table)
    if isinstance(hints := settings.get("hints"), dict):
        yield from _in_hints(hints)
    if isinstance(backups := settings.get("backups"), dict):
        yield from _in_backups(backups.get("folder"))
    if isinstance(documents := settings.get("documents"), dict):
        yield from _in_font_size(documents.get("font_size"))
    rows = settings.get("follow_up")
    for nth, row in enumerate(rows if isinstance(rows, list) else ()):
        if isinstance(row, dict):
            yield from _in_table("follow_up", nth, row)
            yield from _in_months(nth, row.get("months"))


def _is_one_of(
    given: Mapping[str, Any], table: str, name: str, none: str, known: Collection[str]
) -> Iterator[tuple[SettingPlace, str]]:
    if isinstance(chosen := given.get(name), str) and chosen not in known:
        yield (table, 0, name), f"{_(none, name=quoted_again(chosen))}{may_mean(chosen, known) or '.'}"


def _in_table(table: str, nth: int, given: Mapping[str, Any]) -> Iterator[tuple[SettingPlace, str]]:
    known = known_in(table)
    for name, value in given.items():
        if name not in known:
            yield (table, nth, name), _unknown(name, known)
        elif type(value) is not known[name][0]:
            yield (table, nth, name), _has_to_be(name, _(known[name][1]))


def _in_months(nth: int, months: object) -> Iterator[tuple[SettingPlace, str]]:
    from peerassist_tui.timing.usual_dates import MOST_MONTHS  # as below

    if type(months) is int and not 1 <= months <= MOST_MONTHS:
        yield ("follow_up", nth, "months"), _has_to_be("months", _whole_number(1, MOST_MONTHS))


def _in_font_size(points: object) -> Iterator[tuple[SettingPlace, str]]:
    if type(points) is int and points not in FONT_SIZES:
        yield ("documents", 0, "font_size"), _has_to_be("font_size", _whole_number(FONT_SIZES[0], FONT_SIZES[-1]))


def _in_backups(folder: object) -> Iterator[tuple[SettingPlace, str]]:
    if isinstance(folder, str) and folder.strip() and not whole_path(folder):
        yield ("backups", 0, "folder"), _("“folder” has to be a whole path, from “/” or “~” on.")


def _in_hints(given: Mapping[str, Any]) -> Iterator[tuple[SettingPlace, str]]:
    from dataclasses import fields

    from peerassist_tui.readings.hints import Limits  # which is worth its time only for those who set some

    known = {field.name: (float, "") for field in fields(Limits)}
    for name, value in given.items():
        if name not in known:
            yield ("hints", 0, name), _unknown(name, known)
        elif not is_limit(value):
            yield ("hints", 0, name), _has_to_be(name, _("a number above 0"))


def _unknown(name: str, known: Mapping[str, Any]) -> str:
    return _("{name} is no setting", name=quoted_again(name)) + (may_mean(name, known) or ".")


def _has_to_be(name: str, what: str) -> str:
    return _("{name} has to be {what}.", name=quoted(name), what=what)


def _whole_number(least: int, most: int) -> str:
    return _("a whole number from {least} to {most}", least=least, most=most)
