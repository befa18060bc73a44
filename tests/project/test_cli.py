"""The command line: what is printed where, which exit status, one sentence for a refusal and never a traceback."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from peerassist_tui.cli import main
from peerassist_tui.desk import make_session
from peerassist_tui.models import Note
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.meeting import HEADER, START
from tests.helpers.stores import altered, new_desk
from tests.intake.test_script_player import HEAD, WHOLE_INTERFACE

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs `peerassist` as its user does, with a home and a store of its own."""
    environment = {"HOME": str(tmp_path), "PEERASSIST_STORE": str(tmp_path / "store.db"), "LC_ALL": "C"}

    def run(*arguments: str, **changed: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-m", "peerassist_tui", *arguments],
            capture_output=True,
            encoding="utf-8",
            env={**environment, **changed},
            timeout=60,
        )

    return run


def script(folder: Path, *lines: dict[str, Any] | str, title: str = "Storm warnings") -> str:
    """A session script in a file."""
    path = folder / "script.jsonl"
    whole = [{**HEAD, "title": title}, *lines]
    path.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in whole), encoding="utf-8")
    return str(path)


def assert_refused(status: int, stdout: str, stderr: str, sentence: str) -> None:
    """Exactly one sentence, on standard error."""
    assert (status, stdout) == (1, "")
    assert stderr.count("\n") == 1, stderr
    assert stderr.startswith("peerassist: ")
    assert stderr.endswith(".\n")
    assert sentence in stderr


def test_a_script_is_played_and_shown_by_real_processes(run: Run, tmp_path: Path) -> None:
    played = run("play", "--headless", script(tmp_path, *WHOLE_INTERFACE, title="আমরা warn"))
    assert (played.returncode, played.stderr) == (0, "")
    assert played.stdout.endswith(f"  আমরা warn  ({len(WHOLE_INTERFACE) + 1} lines)\n")
    shown = run("show", "আমরা", "--json")
    assert (shown.returncode, shown.stderr) == (0, "")
    document = json.loads(shown.stdout)
    assert (document["id"], document["floor"]["seconds"]) == (played.stdout.split()[0], 4.5)


