"""Who comes late, leaves early or comes back: their turns, their times, and the line that tells it."""

from datetime import timedelta

import pytest

from peerassist_tui.errors import RuleError
from peerassist_tui.models import Stay
from peerassist_tui.readings.floor.coming_and_going import read_coming_or_going
from peerassist_tui.readings.floor.present import spans_there, times_words
from tests.helpers.meeting import START, Meeting
from tests.readings.floor.presence import declined, digits, moment, shown


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
    with pytest.raises(RuleError, match="The meeting is over; say at what time"):
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


def test_who_comes_back_within_the_minute_was_there_for_whoever_reads_the_clock() -> None:
    meeting = Meeting()
    meeting.at(605).do("leave", who="Chen")
    meeting.at(655).do("arrive", who="Chen")
    assert times_words(meeting.session, meeting.session.person("Chen")) == ""
    meeting.at(1195).do("leave", who="Chen")
    meeting.at(1205).do("arrive", who="Chen")
    assert times_words(meeting.session, meeting.session.person("Chen")) == "until 10:19, from 10:20"
