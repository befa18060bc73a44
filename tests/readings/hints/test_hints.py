"""What the console sees, hint by hint: when it speaks up, whom it names, and when it is quiet again."""

from collections.abc import Callable
from typing import Any

import pytest

from peerassist_tui.models import Option
from peerassist_tui.readings.hints import HINTS, Hint, Limits, hints
from peerassist_tui.readings.history.hint_log import hint_log
from peerassist_tui.readings.proposal import Proposal
from tests.helpers.meeting import AGENDA, Meeting
from tests.readings.history.test_session_history import history_of

LONG = [
    {"ref": "A1", "title": "Telling", "phase": "telling", "minutes": 20},
    {"ref": "A2", "title": "Asking", "phase": "asking", "minutes": 20},
    {"ref": "A3", "title": "Analysis", "phase": "analyzing", "minutes": 40},
    {"ref": "A4", "title": "Feedback", "phase": "feedback", "minutes": 20},
    {"ref": "A5", "title": "Commitment", "phase": "commit", "minutes": 10},
]


def seen(meeting: Meeting, name: str, limits: Limits | None = None) -> list[Hint]:
    return [one for one in hints(meeting.session, meeting.now, limits) if one.name == name]


def names(meeting: Meeting, name: str) -> list[str]:
    return [person.name for one in seen(meeting, name) for person in one.who]


@pytest.fixture
def long() -> Meeting:
    """A meeting of nearly two hours, at its start."""
    return Meeting(agenda=LONG)


def at_item(meeting: Meeting, item: str, seconds: float) -> Meeting:
    meeting.at(seconds).do("start_item", item=item)
    return meeting


def test_who_is_silent_in_discussion_for_too_long_is_named_one_at_a_time(long: Meeting) -> None:
    at_item(long, "A2", 0)
    for second, name in ((0, "Hawa"), (60, "Hugo"), (120, "Bao"), (180, "Chen")):
        long.at(second).spoke(name, 30)
    assert names(long.at(899), "not_heard") == []
    assert names(long.at(900), "not_heard") == ["Amina"]
    long.do("raise_hand", who="Amina")
    assert names(long, "not_heard") == []
    assert names(long.at(930), "not_heard") == ["Hawa"]


def test_telling_is_nobodys_silence(long: Meeting) -> None:
    at_item(long, "A1", 0)
    assert names(long.at(3000), "not_heard") == []


def test_one_who_has_far_more_than_a_fair_share_is_named(long: Meeting) -> None:
    at_item(long, "A3", 0)
    long.spoke("Bao", 420).spoke("Amina", 300)
    (hint,) = seen(long.at(900), "holds_more")
    assert hint.who[0].name == "Bao"
    assert hint.evidence["share"] == pytest.approx(0.583, abs=0.001)


def test_shares_say_nothing_before_ten_minutes_of_talk(long: Meeting) -> None:
    at_item(long, "A3", 0)
    long.spoke("Bao", 590)
    assert seen(long.at(600), "holds_more") == []


def test_two_who_go_to_and_fro_while_another_waits(long: Meeting) -> None:
    at_item(long, "A3", 0)
    long.do("raise_hand", who="Chen")
    for place in range(6):
        long.spoke("Amina" if place % 2 else "Bao", 20)
    (hint,) = seen(long, "two_alternate")
    assert {person.name for person in hint.who} == {"Amina", "Bao"}
    assert hint.act
    long.take(hint.act.step)
    assert long.holder == "Chen"


def test_to_and_fro_is_over_once_one_of_the_two_has_left(long: Meeting) -> None:
    at_item(long, "A3", 0).raised("Chen")
    for name in 3 * ("Bao", "Amina"):
        long.spoke(name, 20)
    assert seen(long, "two_alternate")
    long.do("leave", who="Bao")
    assert seen(long, "two_alternate") == []


def test_to_and_fro_is_no_matter_while_nobody_waits(long: Meeting) -> None:
    at_item(long, "A3", 0)
    for place in range(8):
        long.spoke("Amina" if place % 2 else "Bao", 20)
    assert seen(long, "two_alternate") == []


