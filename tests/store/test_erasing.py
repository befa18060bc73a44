"""Emptying the bin: what is deleted is gone for good, its bytes too, and nothing else is."""

from pathlib import Path
from uuid import UUID

import pytest

from peerassist_tui.desk import Desk
from peerassist_tui.store.erasing import erase
from peerassist_tui.store.presence import sign_in, sign_out
from peerassist_tui.store.queries.contents import contents
from peerassist_tui.store.queries.overview import overviews
from peerassist_tui.store.search.search import Search
from peerassist_tui.store.search.search_check import disagreements
from peerassist_tui.store.store import Store
from tests.helpers.meeting import START
from tests.helpers.stores import new_desk

SECRET = ("Xylophonwald", "quagmirestone", "Zebrafinkova", "Vermillionbeck")
"""Words that stand nowhere else: a title, a note, a person, what a note said before it was corrected."""


def nobody(done: int, total: int) -> None:
    """Look at no progress."""


def in_the_bin(store: Store) -> Desk:
    desk = new_desk(store, title=f"{SECRET[0]} affairs", people=[{"name": SECRET[2], "party": "peer"}])
    desk.do("start")
    desk.do("note", kind="telling", text=f"The {SECRET[3]} said so")
    number = desk.session.all(type(next(iter(desk.session.tables["note"].values()))))[0].number
    desk.do("change_note", note=str(number), text=f"The {SECRET[1]} said so")
    desk.do("action", text="Buy a bell")
    desk.do("discard_session")
    return desk


def found_in(path: Path) -> list[str]:
    """Which of the words stand in the store's bytes, the log included; folded too, as the index has them."""
    files = [file.read_bytes() for file in path.parent.iterdir() if file.name.startswith(path.name)]
    return [
        word for word in SECRET if any(one in data for one in (word.encode(), word.lower().encode()) for data in files)
    ]


def test_an_erased_session_is_gone_with_its_bytes_and_the_others_stay(store: Store) -> None:
    other = new_desk(store, title="Bells")
    other.do("start")
    other.do("note", kind="telling", text="Ring the bell")
    desk = in_the_bin(store)
    assert vars(contents(store.path, [desk.session.id])) == {"note": 1, "option": 0, "lesson": 0, "action": 1}
    assert found_in(store.path) == [*SECRET]
    told: list[tuple[int, int]] = []
    erased = erase(store, [desk.session.id], START, lambda done, total: told.append((done, total)))
    assert (erased.gone, erased.in_use, erased.is_folded) == ([desk.session.id], [], True)
    assert told == [(0, 2), (1, 2)]
    assert found_in(store.path) == []
    assert overviews(store.path, discarded=True) == []
    with store.reading() as connection:
        assert list(disagreements(connection)) == []
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
    assert store.load(other.session.id).seq == other.session.seq
    (*_, found) = Search(store.path).find("ring bell")
    assert found.count == 1


@pytest.mark.parametrize("is_there", [True, False])
def test_a_session_that_another_console_has_open_is_not_erased(store: Store, is_there: bool) -> None:
    desk = in_the_bin(store)
    presence = sign_in(store, desk.session.id, "note_taker", START)
    if not is_there:
        sign_out(store, presence, START)
    erased = erase(store, [desk.session.id], START, nobody)
    assert (erased.in_use, erased.gone) == (([desk.session.id], []) if is_there else ([], [desk.session.id]))
    assert len(overviews(store.path, discarded=True)) == is_there


def test_only_what_is_in_the_bin_is_erased(store: Store) -> None:
    kept, back = new_desk(store, title="Kept"), in_the_bin(store)
    back.do("restore_session")
    erased = erase(store, [kept.session.id, back.session.id, UUID(int=7)], START, nobody)
    assert (erased.gone, erased.in_use) == ([], [])
    assert len(overviews(store.path)) == 2
