"""Whether the summaries of recorded meetings find their own series first; needs the data beside the project."""

import json
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from peerassist_tui.desk import make_session
from peerassist_tui.store.queries.similar import similar
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.meeting import START

MEETINGS = Path(__file__).parents[3] / "shared" / "data" / "meetings"
ASKED = 3
"""So many sentences of a summary are a challenge; the past session has all of them."""

pytestmark = pytest.mark.skipif(not MEETINGS.is_dir(), reason="the recorded meetings are not here")


def series(meeting: dict[str, str]) -> str:
    """The scenario of AMI, in which one remote control is designed again and again, is one; so is JSON-LD."""
    if meeting["kind"] == "scenario":
        return "scenario"
    return "JSON-LD" if meeting["source"].startswith("JSON-LD") else meeting["series"]


@pytest.fixture(scope="module")
def past(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, tuple[str, list[str]]]]:
    """A store in which each meeting is a session, and its series and sentences by the session's id."""
    store = Store(tmp_path_factory.mktemp("likeness") / "store.db")
    known: dict[str, tuple[str, list[str]]] = {}
    for meeting in map(json.loads, (MEETINGS / "meetings.jsonl").read_text(encoding="utf-8").splitlines()):
        outcomes = MEETINGS / "outcomes" / f"{meeting['meeting']}.jsonl"
        if outcomes.exists():
            said = [json.loads(line)["text"] for line in outcomes.read_text(encoding="utf-8").splitlines()]
            header: dict[str, Any] = {"title": "Meeting", "challenge": " ".join(said), "starts_at": "2025-01-01T10:00"}
            desk = make_session(store, ManualClock(START), **header)
            known[str(desk.session.id)] = series(meeting), said
    store.close()
    return store.path, known


@pytest.mark.parametrize(("first", "at_least"), [(1, 0.8), (3, 0.75), (5, 0.72)])
def test_meetings_of_the_same_series_rank_above_others(
    past: tuple[Path, dict[str, tuple[str, list[str]]]], first: int, at_least: float
) -> None:
    path, known = past
    shares: list[float] = []
    chances: list[float] = []
    for session_id, (own, said) in known.items():
        others = [name for other, (name, _) in known.items() if other != session_id]
        if most := min(first, others.count(own)):
            found = similar(path, UUID(session_id), " ".join(said[:ASKED]))[:most]
            shares.append(sum(known[one.source][0] == own for one in found) / most)
            chances.append(others.count(own) / len(others))
    precision, chance = sum(shares) / len(shares), sum(chances) / len(chances)
    assert precision >= at_least > 2 * chance, f"{precision:.2f}, by chance {chance:.2f}, of {len(shares)} meetings"
