"""How hits come: the newest and then the best, counted up to a thousand, long texts by a sentence."""

from datetime import date
from uuid import UUID

import pytest

from peerassist_tui.desk import Desk
from peerassist_tui.insights.search_results import session_begins_at
from peerassist_tui.store.search import search as searching
from peerassist_tui.store.search.search import Found, Search, SearchScope
from peerassist_tui.store.search.search_question import SearchQuestion
from peerassist_tui.store.search.search_sentence import LONGEST
from peerassist_tui.store.store import Store
from tests.helpers.meeting import START
from tests.helpers.stores import new_desk
from tests.store.search.written import found, marked, texts


def test_one_session_and_days_narrow_the_search(store: Store) -> None:
    old = new_desk(store, title="Old", starts_at="2024-03-01T10:00", challenge="Which lantern?")
    new = new_desk(store, title="New", starts_at="2026-03-01T10:00", challenge="Which lantern?")
    both = {hit.title for hit in found(store.path, "lantern")}
    assert both == {"Old", "New"}
    for within, title in (
        ({"session_id": str(old.session.id)}, "Old"),
        ({"session_id": str(new.session.id)}, "New"),
        ({"since": date(2026, 3, 1)}, "New"),
        ({"until": date(2024, 3, 1)}, "Old"),
        ({"since": date(2024, 1, 1), "until": date(2024, 12, 31)}, "Old"),
    ):
        assert [hit.title for hit in found(store.path, "lantern", **within)] == [title]
    assert found(store.path, "lantern", since=date(2027, 1, 1)) == []
    assert found(store.path, "lantern", session_id=str(UUID(int=0))) == []


def test_a_session_is_found_by_the_day_on_which_it_was_held(store: Store) -> None:
    new_desk(store, starts_at="2028-03-01T10:00", challenge="Which lantern?").do("start")
    (held,) = found(store.path, "lantern", until=START.date())
    assert (held.began_at, held.starts_at.year, session_begins_at(held).date()) == (START, 2028, START.date())


def test_the_newest_come_at_once_then_the_best(store: Store) -> None:
    desk = new_desk(store)
    desk.do("note", kind="telling", text="Goat, goat, goat")
    for number in range(3):
        desk.do("note", kind="telling", text=f"A long note in which somewhere there is a goat, number {number}")
    first, last = Search(store.path).find("goat", most=2)
    assert [hit.number for hit in first.hits] == [4, 3]
    assert (first.count, first.is_last) == (None, False)
    assert last.hits[0].number == 1
    assert (last.count, last.counted, last.is_last) == (4, "4", True)


@pytest.fixture
def crowded(store: Store, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A store in which words are common from ten of twenty texts on."""
    monkeypatch.setattr(searching, "SAMPLE", 20)
    monkeypatch.setattr(searching, "COMMON", 0.5)
    monkeypatch.setattr(searching, "PATIENCE", 15)
    desk = new_desk(store)
    for number in range(60):
        rare = "heron" if number % 20 == 0 else "crow"
        with_goat = "the goat" if number < 50 else "thesis"
        desk.do("note", kind="telling", text=f"{rare} {with_goat} {number}")
    return store


@pytest.mark.parametrize(
    ("typed", "count"), [("the", 60), ("th her", 3), ("goat", 50), ("goat cro", 47), ("crow the", 57), ('"the"', 50)]
)
def test_common_words_find_the_same(crowded: Store, typed: str, count: int) -> None:
    *_, last = Search(crowded.path).find(typed, SearchScope(kinds=("note",)), most=10)
    assert (last.count, len(last.hits)) == (count, min(count, 10))
    assert all(SearchQuestion(typed).answered(hit.text) == len(SearchQuestion(typed).terms) for hit in last.hits)


def test_counts_end_at_a_thousand() -> None:
    assert [Found((), count).counted for count in (None, 7, 1000, 1001)] == ["…", "7", "1,000", "1,000+"]


def test_a_long_text_is_shown_by_its_telling_sentence(store: Store) -> None:
    desk = new_desk(store)
    desk.do("describe", context=f"{'One thing and another. ' * 30}Here the heron stands. {'More of it. ' * 30}")
    desk.do("describe", history=f"{'on and on ' * 60} ibis {'on and on ' * 60}")
    assert texts(store.path, "heron") == ["Here the heron stands."]
    (hit,) = found(store.path, "ibis")
    assert marked(hit) == ["ibis"]
    assert len(hit.text) <= LONGEST
    assert hit.text.startswith("…")
    assert hit.text.endswith("…")


def test_a_search_that_is_stopped_finds_no_more(store: Store, desk: Desk) -> None:
    search = Search(store.path)
    search.stop()
    assert list(search.find("covid")) == []
    search.stop()
