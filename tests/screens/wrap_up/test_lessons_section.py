"""The lessons: drawn from notes, typed, merged, split and shared."""

from datetime import date

from peerassist_tui.models import Lesson, Note
from tests.helpers.console import Console
from tests.helpers.meeting import step
from tests.screens.wrap_up.sections import NOTES, enter, focused, go, last_line, marked


async def test_a_lesson_is_drawn_from_notes_and_its_title_waits_to_be_edited(opened: Console) -> None:
    await opened.press("down", "down")
    await opened.press(".", "d")
    assert "From which notes is the lesson drawn?" in opened.text()
    await opened.press("down", "space", "enter")
    lesson = opened.session.all(Lesson)[0]
    assert (lesson.title, lesson.evidence) == (NOTES[1], [str(opened.session.all(Note)[1].id)])
    assert focused(opened).value == NOTES[1]


async def test_a_note_marked_as_a_lesson_stands_first_when_one_is_drawn(opened: Console) -> None:
    await opened.app.writer.do(step("mark_note", note="2", mark="lesson"))
    await opened.press("down", "down")
    await opened.press(".", "d")
    await opened.press("enter")
    assert opened.session.all(Lesson)[0].title == NOTES[1]


async def test_leaving_the_notes_draws_no_lesson(opened: Console) -> None:
    await opened.press("down", "down")
    await opened.press(".", "d")
    await opened.press("escape")
    assert opened.session.all(Lesson) == []


async def test_a_lesson_is_typed_and_wants_advice(opened: Console) -> None:
    await go(opened, "lessons")
    await enter(opened, "One message carries")
    assert "Advice missing: lesson 1 “One message carries”" in opened.text()
    await opened.press("escape", "enter", "tab")
    await opened.type("Choose one")
    await opened.press("escape")
    assert opened.session.all(Lesson)[0].advice == "Choose one"


async def test_enter_before_anything_is_typed_says_what_to_type_first(opened: Console) -> None:
    await go(opened, "lessons")
    await opened.press("enter")
    assert opened.told == ["First type a lesson in one line, then Enter."]
    await opened.type("One message carries")
    await opened.press("enter")
    assert opened.told == ["Drew lesson 1"]
    await opened.press("enter")
    assert opened.told == ["First type a lesson in one line, then Enter."]
    assert [lesson.title for lesson in opened.session.all(Lesson)] == ["One message carries"]


async def test_enter_draws_a_lesson_from_a_note_marked_in_the_meeting(opened: Console) -> None:
    await marked(opened, "2", "lesson")
    await go(opened, "lessons")
    assert "Marked in the meeting: Enter draws a lesson from it" in opened.text()
    await opened.press("enter")
    assert opened.session.all(Lesson)[0].evidence == [str(opened.session.all(Note)[1].id)]
    assert focused(opened).value == NOTES[1]
    await opened.press("ctrl+z")
    assert opened.session.all(Lesson) == []


async def test_a_marked_note_that_is_no_lesson_is_taken_off_the_list(opened: Console) -> None:
    await marked(opened, "2", "lesson")
    await go(opened, "lessons")
    await opened.press("delete")
    assert opened.session.all(Note)[1].marks == []
    assert "No lesson yet" in opened.text()


async def test_lessons_are_merged_and_split_by_keys_and_u_takes_it_back(opened: Console) -> None:
    await go(opened, "lessons")
    await enter(opened, "Ask first", "Ask before")
    await opened.press("escape", "j")
    assert [row.title for row in opened.session.all(Lesson)] == ["Ask first"]
    await opened.press("u")
    assert len(opened.session.all(Lesson)) == 2
    await opened.press("home")
    assert "M merge" not in last_line(opened)
    await opened.press(".", "x")
    assert "split off from “Ask first”" in opened.text()
    await enter(opened, "Count what is read")
    assert [row.title for row in opened.session.all(Lesson)] == ["Ask first", "Ask before", "Count what is read"]


async def test_a_lesson_that_is_shared_keeps_the_day(opened: Console) -> None:
    await opened.app.writer.do(step("lesson", title="Ask first"))
    await go(opened, "lessons")
    await opened.press("2")
    assert opened.session.all(Lesson)[0].status == "checked"
    await opened.press("3")
    lesson = opened.session.all(Lesson)[0]
    assert (lesson.status, lesson.shared_on) == ("shared", date(2026, 12, 8))


async def test_all_parts_of_a_lesson_are_typed(opened: Console) -> None:
    await opened.app.writer.do(step("action", text="Drop two"))
    await opened.app.writer.do(step("lesson", title="Ask first"))
    await go(opened, "lessons")
    await opened.press("enter")
    for text in ("", "Ask", "I", "O", "C", "P", "H", "F", "S", "1, 2"):
        await opened.type(text)
        await opened.press("tab")
    await opened.press("right", "tab", "right", "tab", "right", "tab")
    await opened.type("+6m")
    await opened.press("tab", "tab", "right", "escape")
    row = opened.session.all(Lesson)[0]
    told = (row.advice, row.intended, row.observed, row.cause, row.impact, row.holds_when, row.fails_when)
    assert told == ("Ask", "I", "O", "C", "P", "H", "F")
    assert (row.share_with, len(row.evidence), row.status, row.restricted) == ("S", 2, "checked", True)
    assert (row.objective_id is not None, row.action_id is not None, row.review_on) == (True, True, date(2027, 6, 8))


async def test_the_band_says_which_status_each_digit_gives_to_a_lesson(opened: Console) -> None:
    await opened.app.writer.do(step("mark_note", note="2", mark="lesson"))
    await opened.app.writer.do(step("lesson", title="One message carries"))
    await go(opened, "lessons")
    assert opened.band.startswith("LEAD 1 draft · 2 checked · 3 ")
    await opened.press("2")
    assert opened.session.all(Lesson)[0].status == "checked"
    await opened.press("down")
    assert "1 draft" not in opened.band, "a note is no lesson yet"
