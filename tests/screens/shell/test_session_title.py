"""What the title says beside the session: the time while it is to come or on, the day once it is over."""

from datetime import UTC, datetime

from peerassist_tui.screens.shell.head.session_title import day_held
from tests.helpers.meeting import Meeting


def test_a_session_that_is_over_shows_the_day_on_which_it_was_held_in_its_own_zone() -> None:
    meeting = Meeting(started=False, timezone="Asia/Dhaka", starts_at="2026-12-08T10:00")
    assert day_held(meeting.session) == ""
    meeting.clock.now = datetime(2026, 10, 25, 20, 0, tzinfo=UTC)
    meeting.do("start")
    assert day_held(meeting.session) == ""
    meeting.do("finish")
    assert day_held(meeting.session) == "26 Oct 2026"
