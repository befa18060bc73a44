"""The wrap-up, by what a person types and sees."""

from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Input

from peerassist_tui.models import Action, FollowUp, Lesson, Note, Option, Question, Thanks
from peerassist_tui.screens.wrap_up.wrap_up import WrapUpScreen
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.widgets.stream import Stream
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.meeting import step

PLACES = {section.topic: place for place, section in enumerate(WrapUpScreen.SECTIONS)}
NOTES = ("Five leaflets are never read", "Who reads the sixth?", "One message, three carriers")


@pytest.fixture
async def opened(tmp_path: Path) -> AsyncIterator[Console]:
    """A meeting that is over, with three notes."""
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock)
    async with console(tmp_path / "store.db", session_id, clock=clock) as opened:
        await opened.app.writer.do(step("start"))
        for text in NOTES:
            await opened.app.writer.do(step("note", kind="telling", text=text, who=None))
        await opened.app.writer.do(step("finish"))
        await opened.press("f4")
        yield opened


async def go(opened: Console, topic: str) -> None:
    """From the sections into one of them."""
    await opened.burst(*["down"] * PLACES[topic], "enter")


async def enter(opened: Console, *lines: str) -> None:
    for line in lines:
        await opened.type(line)
        await opened.press("enter")


def focused(opened: Console) -> Any:
    return opened.app.focused


def last_line(opened: Console) -> str:
    return opened.text().splitlines()[-1]


async def test_the_closing_check_opens_what_it_names(opened: Console) -> None:
    await opened.app.writer.do(step("action", text="Drop two leaflets"))
    await opened.settle()
    assert "! action 1 “Drop two leaflets” has no owner and no date" in opened.text()
    await opened.press("enter", "down", "down", "enter")
    await opened.type("Joaquín Muestra")
    await opened.press("enter")
    assert "no date         Drop two leaflets — Joaquín Muestra" in opened.text()


async def test_everything_done_is_told(opened: Console) -> None:
    for rule, given in (
        ("option", {"title": "O"}),
        ("respond", {"option": "1", "response": "adopt", "reason": "R"}),
        ("lesson", {"title": "L", "advice": "A"}),
        ("action", {"text": "T", "owner": "Somebody", "due": "2027-01-08"}),
        ("follow_up", {"date": "2027-01-08"}),
        ("revisit_objective", {"objective": "OB1", "reached": "met"}),
    ):
        assert await opened.app.writer.do(step(rule, **given))
    for person in opened.session.people:
        await opened.app.writer.do(step("thank", who=str(person.id), text="Thank you."))
        if person.party == "peer":
            await opened.app.writer.do(step("pass_option", who=str(person.id)))
    await opened.settle()
    assert "✓ nothing is missing: E finishes the wrap-up" in opened.text()


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
    await opened.press("escape", "y", "space", "space", "enter")
    notes = opened.session.all(Note)
    assert opened.session.all(Option)[0].based_on == [str(notes[0].id), str(notes[1].id)]
    assert "Five leaflets" in opened.text()


async def test_a_lesson_is_drawn_from_notes_and_its_title_waits_to_be_edited(opened: Console) -> None:
    await opened.press("down", "down")
    await opened.press("d")
    assert "From which notes is the lesson drawn?" in opened.text()
    await opened.press("down", "space", "enter")
    lesson = opened.session.all(Lesson)[0]
    assert (lesson.title, lesson.evidence) == (NOTES[1], [str(opened.session.all(Note)[1].id)])
    assert focused(opened).value == NOTES[1]


async def test_a_note_marked_as_a_lesson_stands_first_when_one_is_drawn(opened: Console) -> None:
    await opened.app.writer.do(step("mark_note", note="2", mark="lesson"))
    await opened.press("down", "down")
    await opened.press("d")
    await opened.press("enter")
    assert opened.session.all(Lesson)[0].title == NOTES[1]


async def test_leaving_the_notes_draws_no_lesson(opened: Console) -> None:
    await opened.press("down", "down")
    await opened.press("d")
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
    assert "○ Tue 2026-12-29  Drop two leaflets — Joaquín Muestra" in opened.text()


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
    assert "not understood as a date" in opened.text()


async def test_what_a_typed_action_means_is_shown_before_enter(opened: Console) -> None:
    await opened.app.writer.do(step("option", title="One message, 3 carriers"))
    await go(opened, "actions")
    await opened.type("@nam Drop two by 22 january")
    assert "⏎ adds  owner: Namuna Rahman · due: Fri 22 January 2027" in opened.text()
    await opened.press("up")
    assert "due: Fri 22 January 2027" in opened.text()
    await opened.press("escape", "escape", "enter")
    await opened.type("@Hugo_Nobody Drop two #1 by 22 january")
    shown = " ".join(opened.text().split())
    assert "no owner: nobody is called “Hugo Nobody” · due:" in shown
    assert "22 January 2027 · option 1: One message, 3 carriers" in shown
    assert opened.session.all(Action) == []


