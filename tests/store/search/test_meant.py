"""Where nothing is found: which words may have been meant, and what another keyboard would have written."""

from pathlib import Path

import pytest

from peerassist_tui.desk import Desk
from peerassist_tui.store.disk.file import open_reading
from peerassist_tui.store.search import meant as meant_words
from peerassist_tui.store.search.search import ANYWHERE, Found, Search, SearchScope
from peerassist_tui.store.search.search_text import FIELDS
from peerassist_tui.store.search.vocabulary import Vocabulary
from peerassist_tui.store.store import Store
from tests.store.search.written import found


def asked(path: Path, typed: str, within: SearchScope = ANYWHERE) -> Found:
    """What comes last."""
    *_, last = Search(path).find(typed, within)
    return last


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("gaspilage", "gaspillage"),
        ("gapsillage", "gaspillage"),
        ("gaspiage", "gaspillage"),
        ("vavle", "valve"),
        ("Reduyre", "réduire"),
        ("ecloe", "école"),
        ("le gaspilage", "le gaspillage"),
        ("Réduire gaspilage", "Réduire gaspillage"),
        ("gaspilage ecloe", "gaspillage école"),
        ('"le gaspilage"', '"le gaspillage"'),
        ("الاخبر", "الأخير"),
        ("चेताबनी", "चेतावनी"),
        ("мфдму", "valve"),
        ("Мфдму", "valve"),
        ("ρεδθιρε gasp", "réduire gasp"),
        ("dwg hghodv", "يصل الأخير"),
        ("xgaspillage", "gaspillage"),
        ("zzzzzz", ""),
        ("qx", ""),
        ("间时", ""),
        ("((((", ""),
        ("gaspillage valve", ""),
        ("note_kind", ""),
    ],
)
def test_a_word_that_stands_nowhere_is_answered_with_a_near_one(
    store: Store, desk: Desk, typed: str, meant: str
) -> None:
    last = asked(store.path, typed)
    assert (last.hits, last.meant, last.is_last) == ((), meant, True)
    if meant:
        assert asked(store.path, meant).hits


def test_what_is_found_is_answered_with_nothing_else(store: Store, desk: Desk) -> None:
    assert (asked(store.path, "gaspill").meant, len(found(store.path, "gaspill"))) == ("", 1)


def test_only_what_is_found_where_is_looked_is_offered(store: Store, desk: Desk) -> None:
    desk.do("lesson", title="Reduce waste")
    assert asked(store.path, "gaspilage", SearchScope(kinds=("note",))).meant == "gaspillage"
    assert asked(store.path, "gaspilage", SearchScope(kinds=("lesson",))).meant == ""


def test_of_several_near_words_one_is_offered_that_is_there(store: Store, desk: Desk) -> None:
    desk.do("lesson", title="The valley")
    assert asked(store.path, "valleu", SearchScope(kinds=("note",))).meant == "valve"
    assert asked(store.path, "valleu").meant == "valley"


def test_the_marks_of_the_index_are_no_words(store: Store, desk: Desk) -> None:
    assert asked(store.path, "follow_upp").meant == ""
    assert asked(store.path, "objectve").meant == ""
    desk.do("note", kind="telling", text="One objective")
    assert asked(store.path, "objectve").meant == "objective"


def test_the_vocabulary_tells_each_word_once_in_order(store: Store, desk: Desk) -> None:
    desk.do("note", kind="telling", text="Gaspillage, gaz")
    vocabulary = Vocabulary(open_reading(store.path))
    assert list(vocabulary.beginning("ga")) == ["gaspillage", "gaz"]
    assert list(vocabulary.beginning("gaz")) == ["gaz"]
    assert list(vocabulary.beginning("gazz")) == []
    every = list(vocabulary.beginning(""))
    assert every == sorted(set(every), key=str.encode)
    assert not set(every) & (FIELDS.keys() - {"session"})


def test_a_large_store_is_read_only_so_far(store: Store, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meant_words, "MOST_READ", 3)
    desk.do("note", kind="telling", text="gaa gab gac gad gaspillagf")
    assert asked(store.path, "gaspilage").meant == ""
