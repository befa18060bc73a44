"""Playing a session script: through the same rules as the keys, at its own moments, whole up to a wrong line."""

import json
from typing import Any

import pytest

from peerassist_tui.errors import ScriptError
from peerassist_tui.intake.script import parse
from peerassist_tui.intake.script_player import Player
from peerassist_tui.models import Pause
from peerassist_tui.readings.report.session_document import session_document
from peerassist_tui.store.queries.overview import overviews
from peerassist_tui.store.store import Store
from tests.helpers.meeting import HEADER, START

HEAD: dict[str, Any] = {"do": "session", **HEADER}
WHOLE_INTERFACE: list[dict[str, Any]] = [
    {"at": 0, "do": "start"},
    {"at": 0, "do": "next_item"},
    {"at": 1, "do": "start_item", "item": "A1"},
    {"at": 2, "do": "extend_item", "minutes": -2},
    {"at": 2, "do": "extend_item", "item": "A2", "minutes": 5},
    {"at": 3, "do": "raise_hand", "who": "Amina", "kind": "question"},
    {"at": 3, "do": "raise_hand", "who": "Bao"},
    {"at": 4, "do": "lower_hand", "who": "Bao"},
    {"at": 4, "do": "lower_hand", "who": "Bao"},
    {"at": 5.5, "do": "give_floor"},
    {"at": 6, "do": "note", "kind": "asking", "text": "Who reads it?", "objective": "OB1", "ref": "n1"},
    {"at": 6, "do": "note", "kind": "analyzing", "text": "Nobody", "who": None, "seat": "note_taker"},
    {"at": 7, "do": "pause"},
    {"at": 17, "do": "resume"},
    {"at": 18, "do": "give_floor", "who": "Hawa"},
    {"at": 20, "do": "release_floor"},
    {"at": 20, "do": "release_floor"},
    {"at": 21, "do": "reword", "text": "Who warns the last house?"},
    {"at": 22, "do": "park", "text": "The budget", "who": "Chen"},
    {"at": 23, "do": "intervene", "role": "neutral", "saw": "Silence", "did": "Waited"},
    {"at": 24, "do": "option", "title": "Bells", "by": "Amina", "based_on": ["n1"], "ref": "O1"},
    {"at": 25, "do": "question", "option": "O1", "text": "Who rings?"},
    {"at": 26, "do": "respond", "option": "O1", "response": "explore", "reason": "Not yet"},
    {"at": 27, "do": "lesson", "title": "Bells work", "advice": "Hang one", "evidence": ["n1"], "ref": "L1"},
    {"at": 28, "do": "action", "text": "Buy a bell", "owner": "Hugo", "due": "2027-01-15"},
    {"at": 29, "do": "thank", "who": "Bao", "text": "For the tide table"},
    {"at": 30, "do": "follow_up", "date": "2027-03-01", "what": "Drill", "by": "Hawa"},
    {"at": 31, "do": "undo"},
    {"at": 31, "do": "undo", "seat": "note_taker"},
    {"at": 32, "do": "redo"},
    {"at": 40, "do": "finish"},
]


def player(store: Store, /, *events: dict[str, Any] | str, **header: Any) -> Player:
    lines = [{**HEAD, **header}, *events]
    return Player(store, parse([line if isinstance(line, str) else json.dumps(line) for line in lines]))


def played(store: Store, /, *events: dict[str, Any] | str, **header: Any) -> dict[str, Any]:
    """The document of a played session, as it stands in the store."""
    playing = player(store, *events, **header)
    playing.play_all()
    return session_document(store.load(playing.desk.session.id), START)


def stopped(store: Store, *events: dict[str, Any] | str) -> tuple[str, dict[str, Any]]:
    """The sentence that stopped a play, and the session as it stands in the store."""
    playing = player(store, *events)
    with pytest.raises(ScriptError) as told:
        playing.play_all()
    return str(told.value), session_document(store.load(playing.desk.session.id), START)