async def test_what_a_typed_follow_up_means_is_shown_before_enter(opened: Console) -> None:
    await go(opened, "follow_up")
    await opened.type("end of march")
    assert "⏎ adds  Wed 31 March 2027" in opened.text()
    await opened.type("ish")
    assert "“end of marchish” is not understood as a date" in opened.text()
    assert "⏎ adds" not in opened.text()
    await opened.press("enter")
    assert opened.session.all(FollowUp) == []
    assert "end of marchish" in opened.text()


async def test_enter_on_a_peer_thanks_in_a_sentence_to_be_edited(opened: Console) -> None:
    await opened.app.writer.do(step("option", title="Print one", by="Joaquín Muestra"))
    await go(opened, "thanks")
    assert "! Joaquín Muestra" in opened.text()
    await opened.press("enter")
    assert opened.session.all(Thanks)[0].text == "Thank you, Joaquín Muestra, for “Print one”."
    await opened.press("end")
    await opened.type(" All of us.")
    await opened.press("escape")
    assert opened.session.all(Thanks)[0].text.endswith("“Print one”. All of us.")
    assert "✓ Joaquín Muestra" in opened.text()


async def test_m_thanks_one_after_the_other_and_delete_takes_it_back(opened: Console) -> None:
    await go(opened, "thanks")
    await opened.press("m", "m")
    assert [opened.session.name_of(row.person_id) for row in opened.session.all(Thanks)] == [
        "Joaquín Muestra",
        "ليلى المثال",
    ]
    await opened.press("down", "delete")
    assert [opened.session.name_of(row.person_id) for row in opened.session.all(Thanks)] == ["Joaquín Muestra"]


async def test_somebody_who_is_no_peer_can_be_thanked(opened: Console) -> None:
    await go(opened, "thanks")
    await opened.press("n")
    await enter(opened, "Imani Mfano", "Nobody")
    assert len(opened.session.all(Thanks)) == 1
    assert isinstance(focused(opened), Input)
    assert focused(opened).value == "Nobody"


async def test_the_usual_dates_are_added_once(opened: Console) -> None:
    await opened.press(*["down"] * PLACES["follow_up"])
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
    assert "d draw" not in last_line(opened)
    await opened.press("down", "down")
    assert "d draw" in last_line(opened)
    await opened.press(*["down"] * (PLACES["thanks"] - PLACES["lessons"]))
    assert "m thanks Joaq" in last_line(opened)
    await opened.press("down")
    assert "m sets the us" in last_line(opened)


async def marked(opened: Console, note: str, mark: str) -> None:
    await opened.app.writer.do(step("mark_note", note=note, mark=mark))
    await opened.settle()


async def test_a_digit_answers_an_option_and_what_is_typed_next_is_the_reason(opened: Console) -> None:
    await opened.app.writer.do(step("option", title="Drop two"))
    await go(opened, "options")
    assert "1-4 adopt adapt" in last_line(opened)
    await opened.press("3")
    await opened.type("Depends on the reshuffle")
    await opened.press("escape", "down", "2")
    option = opened.session.all(Option)[0]
    assert (option.response, option.reason) == ("explore", "Depends on the reshuffle")


async def test_an_option_says_in_its_line_whose_it_is_and_what_it_rests_on(opened: Console) -> None:
    await go(opened, "options")
    await enter(opened, "@layla Print one #3 #1")
    option, notes = opened.session.all(Option)[0], opened.session.all(Note)
    assert (option.title, opened.session.name_of(option.person_id)) == ("Print one", "ليلى المثال")
    assert option.based_on == [str(notes[2].id), str(notes[0].id)]


async def test_an_action_says_in_its_line_who_from_what_and_until_when(opened: Console) -> None:
    await opened.app.writer.do(step("option", title="Drop two"))
    await go(opened, "actions")
    await enter(opened, "@namuna List those to stop #1 due 22 dec")
    action = opened.session.all(Action)[0]
    assert (action.text, action.due) == ("List those to stop", date(2026, 12, 22))
    assert action.option_id == opened.session.all(Option)[0].id
    assert "Tue 2026-12-22  List those to stop — Namuna Rahman" in opened.text()


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
    await opened.press("escape", "A")
    assert [row.title for row in opened.session.all(Lesson)] == ["Ask first"]
    await opened.press("u")
    assert len(opened.session.all(Lesson)) == 2
    await opened.press("home")
    assert "M merge" not in last_line(opened)
    await opened.press("x")
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


async def test_an_objective_is_read_again_by_a_digit_and_a_sentence(opened: Console) -> None:
    await go(opened, "objectives")
    await opened.press("2")
    await opened.type("Five of nine")
    await opened.press("escape")
    assert "~ partly   OB1  A rule for keeping or dropping — Five of nine" in opened.text()
    await opened.press("delete")
    assert "! reached? OB1" in opened.text()
    await opened.press("u")
    assert "Five of nine" in opened.text()


