"""A change costs what it touches: how often something is worked out, drawn or laid out for it, counted."""

from collections import Counter
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest

from peerassist_tui.models import Note
from peerassist_tui.readings.floor import queue as queue_reading
from peerassist_tui.rules import perform
from peerassist_tui.screens.flipchart.flipchart_entries import FlipchartEntries
from peerassist_tui.screens.live import live
from peerassist_tui.step import Step
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.widgets.entry_painter import EntryPainter
from peerassist_tui.widgets.panel import Panel
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.meeting import Meeting, step

FACES = ("agenda_face", "agenda_list_face", "floor_face", "queue_face", "times_face", "challenge_line")


class Counts(Counter[str]):
    """How often each function was called since it is watched."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__()
        self._patch = monkeypatch

    def watch(self, where: Any, name: str, called: Callable[..., str] | None = None) -> None:
        function = getattr(where, name)

        def counted(*args: Any, **options: Any) -> Any:
            self[called(*args) if called else name] += 1
            return function(*args, **options)

        self._patch.setattr(where, name, counted)


@pytest.fixture
async def opened(tmp_path: Path) -> AsyncIterator[Console]:
    clock = ManualClock(TEN)
    session = new_session(tmp_path / "store.db", clock, is_on=True)
    async with console(tmp_path / "store.db", session, clock=clock) as one:
        yield one


@pytest.fixture
def counts(monkeypatch: pytest.MonkeyPatch) -> Counts:
    return Counts(monkeypatch)


async def test_a_raised_hand_works_out_each_face_once_and_draws_the_lines_it_changes(
    opened: Console, counts: Counts
) -> None:
    assert "Joaquín" in opened.text()
    for face in FACES:
        counts.watch(live, face)
    counts.watch(Panel, "_strip", lambda panel, *_: type(panel).__name__)
    await opened.press("3")
    assert "Joaquín" in opened.text()
    assert counts == {**dict.fromkeys(FACES, 1), "QueuePanel": 2, "TimesPanel": 1}


async def test_neither_a_letter_nor_a_note_lays_the_screen_out_again(opened: Console) -> None:
    layouts: list[object] = []
    await opened.press("t", "a")
    opened.app.screen.screen_layout_refresh_signal.subscribe(opened.app.screen, layouts.append)
    await opened.type(" longer text")
    await opened.press("ctrl+n")
    assert "a longer text" in opened.text()
    assert not layouts


async def test_in_a_list_that_scrolls_only_the_new_note_is_drawn(opened: Console, counts: Counts) -> None:
    for number in range(40):
        await opened.app.writer.do(step("note", kind="telling", text=f"point {number}"))
    await opened.settle()
    assert "point 39" in opened.text()
    counts.watch(EntryPainter, "_drawn")
    await opened.app.writer.do(step("note", kind="telling", text="the newest"))
    await opened.settle()
    assert "the newest" in opened.text()
    assert counts["_drawn"] <= 3  # the new line, and the one that the cursor has left


def test_of_many_notes_only_the_new_one_and_the_changed_one_become_entries_anew(counts: Counts) -> None:
    meeting, entries = Meeting(), FlipchartEntries()
    for number in range(30):
        meeting.do("note", kind="telling", text=f"point {number}")

    def shown() -> list[str]:
        return [entry.text for entry in entries.of(meeting.session, meeting.session.all(Note))]

    shown()
    counts.watch(FlipchartEntries, "_entry")
    meeting.do("note", kind="asking", text="one more")
    assert shown()[-1] == "one more"
    meeting.do("change_note", note="7", text="said otherwise")
    assert shown()[6] == "said otherwise"
    assert counts["_entry"] == 2


def test_the_queue_is_worked_out_once_for_the_floor_that_is_given(counts: Counts) -> None:
    meeting = Meeting().raised("Amina", "Bao")
    counts.watch(queue_reading, "queue_in_order")
    perform(meeting.session, meeting.now, Step("give_floor"))
    assert counts["queue_in_order"] == 1


def test_a_note_that_another_one_answers_is_drawn_without_its_mark() -> None:
    meeting, entries = Meeting(), FlipchartEntries()
    meeting.do("note", kind="asking", text="Who pays?")
    meeting.do("mark_note", note="1", mark="unanswered")
    meeting.do("note", kind="telling", text="We do")

    def tail() -> str:
        return entries.of(meeting.session, meeting.session.all(Note))[0].tail

    assert "unanswered" in tail()
    meeting.do("answered_by", note="1", by=["2"])
    assert "unanswered" not in tail()
