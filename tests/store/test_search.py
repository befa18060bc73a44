"""What was written is found: by any typed text, in any script, and only while it stands."""

import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerassist_tui.desk import Desk, open_session
from peerassist_tui.errors import Refused, StoreError
from peerassist_tui.models import Note
from peerassist_tui.store.queries.overview import overviews
from peerassist_tui.store.search import search as searching
from peerassist_tui.store.search.search import Found, Hit, Search, SearchScope, must_be_kinds
from peerassist_tui.store.search.search_check import disagreements
from peerassist_tui.store.search.search_index import forget, index_anew
from peerassist_tui.store.search.search_question import SearchQuestion
from peerassist_tui.store.search.search_sentence import LONGEST
from peerassist_tui.store.search.search_text import TABLES
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.meeting import START
from tests.helpers.stores import altered, as_the_first_schema_had_it, new_desk

TEXTS = (
    "Réduire le gaspillage à l'école",
    "covid-19 in the C++ ward",
    "洪水预警需要更多时间 by radio 才能到达最后一户人家",
    "洪水の警報は夜に最後の家まで届かない",
    "ระบบเตือนภัยน้ำท่วมต้องไปถึงบ้านหลังสุดท้าย",
    "홍수 경보가 마지막 집까지 닿으려면",
    "مُحَمَّد يصل إلى البيت الأخير",
    "बाढ़ की चेतावनी आख़िरी घर तक",
    "It's the [/b] AND valve OR NOT \\x NEAR(2)",
    "Straße nach Ærø, ﬁnally",
)


def found(path: Path, typed: str, **within: Any) -> list[Hit]:
    """All hits, as they stand at the end."""
    *_, last = Search(path).find(typed, SearchScope(**within))
    return list(last.hits)


def texts(path: Path, typed: str, **within: Any) -> list[str]:
    return [hit.text for hit in found(path, typed, **within)]


def marked(hit: Hit) -> list[str]:
    return [hit.text[start:end] for start, end in hit.marks]


def in_step(store: Store) -> list[str]:
    with store.reading() as connection:
        return list(disagreements(connection))


@pytest.fixture
def desk(store: Store) -> Desk:
    """A session with a note for each of the texts."""
    desk = new_desk(store)
    desk.do("start")
    for text in TEXTS:
        desk.do("note", kind="telling", text=text, who="Amina")
    return desk


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


def everything(desk: Desk) -> None:
    """Say the word in every place in which it can be said."""
    desk.do("describe", title="Pump title", context="pump context", history="pump history", ideas="pump ideas")
    desk.do("describe", still_open="pump open", already_decided="pump decided")
    desk.do("reword", text="pump challenge")
    desk.do("add_objective", objective={"text": "pump objective", "sign_of_success": "pump sign"})
    desk.do("add_material", title="pump material", purpose="pump purpose")
    desk.do("note", kind="asking", text="pump note")
    desk.do("park", text="pump parked")
    desk.do("option", title="pump option", worked_where="pump where", needs="pump needs")
    desk.do("question", option="1", text="pump question")
    desk.do("respond", option="1", response="adopt", reason="pump reason")
    desk.do("lesson", title="pump lesson", advice="pump advice", cause="pump cause", holds_when="pump holds")
    desk.do("action", text="pump action", done_when="pump done")
    desk.do("thank", who="Amina", text="pump thanks")
    desk.do("follow_up", date="2027-01-01", what="pump follow-up")
    desk.do("revisit_action", action="1", status="done", text="pump finding")


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


def test_the_newest_come_at_once_then_the_best(store: Store) -> None:
    desk = new_desk(store)
    desk.do("note", kind="telling", text="Goat, goat, goat")
    for number in range(3):
        desk.do("note", kind="telling", text=f"A long note in which somewhere there is a goat, number {number}")
    first, last = Search(store.path).find("goat", most=2)
    assert [hit.number for hit in first.hits] == [4, 3]
    assert (first.count, first.is_ranked) == (None, False)
    assert last.hits[0].number == 1
    assert (last.count, last.counted, last.is_ranked) == (4, "4", True)


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


def test_a_store_that_is_not_there_has_nothing(tmp_path: Path) -> None:
    assert found(tmp_path / "none.db", "anything") == []
    assert not (tmp_path / "none.db").exists()


def test_a_store_that_cannot_be_searched_says_so_in_a_sentence(store: Store) -> None:
    altered(store.path, "DROP TABLE search_session")
    with pytest.raises(StoreError, match="cannot be searched"):
        found(store.path, "anything")


def test_a_kind_that_is_none_is_refused() -> None:
    must_be_kinds(["note", "follow_up"])
    with pytest.raises(Refused, match="no kind 'poem'"):
        must_be_kinds(["note", "poem"])


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
