"""Backups on the command line: which there are, putting one back by its name, and somebody who stands in them."""

import json
import tempfile
from pathlib import Path

import pytest

from peerassist_tui.cli import main
from peerassist_tui.models import Note
from peerassist_tui.store.backups.making import back_up_now
from peerassist_tui.store.backups.place import backups_of
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import wall_clock
from tests.helpers.stores import contents, new_desk

SOON = "just now"


@pytest.fixture(autouse=True)
def stores_are_lasting(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Else the store lies in the computer's temporary folder, where none has backups."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))


def run(store: Store, *arguments: str) -> int:
    return main(["--store", str(store.path), *arguments])


def test_backups_are_listed_with_age_and_size_and_put_back_by_their_name(
    store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = new_desk(store)
    assert run(store, "backup", "--list") == 0
    assert capsys.readouterr().out.startswith("There is no backup yet; they will be in ")
    assert run(store, "backup") == 0
    (made,) = backups_of(store.path)
    assert capsys.readouterr().out == f"Wrote {made.path}\n"
    desk.do("note", kind="telling", text="Later")
    later = contents(store.path)
    assert run(store, "backup", "--list") == 0
    line, end = capsys.readouterr().out.splitlines()
    assert SOON in line
    assert line.endswith(f"kB  asked for                     {made.path.name}")
    assert end.startswith("1 backup, ")
    assert run(store, "backup", "--list", "--json") == 0
    document = json.loads(capsys.readouterr().out)
    assert document["folder"] == str(made.path.parent)
    assert [one["file"] for one in document["backups"]] == [str(made.path)]
    assert document["backups"][0]["bytes"] == made.path.stat().st_size
    assert run(store, "restore", made.path.name) == 0
    assert not desk.sync().all(Note)
    aside = backups_of(store.path)[0]
    assert aside.reason == "before-restore"
    assert contents(aside.path) == later
    assert run(store, "restore", aside.path.name) == 0
    assert [note.text for note in desk.sync().all(Note)] == ["Later"]


def test_a_table_that_is_imported_comes_after_the_days_backup(store: Store, tmp_path: Path) -> None:
    new_desk(store)
    script = tmp_path / "script.jsonl"
    script.write_text("not a script")
    assert run(store, "play", "--headless", str(script)) == 1
    assert [one.reason for one in backups_of(store.path)] == ["daily"]


@pytest.mark.parametrize("at_once", [True, False])
def test_whoever_is_erased_is_told_which_backups_still_hold_them(
    store: Store, capsys: pytest.CaptureFixture[str], at_once: bool
) -> None:
    without = back_up_now(store.path, "by-hand", wall_clock()).path
    desk = new_desk(store, people=[{"name": "Łucja Prøvestrand", "party": "peer", "email": "lucja@example.org"}])
    desk.do("note", kind="telling", text="A word of Łucja Prøvestrand")
    holding = back_up_now(store.path, "daily", wall_clock()).path
    more = ["--remove-copies"] if at_once else []
    assert run(store, "people", "Łucja Prøvestrand", "--erase", "--yes", *more) == 0
    told = capsys.readouterr().out
    assert f"1 copy of the store from before still holds the name: {holding};" in told
    assert "`peerassist people 'Łucja Prøvestrand' --remove-copies` deletes it" in told
    if not at_once:
        assert holding.exists()
        assert run(store, "people", "Łucja Prøvestrand", "--remove-copies") == 0
    assert [one.path for one in backups_of(store.path)[1:]] == [without]
    newest = backups_of(store.path)[0]
    assert newest.reason == "after-erasing"
    assert contents(newest.path) == contents(store.path)
    assert b"strand" not in newest.path.read_bytes().lower()
    assert run(store, "people", "Łucja Prøvestrand", "--remove-copies") == 1


def test_what_cannot_be_repaired_names_the_way_back(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    new_desk(store)
    assert run(store, "backup") == 0
    (made,) = backups_of(store.path)
    store.close()
    store.path.write_bytes(b"SQLite format 3\0" + bytes(5000))
    assert run(store, "check", "--repair") == 1
    assert f"“peerassist restore {made.path.name}” brings back the newest backup" in capsys.readouterr().err
    assert run(store, "restore", made.path.name) == 0
    assert run(store, "check") == 0
