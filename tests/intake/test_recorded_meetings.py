"""Recorded meetings and whole peer assists, played headless, give the figures of a plain count over the script."""

import json
from collections.abc import Iterator
from contextlib import redirect_stdout
from functools import cache
from io import StringIO
from pathlib import Path
from runpy import run_path
from typing import Any

import pytest

from peerassist_tui.intake.script import parse
from peerassist_tui.intake.script_player import Player
from peerassist_tui.readings.report.session_document import session_document
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import wall_clock
from tests.helpers.meeting import Meeting

SHARED = Path(__file__).parents[3] / "shared"
TOOL = SHARED / "tools" / "session-script"
SCENARIOS = sorted((SHARED / "data" / "scenarios").glob("*.yaml"))
MEETINGS = (
    sorted(
        json.loads(line)["meeting"]
        for line in (SHARED / "data" / "meetings" / "meetings.jsonl").read_text().splitlines()
    )
    if TOOL.exists()
    else []
)

pytestmark = pytest.mark.skipif(not TOOL.exists(), reason="the recorded meetings are not here")


@cache
def _tool() -> Any:
    return run_path(str(TOOL))["main"]


def tool(*arguments: str) -> str:
    with redirect_stdout(StringIO()) as printed:
        assert _tool()(arguments) == 0
    return printed.getvalue()


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = Store(tmp_path_factory.mktemp("recorded") / "store.db")
    yield opened
    opened.close()


def performed(script: str) -> dict[str, Any]:
    """The document of a script whose rules were performed in memory."""
    return performed_meeting(script).shown


def performed_meeting(script: str) -> Meeting:
    """What a script gives when its rules are performed in memory."""
    head, *lines = parse(script.splitlines())
    meeting = Meeting(started=False, **head.given)
    for line in lines:
        meeting.at(line.at)
        seat = line.seat
        turned = {"undo": meeting.undo, "redo": meeting.redo}.get(line.do)
        if turned:
            turned(seat)
        else:
            meeting.do_as(seat, line.do, **line.given)
    return meeting


def played(store: Store, script: str) -> dict[str, Any]:
    player = Player(store, parse(script.splitlines()))
    player.play_all()
    return session_document(store.load(player.desk.session.id), wall_clock())


def assert_figures(shown: dict[str, Any], expected: dict[str, Any]) -> None:
    for mine, theirs in zip(shown["people"], expected["people"], strict=True):
        assert (mine["name"], mine["turns"]) == (theirs["name"], theirs["turns"])
        assert mine["seconds"] == pytest.approx(theirs["seconds"], abs=0.001)
        assert mine["longest_seconds"] == pytest.approx(theirs["longest_seconds"], abs=0.001)
        assert mine["share"] == pytest.approx(theirs["share"], abs=1e-6)
        assert mine["waits"] == pytest.approx(theirs["waits"], abs=0.001)
    floor, wanted = shown["floor"], expected["floor"]
    assert (floor["holder"], floor["queue"]) == (wanted["holder"], wanted["queue"])
    assert floor["seconds"] == pytest.approx(wanted["seconds"], abs=0.001)
    assert floor["gini"] == pytest.approx(wanted["gini"], abs=1e-6)
    for mine, theirs in zip(shown["agenda"], expected["agenda"], strict=True):
        assert mine["ref"] == theirs["ref"]
        assert mine["actual_seconds"] == pytest.approx(theirs["actual_seconds"], abs=0.001)
    notes = [{key: note[key] for key in ("kind", "text", "who")} for note in shown["notes"]]
    assert notes == expected["notes"]


@pytest.mark.parametrize("meeting", MEETINGS)
def test_a_recorded_meeting_gives_its_figures(meeting: str) -> None:
    assert_figures(performed(tool("meeting", meeting)), json.loads(tool("meeting", meeting, "--expect")))


@pytest.mark.parametrize("meeting", MEETINGS[::9])
def test_a_recorded_meeting_gives_its_figures_out_of_the_store(store: Store, meeting: str) -> None:
    assert_figures(played(store, tool("meeting", meeting)), json.loads(tool("meeting", meeting, "--expect")))


@pytest.mark.parametrize("seconds", ["599.5", "1200", "2400"])
@pytest.mark.parametrize("meeting", MEETINGS[::9])
def test_a_meeting_cut_in_the_middle_stands_still_there(store: Store, meeting: str, seconds: str) -> None:
    cut = ("meeting", meeting, "--until", seconds)
    shown = played(store, tool(*cut))
    assert shown["status"] == "paused"
    assert_figures(shown, json.loads(tool(*cut, "--expect")))


@pytest.mark.parametrize("until", [None, "1000", "2100", "4000", "29000", "90000"])
@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda path: path.stem)
def test_a_whole_peer_assist_gives_its_figures(store: Store, scenario: Path, until: str | None) -> None:
    pytest.importorskip("yaml")
    asked = ("scenario", str(scenario), *(("--until", until) if until else ()))
    assert_figures(played(store, tool(*asked)), json.loads(tool(*asked, "--expect")))
