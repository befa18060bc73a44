"""The circle of chairs: where each is drawn, and changing chairs by keys."""

from pathlib import Path

import pytest

from peerassist_tui.screens.preparation.preparation import PreparationScreen
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.widgets.panels.seats import chair_places
from tests.helpers.console import TEN, console, new_session

PEOPLE = [section.topic for section in PreparationScreen.SECTIONS].index("people")


@pytest.mark.parametrize("seats", [1, 2, 3, 7, 12, 40])
def test_chairs_go_round_clockwise_and_no_two_share_a_place(seats: int) -> None:
    drawn = chair_places(seats, 72, 20)
    assert len({(place.line, place.is_right) for place in drawn}) == seats
    right = [place.line for place in drawn if place.is_right]
    left = [place.line for place in drawn if not place.is_right]
    assert (right, left) == (sorted(right), sorted(left, reverse=True))


async def test_people_change_chairs_and_the_cursor_stays_with_the_person(tmp_path: Path) -> None:
    session_id = new_session(tmp_path / "store.db", ManualClock(TEN))
    async with console(tmp_path / "store.db", session_id, size=(80, 24)) as opened:
        await opened.press(*["down"] * PEOPLE, ".", "C")
        text = opened.text()
        assert "flipchart" in text
        assert all(person.name[:6] in text for person in opened.session.people)
        await opened.press("right", "J", "J")
        names = [person.name for person in opened.session.people]
        assert names[:4] == ["Namuna Rahman", "Joaquín Muestra", "ليلى المثال", "Begum Udahoron"]
        assert "4 H Begum" in opened.text()
        await opened.press("K", "u", "u", "u", "escape")
        assert [person.name for person in opened.session.people][1] == "Begum Udahoron"
        assert isinstance(opened.app.screen, PreparationScreen)


async def test_where_there_is_room_the_keys_say_what_undo_takes_back(tmp_path: Path) -> None:
    session_id = new_session(tmp_path / "store.db", ManualClock(TEN))
    async with console(tmp_path / "store.db", session_id, size=(120, 40)) as opened:
        await opened.press(*["down"] * PEOPLE, ".", "C", "right", "J")
        assert f"u undo “{opened.session.label}”" in opened.text()
        await opened.pilot.resize_terminal(80, 24)
        await opened.settle()
        assert "u undo   " in opened.text()


async def test_a_chair_moves_nearer_to_the_flipchart_before_its_name_is_cut(tmp_path: Path) -> None:
    names = ["Maria Fernanda Castellanos-Villanueva", "Bao", "王小明", "Kofi"]
    people = [{"name": name} for name in names]
    session_id = new_session(tmp_path / "store.db", ManualClock(TEN), people=people)
    async with console(tmp_path / "store.db", session_id) as opened:
        await opened.press(*["down"] * PEOPLE, ".", "C")
        assert all(name in opened.text() for name in names)
