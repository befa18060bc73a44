"""Watching a session script in the console."""

import json
from pathlib import Path
from typing import Any

import pytest

from peerassist_tui.cli import main
from peerassist_tui.models import Note
from peerassist_tui.readings.state import status
from peerassist_tui.screens.live.live import LiveScreen
from peerassist_tui.screens.time.time_question import TimeQuestion
from peerassist_tui.session import Session
from peerassist_tui.shell.app import PeerAssistApp
from peerassist_tui.store.queries.overview import overviews
from peerassist_tui.timing.clock import wall_clock
from tests.helpers.console import HEADER, Console, console
from tests.helpers.quiet import running
from tests.helpers.terminal import Terminal

LINES: list[dict[str, Any]] = [
    {"do": "start", "at": 0},
    {"do": "next_item", "at": 0},
    {"do": "give_floor", "who": "Joaquín Muestra", "at": 10},
    {"do": "note", "kind": "telling", "text": "Five of nine", "at": 40},
    {"do": "pause", "at": 60},
    {"do": "resume", "at": 60_000},
]
FINISH = {"do": "finish", "at": 60_060}


def script(folder: Path, *lines: dict[str, Any]) -> Path:
    path = folder / "meeting.jsonl"
    whole = [{"do": "session", **HEADER}, *lines]
    path.write_text("".join(json.dumps(line) + "\n" for line in whole), encoding="utf-8")
    return path


async def watched(folder: Path, *lines: dict[str, Any], speed: float = 2_000) -> tuple[Session, str, PeerAssistApp]:
    """Play to the end; the session, what the screen said then, and the app."""
    app = PeerAssistApp(folder / "store.db", script=script(folder, *lines), speed=speed)
    async with running(app, (120, 40)) as pilot:
        opened = Console(app, pilot, None)  # type: ignore[arg-type]
        await opened.settle()
        assert isinstance(app.screen, LiveScreen)
        return opened.session, opened.text(), app


async def test_a_script_is_played_on_the_live_screen_to_its_end(tmp_path: Path) -> None:
    session, text, app = await watched(tmp_path, *LINES, FINISH)
    assert status(session) == "finished"
    assert [note.text for note in session.all(Note)] == ["Five of nine"]
    assert "The script is played: 8 lines." in text
    assert app.clock is wall_clock
    assert app.opened.desk is not None
    assert (session.info.finished_at - session.info.starts_at).total_seconds() == 60_060  # type: ignore[operator]


async def test_another_console_takes_the_scripts_time_for_the_meetings(tmp_path: Path) -> None:
    session, _, app = await watched(tmp_path, *LINES)
    assert app.opened.desk is not None
    assert session.info.clock_offset_seconds == pytest.approx((session.at - wall_clock()).total_seconds(), abs=60)  # type: ignore[operator]
    async with console(tmp_path / "store.db", session.id, clock=wall_clock, seat="note_taker") as other:  # type: ignore[arg-type]
        assert not isinstance(other.app.screen, TimeQuestion)
        assert (other.app.now - session.at).total_seconds() < 60  # type: ignore[operator]


async def test_a_script_without_an_end_leaves_the_meeting_paused(tmp_path: Path) -> None:
    session, _, _ = await watched(tmp_path, *LINES)
    assert status(session) == "paused"


async def test_a_bad_line_is_told_and_what_stood_before_it_stays(tmp_path: Path) -> None:
    session, text, _ = await watched(tmp_path, *LINES[:4], {"do": "give_floor", "who": "Nobody", "at": 50})
    assert len(session.all(Note)) == 1
    assert "Line 6: Nobody here is called 'Nobody'." in " ".join(text.split())
    assert status(session) == "paused"


@pytest.mark.parametrize("key", ["f9", "ctrl+q"])
async def test_leaving_stops_the_play(tmp_path: Path, key: str) -> None:
    late = {"do": "note", "kind": "telling", "text": "too late", "at": 50_000}
    app = PeerAssistApp(tmp_path / "store.db", script=script(tmp_path, *LINES[:4], late), speed=1)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        while not (app.session and app.session.info.started_at):
            await pilot.pause()
        await pilot.press(key)
        await app.workers.wait_for_complete()
    (one,) = overviews(tmp_path / "store.db")
    assert one.status == "paused"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "The script is empty."),
        ("{", "Line 1: this is not JSON."),
        ('{"do": "start", "at": 0}', "Line 1: the first line"),
        ('{"do": "session"}', "Line 1: Without 'title' session cannot be done."),
    ],
)
def test_a_script_that_cannot_begin_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, told: str
) -> None:
    path = tmp_path / "meeting.jsonl"
    path.write_text(text, encoding="utf-8")
    assert main(["--store", str(tmp_path / "store.db"), "play", str(path)]) == 1
    assert told in capsys.readouterr().err


def test_it_is_refused_before_the_console_starts(tmp_path: Path) -> None:
    with Terminal(tmp_path, "--store", str(tmp_path / "store.db"), "play", str(tmp_path / "none.jsonl")) as terminal:
        assert "cannot be read" in " ".join(terminal.wait_for("cannot be read").screen.split())
        assert terminal.ended() == 1
    assert "\x1b[?1049h" not in terminal.sent_last
