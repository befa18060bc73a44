"""Another program holds the store for long: what the console shows meanwhile, and what becomes of every key."""

import asyncio
import json
from collections.abc import Callable
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from threading import Event
from time import monotonic
from uuid import uuid4

import pytest
from sqlalchemy import Connection

from peerassist_tui.desk import make_session
from peerassist_tui.errors import RuleError, StoreError, StoreHeldError
from peerassist_tui.models import Hand, Note, Unsaved
from peerassist_tui.readings.state import current_item, holder, waiting
from peerassist_tui.screens.flipchart.kinds import LINE
from peerassist_tui.screens.workspace.workspace import WorkspaceScreen
from peerassist_tui.seat.drafts import Typed
from peerassist_tui.seat.writes import WAITING, Writes
from peerassist_tui.step import Step
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import HEADER, TEN, Console, console, new_session, written
from tests.helpers.meeting import step
from tests.helpers.stores import held
from tests.helpers.textual_seam import named, paint, press, typed


async def see(opened: Console, what: Callable[[], bool]) -> None:
    """Wait until something is seen, three seconds at most."""
    end = monotonic() + 3
    while not what():
        paint(opened.app)
        assert monotonic() < end, opened.text()
        await asyncio.sleep(0.01)


def send(opened: Console, *keys: str) -> None:
    """Press keys without waiting for what they do."""
    for key in keys:
        press(opened.app, *named(key))


def send_text(opened: Console, text: str) -> None:
    for key in typed(text):
        press(opened.app, *(key if isinstance(key, tuple) else (key, None)))


def waits(opened: Console) -> Callable[[], bool]:
    return lambda: WAITING in opened.text()


async def test_every_key_happens_in_order_once_the_store_is_let_go(live: Console) -> None:
    with held(live.app.storage.path):
        begun = monotonic()
        send(live, "1", "2", "space", "t")
        await see(live, waits(live))
        assert monotonic() - begun < 1.5
        send_text(live, "What is typed is seen")
        await see(live, lambda: "What is typed is seen" in live.text())
        send(live, "enter")
        send_text(live, "and the next")
        await see(live, lambda: "and the next" in live.text())
        send(live, "escape", "f2")
        await see(live, lambda: "preparation" in live.text() or "Challenge" in live.text())
        send(live, "f3")
        await see(live, waits(live))
        assert not live.session.all(Hand)
        assert len(live.notices) == 0
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
        send(live, "enter")
        send_text(live, "in it too")
        send(live, "enter", "escape", "n", "n", "3", "u", "4")
        await see(live, lambda: len(live.app.writes.missing) == 6)
        told = live.notices
        assert [one[-25:] for one in told] == ["n again leaves “Welcome”."], told
        await see(live, lambda: "▸ t telling" in live.text())
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


async def test_what_is_refused_when_its_turn_comes_is_named_and_given_back() -> None:
    told: list[str] = []
    given_back: list[str] = []
    is_held = Event()
    writes = Writes(lambda: None, told.append, lambda: None)

    def lower() -> None:
        if not is_held.is_set():
            raise StoreHeldError("Nothing was saved.")

    def note() -> None:
        raise RuleError("The meeting is over.")

    assert await writes.write(lower, lambda: "Lowered the hand of Ann")
    assert await writes.write(note, lambda: "Wrote note 3: “Late”", lambda: given_back.append("Late"))
    assert writes.missing == ["Lowered the hand of Ann", "Wrote note 3: “Late”"]
    is_held.set()
    while writes.missing:
        await asyncio.sleep(0.001)
    assert (told, given_back) == (["Not done: Wrote note 3: “Late”. The meeting is over."], ["Late"])
    assert not await writes.write(note, lambda: "Wrote note 3")
    assert told[1:] == ["The meeting is over."]


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
            await see(opened, lambda: bool(opened.notices))
            (told,) = opened.notices
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
            send(opened, "a")
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
            await see(opened, lambda: bool(opened.notices))
            assert {one[:8] for one in opened.notices} == {"Not done"}
        await see(opened, lambda: not opened.app.writes.missing)


async def test_a_dialog_says_at_its_foot_that_it_waits(tmp_path: Path) -> None:
    path, clock = tmp_path / "store.db", ManualClock(TEN)
    async with console(path, new_session(path, clock), clock=clock) as opened:
        await opened.press("f3", "space")
        with held(path):
            send(opened, "3", "l")
            await see(opened, waits(opened))
            assert "Who is here?" in opened.text()
            await see(opened, lambda: len(opened.app.writes.missing) == 2)
        await see(opened, lambda: WAITING not in opened.text())
        await opened.settle()
        assert "later" in opened.text()
        assert "1-9 mark" in opened.text()


