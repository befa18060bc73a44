"""Who is really here: the roll call, arriving and leaving, and what every figure, hint and order makes of it."""

from datetime import timedelta
from typing import Any

import pytest

from peerassist_tui.errors import RuleError
from peerassist_tui.models import Stay
from peerassist_tui.readings.floor.circle import circle
from peerassist_tui.readings.floor.coming_and_going import read_coming_or_going
from peerassist_tui.readings.floor.floor_time import floor_times
from peerassist_tui.readings.floor.present import (
    is_here,
    people_here,
    people_there,
    spans_there,
    standing,
    standing_words,
    times_words,
)
from peerassist_tui.readings.floor.silence import silence_remark
from peerassist_tui.readings.hints import hints
from peerassist_tui.readings.history.as_of import as_of
from peerassist_tui.readings.history.look_back import room_look_back
from peerassist_tui.readings.readiness.feedback import without_option
from peerassist_tui.readings.report.letter import receivers
from peerassist_tui.readings.report.report_opening import taking_part
from tests.helpers.meeting import PEOPLE, START, Meeting


def moment(seconds: float) -> str:
    return (START + timedelta(seconds=seconds)).isoformat()


def stands(meeting: Meeting, name: str) -> str:
    return standing(meeting.session, meeting.session.person(name))


def shown(meeting: Meeting, name: str) -> dict[str, Any]:
    return next(one for one in meeting.shown["people"] if one["name"] == name)


def declined(name: str, **header: Any) -> Meeting:
    people = [one | ({"invitation": "declined"} if one["name"] == name else {}) for one in PEOPLE]
    return Meeting(people=people, **header)


def digits(meeting: Meeting) -> str:
    return " ".join(one.name if is_here(meeting.session, one) else f"({one.name})" for one in circle(meeting.session))


def test_without_a_roll_call_all_who_did_not_decline_are_here_from_the_start() -> None:
    meeting = declined("Bao").at(600)
    assert [one.name for one in people_here(meeting.session)] == ["Hawa", "Hugo", "Amina", "Chen", "Fay", "Noor"]
    assert {name: shown(meeting, "Amina")[name] for name in ("standing", "arrived_at", "left_at", "present")} == {
        "standing": "here",
        "arrived_at": 0.0,
        "left_at": None,
        "present": [{"start": 0.0, "end": None}],
    }
    assert (shown(meeting, "Bao")["standing"], shown(meeting, "Bao")["present"]) == ("not_here", [])
    assert digits(meeting) == "Hawa Hugo Amina Chen Fay Noor (Bao)"


def test_who_declined_has_no_hand_until_they_come() -> None:
    meeting = declined("Bao")
    for rule in ("raise_hand", "give_floor", "last_word"):
        with pytest.raises(RuleError, match="Bao is not here; S marks who has come"):
            meeting.do(rule, who="Bao")
    meeting.do("give_floor", who="Amina")
    with pytest.raises(RuleError, match="Bao is not here"):
        meeting.do("ask_inside", who="Bao")
    with pytest.raises(RuleError, match="Bao is not here"):
        meeting.at(60).do("since", moment=moment(30), who="Bao")
    meeting.at(90).do("arrive", who="Bao")
    meeting.raised("Bao")
    assert meeting.queue == ["Bao"]
    assert digits(meeting) == "Hawa Hugo Amina Chen Fay Noor Bao", "nobody's digit is another than before"


def test_who_declined_and_had_a_turn_was_there() -> None:
    meeting = declined("Bao").spoke("Amina", 60).at(120)
    meeting.do("reassign_turn", turn="1", who="Bao")
    assert stands(meeting, "Bao") == "here"
    assert len(meeting.session.all(Stay)) == 0


ROLL = [
    ({"not_here": ["Bao"]}, "not_here", "Marked Bao as not here"),
    ({"later": ["Bao"]}, "later", "Marked Bao as coming later"),
    ({"here": ["Bao"]}, "here", None),
]


@pytest.mark.parametrize(("given", "standing", "label"), ROLL)
@pytest.mark.parametrize("started", [False, True])
def test_the_roll_is_called(given: dict[str, list[str]], standing: str, label: str | None, started: bool) -> None:
    meeting = Meeting(started=started)
    change = meeting.do("call_roll", **given)
    assert stands(meeting, "Bao") == standing
    assert (change.label if change else None) == label
    if not started:
        meeting.at(10).do("start")
    assert stands(meeting, "Bao") == standing
    assert shown(meeting, "Bao")["arrived_at"] == (0.0 if standing == "here" else None)


