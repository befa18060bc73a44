"""What a prepared session still lacks: where that is said, and the way to it."""

from pathlib import Path

from textual.events import Paste

from peerassist_tui.models import ChecklistItem, Objective
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.widgets.stream import Stream
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.meeting import step
from tests.screens.preparation.sections import PLACES, focused


async def test_g_leads_from_gap_to_gap_into_the_very_field(opened: Console) -> None:
    await opened.app.writer.do(step("add_objective", objective={"text": "Two keepers"}))
    await opened.settle()
    await opened.press("ctrl+g")
    assert isinstance(focused(opened), Stream)
    assert "no note-taker" in opened.text()
    await opened.press("escape", "ctrl+g")
    assert (focused(opened).parent.field.name, focused(opened).parent.field.value) == ("sign_of_success", "")
    await opened.type("Seen on the wall")
    await opened.press("ctrl+g")
    await opened.type("Two names")
    await opened.press("escape")
    signs = [row.sign_of_success for row in opened.session.all(Objective)]
    assert signs == ["Seen on the wall", "Two names"]


async def test_a_click_on_what_is_missing_leads_to_where_it_is_fixed(opened: Console) -> None:
    await opened.app.writer.do(step("add_objective", objective={"text": "Two keepers"}))
    await opened.settle()
    await opened.click("no note-taker")
    assert opened.app.screen.topic == "people"  # type: ignore[attr-defined]
    await opened.click("Objectives")
    await opened.click("no sign of success for OB2")
    assert (focused(opened).parent.field.name, focused(opened).parent.field.value) == ("sign_of_success", "")
    await opened.type("Two names")
    await opened.press("ctrl+g", "escape")
    assert [row.sign_of_success for row in opened.session.all(Objective)] == ["", "Two names"]


async def test_of_the_people_whom_a_missing_item_names_the_one_who_is_clicked_on_is_gone_to(opened: Console) -> None:
    await opened.burst(*["down"] * PLACES.index("people"))
    await opened.click("Joaquín Muestra and 2 more")
    row = focused(opened).parent
    assert (row.field.name, opened.session.name_of(row.key)) == ("invitation", "Joaquín Muestra")


async def test_from_a_page_a_click_on_what_is_missing_turns_to_its_page(new: Console) -> None:
    await new.click("7 missing: ")
    assert (focused(new).parent.field.name, "3 of 16" in new.text()) == ("challenge", True)
    await new.type("What can we stop?")
    await new.click("no objective yet")
    assert "9 of 16" in new.text()
    await new.type("A rule")
    await new.press("enter")
    await new.click("no sign of success for OB1")
    assert (focused(new).parent.field.name, "9 of 16" in new.text()) == ("sign_of_success", True)
    assert new.session.challenge == "What can we stop?"


async def test_a_section_says_itself_what_it_lacks(opened: Console) -> None:
    await opened.burst(*["down"] * PLACES.index("objectives"))
    assert "! no sign of success for OB1" in opened.text()
    await opened.app.writer.do(step("change_objective", objective="OB1", sign_of_success="Seen"))
    await opened.settle()
    assert "no sign of success for OB1" not in opened.text()


async def test_the_key_that_fixes_says_where_nothing_is_fixed_at_once(opened: Console) -> None:
    await opened.burst(*["down"] * PLACES.index("objectives"))
    await opened.press("ctrl+f")
    assert opened.told == ["Nothing here is fixed at once: fill in what is missing."]
    await opened.press("enter", "enter", "ctrl+f")
    assert opened.told == ["Nothing here is fixed at once: fill in what is missing."]
    await opened.press("escape", "escape")
    await opened.app.writer.do(step("change_objective", objective="OB1", sign_of_success="Seen"))
    await opened.press("ctrl+f")
    assert opened.told == ["Nothing is missing here."]


async def test_what_two_rows_lack_is_said_in_the_order_of_the_rows(opened: Console) -> None:
    await opened.app.writer.do(step("add_objective", objective={"text": "Two keepers"}))
    await opened.burst(*["down"] * PLACES.index("objectives"), "enter", "down")
    lines = [line for line in opened.text().splitlines() if "! no sign of success" in line]
    assert [line.split()[-1] for line in lines] == ["OB1", "OB2"]


