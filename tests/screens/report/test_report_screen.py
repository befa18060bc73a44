"""The report screen: what it shows, and writing a file."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from textual.widgets import Input

from peerassist_tui.readings.paper import BarRow, Bars, Heading, Paper, Points, Quote, See, Table, Words
from peerassist_tui.screens.guide.markdown_entries import markdown_entries
from peerassist_tui.screens.report.report_entries import report_entries
from peerassist_tui.text import safe_name
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.documents import words_of
from tests.helpers.meeting import step


@pytest.fixture
async def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Console]:
    """The report of a session that has just begun."""
    monkeypatch.setenv("HOME", str(tmp_path))
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock) as opened:
        await opened.press("f5")
        yield opened


async def rewritten(report: Console, path: Path) -> None:
    await report.press("f8")
    report.app.screen.query_one("#path", Input).value = str(path)
    await report.press("enter")


async def test_the_report_is_shown_and_follows_the_session(report: Console) -> None:
    assert "Why we asked" in report.text()
    assert "Zoë [/b] Prøve" in report.text()
    await report.app.writer.do(step("note", kind="telling", text="*Five* of [/nine]"))
    await report.settle()
    assert "telling: *Five* of [/nine]" in report.text()


async def test_the_anonymous_report_names_nobody(report: Console) -> None:
    await report.press(".", "a")
    assert "Zoë" not in report.text()
    await report.press(".", "a")
    assert "Zoë" in report.text()


async def test_a_file_is_written_where_it_is_offered(report: Console, tmp_path: Path) -> None:
    await report.press("f8")
    assert "~/nine-products-or-one-message.docx" in report.text()
    await report.press("enter")
    written = tmp_path / "nine-products-or-one-message.docx"
    assert words_of(written.read_bytes(), ".docx").startswith("Nine products")
    assert "Wrote ~/nine-products-or-one-message.docx" in report.text()


async def test_the_ending_says_the_format(report: Console, tmp_path: Path) -> None:
    await rewritten(report, tmp_path / "report.json")
    assert (
        json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["title"] == "Nine products or one message?"
    )


@pytest.mark.parametrize(
    ("name", "told"),
    [("report.xyz", "cannot be written as .xyz. Choose a format: Word (.docx)"), ("no/folder.md", "cannot be")],
)
async def test_a_refusal_is_told_and_the_path_kept(report: Console, tmp_path: Path, name: str, told: str) -> None:
    await rewritten(report, tmp_path / name)
    assert told in " ".join(report.text().split())
    assert report.app.screen.query_one("#path", Input).value.endswith(name)
    await report.press("escape", ".", "a")
    assert "Zoë" not in report.text()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Nine products?", "nine-products"),
        ("../..", "report"),
        ("会议 记录", "会议-记录"),
        ("নমুনা (ক)", "নমুনা-ক"),
        ("a" * 99, "a" * 60),
        (
            "Should the Kisumu water kiosks keep the tokens, or go back to cash",
            "should-the-kisumu-water-kiosks-keep-the-tokens-or-go-back-to",
        ),
    ],
)
def test_safe_name(title: str, name: str) -> None:
    assert safe_name(title) == name


def test_blocks_of_a_report() -> None:
    blocks = (
        Heading("Part"),
        Words("b", "A", by="Zoë"),
        Quote("said"),
        Points((Words("one", under=(Words("two", sees=(See("note 1", "note-1"),)),)),)),
        Table(("A", "B"), (("1", "2"),), (50, 50)),
        Bars("Minutes", ("planned", "actual"), (BarRow("Item", (1, 2), "1 → 2"),)),
    )
    shown = [
        (entry.lead.plain, entry.text, entry.heading)
        for entry in report_entries(Paper("Title", "Day", blocks))
        if entry.text
    ]
    assert shown == [
        (" ", "Title", True),
        (" ", "Day", False),
        (" ", "Part", True),
        (" ", "A b — Zoë", False),
        (" │ ", "said", False),
        (" • ", "one", False),
        ("   ◦ ", "two (note 1)", False),
        (" ", "A · B", False),
        (" • ", "1 · 2", False),
        (" ", "Minutes:  ░ planned  █ actual", False),
        (" • ", "Item: 1 → 2", False),
        ("   ", "░" * 12, False),
        ("   ", "█" * 24, False),
    ]


async def test_own_templates_are_offered_and_a_wrong_one_is_told(
    report: Console, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    folder = tmp_path / "peerassist" / "reports"
    folder.mkdir(parents=True)
    (folder / "house.md.j2").write_text("Our {{ title }}", encoding="utf-8")
    (folder / "bad.html.j2").write_text("{% for %}", encoding="utf-8")
    await report.press("f8")
    assert "bad.html.j2, line 1: Expected an expression" in report.text()
    await report.press("right")
    assert "by a template of your own" in report.text()
    assert "house" in report.text()
    await report.press("enter")
    written = tmp_path / "nine-products-or-one-message.md"
    assert written.read_text(encoding="utf-8") == "Our Nine products or one message?\n"


async def test_a_stages_key_leads_on_from_what_was_written(report: Console) -> None:
    await report.press("f8", "enter")
    assert report.band == "LEAD o opens what was written · Enter goes on"
    await report.press("f2")
    assert type(report.app.screen).__name__ == "PreparationScreen"


def test_the_head_of_a_table_in_markdown_is_no_point_either() -> None:
    entries = markdown_entries("| A | B |\n|---|---|\n| 1 | 2 |\n")
    assert [(entry.lead.plain, entry.text) for entry in entries] == [(" ", "A · B"), (" • ", "1 · 2")]


async def test_it_is_said_in_which_format_is_written_and_the_one_that_was_written_last_is_offered(
    report: Console, tmp_path: Path
) -> None:
    await report.press("f8")
    assert "Enter writes it as Word (.docx)." in report.text()
    await report.press("escape")
    await rewritten(report, tmp_path / "a.md")
    await report.press("enter", "f8")
    assert "Enter writes it as Markdown (.md)." in report.text()
