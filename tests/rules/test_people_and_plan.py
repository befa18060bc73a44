"""Preparing: the session's header, its people, objectives and agenda."""

from datetime import date
from typing import Any

import pytest

from peerassist_tui.errors import RuleError
from peerassist_tui.screens.workspace.sections.challenge import ChallengeSection
from tests.helpers.meeting import AGENDA, PEOPLE, Meeting


def names(meeting: Meeting) -> list[str]:
    return [person.name for person in meeting.session.people]


def refs(meeting: Meeting) -> list[str]:
    return [item.ref for item in meeting.session.agenda]


def person(meeting: Meeting, name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in meeting.shown["people"] if one["name"] == name)
    return found


def test_a_session_is_what_its_header_says() -> None:
    shown = Meeting(started=False, context="A delta", still_open="The channel").shown
    assert (shown["title"], shown["status"], shown["timezone"]) == ("Storm warnings", "preparing", "Asia/Dhaka")
    assert shown["starts_at"] == "2026-12-08T04:00:00Z"
    assert (shown["context"], shown["still_open"]) == ("A delta", "The channel")
    assert [one["name"] for one in shown["people"]] == [one["name"] for one in PEOPLE]
    assert [one["ref"] for one in shown["objectives"]] == ["OB1", "OB2"]
    assert [one["planned_minutes"] for one in shown["agenda"]] == [10, 20, 30]
    assert shown["floor"]["order"] == "first_come"


def test_title_and_starting_time_are_enough() -> None:
    bare = {"challenge": "", "objectives": [], "people": [], "agenda": [], "timezone": "UTC"}
    assert Meeting(started=False, **bare).shown["starts_at"] == "2026-12-08T10:00:00Z"


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"title": "  "}, "The title needs some words"),
        ({"timezone": "Asia/Atlantis"}, "Wrong value for time zone: there is no time zone called 'Asia/Atlantis'"),
        ({"starts_at": "2026-12-08T10:00+06:00"}, "give the local time without an offset"),
        ({"starts_at": "tomorrow"}, "Wrong value for start"),
        ({"timezone": "Europe/Berlin", "starts_at": "2026-03-29T02:30"}, "Europe/Berlin skip 2026-03-29 02:30"),
        ({"starts_at": "0001-01-01T00:00"}, "The year 1 is out of range"),
        ({"queue": "loudest"}, "Wrong value for queue"),
        ({"people": [{"name": "Ana", "party": "guest"}]}, "Wrong value for party of people 1"),
        ({"people": [{"name": "Ana", "ref": "a"}, {"name": "Bo", "ref": "a"}]}, "Two people have the reference 'a'"),
        ({"people": [{"name": "Ana", "age": 7}]}, "Nothing called 'people.0.age' can be given to session"),
        ({"agenda": [{**AGENDA[0], "phase": "lunch"}]}, "Wrong value for phase of agenda 1"),
        ({"agenda": [{**AGENDA[0], "minutes": 0}]}, "Wrong value for minutes of agenda 1"),
        ({"agenda": [AGENDA[0], AGENDA[0]]}, "Two agenda items have the same reference"),
        ({"objectives": [{"text": "x", "ref": "a"}, {"text": "y", "ref": "a"}]}, "There is an objective 'a' already"),
        ({"colour": "red"}, "Nothing called 'colour' can be given to session"),
    ],
)
def test_a_header_that_is_not_right_is_refused(given: dict[str, Any], sentence: str) -> None:
    with pytest.raises(RuleError, match=sentence):
        Meeting(**given)


def test_texts_are_cleaned_where_they_enter() -> None:
    meeting = Meeting(title="\x1b[31mStorm\x1b[0m\nwarnings\x07", people=[{"name": "\u202eAna\x00 Lima"}])
    assert meeting.shown["title"] == "Storm warnings"
    assert names(meeting) == ["Ana Lima"]


def test_references_that_are_not_given_are_made() -> None:
    agenda = [{**item, "ref": ref} for item, ref in zip(AGENDA, [None, "A1", None], strict=True)]
    assert refs(Meeting(agenda=agenda)) == ["A2", "A1", "A3"]
    assert [one["ref"] for one in Meeting(objectives=[{"text": "x"}, {"text": "y"}]).shown["objectives"]] == [
        "OB1",
        "OB2",
    ]


def test_a_session_can_be_described_anew_and_another_zone_keeps_the_time_on_the_clock(meeting: Meeting) -> None:
    meeting.do("describe", timezone="Europe/Berlin", title="Storms")
    assert (meeting.shown["title"], meeting.shown["starts_at"]) == ("Storms", "2026-12-08T09:00:00Z")
    meeting.do("describe", starts_at="2026-12-09T08:30")
    assert meeting.shown["starts_at"] == "2026-12-09T07:30:00Z"
    assert meeting.do("describe", title="Storms") is None
    with pytest.raises(RuleError, match="skip"):
        meeting.do("describe", starts_at="2027-03-28T02:30")


def test_a_new_person_takes_the_last_seat(meeting: Meeting) -> None:
    meeting.do("add_person", person={"name": "Dana", "skills": ["radio"], "outsider": True})
    assert names(meeting)[-1] == "Dana"
    assert (person(meeting, "Dana")["party"], person(meeting, "Dana")["skills"]) == ("peer", ["radio"])


def test_a_name_is_given_once(meeting: Meeting) -> None:
    for rule, given in (
        ("add_person", {"person": {"name": "Bao"}}),
        ("change_person", {"person": "Chen", "name": "Bao"}),
    ):
        with pytest.raises(RuleError, match="Bao is already here; add something that tells the two apart"):
            meeting.do(rule, **given)


