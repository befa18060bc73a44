"""The roll call, and who comes and goes in the meeting, by what the facilitator presses and sees."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from peerassist_tui.readings.floor.present import people_here, standing
from peerassist_tui.readings.state import holder, status, waiting
from peerassist_tui.screens.live.live import LiveScreen
from peerassist_tui.screens.live.live_faces import times_face
from peerassist_tui.screens.live.roll_call import RollCallScreen
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.widgets.panels.times_panel import PeopleStrip
from tests.helpers.console import HEADER, TEN, Console, console, new_session

PEOPLE = [one | ({"invitation": "declined"} if one["name"].startswith("Joaquín") else {}) for one in HEADER["people"]]


@pytest.fixture
async def called(tmp_path: Path) -> AsyncIterator[Console]:
    """The roll call before a meeting for which Joaquín has declined."""
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, people=PEOPLE)
    async with console(tmp_path / "store.db", session_id, clock=clock) as opened:
        await opened.press("f3", "space")
        yield opened


def stands(opened: Console, name: str) -> str:
    return standing(opened.session, opened.session.person(name))


def line_of(opened: Console, name: str) -> str:
    return next((line for line in opened.text().splitlines()[1:] if name in line), "")


async def test_one_enter_takes_what_stands(called: Console) -> None:
    assert isinstance(called.app.screen, RollCallScreen)
    assert status(called.session) == "preparing"
    assert "Who is here?  5 of 6" in called.text()
    assert "declined" in line_of(called, "Joaquín")
    before = called.session.seq
    await called.press("enter")
    assert isinstance(called.app.screen, LiveScreen)
    assert (status(called.session), called.session.seq) == ("live", before + 2)


async def test_esc_leaves_without_beginning(called: Console) -> None:
    await called.press("escape")
    assert (type(called.app.screen), status(called.session)) == (LiveScreen, "preparing")


async def test_a_digit_and_space_mark_and_undo_takes_back(called: Console) -> None:
    await called.press("2", "4", "4")
    assert [stands(called, name) for name in ("Begum Udahoron", "Zoë [/b] Prøve")] == ["not_here", "later"]
    assert "not here" in line_of(called, "Begum")
    assert "comes later" in line_of(called, "Zoë")
    await called.press("home", "space", "space")
    assert stands(called, "Namuna Rahman") == "later"
    await called.press("space", "6")
    assert stands(called, "Joaquín Muestra") == "here"
    await called.press("u", "u")
    assert [stands(called, name) for name in ("Namuna Rahman", "Joaquín Muestra")] == ["later", "not_here"]


async def test_guests_are_added_in_a_line_and_are_here(called: Console) -> None:
    await called.press("N")
    await called.type("Guest of honour")
    await called.press("enter")
    await called.type("王小明")
    await called.press("enter", "escape", "enter")
    names = [one.name for one in people_here(called.session)]
    assert names[-2:] == ["Guest of honour", "王小明"]
    assert called.session.person("王小明").party == "peer"
    assert status(called.session) == "live"


async def test_who_is_not_here_is_dimmed_with_a_word_and_has_no_digit(called: Console) -> None:
    await called.press("enter")
    shown = line_of(called, "Joaquín")
    assert "not here" in shown
    assert not shown.strip()[0].isdecimal()
    assert line_of(called, "Layla").split("│")[0].strip().startswith("3")
    await called.press("space", "6")
    assert waiting(called.session) == []
    assert any("Joaquín Muestra is not here; S marks" in one for one in called.told)


async def test_one_key_marks_who_comes_and_who_goes(called: Console) -> None:
    await called.press("enter")
    await called.later(600)
    await called.press("1", "space", "S")
    await called.type("nam")
    assert "Namuna Rahman left" in called.text()
    await called.press("enter")
    assert holder(called.session) is None
    assert "left 10:10" in line_of(called, "Namuna")
    await called.press("S")
    await called.type("joaq 10:05")
    await called.press("enter")
    assert stands(called, "Joaquín Muestra") == "here"
    assert called.session.label == "Noted that Joaquín Muestra came at 10:05:00"
    assert "not heard" not in line_of(called, "Joaquín")
    await called.later(600)
    face = times_face(called.session, called.app.now)
    assert [line.remark for line in face.people if line.name == "Joaquín Muestra"] == ["not heard, 15 min"]


async def test_the_roll_is_called_again_in_the_meeting(called: Console) -> None:
    await called.press("enter")
    await called.later(60)
    await called.press("V", "4")
    assert "Who is here now  4 of 6" in called.text()
    assert stands(called, "Zoë [/b] Prøve") == "not_here", "who has not asked or spoken was never here"
    await called.press("4", "enter")
    assert stands(called, "Zoë [/b] Prøve") == "here"
    assert isinstance(called.app.screen, LiveScreen)


STRANGE = [
    *PEOPLE,
    {"name": "Wolfeschlegelsteinhausenbergerdorff Maria", "party": "peer"},
    {"name": "👩🏽‍🌾 Ria", "party": "peer"},
    {"name": "Zoë Ångström", "party": "peer"},
]


async def test_a_small_screen_names_every_key_and_who_is_missing(tmp_path: Path) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, people=STRANGE)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=(80, 24)) as opened:
        await opened.press("f3", "space")
        foot = next(line for line in opened.text().splitlines() if "enter begin" in line)
        assert " ".join(foot.split()) == "enter begin 1-9 mark N guest esc back"
        await opened.press("2", "5", "5", "enter")
        strip = (
            "1 Namuna 3 Layla 4 Zoë [/b] Prøve 6 Ria 7 Zoë Ångström 8 Imani – Begum, Joaquín not here "
            "– Wolfeschlegelsteinhause… comes later"
        )
        assert strip in " ".join(opened.text().split())
        await opened.later(60)
        await opened.press("S")
        await opened.type("layla")
        await opened.press("enter")
        assert "Layla left 10:01" in opened.text()
    async with console(tmp_path / "store.db", session_id, clock=clock, seat="note_taker", size=(80, 24)) as opened:
        await opened.press("1")
        text = " ".join(opened.text().split())
        assert "without Begum Udahoron, Joaquín Muestra (not here), Layla" in text
        assert "Layla al-Mithal (left 10:01)" in text
        assert "Wolfeschlegelsteinhausenbergerdorff Maria (comes later)" in text


async def test_the_strip_grows_with_who_is_missing(tmp_path: Path) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, people=STRANGE, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=(80, 24)) as opened:
        before = opened.app.screen.query_one(PeopleStrip).size.height
        for name in ("nam", "ria", "wolf", "beg", "imani"):
            await opened.later(60)
            await opened.press("S")
            await opened.type(name)
            await opened.press("enter")
        assert opened.app.screen.query_one(PeopleStrip).size.height == before + 1 == 3
        assert "Imani left 10:05" in opened.text()


async def test_a_roll_call_with_nobody_on_the_list_begins_the_meeting_by_enter(tmp_path: Path) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, people=[])
    async with console(tmp_path / "store.db", session_id, clock=clock) as opened:
        await opened.press("f3", "space")
        assert "enter begin" in opened.text()
        await opened.press("enter")
        assert status(opened.session) == "live"
