"""The people of a preparation, by what a person types and sees."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from textual.events import Paste
from textual.widgets import Input

from peerassist_tui.models import Objective
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.widgets.fields.field_row import FieldRow
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.meeting import step
from tests.screens.preparation.sections import PLACES, toasts


@pytest.fixture
async def opened(tmp_path: Path) -> AsyncIterator[Console]:
    """The smallest terminal, in the list of people."""
    session_id = new_session(tmp_path / "store.db", ManualClock(TEN))
    async with console(tmp_path / "store.db", session_id, size=(80, 24)) as opened:
        await opened.burst(*["down"] * PLACES.index("people"), "enter")
        yield opened


def field(opened: Console) -> str:
    """The name of the field in which the keys are."""
    row = opened.app.focused.parent if opened.app.focused else None
    assert isinstance(row, FieldRow)
    return row.field.name


async def test_single_keys_say_how_far_somebody_is_ready(opened: Console) -> None:
    await opened.press(".", "i", ".", "i", ".", "b", ".", "b", ".", "c")
    person = opened.session.people[0]
    assert (person.invitation, person.briefing, person.called) == ("accepted", "read", True)
    assert "accepted" in opened.text()
    assert "briefing read · called" in opened.text()
    assert opened.told[-1].startswith(f"Marked {person.name}: called")
    await opened.press(".", "i", ".", "i", ".", "c", "u")
    person = opened.session.people[0]
    assert (person.invitation, person.called) == ("", True)


async def test_a_role_is_shown_in_the_list_while_one_turns_to_it(opened: Console) -> None:
    await opened.press("enter", "down", "down", "right")
    assert field(opened) == "party"
    assert opened.band == "LEAD ◂ ▸ or space: another value · Enter goes on · Esc goes back"
    assert "peer         Namuna Rahman" in opened.text()
    await opened.press("right")
    assert "facilitator  Namuna Rahman" in opened.text()
    assert _parties(opened)[0] == "host", "it is saved once one stops"
    await opened.press("escape")
    assert _parties(opened)[0] == "facilitator"


def _parties(opened: Console) -> list[str]:
    return [one.party for one in opened.session.people]


@pytest.mark.parametrize("keys", [(), ("left",)], ids=["in the list", "among the sections"])
async def test_a_list_that_is_pasted_beside_the_line_is_looked_at_as_in_the_line(
    opened: Console, keys: tuple[str, ...]
) -> None:
    await opened.press(*keys)
    opened.app.post_message(Paste("Ana Lund <ana@example.org>\nBao Li <bao@example.org>\n"))
    await opened.settle()
    assert "Ana Lund" in opened.text()
    assert opened.band.startswith("CHOOSE h host")
    await opened.press("enter")
    assert [one.name for one in opened.session.people][-2:] == ["Ana Lund", "Bao Li"]


async def test_where_nothing_is_added_a_paste_says_so(opened: Console) -> None:
    await opened.press("left", "home")
    opened.app.post_message(Paste("Ana Lund\nBao Li\n"))
    await opened.settle()
    assert opened.told == ["Nothing is added to Session: what you pasted was not taken."]


async def test_why_an_outsider_is_asked_where_one_is_and_the_keys_stay(opened: Console) -> None:
    assert "Why an outsider" not in opened.text()
    await opened.press("enter", *["enter"] * 10)
    assert field(opened) == "outsider"
    await opened.press("2", "enter")
    assert opened.session.people[0].outsider
    await opened.press("shift+tab")
    assert field(opened) in ("outsider", "outsider_reason")
    await opened.burst(*["tab"] * (field(opened) == "outsider"))
    await opened.type("sees it anew")
    await opened.press("enter")
    assert field(opened) == "invitation"
    assert opened.session.people[0].outsider_reason == "sees it anew"


async def test_all_fields_can_be_reached_and_seen_on_the_smallest_screen(opened: Console) -> None:
    await opened.press("enter")
    seen = []
    for _ in range(14):
        seen.append(field(opened))
        assert opened.app.focused
        assert 0 < opened.app.focused.region.bottom <= 22
        await opened.press("tab")
    assert seen[-3:] == ["invitation", "briefing", "called"]


async def test_an_objective_says_who_brings_the_skills_it_needs(opened: Console) -> None:
    await opened.app.writer.do(step("change_person", person="Joaquín Muestra", skills=["public tenders"]))
    await opened.press("escape", *["up"] * (PLACES.index("people") - PLACES.index("objectives")), "enter")
    await opened.press("enter", "tab", "tab")
    assert field(opened) == "needs"
    await opened.settle()
    assert "skills match" not in opened.text()
    await opened.type("law")
    assert "law: ! nobody" in opened.text()
    await opened.burst(*["backspace"] * 3)
    await opened.type("tenders, law")
    assert "tenders: Joaquín" in opened.text()
    await opened.press("enter")
    assert opened.session.all(Objective)[0].needs == ["tenders", "law"]


async def test_a_list_from_a_spreadsheet_is_one_step_and_told_in_a_sentence(opened: Console) -> None:
    await opened.press("N")
    rows = [
        "Name\tE-mail\tIs here as\tSkills\tPhone",
        "Amina\ta@example.org\tpeer\tradio, law",
        "IMANI MFANO",
        "\tx",
        "Bao",
    ]
    opened.app.post_message(Paste("\r\n".join(rows)))
    await opened.settle()
    await opened.press("enter")
    amina, bao = opened.session.people[6:]
    assert (amina.name, amina.email, amina.skills, bao.name) == ("Amina", "a@example.org", ["radio", "law"], "Bao")
    assert toasts(opened) == [
        "Added 2 people; 1 person was here already, 1 line held no name, no place for the column Phone"
    ]
    await opened.app.writer.undo()
    assert len(opened.session.people) == 6


async def test_an_address_is_typed_or_pasted_into_the_line(opened: Console) -> None:
    await opened.press("N")
    await opened.type("Amina Khan <amina@example.org>, Bao <bao@example.org>")
    await opened.press("enter", "enter")
    assert [one.email for one in opened.session.people[6:]] == ["amina@example.org", "bao@example.org"]
    assert opened.band.startswith("LEAD")
    await opened.press("N")
    assert isinstance(opened.app.focused, Input)
    assert opened.app.focused.value == ""


async def test_the_line_stays_for_the_next_one_also_after_a_name_with_what_is_known_of_it(opened: Console) -> None:
    await opened.press("N")
    for line in ("Mairi MacLeod, host, Stornoway Port", "Iain Morrison", "Eleni Pappa, peer, Syros"):
        await opened.type(line)
        await opened.press("enter")
        assert opened.band.startswith("WRITE")
    assert [one.name for one in opened.session.people[6:]] == ["Mairi MacLeod", "Iain Morrison", "Eleni Pappa"]


async def test_a_file_of_people_is_read(opened: Console, tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_bytes("Name;Firma;E-Mail\nZoë;;z@example.org\n".encode("cp1252"))
    await ask_for_file(opened, f"{tmp_path}/people.csv")
    await opened.press("enter")
    assert "1 person to add: 1 peer." in opened.text()
    assert "Firma" in opened.text()
    await opened.press("enter")
    assert (opened.session.people[-1].name, opened.session.people[-1].email) == ("Zoë", "z@example.org")
    await ask_for_file(opened, f"{tmp_path}/none.csv")
    await opened.press("enter")
    assert toasts(opened)[-1] == f"There is no file {tmp_path}/none.csv."
    (tmp_path / "empty.csv").touch()
    await ask_for_file(opened, f"{tmp_path}/empty.csv")
    await opened.press("enter")
    assert toasts(opened)[-1] == "There is no name in empty.csv. Nobody was added."


async def test_a_column_and_the_encoding_of_a_file_can_be_turned(opened: Console, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_bytes("ФИО;Организация;Телефон\nИван Петров;Минздрав;1\n;Банк;2\n".encode("cp1251"))
    await ask_for_file(opened, f"{tmp_path}/list.csv")
    await opened.press("enter")
    assert "Read as Cyrillic (Windows-1251)." in opened.text()
    assert "holds no name" in opened.text()
    await opened.press(".", "e")
    assert "Read as Cyrillic (Windows-1251)." not in opened.text()
    await opened.press("escape")
    assert len(opened.session.people) == 6
    await ask_for_file(opened, f"{tmp_path}/list.csv")
    await opened.press("enter", "end", "up", ".", "c", "enter")
    assert (opened.session.people[-1].name, opened.session.people[-1].role) == ("Иван Петров", "Минздрав")


async def ask_for_file(opened: Console, path: str) -> None:
    await opened.pilot.press("full_stop", "I")
    await opened.pilot.pause()
    opened.app.post_message(Paste(path))
    await opened.pilot.pause()
