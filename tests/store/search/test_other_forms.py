"""What is typed finds other forms of a word too, in several languages, after what was typed as it stands."""

import pytest

from peerassist_tui.desk import Desk
from peerassist_tui.store.search import other_forms as forms
from peerassist_tui.store.search.search import Search
from peerassist_tui.store.search.search_question import SearchTerm
from peerassist_tui.store.store import Store
from tests.store.search.written import found, marked, texts

SAID = (
    "One boat on the river",
    "An activity in the valley",
    "A policy for floods",
    "Le navire du soir",
    "Une évaluation des besoins",
    "La mujer del pozo",
    "O barco novo",
    "Новый колодец у реки",
    "ماء من البئر",
    "शिक्षक",
)


@pytest.fixture
def said(desk: Desk) -> Desk:
    """The session, with a note for each sentence."""
    for text in SAID:
        desk.do("note", kind="telling", text=text)
    return desk


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("boats", "boat"),
        ("Boats river", "boat"),
        ("activities", "activity"),
        ("policies", "policy"),
        ("navires", "navire"),
        ("évaluations", "évaluation"),
        ("mujeres", "mujer"),
        ("barcos", "barco"),
        ("новая", "Новый"),
        ("рекой", "реки"),
        ("الماء", "ماء"),
        ("शिक्षकों", "शिक्षक"),
    ],
)
def test_another_form_of_a_word_is_found_and_marked(store: Store, said: Desk, typed: str, word: str) -> None:
    (hit,) = found(store.path, typed)
    assert word in marked(hit)


@pytest.mark.parametrize("typed", ['"boats"', "boats valley", "boas", "rivers-boats", "b0ats"])
def test_words_in_quotes_and_other_words_have_no_other_forms(store: Store, said: Desk, typed: str) -> None:
    assert found(store.path, typed) == []


def test_what_stands_as_it_was_typed_comes_first(store: Store, said: Desk) -> None:
    said.do("note", kind="telling", text="A long sentence in which somebody speaks of boats among much else")
    said.do("note", kind="telling", text="Boat, boat, boat")
    first, last = Search(store.path).find("boats")
    assert [hit.text[:6] for hit in first.hits] == ["A long"]
    assert [hit.text[:6] for hit in last.hits] == ["A long", "Boat, ", "One bo"]
    assert (first.count, first.is_last, last.count, last.is_last) == (1, False, 3, True)


def test_a_page_that_is_full_needs_no_other_forms(store: Store, said: Desk) -> None:
    for number in range(3):
        said.do("note", kind="telling", text=f"boats {number}")
    *_, last = Search(store.path).find("boats", most=3)
    assert (last.count, {hit.text[:5] for hit in last.hits}) == (3, {"boats"})


def test_so_many_are_asked_as_fit_into_a_question(store: Store, said: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    said.do("note", kind="telling", text="a boating party boated by")
    assert len(texts(store.path, "boats")) == 2
    monkeypatch.setattr(forms, "MOST_FORMS", 1)
    assert texts(store.path, "boats") == ["One boat on the river"]


def test_a_term_stands_where_another_form_stands_as_a_whole_word() -> None:
    term = SearchTerm("boats", True, True, ("boat",))
    assert [term.stands_in(text) for text in ("a boat", "boatsman", "a boatman", "lifeboat")] == [
        True,
        True,
        False,
        False,
    ]
