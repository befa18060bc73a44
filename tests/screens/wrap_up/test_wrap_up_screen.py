"""The wrap-up, by what a person types and sees: its closing check, and what is left of the meeting."""

import re

import pytest

from peerassist_tui.models import FollowUp, Objective, Option
from peerassist_tui.screens.workspace.typing.stray_words import StrayWords
from peerassist_tui.widgets.stream import Stream
from tests.helpers.console import Console
from tests.helpers.meeting import step
from tests.screens.wrap_up.sections import PLACES, enter, focused, go, last_line, marked


async def test_the_closing_check_opens_what_it_names(opened: Console) -> None:
    await opened.app.writer.do(step("action", text="Drop two leaflets"))
    await opened.settle()
    assert "! Owner and due date missing: action 1 “Drop two leaflets”" in opened.text()
    await opened.press("enter", "down", "down", "enter")
    await opened.type("Joaquín Muestra")
    await opened.press("enter")
    assert "no date         Drop two leaflets — Joaquín Muestra" in opened.text()


async def test_everything_done_is_told(opened: Console) -> None:
    for rule, given in (
        ("option", {"title": "O"}),
        ("respond", {"option": "1", "response": "adopt", "reason": "R"}),
        ("lesson", {"title": "Bells before radios", "advice": "Hang a bell first"}),
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
    assert "✓ nothing is missing: .E finishes the wrap-up" in opened.text()
    await go(opened, "follow_up")
    await opened.press("tab")
    assert opened.band.startswith("WRITE")
    assert "✓ nothing is missing: Esc, then .E finishes the wrap-up" in opened.text()
    lines = opened.text().splitlines()
    row = next(row for row, line in enumerate(lines) if ".E finishes" in line)
    await opened.pilot.click(offset=(lines[row].index(".E finishes") + 3, row))
    await opened.settle()
    assert opened.session.info.wrapped_up_at
    await opened.press("escape")
    assert "✓ nothing is missing: F5 shows the report" in opened.text()
    await opened.press(".", "G")
    assert "Thank you all. Nothing is missing; the report can be written:" in opened.text()
    assert "✓ 3 Write the report  Enter shows it, F8 there writes it to a file" in opened.text()
    assert "next missing" not in last_line(opened)
    await opened.press("ctrl+g")
    assert opened.band == "LEAD Nothing is missing."


async def test_each_section_offers_its_own_keys(opened: Console) -> None:
    assert "d draw" not in last_line(opened)
    await opened.press("down", "down")
    assert "d draw" in last_line(opened)
    await opened.press(*["down"] * (PLACES["thanks"] - PLACES["lessons"]))
    assert "^f fix" in last_line(opened)
    assert "ctrl+f mark as thanked" in opened.text()
    await opened.press("down")
    assert "ctrl+f set the usual dates" in opened.text()


async def test_an_objective_is_read_again_by_a_digit_and_a_sentence(opened: Console) -> None:
    await go(opened, "objectives")
    await opened.press("2", "tab")
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
    assert "✓ answered Five leaflets are never read — Namuna Rahman: We do" in opened.text()
    await opened.press("escape", "down", "y", "enter")
    assert "✓ answered Who reads the sixth? — Five leaflets are never read" in opened.text()
    await opened.press("down")
    assert "del remove" in last_line(opened)
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


async def test_the_wrap_up_is_finished_with_gaps_which_are_named_before(opened: Console) -> None:
    await opened.press(".", "E")
    assert "· No option yet" in opened.text()
    await opened.press("escape")
    assert opened.session.info.wrapped_up_at is None
    await opened.press(".", "E", "enter")
    assert "✓ wrapped up" in opened.text().splitlines()[0]
    assert re.search(r"✓ wrapped up 08 Dec 10:00  ! \d+ missing: No option yet", opened.text())
    assert ".E finishes" not in opened.text()
    assert "E open again" in last_line(opened)
    await opened.press("escape")
    assert "✓ wrapped up" in opened.text()
    await opened.press("enter", ".", "E")
    assert opened.session.info.wrapped_up_at is None


async def test_in_the_closing_check_a_key_fixes_the_line_under_the_cursor(opened: Console) -> None:
    await opened.press("enter", "end")
    assert "ctrl+f set the usual dates" in opened.text()
    await opened.press("ctrl+f")
    assert len(opened.session.all(FollowUp)) == 3
    await opened.press("home")
    assert "^f" not in last_line(opened)
    await opened.press("ctrl+f")
    assert opened.told == ["This line cannot be fixed from here: Enter goes to where it can."]
    await opened.press("u")
    assert opened.session.all(FollowUp) == []


async def test_the_end_of_the_meeting_is_taken_back_only_when_asked_twice(opened: Console) -> None:
    await opened.press("u")
    assert "That would open the meeting again. u again opens it." in opened.text()
    assert opened.session.info.finished_at is not None
    await opened.press("down", "u")
    assert opened.session.info.finished_at is not None
    await opened.press("u")
    assert opened.session.info.finished_at is None


async def test_g_leads_from_field_to_field(opened: Console) -> None:
    await opened.app.writer.do(step("option", title="Drop two", by="Joaquín Muestra"))
    await opened.press("ctrl+g")
    assert focused(opened).parent.field.name == "response"
    await opened.press("1", "enter")
    await opened.type("It costs nothing")
    await opened.press("ctrl+g")
    assert focused(opened).parent.field.name == "given"
    option = opened.session.all(Option)[0]
    assert (option.response, option.reason) == ("adopt", "It costs nothing")


async def test_a_section_that_the_cursor_has_left_again_takes_no_keys_away(opened: Console) -> None:
    await go(opened, "thanks")
    sections = opened.app.screen.query_one("#sections", Stream)
    sections.post_message(Stream.Moved("closing", sections))  # as a slow terminal tells of it, when all has moved on
    await opened.settle()
    assert opened.app.screen.topic == "thanks"  # type: ignore[attr-defined]
    await opened.press("left")
    assert opened.band.startswith("LEAD ↑ ↓ move · Enter opens a section · Esc leaves · . more · ? help")


async def test_words_that_are_typed_where_no_line_is_open_do_nothing(
    opened: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    stood = opened.session
    await opened.type("Buy thirty buoys. Now!")
    assert opened.session is stood
    assert opened.band == "LEAD No line is open here: what you pressed has done nothing."
    monkeypatch.setattr(StrayWords, "GOES_ON_SECONDS", 0.0)
    await opened.type("Bu")
    assert "u again opens it" in opened.band, "after a pause a letter is a command again"


@pytest.mark.parametrize("topic", ["actions", "lessons", "options", "objectives"])
async def test_without_a_row_no_digit_is_offered_and_none_is_typed(opened: Console, topic: str) -> None:
    await opened.app.writer.do(step("remove", what=str(opened.session.find(Objective, "1").id)))
    await opened.burst(*["down"] * PLACES[topic])
    await opened.settle()
    assert not re.search(r"(^| )1(-\d)? ", last_line(opened))
    await opened.press("1", "2")
    assert focused(opened).id == "sections"
    assert not any("no action" in told for told in opened.told)
    await opened.press(".")
    assert not re.search(r" 1 (adopt|met|draft|done|open)", opened.text())
