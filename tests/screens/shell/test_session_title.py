"""What the title says beside the session: the time while it is on, else the day that is planned or was held."""

from datetime import UTC, datetime

from peerassist_tui.screens.shell.head.session_title import day_of
from tests.helpers.meeting import Meeting


def test_a_session_shows_the_planned_day_until_it_begins_and_the_day_it_was_held_on_once_it_is_over() -> None:
    meeting = Meeting(started=False, timezone="Asia/Dhaka", starts_at="2026-12-08T10:00")
    assert day_of(meeting.session) == "8 Dec 2026"
    meeting.clock.now = datetime(2026, 10, 25, 20, 0, tzinfo=UTC)
    meeting.do("start")
    assert day_of(meeting.session) == ""
    meeting.do("finish")
    assert day_of(meeting.session) == "26 Oct 2026"
