"""The commands that hand something out: what they write, what they say, and what stops them."""

import csv
from pathlib import Path
from typing import Any

import pytest

from peerassist_tui.cli import main
from peerassist_tui.desk import Desk, make_session
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.meeting import HEADER, START
from tests.helpers.stores import empty_store


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """A session in a store of its own, in the folder in which the commands run."""
    monkeypatch.setenv("PEERASSIST_STORE", str(tmp_path / "store.db"))
    monkeypatch.chdir(tmp_path)
    store = empty_store(tmp_path / "store.db")
    desk = make_session(store, ManualClock(START), **HEADER)
    desk.do("start")
    desk.do("note", kind="telling", text="Use one page", who="Amina", ref="N1")
    desk.do("option", title="One page", by="Amina")
    desk.do("lesson", title="Keep it short", advice="One page", evidence=["N1"], ref="L1")
    desk.do("action", text="Write it", owner="Hawa", due="2027-03-01")
    yield desk
    store.close()


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.suffix != ".db" and ".db" not in path.name)


def test_letters_are_written_one_file_each(desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["letters", "Storm", "-o", "letters"]) == 0
    assert files(tmp_path / "letters") == ["03-amina.docx", "04-bao.docx", "05-chen.docx"]
    assert capsys.readouterr().out.splitlines()[0] == f"Wrote {Path('letters/03-amina.docx')}"
    assert main(["letters", "Storm", "-o", "one", "--format", ".md", "--to", "ami"]) == 0
    assert files(tmp_path / "one") == ["03-amina.md"]


def test_letters_without_names_say_whose_is_whose(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.do("describe", privacy="chatham_house")
    assert main(["letters", "Storm", "-o", "letters", "--format", ".html"]) == 0
    assert files(tmp_path / "letters") == ["peer-1.html", "peer-2.html", "peer-3.html"]
    assert capsys.readouterr().out.splitlines()[3:] == ["Peer 1 is Amina", "Peer 2 is Bao", "Peer 3 is Chen"]
    assert "Amina" not in (tmp_path / "letters" / "peer-1.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("command", "begins"),
    [
        (["report", "Storm", "-o", "-"], "# Storm warnings\n"),
        (["report", "Storm", "-o", "-", "--format", "json"], "{\n"),
        (["report", "Storm", "-o", "-", "--format", ".csv", "--what", "actions"], "\ufeffnumber,text,who"),
        (["invite", "Storm", "-o", "-", "--format", "ics"], "BEGIN:VCALENDAR"),
        (["invite", "Storm", "-o", "-", "--format", "txt"], "Subject: Invitation: Storm warnings"),
        (["lesson", "Storm", "1", "-o", "-", "--format", ".HTML"], "<!DOCTYPE html>"),
        (["letters", "Storm", "-o", "-", "--to", "ami"], "# Storm warnings\n\nTo Amina"),
    ],
)
def test_a_text_goes_to_standard_output_and_nothing_else_with_it(
    desk: Desk, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], command: list[str], begins: str
) -> None:
    assert main(command) == 0
    out, _ = capfdbinary.readouterr()
    assert out.decode().startswith(begins)
    assert b"Wrote" not in out
    assert files(tmp_path) == []


def test_a_name_without_a_format_gets_the_one_that_is_asked_for(desk: Desk, tmp_path: Path) -> None:
    assert main(["report", "Storm", "-o", "Report 8", "--format", "md"]) == 0
    assert files(tmp_path) == ["Report 8.md"]


def test_mails_are_written_and_those_without_an_address_are_named(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    amina = next(one for one in desk.session.people if one.name == "Amina")
    desk.do("change_person", person=str(amina.id), email="amina@example.org")
    assert main(["mail", "Storm", "letters", "-o", "mails"]) == 0
    told = capsys.readouterr()
    assert told.out == f"Wrote {Path('mails/03-amina.eml')}\n"
    assert (
        told.err == "peerassist: 2 have no e-mail address, so no draft: Bao, Chen. No draft for Fay, who sends them.\n"
    )


def test_one_lesson_is_written_alone(desk: Desk, tmp_path: Path) -> None:
    for which, name in (("1", "a.md"), ("L1", "b.html")):
        assert main(["lesson", "Storm", which, "-o", name]) == 0
        assert "Keep it short" in (tmp_path / name).read_text(encoding="utf-8")


@pytest.mark.parametrize(("what", "count"), [(None, 4), ("notes", 1), ("options", 1), ("lessons", 1), ("actions", 1)])
def test_a_table_holds_what_was_asked_for(desk: Desk, tmp_path: Path, what: str | None, count: int) -> None:
    assert main(["report", "Storm", "-o", "t.csv", *(["--what", what] if what else [])]) == 0
    with (tmp_path / "t.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len([*csv.DictReader(file)]) == count


def test_dates_are_written_for_calendars(desk: Desk, tmp_path: Path) -> None:
    assert main(["report", "Storm", "-o", "t.ics"]) == 0
    assert b"Due: Write it" in (tmp_path / "t.ics").read_bytes()


@pytest.mark.parametrize(
    "command",
    [
        ["report", "Storm", "-o", "x.md", "--anonymous"],
        ["report", "Storm", "-o", "x.json", "--anonymous"],
        ["report", "Storm", "-o", "x.csv", "--anonymous"],
        ["lesson", "Storm", "1", "-o", "x.md", "--anonymous"],
        ["letters", "Storm", "-o", "x", "--anonymous"],
    ],
)
def test_what_likely_tells_who_was_there_stops_a_document(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    desk.do("change_note", note="1", text="We liked Aminas page")
    assert main(command) == 1
    assert capsys.readouterr().err.splitlines() == [
        "peerassist: likely, note 1: We liked «Aminas» page (a form of Amina)",
        "peerassist: 1 word may tell who was there, so nothing was written; reword that, or add --anyway.",
    ]
    assert files(tmp_path) == []
    assert main([*command, "--anyway"]) == 0
    assert len(files(tmp_path)) == 1


def test_what_perhaps_tells_is_told_and_stops_nothing(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.do("change_note", note="1", text="We liked Aminata")
    assert main(["report", "Storm", "-o", "x.md", "--anonymous"]) == 0
    assert capsys.readouterr().err == "peerassist: perhaps, note 1: We liked «Aminata» (a form of Amina)\n"
    assert files(tmp_path) == ["x.md"]


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        (["lesson", "Storm", "9", "-o", "x.md"], "There is no lesson '9'."),
        (["letters", "Storm", "-o", "x", "--to", "Nobody"], "Nobody"),
        (["letters", "Storm", "-o", "no/where"], "cannot be made"),
        (["report", "Storm", "-o", "x.md", "--what", "notes"], "--what is only for a .csv file"),
        (["report", "Storm", "-o", "x.xlsx"], ".csv .ics"),
        (["report", "Storm", "-o", "-", "--format", "docx"], "A .docx is no text: name a file for it"),
        (["report", "Storm", "-o", "x.md", "--format", "html"], "The file's name says .md, --format says .html"),
        (["letters", "Storm", "-o", "-"], "say with --to whose"),
        (["mail", "Storm", "invitation", "-o", "x"], "Nobody to write to has an e-mail address: "),
    ],
)
def test_a_refusal_is_one_sentence(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str], command: list[str], sentence: str
) -> None:
    assert main(command) == 1
    told = capsys.readouterr().err
    assert sentence in told
    assert told.count("\n") == 1
    assert files(tmp_path) == []
