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
    with pytest.raises(RuleError, match="show_board: what is not right"):
        meeting.do("show_board", what="times")
