"""Lists that are pasted: what they become is looked at before it is taken, and nothing is lost where it is left."""

from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest
from textual.events import Paste

from peerassist_tui.models import Action, Note
from peerassist_tui.screens.preparation.preparation import PreparationScreen
from peerassist_tui.screens.wrap_up.wrap_up import WrapUpScreen
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session

TOPICS = [section.topic for section in WrapUpScreen.SECTIONS]
PLACE = TOPICS.index("actions") - TOPICS.index("closing")
PEOPLE = [section.topic for section in PreparationScreen.SECTIONS].index("people")


@pytest.fixture
async def opened(tmp_path: Path) -> AsyncIterator[Console]:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=(80, 24)) as opened:
        yield opened


async def paste(opened: Console, text: str) -> None:
    assert opened.app.focused is not None
    opened.app.focused.post_message(Paste(text))
    await opened.settle()


def told(opened: Console, of: str) -> bool:
    return " ".join(of.split()) in " ".join(opened.text().split())


def promised(opened: Console) -> list[tuple[str, str, date | None, str]]:
    return [(row.text, row.owner, row.due, row.status) for row in opened.session.all(Action)]


async def test_people_are_looked_at_and_left_with_esc_stand_on_the_page_again(opened: Console) -> None:
    await opened.burst(*["down"] * PEOPLE, "enter", "N")
    before = len(opened.session.people)
    await opened.type("Zoe Park;")
    await paste(opened, "Khan, Amina <amina@example.org>\n  \n,\nLi, Bao <bao@example.org>")
    assert told(opened, "2 people to add: 2 peers · 1 remark below.")
    assert told(opened, "line 3 holds no name")
    await opened.press("escape")
    assert len(opened.session.people) == before
    assert told(opened, "Zoe Park;")
    await opened.press("N")
    assert told(opened, "2 peer Bao Li bao@example.org")


async def test_a_column_of_pasted_people_can_be_turned(opened: Console) -> None:
    await opened.burst(*["down"] * PEOPLE, "enter", "N")
    await paste(opened, "Name\tFirma\nAmina Khan\tPort North\n")
    await opened.press("end", *"cccc", "enter")
    amina = opened.session.people[-1]
    assert (amina.name, amina.organisation, amina.email) == ("Amina Khan", "", "")


async def test_actions_of_a_pasted_table_come_in_with_owner_date_and_status(opened: Console) -> None:
    await opened.press("f4")
    await opened.burst(*["down"] * PLACE, "enter", "N")
    await paste(opened, "Action\tOwner\tDue\tStatus\nRepair\tJoaquin Muestra\t5/12\tDone\nBuy\t\t31/12\t\n\tZoe\t\t\n")
    assert told(opened, "2 actions would come in.")
    assert told(opened, "line 4 has an owner and no action")
    assert told(opened, "Owner → owner — empty on line 3, below a filled cell")
    await opened.press("enter")
    joaquin = "Joaquín Muestra"
    assert [opened.session.name_of(row.person_id) for row in opened.session.all(Action)] == [joaquin, ""]
    assert promised(opened) == [("Repair", "", date(2027, 12, 5), "done"), ("Buy", "", date(2026, 12, 31), "open")]


async def test_a_table_that_cannot_be_read_becomes_no_single_row(opened: Console) -> None:
    await opened.press("f4")
    await opened.burst(*["down"] * PLACE, "enter")
    await paste(opened, 'Action;Owner\n"Repair the pump;Bao\nBuy a bell;Bao\n')
    assert any("line 2: a quotation mark" in one for one in opened.told)
    await opened.press("enter")
    assert promised(opened) == []


async def test_cells_that_were_merged_over_rows_are_filled_by_one_key(opened: Console) -> None:
    await opened.press("f4")
    await opened.burst(*["down"] * PLACE, "enter", "N")
    await paste(opened, "Action\tOwner\nRepair\tBao Li\nBuy\t\n")
    await opened.press("down", ".", "f")
    assert told(opened, "empty cells take what stands above")
    await opened.press("enter")
    assert [owner for _, owner, *_ in promised(opened)] == ["Bao Li", "Bao Li"]


async def test_lines_that_are_no_table_are_actions_as_they_are_typed(opened: Console) -> None:
    await opened.press("f4")
    await opened.burst(*["down"] * PLACE, "enter", "N")
    await paste(opened, "Repair the pump, and soon\nBuy a bell by 2027-12-05")
    assert [row[0] for row in promised(opened)] == ["Repair the pump, and soon", "Buy a bell"]


async def test_notes_of_a_pasted_table_get_their_speakers_and_the_kind_of_the_line(opened: Console) -> None:
    await opened.press("f3", "space", "enter", "a")
    await opened.type("Before")
    table = "Note\tWho\nWhy not?\tjoaquin muestra\nHow?\t\n"
    await paste(opened, table)
    assert told(opened, "2 notes would come in.")
    await opened.press("escape")
    assert opened.app.focused.value == "Before"  # type: ignore[union-attr]
    await paste(opened, table)
    await opened.press("enter")
    notes = [(row.kind, row.text, opened.session.name_of(row.person_id)) for row in opened.session.all(Note)]
    assert notes == [("asking", "Why not?", "Joaquín Muestra"), ("asking", "How?", "")]


async def test_guests_of_a_pasted_list_are_looked_at(opened: Console) -> None:
    await opened.press("f3", "space", "N")
    before = len(opened.session.people)
    await paste(opened, "Amina Khan\nBao Li")
    assert told(opened, "2 people to add: 2 peers.")
    await opened.press("enter")
    assert [one.name for one in opened.session.people[before:]] == ["Amina Khan", "Bao Li"]


async def test_what_is_here_already_and_what_the_table_says_otherwise_is_named(opened: Console) -> None:
    await opened.press("f4")
    await opened.burst(*["down"] * PLACE, "enter")
    for day in ("2026-12-05", "2026-12-31"):
        await paste(opened, f"Action;Owner;Due\nRepair the pump;Bao Li;{day}\n")
        seen = opened.text()
        await opened.press("enter")
    assert "line 2 is here already, and the day 2026-12-31 is not taken" in " ".join(seen.split())
    assert [row.due for row in opened.session.all(Action)] == [date(2026, 12, 5)]


async def test_an_address_of_somebody_who_is_here_already_is_named(opened: Console) -> None:
    await opened.burst(*["down"] * PEOPLE, "enter", "N")
    await paste(opened, "Namuna Rahman <namuna@example.org>\nAmina Khan <amina@example.org>\n")
    assert "is here already, and the e-mail address is not taken" in " ".join(opened.text().split())