def test_a_roll_of_several_is_one_step() -> None:
    meeting = Meeting(started=False)
    change = meeting.do("call_roll", not_here=["Bao", "Chen"], later=["Hugo"])
    assert change is not None
    assert change.label == "Called the roll: 3 marked"
    assert [one.name for one in people_here(meeting.session)] == ["Hawa", "Amina", "Fay", "Noor"]
    meeting.undo()
    assert len(people_here(meeting.session)) == 7
    meeting.redo()
    meeting.do("call_roll", here=["Bao", "Hugo"])
    assert [stands(meeting, name) for name in ("Bao", "Chen", "Hugo")] == ["here", "not_here", "here"]


def test_in_a_meeting_who_took_part_leaves_and_who_did_not_was_never_here() -> None:
    meeting = Meeting().raised("Bao").at(300)
    meeting.do("call_roll", not_here=["Bao", "Chen"])
    assert [stands(meeting, name) for name in ("Bao", "Chen")] == ["left", "not_here"]
    assert meeting.queue == []
    assert shown(meeting, "Bao")["left_at"] == 300.0
    assert [one.name for one in people_there(meeting.session)] == ["Hawa", "Hugo", "Amina", "Bao", "Fay", "Noor"]
    with pytest.raises(RuleError, match="Chen is not here; S marks who has come"):
        meeting.do("call_roll", later=["Chen"])


def test_who_comes_late_and_leaves_early_and_comes_back() -> None:
    meeting = Meeting(started=False)
    meeting.do("call_roll", later=["Chen"])
    meeting.do("start")
    meeting.at(600).do("arrive", who="Chen")
    meeting.at(1200).do("leave", who="Chen")
    meeting.at(1500).do("arrive", who="Chen")
    meeting.at(1800).do("finish")
    chen = shown(meeting, "Chen")
    assert (chen["standing"], chen["arrived_at"], chen["left_at"]) == ("here", 600.0, None)
    assert chen["present"] == [{"start": 600.0, "end": 1200.0}, {"start": 1500.0, "end": None}]
    person = meeting.session.person("Chen")
    assert times_words(meeting.session, person) == "from 10:10 until 10:20, from 10:25"
    spans = spans_there(meeting.session, person, meeting.now)
    assert [(b - a).total_seconds() for a, b in spans] == [600, 300]
    assert digits(meeting).startswith("Hawa Hugo Amina Bao Chen"), "the digit was kept"


def test_who_leaves_while_holding_the_floor_gives_it_up() -> None:
    meeting = Meeting()
    meeting.do("give_floor", who="Amina")
    meeting.at(60).raised("Bao", "Amina")
    change = meeting.at(90).do("leave", who="Amina")
    assert change is not None
    assert change.label == "Noted that Amina left"
    assert [meeting.holder, *meeting.queue] == [None, "Bao"]
    assert meeting.seconds() == {"Amina": 90.0}
    meeting.undo()
    assert [meeting.holder, *meeting.queue] == ["Amina", "Bao", "Amina"]


def test_a_question_in_the_turn_of_who_leaves_becomes_a_turn() -> None:
    meeting = Meeting()
    meeting.do("give_floor", who="Amina")
    meeting.at(60).do("ask_inside", who="Bao")
    meeting.at(90).do("leave", who="Amina")
    assert meeting.holder == "Bao"
    meeting.at(120).do("release_floor")
    assert meeting.holder is None
    assert meeting.seconds() == {"Amina": 60.0, "Bao": 60.0}


def test_the_turn_goes_on_when_who_asks_in_it_leaves() -> None:
    meeting = Meeting()
    meeting.do("give_floor", who="Amina")
    meeting.at(60).do("ask_inside", who="Bao")
    meeting.at(90).do("leave", who="Bao")
    assert meeting.holder == "Amina"
    assert shown(meeting.at(100), "Amina")["turns"] == 1


REFUSED = [
    ("arrive", "Amina", 5000, "That moment has not come yet"),
    ("leave", "Amina", -60, "The meeting began at 10:00:00"),
    ("leave", "Amina", 30, "Amina had the floor at 10:01:00, after that"),
    ("arrive", "Amina", 90, "Amina had the floor at 10:00:00, before that"),
    ("leave", "Chen", 100, "Chen came at 10:05:00 and cannot have left before that"),
    ("leave", "Bao", 100, "Bao has not been here"),
]


