"""A console makes backups by itself, and nobody has to think of it."""

import tempfile
from datetime import timedelta
from pathlib import Path

import pytest

from peerassist_tui.errors import StoreError
from peerassist_tui.seat.backups import Backups
from peerassist_tui.store.backups import making
from peerassist_tui.store.backups.place import backups_of
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, console, new_session


@pytest.fixture(autouse=True)
def stores_are_lasting(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Else the store lies in the computer's temporary folder, where none has backups."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))


def reasons(path: Path) -> list[str]:
    return [one.reason for one in backups_of(path)]


async def test_one_a_day_while_a_console_is_open_and_one_when_a_meeting_ends(tmp_path: Path) -> None:
    path, clock = tmp_path / "store.db", ManualClock(TEN)
    session_id = new_session(path, clock, is_on=True)
    async with console(path, session_id, clock=clock) as opened:
        storage, days = opened.app.storage, ManualClock(TEN)
        backups = storage.backups = Backups(path, opened.app, storage.stands, days)
        for _ in range(2):
            backups.look()
            await opened.settle()
        assert reasons(path) == ["daily"]
        days.advance(timedelta(days=1).total_seconds())
        await opened.press("3")
        backups.look()
        await opened.settle()
        assert reasons(path) == ["daily", "daily"]
        days.advance(60)
        await opened.press("E", "E")
        assert reasons(path) == ["finish", "daily", "daily"]
        assert opened.session.info.finished_at
        assert not any("backup" in sentence for sentence in opened.told)


async def test_what_is_in_the_way_of_a_backup_is_said_once_and_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, clock = tmp_path / "store.db", ManualClock(TEN)
    session_id = new_session(path, clock, is_on=True)

    def full(*_: object) -> None:
        raise StoreError("The disk is full.")

    async with console(path, session_id, clock=clock) as opened:
        monkeypatch.setattr(making, "back_up_by_itself", full)
        for reason in ("daily", "finish"):
            await opened.app.storage.backups.make(reason)
        said = [sentence for sentence in opened.told if "backup" in sentence]
        assert said == ["No backup was made: The disk is full. All that you write is saved as ever."]
        await opened.press("3")
    store = Store(path)
    assert store.changes(session_id)[-1].rule == "raise_hand"
    store.close()


async def test_whoever_leaves_waits_for_no_backup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, clock = tmp_path / "store.db", ManualClock(TEN)
    new_session(path, clock)
    monkeypatch.setattr("peerassist_tui.seat.backups.LEAVE_SECONDS", 0.0)
    async with console(path, clock=clock) as opened:
        monkeypatch.setattr("peerassist_tui.store.copying._PAGES", 1)
        opened.app.storage.backups.look()
    assert [file.name for file in (tmp_path / "backups").glob(".*")] == []
    assert reasons(path) in ([], ["daily"])
