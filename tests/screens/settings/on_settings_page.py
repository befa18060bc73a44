"""What the tests of the page of settings share: the file, the page, a row of it."""

import tomllib
from pathlib import Path
from typing import Any

from peerassist_tui.screens.settings.settings_page import SettingsPage
from peerassist_tui.settings import settings_path
from peerassist_tui.settings_check import SettingPlace
from peerassist_tui.widgets.stream import Stream
from tests.helpers.console import Console

LANGUAGE = ("", 0, "language")
THEME, SIGNATURE, FOLDER = ("", 0, "theme"), ("letters", 0, "signature"), ("backups", 0, "folder")
ORDERS, BREAK, FORMAT = ("queue", 0, "more_orders"), ("hints", 0, "break_minutes"), ("documents", 0, "format")


def write(text: str) -> Path:
    path = settings_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def written() -> dict[str, Any]:
    return tomllib.loads(settings_path().read_text(encoding="utf-8")) if settings_path().exists() else {}


async def on_page(opened: Console, place: SettingPlace = THEME) -> None:
    """Open the page, with the cursor on that setting."""
    if not isinstance(opened.app.screen, SettingsPage):
        await opened.press("ctrl+o")
    assert isinstance(opened.app.screen, SettingsPage)
    opened.app.screen.query_one(Stream).move_to(place)
    await opened.settle()


def row(opened: Console, title: str) -> str:
    return next(" ".join(line.split()) for line in opened.text().splitlines() if title in line)