@pytest.mark.parametrize(("rule", "who", "at", "sentence"), REFUSED)
def test_what_cannot_have_been_is_refused(rule: str, who: str, at: float, sentence: str) -> None:
    meeting = Meeting(started=False)
    meeting.do("call_roll", not_here=["Bao", "Chen"])
    meeting.do("start")
    meeting.spoke("Amina", 60).at(300).do("arrive", who="Chen")
    with pytest.raises(RuleError, match=sentence):
        meeting.at(600).do(rule, who=who, moment=moment(at))


def test_a_time_is_put_right() -> None:
    meeting = Meeting().at(600)
    meeting.do("leave", who="Bao")
    meeting.do("leave", who="Bao", moment=moment(500))
    assert shown(meeting, "Bao")["left_at"] == 500.0
    meeting.do("arrive", who="Bao", moment=moment(100))
    assert shown(meeting, "Bao")["present"] == [{"start": 100.0, "end": 500.0}]
    meeting.at(900).do("finish")
    meeting.at(1000).do("leave", who="Chen", moment=moment(700))
    assert shown(meeting, "Chen")["left_at"] == 700.0
    with pytest.raises(RuleError, match="The meeting is finished; say at what time"):
        meeting.do("leave", who="Amina")
    assert digits(meeting).startswith("Hawa Hugo Amina (Bao) (Chen)")


def test_guests_have_come_when_they_are_added() -> None:
    meeting = Meeting().at(1200)
    meeting.do("add_person", person={"name": "Dana"})
    meeting.do("add_people", people=[{"name": "Ezra"}, {"name": "Gao", "invitation": "declined"}])
    assert [shown(meeting, name)["arrived_at"] for name in ("Dana", "Ezra", "Gao")] == [1200.0, 1200.0, None]
    assert digits(meeting) == "Hawa Hugo Amina Bao Chen Fay Noor Dana Ezra (Gao)"
    meeting.undo()
    meeting.undo()
    assert len(meeting.session.people) == 7
    meeting.redo()
    meeting.do("remove", what=str(meeting.session.person("Dana").id))
    assert meeting.session.all(Stay) == []


def test_two_seats_touch_different_rows() -> None:
    meeting = Meeting().at(60)
    meeting.do("leave", who="Bao")
    meeting.do_as("note_taker", "leave", who="Chen")
    meeting.undo()
    assert [stands(meeting, name) for name in ("Bao", "Chen")] == ["here", "left"]
    meeting.undo("note_taker")
    assert meeting.session.all(Stay) == []


def test_what_another_seat_built_on_is_not_taken_back() -> None:
    meeting = declined("Bao").at(60)
    meeting.do("arrive", who="Bao")
    meeting.do_as("note_taker", "raise_hand", who="Bao")
    with pytest.raises(RuleError, match="Bao would have the floor, or ask for it, without being here"):
        meeting.undo()
    meeting.do_as("note_taker", "lower_hand", who="Bao")
    meeting.do_as("note_taker", "leave", who="Bao")
    with pytest.raises(RuleError, match="changed since by somebody else"):
        meeting.undo()


def test_a_departure_stays_when_another_seat_noted_the_return() -> None:
    meeting = Meeting().at(60)
    meeting.do("leave", who="Bao")
    meeting.at(90).do_as("note_taker", "arrive", who="Bao")
    with pytest.raises(RuleError, match="Bao has come again since; it stays"):
        meeting.undo()


def test_figures_are_of_those_who_were_there() -> None:
    meeting = declined("Chen")
    meeting.spoke("Hawa", 300).spoke("Amina", 100).at(500)
    meeting.do("leave", who="Amina")
    assert meeting.shown["floor"]["gini"] == pytest.approx((2 * (300 * 4 + 100 * 3) / (4 * 400)) - 5 / 4)
    room = room_look_back(meeting.session, meeting.now)
    assert (room.heard, room.people) == (2, 4)
    assert [one.name for one in without_option(meeting.session)] == ["Amina", "Bao"]
    assert [one.name for one in receivers(meeting.session)] == ["Amina", "Bao"]
    paper = str(list(taking_part(meeting.session)))
    assert "Chen:" not in paper
    assert "until 10:08" in paper


