"""A bundle with a passphrase in the console: it is asked for unseen, may be typed again, and is kept nowhere."""

import sqlite3
from pathlib import Path

from peerassist_tui.exchange.sealing import is_sealed
from peerassist_tui.screens.library.bundle_look import BundleLook
from peerassist_tui.screens.library.library import LibraryScreen
from peerassist_tui.screens.library.passphrase import PassphraseQuestion
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.widgets.fields.passphrase_line import PassphraseLine
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.sealed import LIGHT, WORDS
from tests.screens.library.test_bundle_screen import ask_for


async def until(opened: Console, kind: type[object]) -> None:
    """Wait until such a screen is there."""
    while not isinstance(opened.app.screen, kind):
        await opened.settle()


async def test_it_is_written_with_a_passphrase_and_read_again(tmp_path: Path) -> None:
    path, clock = tmp_path / "store.db", ManualClock(TEN)
    new_session(path, clock)
    file = tmp_path / "carried.age"
    async with console(path, clock=clock, size=(80, 24)) as opened:
        await opened.press(".", "w", "tab")
        assert "Bundle (.peerassist)" in opened.text()
        await opened.press("right")
        assert "Bundle with a passphrase (.age)" in opened.text()
        await opened.press("tab", "ctrl+u")
        await opened.type(str(file))
        await opened.press("enter")
        await until(opened, PassphraseQuestion)
        assert "Nobody can open the bundle without it" in opened.text()
        await opened.type("short")
        await opened.press("enter")
        assert "needs 8 characters at least" in opened.text()
        await opened.press("ctrl+u")
        await opened.type(WORDS)
        await opened.press("enter")
        await opened.type("four quiet")
        await opened.press("enter")
        assert "The two are not the same" in opened.text()
        await opened.type(WORDS)
        assert "quiet" not in opened.text()
        assert "••••" in opened.text()
        await opened.press("enter")
        assert f"✓Wrote{file}" in "".join(opened.text().split())
        assert is_sealed(file)
        await opened.press("escape")
        await ask_for(opened, file)
        assert f"The passphrase of {file.name}" in opened.text()
        await opened.type(WORDS)
        line = opened.app.screen.query_one(PassphraseLine)
        await opened.press("shift+home", "ctrl+c", "ctrl+x")
        assert (opened.app.clipboard, line.value) == ("", WORDS)
        await opened.press("enter")
        await until(opened, BundleLook)
        assert "is here already, the same" in opened.text()
    with sqlite3.connect(path) as connection:
        assert not any("quiet" in line for line in connection.iterdump()), "no draft holds it"


async def test_a_wrong_one_is_told_and_may_be_typed_again(tmp_path: Path) -> None:
    path, clock = tmp_path / "store.db", ManualClock(TEN)
    new_session(path, clock)
    file = tmp_path / "light.age"
    file.write_bytes(LIGHT)
    async with console(path, clock=clock, size=(80, 24)) as opened:
        await ask_for(opened, file)
        await opened.type("another one")
        await opened.press("enter")
        await until(opened, PassphraseQuestion)
        assert "That is not the passphrase" in opened.text()
        await opened.type(WORDS)
        await opened.press("enter")
        await until(opened, LibraryScreen)
        assert "is damaged, or no bundle" in " ".join(opened.text().split())


async def test_esc_writes_nothing_and_reads_nothing(tmp_path: Path) -> None:
    path, clock = tmp_path / "store.db", ManualClock(TEN)
    new_session(path, clock)
    file = tmp_path / "carried.age"
    async with console(path, clock=clock, size=(80, 24)) as opened:
        await opened.press(".", "w", "tab", "tab", "ctrl+u")
        await opened.type(str(file))
        await opened.press("enter")
        await until(opened, PassphraseQuestion)
        await opened.press("escape", "escape")
        assert not file.exists()
        file.write_bytes(b"age-encryption.org/v1\n-> scrypt x")
        await ask_for(opened, file)
        assert isinstance(opened.app.screen, LibraryScreen)
        assert "is damaged, or cut off" in opened.text()