async def test_a_question_is_answered_by_typing_by_a_note_or_no_longer_asked(opened: Console) -> None:
    for number in ("1", "2", "3"):
        await marked(opened, number, "unanswered")
    await go(opened, "questions")
    await opened.press("enter")
    await enter(opened, "@namuna We do")
    assert "✓ answered Five leaflets are never read — Namuna Rahman We do" in opened.text()
    await opened.press("escape", "down", "y", "enter")
    assert "✓ answered Who reads the sixth? — Five leaflets are never read" in opened.text()
    await opened.press("down")
    assert "del no longer a" in last_line(opened)
    await opened.press("delete")
    assert "One message, three carriers" not in opened.text()
    await opened.press("u")
    assert "! open     One message, three carriers" in opened.text()


async def test_a_parked_point_gets_a_home(opened: Console) -> None:
    await opened.app.writer.do(step("park", text="Who owns the song?"))
    await go(opened, "parked")
    await opened.press("enter")
    await opened.type("Host asks the musicians")
    await opened.press("escape")
    assert "✓ Who owns the song? — Host asks the musicians" in opened.text()


async def test_each_peer_sees_what_became_of_their_idea(opened: Console) -> None:
    await opened.app.writer.do(step("option", title="Print one", by="Joaquín Muestra"))
    await opened.app.writer.do(step("respond", option="1", response="adapt", reason="Two sites first"))
    await opened.app.writer.do(step("action", text="Try it", owner="Begum Udahoron", due="2027-01-08", option="1"))
    await go(opened, "thanks")
    text = opened.text()
    assert "adapt      Print one — because: Two sites first" in text
    assert "→ Try it — Begum Udahoron · due 2027-01-08 · open" in text
    await opened.press("down", "enter")
    assert "Hosts' answer    ◂ adapt ▸" in opened.text()


async def test_what_was_promised_first_stays_in_view_and_h_tells_how_it_changed(opened: Console) -> None:
    await opened.app.writer.do(step("action", text="Drop two", owner="the printer", due="2026-12-22"))
    await opened.press("E", "enter")
    await opened.app.writer.do(step("change_action", action="1", due="2027-01-20"))
    await go(opened, "actions")
    assert "Wed 2027-01-20  Drop two — the printer · first promised 2026-12-22" in opened.text()
    await opened.press("h")
    text = opened.text()
    assert "due 2027-01-20, first promised 2026-12-22" in text
    assert "2026-12-08 10:00  due  2026-12-22 → 2027-01-20" in text
    assert "facilitator" in text
    await opened.press("escape")
    assert isinstance(focused(opened), Stream)


async def test_overdue_is_said_in_words_until_it_is_done(opened: Console) -> None:
    await opened.app.writer.do(step("action", text="Drop two", owner="the printer", due="2026-12-22"))
    opened.clock.advance(25 * 24 * 3600)
    await opened.later(0)
    await go(opened, "actions")
    assert "Drop two — the printer · overdue for 11 days" in opened.text()
    await opened.press("2")
    assert "overdue" not in opened.text()


async def test_the_wrap_up_is_finished_with_gaps_which_are_named_before(opened: Console) -> None:
    await opened.press("E")
    assert "· no option yet" in opened.text()
    await opened.press("escape")
    assert opened.session.info.wrapped_up_at is None
    await opened.press("E", "enter")
    assert "✓ wrapped up" in opened.text().splitlines()[0]
    assert "✓ wrapped up 08 Dec 10:00  ! missing: no option yet" in opened.text()
    assert "E open again" in last_line(opened)
    await opened.press("escape")
    assert "✓ wrapped up" in opened.text()
    await opened.press("enter")
    await opened.press("f4", "E")
    assert opened.session.info.wrapped_up_at is None


async def test_in_the_closing_check_m_mends_the_line_under_the_cursor(opened: Console) -> None:
    await opened.press("enter", "end")
    assert "m sets the us" in last_line(opened)
    await opened.press("m")
    assert len(opened.session.all(FollowUp)) == 3
    await opened.press("home")
    assert " m " not in last_line(opened)
    await opened.press("u")
    assert opened.session.all(FollowUp) == []


async def test_g_leads_from_field_to_field(opened: Console) -> None:
    await opened.app.writer.do(step("option", title="Drop two", by="Joaquín Muestra"))
    await opened.press("g")
    assert focused(opened).parent.field.name == "response"
    await opened.press("a", "enter")
    await opened.type("It costs nothing")
    await opened.press("ctrl+g")
    assert focused(opened).parent.field.name == "passed"
    option = opened.session.all(Option)[0]
    assert (option.response, option.reason) == ("adopt", "It costs nothing")
