"""What is searched is in step with the store: only what stands is found, and what is out of step is told."""

import subprocess
import sys
from pathlib import Path

import pytest

from peerassist_tui.desk import Desk, open_session
from peerassist_tui.errors import StoreError
from peerassist_tui.models import Note
from peerassist_tui.store.queries.overview import overviews
from peerassist_tui.store.search.search_index import forget, index_anew
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.meeting import START
from tests.helpers.stores import altered, as_the_first_schema_had_it, new_desk
from tests.store.search.written import TEXTS, found, in_step, texts


def test_the_index_follows_changes_undo_redo_and_removal(store: Store, desk: Desk) -> None:
    desk.do("change_note", note="1", text="Brot und Wasser")
    assert (texts(store.path, "gaspillage"), texts(store.path, "wass")) == ([], ["Brot und Wasser"])
    desk.undo()
    assert (texts(store.path, "gaspillage"), texts(store.path, "wass")) == ([TEXTS[0]], [])
    desk.redo()
    assert (texts(store.path, "gaspillage"), texts(store.path, "wass")) == ([], ["Brot und Wasser"])
    desk.do("remove", what=str(desk.session.all(Note)[0].id))
    assert texts(store.path, "wass") == []
    desk.undo()
    assert texts(store.path, "wass") == ["Brot und Wasser"]
    desk.do("split_note", note="1", first="Brot", rest="Wein")
    desk.do("mark_note", note="1", mark="lesson")
    assert (texts(store.path, "wass"), texts(store.path, "wein")) == ([], ["Wein"])
    assert in_step(store) == []


def test_a_session_in_the_bin_is_not_found_until_it_is_taken_out(store: Store, desk: Desk) -> None:
    desk.do("discard_session")
    assert found(store.path, "covid") == []
    desk.do("restore_session")
    assert texts(store.path, "covid") == [TEXTS[1]]


def test_what_another_process_writes_is_found(store: Store, desk: Desk) -> None:
    write = (
        "import sys; from pathlib import Path; from uuid import UUID; from peerassist_tui.store.store import Store;"
        "from peerassist_tui.desk import open_session; from peerassist_tui.timing.clock import wall_clock;"
        "desk = open_session(Store(Path(sys.argv[1])), UUID(sys.argv[2]), 'note_taker', wall_clock);"
        "desk.do('note', kind='telling', text='Zebra crossing')"
    )
    subprocess.run([sys.executable, "-c", write, str(store.path), str(desk.session.id)], check=True)
    assert texts(store.path, "zeb") == ["Zebra crossing"]


def test_a_store_that_is_not_there_has_nothing(tmp_path: Path) -> None:
    assert found(tmp_path / "none.db", "anything") == []
    assert not (tmp_path / "none.db").exists()


def test_a_store_that_cannot_be_searched_says_so_in_a_sentence(store: Store) -> None:
    altered(store.path, "DROP TABLE search_session")
    with pytest.raises(StoreError, match="cannot be searched"):
        found(store.path, "anything")


def test_an_older_store_is_indexed_when_it_is_brought_up_to_date(store: Store, desk: Desk, tmp_path: Path) -> None:
    first = as_the_first_schema_had_it(store.path, tmp_path / "first.db")
    upgraded = Store(first)
    assert texts(first, "时间") == [TEXTS[2]]
    assert in_step(upgraded) == []
    open_session(upgraded, desk.session.id, "facilitator", ManualClock(START)).do("note", kind="telling", text="Zebra")
    assert texts(first, "zeb") == ["Zebra"]
    upgraded.close()


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("UPDATE note SET text = 'other words'", "does not hold what is written in “Storm warnings”"),
        ("UPDATE note SET text = 'covid-19 in the C++ yard' WHERE text LIKE 'covid%'", "holds other words"),
        ("DELETE FROM search_passage WHERE kind = 'note'", "does not hold what is written in “Storm warnings”"),
        ("DELETE FROM search_session", "does not hold what is written in “Storm warnings”"),
        ("INSERT INTO search_session VALUES (77, '77')", "holds sessions that are not there any more: 1"),
        ("DROP TABLE search_words", "cannot be read"),
    ],
)
def test_an_index_that_is_out_of_step_is_told_and_can_be_made_anew(
    store: Store, desk: Desk, damage: str, told: str
) -> None:
    assert in_step(store) == []
    altered(store.path, damage)
    assert told in " ".join(in_step(store))
    if "DROP" not in damage:
        with store.writing() as connection:
            index_anew(connection)
        assert in_step(store) == []


def test_a_session_that_is_forgotten_leaves_nothing_in_the_index(store: Store, desk: Desk) -> None:
    other = new_desk(store, title="Bells")
    with store.writing() as connection:
        forget(connection, desk.session.id)
    assert found(store.path, "covid") == []
    assert texts(store.path, "bells") == ["Bells"]
    with store.reading() as connection:
        left = connection.exec_driver_sql("SELECT count(*) FROM search_session").scalar()
    assert left == 1
    assert [one.id for one in overviews(store.path) if one.title == "Bells"] == [str(other.session.id)]
