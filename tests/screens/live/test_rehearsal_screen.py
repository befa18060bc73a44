"""A rehearsal on the screen: the room, the keys, the look-back; and nothing of it in the user's store."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from hashlib import sha256
from pathlib import Path

import pytest

from peerassist_tui.cli import main
from peerassist_tui.desk import make_session
from peerassist_tui.readings.state import holder, status
from peerassist_tui.rehearsal.levels import LEVELS
from peerassist_tui.rehearsal.practice import make_practice
from peerassist_tui.screens.live.live import LiveScreen
from peerassist_tui.screens.shell.rehearsal_look_back import RehearsalLookBack
from peerassist_tui.shell.rehearsing import RehearsalApp
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.widgets.bars.room_line import RoomLine
from tests.helpers.console import HEADER, TEN, Console, new_session
from tests.helpers.quiet import running
from tests.helpers.stores import new_file
from tests.helpers.terminal import Terminal


class Rehearsal(Console):
    """A rehearsal under test; `wait` lets the room go on second by second."""

    app: RehearsalApp

    async def wait(self, seconds: int) -> None:
        """Let the meeting and its room go on for so long."""
        for _ in range(seconds):
            self.clock.advance(1)
            self.app.rehearsal.look_round()
            await self.settle()

    async def until(self, words: str, seconds: int = 90) -> None:
        """Let it go on until these words stand on the screen."""
        for _ in range(seconds):
            if words in self.text():
                return
            await self.wait(1)
        raise AssertionError(f"{words!r} never came:\n{self.text()}")


@asynccontextmanager
async def rehearsal(folder: Path, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Rehearsal]:
    clock = ManualClock(TEN)
    path = Path(shutil.copy(new_file(), folder / "practice.db"))
    practice = make_practice(path, None, 7, clock, LEVELS["usual"])
    app = RehearsalApp(path, practice, LEVELS["usual"], seed=7, speed=3, clock=clock)
    async with running(app, size) as pilot:
        opened = Rehearsal(app, pilot, clock)
        await opened.settle()
        yield opened


async def raised(console: Rehearsal) -> str:
    """The digit of the first hand that goes up in the room."""
    await console.until(") raises a hand")  # the free floor says “raises a hand” too
    return console.text().split(") raises a hand")[0][-1]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_hand_in_the_room_is_taken_by_its_digit_and_space_lets_them_speak(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with rehearsal(tmp_path, size) as console:
        assert isinstance(console.app.screen, LiveScreen)
        assert "A rehearsal: nothing of it is kept" in console.text()
        assert "space begins the meeting" in console.text()
        await console.press("space", "enter")
        digit = await raised(console)
        assert f"press {digit}" in console.text()
        assert "NEXT   nobody waits" in console.text()
        await console.press(digit)
        await console.wait(1)
        await console.press("space")
        await console.wait(1)
        speaks = holder(console.session)
        assert speaks is not None
        assert f"{speaks.latin or speaks.name}: “" in console.text()


async def test_the_room_is_there_again_after_another_stage(tmp_path: Path) -> None:
    async with rehearsal(tmp_path) as console:
        await console.press("space", "enter", "f4", "f3")
        assert "Practice 7" in console.text()
        assert len(console.app.screen.query(RoomLine)) == 1


async def test_the_help_tells_of_the_room(tmp_path: Path) -> None:
    async with rehearsal(tmp_path) as console:
        await console.press("f1")
        assert "A rehearsal: the people are played" in console.text()
        assert "The meeting. Digits raise" in console.text()


async def test_a_pause_stops_the_room_too(tmp_path: Path) -> None:
    async with rehearsal(tmp_path) as console:
        await console.press("space", "enter")
        await console.press("p")
        assert status(console.session) == "paused"
        await console.wait(60)
        assert "p lets it go on" in console.text()
        assert "a hand" not in console.text()
        await console.press("p")
        await console.until("a hand")


@pytest.mark.parametrize("keys", [("E", "E"), ("f9", "enter"), ("ctrl+q", "enter")])
async def test_the_end_leads_to_the_look_back(tmp_path: Path, keys: tuple[str, ...]) -> None:
    async with rehearsal(tmp_path) as console:
        await console.press("space", "enter")
        await console.wait(20)
        await console.press(*keys)
        await console.wait(1)
        assert isinstance(console.app.screen, RehearsalLookBack)
        assert "Rehearsed " in console.text()
        assert not [word for word in ("seed", "Gini", "peerassist rehearse") if word in console.text()]
        assert "Too short to judge silence, speaking time, options and agenda (5 min needed)" in console.text()
        assert not [word for word in ("Nobody was", "No option", "Not reached") if word in console.text()]
        assert console.app.rehearsal.verdict is not None
        await console.pilot.press("enter")
        await console.pilot.pause()
        assert not console.app.is_running


async def test_who_leaves_by_a_question_has_not_pressed_the_key_that_ends(tmp_path: Path) -> None:
    async with rehearsal(tmp_path) as console:
        await console.press("space", "enter")
        await console.wait(5)
        console.app.watch(console.app, "session", console.app.rehearsal.look_round)
        await console.press("ctrl+q", "enter")
        await console.settle()
        assert [type(screen) for screen in console.app.screen_stack].count(RehearsalLookBack) == 1
        verdict = console.app.rehearsal.verdict
        assert verdict is not None
        assert "E end: once" not in verdict.keys


async def test_who_does_not_want_to_end_goes_on(tmp_path: Path) -> None:
    async with rehearsal(tmp_path) as console:
        await console.press("space", "enter")
        await console.press("escape")
        assert console.told == ["The meeting is on. F9 ends the rehearsal, after a question."]
        await console.press("f9")
        assert "End the rehearsal here" in console.text()
        await console.press("escape")
        await console.until("a hand")


async def test_a_meeting_far_over_its_time_is_over(tmp_path: Path) -> None:
    async with rehearsal(tmp_path) as console:
        await console.press("space", "enter")
        console.clock.advance(57 * 60)
        await console.wait(1)
        assert isinstance(console.app.screen, RehearsalLookBack)


def test_a_session_gives_its_people_and_agenda_and_stays_as_it_is(tmp_path: Path) -> None:
    path, clock = tmp_path / "store.db", ManualClock(TEN)
    session_id = new_session(path, clock)
    before = sha256(path.read_bytes()).hexdigest()
    store = Store(path)
    pattern = store.load(session_id)
    store.close()
    practice = make_practice(tmp_path / "practice.db", pattern, 7, clock, LEVELS["usual"])
    assert practice.info.title == f"Practice 7: {HEADER['title']}"
    assert [one.name for one in practice.people] == [one["name"] for one in HEADER["people"]]
    assert [one.title for one in practice.agenda] == [one["title"] for one in HEADER["agenda"]]
    assert practice.challenge == HEADER["challenge"]
    assert LEVELS["usual"].speed(practice) == 4
    assert sha256(path.read_bytes()).hexdigest() == before


def test_a_session_without_peers_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "store.db"
    store = Store(path)
    make_session(store, ManualClock(TEN), title="Alone", challenge="Who?", timezone="UTC", starts_at="2026-12-08T10:00")
    store.close()
    assert main(["--store", str(path), "rehearse", "Alone"]) == 1
    assert "the session needs peers and an agenda" in capsys.readouterr().err


def test_the_command_rehearses_and_tells_it_on_standard_output(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    new_session(path, ManualClock(TEN))
    before = path.read_bytes()
    kept = tmp_path / "practice.peerassist"
    command = ("--store", str(path), "rehearse", "Nine", "--seed", "7", "--speed", "60", "--keep", str(kept))
    with Terminal(tmp_path, *command) as terminal:
        terminal.wait_for("space begins")
        terminal.press(" ").wait_for("Who is here?")
        terminal.press("\r").wait_for("a hand")
        terminal.press("E").wait_for("E again").press("E")
        terminal.wait_for("How they were played")
        terminal.press("\r")
        assert terminal.ended() == 0
    assert "peerassist rehearse --seed 7" in terminal.sent_last
    assert path.read_bytes() == before
    assert main(["--store", str(tmp_path / "other.db"), "import", str(kept)]) == 0


@pytest.mark.parametrize("clicked", ["TRY", "press {}", "{} for"])
async def test_a_click_on_the_key_that_is_to_be_tried_presses_it(tmp_path: Path, clicked: str) -> None:
    async with rehearsal(tmp_path) as console:
        await console.press("space", "enter")
        await console.click(clicked.format(await raised(console)))
        await console.wait(1)
        assert "nobody waits" not in console.text()


async def test_however_long_its_roll_call_takes_a_rehearsal_begins_on_time(tmp_path: Path) -> None:
    async with rehearsal(tmp_path) as console:
        await console.press("space")
        await console.later(90)
        await console.press("enter")
        await console.wait(1)
        assert "on time" in console.text()
        assert "late" not in console.text()
