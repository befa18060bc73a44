"""An item that has hardly begun, or for which people wait, is left by a second press."""

from datetime import timedelta

import pytest

from peerassist_tui.desk import open_session
from peerassist_tui.readings.agenda.leaving import item_just_left, item_to_conclude, too_soon_words, waiting_words
from peerassist_tui.readings.state import current_item, status, waiting
from tests.helpers.console import Console
from tests.helpers.meeting import Meeting


@pytest.fixture
async def live(live: Console) -> Console:
    """A meeting whose first item began half a minute ago."""
    await live.later(30)
    return live


def on(live: Console) -> str:
    item = current_item(live.session)
    return item.title if item else ""


def told(live: Console) -> str:
    return live.told[-1]


def test_who_waits_is_named_in_the_order_of_the_queue(meeting: Meeting) -> None:
    people = meeting.session.people
    assert waiting_words(meeting.session, meeting.now) == ""
    meeting.do("raise_hand", who=str(people[1].id))
    assert waiting_words(meeting.session, meeting.now) == f"{people[1].name} is waiting."
    for person in (*people[2:], people[0]):
        meeting.do("raise_hand", who=str(person.id))
    assert waiting_words(meeting.session, meeting.now).startswith(f"{len(people)} are waiting: {people[1].name}, ")


def test_who_has_the_floor_waits_only_again(meeting: Meeting) -> None:
    first, second = meeting.session.people[:2]
    meeting.do("give_floor", who=first.name)
    meeting.raised(second.name, first.name)
    assert waiting_words(meeting.session, meeting.now) == f"2 are waiting: {second.name}, {first.name} (again)."


@pytest.mark.parametrize(("seconds", "words"), [(0, "0 seconds"), (1, "1 second"), (9.9, "9 seconds"), (10, "")])
def test_an_item_has_hardly_begun_for_ten_seconds(meeting: Meeting, seconds: float, words: str) -> None:
    meeting.do("next_item")
    said = too_soon_words(meeting.session, meeting.now + timedelta(seconds=seconds))
    assert said == ("" if not words else f"“{current_item(meeting.session).title}” began {words} ago.")  # type: ignore[union-attr]


async def test_an_item_that_is_on_for_a_while_is_left_at_once(live: Console) -> None:
    await live.press("n")
    assert on(live) == "The situation"


async def test_an_item_that_has_hardly_begun_is_left_by_the_second_press(live: Console) -> None:
    await live.press("n", "n")
    assert on(live) == "The situation"
    assert told(live) == "“The situation” began 0 seconds ago. n again leaves “The situation”."
    await live.press("n")
    assert on(live) == "Clarifying questions"


async def test_with_people_waiting_the_second_press_leaves_and_the_hands_stay(live: Console) -> None:
    await live.press("1", "3", "n")
    assert on(live) == "Welcome"
    assert told(live) == "2 are waiting: Namuna Rahman, Joaquín Muestra. n again leaves “Welcome”."
    await live.press("n")
    assert on(live) == "The situation"
    assert len(waiting(live.session)) == 2


@pytest.mark.parametrize("key", ["r", "2", "l"])
async def test_another_key_takes_the_question_back(live: Console, key: str) -> None:
    await live.press("1", "n", key, *(["escape"] if key == "l" else []), "n")
    assert on(live) == "Welcome"


async def test_what_another_seat_does_meanwhile_and_the_time_that_is_painted_take_nothing_back(live: Console) -> None:
    await live.press("1", "n")
    desk = live.app.opened.desk
    assert desk is not None
    store = await live.app.storage.store()
    taker = open_session(store, desk.session.id, "note_taker", live.clock)
    for seconds in range(5):
        taker.do("note", kind="telling", text=f"Note {seconds}")
        await live.app.opened.follow(desk)
        await live.later(1)
    taker.do("raise_hand", who="Joaquín Muestra")
    await live.app.opened.follow(desk)
    await live.press("n")
    assert on(live) == "The situation"


async def test_the_question_stands_for_as_long_as_it_can_be_read(live: Console) -> None:
    await live.press("1", "n")
    await live.later(7)
    live.app.time.tick()
    await live.press("n")
    assert on(live) == "Welcome"


async def test_leaving_out_and_ending_ask_where_people_wait(live: Console) -> None:
    await live.press("1", "s", "E")
    assert (
        told(live)
        == "Namuna Rahman is waiting. “The situation” and 2 more are still to come. E again ends the meeting."
    )
    assert not any(item.skipped for item in live.session.agenda)
    assert status(live.session) == "live"
    await live.press("s", "s", "E", "E")
    assert [item.title for item in live.session.agenda if item.skipped] == ["The situation"]
    assert status(live.session) == "finished"


