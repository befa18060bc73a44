"""Notes as they are written and put in order, by what a person presses and sees."""

from contextlib import AsyncExitStack
from pathlib import Path
from unittest.mock import patch

import pytest

from peerassist_tui.models import Link, Note, Parked, Wording
from peerassist_tui.screens.live.live import LiveScreen
from peerassist_tui.screens.menu.menu_lines import menu_lines
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.widgets.fields.note_field import NoteField
from peerassist_tui.widgets.panels.queue_panel import QueuePanel
from tests.helpers.console import TEN, Console, console, new_session


async def written(opened: Console, *texts: str) -> None:
    await opened.press("t")
    for text in texts:
        await opened.type(text)
        await opened.press("ctrl+n")
    await opened.press("escape")


def notes(opened: Console) -> list[Note]:
    return opened.session.all(Note)


def texts(opened: Console) -> list[str]:
    return [note.text for note in notes(opened)]


def reasons(opened: Console) -> dict[str, str]:
    """Why what stands in the menu cannot be done, by its key."""
    return {line.key: line.why for line in menu_lines(opened.app.screen)}


def who(opened: Console, note: Note) -> str:
    return opened.session.name_of(note.person_id)


async def test_the_speaker_of_the_first_key_stays_unless_one_key_swaps_it(live: Console) -> None:
    await live.press("3", "4", "space", "t")
    await live.type("Bells")
    await live.press("escape")
    await live.later(1)
    await live.press("space", "t")
    assert "T ▸ Joaquín Muestra: (ctrl+t Layla al-Mithal)" in live.text()
    await live.press("ctrl+n", "x", "escape", "3")
    await live.later(1)
    await live.press("space", "t", "ctrl+t", "enter")
    assert [who(live, note) for note in notes(live)] == ["Joaquín Muestra", "Joaquín Muestra"]


async def test_who_is_meant_is_seen_while_the_name_is_typed(live: Console) -> None:
    await live.press("t")
    await live.type("@lay")
    assert "T ▸ Layla al-Mithal:" in live.text()
    await live.press("right")
    await live.type(" Ring #ob")
    await live.press("right", "enter")
    (note,) = notes(live)
    assert (who(live, note), note.text, note.objective_id is not None) == ("ليلى المثال", "Ring", True)


@pytest.mark.parametrize("begun", ["@chen: ", "@chen "])
async def test_of_a_name_that_nobody_has_it_is_said_whose_the_words_are(live: Console, begun: str) -> None:
    await live.press("3", "space", "t")
    await live.type(f"{begun}Ring them")
    assert "T ▸ “@chen”? Joaquín Muestra:" in live.text()
    await live.press("enter")
    (note,) = notes(live)
    assert (who(live, note), note.text) == ("Joaquín Muestra", f"{begun}Ring them")
    assert live.told[-1] == "Nobody here is called “@chen”: the words are Joaquín Muestra’s."


async def test_of_a_name_that_nobody_has_it_is_said_in_the_parking_lot_too(live: Console) -> None:
    await live.press("k")
    await live.type("@chen: Ring [/b] them")
    await live.press("enter")
    assert [point.text for point in live.session.all(Parked)] == ["@chen: Ring [/b] them"]
    assert live.told[-1] == "Nobody here is called “@chen”: the words are nobody’s."


async def test_several_who_can_be_meant_are_named(live: Console) -> None:
    await live.press("t")
    await live.type("@m")
    assert "Joaquín Muestra / Imani Mfano?" in live.text()