def test_silence_counts_from_arrival_and_nobody_absent_is_hinted_at() -> None:
    meeting = Meeting(agenda=[{"ref": "A1", "title": "Asking", "phase": "asking", "minutes": 120}], started=False)
    meeting.do("call_roll", later=["Chen"], not_here=["Hawa"])
    meeting.do("start")
    meeting.do("next_item")
    for name in ("Hugo", "Amina", "Bao"):
        meeting.spoke(name, 60)
    meeting.at(1300).do("leave", who="Hugo")
    meeting.do("arrive", who="Chen")
    for name in ("Amina", "Bao"):
        meeting.spoke(name, 60)
    meeting.at(2200)
    (hint,) = [one for one in hints(meeting.session, meeting.now) if one.name == "not_heard"]
    assert hint.words == "Chen not heard yet, 15 min"
    times = {one.person.name: one for one in floor_times(meeting.session, meeting.now)}
    remarks = [silence_remark(meeting.session, times[name], meeting.now) for name in ("Hawa", "Hugo", "Chen")]
    assert remarks == ["", "", "not heard, 15 min"]
    words = [standing_words(meeting.session, meeting.session.person(name)) for name in ("Hawa", "Hugo", "Chen")]
    assert words == ["not here", "left 10:21", ""]


def test_a_replay_knows_who_was_there_when() -> None:
    meeting = declined("Bao").at(600)
    meeting.do("arrive", who="Bao")
    meeting.at(1200).do("leave", who="Amina")
    for seconds, here in ((300, {"Amina"}), (900, {"Amina", "Bao"}), (1500, {"Bao"})):
        then = as_of(meeting.at(1800).session, START + timedelta(seconds=seconds))
        assert {one.name for one in people_here(then)} & {"Amina", "Bao"} == here


TYPED = [
    ("4", "Bao", "leave", None),
    ("ami", "Amina", "leave", None),
    ("chen", "Chen", "arrive", None),
    ("10:05 bao", "Bao", "leave", 300.0),
    ("bao -2m", "Bao", "leave", 480.0),
    ("bao came 10:02", "Bao", "arrive", 120.0),
    ("chen left 10:02", "Chen", "leave", 120.0),
]


@pytest.mark.parametrize(("typed", "who", "rule", "at"), TYPED)
def test_a_typed_line_says_who_came_or_went(typed: str, who: str, rule: str, at: float | None) -> None:
    meeting = declined("Chen").at(600)
    read = read_coming_or_going(meeting.session, meeting.now, typed)
    seconds = (read.moment - START).total_seconds() if read.moment else None
    assert (read.who.name, "arrive" if read.came else "leave", seconds) == (who, rule, at)


@pytest.mark.parametrize("typed", ["zed", "10:05", "99", "10:05 came"])
def test_a_line_that_means_nobody_is_refused(typed: str) -> None:
    with pytest.raises(RuleError):
        read_coming_or_going(Meeting().at(600).session, START + timedelta(seconds=600), typed)


@pytest.mark.parametrize(("rule", "who"), [("change_person", "person"), ("mark_people", "people")])
def test_an_answer_that_is_put_down_in_the_meeting_moves_nobody_s_digit(rule: str, who: str) -> None:
    meeting = declined("Chen").spoke("Amina", 60).at(120)
    for name, invitation in (("Bao", "declined"), ("Amina", "declined"), ("Chen", "accepted")):
        meeting.do(rule, **{who: [name] if who == "people" else name}, invitation=invitation)
    assert digits(meeting) == "Hawa Hugo Amina (Bao) Fay Noor (Chen)"
    assert [stands(meeting, name) for name in ("Bao", "Amina", "Chen")] == ["not_here", "here", "not_here"]
    meeting.at(180).do("arrive", who="Chen")
    assert digits(meeting) == "Hawa Hugo Amina (Bao) Fay Noor Chen"
    assert shown(meeting, "Chen")["present"] == [{"start": 180.0, "end": None}]


def test_who_is_marked_as_not_here_keeps_their_seat_so_that_the_roll_call_numbers_are_the_meeting_digits() -> None:
    meeting = Meeting(started=False)
    before = [one.name for one in circle(meeting.session)]
    meeting.do("call_roll", not_here=[before[1]], later=[before[3]])
    assert [one.name for one in circle(meeting.session)] == before
    meeting.at(0).do("start")
    meeting.at(60).do("call_roll", later=[before[1]])
    assert stands(meeting, before[1]) == "later", "marked by mistake"
    for second, name in ((120, before[1]), (180, before[3])):
        meeting.at(second).do("arrive", who=name)
        assert [one.name for one in circle(meeting.session)] == before
