"""The facilitator's own log: kept in two keys, looked back at afterwards, and in no report."""

from pathlib import Path

import pytest

from peerassist_tui.models import Intervention
from peerassist_tui.readings.history.interventions import intervention_effects
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.meeting import Meeting, step
from tests.screens.live.test_hint_line import opened_after


def test_what_changed_after_it(meeting: Meeting) -> None:
    meeting.at(0).do("next_item")
    meeting.spoke("Bao", 300)
    meeting.at(300).do("intervene", role="referee", saw="One holds the floor", did="Asked the others")
    meeting.spoke("Amina", 60).spoke("Hawa", 60).spoke("Bao", 60)
    (row,) = intervention_effects(meeting.at(540).session, meeting.now)
    assert (row.before.speakers, row.before.most, row.before.silent) == (1, 1.0, 0.0)
    assert (row.after.speakers, row.after.seconds) == (3, 240)
    assert row.after.most == pytest.approx(1 / 3)
    assert row.after.silent == pytest.approx(60 / 240)
    assert row.before.pace == pytest.approx(0.2)
    assert row.after.pace == pytest.approx(0.75)


def test_a_pause_is_no_silence(meeting: Meeting) -> None:
    meeting.spoke("Bao", 60)
    meeting.do("intervene", role="neutral", saw="Tired", did="A break")
    meeting.do("pause")
    meeting.at(1000).do("resume")
    meeting.spoke("Amina", 30)
    (row,) = intervention_effects(meeting.session, meeting.now)
    assert (row.after.seconds, row.after.silent) == (30, 0)


def test_before_the_meeting_there_is_nothing_to_look_back_at() -> None:
    assert intervention_effects(Meeting(started=False).session, Meeting(started=False).now) == []


def logged(opened: Console) -> list[tuple[str, str, str]]:
    return [(row.role, row.saw, row.did) for row in opened.session.all(Intervention)]


async def test_two_keys_log_what_the_hint_says(tmp_path: Path) -> None:
    async with opened_after(tmp_path, 15) as opened:
        await opened.press("I", "enter")
        assert logged(opened) == [("referee", "Namuna Rahman not heard yet, 15 min", "give Namuna Rahman the floor")]
        await opened.press("f7", "7")
        assert "give Namuna Rahman the floor" in opened.text()


async def test_without_a_hint_it_is_typed_and_tab_takes_another_role(tmp_path: Path) -> None:
    session_id = new_session(tmp_path / "store.db", ManualClock(TEN))
    async with console(tmp_path / "store.db", session_id) as opened:
        await opened.app.writer.do(step("start"))
        await opened.press("f3", "I")
        await opened.type("two at once")
        await opened.press("tab", "enter")
        assert "with > between them" in opened.text()
        await opened.type(" > read the list aloud")
        await opened.press("enter")
        assert logged(opened) == [("referee", "two at once", "read the list aloud")]
