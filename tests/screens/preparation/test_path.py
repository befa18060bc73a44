"""The preparation as a path: one question a page, on the same fields as all of them beside each other."""

from pathlib import Path

import pytest

from peerassist_tui.models import Objective
from peerassist_tui.screens.preparation.pages import PAGES
from peerassist_tui.screens.preparation.preparation import PreparationScreen
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.widgets.fields.text_field import TextField
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.meeting import Meeting
from tests.screens.preparation.sections import focused, go


def test_the_pages_ask_for_every_field_once_in_the_order_of_the_sections() -> None:
    session = Meeting(started=False).session
    topics = [page.topic for page in PAGES]
    sections = [kind(lambda: TEN.date()) for kind in PreparationScreen.SECTIONS]
    assert list(dict.fromkeys(topics)) == [section.topic for section in sections], "the first page of each"
    for section in sections:
        asked = [name for page in PAGES if page.topic == section.topic for name in page.fields]
        there = [] if section.listed else [field.name for field in section.fields(session, None)]
        assert sorted(asked) == sorted(there)


def here(opened: Console) -> str:
    name: str = focused(opened).parent.field.name
    return name


def page(opened: Console) -> int:
    line = next(line for line in opened.text().splitlines() if f" of {len(PAGES)} " in line)
    return int(line.split()[0])


async def test_a_new_session_begins_on_the_path_in_its_first_field(new: Console) -> None:
    assert (page(new), here(new)) == (1, "title")
    assert "What is the meeting called" in new.text()
    assert "For instance: The patients who stop coming back" in new.text()
    assert "Solved before" not in new.text()


async def test_a_session_in_which_all_is_begun_shows_all_fields(opened: Console) -> None:
    assert focused(opened).id == "sections"
    assert f" of {len(PAGES)} " not in opened.text()


async def test_enter_goes_from_line_to_line_and_behind_the_last_one_to_the_next_page(new: Console) -> None:
    await new.type("Which pump?")
    await new.press("enter", "enter", "enter")
    await new.type("Dhaka")
    await new.press("enter")
    await new.type("Hall 2")
    await new.press("enter", "enter")  # when it has to be over, is left empty
    assert page(new) == 2
    info = new.session.info
    assert (info.title, info.timezone, info.place) == ("Which pump?", "Asia/Dhaka", "Hall 2")


async def test_beside_the_time_by_which_the_day_ends_stands_that_the_agenda_ends_later(opened: Console) -> None:
    await opened.press("f2", *["down"] * 5)
    assert here(opened) == "ends_by"
    await opened.type("10:50")
    assert "the agenda ends at 11:00" in opened.text()
    await opened.press("ctrl+g", "f2")
    assert "! Agenda 4" in opened.text()
    assert "the agenda ends at 11:00, 10 min after “Ends by” 10:50" in opened.text()


async def test_ctrl_g_and_ctrl_b_turn_the_pages_and_save_what_is_typed(new: Console) -> None:
    await new.press("ctrl+g", "ctrl+g")
    assert (page(new), here(new)) == (3, "challenge")
    await new.type("What can we stop?")
    await new.press("ctrl+g")
    assert (page(new), here(new)) == (4, "context")
    assert new.session.challenge == "What can we stop?"
    await new.press("ctrl+b")
    assert (page(new), focused(new).text) == (3, "What can we stop?")
    await new.type(" And when?")
    await new.press("ctrl+g")
    assert new.session.challenge == "What can we stop? And when?", "one goes on at the end of what stands there"


async def test_letters_typed_right_behind_a_turn_go_to_the_next_page(new: Console) -> None:
    await new.burst("ctrl+g", "ctrl+g", *"abc", "ctrl+g", *"de", "ctrl+g")
    assert (new.session.challenge, new.session.info.context) == ("abc", "de")


async def test_tab_and_shift_tab_lead_over_the_edges_of_a_page(new: Console) -> None:
    await new.press("tab", "tab", "tab", "tab", "tab", "tab")
    assert page(new) == 2
    await new.press("shift+tab")
    assert (page(new), here(new)) == (1, "title")
    await new.press("shift+tab")
    assert page(new) == 1


async def test_a_list_is_filled_in_on_its_page_and_an_empty_line_goes_on(new: Console) -> None:
    await new.press(*["ctrl+g"] * 8)
    assert "What do you want to have at the end" in new.text()
    await new.type("A rule")
    await new.press("enter")
    await new.type("Two keepers")
    await new.press("enter")
    assert [row.text for row in new.session.all(Objective)] == ["A rule", "Two keepers"]
    await new.press("enter")
    assert page(new) == 10


async def test_escape_and_f2_show_all_fields_and_f2_the_page_of_a_field(new: Console) -> None:
    await new.press(*["ctrl+g"] * 5, "escape")
    assert focused(new).id == "sections"
    assert "Solved before" in new.text()
    await new.press("enter", "tab", "tab")
    assert here(new) == "history"
    await new.press("f2")
    assert (page(new), here(new)) == (5, "history")
    await new.press("f2")
    assert (here(new), "Solved before" in new.text()) == ("history", True)


async def test_behind_the_last_page_stand_all_fields_and_what_is_missing(new: Console) -> None:
    await new.press(*["ctrl+g"] * len(PAGES))
    assert focused(new).id == "sections"
    assert "missing: no challenge yet" in new.text()


