"""The rest of the preparation: is it a peer assist, by when, with which rules, in what room."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from peerassist_tui.models import ChecklistItem, GroundRule
from peerassist_tui.readings.readiness.readiness import missing_before_start
from peerassist_tui.readings.readiness.suggestions import CHECKLIST, GROUND_RULES, USUAL_GROUND_RULES
from peerassist_tui.screens.preparation.preparation import PreparationScreen
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.meeting import Meeting

PLACES = [section.topic for section in PreparationScreen.SECTIONS]


@pytest.fixture
async def opened(tmp_path: Path) -> AsyncIterator[Console]:
    """A session that is being prepared, on a small screen."""
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=(80, 24)) as opened:
        yield opened


def said(topic: str, **header: Any) -> list[str]:
    session = Meeting(started=False, **header).session
    return [gap.text for gap in missing_before_start(session) if gap.topic == topic]


ALL = ("complex", "searched", "followed", "uncommitted", "worth", "wanted")


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({}, ["nobody has asked yet whether a peer assist is right"]),
        (dict.fromkeys(ALL, "yes"), []),
        ({**dict.fromkeys(ALL, "yes"), "uncommitted": "no"}, ["advice comes too late: nothing can change any more"]),
        (dict.fromkeys(ALL[:4], "yes"), ["2 of 6 questions about the purpose are open"]),
    ],
)
def test_what_speaks_against_a_peer_assist_is_told_and_never_bars_the_way(
    answers: dict[str, str], words: list[str]
) -> None:
    assert said("purpose", purpose=answers) == words
    assert all(
        gap.advice
        for gap in missing_before_start(Meeting(started=False, purpose=answers).session)
        if gap.topic == "purpose"
    )


@pytest.mark.parametrize(
    ("by", "words"),
    [
        (None, []),
        ("2026-12-08", []),
        ("2026-12-07", ["the meeting comes 1 day after the decision is needed"]),
        ("2026-11-30", ["the meeting comes 8 days after the decision is needed"]),
    ],
)
def test_a_meeting_that_comes_after_the_decision_is_told(by: str | None, words: list[str]) -> None:
    assert said("challenge", decision_by=by) == words


async def test_enter_turns_an_answer_and_the_section_says_what_a_no_means(opened: Console) -> None:
    await opened.press(*["down"] * PLACES.index("purpose"), "enter", "enter", "enter")
    assert opened.session.info.purpose == {"complex": "no"}
    assert "! the knowledge may be written down: read first" in opened.text()
    await opened.press("enter")
    assert opened.session.info.purpose == {}


async def test_rules_are_taken_from_the_stock_worded_and_put_back(opened: Console) -> None:
    await opened.press(*["down"] * PLACES.index("ground_rules"), "enter", "enter", "enter")
    assert [rule.text for rule in opened.session.all(GroundRule)] == list(GROUND_RULES[:2])
    await opened.press("home", "enter", "ctrl+u")
    await opened.type("One voice, please")
    await opened.press("enter", "J")
    assert [rule.text for rule in opened.session.all(GroundRule)] == [GROUND_RULES[1], "One voice, please"]
    await opened.press("delete")
    assert f"+  {GROUND_RULES[0]}" in opened.text()


async def test_ctrl_f_takes_the_usual_rules_and_the_usual_checklist(opened: Console) -> None:
    await opened.press(*["down"] * PLACES.index("ground_rules"), "ctrl+f", "down", "ctrl+f")
    assert [rule.text for rule in opened.session.all(GroundRule)] == list(USUAL_GROUND_RULES)
    assert [item.text for item in opened.session.all(ChecklistItem)] == list(CHECKLIST)
    await opened.press("u")
    assert opened.session.all(ChecklistItem) == []


async def test_enter_ticks_the_checklist_off_and_every_line_can_be_taken_out(opened: Console) -> None:
    await opened.press(*["down"] * PLACES.index("room"), "ctrl+f", "enter", "enter", "down", "enter")
    assert [item.done for item in opened.session.all(ChecklistItem)] == [True, True, False, False, False, False, False]
    assert "the room: 5 of 7 still to be done" in opened.text()
    await opened.press(*["delete"] * 7)
    assert opened.session.all(ChecklistItem) == []
    assert "no checklist for the room yet" in opened.text()


async def test_the_deadline_is_read_and_warns_when_the_meeting_comes_later(opened: Console) -> None:
    await opened.press(*["down"] * PLACES.index("challenge"), "enter", *["tab"] * 6)
    await opened.type("2026-12-01")
    assert "Tue 1 December 2026" in opened.text()
    await opened.press("enter")
    assert "the meeting comes 7 days after the decision is needed" in opened.text()
    assert str(opened.session.info.decision_by) == "2026-12-01"
