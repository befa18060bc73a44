"""A meeting on a keyboard that writes another script: between two notes its letters are the commands at their place."""

from pathlib import Path

import pytest
from textual.events import Key

from peerassist_tui.models import Note
from peerassist_tui.readings.state import current_item, holder
from peerassist_tui.screens.menu.menu import MenuScreen
from peerassist_tui.shell.key_reader import KeyReader
from tests.helpers.console import Console
from tests.helpers.terminal import Terminal


def notes(opened: Console) -> list[str]:
    return [note.text for note in opened.session.all(Note)]


def title(opened: Console) -> str:
    item = current_item(opened.session)
    return item.title if item else ""


@pytest.mark.parametrize(
    ("digit", "t", "words", "n", "u"),
    [
        ("3", "е", "Сколько это стоит?", "т", "г"),
        ("٣", "ف", "كم يكلف هذا؟ لا نعرف", "ى", "ع"),
        ("3", "א", "כמה זה עולה?", "מ", "ו"),
        ("3", "τ", "Πόσο κοστίζει;", "ν", "θ"),
        ("३", "ू", "यह कितने का है?", "ल", "ह"),
        ("৩", "ূ", "এর দাম কত?", "ল", "হ"),
    ],
    ids=["russian", "arabic", "hebrew", "greek", "devanagari", "bengali"],
)
async def test_a_meeting_is_led_without_switching(
    live: Console, digit: str, t: str, words: str, n: str, u: str
) -> None:
    await live.later(12 * 60)
    await live.press(digit, "space")
    assert (speaker := holder(live.session))
    assert speaker.name == "Joaquín Muestra"
    await live.press(t)
    await live.type(words)
    await live.press("enter", "escape")
    assert notes(live) == [words]
    await live.press(n)
    assert title(live) == "The situation"
    await live.press(u)
    assert title(live) == "Welcome"


async def test_letters_go_into_a_text_as_they_are_also_as_fast_as_a_terminal_sends_them(live: Console) -> None:
    await live.later(12 * 60)
    await live.burst("е", *"нет", "enter", "escape", "т")
    assert notes(live) == ["нет"]
    assert title(live) == "The situation"


async def test_a_letter_of_the_menu_is_found_by_its_place(live: Console) -> None:
    await live.later(12 * 60)
    await live.press("full_stop")
    assert isinstance(live.app.screen, MenuScreen)
    await live.press("т")
    assert title(live) == "The situation"


async def test_the_answer_says_the_key_of_its_place_again(live: Console) -> None:
    await live.press("У")
    assert any("E again" in told for told in live.told)
    await live.press("У")
    assert not any("E again" in told for told in live.told)


async def test_what_was_typed_means_itself_before_it_means_its_place(live: Console) -> None:
    live.app.place_keys.layout = "hebrew"
    await live.press("/")
    assert live.app.focused in list(live.app.screen.query("FindLine *"))


async def test_an_azerty_keyboard_raises_hands_without_shift(live: Console) -> None:
    live.app.place_keys.layout = "azerty"
    await live.press('"', "space")
    assert (speaker := holder(live.session))
    assert speaker.name == "Joaquín Muestra"


async def test_with_ctrl_too(live: Console) -> None:
    await live.press("ctrl+з")
    assert "Find a command" in live.text()


def keys(*reads: str) -> list[Key]:
    """What a terminal with kitty's protocol sends, as keys."""
    reader = KeyReader()
    return [event for sent in reads for event in reader.feed(sent) if isinstance(event, Key)]


@pytest.mark.parametrize(
    ("sent", "key", "character"),
    [
        ("\x1b[1077::116;;1077u", "е", "е"),
        ("\x1b[1077:1045:116;2;1045u", "Е", "Е"),
        ("\x1b[1604::98;;1604:1575u", "ل", "لا"),
        ("\x1b[1077::116;5u", "ctrl+е", None),
        ("\x1b[97::113;;97u", "a", "a"),
        ("\x1b[97:65;2;65u", "A", "A"),
        ("\x1b[116;;116u", "t", "t"),
    ],
)
def test_a_terminal_that_tells_the_place_of_a_key_is_understood(sent: str, key: str, character: str | None) -> None:
    assert [(one.key, one.character) for one in keys(sent)] == [(key, character)]


@pytest.mark.parametrize(
    ("sent", "key"),
    [
        ("\x1b[4768::116;;4768u", "t"),
        ("\x1b[4768::116;2;4768u", "T"),
        ("\x1b[1604::98;;1604:1575u", "b"),
        ("\x1b[1077::116;5u", "ctrl+t"),
        ("\x1b[233::50;;233u", "2"),
        ("\x1b[97::113;;97u", "a"),
        ("\x1b[228::39;;228u", "apostrophe"),
        ("\x1b[44::119;;44u", "comma"),
        ("لا", "b"),
    ],
)
async def test_what_it_tells_needs_no_layout(live: Console, sent: str, key: str) -> None:
    (pressed,) = keys(sent)
    live.app.place_keys.read(pressed)
    assert pressed.key == key


async def test_one_key_that_writes_two_letters_writes_both(live: Console) -> None:
    await live.press("t")
    live.app.post_message(keys("لا")[0])
    await live.settle()
    await live.press("enter", "enter")
    assert notes(live) == ["لا"]


def test_in_a_real_terminal_too(tmp_path: Path) -> None:
    from peerassist_tui.desk import make_session
    from peerassist_tui.store.store import Store
    from peerassist_tui.timing.clock import wall_clock
    from tests.helpers.console import HEADER

    store = Store(tmp_path / "store.db")
    desk = make_session(store, wall_clock, **HEADER)
    desk.do("start")
    desk.do("next_item")
    desk.do("pause")
    store.close()
    with Terminal(tmp_path, "--store", str(store.path), "open", "Nine") as console:
        console.wait_for("paused since").press("з").wait_for("● live")
        console.press("3").wait_for("3 ✋").press("space").wait_for("FLOOR  Joaquín")
        console.press("е").wait_for("T ▸").press("Сколько это стоит?", "enter").wait_for("Сколько это стоит? — Joaquín")
        console.press("г").wait_for("Took back")
        console.press("\x1b[1081::113;5u")
        assert console.ended() == 0
