"""What goes with a corrected turn to whoever really had it: all that was said in it, and the wait for it."""

from typing import Any

import pytest

from peerassist_tui.models import Interruption, Note, Option, Parked
from peerassist_tui.readings.floor.floor_time import waits_by_person
from tests.helpers.meeting import Meeting
from tests.rules.turns.test_turns import moment


@pytest.mark.parametrize(
    ("rule", "given"),
    [
        ("reassign_turn", {"turn": "2", "who": "Chen"}),
        ("since", {"moment": moment(10), "who": "Chen"}),
        ("merge_turn", {"turn": "2"}),
    ],
)
def test_all_that_was_said_in_a_turn_goes_with_it_and_so_does_the_wait(
    meeting: Meeting, rule: str, given: dict[str, Any]
) -> None:
    meeting.do("give_floor", who="Chen")
    meeting.at(2).raised("Bao")
    meeting.at(10).do("give_floor", who="Bao")
    meeting.at(20).do("note", kind="telling", text="A note", who="Bao")
    meeting.do("park", text="A side topic", who="Bao")
    meeting.do("option", title="A way", by="Bao")
    meeting.do("option", title="A way of Amina", by="Amina")
    meeting.do("log_interruption", by="Amina")
    change = meeting.at(40).do(rule, **given)
    assert change is not None
    assert change.label.endswith(", with 1 note, 1 parked point, 1 option, 1 interruption")
    assert (_named(meeting), waits_by_person(meeting.session)) == (["Chen", "Chen", "Chen", "Amina", "Chen"], {})
    meeting.undo()
    bao = meeting.session.person("Bao").id
    assert (_named(meeting), waits_by_person(meeting.session)) == (
        ["Bao", "Bao", "Bao", "Amina", "Bao"], {bao: (8.0,)}
    )  # fmt: skip


def _named(meeting: Meeting) -> list[str]:
    said = meeting.session
    rows: list[Note | Parked | Option | Interruption] = [*said.all(Note), *said.all(Parked)]
    rows += [*said.all(Option), *said.all(Interruption)]
    return [said.name_of(row.person_id) for row in rows]


def test_who_gets_a_turn_back_has_waited_for_it(meeting: Meeting) -> None:
    meeting.raised("Bao")
    meeting.at(10).do("give_floor", who="Bao")
    meeting.at(30).do("reassign_turn", turn="1", who="Chen")
    meeting.do("reassign_turn", turn="1", who="Bao")
    assert waits_by_person(meeting.session) == {meeting.session.person("Bao").id: (10.0,)}


def test_a_host_who_had_the_floor_is_given_no_option_of_their_own(meeting: Meeting) -> None:
    meeting.do("give_floor", who="Bao")
    meeting.at(10).do("option", title="A way", by="Bao")
    meeting.at(20).do("reassign_turn", turn="1", who="Hawa")
    assert [option.person_id for option in meeting.session.all(Option)] == [None]
