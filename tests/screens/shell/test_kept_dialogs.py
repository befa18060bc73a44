"""What is typed in a dialog is there again, whatever ended the dialog, until it is saved."""

import ast
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from uuid import UUID

import pytest
from textual.screen import Screen
from textual.widgets import Input, TextArea

from peerassist_tui.desk import open_session
from peerassist_tui.models import Finding
from peerassist_tui.screens.flipchart.flipchart_screen import FlipchartScreen
from peerassist_tui.screens.shell.line_dialog import LineDialog
from peerassist_tui.screens.shell.typing_screen import TypingScreen
from peerassist_tui.store.drafts import drafts
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session
from tests.shell.test_kept_line import full_disk

SCREENS = Path(__file__).parents[3] / "peerassist_tui" / "screens"
TYPED_IN = {"LineInput", "FieldLine", "TextField", "TextArea", "Input", "NoteLine"}
SEARCHES = {"people", "trends", "due", "lessons", "review", "filter_line", "filterable_list"}
"""What is typed there is looked for, not written."""
WORDS = "the bell"


@dataclass(frozen=True)
class Dialog:
    """A dialog with a field: the keys that lead to it from the library or the meeting, and where its draft is kept."""

    keys: tuple[str, ...]
    place: str
    in_library: bool = False


TAGS = Dialog((".", "t"), "tags", in_library=True)
DONE = Dialog((".", "d", "d"), "why done", in_library=True)
DROPPED = Dialog((".", "d", "delete"), "why dropped", in_library=True)
BROUGHT_IN = Dialog((".", "I"), "file", in_library=True)
DUE_LETTER = Dialog((".", "d", "M", "tab"), "message", in_library=True)
GUEST = Dialog(("V", "N"), "guest")
WHO = Dialog(("T", "enter"), "turn who")
SPLIT = Dialog(("T", "ctrl+s"), "turn split")
PURPOSE = Dialog(("f2", "down down down down down", ".", "S", "tab"), "template purpose")
LETTER = Dialog(("f4", "M", "tab"), "message")
IN_LIBRARY = (TAGS, DONE, DROPPED, BROUGHT_IN, DUE_LETTER)
IN_SESSION = (GUEST, SPLIT, PURPOSE)


@pytest.fixture(scope="module")
def held_meeting(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, UUID]:
    """A running meeting with a turn, and an action that is due."""
    path, clock = tmp_path_factory.mktemp("held") / "store.db", ManualClock(TEN)
    session_id = new_session(path, clock)
    store = Store(path)
    desk = open_session(store, session_id, "facilitator", clock)
    desk.do("start")
    desk.do("give_floor", who="Namuna Rahman")
    clock.advance(60)
    desk.do("action", text="Buy a bell", owner="Namuna Rahman", due="2026-12-05")
    store.close()
    return path, session_id


@pytest.fixture
def meeting(held_meeting: tuple[Path, UUID], tmp_path: Path) -> tuple[Path, UUID]:
    path, session_id = held_meeting
    copy = tmp_path / "store.db"
    copy.write_bytes(path.read_bytes())
    return copy, session_id


@asynccontextmanager
async def open_at(meeting: tuple[Path, UUID], *, in_library: bool) -> AsyncIterator[Console]:
    """A console in the library, or in the meeting, where it has been said that it went on."""
    path, session_id = meeting
    clock = ManualClock(TEN)
    clock.advance(60)
    async with console(path, None if in_library else session_id, clock=clock) as opened:
        await opened.press(*([] if in_library else ["enter"]))
        yield opened


@asynccontextmanager
async def at(dialog: Dialog, meeting: tuple[Path, UUID]) -> AsyncIterator[Console]:
    """A console in which that dialog is open."""
    async with open_at(meeting, in_library=dialog.in_library) as opened:
        await go(opened, dialog)
        yield opened


async def go(opened: Console, dialog: Dialog) -> None:
    """Open that dialog."""
    for keys in dialog.keys:
        await opened.burst(*keys.split())


async def away(opened: Console, *, in_library: bool) -> None:
    """Leave whatever dialog is open, and go back to where one was."""
    while len(opened.app.screen_stack) > (1 if in_library else 2):
        await opened.press("escape")
    if not in_library:
        await opened.press("f3")


def in_store(meeting: tuple[Path, UUID]) -> dict[str, str]:
    path, session_id = meeting
    store = Store(path)
    try:
        return {place: draft.text for place, draft in drafts(store, session_id, "facilitator").items()}
    finally:
        store.close()


def field(opened: Console) -> str:
    """What stands in the field to which the keys go."""
    focused = opened.app.screen.focused
    assert isinstance(focused, Input | TextArea), opened.text()
    return focused.text if isinstance(focused, TextArea) else focused.value


