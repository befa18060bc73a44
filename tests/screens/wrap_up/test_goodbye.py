"""The goodbye after the meeting, and the walk from missing item to missing item, by what a person presses and sees."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from peerassist_tui.models import Lesson, Option, Thanks
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.meeting import step
from tests.screens.wrap_up.sections import focused


@pytest.fixture
async def ended(tmp_path: Path) -> AsyncIterator[Console]:
    """A meeting with an option, that is ended by its key, twice, for there is an item still to come."""
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=(80, 24)) as opened:
        await opened.app.writer.do(step("note", kind="telling", text="Five are never read", who=None))
        await opened.app.writer.do(step("mark_note", note="1", mark="lesson"))
        await opened.app.writer.do(step("option", title="Drop two", by="Joaquín Muestra"))
        await opened.settle()
        await opened.press("E", "E")
        yield opened


async def test_the_end_of_the_meeting_says_goodbye(ended: Console) -> None:
    shown = ended.text()
    for words in (
        "Minutes          60 planned, 0 held.",
        "Voices           0 of 5 hosts and peers spoke",
        "Options          1 given, 0 answered",
        "Strongest notes  1 “Five are never read” (lesson)",
        "! 1 Thank the peers   Thanks missing: Joaquín Muestra · 2 more",
        "! 2 Write lessons     No lesson yet · 1 more",
        "! 3 Write the report  first: Answer missing: option 1 “Drop two”",
    ):
        assert words in shown
    assert ended.band == "LEAD Ended the meeting · u undoes"
    await ended.press("enter")
    assert "Thanks missing: Joaquín Muestra" in ended.text().splitlines()[3]
    await ended.press("escape")
    assert "Goodbye" in ended.text()
    assert "Closing check" in ended.text()


async def test_the_field_stands_under_what_is_missing_and_one_goes_on_from_there(ended: Console) -> None:
    await ended.press("down", "down", "enter")
    assert "Missing items: 0 done, 11 to go" in ended.text()
    assert "10 missing: " in ended.text(), "what is only advice is not counted"
    assert "Answer missing: option 1 “Drop two”" in ended.text().splitlines()[3]
    assert ended.text().splitlines()[4].strip() == "Joaquín Muestra"
    assert "Proposed by" not in ended.text()
    await ended.press("1")
    assert "✓ Answer: option 1 “Drop two”" in ended.text().splitlines()[3]
    assert "Missing items: 1 done, 11 to go    ✓ ! !" in ended.text(), "the reason is asked for next"
    await ended.press("enter")
    assert "Missing items: 1 done, 11 to go    ✓ ! !" in ended.text()
    assert "Reason for the answer missing" in ended.text().splitlines()[3]
    assert focused(ended).parent.field.name == "reason"
    await ended.type("It costs nothing")
    await ended.press("ctrl+g")
    assert "Option missing: ليلى المثال (Layla al-Mithal)" in ended.text().splitlines()[3]
    assert "Missing items: 2 done, 10 to go    ✓ ✓ !" in ended.text()
    await ended.press("ctrl+b", "ctrl+b")
    assert "✓ Answer: option 1 “Drop two”" in ended.text().splitlines()[3]
    await ended.press("ctrl+b")
    assert "Step 1 of 3" in ended.text()
    assert "Options          1 given, 1 answered" in ended.text()


async def test_what_the_hosts_asked_of_an_option_stands_above_their_answer_and_their_reason(ended: Console) -> None:
    for text in ("Which two?", "Who says so?"):
        await ended.app.writer.do(step("question", option=1, text=text))
    await ended.settle()
    await ended.press("down", "down", "enter")
    asked = ["Joaquín Muestra", "hosts asked: Which two?", "hosts asked: Who says so?"]
    assert [row.strip() for row in ended.text().splitlines()[4:7]] == asked
    await ended.press("1", "enter")
    assert "Reason for the answer missing" in ended.text().splitlines()[3]
    assert [row.strip() for row in ended.text().splitlines()[4:7]] == asked


async def test_a_missing_option_is_written_where_it_is_missing_and_its_answer_comes_next(ended: Console) -> None:
    await ended.press("down", "down", "enter", "1", "enter")
    await ended.type("It costs nothing")
    await ended.press("ctrl+g")
    await ended.type("Print one")
    await ended.press("enter")
    option = ended.session.all(Option)[1]
    assert (option.title, ended.session.short_name_of(option.person_id)) == ("Print one", "Layla al-Mithal")
    assert "Answer missing: option 2 “Print one”" in ended.text().splitlines()[3]
    assert focused(ended).parent.field.name == "response"


async def test_the_answer_to_a_question_is_seen_beneath_it_once_it_is_given(ended: Console) -> None:
    await ended.app.writer.do(step("mark_note", note="1", mark="unanswered"))
    await ended.settle()
    while "Answer missing: note 1" not in ended.text().splitlines()[3]:
        await ended.press("ctrl+g")
    await ended.type("@namuna We do")
    await ended.press("enter")
    assert "✓ Answer: note 1 “Five are never read”" in ended.text().splitlines()[3]
    assert ended.text().splitlines()[4].strip() == "Namuna Rahman: We do"


async def test_all_peers_are_thanked_from_the_goodbye_in_one_step_and_undo_takes_all_back(ended: Console) -> None:
    assert "ctrl+f mark all 3 as thanked" in ended.text()
    await ended.press("ctrl+f")
    assert [one.text for one in ended.session.all(Thanks)] == [
        "Thank you for “Drop two”.",
        *["Thank you for sharing your experience with us."] * 2,
    ]
    assert "✓ 1 Thank the peers   nothing missing" in ended.text()
    await ended.press("u")
    assert ended.session.all(Thanks) == []
    await ended.press(".", "a")
    assert len(ended.session.all(Thanks)) == 3


async def test_a_click_on_the_key_that_a_row_names_does_what_it_says_of_that_row(ended: Console) -> None:
    await ended.click("ctrl+f draw")
    assert len(ended.session.all(Lesson)) == 1
    await ended.click("mark all 3 as thanked")
    assert len(ended.session.all(Thanks)) == 3


async def test_a_click_on_what_is_missing_leads_into_the_walk_and_among_all_fields_into_its_field(
    ended: Console,
) -> None:
    await ended.click("Answer missing: option 1 “Drop two” · 9 more")
    assert "Answer missing: option 1 “Drop two”" in ended.text().splitlines()[3]
    assert "Missing items: 0 done, 11 to go" in ended.text()
    await ended.press("escape")
    await ended.click("Option missing: ليلى")
    assert "Goodbye" in ended.text()
    assert focused(ended).parent.field.name == "given"


async def test_when_the_end_is_taken_back_the_meeting_goes_on(ended: Console) -> None:
    await ended.press("u")
    assert ended.band == "LEAD That would open the meeting again. u again opens it."
    await ended.press("u")
    assert ended.band == "LEAD The meeting is on again: F3 leads to it."
    await ended.press("f3")
    assert ended.app.screen.STAGE == "live"  # type: ignore[attr-defined]
    await ended.press("E", "E")
    assert "What is left to do" in ended.text()


async def test_one_comes_back_to_where_one_was(ended: Console) -> None:
    await ended.press("down", "down", "enter", "f5", "f4")
    assert "Answer missing: option 1 “Drop two”" in ended.text().splitlines()[3]
    await ended.press("f4")
    assert "Closing check" in ended.text()
    await ended.press("f5", "f4")
    assert "Closing check" in ended.text()


async def test_the_key_that_fixes_says_what_it_does_of_whom_the_page_is_about(ended: Console) -> None:
    await ended.press("down", "down", "enter", "1", "enter")
    await ended.type("It costs nothing")
    await ended.press("ctrl+g")
    assert "! Option missing: ليلى المثال (Layla al-Mithal)  ctrl+f record a pass" in ended.text()
    await ended.press("ctrl+b", "ctrl+b", "ctrl+b", "home", "enter")
    assert "Thanks missing: Joaquín Muestra" in ended.text().splitlines()[3]
    await ended.press("down", "down")
    assert "! Thanks missing: Joaquín Muestra  ctrl+f mark as thanked" in ended.text()
    await ended.press("ctrl+f")
    assert [ended.session.name_of(one.person_id) for one in ended.session.all(Thanks)] == ["Joaquín Muestra"]
    await ended.press("ctrl+f")
    assert len(ended.session.all(Thanks)) == 1


async def test_all_steps_are_seen_on_the_smallest_screen_and_going_on_shows_the_last_note(tmp_path: Path) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=(80, 24)) as opened:
        for number in range(1, 4):
            text = f"Note {number}: {'what was said and is remembered, ' * 6}end of {number}"
            await opened.app.writer.do(step("note", kind="telling", text=text, who=None))
            await opened.app.writer.do(step("mark_note", note=str(number), mark="lesson"))
        await opened.app.writer.do(step("option", title="Drop two of those that cost most " * 6, by="Joaquín Muestra"))
        await opened.settle()
        await opened.press("E", "E")
        for words in (
            "1 Thank the peers",
            "ctrl+f mark all 3 as thanked",
            "2 Write lessons",
            "ctrl+f draw one",
            "3 Write the report",
            "Minutes  ",
        ):
            assert words in opened.text()
        assert "end of 3" not in opened.text()
        await opened.burst("end", *["down"] * 20)
        assert "end of 3" in opened.text()
        await opened.burst("home")
        assert "1 Thank the peers" in opened.text()
