"""Who is here from the start: by the answers to the invitation, and by the roll call."""

import pytest

from peerassist_tui.errors import RuleError
from peerassist_tui.models import Stay
from peerassist_tui.readings.floor.circle import circle
from peerassist_tui.readings.floor.present import people_here, people_there
from tests.helpers.meeting import Meeting
from tests.readings.floor.presence import declined, digits, moment, shown, stands


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
        with pytest.raises(RuleError, match="Bao is not here"):
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
    with pytest.raises(RuleError, match="Chen is not here"):
        meeting.do("call_roll", later=["Chen"])


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
