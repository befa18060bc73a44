"""`show --json`: everything that other programs may rely on is there."""

import json
from datetime import timedelta
from typing import Any

import pytest

from peerassist_tui.exports.json_document import write
from peerassist_tui.readings.privacy.anonymous import anonymised
from peerassist_tui.readings.report.session_document import session_document
from peerassist_tui.readings.report.session_document_preparation import prepared
from tests.helpers.meeting import START, Meeting

PROMISED: dict[str, set[str]] = {
    "": {
        *(
            "id",
            "title",
            "status",
            "timezone",
            "starts_at",
            "finished_at",
            "challenge",
            "objectives",
            "people",
            "floor",
        ),
        *("agenda", "notes", "parking_lot", "interventions", "timers", "reminders"),
        *("options", "lessons", "actions", "thanks", "follow_ups"),
    },
    "challenge": {"first", "current", "versions"},
    "challenge.versions": {"text", "at"},
    "objectives": {"ref", "text"},
    "people": {
        *("name", "party", "turns", "seconds", "share", "longest_seconds", "first_spoke_at", "waits"),
    },
    "floor": {"holder", "queue", "seconds", "gini", "turns"},
    "floor.turns": {"who", "start", "end"},
    "agenda": {"ref", "title", "phase", "day", "planned_minutes", "actual_seconds", "status", "conclusion", "pinned"},
    "timers": {"purpose", "seconds", "start", "end"},
    "reminders": {"text", "due_at", "done"},
    "notes": {"number", "ref", "kind", "text", "who", "objective", "item", "at"},
    "options": {"ref", "title", "by", "based_on", "questions", "response", "reason"},
    "actions": {"text", "owner", "due", "status"},
}


@pytest.fixture
def whole() -> Meeting:
    """A meeting in which everything happened once."""
    meeting = Meeting()
    meeting.at(5).do("next_item")
    meeting.raised("Amina", "Bao").at(7.25).do("give_floor")
    meeting.at(20).do("note", kind="telling", text="The radio is off", objective="OB1", ref="n1")
    meeting.at(30).do("reword", text="Who warns the last house?")
    meeting.do("park", text="The budget")
    meeting.do("intervene", role="leadership", saw="Silence", did="Asked Chen")
    meeting.do("start_timer", seconds=60, purpose="pairs")
    meeting.do("set_reminder", text="Lunch", moment=meeting.now.isoformat())
    meeting.do("option", title="Bells", by="Amina", based_on=["n1"])
    meeting.do("question", option="1", text="Who rings?")
    meeting.do("respond", option="1", response="adopt", reason="Cheap")
    meeting.do("lesson", title="Bells work", evidence=["n1"])
    meeting.do("action", text="Buy a bell", owner="Hugo", due="2027-01-15")
    meeting.do("thank", who="Bao", text="For the tide table")
    meeting.do("follow_up", date="2027-03-01", what="Drill", by="Hawa")
    return meeting.at(60)


@pytest.mark.parametrize("place", PROMISED)
def test_the_promised_keys_are_there(whole: Meeting, place: str) -> None:
    shown: Any = whole.shown
    for key in filter(None, place.split(".")):
        shown = shown[key]
    for one in shown if isinstance(shown, list) else [shown]:
        assert PROMISED[place] <= set(one)


def test_figures_of_a_meeting_that_is_on(whole: Meeting) -> None:
    shown = whole.shown
    amina = shown["people"][2]
    assert (amina["turns"], amina["seconds"], amina["share"], amina["first_spoke_at"]) == (1, 52.75, 1, 7.25)
    assert amina["waits"] == [2.25]
    assert (shown["floor"]["holder"], shown["floor"]["queue"]) == ("Amina", ["Bao"])
    assert (shown["agenda"][0]["actual_seconds"], shown["agenda"][0]["status"]) == (55, "running")
    assert [version["at"] for version in shown["challenge"]["versions"]] == [0, 30]


def test_moments_before_the_start_are_at_zero() -> None:
    meeting = Meeting(started=False)
    meeting.at(-600).do("note", kind="telling", text="x")
    assert meeting.shown["notes"][0]["at"] == 0


def test_seconds_are_counted_from_the_real_start() -> None:
    meeting = Meeting(started=False)
    meeting.at(300).do("start")
    meeting.at(310.5).do("note", kind="telling", text="x")
    assert meeting.shown["notes"][0]["at"] == 10.5


def test_every_moment_is_told_to_the_millisecond(meeting: Meeting) -> None:
    meeting.at(0.0004).do("next_item")
    meeting.at(1.0016).spoke("Amina", 2.0033)
    text = json.dumps(meeting.shown)
    assert '"start": 1.002' in text
    assert '"seconds": 2.003' in text


def test_nothing_is_said_where_nothing_is_known() -> None:
    shown = Meeting(started=False, challenge="").shown
    assert shown["finished_at"] is None
    assert shown["floor"] == {"holder": None, "order": "first_come", "queue": [], "seconds": 0, "gini": 0, "turns": []}
    assert shown["challenge"] == {"first": "", "current": "", "versions": []}


def test_the_document_is_json_in_every_script_of_the_world(whole: Meeting) -> None:
    whole.do("note", kind="telling", text="আমরা 日本 مرحبا 👍🏽")
    text = write(whole.session, whole.now, False)
    assert "আমরা 日本 مرحبا 👍🏽" in text
    assert json.loads(text) == whole.shown


def test_without_names_there_are_no_figures_organisations_or_interventions(whole: Meeting) -> None:
    shown = session_document(anonymised(whole.session), whole.now, anonymous=True)
    assert {"floor", "interventions", "timers", "reminders"}.isdisjoint(shown)
    private = {"floor", "interventions", "timers", "reminders", "archived_at", "tags"}
    assert all(set(person) == {"name", "party"} for person in shown["people"])
    assert set(whole.shown) - set(shown) == {*private, *prepared(whole.session)}


def test_what_stands_beside_the_talk_is_told_to_the_second(meeting: Meeting) -> None:
    meeting.at(10).do("intervene", role="leadership", saw="Silence", did="Asked Chen")
    meeting.do("start_timer", seconds=60, purpose="pairs")
    for text, second in (("Lunch", 20), ("Ask Bao", 30)):
        meeting.do("set_reminder", text=text, moment=(START + timedelta(seconds=second)).isoformat())
    meeting.at(25).do("end_reminder", reminder="1")
    meeting.do("stop_timer")
    meeting.do("start_timer", seconds=90)
    assert {name: meeting.shown[name] for name in ("interventions", "timers", "reminders")} == {
        "interventions": [{"role": "leadership", "saw": "Silence", "did": "Asked Chen", "at": 10}],
        "timers": [
            {"purpose": "pairs", "seconds": 60, "start": 10, "end": 25},
            {"purpose": "", "seconds": 90, "start": 25, "end": None},
        ],
        "reminders": [
            {"text": "Lunch", "due_at": 20, "done": True},
            {"text": "Ask Bao", "due_at": 30, "done": False},
        ],
    }