@pytest.mark.parametrize("again", [(".", "E"), ("f10", "E"), ("E",)])
async def test_the_second_press_may_be_one_in_the_menu(live: Console, again: tuple[str, ...]) -> None:
    await live.press("1", ".", "E")
    assert status(live.session) == "live"
    await live.press(*again)
    assert status(live.session) == "finished"


async def test_another_command_of_the_menu_takes_the_question_back(live: Console) -> None:
    await live.press("1", ".", "E", ".", "2", ".", "e", ".", "E")
    assert status(live.session) == "live"


async def test_the_agenda_screen_asks_too(live: Console) -> None:
    await live.press("1", "A", "n")
    assert on(live) == "Welcome"
    await live.press("n")
    assert on(live) == "The situation"
    await live.press("home", "enter")
    assert on(live) == "The situation"
    await live.press("enter")
    assert on(live) == "Welcome"


@pytest.mark.parametrize(
    ("phase", "on_for", "since", "conclusion", "asked"),
    [
        ("asking", 60, 0, "", True),
        ("asking", 60, 119, "", True),
        ("asking", 60, 120, "", False),
        ("asking", 59, 0, "", False),
        ("asking", 60, 0, "Two numbers are missing", False),
        ("break", 600, 0, "", False),
        ("welcome", 600, 0, "", False),
        ("close", 600, 0, "", False),
    ],
)
def test_for_two_minutes_it_is_asked_what_came_of_an_item(
    phase: str, on_for: float, since: float, conclusion: str, asked: bool
) -> None:
    items = [{"title": "First", "phase": phase, "minutes": 10}, {"title": "Second", "phase": "confer", "minutes": 10}]
    meeting = Meeting(agenda=items)
    meeting.do("next_item")
    if conclusion:
        meeting.do("conclude_item", item="First", text=conclusion)
    meeting.at(on_for).do("next_item")
    item = item_just_left(meeting.session, meeting.now + timedelta(seconds=since))
    assert (item.title if item else None) == ("First" if asked else None)
    assert item is None or item == item_to_conclude(meeting.session, meeting.now + timedelta(hours=1))


async def test_what_came_of_an_item_is_asked_in_the_hint_line_and_written_with_one_key(live: Console) -> None:
    await live.press("n")
    await live.later(90)
    await live.press("n")
    assert "What came of “The situation”?" in live.text()
    await live.press("1")
    assert len(waiting(live.session)) == 1, "letters and digits still lead the meeting"
    await live.press("d")
    await live.type("Nine products, [/b] one message")
    await live.press("enter")
    assert live.session.agenda[1].conclusion == "Nine products, [/b] one message"
    assert "What came of" not in live.text()


async def test_a_conclusion_is_written_before_leaving_too_and_corrected(live: Console) -> None:
    await live.press("Y")
    await live.type("All are here")
    await live.press("enter", "Y")
    assert "All are here" in live.text()
    await live.press("ctrl+u", "enter")
    assert live.session.agenda[0].conclusion == ""


async def test_what_came_of_the_item_before_can_be_written_when_time_was_up_and_later(live: Console) -> None:
    await live.press("n")
    await live.later(90)
    await live.press("Z")
    await live.type("1")
    await live.press("enter", "n")
    await live.later(70)
    assert "Time is up" in live.text()
    await live.later(3 * 60)
    await live.press("d")
    assert "What came of “The situation”?" in live.text()
    await live.press("d")
    assert "conclusion of “The situation”" in live.text()
    await live.type("Nine are too many")
    await live.press("enter")
    assert live.session.agenda[1].conclusion == "Nine are too many"
    await live.press("Y")
    assert "conclusion of “Clarifying questions”" in live.text()


async def test_while_the_hint_asks_what_came_of_an_item_its_key_and_the_other_one_mean_that_item(live: Console) -> None:
    await live.press("n")
    await live.later(90)
    await live.press("n")
    await live.later(150)
    assert "What came of “The situation”?" in live.text()
    await live.press("Y")
    assert "conclusion of “The situation” ▸" in live.text()
    await live.press("escape", "D", "Y")
    assert "conclusion of “Clarifying questions” ▸" in live.text()


async def test_the_agenda_writes_the_conclusion_of_any_item_that_has_been_on(live: Console) -> None:
    await live.press("n")
    await live.later(20 * 60)
    await live.press("n")
    await live.later(60)
    await live.press("A", "end", "Y")
    assert live.told[-1] == "“conclusion” cannot be done here now.", "what is still to come has none"
    await live.press("home", "down", "Y")
    await live.type("Nine are too many")
    await live.press("enter", "A")
    assert live.session.agenda[1].conclusion == "Nine are too many"
    assert "The situation — Nine are too many" in " ".join(live.text().split())
