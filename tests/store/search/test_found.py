"""What was written is found: by any typed text, in any script, in every place, and nothing else is."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerassist_tui.desk import Desk
from peerassist_tui.errors import Refused
from peerassist_tui.store.search.search import Search, must_be_kinds
from peerassist_tui.store.search.search_text import TABLES
from peerassist_tui.store.store import Store
from tests.helpers.stores import new_desk
from tests.store.search.written import TEXTS, everything, found, in_step, marked, texts


@pytest.mark.parametrize(
    ("typed", "place", "marks"),
    [
        ("reduire", 0, ["Réduire"]),
        ("GASP RÉD", 0, ["Réduire", "gaspillage"]),
        ('"gaspillage a l\'ecole"', 0, ["gaspillage à l'école"]),
        ("« le gaspillage »", 0, ["le gaspillage"]),
        ("ecole", 0, ["école"]),
        ("covid-19", 1, ["covid-19"]),
        ("C++ ward", 1, ["covid", "C", "ward"]),
        ("时间", 2, ["时间"]),
        ("需要更多", 2, ["需要更多"]),
        ("radio时间", 2, ["时间", "radio"]),
        ("最", 2, ["最"]),
        ("警報", 3, ["警報"]),
        ("เตือนภัย", 4, ["เตือนภัย"]),
        ("น้ำ", 4, ["น้ำ"]),
        ("경보", 5, ["경보"]),
        ("보가", 5, ["보가"]),
        ("محمد", 6, ["مُحَمَّد"]),
        ("البيت الأخير", 6, ["البيت", "الأخير"]),
        ("चेता", 7, ["चेतावनी"]),
        ("आख़िरी", 7, ["आख़िरी"]),
        ("it's", 8, ["It's"]),
        ("[/b]", 8, ["b"]),
        ("AND OR NOT NEAR(", 8, ["AND", "OR", "NOT", "NEAR"]),
        ('"the [/b] and', 8, ["the [/b] AND"]),
        ("strasse", 9, ["Straße"]),
        ("finally", 9, ["ﬁnally"]),
        ("aero", 9, ["Ærø"]),
        ("ÆRØ", 9, ["Ærø"]),
    ],
)
def test_a_text_is_found_and_its_words_are_marked(
    store: Store, desk: Desk, typed: str, place: int, marks: list[str]
) -> None:
    hits = {hit.text: hit for hit in found(store.path, typed, kinds=("note",))}
    assert TEXTS[place] in hits
    assert sorted(marked(hits[TEXTS[place]])) == sorted(marks)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "  ",
        '"',
        "-",
        "***",
        "“”",
        "🎉",
        "\x00",
        "gaspillage nowhere",
        '"gaspillage le"',
        "duire",
        "间时",
        "radio 间时",
    ],
)
def test_what_is_not_there_is_not_found(store: Store, desk: Desk, typed: str) -> None:
    assert found(store.path, typed) == []


@settings(max_examples=1000, deadline=None)
@given(typed=st.one_of(st.text(), st.text(alphabet="\"*^:()+-AN DOR{}洪ที่é\x00\udc80'“", max_size=40)))
def test_no_typed_text_is_an_error(whole: Path, typed: str) -> None:
    *_, last = Search(whole).find(typed)
    assert all(0 <= start < end <= len(hit.text) for hit in last.hits for start, end in hit.marks)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the texts, which nobody changes."""
    store = Store(tmp_path_factory.mktemp("whole") / "store.db")
    desk = new_desk(store)
    for text in TEXTS:
        desk.do("note", kind="telling", text=text)
    store.close()
    return store.path


def test_everything_that_was_written_is_found_by_its_kind(store: Store, desk: Desk) -> None:
    everything(desk)
    assert sorted(hit.kind for hit in found(store.path, "pump")) == sorted(TABLES)
    for kind in TABLES:
        (hit,) = found(store.path, "pump", kinds=(kind,))
        assert (hit.kind, hit.title, hit.session_id) == (kind, "Pump title", str(desk.session.id))
        assert marked(hit) == ["pump" if kind != "session" else "Pump"]
    assert len(found(store.path, "pump", kinds=("note", "lesson"))) == 2


@pytest.mark.parametrize(
    ("typed", "field"),
    [("history", "history"), ("decided", "already_decided"), ("title", "title"), ("open", "still_open")],
)
def test_a_hit_says_in_which_field_the_words_stand(store: Store, desk: Desk, typed: str, field: str) -> None:
    everything(desk)
    assert [hit.field for hit in found(store.path, f"pump {typed}", kinds=("session",))] == [field]


def test_a_session_is_found_by_its_tags_too(store: Store, desk: Desk) -> None:
    desk.do("set_tags", tags=["wells", "Łódź"])
    for typed in ("well", "lodz", "wells łódź"):
        (hit,) = found(store.path, typed, kinds=("session",))
        assert (hit.field, hit.text) == ("tags", "wells Łódź")
    assert marked(hit) == ["wells", "Łódź"]
    assert in_step(store) == []
    desk.do("set_tags", tags=[])
    assert found(store.path, "lodz") == []
    assert in_step(store) == []


def test_the_facilitators_private_log_is_not_searched(store: Store, desk: Desk) -> None:
    desk.do("intervene", role="referee", saw="zorro", did="zorro")
    assert found(store.path, "zorro") == []


def test_all_versions_of_the_challenge_are_found(store: Store, desk: Desk) -> None:
    desk.do("reword", text="Who carries the lamp?")
    assert texts(store.path, "warnings last house") == ["How do warnings reach the last house?"]
    assert texts(store.path, "lamp") == ["Who carries the lamp?"]


def test_a_kind_that_is_none_is_refused() -> None:
    must_be_kinds(["note", "follow_up"])
    with pytest.raises(Refused, match="no kind 'poem'"):
        must_be_kinds(["note", "poem"])
