"""The command that says where everything lies."""

import json
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from peerassist_tui.commands.shared import say
from peerassist_tui.language import N_, _
from peerassist_tui.settings import (
    cards_path,
    crash_log_path,
    guide_path,
    reports_path,
    settings_path,
    store_path,
    templates_path,
    themes_path,
)
from peerassist_tui.store.backups.place import folder_of


def locate_command(arguments: Namespace) -> int:
    """Where everything lies, whether it is there yet or not; nothing is made or brought up to date."""
    places = _places(store_path(getattr(arguments, "store", None)))
    if arguments.json:
        say(json.dumps({name: path and str(path) for name, path in places.items()}, ensure_ascii=False, indent=1))
        return 0
    width = max(9, *(len(_(name)) for name in places))
    for name, path in places.items():
        say(f"{_(name):<{width}} {_told(path)}")
    return 0


def _places(store: Path) -> Mapping[str, Path | None]:
    return {
        N_("store"): store,
        N_("backups"): folder_of(store),
        N_("settings"): settings_path(),
        N_("agendas"): templates_path(),
        N_("cards"): cards_path(),
        N_("guide"): guide_path(),
        N_("reports"): reports_path(),
        N_("themes"): themes_path(),
        N_("log"): crash_log_path(),
    }


def _told(path: Path | None) -> str:
    if path is None:
        return _("none: a store in a temporary folder has no backups")
    return str(path) if path.exists() else _("{file} (not there yet)", file=path)
