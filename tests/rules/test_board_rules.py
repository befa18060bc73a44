"""What the board shows is a thing of the session, which every terminal sees and undo takes back."""

import pytest

from peerassist_tui.errors import RuleError
from tests.helpers.meeting import Meeting


def test_the_board_shows_what_it_is_told_and_undo_takes_it_back(meeting: Meeting) -> None:
    assert meeting.session.info.board == "points"
    assert meeting.do("show_board", what="points") is None
    meeting.do("show_board", what="look_back")
    assert (meeting.session.info.board, meeting.session.label) == ("look_back", "Let the board show the look-back")
    meeting.undo()
    assert meeting.session.info.board == "points"


def test_the_board_knows_no_other_view(meeting: Meeting) -> None:
    with pytest.raises(RuleError, match="Wrong value"):
        meeting.do("show_board", what="times")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Two minutes", "Let the board say “Two minutes”"),
        ("  Back at 14:00 \n", "Let the board say “Back at 14:00”"),
        ("", "Took the message off the board"),
    ],
)
def test_a_message_stands_on_the_board_until_it_is_taken_away_or_another_comes(
    meeting: Meeting, text: str, label: str
) -> None:
    assert meeting.do("show_message", text="") is None
    meeting.do("show_message", text="Lunch")
    assert meeting.do("show_message", text="Lunch") is None
    meeting.do("show_message", text=text)
    assert (meeting.session.info.board_message, meeting.session.label) == (text.strip(), label)
    meeting.undo()
    assert meeting.session.info.board_message == "Lunch"
