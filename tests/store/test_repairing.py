"""What a store can make anew is made anew, after a copy of it; what nobody can make anew is named, and stays."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from peerassist_tui.cli import main
from peerassist_tui.desk import Desk
from peerassist_tui.progress import no_progress
from peerassist_tui.store.checking.integrity import check
from peerassist_tui.store.checking.repairing import repair
from peerassist_tui.store.presence import sign_in
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import wall_clock
from tests.helpers.stores import altered, contents, filled, new_desk


@pytest.fixture
def desk(store: Store) -> Desk:
    """A session in which something was written, taken back and written again."""
    new_desk(store, title="Untouched")
    desk = new_desk(store)
    desk.do("start")
    desk.do("note", kind="telling", text="Bells and boats", who="Amina")
    desk.undo()
    desk.redo()
    return desk


def sentences(store: Store) -> list[str]:
    return [fault.sentence for fault in check(store, no_progress)]


def alone() -> None:
    """Nobody has a session open."""


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE note SET text = 'Balls'",
        "UPDATE note SET id = upper(id)",
        "DELETE FROM note",
        "DELETE FROM session WHERE title <> 'Untouched'",
        "UPDATE person SET outsider = 2",
        "UPDATE note SET marks = '[\"leson\"]'",
        "UPDATE note SET person_id = '" + "0" * 32 + "'",
        "DELETE FROM touched WHERE kind = 'note'",
        "DELETE FROM touched",
        "INSERT INTO touched SELECT session_id, 'option', seq FROM change WHERE seq = 3",
        "UPDATE touched SET session_id = upper(session_id)",
        "DELETE FROM search_passage",
        "DELETE FROM search_session",
        "DELETE FROM search_words_data",
        "UPDATE search_words_data SET block = x'00'",
        "UPDATE search_words_data SET block = replace(block, 'bells', 'bellt')",
        "DROP INDEX ix_note_session_id",
        "PRAGMA user_version=7",
    ],
)
def test_what_is_derived_is_made_anew(store: Store, desk: Desk, damage: str) -> None:
    whole = desk.session
    altered(store.path, "PRAGMA foreign_keys=OFF", damage)
    assert sentences(store) != []
    repair(store, alone, no_progress)
    assert sentences(store) == []
    assert filled(store.load(whole.id)) == filled(whole)
    assert desk.do("note", kind="telling", text="It goes on")


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        ("UPDATE change SET label = 'Another' WHERE seq = 2", "1 of its changes are not what their digests say"),
        ("UPDATE change SET rows = replace(rows, 'Bells', 'Balls')", "are not what their digests say"),
        ("UPDATE change SET rows = '{' WHERE seq = 2", "it cannot be read"),
        ("DELETE FROM change WHERE seq = 2", "its changes are not numbered one by one"),
        ("DELETE FROM change WHERE seq = 5", "it is not noted rightly what they touched"),
        ("UPDATE draft SET seat = 'host'", "1 of its rows in draft are not as they are written"),
        ("ALTER TABLE note ADD COLUMN colour TEXT", "The table note is made in another way"),
        ("CREATE TRIGGER odd AFTER INSERT ON note BEGIN SELECT 1; END", "The trigger odd"),
    ],
)
def test_what_nobody_can_make_anew_stays_and_is_named_and_the_rest_is_mended(
    store: Store, desk: Desk, damage: str, words: str
) -> None:
    row = f"('{desk.session.id.hex}', 'facilitator', 'line', 'half a', '', '', '2026-12-08T04:00:00Z')"
    altered(store.path, f"INSERT INTO draft (session_id, seat, place, text, kind, was, at) VALUES {row}")  # noqa: S608
    altered(store.path, damage, "DELETE FROM search_passage")
    before = [line for line in contents(store.path) if "Bells" in line and "note" in line]
    repair(store, alone, no_progress)
    found = sentences(store)
    assert any(words in sentence for sentence in found)
    assert not any("search" in sentence for sentence in found)
    assert [line for line in contents(store.path) if "Bells" in line and "note" in line] == before


def test_a_row_of_which_no_change_knows_is_never_taken_away(store: Store, desk: Desk) -> None:
    """The last changes may be what was lost; then their rows are all that is left of them."""
    altered(store.path, "DELETE FROM change WHERE seq = 5", "DELETE FROM touched WHERE seq = 5")
    assert any("1 of its rows in note are not what its changes add up to" in one for one in sentences(store))
    repair(store, alone, no_progress)
    assert any("1 of its rows in note are not what its changes add up to" in one for one in sentences(store))
    assert "Bells and boats" in "".join(contents(store.path))


def test_the_command_repairs_after_a_copy_and_says_what_it_did(
    store: Store, desk: Desk, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    altered(store.path, "UPDATE note SET text = 'Balls'", "DELETE FROM search_passage")
    before = contents(store.path)
    assert main(["--store", str(store.path), "check"]) == 1
    assert "“check --repair” makes anew what it can." in capsys.readouterr().err
    assert contents(store.path) == before
    assert main(["--store", str(store.path), "check", "--repair"]) == 0
    printed = capsys.readouterr().out
    assert "Repaired: “Storm warnings” (" in printed
    assert "Repaired: The index of the search does not hold what is written in “Storm warnings”" in printed
    assert printed.endswith("The store is whole: 2 sessions, each of them what its changes add up to.\n")
    (copy,) = tmp_path.glob("*.bak.db")
    assert f"The store as it was before is in {copy}\n" in printed
    assert contents(copy) == before
    assert main(["--store", str(store.path), "check", "--repair"]) == 0, "a whole store needs no copy"
    assert [*tmp_path.glob("*.bak.db")] == [copy]


def test_what_is_left_is_named_with_the_way_back(store: Store, desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    altered(store.path, "UPDATE change SET label = 'Another' WHERE seq = 2", "DELETE FROM touched")
    assert main(["--store", str(store.path), "check", "--repair", "--json"]) == 1
    printed = capsys.readouterr()
    document = json.loads(printed.out)
    assert document["whole"] is False
    assert len(document["repaired"]) == 2, "what the changes of each session touched"
    assert [fault["session"] for fault in document["faults"]] == [str(desk.session.id)]
    assert Path(document["copy"]).exists()
    assert "What is left cannot be made anew." in printed.err
    assert printed.err.count("\n") == 1


def test_nothing_is_repaired_under_a_console(store: Store, desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    altered(store.path, "DELETE FROM touched")
    sign_in(store, desk.session.id, "facilitator", wall_clock())
    before = contents(store.path)
    assert main(["--store", str(store.path), "check", "--repair"]) == 1
    assert "A console has “Storm warnings” open; leave it first" in capsys.readouterr().err
    assert contents(store.path) == before


KILLED = """
import os, signal, sys
from pathlib import Path
from peerassist_tui.store.checking.repairing import repair
from peerassist_tui.store.store import Store
told = 0
def tell(done, total):
    global told
    told += 1
    if told == int(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)
repair(Store(Path(sys.argv[1])), lambda: None, tell)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize(("moment", "is_done"), [(3, False), (99, True)])
def test_a_repair_that_is_killed_is_done_or_has_not_begun(store: Store, desk: Desk, moment: int, is_done: bool) -> None:
    altered(store.path, "UPDATE note SET text = 'Balls'", "DELETE FROM touched", "DELETE FROM search_passage")
    before = contents(store.path)
    store.close()
    killed = subprocess.run([sys.executable, "-c", KILLED, str(store.path), str(moment)], check=False)
    assert killed.returncode == -signal.SIGKILL
    opened = Store(store.path)
    assert (sentences(opened) == []) == is_done
    assert (contents(store.path) == before) != is_done
    opened.close()
