"""Another program holds the store for long: what was typed is a draft until it is saved, or stands there again."""

import asyncio
from pathlib import Path
from threading import Event
from uuid import uuid4

import pytest
from sqlalchemy import Connection

from peerassist_tui.desk import make_session
from peerassist_tui.errors import RuleError, StoreError, StoreHeldError
from peerassist_tui.models import Note, Unsaved
from peerassist_tui.screens.flipchart.kinds import LINE
from peerassist_tui.screens.workspace.workspace import WorkspaceScreen
from peerassist_tui.seat.drafts import Typed
from peerassist_tui.seat.writes import Writes
from peerassist_tui.step import Step
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import HEADER, TEN, Console, console, new_session, written
from tests.helpers.meeting import step
from tests.helpers.stores import held
from tests.shell.keys_meanwhile import see, send, send_text, waits


async def test_what_is_refused_when_its_turn_comes_is_named_and_given_back() -> None:
    told: list[str] = []
    given_back: list[str] = []
    is_held = Event()
    writes = Writes(lambda done: None, told.append, lambda: None)

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


async def test_a_field_that_waits_does_not_look_saved_and_is_a_draft_until_it_is(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    async with console(path, new_session(path, ManualClock(TEN))) as opened:
        screen = opened.app.screen
        assert isinstance(screen, WorkspaceScreen)
        (await screen.work.visit("people")).enter()
        await opened.settle()
        with held(path):
            send(opened, "enter", "ctrl+u")
            send_text(opened, "Zuri Mpya")
            send(opened, "enter")
            await see(opened, waits(opened))
            send(opened, "escape", "escape", "up", "down")
            await see(opened, lambda: "Name            Zuri Mpya" in opened.text())
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
    await see(live, lambda: any(one.startswith("Not done") for one in live.told))
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
    (await screen.work.visit("people")).adding.enter()
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