@pytest.mark.parametrize("dialogs", [IN_LIBRARY, IN_SESSION], ids=["library", "session"])
async def test_it_is_there_again_when_the_console_ended_in_the_middle(
    dialogs: tuple[Dialog, ...], meeting: tuple[Path, UUID]
) -> None:
    in_library = dialogs[0].in_library
    async with open_at(meeting, in_library=in_library) as opened:
        for dialog in dialogs:
            await go(opened, dialog)
            await opened.type(WORDS)
            if dialog != dialogs[-1]:  # with the last one open, the console ends
                await away(opened, in_library=in_library)
    assert len(in_store(meeting)) == len(dialogs)
    async with open_at(meeting, in_library=in_library) as again:
        for dialog in dialogs:
            await go(again, dialog)
            assert WORDS in field(again), dialog
            await away(again, in_library=in_library)


async def test_what_was_begun_in_an_empty_field_stays_when_it_is_left(meeting: tuple[Path, UUID]) -> None:
    async with at(DONE, meeting) as opened:
        await opened.type(WORDS)
        await opened.press("escape", "delete")
        assert field(opened) == ""
        await opened.press("escape", "d")
        assert field(opened) == WORDS
        assert opened.band == "WRITE Your unfinished text is back in the line."


async def test_a_change_that_is_left_by_escape_leaves_what_stood_there(meeting: tuple[Path, UUID]) -> None:
    async with at(TAGS, meeting) as opened:
        await opened.type("wells")
        await opened.press("enter", ".", "t")
        await opened.type(" training")
        await opened.press("escape", ".", "t")
        assert field(opened) == "wells"


async def test_what_is_saved_is_no_draft_any_more_at_once(meeting: tuple[Path, UUID]) -> None:
    async with at(TAGS, meeting) as opened:
        await opened.type("wells")
        await opened.app.drafts.write()
        assert in_store(meeting) == {"tags": "wells"}
        await opened.press("enter")
        assert in_store(meeting) == {}
        await opened.press(".", "d", "d")
        await opened.type(WORDS)
        await opened.app.drafts.write()
        await opened.press("enter")
        assert in_store(meeting) == {}
    store = Store(meeting[0])
    assert [one.text for one in store.load(meeting[1]).all(Finding)] == [WORDS]
    store.close()


async def test_what_a_full_disk_refuses_is_there_at_the_next_try(meeting: tuple[Path, UUID]) -> None:
    async with at(DONE, meeting) as opened:
        await opened.type(WORDS)
        with full_disk(meeting[0]):
            await opened.press("enter")
        await opened.press("d")
        assert field(opened) == WORDS


@pytest.mark.parametrize(("dialog", "words"), [(GUEST, "Grace Wanjiru"), (WHO, "begum")], ids=["guest", "turn"])
async def test_an_errand_ends_its_draft_with_its_change(dialog: Dialog, words: str, meeting: tuple[Path, UUID]) -> None:
    async with at(dialog, meeting) as opened:
        await opened.type(words)
        await opened.app.drafts.write()
        assert list(in_store(meeting).values()) == [words]
        seq = opened.session.seq
        await opened.press("enter")
        assert (opened.session.seq, in_store(meeting)) == (seq + 1, {})


async def test_the_name_of_the_next_guest_may_be_typed_while_one_is_being_saved(meeting: tuple[Path, UUID]) -> None:
    async with at(GUEST, meeting) as opened:
        await opened.pilot.press(*"Grace", "enter", *"Ann")
        await opened.settle()
        assert (opened.session.people[-1].name, field(opened)) == ("Grace", "Ann")


async def test_a_letter_that_was_emptied_is_again_as_the_program_writes_it(meeting: tuple[Path, UUID]) -> None:
    async with at(LETTER, meeting) as opened:
        written = field(opened)
        await opened.type(WORDS)
        await opened.press("escape", "escape", "M", "tab")
        assert field(opened) == written + WORDS
        await opened.press("f7", "delete", "escape", "escape", "M", "tab")
        assert field(opened) == written


def typing_screens() -> list[type[Screen[object]]]:
    """All screens of the program that make a field."""
    found = list[type[Screen[object]]]()
    for path in sorted(SCREENS.rglob("*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef):
                calls = [call.func for call in ast.walk(node) if isinstance(call, ast.Call)]
                names = {made.id for made in calls if isinstance(made, ast.Name)}
                made = getattr(
                    import_module(
                        ".".join(("peerassist_tui.screens", *path.relative_to(SCREENS).with_suffix("").parts))
                    ),
                    node.name,
                )
                if names & TYPED_IN and path.stem not in SEARCHES and issubclass(made, Screen):
                    found.append(made)
    return found


def test_every_screen_in_which_somebody_types_keeps_it() -> None:
    screens = typing_screens()
    assert len(screens) > 7
    assert [one for one in screens if not issubclass(one, TypingScreen | LineDialog | FlipchartScreen)] == []
