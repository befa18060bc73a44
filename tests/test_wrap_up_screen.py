"""The wrap-up, by what a person types and sees."""

from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Input

from peerassist_tui.clock import ManualClock
from peerassist_tui.models import Action, FollowUp, Lesson, Note, Option, Question, Thanks
from peerassist_tui.widgets.stream import Stream
from tests.console import TEN, Console, console, new_session

PLACES = {"closing": 0, "options": 1, "lessons": 2, "actions": 3, "thanks": 4, "follow_up": 5}
NOTES = ("Five leaflets are never read", "Who reads the sixth?", "One message, three carriers")


@pytest.fixture
async def opened(tmp_path: Path) -> AsyncIterator[Console]:
    """A meeting that is over, with three notes."""
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock)
    async with console(tmp_path / "store.db", session_id, clock=clock) as opened:
        await opened.app.do("start")
        for text in NOTES:
            await opened.app.do("note", kind="telling", text=text, who=None)
        await opened.app.do("finish")
        await opened.press("f4")
        yield opened


async def go(opened: Console, topic: str) -> None:
    """From the sections into one of them."""
    await opened.press(*["down"] * PLACES[topic], "enter")


async def enter(opened: Console, *lines: str) -> None:
    for line in lines:
        await opened.type(line)
        await opened.press("enter")


def focused(opened: Console) -> Any:
    return opened.app.focused


def last_line(opened: Console) -> str:
    return opened.text().splitlines()[-1]


async def test_the_closing_check_opens_what_it_names(opened: Console) -> None:
    await opened.app.do("action", text="Drop two leaflets")
    await opened.settle()
    assert "! action 1 “Drop two leaflets” has no owner and no date" in opened.text()
    await opened.press("enter", "down", "down", "enter")
    assert isinstance(focused(opened), Stream)
    assert "no date     Drop two leaflets — no owner" in opened.text()


async def test_everything_done_is_told(opened: Console) -> None:
    for rule, given in (
        ("option", {"title": "O"}),
        ("respond", {"option": "1", "response": "adopt", "reason": "R"}),
        ("lesson", {"title": "L", "advice": "A"}),
        ("action", {"text": "T", "owner": "Somebody", "due": "2027-01-08"}),
        ("follow_up", {"date": "2027-01-08"}),
    ):
        assert await opened.app.do(rule, **given)
    for person in opened.session.people:
        await opened.app.do("thank", who=str(person.id), text="Thank you.")
    await opened.settle()
    assert "✓ closed: nothing is missing" in opened.text()


async def test_options_are_typed_one_after_the_other_and_answered(opened: Console) -> None:
    await go(opened, "options")
    await enter(opened, "Drop two", "Print one")
    assert [option.title for option in opened.session.all(Option)] == ["Drop two", "Print one"]
    await opened.press("escape", "up", "enter", "a", "tab")
    await opened.type("It costs nothing")
    await opened.press("tab")
    option = opened.session.all(Option)[0]
    assert (option.response, option.reason) == ("adopt", "It costs nothing")
    assert "✓ adopt    Drop two" in opened.text()


async def test_the_hosts_ask_about_an_option_and_the_question_can_be_taken_out(opened: Console) -> None:
    await go(opened, "options")
    await enter(opened, "Drop two")
    await opened.press("escape", "enter", "tab", "tab")
    await enter(opened, "Which two?", "When?")
    assert [question.text for question in opened.session.all(Question)] == ["Which two?", "When?"]
    assert focused(opened).value == ""
    assert "? Which two?" in opened.text()
    await opened.press("escape", "down", "delete")
    assert [question.text for question in opened.session.all(Question)] == ["When?"]


async def test_an_option_rests_on_notes_that_are_typed_or_chosen(opened: Console) -> None:
    await go(opened, "options")
    await enter(opened, "Drop two")
    await opened.press("escape")
    await opened.pilot.press("m")
    await opened.pilot.pause()
    await opened.press("space", "space", "enter")
    notes = opened.session.all(Note)
    assert opened.session.all(Option)[0].based_on == [str(notes[0].id), str(notes[1].id)]
    assert "Five leaflets" in opened.text()


async def test_a_lesson_is_drawn_from_notes_and_its_title_waits_to_be_edited(opened: Console) -> None:
    await opened.press("down", "down")
    await opened.pilot.press("m")
    await opened.pilot.pause()
    assert "From which notes is the lesson drawn?" in opened.text()
    await opened.press("down", "space", "enter")
    lesson = opened.session.all(Lesson)[0]
    assert (lesson.title, lesson.evidence) == (NOTES[1], [str(opened.session.all(Note)[1].id)])
    assert focused(opened).value == NOTES[1]


