"""Where the program keeps things for this user, and what the user has chosen."""

import os
from collections.abc import Container
from contextlib import suppress
from pathlib import Path
from typing import Any

from platformdirs import user_config_path, user_data_path, user_log_path

from peerassist_tui.errors import Refused
from peerassist_tui.files import PRIVATE, make_own_folder
from peerassist_tui.language_files import languages
from peerassist_tui.text import clean_line
from peerassist_tui.toml_text import read_toml

NAME = "peerassist"
FONT_SIZES = range(8, 25)
"""The sizes that the text of documents may have, in points."""


def store_path(given: str | None = None) -> Path:
    """The store: the one given, else the one PEERASSIST_STORE names, else one in the user's data folder.

    Raises:
        Refused: it lies in the home of somebody whom the system does not know.
    """
    named = given or os.environ.get("PEERASSIST_STORE")
    return at_home(named).absolute() if named else data_path() / "peerassist.db"


def at_home(typed: str) -> Path:
    """A path as it was typed, in which "~" is the user's home.

    Raises:
        Refused: it names somebody's home whom the system does not know.
    """
    try:
        return Path(typed).expanduser()
    except RuntimeError:
        raise Refused(f"Nobody's home folder is called so: {clean_line(typed)}.") from None


def data_path() -> Path:
    """The user's own folder for what the program keeps."""
    return user_data_path(NAME, appauthor=False)


def first_warning_of(store: Path) -> bool:
    """Whether nobody has been warned yet of where this store is; from now on somebody has."""
    told = data_path() / "warned-of.txt"
    try:
        if told.exists() and str(store) in told.read_text(encoding="utf-8").splitlines():
            return False
        make_own_folder(told.parent)
        told.touch(PRIVATE)
        with told.open("a", encoding="utf-8") as file:
            file.write(f"{store}\n")
    except OSError:
        pass
    return True


def crash_log_path() -> Path:
    """The file that takes what a programmer needs to know of a crash."""
    return user_log_path(NAME, appauthor=False) / "crash.log"


def settings_path() -> Path:
    """The file of the user's settings; it may be missing."""
    return user_config_path(NAME, appauthor=False) / "settings.toml"


def templates_path() -> Path:
    """The folder of the user's own agenda templates; it may be missing."""
    return user_config_path(NAME, appauthor=False) / "agendas"


def guide_path() -> Path:
    """The folder of the user's own pages of the guide; it may be missing."""
    return user_config_path(NAME, appauthor=False) / "guide"


def cards_path() -> Path:
    """The folder of the user's own prompt cards; it may be missing."""
    return user_config_path(NAME, appauthor=False) / "cards"


def reports_path() -> Path:
    """The folder of the user's own report templates; it may be missing."""
    return user_config_path(NAME, appauthor=False) / "reports"


def themes_path() -> Path:
    """The folder of the user's own themes; it may be missing."""
    return user_config_path(NAME, appauthor=False) / "themes"


def in_home(path: Path) -> str:
    """A path as people read it: "~" stands for the user's home."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(path)


def read_settings() -> dict[str, Any]:
    """What stands in the file; nothing where it is missing.

    Raises:
        Refused: it cannot be read.
    """
    try:
        return read_toml(settings_path().read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        why = "it is not a text in UTF-8" if isinstance(error, UnicodeDecodeError) else _why(error)
        raise Refused(f"The settings {in_home(settings_path())} cannot be read: {why}.") from None


def _why(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)


def _settings() -> dict[str, Any]:
    try:
        return read_settings()
    except Refused:
        return {}


def offers_more_orders() -> bool:
    """Whether the user wants to choose among the contested queue orders too: `more_orders = true` under `[queue]`."""
    return section("queue").get("more_orders") is True


def section(name: str) -> dict[str, Any]:
    """What stands in the settings under `[name]`; nothing where there is no such table."""
    found = _settings().get(name)
    return found if isinstance(found, dict) else {}


def chosen_language() -> str:
    """The code of the language in which the program is to speak: the user's own, else the system's; it may be unknown.

    The system's is named by LC_ALL, LC_MESSAGES or LANG, the first that is set (POSIX), for instance "fr_CA.UTF-8".
    """
    chosen = _settings().get("language")
    if isinstance(chosen, str) and chosen in languages():
        return chosen
    named = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "").partition(".")[0]
    return named if named in languages() else named.partition("_")[0]


def backs_up_by_itself() -> bool:
    """Whether stores are backed up without being asked: unless `automatic = false` stands under `[backups]`."""
    return section("backups").get("automatic") is not False


def backups_folder() -> Path | None:
    """The folder that the user has chosen for the backups of all stores; None: each has them beside it."""
    chosen = section("backups").get("folder")
    return whole_path(chosen) if isinstance(chosen, str) else None


def whole_path(text: str) -> Path | None:
    """The path that a setting names from "/" or "~" on; None where it is none."""
    with suppress(Refused):
        path = at_home(text)
        return path if path.is_absolute() else None
    return None


def is_limit(value: object) -> bool:
    """Whether this may stand under `[hints]`: a number above 0."""
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < 1e6


def wants_no_colour() -> bool:
    """Whether the user wants no colour at all, of any program: `NO_COLOR` is set to something (no-color.org)."""
    return bool(os.environ.get("NO_COLOR"))


def load_theme(known: Container[str], usual: str) -> str:
    """The theme that the user has chosen, or the usual one."""
    chosen = _settings().get("theme")
    return chosen if isinstance(chosen, str) and chosen in known else usual


def chosen_layout() -> str:
    """The keyboard layout that the user has chosen: `layout` under `[keys]`; empty where none is."""
    chosen = section("keys").get("layout")
    return chosen if isinstance(chosen, str) else ""


def load_format() -> str:
    """The ending of the format in which the user wrote a document last; empty before the first."""
    kept = section("documents").get("format")
    return kept if isinstance(kept, str) else ""


def font_size() -> int | None:
    """The size in points that the user has chosen for the text of documents; None: each format has its own."""
    chosen = section("documents").get("font_size")
    return chosen if type(chosen) is int and chosen in FONT_SIZES else None
