"""Changing what the user has chosen: whatever else stands in the settings stays as it is written there."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from peerassist_tui.errors import Refused
from peerassist_tui.files import make_own_folder, write_file
from peerassist_tui.language import _
from peerassist_tui.settings import in_home, load_format, settings_path
from peerassist_tui.toml_text import read_toml

if TYPE_CHECKING:
    from tomlkit import TOMLDocument


def save_theme(name: str) -> None:
    """Keep the choice of a theme.

    Raises:
        Refused: the file is no TOML, which a new one must not replace, or it cannot be written.
    """

    def choose(settings: "TOMLDocument") -> None:
        settings["theme"] = name

    change_settings(_("The theme"), choose)


def save_format(ending: str) -> None:
    """Keep the choice of a format of documents.

    Raises:
        Refused: the file is no TOML, which a new one must not replace, or it cannot be written.
    """

    def choose(settings: "TOMLDocument") -> None:
        settings.setdefault("documents", {})["format"] = ending

    if ending != load_format():
        change_settings(_("The format"), choose)


def save_keys(commands: Mapping[str, str], layout: str) -> None:
    """Keep the keys that commands have instead of their usual ones, and the keyboard layout; empty: none is chosen.

    Raises:
        Refused: the file is no TOML, which a new one must not replace, or it cannot be written.
    """

    def choose(settings: "TOMLDocument") -> None:
        keys = settings.setdefault("keys", {})
        keys.pop("layout", None)
        keys.pop("commands", None)
        if layout:
            keys["layout"] = layout
        if commands:
            keys["commands"] = dict(commands)

    change_settings(_("The keys"), choose)


class Rewritten(NamedTuple):
    """The text of the settings before and after a change; empty where there was no file."""

    before: str
    after: str


def change_settings(what: str, choose: "Callable[[TOMLDocument], None]") -> Rewritten:
    """Change what `choose` does, and leave whatever else stands in the settings; a linked file stays where it is.

    Raises:
        Refused: the file is no TOML, which a new one must not replace, or it cannot be written.
    """
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        before = settings_text()
        settings = tomlkit.parse(before)
        choose(settings)
        after = tomlkit.dumps(settings)
        read_toml(after)  # what could not be read again is not written
        _write(after)
    except TOMLKitError as error:
        if not isinstance(error, tomlkit.exceptions.ParseError):
            raise Refused(_("{what} was not kept: settings.toml is no TOML; fix it first.", what=what)) from None
        not_kept = _(
            "{what} was not kept: settings.toml, line {line}, is no TOML; fix it first.", what=what, line=error.line
        )
        raise Refused(not_kept) from None
    except (OSError, TypeError, ValueError, RecursionError, Refused) as error:
        file = in_home(settings_path())
        raise Refused(_("{what} was not kept: {file} cannot be read or written.", what=what, file=file)) from error
    return Rewritten(before, after)


def take_back_change(change: Rewritten) -> None:
    """Have the settings as they were before a change.

    Raises:
        Refused: they have become others since, or cannot be written.
    """
    try:
        if settings_text() != change.after:
            raise Refused(_("Nothing was taken back: settings.toml was changed elsewhere meanwhile."))
        _write(change.before)
    except (OSError, ValueError) as error:
        file = in_home(settings_path())
        raise Refused(_("Nothing was taken back: {file} cannot be read or written.", file=file)) from error


def settings_text() -> str:
    """What stands in the file, as it is written there; empty where it is missing.

    Raises:
        OSError, ValueError: it cannot be read.
    """
    path = settings_path()
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _write(text: str) -> None:
    path = settings_path().resolve()
    make_own_folder(path.parent)
    write_file(path, text, private=True)