async def test_what_the_room_lacks_is_taken_by_a_click_on_its_key_and_ticked_by_one_on_its_box(opened: Console) -> None:
    await opened.burst(*["down"] * PLACES.index("room"), "enter")
    where = next((y, line) for y, line in enumerate(opened.text().splitlines()) if "ctrl+f" in line)
    await opened.pilot.click(offset=(where[1].index("ctrl+f") + 1, where[0]))
    await opened.settle()
    y, line = next((y, line) for y, line in enumerate(opened.text().splitlines()) if "[ ]" in line)
    await opened.pilot.click(offset=(line.index("[ ]") + 1, y))
    await opened.settle()
    assert [item.done for item in opened.session.all(ChecklistItem)][:2] == [True, False]
    await opened.pilot.click(offset=(line.index("[ ]") + 8, y + 1))
    await opened.settle()
    assert [item.done for item in opened.session.all(ChecklistItem)][:2] == [True, False]


async def test_the_row_of_a_gap_is_in_view_when_one_comes_from_another_section(tmp_path: Path) -> None:
    clock = ManualClock(TEN)
    names = ["Namuna", "Begum", "Joaquín", "Layla", "Ana", "Bo", "Chidi", "Dewi", "Efe", "Zoë"]
    people = [{"name": name, "party": "host" if name == "Begum" else "peer", "organisation": name} for name in names]
    people.append({"name": "Imani", "party": "facilitator", "also": "note_taker", "organisation": "Office North"})
    session_id = new_session(tmp_path / "store.db", clock, people=people)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=(80, 24)) as opened:
        await opened.burst(*["down"] * PLACES.index("people"))
        assert "Imani" not in opened.text().split("! not invited")[0]
        await opened.press("up", "ctrl+g", "ctrl+g")
        shown = opened.text().split("! Imani both facilitates and takes notes")[0]
        assert "10  peer         Zoë" in shown
        assert "▌11  facilitator" in shown


async def test_on_a_low_screen_a_section_says_how_much_more_it_lacks_and_what_fixes_it(tmp_path: Path) -> None:
    clock = ManualClock(TEN)
    people = [{"name": "洪水" * 20, "party": "host"}, {"name": "Begum", "party": "peer"}]
    session_id = new_session(tmp_path / "store.db", clock, people=people)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=(80, 24)) as opened:
        await opened.burst(*["down"] * PLACES.index("people"))
        lines = [line[20:].strip() for line in opened.text().splitlines()]
        place = next(number for number, line in enumerate(lines) if line.startswith("! not invited yet: 洪水"))
        assert lines[place].endswith("洪")
        assert lines[place + 1].endswith("水, Begum")
        assert lines[place + 2] == "ctrl+f mark all as invited  +3 more to do"


async def test_once_a_gap_is_mended_what_is_missing_comes_before_advice(empty: Console) -> None:
    await empty.press("ctrl+g")
    await empty.type("What can we stop?")
    await empty.press("ctrl+g")
    await empty.type("A rule")
    await empty.press("enter", "ctrl+g")
    empty.app.post_message(Paste("Name\tAs\nA\thost\nB\tpeer\nC\tfacilitator\nD\tnote-taker"))
    await empty.settle()
    await empty.press("enter")
    assert "! no agenda yet" in empty.text()
    await empty.press("ctrl+g")
    assert empty.app.screen.topic == "agenda"  # type: ignore[attr-defined]


async def test_a_wish_comes_after_what_must_be_also_where_that_came_later(opened: Console) -> None:
    await opened.app.writer.do(step("add_person", person={"name": "Iñaki", "party": "note_taker"}))
    await opened.settle()
    await opened.press("ctrl+g", "escape", "ctrl+g", "escape")
    await opened.app.writer.do(step("remove", what=str(opened.session.people[-1].id)))
    await opened.settle()
    await opened.press("ctrl+g")
    assert opened.app.screen.topic == "people"  # type: ignore[attr-defined]


async def test_where_no_skills_are_asked_for_none_are_missing(opened: Console) -> None:
    await opened.app.writer.do(step("change_person", person="Joaquín Muestra", skills=["tenders"]))
    await opened.settle()
    await opened.burst(*["down"] * PLACES.index("objectives"))
    assert "skills for" not in opened.text()
    await opened.app.writer.do(step("change_objective", objective="OB1", needs=["law"]))
    await opened.settle()
    assert "! nobody brings all the skills for OB1" in opened.text()


async def test_the_line_above_the_keys_counts_what_it_has_no_room_for(tmp_path: Path) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, challenge="", objectives=[], people=[])
    async with console(tmp_path / "store.db", session_id, clock=clock, size=(80, 24)) as opened:
        assert "! 6 missing: no challenge yet · no objective yet · no host · no peer · 2 more" in opened.text()


async def test_the_bar_under_the_agenda_says_of_what_its_minutes_are(opened: Console) -> None:
    await opened.burst(*["down"] * PLACES.index("agenda"))
    (line,) = [line for line in opened.text().splitlines() if "1 h 00, ends 11:00:" in line]
    assert all(words in line for words in ("W 10 min", "T 15 min", "A 15 min", "F 20 min"))
