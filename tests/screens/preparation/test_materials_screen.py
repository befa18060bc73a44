"""Materials and the preparation's documents, by what a person types and sees."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from peerassist_tui.models import Material
from peerassist_tui.screens.preparation.preparation import PreparationScreen
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session

PLACE = [section.topic for section in PreparationScreen.SECTIONS].index("materials")
SECRET = "watch the treasurer"


@pytest.fixture
async def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Console]:
    """A preparation with a private note in its agenda; the home folder is empty."""
    monkeypatch.setenv("HOME", str(tmp_path))
    agenda = [{"title": "The situation", "phase": "telling", "minutes": 15, "note": SECRET}]
    session_id = new_session(tmp_path / "store.db", ManualClock(TEN), agenda=agenda)
    async with console(tmp_path / "store.db", session_id, clock=ManualClock(TEN), size=(80, 24)) as opened:
        yield opened


async def test_a_file_that_is_not_there_is_seen_at_once_and_no_longer_when_it_is(
    opened: Console, tmp_path: Path
) -> None:
    await opened.burst(*["down"] * PLACE, "enter")
    await opened.type("~/well sketch.pdf")
    await opened.press("enter", "escape")
    (row,) = opened.session.all(Material)
    assert (row.title, row.location) == ("well sketch.pdf", "~/well sketch.pdf")
    assert "!  missing" in opened.text()
    assert "“well sketch.pdf” is not where it should be" in opened.text()
    (tmp_path / "well sketch.pdf").write_bytes(b"x" * 1200)
    await opened.press("enter", "tab", "tab")
    await opened.type("to see the string")
    await opened.press("enter", "escape")
    assert "!  missing" not in opened.text()
    assert "found, 1 kB" in opened.text()


async def test_a_link_is_taken_as_one_and_every_material_can_be_taken_out(opened: Console) -> None:
    await opened.burst(*["down"] * PLACE, "enter")
    await opened.type("https://example.org/history")
    await opened.press("enter", "escape")
    assert opened.session.all(Material)[0].location == "https://example.org/history"
    assert "!  missing" not in opened.text()
    await opened.press("delete")
    assert opened.session.all(Material) == []
    await opened.press("u")
    assert len(opened.session.all(Material)) == 1


@pytest.mark.parametrize(
    ("turns", "ending", "holds"),
    [
        (0, "-invitation.ics", b"BEGIN:VEVENT"),
        (1, "-briefing.docx", b"word/document.xml"),
        (4, "-plan.docx", b"PK"),
        (3, "-invitation.txt", b"Dear all,"),
    ],
)
async def test_w_writes_the_invitation_the_briefing_or_the_private_plan(
    opened: Console, tmp_path: Path, turns: int, ending: str, holds: bytes
) -> None:
    await opened.press("f8", *["right"] * turns, "enter")
    (written,) = tmp_path.glob("*" + ending)
    assert holds in written.read_bytes()
    assert SECRET.encode() not in written.read_bytes()
    assert "Wrote" in opened.text()


async def test_without_any_address_no_draft_is_written_and_those_without_are_named(
    opened: Console, tmp_path: Path
) -> None:
    await opened.press("f8", "right", "right")
    assert "Enter writes a file" not in opened.text()
    assert "! Nobody to write to has an e-mail address: " in " ".join(opened.text().split())
    await opened.press("enter")
    assert "! Nobody to write to has an e-mail address: " in " ".join(opened.text().split())
    assert list(tmp_path.glob("*-mails")) == []


async def test_a_file_that_is_there_is_only_replaced_when_somebody_says_so(opened: Console, tmp_path: Path) -> None:
    await opened.press("f8", "right", "enter", "escape")
    (written,) = tmp_path.glob("*-briefing.docx")
    written.write_text("mine", encoding="utf-8")
    for answer, kept in (("escape", True), ("enter", False)):
        await opened.press("f8")
        await opened.pilot.press("right", "enter")
        while "Shall it be replaced?" not in opened.text():
            await opened.pilot.pause()
        await opened.press(answer)
        assert (written.read_bytes() == b"mine") is kept
        if kept:
            await opened.press("escape")