async def test_f2_returns_to_where_one_was(new: Console) -> None:
    await new.press(*["ctrl+g"] * 3)
    await new.type("Six wards")
    await new.press("f3", "f2")
    assert (page(new), here(new), focused(new).text) == (4, "context", "Six wards")
    await new.press("escape", "f3", "f2")
    assert focused(new).id == "sections"


async def test_f2_returns_to_the_row_and_the_field(opened: Console) -> None:
    await go(opened, "people")
    await opened.press("down", "enter", "down")
    assert here(opened) == "latin"
    await opened.press("f4", "f2")
    assert here(opened) == "latin"
    assert "Begum Udahoron" in opened.text()


async def test_f2_returns_to_the_row_of_a_page_together_with_its_field(opened: Console) -> None:
    await go(opened, "agenda")
    await opened.press("f2", "down", "down", "enter", "down")
    row = focused(opened).parent.key
    assert (here(opened), row) == ("phase", opened.session.agenda[2].id)
    await opened.press("f3", "f2")
    assert (here(opened), focused(opened).parent.key) == ("phase", row)


async def test_while_a_field_of_a_page_is_filled_in_no_field_moves(new: Console) -> None:
    await new.press("ctrl+g", "ctrl+g")
    assert "! no challenge yet" in new.text()
    stood = focused(new).region.offset
    await new.type("Which pump?")
    assert ("! no challenge yet" in new.text(), focused(new).region.offset) == (False, stood)
    await new.press("ctrl+g", "ctrl+b")
    assert focused(new).region.y < stood.y, "the page has its rows anew"


async def test_a_box_that_cannot_be_seen_whole_shows_its_beginning_and_goes_on_at_its_end(tmp_path: Path) -> None:
    clock = ManualClock(TEN)
    words = "First words. " + "More of them. " * 200
    session_id = new_session(tmp_path / "store.db", clock, challenge="", context=words)
    async with console(tmp_path / "store.db", session_id, clock=clock) as opened:
        await opened.press("ctrl+g", "ctrl+g", "ctrl+g")
        assert "First words." in opened.text()
        await opened.type("Last.")
        assert "First words." not in opened.text()
        await opened.press("ctrl+g")
        assert opened.session.info.context == f"{words}Last.".strip()


async def test_the_hour_at_which_the_room_closes_is_proposed_by_the_agenda(tmp_path: Path) -> None:
    clock = ManualClock(TEN)
    for name, agenda, told in (("a", [("Telling", 25), ("Asking", 40)], "11:15"), ("b", [], "12:00")):
        items = [{"title": title, "phase": "telling", "minutes": minutes} for title, minutes in agenda]
        session_id = new_session(tmp_path / f"{name}.db", clock, challenge="", agenda=items)
        async with console(tmp_path / f"{name}.db", session_id, clock=clock) as opened:
            assert f"when the room closes, like {told}" in opened.text()


async def test_a_refused_value_stays_when_the_page_is_turned(new: Console) -> None:
    await new.press("down", "down")
    await new.type("late")
    await new.press("ctrl+g", "ctrl+b")
    assert "! “late” is not a time of day" in new.text()
    assert "1 of 16    ! " in new.text()


async def test_the_signs_of_the_pages_can_be_clicked(new: Console) -> None:
    await new.pilot.click("#steps", offset=(len("1 of 16    ") + 2 * 3, 0))
    await new.settle()
    assert page(new) == 4
    for cell, place in ((len("4 of 16    ") + 2 * 6 + 1, 7), (3, 1), (70, 16)):
        await new.pilot.click("#steps", offset=(cell, 0))
        await new.settle()
        assert page(new) == place, "beside a sign too, and where no sign stands"


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_box_has_eight_rows_at_least_and_the_whole_width(tmp_path: Path, size: tuple[int, int]) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, challenge="", context="Long " * 200)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=size) as opened:
        await opened.press("ctrl+g", "ctrl+g", "ctrl+g")
        box = focused(opened)
        assert isinstance(box, TextField)
        assert box.size.height >= 8
        assert box.size.width >= size[0] - 7  # beside the margins, the frame of the field that has the keys


async def test_whoever_turns_on_from_a_page_that_enter_had_turned_to_is_told_so(new: Console) -> None:
    await new.press(*["enter"] * 5)
    assert "Enter: the next question" in new.band
    await new.press("enter", "ctrl+g")
    assert page(new) == 3
    assert "Question 2 of 16 was passed over: Enter had turned to it. ctrl+b goes back." in new.told
    await new.press("ctrl+b", "ctrl+g")
    assert new.told == [], "this time it was seen"


async def test_nothing_is_passed_over_where_the_page_was_answered(new: Console) -> None:
    await new.press(*["enter"] * 6, *"yynyyy", "ctrl+g")
    assert page(new) == 3
    assert not [said for said in new.told if "passed over" in said]


async def test_the_six_questions_are_done_once_all_are_answered(new: Console) -> None:
    await new.press("ctrl+g", *"yynyy")
    assert head(new).split()[1] == "·"
    await new.press("y")
    assert head(new).split()[1] == "✓"


def head(opened: Console) -> str:
    """The signs of the pages."""
    line = next(line for line in opened.text().splitlines() if f" of {len(PAGES)} " in line)
    return line.partition(f" of {len(PAGES)} ")[2]
