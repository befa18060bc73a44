"""The large store for benchmarks is one that the program itself could have written."""

from pathlib import Path
from uuid import UUID

from benchmarks.make_library import make
from peerassist_tui.store.queries.overview import overviews
from peerassist_tui.store.search.search import Search
from peerassist_tui.store.search.search_check import disagreements
from peerassist_tui.store.store import Store
from tests.helpers.stores import filled, folded


def test_each_session_is_what_its_changes_add_up_to_and_is_found(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    assert list(make(path, 4, 40)) == [4]
    assert list(make(path, 9, 90)) == [9]
    listed, store = overviews(path), Store(path)
    assert len({one.title for one in listed}) == 9
    assert {one.status for one in listed} == {"preparing", "finished"}
    for one in listed:
        loaded = store.load(UUID(one.id))
        assert filled(folded(store, loaded.id)) == filled(loaded)
        assert not any("[[" in change.label for change in store.changes(loaded.id))
    with store.reading() as connection:
        assert list(disagreements(connection)) == []
    store.close()
    *_, found = Search(path).find("water OR the")
    assert found.is_last
