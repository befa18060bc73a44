"""What a session still needs before it goes live."""

from typing import Any

import pytest

from peerassist_tui.readings.agenda.agenda_plan import leader_of_item, phase_minutes, planned_starts, span_words
from peerassist_tui.readings.readiness.readiness import missing_before_start
from tests.helpers.meeting import HEADER, PEOPLE, Meeting


def told(*, advice: bool, **header: Any) -> list[str]:
    session = Meeting(started=False, **header).session
    return [gap.text for gap in missing_before_start(session) if gap.advice is advice]


def test_an_empty_session_names_everything_that_is_missing() -> None:
    assert told(advice=False, challenge="", objectives=[], people=[], agenda=[]) == [
        "no challenge yet",
        "no objective yet",
        "no host",
        "no peer",
        "no facilitator",
        "no note-taker",
        "no agenda yet",
    ]


def test_a_session_with_all_of_it_is_ready() -> None:
    assert told(advice=False) == []


def test_what_cannot_be_made_up_for_any_more_is_not_missing() -> None:
    meeting = Meeting(started=False, challenge="", objectives=[], purpose={})
    before = {gap.text for gap in missing_before_start(meeting.session)}
    meeting.do("start")
    begun = {gap.text for gap in missing_before_start(meeting.session)}
    assert {text.partition(":")[0] for text in before - begun} == {"not invited yet"}
    meeting.do("finish")
    over = [gap.text for gap in missing_before_start(meeting.session)]
    assert over == ["no challenge yet", "no objective yet"]


def test_advice_comes_last() -> None:
    gaps = missing_before_start(Meeting(started=False, challenge="").session)
    assert [gap.advice for gap in gaps] == sorted(gap.advice for gap in gaps)
    assert gaps[0].text == "no challenge yet"


@pytest.mark.parametrize(
    ("peers", "said"),
    [
        (1, "1 peer: it works best with 4 to 7, else few views to choose from"),
        (4, None),
        (7, None),
        (8, "8 peers: it works best with 4 to 7, else not everybody will be heard"),
    ],
)
def test_the_size_of_the_group_is_advice(peers: int, said: str | None) -> None:
    people = [one for one in PEOPLE if one["party"] != "peer"] + [{"name": f"P{n}"} for n in range(peers)]
    assert [text for text in told(advice=True, people=people) if "peer" in text and "works best" in text] == (
        [said] if said else []
    )


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (
            {"name": "Fay", "party": "facilitator", "role": "Facilitator and note-taker"},
            "Fay both facilitates and takes",
        ),
        (
            {"name": "Fay", "party": "facilitator", "organisation": "Dhaka Wéather"},
            "better a facilitator from outside: Fay is of the hosts' organisation",
        ),
        ({"name": "Fay", "party": "host", "role": "Facilitator"}, "Fay is host and facilitator"),
    ],
)
def test_who_is_not_neutral_or_does_too_much_is_told(changed: dict[str, str], said: str) -> None:
    people = [{"name": "Hawa", "party": "host", "organisation": "dhaka weather"}, changed]
    assert any(text.startswith(said) for text in told(advice=True, people=people))


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        ({"telling": 40, "feedback": 30, "commit": 10}, "telling takes 50% of the time: a quarter is plenty"),
        ({"asking": 40, "feedback": 15, "commit": 10}, "no time for a welcome"),
        ({"asking": 40, "commit": 10}, "no time for feedback"),
        ({"asking": 40, "feedback": 10}, "no time for the hosts to commit"),
        ({"asking": 90, "break": 10, "feedback": 80, "commit": 10}, "no time for the peers to confer"),
        ({"asking": 60, "feedback": 40}, "day 1: too long without a break at “feedback”"),
    ],
)
def test_an_agenda_is_measured_against_the_method(minutes: dict[str, int], said: str) -> None:
    agenda = [{"title": phase, "phase": phase, "minutes": length} for phase, length in minutes.items()]
    assert said in told(advice=True, agenda=agenda)


def test_planned_times_follow_from_the_start_in_its_zone_and_each_day_begins_anew() -> None:
    agenda = [*HEADER["agenda"], {"title": "Next morning", "phase": "commit", "minutes": 30, "day": 2}]
    session = Meeting(started=False, agenda=agenda).session
    assert [f"{start:%d %H:%M}" for start in planned_starts(session).values()] == [
        "08 10:00",
        "08 10:10",
        "08 10:30",
        "09 10:00",
    ]
    assert phase_minutes(session.agenda) == {"telling": 10, "asking": 20, "feedback": 30, "commit": 30}


def test_an_item_is_led_by_people_in_the_room_and_others() -> None:
    agenda = [{"title": "Rules", "phase": "welcome", "minutes": 5, "lead": "layla, the mayor"}]
    people = [{"ref": "layla", "name": "Layla al-Mithal", "party": "peer"}]
    session = Meeting(started=False, agenda=agenda, people=people).session
    assert leader_of_item(session, session.agenda[0]) == "Layla al-Mithal, the mayor"


@pytest.mark.parametrize(("minutes", "words"), [(45, "45 min"), (60, "1 h 00"), (450, "7 h 30")])
def test_a_length_in_words(minutes: float, words: str) -> None:
    assert span_words(minutes) == words