async def test_a_note_marked_as_a_lesson_stands_first_when_one_is_drawn(opened: Console) -> None:
    await opened.app.do("mark_note", note="2", mark="lesson")
    await opened.press("down", "down")
    await opened.pilot.press("m")
    await opened.pilot.pause()
    await opened.press("enter")
    assert opened.session.all(Lesson)[0].title == NOTES[1]


async def test_leaving_the_notes_draws_no_lesson(opened: Console) -> None:
    await opened.press("down", "down")
    await opened.pilot.press("m")
    await opened.pilot.pause()
    await opened.press("escape")
    assert opened.session.all(Lesson) == []


async def test_a_lesson_is_typed_and_wants_advice(opened: Console) -> None:
    await go(opened, "lessons")
    await enter(opened, "One message carries")
    assert "lesson 1 “One message carries” has no advice" in opened.text()
    await opened.press("escape", "enter", "tab")
    await opened.type("Choose one")
    await opened.press("escape")
    assert opened.session.all(Lesson)[0].advice == "Choose one"


async def test_a_due_date_is_typed_in_words_and_its_meaning_is_shown_live(opened: Console) -> None:
    await go(opened, "actions")
    await enter(opened, "Drop two leaflets")
    await opened.press("escape", "enter", "tab")
    await opened.type("Joaquín Muestra")
    await opened.press("tab")
    await opened.type("in 3 weeks")
    assert "Tue 29 December 2026" in opened.text()
    await opened.press("enter")
    action = opened.session.all(Action)[0]
    assert (opened.session.name_of(action.person_id), action.due) == ("Joaquín Muestra", date(2026, 12, 29))
    assert "○ 2026-12-29  Drop two leaflets — Joaquín Muestra" in opened.text()


async def test_an_offered_name_is_taken_with_the_right_arrow(opened: Console) -> None:
    await go(opened, "actions")
    await enter(opened, "Drop two leaflets")
    await opened.press("escape", "enter", "tab")
    await opened.type("ima")
    await opened.press("right", "enter")
    action = opened.session.all(Action)[0]
    assert opened.session.name_of(action.person_id) == "Imani Mfano"


async def test_a_date_that_is_none_stays_in_the_field(opened: Console) -> None:
    await go(opened, "actions")
    await enter(opened, "Drop two leaflets")
    await opened.press("escape", "enter", "tab", "tab")
    await enter(opened, "soonish")
    assert opened.session.all(Action)[0].due is None
    assert "soonish" in opened.text()
    assert "not a date" in opened.text()


async def test_enter_on_a_peer_thanks_in_a_sentence_to_be_edited(opened: Console) -> None:
    await opened.app.do("option", title="Print one", by="Joaquín Muestra")
    await go(opened, "thanks")
    assert "! Joaquín Muestra" in opened.text()
    await opened.press("enter")
    assert opened.session.all(Thanks)[0].text == "Thank you, Joaquín Muestra, for “Print one”."
    await opened.press("end")
    await opened.type(" All of us.")
    await opened.press("escape")
    assert opened.session.all(Thanks)[0].text.endswith("“Print one”. All of us.")
    assert "✓ Joaquín Muestra" in opened.text()


async def test_g_thanks_and_delete_takes_it_back(opened: Console) -> None:
    await go(opened, "thanks")
    await opened.press("down", "g", "escape")
    assert [opened.session.name_of(row.person_id) for row in opened.session.all(Thanks)] == ["ليلى المثال"]
    await opened.press("delete")
    assert opened.session.all(Thanks) == []


async def test_somebody_who_is_no_peer_can_be_thanked(opened: Console) -> None:
    await go(opened, "thanks")
    await opened.press("n")
    await enter(opened, "Imani Mfano", "Nobody")
    assert len(opened.session.all(Thanks)) == 1
    assert isinstance(focused(opened), Input)
    assert focused(opened).value == "Nobody"


async def test_the_usual_dates_are_added_once(opened: Console) -> None:
    await opened.press(*["down"] * 5)
    await opened.press("s", "s")
    assert [row.date for row in opened.session.all(FollowUp)] == [
        date(2027, 1, 8),
        date(2027, 3, 8),
        date(2027, 6, 8),
    ]


async def test_a_follow_up_is_typed_as_a_date_in_words(opened: Console) -> None:
    await go(opened, "follow_up")
    await enter(opened, "end of march", "whenever")
    assert [row.date for row in opened.session.all(FollowUp)] == [date(2027, 3, 31)]
    assert focused(opened).value == "whenever"


async def test_each_section_offers_its_own_keys(opened: Console) -> None:
    assert "from notes" not in last_line(opened)
    await opened.press("down", "down")
    assert "m from notes" in last_line(opened)
    await opened.press("down", "down")
    assert "g thank" in last_line(opened)
    await opened.press("down")
    assert "s 1, 3, 6 mon" in last_line(opened)
