"""Putting the floor right while people talk, by what the facilitator presses and sees."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from peerassist_tui.errors import RuleError
from peerassist_tui.models import Interruption, Turn
from peerassist_tui.readings.floor.correction import read_correction
from peerassist_tui.readings.floor.floor_time import floor_times
from peerassist_tui.readings.state import holder, open_turn
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.timing.zones import to_local
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.meeting import Meeting


@pytest.mark.parametrize(
    ("typed", "clock", "who"),
    [
        ("10:02 amina", "10:02:00", "Amina"),
        ("10:02:31 BAO", "10:02:31", "Bao"),
        ("-30s bao", "10:03:30", "Bao"),
        ("-2m hugo", "10:02:00", "Hugo"),
        ("−1m 4", "10:03:00", "Bao"),
        ("chen", "10:01:00", "Chen"),
        ("10:02 crosstalk", "10:02:00", "crosstalk"),
        ("Silence", "10:01:00", "silence"),
    ],
)
def test_a_line_says_since_when_it_was_whom(meeting: Meeting, typed: str, clock: str, who: str) -> None:
    meeting.at(60).do("give_floor", who="Amina")
    meant = read_correction(meeting.session, meeting.at(240).now, typed)
    assert (f"{to_local(meant.moment, 'Asia/Dhaka'):%H:%M:%S}", meant.words) == (clock, who)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Say also who it was, or crosstalk, silence, break."),
        ("10:02", "Say also who it was, or crosstalk, silence, break."),
        ("bao", "Nobody has the floor; say since when, for instance 10:52 or -30s."),
        ("10:02 h", "“h” can mean Hawa, Hugo."),
        ("10:02 zed", "Nobody here is called “zed”."),
        ("10:30 bao", "10:30 has not come yet."),
        ("-5m bao", "The meeting began at 10:00:00; -5m is before that."),
        ("09:59 bao", "The meeting began at 10:00:00; 09:59 is before that."),
        ("30m bao", "“30m” is no time; write 10:52, 10:52:30, -30s or -2m."),
        ("-30 bao", "“-30” is no time; write 10:52, 10:52:30, -30s or -2m."),
        ("25:99 bao", "“25:99” is no time of that day."),
    ],
)
def test_what_means_no_time_or_nobody_is_told(meeting: Meeting, typed: str, sentence: str) -> None:
    with pytest.raises(RuleError) as told:
        read_correction(meeting.session, meeting.at(240).now, typed)
    assert str(told.value) == sentence


def test_after_midnight_a_time_of_the_evening_is_yesterdays(meeting: Meeting) -> None:
    meeting.at(14.5 * 3600)
    meant = read_correction(meeting.session, meeting.now, "23:50 bao")
    assert meant.moment == datetime(2026, 12, 8, 17, 50, tzinfo=UTC)


@pytest.fixture
async def live(tmp_path: Path) -> AsyncIterator[Console]:
    """Joaquín has had the floor for a minute, in a meeting on a small screen."""
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=(80, 24)) as opened:
        await opened.press("3", "space")
        await opened.later(60)
        yield opened


def seconds(opened: Console) -> dict[str, float]:
    times = floor_times(opened.session, opened.clock())
    return {one.person.name: one.seconds for one in times if one.turns}


async def test_c_says_since_when_it_was_somebody_else(live: Console) -> None:
    await live.press("c")
    assert "who really speaks ▸ number or name, crosstalk; “-30s Ali”: for the last 30 s" in live.text()
    await live.type("-20s begum")
    assert "who really speaks ▸ 10:00:40 Begum Udahoron, 20 s" in live.text()
    await live.press("enter")
    assert seconds(live) == {"Begum Udahoron": 20, "Joaquín Muestra": 40}
    assert live.app.focused is None
    await live.press("u")
    assert seconds(live) == {"Joaquín Muestra": 60}


async def test_a_refused_correction_is_told_and_stays_in_the_line(live: Console) -> None:
    await live.press("c")
    await live.type("10:30 begum")
    assert "who really speaks ▸ ?:" in live.text()
    await live.press("enter")
    assert "10:30 has not come yet." in live.text()
    assert "10:30 begum" in live.text()
    assert seconds(live) == {"Joaquín Muestra": 60}


async def test_a_note_that_was_begun_waits_for_the_correction(live: Console) -> None:
    await live.press("t")
    await live.type("Half a")
    await live.press("escape", "c")
    await live.type("begum")
    await live.press("enter")
    assert seconds(live) == {"Begum Udahoron": 60}
    assert "Half a" in live.text()


async def test_x_is_crosstalk_and_x_again_ends_it(live: Console) -> None:
    await live.press("x")
    await live.later(15)
    assert "crosstalk" in live.text()
    assert "0:15" in live.text()
    await live.press("x")
    assert live.told[-1] == "Crosstalk ended; nobody has the floor"
    assert open_turn(live.session) is None
    assert [turn.state for turn in live.session.all(Turn)] == ["", "crosstalk"]
    await live.press("x", "1", "space")
    speaker = holder(live.session)
    assert speaker is not None
    assert speaker.name == "Namuna Rahman"


async def test_an_interruption_is_one_key(live: Console) -> None:
    await live.press("!")
    (row,) = live.session.all(Interruption)
    assert live.session.name_of(row.person_id) == "Joaquín Muestra"
    await live.press("r", "!")
    assert len(live.session.all(Interruption)) == 1


async def test_while_somebody_is_to_finish_the_bar_offers_only_what_works_and_the_other_keys_say_who(
    tmp_path: Path,
) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=(80, 24)) as opened:
        await opened.press("1", "space", "3", "P")
        offered = {binding.key for _, binding, enabled, _ in opened.app.screen.active_bindings.values() if enabled}
        assert offered.isdisjoint({"space", "i", "g", "x"})
        assert {"r", "P", "h", "1"} <= offered
        for key in ("space", "i", "g", "x"):
            await opened.press(key)
            assert opened.told == ["Namuna Rahman is to finish first; P lets others in."]
        await opened.press(".")
        assert "let others in" in opened.text()
        await opened.press("escape", "P")
        await opened.later(2)
        await opened.press("space")
        assert holder(opened.session) == opened.session.person("Joaquín Muestra")
