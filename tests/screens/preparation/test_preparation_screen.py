"""The preparation, by what a person types and sees: its sections, and the ways between them and their rows."""

from pathlib import Path

import pytest

from peerassist_tui.screens.live.live import LiveScreen
from peerassist_tui.screens.preparation.preparation import PreparationScreen
from peerassist_tui.screens.workspace.sections.reached import ReachedSection
from peerassist_tui.screens.workspace.sections.section import OPEN
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.widgets.bars.missing_lines import MissingLines
from peerassist_tui.widgets.stream import Stream
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.meeting import step
from tests.screens.preparation.sections import PLACES, focused, go, names


async def test_the_sections_say_where_they_stand(empty: Console) -> None:
    text = empty.text()
    assert "✓ Session" in text
    assert "! Challenge" in text
    assert "! 7 missing: no challenge yet · no objective yet · no host" in text


async def test_a_ready_session_says_so_and_what_the_guide_would_have_otherwise(opened: Console) -> None:
    await opened.app.writer.do(step("add_person", person={"name": "Iñaki", "party": "note_taker"}))
    await opened.settle()
    assert "✓ ready: F3 goes live  but:" in opened.text()
    assert "no sign of success for OB1 · " in opened.text()
    await opened.pilot.click("#missing", offset=(len("✓ ready: F3 goes"), 0))
    await opened.settle()
    assert isinstance(opened.app.screen, LiveScreen)


async def test_down_chooses_a_section_and_enter_goes_into_it(opened: Console) -> None:
    await opened.burst(*["down"] * PLACES.index("people"))
    assert "Layla al-Mithal" in opened.text()
    await opened.press("enter")
    assert isinstance(focused(opened), Stream)
    assert focused(opened).id != "sections"


async def test_escape_goes_back_to_the_list_to_the_sections_and_to_the_library(opened: Console) -> None:
    await go(opened, "people")
    await opened.press("enter", "escape")
    assert isinstance(focused(opened), Stream)
    await opened.press("escape")
    assert focused(opened).id == "sections"
    await opened.press("escape")
    assert type(opened.app.screen).__name__ == "LibraryScreen"


@pytest.mark.parametrize("on_page", [False, True])
async def test_y_and_n_answer_the_questions_about_the_purpose_and_go_on_to_the_next(
    opened: Console, on_page: bool
) -> None:
    await opened.burst(*["down"] * PLACES.index("purpose"), "f2" if on_page else "enter")
    await opened.settle()
    assert opened.band == "LEAD y and n answer · Enter turns open, yes, no · Esc goes back · ? help"
    assert "enter turn " in opened.text().splitlines()[-1]
    await opened.burst("y", "n", "y")
    assert opened.session.info.purpose == {"complex": "yes", "searched": "no", "followed": "yes"}
    assert opened.band == (
        "LEAD Answered yes to “Does your team know enough of the subject to follow the peers?” · u undoes"
    )
    await opened.press("up", "enter", "enter")
    assert "Left “Does your team know enough" in opened.band


async def test_the_keys_say_what_enter_does_to_a_line_of_the_checklist_and_to_a_rule(opened: Console) -> None:
    await go(opened, "room")
    await opened.press("ctrl+f", "escape", "enter")
    assert opened.band.startswith("LEAD Enter ticks a line, or takes the tick back ·")
    for word in ("tick", "untick", "tick"):
        assert f"enter {word} " in opened.text().splitlines()[-1]
        await opened.press("enter")
    await opened.press("escape", "up", "enter")
    assert opened.band == "LEAD Enter adds a suggestion, or opens a rule · Esc goes back · ? help"
    assert "enter add rule " in opened.text().splitlines()[-1]
    await opened.press("enter", "home")
    assert "enter open " in opened.text().splitlines()[-1]