async def test_a_mark_is_two_keys_and_is_read_on_the_note(live: Console) -> None:
    await written(live, "Which nine?")
    await live.press("m", "u")
    assert "Which nine? — unanswered" in live.text()
    assert "1 unanswered" in live.text()
    await live.press("m", "a", "m", "u")
    assert [(note.kind, note.marks) for note in notes(live)] == [("asking", [])]


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ("y", "There is no other note to link this one with."),
        ("j", "There is no note above this one to join it with."),
        ("K", "There is no other note that this one could change places with."),
        ("J", "There is no other note that this one could change places with."),
    ],
)
async def test_what_takes_two_notes_says_so_where_one_stands_alone(live: Console, key: str, why: str) -> None:
    await written(live, "Which nine?")
    await live.press(key)
    assert live.told == [why]
    assert isinstance(live.app.screen, LiveScreen)
    assert reasons(live)[key] == why
    await written(live, "How long?")
    assert reasons(live)[key] == ""


async def test_a_note_is_linked_with_those_that_are_marked(live: Console) -> None:
    await written(live, "Which nine?", "How long?", "All of them")
    await live.press("y", "1", "home", "space", "space", "enter")
    assert "All of them — answers 1, answers 2" in live.text()
    await live.press("u")
    assert live.session.all(Link) == []


async def test_a_link_begins_at_the_newest_question_and_enter_takes_it_as_the_keys_say(live: Console) -> None:
    for key, words in (("a", "Which nine?"), ("a", "How long?"), ("t", "We are late"), ("t", "All of them")):
        await live.press(key)
        await live.type(words)
        await live.press("enter")
    await live.press("y", "1")
    assert "enter take note 2" in live.text()
    assert "Enter takes the marked, else this one" in live.band
    await live.press("enter")
    assert "All of them — answers 2" in live.text()


async def test_a_link_that_stands_is_where_the_choice_begins_and_leaving_it_is_told(live: Console) -> None:
    await written(live, "Which nine?", "How long?", "All of them")
    await live.press("y", "2", "enter", "y")
    assert "● It contradicts" in live.text()
    await live.press("enter", "up")
    assert "enter take 1 marked" in live.text()
    await live.press("enter")
    assert live.told == ["Nothing has changed: note 3 contradicts 2."]
    await live.press("y", "enter", "space")
    assert "enter take none" in live.text()
    await live.press("enter")
    assert live.session.all(Link) == []


async def test_notes_are_moved_and_joined_and_the_cursor_goes_along(live: Console) -> None:
    await written(live, "one", "two", "three")
    await live.press("tab", "K")
    assert texts(live) == ["one", "three", "two"]
    await live.press("shift+up", "J", "j")
    assert texts(live) == ["one three", "two"]
    await live.press("u", "u")
    assert texts(live) == ["three", "one", "two"]


async def test_a_note_is_split_where_the_cursor_stands(live: Console) -> None:
    await written(live, "Ring Who pays")
    await live.press("tab", "enter", "home", *["right"] * 4)
    assert "ctrl+s split here" in live.text().replace("^s", "ctrl+s")
    await live.press("ctrl+s")
    assert texts(live) == ["Ring", "Who pays"]


async def test_a_heading_is_given_and_taken_off(live: Console) -> None:
    await written(live, "Which nine?")
    await live.press("H")
    await live.type("Bells")
    await live.press("enter")
    assert notes(live)[0].heading == "Bells"
    await live.press("H")
    assert "heading of note 1 ▸ Bells" in live.text()
    await live.burst(*["backspace"] * 5, "enter")
    assert notes(live)[0].heading == ""


async def test_the_challenge_is_reworded_and_its_versions_are_kept(live: Console) -> None:
    await live.press("w")
    await live.type(" And when?")
    await live.press("enter")
    assert "v2 10:00  What can we stop making? And when?" in live.text()
    await live.press("W", "1")
    assert [row.text for row in live.session.all(Wording)][-1] == "What can we stop making?"
    assert len(live.session.all(Wording)) == 3


async def test_a_half_written_note_waits_while_the_line_is_lent(live: Console) -> None:
    await live.press("t")
    await live.type("Half a")
    await live.press("escape", "w")
    assert "the challenge ▸ What can we stop making?" in live.text()
    await live.press("escape", "t")
    await live.type(" note")
    await live.press("enter")
    assert texts(live) == ["Half a note"]