def test_everything_that_a_script_may_say_is_played(store: Store) -> None:
    shown = played(store, *WHOLE_INTERFACE)
    assert shown["status"] == "finished"
    assert (shown["starts_at"], shown["finished_at"]) == ("2026-12-08T04:00:00Z", "2026-12-08T04:00:40Z")
    assert [(turn["who"], turn["start"], turn["end"]) for turn in shown["floor"]["turns"]] == [
        ("Amina", 5.5, 18),
        ("Hawa", 18, 20),
    ]
    amina = shown["people"][2]
    assert (amina["seconds"], amina["waits"]) == (2.5, [2.5])
    assert [(item["planned_minutes"], item["extended_minutes"]) for item in shown["agenda"]] == [
        (10, -2),
        (20, 5),
        (30, 0),
    ]
    assert [(note["ref"], note["who"]) for note in shown["notes"]] == [("n1", "Amina")]
    assert shown["options"][0]["response"] == "explore"
    counts = {
        name: len(shown[name])
        for name in ("parking_lot", "interventions", "lessons", "actions", "thanks", "follow_ups")
    }
    assert set(counts.values()) == {1}


def test_a_script_without_finish_is_paused_at_its_last_lines_moment(store: Store) -> None:
    shown = played(
        store,
        {"at": 0, "do": "start"},
        {"at": 5, "do": "give_floor", "who": "Amina"},
        {"at": 60, "do": "lower_hand", "who": "Bao"},
    )
    assert shown["status"] == "paused"
    assert (shown["floor"]["holder"], shown["floor"]["seconds"]) == ("Amina", 55)


@pytest.mark.parametrize("events", [[], [{"at": 3, "do": "park", "text": "x"}]])
def test_a_script_without_start_is_still_being_prepared(store: Store, events: list[dict[str, Any]]) -> None:
    assert played(store, *events)["status"] == "preparing"


@pytest.mark.parametrize(
    ("bad", "sentence"),
    [
        ({"at": 900, "do": "give_floor", "who": "Nobody"}, "Line 4: Nobody here is called 'Nobody'."),
        ({"at": 900, "do": "dance"}, "Line 4: There is nothing called 'dance' to do."),
        ({"at": 900, "do": "pause", "why": "tea"}, "Line 4: Nothing called 'why' can be given to pause."),
        ({"at": 900, "do": "note", "text": "x"}, "Line 4: Without 'kind' note cannot be done."),
        ({"at": 900, "do": "start"}, "Line 4: The meeting has already started."),
        ({"at": 900, "do": "undo", "steps": 2}, "Line 4: undo takes nothing but a seat."),
        ({"at": 900, "do": "pause", "rule": "start"}, "Line 4: Nothing called 'rule' can be given to pause."),
        (
            {"at": 900, "do": "pause", "self": 1, "session": 2, "now": 3},
            "Line 4: Nothing called 'self' can be given to pause.",
        ),
        ({"at": 900, "do": "note", "kind": "telling", "text": {"a": 1}}, "Line 4: Wrong value for text"),
        ({"at": 1, "do": "pause"}, "Line 4: it lies before the line above (1 < 5 s)."),
        ("not JSON", "Line 4: this is not JSON."),
    ],
)
def test_a_bad_line_stops_the_play_and_what_was_played_before_stays_whole_and_paused(
    store: Store, bad: dict[str, Any] | str, sentence: str
) -> None:
    said, shown = stopped(
        store, {"at": 0, "do": "start"}, {"at": 5, "do": "give_floor", "who": "Amina"}, bad, {"at": 999, "do": "finish"}
    )
    assert said.startswith(sentence)
    assert (shown["status"], shown["floor"]["holder"]) == ("paused", "Amina")