async def test_a_click_on_the_answer_to_a_question_turns_it(opened: Console) -> None:
    await opened.burst(*["down"] * PLACES.index("purpose"), "enter")
    for place in range(2):
        await opened.click("· open")
        assert [*opened.session.info.purpose.values()] == ["yes"] * (place + 1)
    await opened.click("✓ yes")
    assert opened.session.info.purpose == {"complex": "no", "searched": "yes"}


async def test_delete_takes_a_row_out_and_u_brings_it_back(opened: Console) -> None:
    await go(opened, "people")
    await opened.press("delete")
    assert names(opened)[0] == "Begum Udahoron"
    await opened.press("u")
    assert names(opened)[0] == "Namuna Rahman"


async def test_rows_are_moved_by_letter_and_by_arrow(opened: Console) -> None:
    await go(opened, "people")
    await opened.press("J", "shift+down")
    assert names(opened).index("Namuna Rahman") == 2
    await opened.press("K")
    assert names(opened).index("Namuna Rahman") == 1


async def test_objectives_cannot_be_moved_and_say_so_by_no_key(opened: Console) -> None:
    await go(opened, "objectives")
    assert "J down" not in opened.text().splitlines()[-1]
    assert "del remove" in opened.text().splitlines()[-1]


async def test_escape_in_a_form_without_a_list_goes_to_the_sections(opened: Console) -> None:
    await go(opened, "challenge")
    await opened.press("escape")
    assert focused(opened).id == "sections"


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_nothing_is_cut_off_at_the_foot(tmp_path: Path, size: tuple[int, int]) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=size) as opened:
        await go(opened, "people")
        *_, add, line, _band, keys = [line for line in opened.text().splitlines() if line.strip()]
        assert "or a pasted list" in add
        assert "! no note-taker" in line
        assert "? help" in keys
        assert "Organisation" in opened.text()


async def test_once_the_meeting_is_over_nothing_says_that_it_goes_live(opened: Console) -> None:
    await opened.app.writer.do(step("add_person", person={"name": "Iñaki", "party": "note_taker"}))
    await opened.app.writer.do(step("start"))
    await opened.app.writer.do(step("finish"))
    await opened.press("f2")
    assert "goes live" not in opened.text()
    assert "✓ the meeting is over: F4 wraps it up" in opened.text()
    await opened.app.writer.do(step("wrap_up"))
    await opened.settle()
    assert "✓ the meeting is wrapped up: F5 shows the report" in opened.text()


async def test_a_section_without_a_row_is_not_ticked(empty: Console) -> None:
    assert "· Material" in empty.text()
    assert ReachedSection(lambda: TEN.date()).state(empty.session, []) is OPEN, "the objectives of the wrap-up"


async def test_the_room_of_the_example_closes_after_the_session_begins(opened: Console) -> None:
    await go(opened, "session")
    assert "when the room closes, like 11:00" in opened.text()
    await opened.app.writer.do(step("describe", starts_at=TEN.replace(hour=23, minute=30, tzinfo=None)))
    await opened.settle()
    assert "when the room closes, like 23:59" in opened.text()


async def test_what_is_being_typed_is_no_longer_told_missing_beside_its_field(empty: Console) -> None:
    await go(empty, "challenge")
    assert isinstance(empty.app.screen, PreparationScreen)
    assert empty.app.screen.pane
    lacks = empty.app.screen.pane.query_one(MissingLines)
    assert "no challenge yet" in str(lacks.render())
    await empty.type("How do we open on Sundays?")
    assert "no challenge yet" not in str(lacks.render())


async def test_on_a_low_screen_several_texts_of_the_challenge_are_seen(tmp_path: Path) -> None:
    session_id = new_session(tmp_path / "store.db", ManualClock(TEN))
    async with console(tmp_path / "store.db", session_id, size=(80, 24)) as opened:
        await opened.burst("down", "down")
        shown = opened.text()
        assert all(label in shown for label in ("Challenge  ", "Context  ", "Tried so far  "))