async def test_both_correct_one_note_and_no_words_are_lost(tmp_path: Path) -> None:
    clock, path = ManualClock(TEN), tmp_path / "store.db"
    session_id = new_session(path, clock, is_on=True)
    async with AsyncExitStack() as stack:
        one = await stack.enter_async_context(console(path, session_id, clock=clock))
        other = await stack.enter_async_context(console(path, session_id, clock=clock, seat="note_taker"))
        await written(one, "Bells")
        await other.look_round()
        await other.press("tab", "enter")
        await other.type(" at night")
        await one.press("tab", "enter")
        await one.type(" by day")
        await one.press("enter")
        await other.look_round()
        await other.press("enter")
        assert "Note 1 has been changed meanwhile; your words stand in the line." in other.told
        assert "T ▸ Bells at night" in " ".join(other.text().split())
        await other.press("enter")
        assert texts(other) == ["Bells by day", "Bells at night"]


async def test_an_arrow_goes_to_the_notes_and_moves_there_so_that_a_key_means_the_note_that_is_marked(
    live: Console,
) -> None:
    await written(live, "Bells", "Boats", "Buses")
    await live.burst("up", "m", "l")
    assert [note.text for note in notes(live) if note.marks] == ["Boats"]
    await live.press("escape", "down", "k")
    assert [point.text for point in live.session.all(Parked)] == ["Buses"]


async def test_an_arrow_stays_with_the_queue_the_line_and_what_is_hidden(live: Console) -> None:
    await live.press("up", "down")
    assert live.app.screen.focused is None, "there is no note yet"
    await written(live, "Bells", "Boats")
    await live.press("3", "4", "q", "down")
    assert live.app.screen.query_one(QueuePanel).has_focus
    await live.press("escape", "t", "up")
    assert live.app.screen.query_one(NoteField).has_focus
    await live.press("escape", "v", "up")
    assert live.app.screen.focused is None, "the meeting alone is seen"


async def test_a_note_under_the_cursor_is_parked_by_one_key_and_keeps_its_speaker(live: Console) -> None:
    await live.press("3", "space")
    await written(live, "Bells", "Boats", "Buses")
    await live.press("tab", "up")
    assert "k park note" in live.text()
    await live.press("k")
    (parked,) = live.session.all(Parked)
    assert (parked.text, live.session.name_of(parked.person_id)) == ("Boats", "Joaquín Muestra")
    assert texts(live) == ["Bells", "Buses"]
    await live.press("u")
    assert texts(live) == ["Bells", "Boats", "Buses"]
    await live.press("up", "m", "k")
    assert [point.text for point in live.session.all(Parked)] == ["Boats"]
    await live.press("escape", "k")
    assert "K parking lot ▸" in live.text()


async def test_what_was_refused_of_a_note_is_not_said_of_the_kind_to_which_it_is_turned(live: Console) -> None:
    await written(live, "Bells")
    await live.press("tab", "enter", "ctrl+s")
    assert live.told == ["The second part needs some words."]
    await live.press("tab")
    assert live.told == []


async def test_the_digits_of_a_note_mark_it_among_those_to_which_one_links(live: Console) -> None:
    await written(live, *(f"Point {number}" for number in range(1, 13)))
    await live.press("tab", "y", "3", "2")
    assert live.text().count("✓") == 1
    await live.press("1", "1")
    assert "take 2 marked" in live.text()
    await live.press("enter")
    assert [live.session.row(Note, link.to_id).number for link in live.session.all(Link)] == [2, 11]


async def test_a_number_that_no_note_has_says_so_and_the_same_digits_take_a_mark_off(live: Console) -> None:
    await written(live, "Bells", "Boats", "Buses")
    await live.press("tab", "y", "3", "9")
    assert live.told == ["No note 9 can be chosen here."]
    await live.press("2")
    assert "take 1 marked" in live.text()
    with patch("peerassist_tui.screens.flipchart.spelled_number.GOES_ON_SECONDS", 0.0):
        await live.press("2")
    assert "take note 2" in live.text()
