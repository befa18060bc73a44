"""The queue on the live screen: its keys, its marks, free talk, questions inside a turn."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from peerassist_tui.desk import open_session
from peerassist_tui.models import Hand, Turn
from peerassist_tui.readings.floor.queue import queue
from peerassist_tui.readings.state import holder, waiting
from peerassist_tui.screens.live.controls.queue import last_turn_id
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.widgets.panels.queue_panel import QueuePanel
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.meeting import step

NAMUNA, BEGUM, JOAQUIN, LAYLA, ZOE, IMANI = (
    "Namuna Rahman", "Begum Udahoron", "Joaquín Muestra", "ليلى المثال", "Zoë [/b] Prøve", "Imani Mfano"
)  # fmt: skip


@pytest.fixture(params=[(80, 24)])
async def live(tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[Console]:
    """A running meeting on a small terminal."""
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=request.param) as opened:
        yield opened


def names(opened: Console) -> list[str]:
    return [place.person.name for place in queue(opened.session, opened.clock())]


def speaks(opened: Console) -> str:
    person = holder(opened.session)
    return person.name if person else ""


def row(opened: Console, text: str) -> str:
    return next((line for line in opened.text().splitlines() if text in line), "")


async def test_each_waits_with_a_why_at_eighty_columns(live: Console) -> None:
    await live.press("1", "3")
    await live.later(130)
    assert "2:10 Namuna · not heard yet" in row(live, "NEXT")
    assert "2:10 Joaquín · not heard yet" in live.text()


async def test_an_entry_is_moved_marked_and_called_from_within_the_queue(live: Console) -> None:
    await live.press("1", "2", "3", "q", "down", "down", "K")
    assert names(live) == [NAMUNA, JOAQUIN, BEGUM]
    assert "moved" in row(live, "▸2")
    await live.press("shift+up", "J", "enter")
    assert speaks(live) == JOAQUIN
    assert names(live) == [NAMUNA, BEGUM]
    assert live.app.focused is None


async def test_the_keys_of_the_queue_stand_in_the_key_bar_while_it_has_the_focus(live: Console) -> None:
    await live.press("1", "q")
    assert "K J move" in live.text()
    await live.press("q")
    assert "K J move" not in live.text()
    await live.press("q", "escape")
    assert live.app.focused is None
    assert len(live.app.screen_stack) == 2


async def test_a_hand_is_lowered_or_turned_to_another_kind_in_the_queue(live: Console) -> None:
    await live.press("1", "3", "q", "right")
    assert [hand.kind for hand in waiting(live.session)] == ["process", "new"]
    assert "Namuna · process" in row(live, "▸1")
    await live.press("right", "right", "right")
    assert [hand.kind for hand in waiting(live.session)] == ["new", "new"]
    await live.press("delete")
    assert names(live) == [JOAQUIN]
    await live.press("delete")
    assert live.app.focused is None


@pytest.mark.parametrize("live", [(80, 24), (40, 12)], indirect=True)
async def test_the_cursor_is_in_view_however_many_wait(live: Console) -> None:
    await live.press("1", "2", "3", "4", "5", "6", "q", *["down"] * 9)
    assert "▸6" in live.text()
    await live.press("X")
    assert "CLOSED" in live.text()
    assert "▸6" in live.text()
    await live.press(*["up"] * 9)
    assert "▸1" in live.text()
    assert "and " in live.text()


async def test_the_next_is_passed_over_and_the_last_speaker_put_back(live: Console) -> None:
    await live.press("1", "3", "e")
    assert names(live) == [JOAQUIN, NAMUNA]
    await live.press("space")
    await live.later(20)
    await live.press("b")
    assert (speaks(live), names(live)) == ("", [JOAQUIN, NAMUNA])


async def test_the_last_word_closes_the_queue_and_is_told(live: Console) -> None:
    await live.press("1", "3", "L")
    await live.type("zoe")
    await live.press("enter")
    assert names(live) == [NAMUNA, JOAQUIN, ZOE]
    assert "CLOSED" in live.text()
    await live.press("2")
    assert "The queue is closed" in live.text()
    assert len(names(live)) == 3
    await live.press("X", "2")
    assert names(live) == [NAMUNA, JOAQUIN, ZOE, BEGUM]
    await live.press("q", "L")
    assert names(live)[-1] == NAMUNA


async def test_the_line_takes_the_kind_with_the_name(live: Console) -> None:
    await live.press("h")
    await live.type("zoe q")
    await live.press("enter", "h")
    await live.type("3 p")
    await live.press("enter")
    assert [(live.session.name_of(hand.person_id), hand.kind) for hand in waiting(live.session)] == [
        (ZOE, "question"),
        (JOAQUIN, "process"),
    ]
    await live.press("h")
    await live.type("zoe r")
    await live.press("enter", "h")
    await live.type("3")
    await live.press("enter")
    assert [(live.session.name_of(hand.person_id), hand.kind) for hand in waiting(live.session)] == [(ZOE, "reply")]


async def test_in_free_talk_a_digit_says_who_speaks_and_the_screen_says_so(live: Console) -> None:
    await live.app.writer.do(step("set_queue", order="free_talk"))
    await live.press("h")
    await live.type("2")
    await live.press("enter")
    assert "FREE" in live.text()
    assert "free talk; 1-9 say who speaks" in live.text()
    assert "speaks" in live.text().splitlines()[-2]
    await live.press("3")
    await live.later(5)
    await live.press("1")
    await live.later(5)
    assert speaks(live) == NAMUNA
    await live.press("1")
    assert speaks(live) == ""
    assert len(live.session.all(Turn)) == 2
    assert names(live) == [BEGUM]


async def test_a_question_inside_a_turn_is_shown_and_space_lets_the_turn_go_on(live: Console) -> None:
    await live.press("3", "5", "space")
    await live.later(30)
    await live.press("i")
    await live.type("lay")
    await live.press("enter")
    await live.later(10)
    assert "question in Joaquín Mue" in live.text()
    assert "i go on" in live.text()
    await live.press("space")
    await live.later(5)
    assert speaks(live) == JOAQUIN
    assert "0:35" in row(live, "FLOOR")
    assert names(live) == [ZOE]
    await live.press("i")
    await live.type("1")
    await live.press("enter", "i")
    assert speaks(live) == JOAQUIN


async def test_a_turn_beyond_its_limit_is_told_in_a_word(live: Console) -> None:
    await live.press("3", "space")
    await live.later(120)
    assert " of 2:00" in live.text()
    await live.later(1)
    assert " over 2:00" in live.text()
    assert speaks(live) == JOAQUIN


async def test_next_pressed_twice_calls_one(live: Console) -> None:
    await live.press("1", "2", "3", "space", "space")
    assert speaks(live) == NAMUNA
    await live.later(0.41)
    await live.press("space")
    assert speaks(live) == BEGUM


async def test_a_clock_that_is_set_back_does_not_hold_next_up(live: Console) -> None:
    await live.press("1", "2", "space")
    await live.later(-3600)
    await live.press("space")
    assert speaks(live) == BEGUM


async def test_next_does_nothing_when_the_other_terminal_has_just_done_it(live: Console, tmp_path: Path) -> None:
    await live.press("1", "2", "3")
    other = Store(tmp_path / "store.db")
    seen = last_turn_id(live.session)
    open_session(other, live.session.id, "note_taker", live.clock).do("give_floor")
    assert not await live.app.writer.do(step("give_floor", turn=seen))
    other.close()
    assert "Nothing was done, for Namuna" in live.text()
    await live.look_round()
    assert [hand.called for hand in live.session.all(Hand)] == [True, False, False]


async def test_the_queue_is_out_of_the_way_of_a_note_being_typed(live: Console) -> None:
    await live.press("1", "q", "t")
    await live.type("Kye")
    assert live.app.screen.query_one(QueuePanel).cursor_key is None
    assert len(names(live)) == 1


async def test_a_click_on_the_queue_in_which_nobody_waits_says_so_and_leads_nowhere(live: Console) -> None:
    await live.click("nobody waits")
    assert live.told == ["Nobody waits."]
    assert live.app.screen.focused is None
    await live.press("3")
    await live.click("NEXT")
    assert live.app.screen.query_one(QueuePanel).has_focus
