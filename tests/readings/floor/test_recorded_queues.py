"""The queue that the screen shows, beside the queue of a plain count over the script, in recorded meetings."""

from pathlib import Path
from random import Random
from runpy import run_path
from typing import Any

import pytest

from peerassist_tui.screens.live.live_faces import queue_face
from tests.helpers.meeting import Meeting

SHARED = Path(__file__).parents[4] / "shared"
TOOL = SHARED / "tools" / "session-script"
LOGS = sorted(path.stem for path in (SHARED / "data" / "meetings" / "queues").glob("jl-*.jsonl"))
MOMENTS = 10

pytestmark = pytest.mark.skipif(not TOOL.exists(), reason="the recorded meetings are not here")


Tool = dict[str, Any]


@pytest.fixture(scope="module")
def tool() -> Tool:
    """The functions of the tool that writes session scripts, with its own count of what must come out."""
    return run_path(str(TOOL))


def expected(tool: Tool, script: list[dict[str, Any]], until: float) -> list[str]:
    """What the tool says of the queue with `--until SECONDS --expect`."""
    cut = [event for event in script[1:] if event["at"] <= until and event["do"] != "finish"]
    names: list[str] = tool["expect"]([script[0], *cut])["floor"]["queue"]
    return names


@pytest.mark.parametrize("log", LOGS)
def test_the_queue_on_the_screen_is_the_scripts_at_ten_random_moments(tool: Tool, log: str) -> None:
    script: list[dict[str, Any]] = tool["meeting_script"](tool["DATA"], log)
    chance = Random(log)
    hands = [line["at"] for line in script if line["do"] == "raise_hand"]
    moments = sorted(chance.choice(hands) + chance.uniform(0, 60) for _ in range(MOMENTS))
    head = {name: value for name, value in script[0].items() if name != "do"}
    meeting = Meeting(started=False, **head)
    coming = script[1:-1]
    for moment in moments:
        while coming and coming[0]["at"] <= moment:
            line = coming.pop(0)
            given = {name: value for name, value in line.items() if name not in ("at", "do")}
            meeting.at(line["at"]).do(line["do"], **given)
        face = queue_face(meeting.session, meeting.at(moment).now)
        assert [line.name for line in face.waiting] == expected(tool, script, moment)
