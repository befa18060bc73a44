"""A line that somebody types survives every change of screen, with the kind and the speaker of its note."""

import resource
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from textual.events import Paste

from peerassist_tui.models import Note, Option
from peerassist_tui.screens.flipchart.flipchart_screen import FlipchartScreen
from peerassist_tui.screens.workspace.workspace import WorkspaceScreen
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.widgets.fields.note_line import NoteLine
from tests.helpers.console import TEN, Console, console, new_session, written
from tests.helpers.meeting import step
from tests.helpers.textual_seam import typed

TEXT = "Whose signature keeps this goin"
Way = Callable[[Console], Awaitable[None]]


@contextmanager
def full_disk(store: Path) -> Iterator[None]:
    """While this lasts no file of this process can grow beyond what the store's log has now."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (store.with_name(f"{store.name}-wal").stat().st_size, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def line(opened: Console) -> NoteLine:
    return opened.app.screen.query_one(NoteLine)


async def go(opened: Console, topic: str) -> None:
    """Go to a section of the preparation and into it."""
    screen = opened.app.screen
    assert isinstance(screen, WorkspaceScreen)
    (await screen.work.visit(topic)).enter()
    await opened.settle()


@pytest.fixture
async def opened(tmp_path: Path) -> AsyncIterator[Console]:
    """A meeting in which Namuna Rahman has the floor."""
    clock, path = ManualClock(TEN), tmp_path / "store.db"
    session_id = new_session(path, clock, is_on=True)
    async with console(path, session_id, clock=clock) as seated:
        await seated.press("1", "space")
        yield seated


async def through_all_stages(opened: Console) -> None:
    await opened.press("f2", "f4", "f5", "f7", "f3")


async def through_the_library(opened: Console) -> None:
    await opened.press("escape", "escape", "enter")


async def through_help(opened: Console) -> None:
    await opened.press("f1", "escape")


async def through_an_undo(opened: Console) -> None:
    await opened.press("ctrl+z")


async def through_a_smaller_window(opened: Console) -> None:
    await opened.pilot.resize_terminal(80, 24)
    await opened.settle()


WAYS: list[Way] = [through_all_stages, through_the_library, through_help, through_an_undo, through_a_smaller_window]


async def go_on(opened: Console, key: str, text: str) -> None:
    """Press the key of the line where nobody is typing, and write on."""
    screen = opened.app.screen
    assert isinstance(screen, FlipchartScreen)
    await opened.press(*([] if screen.typing else [key]))
    await opened.type(text)


async def test_a_note_goes_on_where_it_was_left(opened: Console) -> None:
    await opened.press("a")
    await opened.type(TEXT)
    for way in WAYS:
        await way(opened)
        assert TEXT in opened.text(), way.__name__
    await go_on(opened, "a", "g?")
    await opened.press("enter")
    (note,) = opened.session.all(Note)
    assert (note.kind, note.text, opened.session.name_of(note.person_id)) == ("asking", f"{TEXT}g?", "Namuna Rahman")


async def test_the_speaker_is_still_the_one_at_the_first_key(opened: Console) -> None:
    await opened.press("z")
    await opened.type(TEXT)
    await opened.press("f5", "f3", "2", "space", "z", "enter")
    (note,) = opened.session.all(Note)
    assert (note.kind, opened.session.name_of(note.person_id)) == ("analyzing", "Namuna Rahman")


async def test_each_session_has_a_line_of_its_own(opened: Console, tmp_path: Path) -> None:
    mine, other = opened.session.id, new_session(tmp_path / "store.db", opened.clock, title="Another one")
    await opened.press("t")
    await opened.type(TEXT)
    await opened.app.opened.open(other)
    await opened.press("f3")
    assert TEXT not in opened.text()
    assert opened.app.drafts.kept("line").text == ""
    await opened.app.opened.open(mine)
    await opened.settle()
    assert opened.app.drafts.kept("line").text == TEXT


async def test_an_errand_goes_on_and_the_note_beside_it(opened: Console) -> None:
    await opened.press("a")
    await opened.type(TEXT)
    await opened.press("escape", "O")
    await opened.type("Close the smallest five")
    await opened.press("f5", "f3")
    assert TEXT in opened.text()
    await opened.press("O")
    assert "Close the smallest five" in opened.text()
    await opened.press("escape")
    assert TEXT in opened.text()


async def test_an_errand_that_is_saved_is_forgotten(opened: Console) -> None:
    await opened.press("O")
    await opened.type("Close the smallest five")
    await opened.press("enter", "f5", "f3", "O")
    assert [option.title for option in opened.session.all(Option)] == ["Close the smallest five"]
    assert line(opened).text == ""


@pytest.mark.parametrize(("key", "text"), [("O", "Close the smallest five"), ("I", "they wait > asked them")])
async def test_the_draft_of_an_errand_ends_with_its_change(opened: Console, key: str, text: str) -> None:
    await opened.press(key, "ctrl+u")
    await opened.type(text)
    await opened.app.drafts.write()
    assert list(written(opened).values()) == [text]
    seq = opened.session.seq
    await opened.press("enter")
    assert (opened.session.seq, written(opened)) == (seq + 1, {})


async def test_a_change_that_is_left_by_escape_leaves_the_note_as_it_was(opened: Console) -> None:
    await opened.press("t", *"First", "enter", "escape", "tab", "enter", *" word", "escape", "enter")
    assert line(opened).text == "First"


async def test_half_changed_words_do_not_overwrite_what_somebody_else_made_of_the_note(opened: Console) -> None:
    await opened.press("t", *"First", "enter", "escape", "tab", "enter", *" word", "f5")
    (note,) = opened.session.all(Note)
    assert await opened.app.writer.do(step("change_note", note=str(note.id), text="Other"))
    await opened.press("f3", "tab", "enter")
    assert line(opened).text == "First word"
    await opened.press("enter", "enter")
    assert [one.text for one in opened.session.all(Note)] == ["Other", "First word"]


async def test_pasted_lines_survive_the_question_about_them(opened: Console) -> None:
    await opened.press("t", *"So: ")
    opened.app.post_message(Paste("one\ntwo\n"))
    await opened.settle()
    assert opened.app.drafts.kept("line").text == "So: one two"


async def test_two_notes_that_are_refused_come_back_in_their_order(opened: Console) -> None:
    with full_disk(opened.app.storage.path):
        await opened.pilot.press("t", *"First", "ctrl+n", *"Second", "ctrl+n", *"Third")
        await opened.settle()
        assert "Nothing was saved: the disk is full" in " ".join(opened.text().split())
    assert line(opened).text == "First Second Third"
    assert opened.app.drafts.kept("line").text == "First Second Third"


async def test_enter_alone_saves_what_was_refused_once_the_disk_has_room_again(opened: Console) -> None:
    with full_disk(opened.app.storage.path):
        await opened.press("t", *"First", "enter")
        assert not opened.session.all(Note)
    await opened.press("enter")
    assert [note.text for note in opened.session.all(Note)] == ["First"]
    assert line(opened).text == ""


async def test_pasted_lines_that_are_refused_stand_behind_what_stood_in_the_line(opened: Console) -> None:
    await opened.press("t")
    await opened.type("zero")
    opened.app.post_message(Paste("one\ntwo\n"))
    await opened.settle()
    with full_disk(opened.app.storage.path):
        await opened.press("enter")
    assert line(opened).text == "zero one two"
    await opened.press("enter")
    assert [note.text for note in opened.session.all(Note)] == ["zero one two"]


async def test_enter_pressed_twice_does_not_take_away_what_is_refused(opened: Console) -> None:
    await opened.press("t")
    with full_disk(opened.app.storage.path):
        await opened.burst(*typed("First"), "enter", "enter")
    assert line(opened).text == "First"
    assert opened.app.drafts.kept("line").text == "First"


async def test_a_field_that_is_refused_is_there_again_and_the_rest_is_saved(opened: Console) -> None:
    await opened.press("f2")
    await go(opened, "people")
    await opened.press("enter", "ctrl+u")
    await opened.type("Imani Mfano")
    await opened.press("f5", "f2")
    assert opened.session.people[0].name == "Namuna Rahman"
    assert "Name            Imani Mfano" in opened.text()
    await opened.press("ctrl+u", *"Namu", "enter")
    assert opened.session.people[0].name == "Namu"
    await opened.app.drafts.write()
    assert written(opened) == {}


async def test_what_an_add_line_holds_is_a_draft_until_it_is_added(opened: Console) -> None:
    await opened.press("f2")
    await go(opened, "people")
    await opened.press("N", *"Amina")
    await opened.app.drafts.write()
    assert written(opened) == {"preparation/people/+": "Amina"}
    with full_disk(opened.app.storage.path):
        await opened.press("enter", "f5")
    await opened.press("f2")
    assert "Amina" in opened.text()
    await opened.app.drafts.write()
    await opened.press("N", "enter")
    assert opened.session.people[-1].name == "Amina"
    assert written(opened) == {}
