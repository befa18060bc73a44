"""Who knows about what: the people of all sessions, each once, found by what they are called and what they know."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

import pytest

from peerassist_tui.desk import open_session
from peerassist_tui.personal.people_directory import all_people
from peerassist_tui.personal.people_search import matching_people, meant_skills
from peerassist_tui.screens.across.people import PeopleScreen
from peerassist_tui.screens.library.library import LibraryScreen
from peerassist_tui.screens.preparation.preparation import PreparationScreen
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.widgets.stream import Stream
from tests.helpers.console import TEN, Console, console, new_session

LAYLA = {"name": "ليلى المثال", "latin": "Layla", "party": "peer", "skills": ["المضخات"], "language": "Arabic"}
AMINA = {"name": "Amina [/b] Khän", "party": "peer", "organisation": "Water House", "skills": ["valve repair", "law"]}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Three sessions, the last of which is in the bin; Amina is in all of them, in two houses."""
    path = tmp_path / "store.db"
    hosting = AMINA | {"party": "host", "organisation": "Port", "skills": ["Law", "welding"]}
    for month, title, who, more in (
        (1, "Wells", [AMINA, LAYLA], {}),
        (2, "Tides", [hosting], {"privacy": "chatham_house"}),
        (3, "Storms", [AMINA | {"skills": ["sailing"]}, {"name": "Binned Bao", "party": "peer"}], {}),
    ):
        starts_at = datetime(2026, month, 3, 10, tzinfo=UTC)
        about = {"title": title, "people": who, "starts_at": f"{starts_at:%FT%R}", **more}
        session_id = new_session(path, ManualClock(TEN), **about)  # type: ignore[arg-type]
        store = Store(path)
        desk = open_session(store, session_id, "facilitator", ManualClock(starts_at))
        if title == "Wells":
            desk.do("start")
            desk.do("action", text="Buy a valve", owner="Olive Outside")
        if title == "Storms":
            desk.do("discard_session")
        store.close()
    return path


def test_a_person_is_told_once_with_all_houses_skills_and_parts(path: Path) -> None:
    amina, olive, layla = all_people(path, binned=False)
    assert amina.organisations == ["Port", "Water House"]
    assert amina.skills == ["Law", "welding", "valve repair"]
    assert dict(amina.parts) == {"host": 1, "peer": 1}
    assert [row.title for row in amina.sessions] == ["Tides", "Wells"]
    assert (olive.name, olive.skills, dict(olive.parts)) == ("Olive Outside", [], {"outside": 1})
    assert layla.name == LAYLA["name"]


def test_the_bin_is_left_out_unless_it_is_asked_for(path: Path) -> None:
    assert "Binned Bao" not in {one.name for one in all_people(path, binned=False)}
    assert "Binned Bao" in {one.name for one in all_people(path)}


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("", {"Amina [/b] Khän", "Olive Outside", "ليلى المثال"}),
        ("valves", {"Amina [/b] Khän"}),
        ("WELD", {"Amina [/b] Khän"}),
        ("khan", {"Amina [/b] Khän"}),
        ("port law", {"Amina [/b] Khän"}),
        ("water house", {"Amina [/b] Khän"}),
        ("layla", {"ليلى المثال"}),
        ("المضخات", {"ليلى المثال"}),
        ("arabic", {"ليلى المثال"}),
        ("law arabic", set()),
        ("laws", set()),
        ("sailing", set()),
    ],
)
def test_people_are_found_by_name_house_skill_and_language(path: Path, typed: str, names: set[str]) -> None:
    assert {one.name for one in matching_people(all_people(path, binned=False), typed)} == names


def test_the_skill_that_is_looked_for_stands_first(path: Path) -> None:
    amina = all_people(path, binned=False)[0]
    assert meant_skills(amina, "valves") == ["valve repair", "Law", "welding"]
    assert meant_skills(amina, "") == ["Law", "welding", "valve repair"]


@pytest.fixture(params=[(120, 40), (80, 24)], ids=str)
async def opened(request: pytest.FixtureRequest, path: Path) -> AsyncIterator[Console]:
    """The people of that store."""
    async with console(path, size=request.param) as opened:
        await opened.press(".", "P")
        assert isinstance(opened.app.screen, PeopleScreen)
        yield opened


def flat(opened: Console) -> str:
    return " ".join(opened.text().replace("│", " ").split())


async def test_everybody_stands_in_the_list_once(opened: Console) -> None:
    assert "3 people · by name" in flat(opened)
    assert flat(opened).count("Amina [/b] Khän") == (2 if opened.app.size.width > 100 else 1)  # once beside the list
    assert "1 2026-01-03 ليلى المثال" in flat(opened)
    assert "not yet Olive Outside" in flat(opened)


async def test_who_knows_about_valves(opened: Console) -> None:
    await opened.press("slash")
    await opened.type("valves")
    assert "1 of 3 people" in flat(opened)
    await opened.press("enter", "enter")
    assert "knows about valve repair · Law · welding" in flat(opened)
    assert "here as host 1×, peer 1×" in flat(opened)
    assert "2026-02-03 Tides — host · Chatham House Rule" in flat(opened)
    await opened.press("enter")
    assert isinstance(opened.app.screen, PreparationScreen)
    assert opened.session.info.title == "Tides"


async def test_escape_leads_from_the_person_to_the_people_to_all_to_the_library(opened: Console) -> None:
    await opened.press("slash")
    await opened.type("valves")
    await opened.press("enter", "enter", "escape")
    assert "1 of 3 people" in flat(opened)
    assert opened.app.focused is not None
    assert opened.app.focused.id == "people"
    await opened.press("escape")
    assert "3 people · by name" in flat(opened)
    await opened.press("escape")
    assert isinstance(opened.app.screen, LibraryScreen)


async def test_the_order_is_turned_through(opened: Console) -> None:
    await opened.press(".", "s")
    assert "last met first" in flat(opened)
    assert flat(opened).index("ليلى") > flat(opened).index("Amina")
    await opened.press(".", "s", ".", "s")
    assert "by name" in flat(opened)


async def test_an_empty_store_says_so(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    Store(path).close()
    async with console(path, size=(80, 24)) as opened:
        await opened.press(".", "P")
        assert "No session has people yet." in opened.text()
        await opened.press(".", "s")
        assert "F9  all sessions" in opened.text(), "there is nothing else to be done"
        await opened.press("escape", "slash", "enter")
        assert isinstance(opened.app.screen, PeopleScreen)


async def test_who_comes_in_from_another_terminal_is_shown(opened: Console, path: Path) -> None:
    new_session(path, ManualClock(TEN), title="Late", people=[{"name": "Zuri Late", "party": "peer"}])
    opened.app.follower.poll()
    await opened.settle()
    assert "4 people · by name" in flat(opened)


async def test_a_person_is_read_from_the_top_when_older_sessions_told_more_of_them(path: Path) -> None:
    many = [f"skill number {number}" for number in range(20)]
    new_session(path, ManualClock(TEN), title="Old", people=[AMINA | {"skills": many}], starts_at="2020-01-03T10:00")
    for number in range(30):
        new_session(path, ManualClock(TEN), title=f"Again {number}", people=[AMINA], starts_at="2020-02-03T10:00")
    with patch("peerassist_tui.screens.across.people.FIRST_READ", 1):
        async with console(path, size=(120, 30)) as opened:
            await opened.press(".", "P")
            assert "skill number 19" in flat(opened)
            assert "reading on" not in flat(opened)
            assert opened.app.screen.query_one("#one", Stream).scroll_y == 0
