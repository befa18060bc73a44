"""The second timer and the reminders, as the facilitator sees and ends them."""

import pytest

from peerassist_tui.models import Reminder, Timer
from peerassist_tui.readings.state import waiting
from peerassist_tui.readings.time.timers import running_timer
from peerassist_tui.widgets.bars.hint_line import HintFace, HintLine
from tests.helpers.console import Console


def line(opened: Console) -> str:
    face = opened.app.screen.query_one(HintLine).face
    return face.words if isinstance(face, HintFace) else ""


async def test_a_timer_is_typed_seen_told_when_it_is_over_and_taken_away(live: Console) -> None:
    await live.press("Z")
    await live.type("5 w")
    assert "silent writing until 10:05:00" in live.text()
    await live.press("enter")
    await live.later(48)
    assert "silent writing 4:12" in live.text()
    await live.later(252)
    assert "silent writing time is up" in live.text()
    assert line(live) == "Time is up: silent writing, 5:00"
    await live.press("d")
    assert running_timer(live.session) is None
    assert line(live) != "Time is up: silent writing, 5:00"


async def test_the_key_asks_before_it_takes_the_timer_away_and_undo_brings_it_back(live: Console) -> None:
    await live.press("Z")
    await live.type("5")
    await live.press("enter")
    await live.later(30)
    await live.press("Z")
    assert "timer ▸ it runs, 4:30 left: Enter stops it, or type another length" in live.text()
    assert running_timer(live.session) is not None
    await live.press("enter")
    assert running_timer(live.session) is None
    await live.press("u")
    assert running_timer(live.session) is not None


async def test_what_is_typed_for_a_second_timer_is_its_length_and_no_key_of_the_meeting(live: Console) -> None:
    await live.press("Z")
    await live.type("5")
    await live.press("enter", "Z")
    await live.type("1 p")
    await live.press("enter")
    assert [(row.seconds, row.ended_at is None) for row in live.session.all(Timer)] == [(300, False), (60, True)]
    assert not waiting(live.session)
    await live.press("Z", "escape")
    assert running_timer(live.session) is not None


async def test_what_is_no_length_stays_in_the_line(live: Console) -> None:
    await live.press("Z")
    await live.type("soon")
    await live.press("enter")
    assert running_timer(live.session) is None
    assert "soon" in live.text()


@pytest.mark.parametrize("quiet", [True, False])
async def test_a_reminder_is_said_when_it_is_due_in_quiet_mode_too(live: Console, quiet: bool) -> None:
    if quiet:
        await live.press("G", "q", "escape")
    await live.press("*")
    await live.type("10 ask Zoë [/b]")
    assert "at 10:10" in live.text()
    await live.press("enter")
    assert "ask Zoë" not in live.text()
    await live.later(600)
    assert line(live) == "Your reminder: ask Zoë [/b]"
    await live.press("d")
    assert line(live) != "Your reminder: ask Zoë [/b]"


async def test_the_reminders_to_come_stand_among_the_hints_where_one_is_taken_out(live: Console) -> None:
    await live.press("*")
    await live.type("10:30 lunch")
    await live.press("enter", "G", "end")
    assert "10:30 Your reminder: lunch" in " ".join(live.text().split())
    await live.press("delete")
    assert live.session.all(Reminder) == []
