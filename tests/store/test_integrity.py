"""Nothing in a session's rows, Changes, index or schema can become another without `check` seeing it."""

import json
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from benchmarks.flips import flipped
from peerassist_tui.desk import Desk
from peerassist_tui.errors import Refused, StoreError
from peerassist_tui.exchange.bundle import export_bundle
from peerassist_tui.exchange.import_bundle import import_bundle
from peerassist_tui.exchange.reading import Bundle
from peerassist_tui.models import unproved
from peerassist_tui.personal.erasing import apply_erasure, erasure_request
from peerassist_tui.personal.people_directory import all_people, find_person
from peerassist_tui.progress import no_progress
from peerassist_tui.store.checking.integrity import check
from peerassist_tui.store.disk.file import inspect
from peerassist_tui.store.store import Store
from tests.helpers.bundles import forged, parts
from tests.helpers.meeting import START
from tests.helpers.stores import altered, as_the_first_schema_had_it, empty_store, new_desk

FLIPS = 24
TOUCHED = "it is not noted rightly what they touched"
DIGEST, ROWS = "are not what their digests say", "are not what its changes add up to"


def sentences(store: Store) -> list[str]:
    return [fault.sentence for fault in check(store, no_progress)]


BACK_TO_0012 = (
    "DROP TABLE touched",
    "DROP TABLE timer",
    "DROP TABLE reminder",
    "ALTER TABLE agenda_item DROP COLUMN conclusion",
    "ALTER TABLE agenda_item DROP COLUMN pinned",
    "ALTER TABLE person DROP COLUMN for_items",
    "ALTER TABLE session DROP COLUMN board_message",
    "ALTER TABLE session DROP COLUMN ends_by",
    "ALTER TABLE session DROP COLUMN language",
    "UPDATE alembic_version SET version_num = '0012'",
)
"""What makes a store of today one of that revision."""


@pytest.fixture
def desk(store: Store) -> Desk:
    """A session in which something was done, taken back and done again."""
    desk = new_desk(store)
    desk.do("start")
    desk.do("note", kind="telling", text="Bells and boats", who="Amina")
    desk.do("show_board", what="ground_rules")
    desk.undo()
    desk.redo()
    return desk


def test_what_was_done_taken_back_and_done_again_is_proved(store: Store, desk: Desk) -> None:
    changes = store.changes(desk.session.id)
    assert len({change.digest for change in changes}) == len(changes) == 6
    assert not [*unproved(changes)]
    assert sentences(store) == []


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE change SET label = label || '.' WHERE seq = 2", DIGEST),
        ("UPDATE change SET at = replace(at, '2026', '2025') WHERE seq = 2", DIGEST),
        ("UPDATE change SET seat = 'note_taker' WHERE seq = 2", DIGEST),
        ("UPDATE change SET rule = 'finish' WHERE seq = 2", DIGEST),
        ("UPDATE change SET undoes = NULL WHERE undoes IS NOT NULL", DIGEST),
        ("UPDATE change SET rows = replace(rows, '\"heading\"', '\"headinh\"') WHERE seq = 3", DIGEST),
        ("UPDATE change SET rows = replace(rows, 'Bells', 'Balls') WHERE seq = 3", DIGEST),
        ("UPDATE change SET digest = '' WHERE seq = 2", DIGEST),
        ("UPDATE change SET seq = 40 WHERE seq = 6", "not numbered one by one"),
        ("DELETE FROM change WHERE seq = 5", "not numbered one by one"),
        ("DELETE FROM touched WHERE kind = 'note'", TOUCHED),
        ("INSERT INTO touched SELECT session_id, 'option', seq FROM change WHERE seq = 3", TOUCHED),
        ("UPDATE touched SET session_id = upper(session_id)", TOUCHED),
        ("UPDATE note SET text = 'Balls'", ROWS),
        ("UPDATE session SET board = 'points'", ROWS),
        ("UPDATE note SET id = upper(id)", "are not as they are written"),
        ("UPDATE person SET outsider = 2", "are not as they are written"),
        ("UPDATE note SET kind = 'tellnig'", "1 of its rows in note are not as they are written"),
        ("UPDATE note SET marks = '[\"leson\"]'", "1 of its rows in note are not as they are written"),
        ("UPDATE change SET seat = 'host' WHERE seq = 2", "1 of its rows in change are not as they are written"),
        ("DELETE FROM search_passage", "The index of the search does not hold what is written"),
        ("UPDATE search_words_data SET block = replace(block, 'bells', 'bellt')", "The index of the search"),
        ("DROP INDEX ix_note_session_id", "The index ix_note_session_id is not as it should be"),
        ("ALTER TABLE note DROP COLUMN heading", "The table note is made in another way"),
        ("ALTER TABLE note ADD COLUMN colour TEXT", "The table note is made in another way"),
        ("CREATE TRIGGER odd AFTER INSERT ON note BEGIN SELECT 1; END", "The trigger odd is not as it should be"),
        ("PRAGMA user_version=7", "The file is marked"),
    ],
)
def test_what_has_become_another_is_seen(store: Store, desk: Desk, statement: str, words: str) -> None:
    altered(store.path, "PRAGMA foreign_keys=OFF", statement)
    assert any(words in sentence for sentence in sentences(store))


