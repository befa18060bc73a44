"""The preparation, by what a person types and sees."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from textual.events import Paste
from textual.widgets import Input

from peerassist_tui.desk import open_session
from peerassist_tui.models import Objective, Wording
from peerassist_tui.screens.preparation.preparation import PreparationScreen
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.timing.zones import to_local
from peerassist_tui.widgets.fields.choice import Choice
from peerassist_tui.widgets.fields.field_row import FieldRow
from peerassist_tui.widgets.fields.text_field import TextField
from peerassist_tui.widgets.stream import Stream
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.meeting import step

PLACES = [section.topic for section in PreparationScreen.SECTIONS]


@pytest.fixture
async def opened(tmp_path: Path) -> AsyncIterator[Console]:
    """A session that is being prepared."""
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock)
    async with console(tmp_path / "store.db", session_id, clock=clock) as opened:
        yield opened


@pytest.fixture
async def empty(tmp_path: Path) -> AsyncIterator[Console]:
    """A session of which there is only the title."""
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, challenge="", objectives=[], people=[], agenda=[])
    async with console(tmp_path / "store.db", session_id, clock=clock) as opened:
        yield opened


async def go(opened: Console, topic: str) -> None:
    """From the sections into one of them."""
    await opened.burst(*["down"] * PLACES.index(topic), "enter")


def names(opened: Console) -> list[str]:
    return [person.name for person in opened.session.people]


def focused(opened: Console) -> Any:
    return opened.app.focused


def toasts(opened: Console) -> list[str]:
    return opened.notices


async def test_the_sections_say_where_they_stand(empty: Console) -> None:
    text = empty.text()
    assert "✓ Session" in text
    assert "! Challenge" in text
    assert "! missing: no challenge yet · no objective yet · no host" in text


async def test_a_ready_session_says_so_and_what_the_guide_would_have_otherwise(opened: Console) -> None:
    await opened.app.writer.do(step("add_person", person={"name": "Iñaki", "party": "note_taker"}))
    await opened.settle()
    assert "✓ ready: F3 goes live  but:" in opened.text()
    assert "3 peers: it works best with 4 to 7" in opened.text()


async def test_down_chooses_a_section_and_enter_goes_into_it(opened: Console) -> None:
    await opened.burst(*["down"] * PLACES.index("people"))
    assert "Layla al-Mithal" in opened.text()
    await opened.press("enter")
    assert isinstance(focused(opened), Stream)
    assert focused(opened).id != "sections"


async def test_people_are_added_one_after_the_other(empty: Console) -> None:
    await go(empty, "people")
    await empty.type("Amina")
    await empty.press("enter")
    await empty.type("Zoë [/b]")
    await empty.press("enter")
    assert names(empty) == ["Amina", "Zoë [/b]"]
    assert isinstance(focused(empty), Input)
    assert focused(empty).value == ""
    assert "Zoë [/b]" in empty.text()


async def test_a_refused_name_stays_in_the_line(opened: Console) -> None:
    await go(opened, "people")
    await opened.press("n")
    await opened.type("Imani Mfano")
    await opened.press("enter")
    assert focused(opened).value == "Imani Mfano"
    assert any("already here" in toast for toast in toasts(opened))


async def test_a_column_of_names_is_pasted_as_people(empty: Console) -> None:
    await go(empty, "people")
    empty.app.post_message(Paste("Amina\n  Bao\r\nChen\n\n"))
    await empty.settle()
    await empty.press("enter")
    assert names(empty) == ["Amina", "Bao", "Chen"]


async def test_what_stands_in_the_add_line_is_added_when_the_screen_is_left(empty: Console) -> None:
    await go(empty, "people")
    await empty.type("Amina")
    await empty.press("f3")
    assert names(empty) == ["Amina"]


async def test_the_form_follows_the_cursor_and_enter_saves_and_goes_on(opened: Console) -> None:
    await go(opened, "people")
    await opened.press("down", "enter")
    assert focused(opened).value == "Begum Udahoron"
    await opened.type("!")
    await opened.press("enter")
    assert names(opened)[1] == "Begum Udahoron!"
    assert focused(opened).parent.field.name == "latin"


async def test_leaving_a_field_saves_it(opened: Console) -> None:
    await go(opened, "people")
    await opened.press("tab", "tab", "tab", "tab")
    await opened.type("Ministry")
    await opened.press("shift+tab")
    assert opened.session.people[0].organisation == "Ministry"


async def test_what_was_typed_is_saved_without_leaving_after_a_while(
    opened: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FieldRow, "SAVE_AFTER_SECONDS", 0.01)
    await go(opened, "people")
    await opened.press("enter")
    await opened.type("X")
    for _ in range(500):
        if names(opened)[0] == "Namuna RahmanX":
            break
        await opened.settle()
    assert names(opened)[0] == "Namuna RahmanX"
    assert focused(opened).value == "Namuna RahmanX"


async def test_escape_goes_back_to_the_list_to_the_sections_and_to_the_library(opened: Console) -> None:
    await go(opened, "people")
    await opened.press("enter", "escape")
    assert isinstance(focused(opened), Stream)
    await opened.press("escape")
    assert focused(opened).id == "sections"
    await opened.press("escape")
    assert type(opened.app.screen).__name__ == "LibraryScreen"


async def test_a_refused_text_stays_in_its_field(opened: Console) -> None:
    await go(opened, "people")
    await opened.press("enter", "ctrl+u")
    await opened.type("Imani Mfano")
    await opened.press("enter")
    assert names(opened)[0] == "Namuna Rahman"
    assert "Name             Imani Mfano" in opened.text()


async def test_the_other_terminal_does_not_overwrite_what_is_being_typed(opened: Console, tmp_path: Path) -> None:
    await go(opened, "people")
    await opened.press("enter")
    await opened.type("X")
    store = Store(tmp_path / "store.db")
    other = open_session(store, opened.session.id, "note_taker", opened.clock)
    person = str(opened.session.people[0].id)
    other.do("change_person", person=person, name="Other", role="Minister")
    store.close()
    await opened.app.opened.follow(opened.app.opened.desk)  # type: ignore[arg-type]
    await opened.settle()
    assert focused(opened).value == "Namuna RahmanX"
    assert "Minister" in opened.text()


async def test_a_party_is_chosen_by_letter_and_by_arrow(opened: Console) -> None:
    await go(opened, "people")
    await opened.press("enter", "tab", "tab")
    assert isinstance(focused(opened), Choice)
    await opened.press("f", "tab")
    assert [opened.session.people[0].party] == ["facilitator"]
    await opened.press("shift+tab", "left", "enter")
    assert opened.session.people[0].party == "peer"


async def test_skills_are_separated_by_commas(opened: Console) -> None:
    await go(opened, "people")
    await opened.burst(*["tab"] * 6)
    await opened.type("radio, drills ,")
    await opened.press("enter")
    assert opened.session.people[0].skills == ["radio", "drills"]


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
    assert "del take out" in opened.text().splitlines()[-1]


async def test_the_challenge_is_reworded_only_when_it_changed(opened: Console) -> None:
    await go(opened, "challenge")
    assert isinstance(focused(opened), TextField)
    await opened.press("tab", "shift+tab", "end")
    assert len(opened.session.all(Wording)) == 1
    await opened.type(" Now?")
    await opened.press("tab")
    assert opened.session.challenge == "What can we stop making? Now?"
    await opened.type(" Really?")
    await opened.press("tab")
    assert [row.text for row in opened.session.all(Wording)] == [opened.session.challenge]
    assert "earlier wording" not in opened.text()
    await opened.press("escape", "u")
    assert opened.session.challenge == "What can we stop making? Now?"


async def test_a_wording_is_kept_as_a_version_on_purpose(opened: Console) -> None:
    await go(opened, "challenge")
    await opened.press("escape", "V")
    assert len(opened.session.all(Wording)) == 1
    await opened.app.writer.do(step("reword", text="Which two?"))
    await opened.settle()
    assert [row.text for row in opened.session.all(Wording)] == ["What can we stop making?", "Which two?"]
    assert "1 earlier wording" in opened.text()
    await opened.pilot.resize_terminal(80, 24)
    await opened.settle()
    challenge = opened.app.screen.query(TextField).first()
    assert challenge.size.width > 20  # at 80 columns too


async def test_escape_in_a_form_without_a_list_goes_to_the_sections(opened: Console) -> None:
    await go(opened, "challenge")
    await opened.press("escape")
    assert focused(opened).id == "sections"


async def test_the_date_is_typed_in_words_and_its_meaning_shown(opened: Console) -> None:
    await go(opened, "session")
    await opened.press("tab", "ctrl+u")
    await opened.type("next friday")
    assert "Fri 11 December 2026" in opened.text()
    await opened.press("enter")
    info = opened.session.info
    assert f"{to_local(info.starts_at, info.timezone):%Y-%m-%d %H:%M}" == "2026-12-11 10:00"


async def test_another_zone_keeps_the_time_on_the_clock(opened: Console) -> None:
    await go(opened, "session")
    await opened.press("tab", "tab", "tab", "ctrl+u")
    await opened.type("Asia/Dhaka")
    await opened.press("enter")
    info = opened.session.info
    assert (info.timezone, to_local(info.starts_at, info.timezone).hour) == ("Asia/Dhaka", 10)


async def test_a_time_that_is_none_is_refused_in_a_sentence(opened: Console) -> None:
    await go(opened, "session")
    await opened.press("tab", "tab", "ctrl+u")
    await opened.type("late")
    await opened.press("enter")
    assert toasts(opened) == ["“late” is not a time of day; write it like 09:30."]


async def test_the_agenda_shows_planned_times_that_follow_its_minutes(opened: Console) -> None:
    await go(opened, "agenda")
    assert "10:10  T telling" in opened.text()
    await opened.press("enter", "tab", "tab", "ctrl+u")
    await opened.type("30")
    await opened.press("enter")
    assert "10:30  T telling" in opened.text()
    assert "1 h 20" in opened.text()


async def test_an_item_is_added_with_its_minutes_and_a_guessed_phase(opened: Console) -> None:
    await go(opened, "agenda")
    await opened.press("n")
    await opened.type("Lunch 45")
    await opened.press("enter")
    await opened.type("Commit")
    await opened.press("enter")
    lunch, commit = opened.session.agenda[-2:]
    assert (lunch.title, lunch.phase, lunch.minutes) == ("Lunch", "break", 45)
    assert (commit.phase, commit.minutes) == ("commit", 15)


async def test_minutes_that_are_no_number_are_refused(opened: Console) -> None:
    await go(opened, "agenda")
    await opened.press("enter", "tab", "tab", "ctrl+u")
    await opened.type("long")
    await opened.press("enter")
    assert toasts(opened) == ["“long” is not a length; write minutes, or like 1h30, up to a day."]


async def test_a_template_makes_the_agenda(empty: Console) -> None:
    await empty.burst(*["down"] * PLACES.index("agenda"))
    assert "Press T to begin with a template" in empty.text()
    await empty.pilot.press("T")
    await empty.pilot.pause()
    assert "Which agenda" in empty.text()
    await empty.press("down", "down", "down", "enter")
    assert len(empty.session.agenda) == 8
    assert "1 h 30" in empty.text()
    await empty.press("u")
    assert empty.session.agenda == []


async def test_what_is_typed_is_saved_when_the_screen_is_left_by_a_function_key(opened: Console) -> None:
    await go(opened, "objectives")
    await opened.press("enter")
    await opened.type("!")
    await opened.press("f3")
    assert opened.session.all(Objective)[0].text == "A rule for keeping or dropping!"


async def test_what_is_typed_is_saved_when_the_program_ends(tmp_path: Path) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock)
    async with console(tmp_path / "store.db", session_id, clock=clock) as opened:
        await go(opened, "objectives")
        await opened.press("enter")
        await opened.type("!")
        await opened.pilot.press("ctrl+q")
    store = Store(tmp_path / "store.db")
    assert store.load(session_id).all(Objective)[0].text == "A rule for keeping or dropping!"
    store.close()


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_nothing_is_cut_off_at_the_foot(tmp_path: Path, size: tuple[int, int]) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=size) as opened:
        await go(opened, "people")
        *_, add, line, keys = [line for line in opened.text().splitlines() if line.strip()]
        assert "or paste a list" in add
        assert "missing: no note-taker" in line
        assert "F1 help" in keys
        assert "Organisation" in opened.text()


async def test_g_leads_from_gap_to_gap_into_the_very_field(opened: Console) -> None:
    await opened.app.writer.do(step("add_objective", objective={"text": "Two keepers"}))
    await opened.settle()
    await opened.press("g")
    assert isinstance(focused(opened), Stream)
    assert "no note-taker" in opened.text()
    await opened.press("escape", "g")
    assert (focused(opened).parent.field.name, focused(opened).parent.field.value) == ("sign_of_success", "")
    await opened.type("Seen on the wall")
    await opened.press("ctrl+g")
    await opened.type("Two names")
    await opened.press("escape")
    signs = [row.sign_of_success for row in opened.session.all(Objective)]
    assert signs == ["Seen on the wall", "Two names"]


async def test_a_section_says_itself_what_it_lacks(opened: Console) -> None:
    await opened.burst(*["down"] * PLACES.index("objectives"))
    assert "! OB1 has no sign of success" in opened.text()
    await opened.app.writer.do(step("change_objective", objective="OB1", sign_of_success="Seen"))
    await opened.settle()
    assert "OB1 has no sign" not in opened.text()


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
        shown = opened.text().split("! Imani facilitates and takes notes")[0]
        assert "peer        ·        · ·  Zoë" in shown
        assert "▌11  facilitator" in shown


async def test_on_a_low_screen_a_section_says_how_much_more_it_lacks_and_what_m_does(tmp_path: Path) -> None:
    clock = ManualClock(TEN)
    people = [{"name": "洪水" * 20, "party": "host"}, {"name": "Begum", "party": "peer"}]
    session_id = new_session(tmp_path / "store.db", clock, people=people)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=(80, 24)) as opened:
        await opened.burst(*["down"] * PLACES.index("people"))
        lines = [line[20:].strip() for line in opened.text().splitlines()]
        place = next(number for number, line in enumerate(lines) if line.startswith("! not invited yet: 洪水"))
        assert lines[place].endswith("水…")
        assert lines[place + 1] == "m all are invited  +4 more"


async def test_too_many_people_are_refused_and_what_was_typed_stays(empty: Console) -> None:
    await go(empty, "people")
    await empty.type("Amina")
    empty.app.post_message(Paste("\n".join(f"Person {number}" for number in range(10_000))))
    await empty.settle()
    assert names(empty) == []
    assert focused(empty).value == "Amina"
    assert "10,000 people are more than the 500 that can be added at once. None was added." in toasts(empty)


@pytest.mark.parametrize("topic", ["objectives", "agenda", "materials", "ground_rules", "room"])
async def test_pasted_lines_are_rows_in_one_step_and_not_more_than_500(empty: Console, topic: str) -> None:
    await go(empty, topic)
    await empty.press("n")
    before, pane = empty.session.tables, empty.app.screen.pane  # type: ignore[attr-defined]
    empty.app.post_message(Paste("Bridge [/]\nHarbour 20\nRoad, مرحبا"))
    await empty.settle()
    assert pane.section.count(empty.session) == 3
    await empty.press("escape", "u")
    assert empty.session.tables == before
    await empty.press("n")
    empty.app.post_message(Paste("line\n" * 501))
    await empty.settle()
    assert empty.session.tables == before
    assert "501 lines are more than the 500 that can be added at once. None was added." in toasts(empty)


async def test_pasted_lines_are_agenda_items_before_the_one_under_the_cursor(opened: Console) -> None:
    await go(opened, "agenda")
    await opened.press("down", "N")
    opened.app.post_message(Paste("Telling 20\nLunch 45\nMore of it"))
    await opened.settle()
    assert [(item.title, item.minutes, item.phase) for item in opened.session.agenda][1:4] == [
        ("Telling", 20, "telling"),
        ("Lunch", 45, "break"),
        ("More of it", 15, "asking"),
    ]


async def test_a_paste_longer_than_a_line_is_said_to_be_cut(opened: Console) -> None:
    await go(opened, "people")
    await opened.press("n")
    opened.app.post_message(Paste("word " * 200_000))
    await opened.settle()
    assert len(focused(opened).value) == 10_000
    assert "A line holds 10,000 characters: the last 990,000 characters were left out." in toasts(opened)


async def test_escape_twice_leaves_a_begun_name_out_and_says_so(empty: Console) -> None:
    await go(empty, "people")
    await empty.type("am")
    await empty.press("escape", "escape", "f3")
    assert names(empty) == []
    assert "“am” was not added." in toasts(empty)


async def test_an_empty_agenda_begins_with_the_keys_that_it_names(empty: Console) -> None:
    await go(empty, "agenda")
    assert "Press T to begin with a template" in empty.text()
    await empty.press("T")
    assert "Which agenda does it begin with?" in empty.text()


async def test_once_a_gap_is_mended_what_is_missing_comes_before_advice(empty: Console) -> None:
    await empty.press("g")
    await empty.type("What can we stop?")
    await empty.press("ctrl+g")
    await empty.type("A rule")
    await empty.press("enter", "ctrl+g")
    empty.app.post_message(Paste("Name\tAs\nA\thost\nB\tpeer\nC\tfacilitator\nD\tnote-taker"))
    await empty.settle()
    await empty.press("enter")
    assert "missing: no agenda yet" in empty.text()
    await empty.press("ctrl+g")
    assert empty.app.screen.topic == "agenda"  # type: ignore[attr-defined]