def test_an_invitation_is_written_and_says_whom_it_does_not_reach(
    store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new_desk(store, title="Storm warnings")
    command = ("--store", str(store.path), "invite", "Storm")
    for name, *option in (("i.ics",), ("b.docx",), ("p.html", "--plan")):
        status, said, warned = told(capsys, *command, "-o", str(tmp_path / name), *option)
        assert (status, said) == (0, f"Wrote {tmp_path / name}\n")
        assert (tmp_path / name).stat().st_size > 500
        assert warned.count("invites nobody by itself") == (name == "i.ics")
    assert_refused(*told(capsys, *command, "--plan", "-o", str(tmp_path / "p.ics")), "cannot be written as .ics")


def test_the_store_is_named_before_or_after_the_command_or_by_the_environment(run: Run, tmp_path: Path) -> None:
    elsewhere = str(tmp_path / "elsewhere.db")
    assert run("play", "--headless", script(tmp_path), "--store", elsewhere).returncode == 0
    assert json.loads(run("list", "--json").stdout) == []
    for given in (run("--store", elsewhere, "list", "--json"), run("list", "--json", PEERASSIST_STORE=elsewhere)):
        assert len(json.loads(given.stdout)) == 1


def test_what_was_written_is_found(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    desk = new_desk(store)
    desk.do("note", kind="telling", text="Réduire le gaspillage")
    desk.do("lesson", title="Reduce waste early")
    place = ("--store", str(store.path))
    assert told(capsys, *place, "search", "redu") == (
        0,
        f"2026-12-08  {str(desk.session.id)[:8]}  lesson 1        Storm warnings\n    Reduce waste early\n"
        f"2026-12-08  {str(desk.session.id)[:8]}  note 1          Storm warnings\n    Réduire le gaspillage\n2 hits\n",
        "",
    )
    found = json.loads(told(capsys, *place, "search", "redu", "gasp", "--json", "--kind", "note")[1])
    assert (found["words"], found["count"], found["more"]) == ("redu gasp", 1, False)
    (hit,) = found["hits"]
    assert hit == {
        "kind": "note",
        "id": str(desk.session.all(Note)[0].id),
        "number": 1,
        "field": "text",
        "text": "Réduire le gaspillage",
        "marks": [{"start": 0, "end": 7}, {"start": 11, "end": 21}],
        "session": {
            "id": str(desk.session.id),
            "title": "Storm warnings",
            "starts_at": "2026-12-08T04:00:00Z",
            "timezone": "Asia/Dhaka",
            "example": False,
        },
    }
    assert told(capsys, *place, "search", "redu", "--limit", "1")[1].endswith("2 hits, the best 1 are shown\n")
    assert told(capsys, *place, "search", "redu", "--since", "2027-01-01")[1] == "Nothing was found.\n"
    assert told(capsys, *place, "search", "redu", "--session", "Storm", "--until", "2026-12-08")[1].endswith("2 hits\n")
    assert told(capsys, *place, "search", "redu", "--since", "1_january_2026")[1].endswith("2 hits\n")
    assert told(capsys, *place, "search", "redu", "--until", "three years ago")[1] == "Nothing was found.\n"
    with pytest.raises(SystemExit, match="2"):
        main([*place, "search", "redu", "--since", "soon"])
    assert capsys.readouterr().err.endswith(
        "--since: “soon” is not understood as a date; write it like 2026-12-22 or “next friday”.\n"
    )
    assert_refused(*told(capsys, *place, "search", "redu", "--kind", "poem"), "There is no kind 'poem'")
    assert_refused(*told(capsys, *place, "search", "redu", "--session", "Nope"), "There is no session 'Nope'")


def test_looking_at_no_store_makes_none(run: Run, tmp_path: Path) -> None:
    assert (run("list").stdout, run("list", "--json").stdout) == ("", "[]\n")
    assert run("show", "x").returncode == 1
    assert list(tmp_path.iterdir()) == []


def test_a_bad_line_is_told_and_what_was_played_before_stays_paused(run: Run, tmp_path: Path) -> None:
    path = script(tmp_path, {"at": 0, "do": "start"}, {"at": 9, "do": "give_floor", "who": "Nobody"})
    done = run("play", "--headless", path)
    assert_refused(done.returncode, done.stdout, done.stderr, "Line 3: Nobody here is called 'Nobody'.")
    assert [one["status"] for one in json.loads(run("list", "--json").stdout)] == ["paused"]


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """What `main` answers and prints, in this process."""
    status = main(arguments)
    return (status, *capsys.readouterr())


def test_a_session_is_listed_shown_and_reported(
    store: Store, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    desk = new_desk(store, title="আমরা warn")
    desk.do("note", kind="telling", text="Ask Amina", who="Hawa")
    key, place = str(desk.session.id), ("--store", str(store.path))
    for arguments in (["list"], ["show", key[:8]], ["show", "আমরা"]):
        status, stdout, stderr = told(capsys, *place, *arguments)
        assert (status, stderr) == (0, "")
        assert "আমরা warn" in stdout

    listed = json.loads(told(capsys, *place, "list", "--json")[1])
    assert [(one["id"], one["status"], one["people"]) for one in listed] == [(key, "preparing", 7)]
    document = json.loads(told(capsys, *place, "show", key, "--json")[1])
    assert document["notes"][0]["text"] == "Ask Amina"
    hidden = told(capsys, *place, "show", key, "--json", "--anonymous")[1]
    assert json.loads(hidden)["notes"][0]["text"] == "Ask Peer 1"
    assert "Hawa" not in told(capsys, *place, "show", key, "--anonymous")[1]

    for ending in (".json", ".MD"):
        file = tmp_path / f"report{ending}"
        assert told(capsys, *place, "report", key, "-o", str(file)) == (0, f"Wrote {file}\n", "")
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8")) == document
    assert (tmp_path / "report.MD").read_text(encoding="utf-8").startswith("# আমরা warn\n")


def test_what_is_due_is_told_and_cron_gets_a_status_when_it_asks(
    store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    desk, place = new_desk(store), ("--store", str(store.path))
    assert told(capsys, *place, "due", "--exit-code") == (0, "Nothing is overdue or due within 14 days.\n", "")
    desk.do("action", text="Buy a bell", owner="Hugo", due="2020-02-29")
    desk.do("action", text="Ring it", due="9000-01-01")
    status, stdout, stderr = told(capsys, *place, "due")
    assert (status, stderr) == (0, "")
    assert stdout.startswith("1 overdue.\n")
    assert "Sat 29 February 2020  action   Buy a bell — Hugo" in stdout
    assert told(capsys, *place, "due", "--exit-code", "--days", "0") == (3, stdout, "")
    status, stdout, stderr = told(capsys, *place, "due", "--json", "--exit-code")
    assert (status, stderr) == (3, "")
    assert [one["text"] for one in json.loads(stdout)["due"]] == ["Buy a bell"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["show", "zzz"], "There is no session 'zzz'"),
        (["show", ""], "There is no session ''"),
        (["show", "Tid", "--json"], "2 sessions begin with 'Tid'"),
        (["report", "Tides", "-o", "FOLDER/x.odt"], "A report cannot be written as .odt. Choose a format: .docx"),
        (["report", "Tides", "-o", "FOLDER/x"], "Choose a format: .docx .html .md "),
        (["report", "Tides", "-o", "FOLDER/no/x.md"], "no/x.md cannot be written: No such file or directory"),
        (["report", "Tides", "-o", "/dev/null/x.md"], "/dev/null/x.md cannot be written: Not a directory"),
        (["play", "--headless", "FOLDER/none.jsonl"], "none.jsonl cannot be read: No such file or directory"),
        (["play", "--headless", "FOLDER"], "cannot be read: Is a directory"),
        (["play", "--headless", "FOLDER/store.db"], "store.db is not a text file in UTF-8"),
    ],
)
def test_a_refusal_is_one_sentence_on_standard_error(
    store: Store, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    for title in ("Tides", "Tide tables"):
        make_session(store, ManualClock(START), **{**HEADER, "title": title})
    folder = str(store.path.parent)
    given = [one.replace("FOLDER", folder) for one in arguments]
    assert_refused(*told(capsys, "--store", str(store.path), *given), sentence)
    assert not [path.name for path in store.path.parent.iterdir() if not path.name.startswith("store.db")]


@pytest.mark.parametrize("place", ["/dev/null/x", "/dev/null/x/store.db"])
def test_a_store_that_cannot_be_is_refused(capsys: pytest.CaptureFixture[str], tmp_path: Path, place: str) -> None:
    commands = [["play", "--headless", script(tmp_path)], ["list"], ["show", "x"], ["report", "x", "-o", "y.md"]]
    for command in commands:
        assert_refused(*told(capsys, *command, "--store", place), "cannot be")


@pytest.mark.parametrize(
    "command", [["list"], ["list", "--json"], ["due"], ["show", "x"], ["report", "x", "-o", "y.md"]]
)
@pytest.mark.parametrize("kind", ["text", "newer"])
def test_a_store_that_cannot_be_read_is_refused(
    store: Store, capsys: pytest.CaptureFixture[str], kind: str, command: list[str]
) -> None:
    new_desk(store)
    store.close()
    if kind == "text":
        store.path.write_text("Dear diary,\n" * 100)
    else:
        altered(store.path, "UPDATE alembic_version SET version_num = '9999'")
    sentence = {"text": "cannot be read", "newer": "was made by a newer version"}[kind]
    assert_refused(*told(capsys, "--store", str(store.path), *command), sentence)


@pytest.mark.parametrize(
    "arguments",
    [
        ["sing"],
        ["show"],
        ["report", "x"],
        ["list", "--loud"],
        ["play", "x", "--speed", "0"],
        ["play", "x", "--speed", "a"],
        ["due", "--days", "-1"],
        ["due", "--days", "soon"],
    ],
)
def test_wrong_usage_is_status_2(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    printed = capsys.readouterr()
    assert (ended.value.code, printed.out) == (2, "")
    assert "usage: peerassist" in printed.err


def test_a_reader_that_went_away_is_no_error(run: Run, tmp_path: Path) -> None:
    run("play", "--headless", script(tmp_path))
    command = [sys.executable, "-m", "peerassist_tui", "--store", str(tmp_path / "store.db"), "list"]
    pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, **pipes, text=True, env={"HOME": str(tmp_path)}) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == ""
    assert process.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
@pytest.mark.parametrize("command", [("guide", "--text"), ("report", "Storm", "-o", "-")])
def test_what_standard_output_does_not_take_is_told(run: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    if "Storm" in command:
        run("play", "--headless", script(tmp_path))
    whole = [sys.executable, "-m", "peerassist_tui", *command]
    environment = {"HOME": str(tmp_path), "PEERASSIST_STORE": str(tmp_path / "store.db")}
    with open("/dev/full", "wb") as full:
        done = subprocess.run(whole, stdout=full, stderr=subprocess.PIPE, text=True, env=environment, timeout=60)
    assert_refused(done.returncode, "", done.stderr, "Not everything was written to standard output: the disk is full.")


def test_a_list_shows_what_the_words_ask_for(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    desk = new_desk(store, title="Two wells", people=[{"name": "Zoë Prøve"}])
    desk.do("set_tags", tags=["wells"])
    desk.do("archive_session")
    new_desk(store, title="Hills")
    for words, titles in ((["@zoe"], ["Two wells"]), (["--", "-#wells"], ["Hills"]), (["is:", "two"], ["Two wells"])):
        assert main(["--store", str(store.path), "list", "--json", *words]) == 0
        shown = json.loads(capsys.readouterr().out)
        assert [one["title"] for one in shown] == titles
    assert (shown[0]["tags"], shown[0]["archived"]) == (["wells"], True)
    assert main(["--store", str(store.path), "list", "is:archived"]) == 0
    assert capsys.readouterr().out.rstrip().endswith("Two wells  #wells  archived")