@pytest.mark.parametrize("at", [5, 900])
def test_the_moment_of_a_bad_line_counts_for_nobody(store: Store, at: float) -> None:
    _, shown = stopped(
        store,
        {"at": 0, "do": "start"},
        {"at": 2, "do": "give_floor", "who": "Amina"},
        {"at": 5, "do": "release_floor"},
        {"at": 5, "do": "give_floor", "who": "Bao"},
        {"at": at, "do": "dance"},
    )
    assert shown["floor"]["seconds"] == 3


@pytest.mark.parametrize(
    ("header", "sentence"),
    [
        ({"title": ""}, "Line 1: The title needs some words."),
        ({"colour": "red"}, "Line 1: Nothing called 'colour' can be given to session."),
        ({"session_id": "x"}, "Line 1: Nothing called 'session_id' can be given to session."),
        ({"store": 1, "clock": 2}, "Line 1: Nothing called 'store' can be given to session."),
        ({"starts_at": "9999-12-31T23:59"}, "Line 1: The year 9999 is out of range"),
        ({"starts_at": 5}, "Line 1: Wrong value for start"),
        ({"timezone": "Mars/Olympus"}, "Line 1: Wrong value for time zone"),
        ({"timezone": 5}, "Line 1: Wrong value for time zone"),
    ],
)
def test_a_wrong_header_makes_no_session(store: Store, header: dict[str, Any], sentence: str) -> None:
    with pytest.raises(ScriptError) as told:
        player(store, **header)
    assert str(told.value).startswith(sentence)
    assert overviews(store.path) == []


def test_an_empty_script_is_told(store: Store) -> None:
    with pytest.raises(ScriptError, match=r"^The script is empty\.$"):
        Player(store, parse(["# nothing", ""]))


def test_titles_and_names_with_control_characters_are_cleaned(store: Store) -> None:
    header = {"title": "\x1b]0;gone\x07A \x1b[1mplan\x1b[0m\n", "people": [{"name": "Ana\x00\u202e \ud800Lima"}]}
    shown = played(store, {"at": 0, "do": "start"}, {"at": 1, "do": "give_floor", "who": "Ana\x07 Lima"}, **header)
    assert (shown["title"], shown["people"][0]["name"]) == ("A plan", "Ana Lima")
    assert shown["floor"]["holder"] == "Ana Lima"


def test_undo_and_redo_are_each_seats_own(store: Store) -> None:
    shown = played(
        store,
        {"at": 0, "do": "start"},
        {"at": 1, "do": "note", "kind": "telling", "text": "mine"},
        {"at": 2, "do": "note", "kind": "telling", "text": "hers", "seat": "note_taker"},
        {"at": 3, "do": "undo"},
        {"at": 4, "do": "undo", "seat": "note_taker"},
        {"at": 5, "do": "redo", "seat": "note_taker"},
        {"at": 5, "do": "redo", "seat": "note_taker"},
    )
    assert [note["text"] for note in shown["notes"]] == ["hers"]


def test_a_refused_undo_is_a_bad_line(store: Store) -> None:
    said, shown = stopped(
        store,
        {"at": 0, "do": "start"},
        {"at": 1, "do": "note", "kind": "telling", "text": "mine"},
        {"at": 2, "do": "change_note", "note": "1", "text": "hers", "seat": "note_taker"},
        {"at": 3, "do": "undo"},
    )
    assert said == "Line 5: Note 1 has been changed since by somebody else; it stays."
    assert shown["notes"][0]["text"] == "hers"


def test_a_meeting_that_was_paused_stays_paused_where_it_was(store: Store) -> None:
    playing = player(store, {"at": 0, "do": "start"}, {"at": 9, "do": "pause"}, {"at": 50, "do": "park", "text": "x"})
    playing.play_all()
    (pause,) = store.load(playing.desk.session.id).all(Pause)
    assert (pause.started_at - START).total_seconds() == 9


def test_a_script_may_be_played_twice(store: Store) -> None:
    first, second = played(store, *WHOLE_INTERFACE), played(store, *WHOLE_INTERFACE)
    assert first["id"] != second["id"]
    assert {**first, "id": ""} == {**second, "id": ""}