def test_no_single_flipped_bit_of_what_is_written_goes_unseen(store: Store, desk: Desk, tmp_path: Path) -> None:
    store.close()
    with closing(sqlite3.connect(store.path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode=DELETE")
    whole = store.path.read_bytes()
    held = [8 * place + bit for place, byte in enumerate(whole) if byte for bit in range(8)]
    found = [*flipped(store.path, random.Random(20261208).sample(held, FLIPS), tmp_path / "flipped.db")]
    assert {what for _, what in found} <= {"seen", "nothing"}
    assert sum(what == "seen" for _, what in found) > FLIPS // 3


def test_a_store_whose_version_cannot_be_read_is_refused_in_a_sentence(store: Store) -> None:
    altered(store.path, "UPDATE alembic_version SET version_num = CAST(x'ce00' AS TEXT)")
    with pytest.raises(StoreError, match=r"cannot be read|newer version"):
        inspect(store.path)


def test_an_older_store_gets_its_digests_and_what_each_change_touched(store: Store, desk: Desk, tmp_path: Path) -> None:
    store.close()
    older = Store(as_the_first_schema_had_it(store.path, tmp_path / "older.db"))
    changes = older.changes(desk.session.id)
    assert len({change.digest for change in changes} - {""}) == len(changes) == 6
    assert sentences(older) == []
    altered(older.path, "DELETE FROM touched")
    assert any(TOUCHED in sentence for sentence in sentences(older))


def test_a_damaged_change_does_not_keep_an_older_store_closed(store: Store, desk: Desk) -> None:
    store.close()
    damage = "UPDATE change SET rows = '{' WHERE seq = 2"
    altered(store.path, damage, *BACK_TO_0012)
    with closing(Store(store.path)) as opened, opened.reading() as connection:
        noted = connection.exec_driver_sql("SELECT DISTINCT seq FROM touched ORDER BY seq").scalars().all()
    assert noted == [1, 3, 4, 5, 6]


def test_taking_a_person_out_leaves_a_history_that_proves_itself(store: Store, desk: Desk) -> None:
    found = all_people(store.path)
    apply_erasure(store, erasure_request(found, find_person(found, "Amina")), START, no_progress)
    assert "Amina" not in str([change.rows for change in store.changes(desk.session.id)])
    assert sentences(store) == []


def test_taking_a_person_out_does_not_hide_what_was_damaged_before(store: Store, desk: Desk) -> None:
    altered(store.path, "UPDATE change SET label = 'Another' WHERE seq = 2")
    found = all_people(store.path)
    apply_erasure(store, erasure_request(found, find_person(found, "Amina")), START, no_progress)
    assert any(DIGEST in sentence for sentence in sentences(store))


def test_a_history_that_is_not_whole_is_not_carried_on(store: Store, desk: Desk) -> None:
    altered(store.path, "UPDATE change SET label = 'Another' WHERE seq = 2")
    with pytest.raises(Refused, match="No bundle has been made"):
        export_bundle(store, [desk.session.id])


@pytest.mark.parametrize(("place", "digest"), [(1, "0" * 64), (1, None), (1, ""), (-1, None)])
def test_a_bundle_whose_digests_are_wrong_is_refused(
    store: Store, desk: Desk, tmp_path: Path, place: int, digest: str | None
) -> None:
    manifest, lines = parts(export_bundle(store, [desk.session.id]), tmp_path)
    lines[place]["digest"] = digest
    path = forged(tmp_path / "x.peerassist", manifest, "".join(json.dumps(line) + "\n" for line in lines))
    with pytest.raises(Refused, match="digest"):
        import_bundle(empty_store(tmp_path / "other.db"), Bundle(path), {}, START)


def test_an_older_bundle_without_digests_comes_in_and_gets_them(store: Store, desk: Desk, tmp_path: Path) -> None:
    manifest, lines = parts(export_bundle(store, [desk.session.id]), tmp_path)
    for line in lines:
        del line["digest"]
    other = empty_store(tmp_path / "other.db")
    import_bundle(other, Bundle(forged(tmp_path / "x.peerassist", manifest, lines)), {}, START)
    assert other.changes(desk.session.id) == store.changes(desk.session.id)
    assert sentences(other) == []
