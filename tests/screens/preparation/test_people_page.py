"""Adding people on one page: paste, look at the table of who was found, give roles by a letter, add all by Enter."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from textual.events import Paste

from peerassist_tui.intake.people_list import read_people
from peerassist_tui.screens.lists.people_columns import PersonEntry, column_titles, fitted, person_entries
from peerassist_tui.screens.lists.people_listing import NOTHING_SAID, found_people
from peerassist_tui.screens.lists.said_drafts import said_in, said_lines
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.stream import Stream
from tests.helpers.console import TEN, Console, console, new_session, written
from tests.screens.preparation.sections import PLACES, names

PASTED = """Dr. Amina Khan <amina@example.org>, County Water Office
Li, Bao (Ministry of Health) <bao@example.org>
Sra. Lucía Gómez – Alcaldía de Quito
imani mfano <i@example.org>
د. محمد علي - وزارة المياه
"""


@pytest.fixture
async def opened(tmp_path: Path) -> AsyncIterator[Console]:
    """The smallest terminal, in the list of people."""
    session_id = new_session(tmp_path / "store.db", ManualClock(TEN))
    async with console(tmp_path / "store.db", session_id, size=(80, 24)) as opened:
        await opened.burst(*["down"] * PLACES.index("people"), "enter")
        yield opened


async def paste(opened: Console, text: str) -> None:
    opened.app.post_message(Paste(text))
    await opened.settle()


def row(opened: Console, number: int) -> list[str]:
    """The cells of a row of the table."""
    line = next(line for line in opened.text().splitlines() if line.lstrip(" ▌").startswith(f"{number}  "))
    return [cell for cell in line.strip(" ▌").split("  ") if cell]


async def test_a_pasted_list_is_a_table_in_which_letters_give_roles_and_enter_adds_all_in_one_step(
    opened: Console,
) -> None:
    await opened.press("insert")
    await paste(opened, PASTED)
    assert opened.text().splitlines()[2].split() == ["Role", "Title", "Name", "Organisation", "E-mail"]
    assert [one.strip() for one in row(opened, 1)] == [
        "1", "peer", "Dr.", "Amina Khan", "County Water Office", "amina@example.org"
    ]  # fmt: skip
    assert [one.strip() for one in row(opened, 4)][:3] == ["4", "here already", "imani mfano"]
    await opened.press("h", "o", "down", "f", "down", "n")
    assert "host · outsider" in opened.text()
    assert len(opened.session.people) == 6
    await opened.press("enter")
    added = [(one.name, one.party, one.outsider) for one in opened.session.people[6:]]
    assert added == [
        ("Dr. Amina Khan", "host", True),
        ("Bao Li", "facilitator", False),
        ("Sra. Lucía Gómez", "note_taker", False),
        ("د. محمد علي", "peer", False),
    ]
    await opened.press("escape", "u")
    assert len(opened.session.people) == 6


async def test_the_keys_go_to_those_who_were_added_from_a_list_on_the_page_of_one_question(
    tmp_path: Path,
) -> None:
    session_id = new_session(tmp_path / "store.db", ManualClock(TEN))
    async with console(tmp_path / "store.db", session_id, size=(80, 24)) as opened:
        await opened.burst(*["down"] * PLACES.index("people"), "f2")
        await opened.press("insert")
        await paste(opened, "Amina Khan\nBao Li\nZoe Park")
        await opened.press("enter")
        assert opened.band.startswith("LEAD Added 3 people")
        assert "N add" in opened.text().splitlines()[-1], "it leads to the line for one more name"
        await opened.press("down", "delete")
        assert names(opened)[6:] == ["Amina Khan", "Zoe Park"]


async def test_who_is_left_out_does_not_come_in_and_can_be_taken_in_again(opened: Console) -> None:
    await opened.press(".", "P")
    await paste(opened, "Amina Khan\nBao Li\nZoe Park")
    await opened.press("delete", "down", "delete", "delete")
    assert row(opened, 1)[1] == "left out"
    assert "2 people to add: 2 peers · 1 left out." in opened.text()
    await opened.press("enter")
    assert names(opened)[6:] == ["Bao Li", "Zoe Park"]


async def test_a_list_is_typed_line_by_line_and_an_empty_line_leads_to_the_table(opened: Console) -> None:
    await opened.press(".", "P")
    assert " WRITE " in opened.text()
    await opened.type("Host: Amina Khan")
    await opened.press("enter")
    await opened.type("Bao Lee")
    await opened.press("enter", "enter")
    assert " CHOOSE " in opened.text()
    await opened.press("tab", "up", "end", "backspace", "backspace", "i", "tab", "enter")
    assert [(one.name, one.party) for one in opened.session.people[6:]] == [("Amina Khan", "host"), ("Bao Li", "peer")]


async def test_text_and_roles_are_there_again_when_the_console_ended_and_gone_once_they_are_added(
    opened: Console, tmp_path: Path
) -> None:
    await opened.press("insert")
    await paste(opened, "Amina Khan\nBao Li")
    await opened.press("down", "h", "o")
    await opened.app.drafts.write()
    assert written(opened) == {"people list": "Amina Khan\nBao Li", "people said": "host, outsider: Bao Li"}
    await opened.press("escape", "escape", ".", "P", "enter")
    assert [(one.name, one.party) for one in opened.session.people[6:]] == [("Amina Khan", "peer"), ("Bao Li", "host")]
    await opened.app.drafts.write()
    assert written(opened) == {}


async def test_a_list_that_is_left_is_opened_again_by_the_key_that_adds(opened: Console) -> None:
    await opened.press("insert")
    await paste(opened, "Amina Khan\nBao Li")
    await opened.press("escape")
    assert opened.told[-1] == "Nobody was added. Your list is kept: N opens it again."
    assert opened.band.startswith("LEAD")
    assert "! Your list is not added yet  ctrl+f open it again" in opened.text()
    await opened.press("ctrl+f")
    assert [cell.strip() for cell in row(opened, 2)] == ["2", "peer", "Bao Li"]
    await opened.press("escape", "N", "enter")
    assert names(opened)[6:] == ["Amina Khan", "Bao Li"]
    assert "not added yet" not in opened.text()


async def test_a_list_of_which_nobody_is_new_adds_nobody_and_says_so(opened: Console) -> None:
    await opened.press(".", "P")
    await paste(opened, "Namuna Rahman\nProf. Begum Udahoron")
    await opened.press("h", "enter")
    assert "There is nobody to add. Esc goes back." in opened.text()
    assert [one.party for one in opened.session.people[:2]] == ["host", "host"]


async def test_a_list_that_was_not_looked_at_waits_in_its_line_when_the_screen_is_left(opened: Console) -> None:
    await opened.press("insert")
    await opened.type("Amina Khan, Bao Li")
    await opened.press("f3", "f2")
    assert len(opened.session.people) == 6
    await opened.app.drafts.write()
    assert list(written(opened).values()) == ["Amina Khan, Bao Li"]


async def test_with_the_mouse_a_second_click_turns_a_role_and_the_key_bar_adds_all(opened: Console) -> None:
    await opened.press(".", "P")
    await paste(opened, "Amina Khan\nBao Li")
    for _ in range(3):
        await opened.pilot.click(Stream, offset=(8, 1))
    await opened.settle()
    assert row(opened, 2)[1] == "note-taker"
    await opened.pilot.click(KeyBar, offset=(3, 0))
    await opened.settle()
    assert [(one.name, one.party) for one in opened.session.people[6:]] == [
        ("Amina Khan", "peer"),
        ("Bao Li", "note_taker"),
    ]


async def test_forty_people_with_strange_names_are_gone_through_and_added(opened: Console) -> None:
    strange = ["王小明", "e\u0301ric Ñandú", "👩🏽‍💻 Kofi", "محمد علي", "[b]Bold[/b] Name", "Z" * 90]
    people = [*strange, *(f"Person Number{number}" for number in range(34))]
    await opened.press(".", "P")
    await paste(opened, "\n".join(people))
    await opened.press("end", "h", "enter")
    assert len(opened.session.people) == 46
    assert opened.session.people[-1].party == "host"
    assert names(opened)[6:11] == ["王小明", "éric Ñandú", "👩🏽‍💻 Kofi", "محمد علي", "[b]Bold[/b] Name"]


LONG = "Maria Fernanda de los Ángeles Castellanos-Villanueva y Ruiz de Alarcón"


def entries(text: str) -> list[PersonEntry]:
    return person_entries(found_people([], read_people(text)))


@pytest.mark.parametrize("width", [40, 60, 77, 117, 140])
def test_the_name_has_the_room_and_a_long_one_pushes_nothing_out_of_its_column(width: int) -> None:
    rows = entries(
        f"{LONG} <m@example.org>, County Water Office\nDr. Amina Khan <amina@example.org>, County Water Board"
    )
    long, short = (str(row.rows(width)[0].lead) for row in rows)
    assert max(len(long.rstrip()), len(short.rstrip())) <= width
    assert "Amina Khan" in short
    assert LONG[:27] in long or width < 60
    assert (LONG in long) == (width == 140)
    assert long.find("County") == short.find("County")
    assert ("County" in short) == (width >= 60)


@pytest.mark.parametrize(
    ("wanted", "room", "widths"),
    [
        ((4, 3, 10, 20, 10, 20), 100, (4, 3, 10, 20, 10, 20)),
        ((4, 3, 10, 20, 0, 20), 60, (4, 3, 10, 20, 0, 15)),
        ((4, 3, 10, 20, 10, 20), 57, (4, 3, 10, 12, 8, 10)),
        ((4, 3, 10, 20, 10, 20), 47, (4, 3, 10, 12, 0, 10)),
        ((4, 3, 10, 20, 10, 20), 30, (4, 3, 10, 0, 0, 0)),
        ((4, 3, 28, 20, 10, 20), 30, (4, 0, 24, 0, 0, 0)),
    ],
)
def test_what_stands_beside_a_name_gives_way_first(wanted: Any, room: int, widths: Any) -> None:
    assert fitted(wanted, room) == widths


def test_columns_without_anything_in_them_have_no_title() -> None:
    assert column_titles(found_people([], read_people("Amina Khan\nBao Li")), 77).split() == ["Role", "Name"]


def test_what_was_said_of_people_is_kept_in_lines_that_can_be_read_again() -> None:
    found = found_people([], read_people("Dr. Amina Khan\nBao: Li\nZoe Park"))
    said = NOTHING_SAID.of(found[0].key, party="note_taker").of(found[0].key, outsider=False).turned(found[1].key)
    assert said_in(said_lines(found, said)) == said
    assert said_in("nonsense\nhost Amina\n: x\nwhat: Amina Khan") == NOTHING_SAID
