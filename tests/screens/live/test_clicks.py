"""With the mouse a person in the meeting is their digit, on a large screen and on a small one."""

from pathlib import Path

import pytest

from peerassist_tui.readings.state import waiting
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.widgets.panels.times_panel import PeoplePanel, PeopleStrip, TimesPanel
from tests.helpers.console import TEN, console, new_session


@pytest.mark.parametrize(
    ("size", "panel", "offset"),
    [((120, 40), TimesPanel, (30, 3)), ((80, 24), PeopleStrip, (36, 0))],
)
async def test_a_click_on_a_person_raises_and_lowers_their_hand(
    tmp_path: Path, size: tuple[int, int], panel: type[PeoplePanel], offset: tuple[int, int]
) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=size) as opened:
        await opened.pilot.click(panel, offset=offset)
        await opened.settle()
        assert [hand.person_id for hand in waiting(opened.session)] == [opened.session.person("ليلى المثال").id]
        await opened.pilot.click(panel, offset=offset)
        await opened.settle()
        assert not waiting(opened.session)
