"""Another program holds the store for long: what the console shows meanwhile, and what becomes of every key."""

import asyncio
import json
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from time import monotonic

import pytest

from peerassist_tui.models import Hand, Note
from peerassist_tui.readings.state import current_item, holder, waiting
from peerassist_tui.seat.writes import WAITING
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.stores import held
from tests.shell.keys_meanwhile import see, send, send_text, waits


async def test_every_key_happens_in_order_once_the_store_is_let_go(live: Console) -> None:
    with held(live.app.storage.path):
        begun = monotonic()
        send(live, "1", "2", "space", "t")
        await see(live, waits(live))
        assert monotonic() - begun < 1.5
        send_text(live, "What is typed is seen")
        await see(live, lambda: "What is typed is seen" in live.text())
        send(live, "ctrl+n")
        send_text(live, "and the next")
        await see(live, lambda: "and the next" in live.text())
        send(live, "escape", "f2")
        await see(live, lambda: "Challenge" in live.text())
        send(live, "f3")
        await see(live, waits(live))
        assert not live.session.all(Hand)
        assert live.told == [f"{WAITING} …"]
    await see(live, lambda: WAITING not in live.text())
    await live.settle()
    first, second = live.session.all(Hand)
    assert [first.called, second.called] == [True, False]
    assert [note.text for note in live.session.all(Note)] == ["What is typed is seen"]
    rules = [change.rule for change in (await live.app.storage.store()).changes(live.session.id)]
    assert rules[-4:] == ["raise_hand", "raise_hand", "give_floor", "note"]


async def test_a_step_counts_from_its_key_and_not_from_when_the_store_was_let_go(live: Console) -> None:
    live.clock.advance(60)
    with held(live.app.storage.path):
        send(live, "1")
        await see(live, waits(live))
        live.clock.advance(9)
    await see(live, lambda: WAITING not in live.text())
    await live.settle()
    (hand,) = live.session.all(Hand)
    assert hand.raised_at == TEN + timedelta(seconds=60)


async def test_an_item_is_not_left_by_the_second_of_two_keys_of_which_the_first_still_waits(live: Console) -> None:
    await live.later(300)
    with held(live.app.storage.path):
        send(live, "n")
        await see(live, waits(live))
        send(live, "n")
        await see(live, lambda: "goes on all the same" in live.text())
    await see(live, lambda: WAITING not in live.text())
    await live.settle()
    assert current_item(live.session) == live.session.agenda[1]


async def test_keys_that_come_at_once_happen_in_order_and_undo_takes_back_the_one_before(
    live: Console,
) -> None:
    with held(live.app.storage.path):
        send(live, "t")
        send_text(live, "In the welcome")
        send(live, "ctrl+n")
        send_text(live, "in it too")
        send(live, "enter", "n", "n", "3", "u", "4")
        await see(live, lambda: len(live.app.writes.missing) == 6)
        assert live.told == [f"{WAITING} …"]  # the question was answered by the second n
        await see(live, lambda: "▸ t tell ·" in live.text())
    await see(live, lambda: not live.app.writes.missing)
    await live.settle()
    first, second = live.session.all(Note)
    assert (first.text, second.text) == ("In the welcome", "in it too")
    welcome, situation, *_ = live.session.agenda
    assert {first.item_id, second.item_id} == {welcome.id}
    assert current_item(live.session) == situation
    assert [live.session.name_of(hand.person_id) for hand in waiting(live.session)] == ["ليلى المثال"]


async def test_undo_takes_back_what_waits_where_nothing_else_has_been_done(tmp_path: Path) -> None:
    path, clock = tmp_path / "store.db", ManualClock(TEN)
    async with console(path, new_session(path, clock), clock=clock, seat="note_taker") as opened:
        with held(path):
            send(opened, "a")
            send_text(opened, "Who signs?")
            send(opened, "enter", "escape")
            await see(opened, waits(opened))
            send(opened, "u")
            await see(opened, lambda: opened.app.writes.missing[1:] == ["Undo"])
        await see(opened, lambda: not opened.app.writes.missing)
        await opened.settle()
        assert opened.session.all(Note) == []


