"""Order in the room: ground rules that are pointed at, and speakers who are let finish."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from peerassist_tui.errors import RuleError
from peerassist_tui.models import GroundRule
from peerassist_tui.readings.agenda.pointing import pointed_rule
from peerassist_tui.readings.floor.circle import circle
from peerassist_tui.readings.state import holder
from peerassist_tui.screens.board.board_faces import board_face
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.meeting import Meeting, step

RULES = ["One voice at a time", "Questions first, advice later", "[/b] is a rule too"]


@pytest.fixture
def ruled(meeting: Meeting) -> Meeting:
    meeting.do("add_ground_rules", texts=RULES)
    return meeting


def on_the_board(meeting: Meeting) -> list[tuple[str, str]]:
    return [(passage.mark, passage.text) for passage in board_face(meeting.session, meeting.now).passages]


def test_the_room_sees_the_rule_that_was_pointed_at_for_a_minute(ruled: Meeting) -> None:
    ruled.do("note", kind="telling", text="The mosque rings last")
    ruled.at(100).do("point_at_ground_rule", ground_rule="2")
    assert on_the_board(ruled) == [("2", "Questions first, advice later")]
    assert on_the_board(ruled.at(159.9)) == [("2", "Questions first, advice later")]
    assert [text for _, text in on_the_board(ruled.at(160))] == ["The mosque rings last"]


def test_of_two_rules_the_one_pointed_at_last_is_shown(ruled: Meeting) -> None:
    ruled.at(10).do("point_at_ground_rule", ground_rule="3")
    ruled.at(20).do("point_at_ground_rule", ground_rule="1")
    pointed = pointed_rule(ruled.session, ruled.now)
    assert pointed is not None
    assert pointed.text == RULES[0]
    ruled.undo()
    assert [text for _, text in on_the_board(ruled)] == [RULES[2]], "undo takes the finger back"


def test_the_board_shows_all_ground_rules_with_their_numbers(ruled: Meeting) -> None:
    ruled.do("show_board", what="ground_rules")
    assert on_the_board(ruled) == [
        ("", "1  One voice at a time\n2  Questions first, advice later\n3  [/b] is a rule too")
    ]


def test_a_blank_board_stays_blank(ruled: Meeting) -> None:
    ruled.do("show_board", what="blank")
    ruled.do("point_at_ground_rule", ground_rule="1")
    assert on_the_board(ruled) == []


@pytest.mark.parametrize(
    ("rule", "arguments"),
    [
        ("give_floor", {"who": "Bao"}),
        ("give_floor", {}),
        ("ask_inside", {"who": "Bao"}),
        ("crosstalk", {}),
    ],
)
def test_nobody_cuts_short_who_is_to_finish(meeting: Meeting, rule: str, arguments: dict[str, str]) -> None:
    meeting.raised("Bao").do("give_floor", who="Amina")
    meeting.do("protect_turn")
    with pytest.raises(RuleError, match="Amina is to finish first"):
        meeting.do(rule, **arguments)
    assert meeting.holder == "Amina"
    meeting.do("protect_turn", on=False)
    meeting.do(rule, **arguments)
    assert meeting.holder != "Amina"


def test_who_is_to_finish_ends_when_they_are_ready_and_the_next_one_is_free_again(meeting: Meeting) -> None:
    meeting.raised("Bao", "Chen").do("give_floor", who="Amina")
    meeting.do("protect_turn")
    meeting.do("give_floor", who="Amina")
    meeting.do("raise_hand", who="Amina")
    meeting.do("release_floor")
    meeting.do("give_floor")
    meeting.do("give_floor")
    assert meeting.holder == "Chen"


def test_with_nobody_speaking_there_is_nobody_to_let_finish(meeting: Meeting) -> None:
    with pytest.raises(RuleError, match="Nobody has the floor"):
        meeting.do("protect_turn")
    meeting.do("crosstalk")
    with pytest.raises(RuleError, match="Nobody has the floor"):
        meeting.do("protect_turn")


def test_the_board_says_who_is_to_finish(meeting: Meeting) -> None:
    meeting.do("give_floor", who="Amina")
    meeting.do("protect_turn")
    assert board_face(meeting.session, meeting.now).floor == "Amina, to the end"


@pytest.fixture(params=[(120, 40), (80, 24)])
async def live(tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[Console]:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, ground_rules=RULES)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=request.param) as opened:
        await opened.app.writer.do(step("start"))
        await opened.press("f3")
        yield opened


async def test_two_keys_point_at_a_rule(live: Console) -> None:
    await live.press("R")
    assert "3  [/b] is a rule too" in live.text()
    await live.press("3")
    pointed = pointed_rule(live.session, live.app.now)
    assert pointed is not None
    assert pointed.text == RULES[2]
    assert "The room sees that rule for a minute" in live.text()
    await live.press("R")
    assert "pointed at" in live.text()
    await live.press("9")
    assert "How we work together" in live.text(), "there is no ninth"
    await live.press("down", "enter")
    pointed = pointed_rule(live.session, live.app.now)
    assert pointed is not None
    assert pointed.text == RULES[1]


async def test_without_ground_rules_the_key_says_where_they_are_written(live: Console) -> None:
    for row in live.session.all(GroundRule):
        await live.app.writer.do(step("remove", what=str(row.id)))
    await live.press("R")
    assert "No ground rules yet" in live.text()
    await live.press("1", "escape")
    assert "How we work together" not in live.text()


async def test_one_key_lets_the_speaker_finish_and_space_says_why_nothing_happens(live: Console) -> None:
    await live.press("1", "space", "P")
    assert "is to finish; P lets others in" in live.text()
    await live.press("2", "space")
    assert "is to finish" in live.text()
    assert holder(live.session) == circle(live.session)[0]
    await live.later(1)
    await live.press("r", "space")
    assert holder(live.session) == circle(live.session)[1]
