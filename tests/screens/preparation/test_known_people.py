"""People of earlier sessions are offered while somebody types, with what is known of them."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from textual.widgets import Input

from peerassist_tui.desk import make_session
from peerassist_tui.models import Person
from peerassist_tui.readings.people_autocomplete import known_people, only_exact_match, people_offered
from peerassist_tui.screens.preparation.preparation import PreparationScreen
from peerassist_tui.store.queries.past_people import past_people
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.meeting import START
from tests.helpers.stores import new_desk

PLACE = [section.topic for section in PreparationScreen.SECTIONS].index("people")
AMINA: dict[str, Any] = {
    "name": "Amina Khan",
    "organisation": "Coastal office",
    "role": "engineer",
    "email": "amina@example.org",
    "language": "Bangla",
    "skills": ["valves", "public tenders"],
    "reports_to": "Bao",
    "outsider": True,
    "invitation": "accepted",
}
RANIM = {"name": "رنيم العيّنة", "latin": "Ranim", "email": "r.muster@example.org"}


AMINA_SIDES = {side: value for side, value in AMINA.items() if side not in ("outsider", "invitation")}


def told(name: str, **sides: Any) -> dict[str, Any]:
    """What one session knows of a person."""
    blank = dict.fromkeys(("latin", "organisation", "role", "email", "language", "reports_to"), "")
    return {"name": name, **blank, "skills": [], **sides}


AMINA_TOLD = told(**AMINA_SIDES)
RANIM_TOLD = told(**RANIM)


def past(path: Path, starts_at: str, *people: dict[str, Any]) -> None:
    """A session of the past with these people."""
    store = Store(path)
    make_session(store, ManualClock(START), title="Past", starts_at=starts_at, people=list(people))
    store.close()


def test_each_person_is_known_once_the_last_met_first_with_the_latest_of_every_side() -> None:
    known = known_people(
        [
            told("Zoe", organisation="New house", skills=["law"]),
            told("Amina Khan", email="amina@example.org"),
            told("zoë", organisation="Old house", language="Dutch", skills=["radio"]),
            told("AMINA KHAN", email="other@example.org"),
        ]
    )
    assert [one.person for one in known] == [
        told("Zoe", organisation="New house", language="Dutch", skills=["law"]),
        told("Amina Khan", email="amina@example.org"),
        told("AMINA KHAN", email="other@example.org"),
    ]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("am", ["Amina Khan", "Bao Ameen"]),
        ("KHA", ["Amina Khan"]),
        ("amina k", ["Amina Khan"]),
        ("rani", ["رنيم العيّنة"]),
        ("العي", ["رنيم العيّنة"]),
        ("r.mus", ["رنيم العيّنة"]),
        ("李", ["李小明"]),
        ("mina", []),
        ("a", []),
        ("", []),
        ("here al", []),
        ("also", []),
        ("new name", []),
    ],
)
def test_who_is_not_here_yet_is_found_by_the_beginning_of_any_word(typed: str, names: list[str]) -> None:
    more = ("Bao Ameen", "李小明", "Here Already")
    known = known_people([AMINA_TOLD, RANIM_TOLD, *map(told, more), told("Also Here", email="h@x.org")])
    here = [Person(name="HERE already", session_id=uuid4()), Person(name="I", email="H@x.org", session_id=uuid4())]
    assert [one.person["name"] for one in people_offered(known, typed, here)] == names


@pytest.mark.parametrize(
    ("typed", "place"),
    [("amína khan", 0), ("ranim", 1), ("R.Muster@example.org", 1), ("amina", -1), ("Namesake", -1)],
)
def test_a_whole_name_or_address_means_the_person_unless_two_have_it(typed: str, place: int) -> None:
    namesakes = [told("Namesake", email=f"{one}@example.org") for one in "ab"]
    assert only_exact_match(known_people([AMINA_TOLD, RANIM_TOLD, *namesakes]), typed) == place


def test_the_bin_and_the_session_itself_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    store = Store(path)
    own, gone, past = (new_desk(store, title=title, people=[{"name": title}]) for title in ("Own", "Gone", "Past"))
    gone.do("discard_session")
    assert [one.name for one in past_people(path, own.session.id)] == ["Past"]
    assert past.session.people[0].name == "Past"
    store.close()


@pytest.fixture
async def opened(tmp_path: Path) -> AsyncIterator[Console]:
    """The smallest terminal in the add line of people, in a store with a past."""
    path = tmp_path / "store.db"
    past(path, "2025-03-04T09:00", {**AMINA, "organisation": "Head office", "skills": ["wells"]}, {"name": "Amit"})
    past(path, "2026-03-04T09:00", RANIM, AMINA)
    session_id = new_session(path, ManualClock(TEN))
    async with console(path, session_id, size=(80, 24)) as opened:
        await opened.press(*["down"] * PLACE, "N")
        yield opened


def last(opened: Console) -> Person:
    return opened.session.people[-1]


async def test_who_is_known_is_offered_with_skills_and_taken_by_keys(opened: Console) -> None:
    await opened.type("ami")
    assert "Known from earlier sessions: ↓ chooses" in opened.text()
    assert "Amina Khan  Coastal office · valves, public tenders" in opened.text()
    await opened.press("down", "enter")
    person = last(opened)
    carried = {side: getattr(person, side) for side in AMINA}
    assert carried == {**AMINA, "outsider": False, "invitation": ""}
    assert isinstance(opened.app.focused, Input)
    assert opened.app.focused.value == ""
    await opened.type("ami")
    assert "Amina Khan  Coastal" not in opened.text()
    assert "Amit" in opened.text()


async def test_a_new_name_that_only_begins_alike_stays_as_typed(opened: Console) -> None:
    await opened.type("Amin")
    await opened.press("down", "up", "enter")
    assert (last(opened).name, last(opened).skills) == ("Amin", [])


async def test_a_whole_known_name_is_taken_unless_the_person_says_no(opened: Console) -> None:
    await opened.type("amina khan")
    assert "⏎ takes it, ↑ does not" in opened.text()
    await opened.press("up", "enter")
    assert (last(opened).name, last(opened).email) == ("amina khan", "")
    await opened.press("escape", "u", "N")
    await opened.type("amina khan")
    await opened.press("enter")
    assert (last(opened).name, last(opened).email) == ("Amina Khan", "amina@example.org")


async def test_keys_that_come_fast_choose_the_same(opened: Console) -> None:
    await opened.burst(*"ran", "down", "enter", *"ami", "down", "down", "enter", *"Bo", "enter")
    assert [person.name for person in opened.session.people[-3:]] == ["رنيم العيّنة", "Amit", "Bo"]


async def test_nothing_is_offered_to_whom_has_left_the_line(opened: Console) -> None:
    await opened.type("ami")
    await opened.press("escape")
    assert "Known from" not in opened.text()
    await opened.press("N")
    assert "Amina Khan  Coastal" in opened.text()
