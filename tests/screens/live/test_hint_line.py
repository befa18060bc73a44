"""The hint line of the meeting: it says one thing at a time, one key does it, and nothing happens by itself."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from peerassist_tui.readings.state import holder, status
from peerassist_tui.settings import settings_path
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.widgets.bars.hint_line import HintFace, HintLine
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.meeting import step


@asynccontextmanager
async def opened_after(path: Path, minutes: float, size: tuple[int, int] = (120, 40)) -> AsyncIterator[Console]:
    clock = ManualClock(TEN)
    session_id = new_session(path / "store.db", clock)
    async with console(path / "store.db", session_id, clock=clock, size=size) as opened:
        await opened.app.writer.do(step("start"))
        await opened.app.writer.do(step("start_item", item="Clarifying questions"))
        await opened.press("f3")
        await opened.later(60 * minutes)
        yield opened


@pytest.fixture(params=[(120, 40), (80, 24)])
async def silent(tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[Console]:
    """A quarter of an hour of asking in which nobody has said a word."""
    async with opened_after(tmp_path, 15, request.param) as opened:
        yield opened


def line(opened: Console) -> str:
    face = opened.app.screen.query_one(HintLine).face
    return face.words if isinstance(face, HintFace) else ""


async def test_the_line_says_who_is_not_heard_and_one_key_gives_the_floor(silent: Console) -> None:
    assert line(silent) == "Namuna Rahman not heard yet, 15 min"
    assert "not heard" in next(row for row in silent.text().splitlines() if "HINT  keeping order · Namuna" in row)
    before = silent.session.seq
    await silent.later(30)
    assert silent.session.seq == before, "nothing happens by itself"
    await silent.press("d")
    speaker = holder(silent.session)
    assert speaker is not None
    assert speaker.name == "Namuna Rahman"


async def test_waved_away_it_stays_away_until_its_cause_is_another(silent: Console) -> None:
    await silent.press("D")
    assert line(silent) == ""
    await silent.later(60)
    assert line(silent) == ""
    await silent.press("1", "space")
    await silent.later(5)
    await silent.press("r")
    await silent.later(1)
    assert line(silent).startswith("Begum Udahoron not heard yet")


async def test_all_hints_with_their_numbers_and_words_to_say(silent: Console) -> None:
    await silent.press("G")
    shown = silent.text()
    assert "what have you seen of this where you work?" in shown
    assert "silent 15 min" in shown
    await silent.press("enter")
    assert holder(silent.session) is not None


async def test_quiet_mode_says_nothing_and_can_be_left(silent: Console) -> None:
    await silent.press("G", ".", "q", "escape")
    assert line(silent) == ""
    await silent.press("G", ".", "q", "escape")
    assert line(silent) != ""


async def test_what_was_waved_away_can_be_said_again(silent: Console) -> None:
    await silent.press("G", "D", ".", "r", "escape")
    assert line(silent) != ""


async def test_while_somebody_types_a_letter_is_a_letter(silent: Console) -> None:
    await silent.press("t")
    await silent.type("dDG")
    assert holder(silent.session) is None
    assert "dDG" in silent.text()


async def test_a_hint_may_open_a_dialog(tmp_path: Path) -> None:
    async with opened_after(tmp_path, 45) as opened:
        assert "feedback would have" in line(opened)
        await opened.press("d")
        assert "To catch up" in opened.text()
        assert status(opened.session) == "live"


async def test_a_slip_in_the_settings_is_told_and_the_usual_limits_hold(tmp_path: Path) -> None:
    settings_path().parent.mkdir(parents=True)
    settings_path().write_text("[hints]\nbrake = 3\n")
    async with opened_after(tmp_path, 15) as opened:
        assert line(opened) != ""


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (99, "HINT  keeping order · Amina Khan not heard yet   d give Amina Khan the floor  G why +2  D not now"),
        (87, "HINT  keeping order · Amina not heard yet   d give Amina the floor  G why +2  D not now"),
        (80, "HINT  keeping order · Amina not heard yet   d give Amina the floor  G why +2"),
        (68, "HINT  keeping order · Amina not heard yet   d give Amina the floor"),
        (54, "HINT  Amina not heard yet   d give Amina the floor"),
        (40, "HINT  Amina not heard yet   d do it"),
        (30, "HINT  Amina not hea…   d do it"),
    ],
)
def test_the_news_of_a_hint_is_the_last_that_gives_way(width: int, shown: str) -> None:
    act, brief_act = "give Amina Khan the floor", "give Amina the floor"
    panel = HintLine()
    face = HintFace("keeping order", "Amina Khan not heard yet", act, 2, "Amina not heard yet", brief_act)
    panel.set_reactive(HintLine.face, face)
    assert [str(line) for line in panel.lines(width)] == [shown]


@pytest.mark.parametrize("key", ["d", "D"])
async def test_without_a_hint_its_keys_say_so(live: Console, key: str) -> None:
    await live.press(key)
    assert live.band == "LEAD No hint right now."


@pytest.mark.parametrize("key", ["d", "D"])
async def test_without_a_hint_a_late_day_is_told_what_catches_it_up(live: Console, key: str) -> None:
    assert await live.app.writer.do(step("describe", ends_by="11:30"))
    await live.later(12 * 60)
    await live.press(key)
    assert live.band == "LEAD No hint right now. C catches up."
