"""Writing what is handed out, by keyboard: which document, where to, and what may tell who was there first."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from threading import Event

import pytest
from docx import Document
from textual.widgets import Input

from peerassist_tui.exports.progress import PartDone
from peerassist_tui.models import Note
from peerassist_tui.screens.report.document_fields import DocumentFields
from peerassist_tui.screens.report.document_writing import WriteDocumentScreen
from peerassist_tui.screens.report.writable import WritableDocument
from peerassist_tui.screens.report.written import WrittenScreen
from peerassist_tui.session import Session
from peerassist_tui.settings import load_format
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.documents import words_of
from tests.helpers.meeting import step


@pytest.fixture
async def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Console]:
    """The report of a session that was held, on a small screen."""
    monkeypatch.setenv("HOME", str(tmp_path))
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=(80, 24)) as opened:
        await opened.press("f5")
        await opened.app.writer.do(step("note", kind="telling", text="We asked NR, Zoës helper", who="Joaquín Muestra"))
        await opened.app.writer.do(step("option", title="One page", by="Joaquín Muestra"))
        await opened.app.writer.do(step("lesson", title="Keep it to one page", evidence=["1"]))
        await opened.settle()
        yield opened


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


async def test_the_letters_are_written_into_a_folder_one_file_each(report: Console, tmp_path: Path) -> None:
    await report.press("f8", "right")
    assert "letters of thanks" in report.text()
    assert "to all 3, one file each" in report.text()
    assert "~/nine-products-or-one-message-letters" in report.text()
    await report.press("enter")
    assert "Wrote 3 files in ~/nine-products-or-one-message-letters" in report.text()
    folder = tmp_path / "nine-products-or-one-message-letters"
    assert names(folder) == ["03-joaquín-muestra.docx", "04-ليلى-المثال.docx", "05-zoë-b-prøve.docx"]
    assert "One page" in [one.text for one in Document(str(folder / "03-joaquín-muestra.docx")).paragraphs]


async def test_one_person_or_one_lesson_is_chosen_in_the_second_line(report: Console, tmp_path: Path) -> None:
    await report.press("f8", "right", "tab", "right")
    assert "to Joaquín Muestra" in report.text()
    await report.press("shift+tab", "right", "right")
    assert "1  Keep it to one page" in report.text()
    await report.press("enter")
    assert (tmp_path / "nine-products-or-one-message-lesson-1.docx").exists()


async def test_a_typed_path_keeps_its_folder_when_another_document_is_chosen(report: Console, tmp_path: Path) -> None:
    await report.press("f8")
    path = report.app.screen.query_one("#path", Input)
    path.value = str(tmp_path / "mine.md")
    await report.press("right")
    assert path.value == str(tmp_path / "nine-products-or-one-message-letters")
    await report.press("right", "right")
    assert path.value == str(tmp_path / "nine-products-or-one-message-lesson-1.md")


async def test_the_format_is_turned_in_a_line_of_its_own_and_remembered(report: Console, tmp_path: Path) -> None:
    await report.press("f8")
    assert "Format     ◂ Word (.docx) ▸" in report.text()
    path = report.app.screen.query_one("#path", Input)
    await report.press("tab", "right")
    assert "◂ Web page, to read or print (.html) ▸" in report.text()
    assert path.value == "~/nine-products-or-one-message.html"
    assert "“Save as PDF” there makes a PDF" in " ".join(report.text().split())
    await report.press("enter", "enter", "f8")
    assert (tmp_path / "nine-products-or-one-message.html").exists()
    assert "◂ Web page, to read or print (.html) ▸" in report.text()
    await report.press("right", "right", "right", "right")
    assert "Format       Spreadsheet (.csv)" in report.text()
    await report.press("left")
    assert "◂ Web page, to read or print (.html) ▸" in report.text()
    assert report.app.screen.query_one("#path", Input).value.endswith("-lesson-1.html")
    assert load_format() == ".html"


async def test_up_and_down_move_between_the_lines_of_the_window(report: Console) -> None:
    await report.press("f8", "right")
    lines = []
    for _ in range(4):
        assert report.app.focused is not None
        lines.append(report.app.focused.id)
        await report.press("down")
    assert lines == ["which", "of", "format", "path"]
    await report.press("up", "up")
    assert report.app.focused is not None
    assert report.app.focused.id == "format"


async def test_drafts_of_letters_tell_beforehand_that_nobody_has_an_address(report: Console, tmp_path: Path) -> None:
    await report.press("f8", "right", "right")
    assert "letters of thanks, an e-mail draft to each person" in report.text()
    assert "E-mail draft (.eml)" in report.text()
    assert "! Nobody to write to has an e-mail address: Joaquín" in report.text()
    await report.press("enter")
    assert not [*tmp_path.glob("*-mails")]


async def test_the_letters_are_written_as_a_draft_to_each_who_has_an_address(report: Console, tmp_path: Path) -> None:
    joaquin = report.session.person("Joaquín Muestra")
    await report.app.writer.do(step("change_person", person=str(joaquin.id), email="joaquin@example.org"))
    await report.press("f8", "right", "right")
    assert "2 have no e-mail address, so no draft: ليلى المثال, Zoë" in " ".join(report.text().split())
    await report.press("enter")
    assert names(tmp_path / "nine-products-or-one-message-letter-mails") == ["03-joaquín-muestra.eml"]


async def test_what_can_be_written_about_the_meeting_is_in_one_window(report: Console) -> None:
    await report.press("f8")
    offered = []
    for _ in range(8):
        offered.append(report.app.screen.query_one(DocumentFields).document.words)
        await report.press("right")
    assert offered[-2:] == ["reminders, an e-mail draft each", "invitation, an e-mail draft to each person"]
    await report.app.writer.do(step("finish"))
    await report.press("escape", "f8", "left")
    assert report.app.screen.query_one(DocumentFields).document.words == "reminders, an e-mail draft each"


async def test_a_name_says_the_format_or_gets_the_one_that_is_chosen(report: Console, tmp_path: Path) -> None:
    await report.press("f8")
    path = report.app.screen.query_one("#path", Input)
    path.value = str(tmp_path / "mine.md")
    await report.pilot.pause()
    assert "◂ Markdown (.md) ▸" in report.text()
    path.value = str(tmp_path / "Report 8.12")
    await report.press("enter")
    assert (tmp_path / "Report 8.12.md").exists()


async def test_help_says_that_enter_writes_from_each_line(report: Console) -> None:
    for to in ((), ("down",), ("down", "down")):
        await report.press("f8", *to, "f1")
        text = " ".join(report.text().split())
        assert "Enter Write document" in text
        assert "Take this value" not in text
        await report.press("escape", "escape")


async def test_what_was_written_is_opened_by_one_key(
    report: Console, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    await report.press("f8", "enter", "o")
    assert "Nothing here can open files." in report.text()
    assert "o open file" in report.text()
    await report.press("enter")
    assert "Write a document" not in report.text()
    report.app.push_screen(WrittenScreen(tmp_path, files=2))
    await report.settle()
    assert "2 files in" in report.text()
    assert "o open folder" in report.text()


async def test_files_that_are_there_are_only_replaced_when_somebody_says_so(report: Console, tmp_path: Path) -> None:
    folder = tmp_path / "nine-products-or-one-message-letters"
    folder.mkdir()
    (folder / "03-joaquín-muestra.docx").write_text("mine")
    await report.press("f8", "right", "enter")
    assert "is there already" in " ".join(report.text().split())
    await report.press("escape")
    assert names(folder) == ["03-joaquín-muestra.docx"]
    await report.press("enter", "enter")
    assert len(names(folder)) == 3
    assert (folder / "03-joaquín-muestra.docx").read_bytes().startswith(b"PK")


async def test_without_names_each_find_is_judged_before_a_file_is_written(report: Console, tmp_path: Path) -> None:
    await report.press(".", "a", "f8", "enter")
    assert "Before it is written" in report.text()
    assert "2 of 2 still to be judged" in report.text()
    await report.press("f8")
    assert "Before it is written" in report.text()
    await report.press("insert", "space")
    assert "✓ all judged" in report.text()
    await report.press("f8")
    written = next(tmp_path.glob("*.docx")).read_bytes()
    assert "We asked NR, Peer 3 helper" in words_of(written, ".docx")
    assert "Zoës helper" in report.session.all(Note)[0].text


async def test_nothing_is_written_when_the_finds_are_left(report: Console, tmp_path: Path) -> None:
    await report.press(".", "a", "f8", "enter", "insert", "escape", "escape")
    assert report.app.screen.STAGE == "report"  # type: ignore[attr-defined]
    assert list(tmp_path.glob("nine*")) == []


async def test_all_finds_are_judged_by_one_key_and_a_judgement_is_taken_back(report: Console) -> None:
    await report.press(".", "a", "f8", "enter", ".", "r")
    assert "✓ all judged" in report.text()
    await report.press("insert")
    assert "1 of 2 still to be judged" in report.text()
    await report.press(".", "l")
    assert "✓ all judged" in report.text()


async def test_a_find_is_gone_to_where_it_stands(report: Console) -> None:
    await report.press(".", "a", "f8", "enter", "enter")
    assert "FLIPCHART" in report.text()
    assert report.app.screen.query_one("#notes").has_focus
    await report.app.writer.do(step("change_note", note="1", text="nothing"))
    await report.app.writer.do(step("change_lesson", lesson="1", advice="Zoës way"))
    await report.press("f5", ".", "a", "f8", "enter", "enter")
    assert "Lesson" in report.text()
    assert "Zoës way" in report.text()
    assert report.app.screen.STAGE == "wrap_up"  # type: ignore[attr-defined]


async def test_under_the_chatham_house_rule_nothing_names_anybody(report: Console, tmp_path: Path) -> None:
    await report.press(".", "p", "3")
    assert "Zoë [/b]" not in report.text()
    assert report.session.info.privacy == "chatham_house"
    await report.press(".", "a")
    assert "Zoë [/b]" not in report.text()
    await report.press("f8", "right")
    assert "For you alone, who is who" in " ".join(report.text().split())
    await report.press("enter", ".", "r", "f8")
    assert names(tmp_path / "nine-products-or-one-message-letters") == ["peer-1.docx", "peer-2.docx", "peer-3.docx"]


@pytest.mark.parametrize(("key", "ending", "mark"), [(4, "-table.csv", b"what,number"), (5, "-dates.ics", b"VEVENT")])
async def test_tables_and_dates_are_written(
    report: Console, tmp_path: Path, key: int, ending: str, mark: bytes
) -> None:
    await report.app.writer.do(step("follow_up", date="2027-03-01", what="Look again"))
    await report.press("f8", *["right"] * key, "enter")
    assert mark in (tmp_path / f"nine-products-or-one-message{ending}").read_bytes()


async def test_a_long_document_shows_its_progress_and_can_be_stopped(report: Console, tmp_path: Path) -> None:
    go_on, halfway, ended = Event(), Event(), Event()

    def make(session: Session, ending: str, progress: PartDone) -> str:
        try:
            progress(0.5)
            halfway.set()
            go_on.wait(20)
            progress(0.9)
            return "whole"
        finally:
            ended.set()

    report.app.push_screen(WriteDocumentScreen([WritableDocument("long", "long", (".md",), make)], report.session))
    await report.pilot.pause()
    await report.pilot.press("enter")
    await asyncio.to_thread(halfway.wait, 20)
    while "50%" not in report.text():
        await report.pilot.pause(0.05)
    assert "stop" in report.text()
    await report.pilot.press("escape")
    await report.pilot.pause()
    assert "Stopped. Nothing was written." in report.text()
    go_on.set()
    await asyncio.to_thread(ended.wait, 20)
    await report.settle()
    assert list(tmp_path.glob("long*")) == []
    await report.press("enter")
    assert (tmp_path / "long.md").read_text() == "whole"