async def test_what_comes_right_after_an_errand_is_no_part_of_its_text(live: Console) -> None:
    with held(live.app.storage.path):
        send(live, "t")
        send_text(live, "Half a")
        send(live, "escape", "g", "2", "enter", "3", "t")
        send_text(live, " note")
        await see(live, lambda: "T ▸ Half a note" in live.text())
    await see(live, lambda: not live.app.writes.missing)
    await live.settle()
    speaker = holder(live.session)
    assert speaker is not None
    assert speaker.name == "Begum Udahoron"
    assert [live.session.name_of(hand.person_id) for hand in waiting(live.session)] == ["Joaquín Muestra"]


async def test_leaving_while_steps_wait_names_them_and_is_no_success(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path, clock = tmp_path / "store.db", ManualClock(TEN)
    session_id = new_session(path, clock, is_on=True)
    with ExitStack() as other:
        async with console(path, session_id, clock=clock) as opened:
            other.enter_context(held(path))
            send(opened, "1", "t")
            await see(opened, waits(opened))
            send_text(opened, "Kept from being lost")
            send(opened, "enter")
            await asyncio.sleep(0.1)
            send(opened, "ctrl+q")
            await see(opened, lambda: len(opened.told) == 2)
            told = opened.told[1]
            assert "Namuna Rahman" in told
            assert "Kept from being lost" in told
            assert opened.app.is_running
            send(opened, "ctrl+q")
        assert opened.app.return_code == 1
        told_last = capfd.readouterr().err
        assert told_last.count("Kept from being lost") == 1
        assert "Namuna Rahman" in told_last


async def test_the_library_waits_too(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    new_session(path, ManualClock(TEN))
    async with console(path) as opened:
        await opened.app.storage.store()
        with held(path):
            send(opened, ".", "a")
            await see(opened, waits(opened))
        await see(opened, lambda: WAITING not in opened.text())
        await opened.settle()
        assert "Nine products" not in opened.text().split("archive")[0]


async def test_undo_in_the_library_is_told_that_what_it_would_take_back_still_waits(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    new_session(path, ManualClock(TEN))
    async with console(path) as opened:
        await opened.app.storage.store()
        with held(path):
            send(opened, "delete")
            await see(opened, waits(opened))
            send(opened, "u", "u")
            await see(opened, lambda: len(opened.told) == 2)
            assert opened.told[1][:8] == "Not done"
        await see(opened, lambda: not opened.app.writes.missing)


async def test_a_dialog_says_at_its_foot_that_it_waits(tmp_path: Path) -> None:
    path, clock = tmp_path / "store.db", ManualClock(TEN)
    async with console(path, new_session(path, clock), clock=clock) as opened:
        await opened.press("f3", "space")
        with held(path):
            send(opened, "3", "4")
            await see(opened, waits(opened))
            assert "Who is here?" in opened.text()
            await see(opened, lambda: len(opened.app.writes.missing) == 2)
        await see(opened, lambda: WAITING not in opened.text())
        await opened.settle()
        assert "Who is here?  4 of 6" in opened.text()
        assert "1-9 mark" in opened.text()


async def test_what_is_brought_in_waits_for_the_store_longer_than_a_key(tmp_path: Path) -> None:
    path, script = tmp_path / "store.db", tmp_path / "dam.jsonl"
    new_session(path, ManualClock(TEN))
    given = {"title": "The dam", "timezone": "UTC", "starts_at": "2026-12-08T10:00"}
    script.write_text(json.dumps({"at": "2026-12-08T10:00:00Z", "do": "session", **given}))
    async with console(path) as opened:
        await opened.press(".", "I")
        send_text(opened, str(script))
        with held(path):
            send(opened, "enter")
            await see(opened, lambda: "Playing dam.jsonl" in opened.text())
            await see(opened, lambda: opened.told == [f"{WAITING} …"])
        await see(opened, lambda: "“The dam” came in." in opened.text())