def test_a_long_queue(long: Meeting) -> None:
    at_item(long, "A3", 0)
    long.raised("Hawa", "Hugo", "Amina", "Bao")
    assert seen(long.at(59), "queue_long") == []
    assert seen(long.at(60), "queue_long")
    long.do("close_queue")
    assert seen(long, "queue_long") == []


def test_talk_that_has_stopped(long: Meeting) -> None:
    at_item(long, "A3", 0)
    long.spoke("Amina", 200)
    assert seen(long.at(259), "talk_stopped") == []
    (hint,) = seen(long.at(260), "talk_stopped")
    assert hint.evidence == {"seconds": 60, "limit_seconds": 60}


def test_silence_says_nothing_where_the_floor_was_not_in_use(long: Meeting) -> None:
    at_item(long, "A3", 0)
    long.at(400).spoke("Amina", 20)
    assert seen(long.at(600), "talk_stopped") == []


def test_hosts_who_tell_for_more_than_a_quarter_of_the_time(long: Meeting) -> None:
    at_item(long, "A1", 0)
    long.do("give_floor", who="Hawa")
    assert seen(long.at(1649), "host_over_limit") == []
    (hint,) = seen(long.at(1650), "host_over_limit")
    assert (hint.role, hint.evidence["share"]) == ("leadership", 0.25)


def test_ninety_minutes_without_a_break(long: Meeting) -> None:
    at_item(long, "A3", 0)
    assert seen(long.at(5399), "no_break") == []
    assert seen(long.at(5400), "no_break")
    long.do("pause")
    long.at(5400 + 299)
    long.do("resume")
    assert seen(long.at(5701), "no_break"), "a pause of less than five minutes is no break"
    long.do("pause")
    long.at(6100).do("resume")
    assert seen(long.at(6101), "no_break") == []


def test_advice_while_asking_is_on(long: Meeting) -> None:
    at_item(long, "A2", 0)
    long.at(60).do("note", kind="analyzing", text="Use bells", who="Amina")
    assert names(long, "early_advice") == ["Amina"]
    long.do("note", kind="asking", text="Who has a bell?", who="Bao")
    assert names(long, "early_advice") == []
    long.do("note", kind="analyzing", text="We have none", who="Hawa")
    assert names(long, "early_advice") == [], "hosts may think aloud"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The locks are old because nobody pays for them", "Analysis while asking is on: note 1, Amina"),
        ("You should pay the ringers", "Advice while asking is on: note 1, Amina"),
        ("Why don’t you simply ring twice?", "Advice while asking is on: note 1, Amina"),
        ("I'd buy a second bell", "Advice while asking is on: note 1, Amina"),
    ],
)
def test_advice_is_told_from_analysis_by_its_words(long: Meeting, text: str, words: str) -> None:
    at_item(long, "A2", 0).do("note", kind="analyzing", text=text, who="Amina")
    (hint,) = seen(long, "early_advice")
    assert hint.words == words
    long.do("leave", who="Amina")
    (hint,) = seen(long, "early_advice")
    assert "Amina" not in hint.words, "nobody can say it to them any more"


def test_no_question_for_long(long: Meeting) -> None:
    at_item(long, "A2", 0)
    assert seen(long.at(400), "no_question") == [], "nobody takes notes"
    long.do("note", kind="telling", text="It rains")
    assert seen(long, "no_question")
    long.do("note", kind="asking", text="Since when?")
    assert seen(long.at(699), "no_question") == []
    assert seen(long.at(700), "no_question")


@pytest.mark.parametrize(
    ("text", "is_seen"),
    [
        ("Quarterly movement cannot work here: after three strokes …", True),
        ("Cannot be done here: behind each leaflet is a unit", True),
        ("That won't work here.", True),
        ("That would not be possible here", True),
        ("We cannot find the key. It is here.", False),
        ("Here we do it each week", False),
    ],
)
def test_not_here_that_nobody_asks_about(long: Meeting, text: str, is_seen: bool) -> None:
    at_item(long, "A3", 0)
    long.do("note", kind="telling", text=text, who="Hugo")
    assert seen(long.at(119), "not_here") == []
    assert bool(seen(long.at(120), "not_here")) is is_seen
    long.do("note", kind="asking", text="Why?")
    assert seen(long, "not_here") == []


