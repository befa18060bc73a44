"""The fields of the preparation: how they are typed in, and when they are saved."""

from asyncio import Event
from pathlib import Path

import pytest

from peerassist_tui.desk import open_session
from peerassist_tui.models import Objective, Wording
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.timing.zones import to_local
from peerassist_tui.widgets.fields.choice import Choice
from peerassist_tui.widgets.fields.field_row import FieldRow
from peerassist_tui.widgets.fields.text_field import TextField
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.meeting import step
from tests.screens.preparation.sections import focused, go, names, toasts


async def test_the_form_follows_the_cursor_and_enter_saves_and_goes_on(opened: Console) -> None:
    await go(opened, "people")
    await opened.press("down", "enter")
    assert focused(opened).value == "Begum Udahoron"
    await opened.press("end")
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
    await opened.press("enter", "end")
    saved = Event()
    opened.app.screen.watch(opened.app, "session", saved.set, init=False)
    await opened.type("X")
    await saved.wait()
    await opened.settle()
    assert names(opened)[0] == "Namuna RahmanX"
    assert focused(opened).value == "Namuna RahmanX"


async def test_a_refused_text_stays_in_its_field(opened: Console) -> None:
    await go(opened, "people")
    await opened.press("enter", "ctrl+u")
    await opened.type("Imani Mfano")
    await opened.press("enter")
    assert names(opened)[0] == "Namuna Rahman"
    assert "Name            Imani Mfano" in opened.text()


async def test_the_other_terminal_does_not_overwrite_what_is_being_typed(opened: Console, tmp_path: Path) -> None:
    await go(opened, "people")
    await opened.press("enter", "end")
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


async def test_escape_puts_back_what_stood_in_a_line_and_says_so(opened: Console) -> None:
    await go(opened, "people")
    await opened.press("enter", "end")
    await opened.type("X")
    await opened.press("escape")
    assert names(opened)[0] == "Namuna Rahman"
    assert "“Namuna RahmanX” was not kept: the field is as it was." in opened.told
    await opened.press("f3", "f2")
    assert names(opened)[0] == "Namuna Rahman"


async def test_a_party_is_chosen_by_digit_and_by_arrow(opened: Console) -> None:
    await go(opened, "people")
    await opened.press("enter", "tab", "tab")
    assert isinstance(focused(opened), Choice)
    await opened.press("3", "tab")
    assert [opened.session.people[0].party] == ["facilitator"]
    await opened.press("shift+tab", "left", "enter")
    assert opened.session.people[0].party == "peer"


async def test_skills_are_separated_by_commas(opened: Console) -> None:
    await go(opened, "people")
    await opened.burst(*["tab"] * 6)
    await opened.type("radio, drills ,")
    await opened.press("enter")
    assert opened.session.people[0].skills == ["radio", "drills"]


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
    await opened.press("escape", ".", "V")
    assert len(opened.session.all(Wording)) == 1
    await opened.app.writer.do(step("reword", text="Which two?"))
    await opened.settle()
    assert [row.text for row in opened.session.all(Wording)] == ["What can we stop making?", "Which two?"]
    assert "1 earlier wording" in opened.text()
    await opened.pilot.resize_terminal(80, 24)
    await opened.settle()
    challenge = opened.app.screen.query(TextField).first()
    assert challenge.size.width > 20  # at 80 columns too


async def test_the_date_is_typed_in_words_and_its_meaning_shown(opened: Console) -> None:
    await go(opened, "session")
    await opened.press("tab", "ctrl+u")
    await opened.type("friday")
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


async def test_what_is_typed_is_saved_when_the_screen_is_left_by_a_function_key(opened: Console) -> None:
    await go(opened, "objectives")
    await opened.press("enter", "end")
    await opened.type("!")
    await opened.press("f3")
    assert opened.session.all(Objective)[0].text == "A rule for keeping or dropping!"


async def test_what_is_typed_is_saved_when_the_program_ends(tmp_path: Path) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock)
    async with console(tmp_path / "store.db", session_id, clock=clock) as opened:
        await go(opened, "objectives")
        await opened.press("enter", "end")
        await opened.type("!")
        await opened.pilot.press("ctrl+q")
    store = Store(tmp_path / "store.db")
    assert store.load(session_id).all(Objective)[0].text == "A rule for keeping or dropping!"
    store.close()


async def test_a_language_is_chosen_by_its_name_and_the_report_is_shown_in_it(opened: Console) -> None:
    await go(opened, "session")
    opened.app.screen.pane.enter_form("language")  # type: ignore[attr-defined]
    assert "Documents in    ◂ English ▸" in opened.text()
    await opened.press("right")
    assert "Documents in    ◂ Français ▸" in opened.text()
    await opened.press("enter")
    assert opened.session.info.language == "fr"
    await opened.press("escape", "f5")
    assert "Compte rendu provisoire d’une assistance entre pairs" in opened.text()
    assert "F8 write" in opened.text()