def test_a_person_is_corrected_and_keeps_what_was_said(meeting: Meeting) -> None:
    meeting.spoke("Bao", 10)
    meeting.do("change_person", person="Bao", name="Bao Thu", organisation="Coast Guard", party="host")
    shown = person(meeting, "Bao Thu")
    assert (shown["seconds"], shown["organisation"], shown["party"]) == (10, "Coast Guard", "host")
    assert meeting.do("change_person", person="Bao Thu", party="host") is None


@pytest.mark.parametrize(
    ("who", "by", "order"),
    [
        ("Hugo", -1, "Hugo Hawa Amina"),
        ("Hawa", 1, "Hugo Hawa Amina"),
        ("Hawa", 99, "Hugo Amina Hawa"),
        ("Amina", -99, "Amina Hawa Hugo"),
    ],
)
def test_seats_are_changed(who: str, by: int, order: str) -> None:
    meeting = Meeting(people=PEOPLE[:3])
    meeting.do("move_person", person=who, by=by)
    assert names(meeting) == order.split()
    assert [one.number for one in meeting.session.people] == [1, 2, 3]


def test_a_seat_that_is_kept_is_no_change(meeting: Meeting) -> None:
    assert meeting.do("move_person", person="Hawa", by=-1) is None


def test_objectives_are_added_and_corrected(meeting: Meeting) -> None:
    meeting.do("add_objective", objective={"text": "Name a keeper", "sign_of_success": "A name"})
    meeting.do("change_objective", objective="OB3", text="Name two keepers", needs=["tides"])
    assert meeting.shown["objectives"][2] == {
        "ref": "OB3",
        "text": "Name two keepers",
        "sign_of_success": "A name",
        "needs": ["tides"],
        "findings": [],
    }


@pytest.mark.parametrize(
    ("before", "order"), [(None, "A1 A2 A3 A4"), ("A1", "A4 A1 A2 A3"), ("Feedback", "A1 A2 A4 A3")]
)
def test_an_item_is_added_at_the_end_or_before_another(meeting: Meeting, before: str | None, order: str) -> None:
    meeting.do("add_item", item={"title": "Break", "phase": "break", "minutes": 15}, before=before)
    assert refs(meeting) == order.split()
    assert [item.number for item in meeting.session.agenda] == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("item", "by", "order"), [("A1", 1, "A2 A1 A3"), ("A3", -9, "A3 A1 A2"), ("A1", 9, "A2 A3 A1")]
)
def test_an_item_is_moved(meeting: Meeting, item: str, by: int, order: str) -> None:
    meeting.do("move_item", item=item, by=by)
    assert refs(meeting) == order.split()


def test_an_item_is_corrected(meeting: Meeting) -> None:
    meeting.do("change_item", item="A1", title="Told", minutes=12.5, day=2, phase="welcome")
    item = meeting.shown["agenda"][-1]
    assert (item["title"], item["planned_minutes"], item["day"], item["phase"]) == ("Told", 12.5, 2, "welcome")
    assert meeting.do("change_item", item="A1", minutes=12.5) is None
    with pytest.raises(RuleError, match="already"):
        meeting.do("add_item", item={**AGENDA[0], "title": "Again"})


def test_a_whole_agenda_is_set_until_the_first_item_runs(meeting: Meeting) -> None:
    meeting.do("set_agenda", items=[{"title": "All", "phase": "asking", "minutes": 90}])
    assert [(item["ref"], item["title"]) for item in meeting.shown["agenda"]] == [("A1", "All")]
    meeting.do("next_item")
    with pytest.raises(RuleError, match="The agenda is already running"):
        meeting.do("set_agenda", items=[])


def test_many_people_are_added_in_one_step_without_those_who_are_here() -> None:
    meeting = Meeting(started=False)
    people = [
        {"name": "dana", "email": "d@example.org"},
        {"name": "Dána"},
        {"name": "Dana Second", "email": "D@example.org"},
        {"name": "HAWA"},
        {"name": "Ezra"},
    ]
    meeting.do("add_people", people=people)
    assert [one.name for one in meeting.session.people[7:]] == ["dana", "Ezra"]
    meeting.undo()
    assert len(meeting.session.people) == 7
    assert meeting.do("add_people", people=[{"name": "Hawa"}]) is None


def test_who_is_named_twice_is_marked_once(meeting: Meeting) -> None:
    change = meeting.do("mark_people", people=["Bao", "Bao"], invitation="declined")
    assert change
    assert change.label == "Marked Bao: declined"
    assert [table for table, *_ in change.images()] == ["person", "stay"]
    meeting.undo()
    assert person(meeting, "Bao")["invitation"] == ""


def test_what_is_changed_of_a_session_is_named_as_its_field_is() -> None:
    meeting = Meeting(started=False)
    fields = [
        one
        for one in ChallengeSection(lambda: date(2026, 12, 8)).fields(meeting.session, None)
        if one.name != "challenge"
    ]
    assert len(fields) == 6
    for one in fields:
        change = meeting.do("describe", **{one.name: "2026-12-22" if one.kind == "date" else "Bells"})
        assert change is not None
        assert change.label == f"Changed “{one.label}”"


@pytest.mark.parametrize("email", ["chèn@exemple.fr", "nobody", "a b@x.org"])
def test_an_address_to_which_no_mail_can_go_is_refused(email: str) -> None:
    meeting = Meeting(started=False)
    with pytest.raises(RuleError, match="is no e-mail address, like name@"):
        meeting.do("change_person", person=PEOPLE[0]["name"], email=email)