async def test_what_is_brought_in_waits_for_the_store_longer_than_a_key(tmp_path: Path) -> None:
    path, script = tmp_path / "store.db", tmp_path / "dam.jsonl"
    new_session(path, ManualClock(TEN))
    given = {"title": "The dam", "timezone": "UTC", "starts_at": "2026-12-08T10:00"}
    script.write_text(json.dumps({"at": "2026-12-08T10:00:00Z", "do": "session", **given}))
    async with console(path) as opened:
        await opened.press("I")
        send_text(opened, str(script))
        with held(path):
            send(opened, "enter")
            await see(opened, lambda: "Playing dam.jsonl" in opened.text())
            await see(opened, lambda: opened.notices == [f"{WAITING.capitalize()} …"])
        await see(opened, lambda: "“The dam” came in." in opened.text())


async def test_a_field_that_waits_does_not_look_saved_and_is_a_draft_until_it_is(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    async with console(path, new_session(path, ManualClock(TEN))) as opened:
        screen = opened.app.screen
        assert isinstance(screen, WorkspaceScreen)
        (await screen.visit("people")).enter()
        await opened.settle()
        with held(path):
            send(opened, "enter", "ctrl+u")
            send_text(opened, "Zuri Mpya")
            send(opened, "enter")
            await see(opened, waits(opened))
            send(opened, "escape", "escape", "up", "down")
            await see(opened, lambda: "Name             Zuri Mpya" in opened.text())
            assert opened.session.people[0].name == "Namuna Rahman"
        await see(opened, lambda: not opened.app.writes.missing)
        await opened.settle()
        assert opened.session.people[0].name == "Zuri Mpya"
        assert written(opened) == {}


async def test_what_is_refused_late_stands_in_the_line_again_on_another_screen_too(live: Console) -> None:
    typed = Typed(LINE, Unsaved("Who signs?", "asking"), line=True)
    with held(live.app.storage.path):
        assert await live.app.writer.do(step("note", kind="asking", text="Who signs?", who=str(uuid4())), typed)
        send(live, "f2")
        await see(live, lambda: "Challenge" in live.text())
    await see(live, lambda: bool(live.notices))
    assert live.app.drafts.kept(LINE) == typed.draft
    await live.press("f3")
    assert "A ▸ Who signs?" in live.text()
    with held(live.app.storage.path):
        assert await live.app.writer.do(step("note", kind="asking", text="And who", who=str(uuid4())), typed)
    await see(live, lambda: "Who signs? Who signs?" in live.text())


async def test_what_an_add_line_or_an_errand_hands_over_late_stands_there_again(live: Console) -> None:
    option = Typed("option", Unsaved("Two bells"), line=True)
    row = Typed("preparation/people/+", Unsaved("Amina"), line=True)
    await live.press("f2")
    screen = live.app.screen
    assert isinstance(screen, WorkspaceScreen)
    (await screen.visit("people")).adding.enter()
    await live.type("Next")
    with held(live.app.storage.path):
        assert await live.app.writer.do(step("option", title="Two bells", by=str(uuid4())), option)
        assert await live.app.writer.do(step("note", kind="telling", text="Amina", who=str(uuid4())), row)
        assert live.app.drafts.kept("option").text == live.app.drafts.kept(row.place).text.removeprefix("Next") == ""
    await see(live, lambda: "Amina Next" in live.text())
    assert live.app.drafts.kept(row.place).text == "Amina Next"
    await live.press("f3", "O")
    assert "Two bells" in live.text()


async def test_a_note_and_the_end_of_its_draft_are_one_transaction(live: Console) -> None:
    await live.press("t", *"First")
    await live.app.drafts.write()
    assert written(live) == {"line": "First"}
    await live.press("enter")
    assert [note.text for note in live.session.all(Note)] == ["First"]
    assert written(live) == {}


def test_neither_is_there_when_the_other_cannot_be(store: Store) -> None:
    desk = make_session(store, ManualClock(TEN), **HEADER)
    seq = desk.session.seq

    def broken(connection: Connection) -> None:
        raise StoreError("Nothing was saved: the disk is full.")

    with pytest.raises(StoreError):
        desk.perform(Step("note", {"kind": "telling", "text": "First"}), broken)
    assert desk.sync().seq == seq
