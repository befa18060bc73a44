"""What was being typed when the console died stands in the note line at the next start."""

from pathlib import Path

from peerassist_tui.models import Note
from peerassist_tui.screens.workspace.draft_words import where_it_waits
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session


async def keep(opened: Console) -> None:
    """Do what the console does when the keys rest."""
    await opened.app.drafts.write()
    await opened.settle()


async def test_a_half_typed_note_is_there_again(tmp_path: Path) -> None:
    clock, path = ManualClock(TEN), tmp_path / "store.db"
    session_id = new_session(path, clock)
    async with console(path, session_id, clock=clock, seat="note_taker") as before:
        await before.press("a")
        await before.type("Whose signature keeps this go")
        await keep(before)
    async with console(path, session_id, clock=clock, seat="note_taker") as after:
        assert "Whose signature keeps this go" in after.text()
        await after.press("a")
        await after.type("ing?")
        await after.press("enter")
        await keep(after)
        assert [(note.kind, note.text) for note in after.session.all(Note)] == [
            ("asking", "Whose signature keeps this going?")
        ]
    async with console(path, session_id, clock=clock, seat="note_taker") as later:
        assert "stands in the note line" not in later.text()


async def test_each_seat_has_a_draft_of_its_own(tmp_path: Path) -> None:
    clock, path = ManualClock(TEN), tmp_path / "store.db"
    session_id = new_session(path, clock)
    async with console(path, session_id, clock=clock, seat="note_taker") as note_taker:
        await note_taker.press("t")
        await note_taker.type("Mine")
        await keep(note_taker)
    async with console(path, session_id, clock=clock) as facilitator:
        await facilitator.press("f3")
        assert "Mine" not in facilitator.text()


async def test_what_is_typed_while_a_note_is_being_saved_is_the_next_note(tmp_path: Path) -> None:
    clock, path = ManualClock(TEN), tmp_path / "store.db"
    session_id = new_session(path, clock)
    async with console(path, session_id, clock=clock, seat="note_taker") as opened:
        await opened.pilot.press("t", *"First", "enter", *"Second", "enter")
        await opened.settle()
        assert [note.text for note in opened.session.all(Note)] == ["First", "Second"]


def test_where_a_half_written_text_waits_is_told_with_the_key_that_leads_there() -> None:
    places = ["wrap_up/follow_up/+", "preparation/people/8c/name", "note"]
    assert where_it_waits(places) == (
        "Half written: a field in the preparation, people (F2), a new line in the wrap-up, follow up (F4), "
        "a note's change."
    )