def test_an_objective_without_a_point(long: Meeting) -> None:
    at_item(long, "A3", 0)
    for place in range(5):
        long.do("note", kind="analyzing", text=f"Point {place}", objective="OB1")
    assert seen(long.at(1199), "objective_thin") == []
    (hint,) = seen(long.at(1200), "objective_thin")
    assert hint.evidence["objective"] == "OB2"


def test_points_without_a_response(long: Meeting) -> None:
    for place in range(5):
        long.do("note", kind="telling", text=f"Point {place}")
    at_item(long, "A4", 899)
    assert seen(long, "undiscussed_points") == []
    (hint,) = seen(long.at(900), "undiscussed_points")
    assert hint.evidence == {"points": 5, "note": 1}


def test_an_item_that_eats_the_feedback(long: Meeting) -> None:
    at_item(long, "A3", 4200)
    assert seen(long.at(4200 + 2400), "eats_the_end")
    assert seen(long, "eats_the_end")[0].act == Proposal("catch up 10 of 30 min", command="catch_up")


def test_an_option_about_which_the_hosts_ask_nothing(long: Meeting) -> None:
    at_item(long, "A4", 0)
    long.do("option", title="Bells", by="Amina")
    assert seen(long.at(179), "no_hosts_question") == []
    assert seen(long.at(180), "no_hosts_question")
    long.do("question", option=str(long.session.all(Option)[0].id), text="Who rings?")
    assert seen(long, "no_hosts_question") == []


def test_peers_without_an_option_at_the_end_of_the_feedback(long: Meeting) -> None:
    at_item(long, "A4", 0)
    long.do("option", title="Bells", by="Amina")
    long.do("pass_option", who="Bao", on=True)
    assert names(long.at(799), "no_option_yet") == []
    assert names(long.at(800), "no_option_yet") == ["Chen"]


def test_an_option_is_asked_only_of_whom_is_here(long: Meeting) -> None:
    at_item(long, "A4", 0)
    long.at(800).do("leave", who="Amina")
    (hint,) = (one for one in hints(long.session, long.now) if one.name == "no_option_yet")
    assert hint.words == "No option yet from Bao, Chen"
    assert long.take(hint.act.step if hint.act else None)
    assert long.holder == "Bao"
    (hint,) = seen(long, "no_option_yet")
    assert hint.words == "No option yet from Chen", "who speaks may be giving it"
    for name in ("Bao", "Chen"):
        long.do("leave", who=name)
    assert names(long, "no_option_yet") == []


@pytest.mark.parametrize("do", [lambda one: one.do("pause"), lambda one: one.do("finish")])
def test_nothing_is_hinted_at_while_no_meeting_is_on(long: Meeting, do: Callable[[Meeting], Any]) -> None:
    at_item(long, "A3", 0)
    assert hints(long.at(6000).session, long.now)
    do(long)
    assert hints(long.session, long.now) == []


def test_the_most_useful_one_comes_first(long: Meeting) -> None:
    at_item(long, "A3", 0)
    order = list(HINTS)
    shown = [order.index(one.name) for one in hints(long.at(6000).session, long.now)]
    assert shown == sorted(shown)
    assert order[0] == "eats_the_end"


def test_every_hint_has_words_a_role_and_something_to_say(long: Meeting) -> None:
    at_item(long, "A3", 0)
    for one in hints(long.at(6000).session, long.now):
        assert one.words
        assert one.say.startswith("“")
        assert one.role in ("leadership", "referee", "neutral")


def test_limits_can_be_others(long: Meeting) -> None:
    at_item(long, "A3", 0)
    assert seen(long.at(700), "no_break", Limits(break_minutes=10))


def test_the_log_says_from_when_until_when(meeting: Meeting) -> None:
    meeting = Meeting(agenda=AGENDA)
    at_item(meeting, "A2", 0)
    meeting.do("note", kind="telling", text="It rains")
    meeting.at(402).do("note", kind="asking", text="Since when?")
    meeting.at(500).do("finish")
    came = [
        (one.at, one.until) for one in hint_log(meeting.session, history_of(meeting)) if one.hint.name == "no_question"
    ]
    assert came == [(300, 405)]
