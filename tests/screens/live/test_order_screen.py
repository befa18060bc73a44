"""Choosing the queue's order: what it would move is seen before it is taken."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from peerassist_tui.readings.floor.orders import quota_left
from peerassist_tui.settings import settings_path
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.meeting import step


@pytest.fixture
async def asked(tmp_path: Path) -> AsyncIterator[Console]:
    """Namuna has spoken for 40 s and asks again, before Joaquín, who has not spoken."""
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=(80, 24)) as opened:
        await opened.press("1", "space")
        await opened.later(40)
        await opened.press("r", "1", "3", "o")
        yield opened


async def test_who_would_go_where_and_why_is_shown_and_only_enter_takes_it(asked: Console) -> None:
    await asked.press("down", "down", "down")
    shown = asked.text()
    assert "Who has not been heard in this item goes first." in shown
    assert "▲  2 → 1   Joaquín Muestra · not heard yet" in shown
    assert "▼  1 → 2   Namuna Rahman · already heard" in shown
    assert [asked.session.info.queue] == ["first_come"]
    await asked.press("enter")
    assert [asked.session.info.queue] == ["not_heard_first"]
    await asked.press("u")
    assert asked.session.info.queue == "first_come"


async def test_at_80_columns_no_letters_of_the_screen_behind_stand_beside_the_dialog(asked: Console) -> None:
    frame = asked.app.screen.query("OrderScreen > Vertical").first().region
    assert (frame.x, frame.right) == (0, 80)


async def test_a_digit_shows_an_order_and_enter_takes_it(asked: Console) -> None:
    assert asked.band.startswith("CHOOSE 1-9, ↑ ↓ or click shows")
    assert "4   not heard first" in asked.text()
    await asked.press("9", "4")
    assert "Who has not been heard in this item goes first." in asked.text()
    assert [asked.session.info.queue] == ["first_come"]
    await asked.press("enter")
    assert [asked.session.info.queue] == ["not_heard_first"]


async def test_a_click_shows_what_an_order_would_move_and_a_second_one_takes_it(asked: Console) -> None:
    assert asked.band.endswith("Enter or second click takes · Esc leaves")
    await asked.click("not heard first")
    assert "Who has not been heard in this item goes first." in asked.text()
    assert [asked.session.info.queue] == ["first_come"]
    await asked.click("not heard first")
    assert [asked.session.info.queue] == ["not_heard_first"]


async def test_replies_next_is_shown_first_and_taken_with_the_order(asked: Console) -> None:
    await asked.app.writer.do(step("change_hand", who="Joaquín Muestra", kind="reply"))
    await asked.press("space")
    assert "2 → 1   Joaquín Muestra · reply next" in asked.text()
    assert not asked.session.info.replies_next
    await asked.press("enter")
    assert asked.session.info.replies_next


async def test_left_nothing_has_changed(asked: Console) -> None:
    await asked.press("down", "space", "escape")
    assert (asked.session.info.queue, asked.session.info.replies_next) == ("first_come", False)


async def test_the_limit_of_a_turn_is_set_here_down_to_none(asked: Console) -> None:
    await asked.press("plus")
    assert "limit of a turn: 2:30" in asked.text()
    await asked.press(*["minus"] * 5)
    assert "limit of a turn: none" in asked.text()
    await asked.press("minus", "escape", "1", "space")
    assert "no limit" in asked.text()


async def test_the_contested_orders_come_with_a_setting(asked: Console) -> None:
    assert "progressive" not in asked.text()
    await asked.press("escape")
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings_path().write_text("[queue]\nmore_orders = true\n", encoding="utf-8")
    await asked.press("o", *["up"] * 20, *["down"] * 10)
    assert "progressive" in asked.text()
    assert "for against" in asked.text()


async def test_what_one_side_has_gone_over_is_given_to_all_in_the_order_of_quotas(asked: Console) -> None:
    assert "same for all" not in asked.text()
    await asked.press("escape", "space")
    await asked.later(200)
    await asked.app.writer.do(step("set_queue", order="quota"))
    await asked.press("o", "tab")
    assert quota_left(asked.session, asked.clock())["host"] == 0
    await asked.press("tab")
    assert "No side has used more" in asked.text()
