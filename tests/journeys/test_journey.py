"""One peer assist from beginning to end in a real terminal, by keyboard alone, from an empty home."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.helpers.documents import words_of
from tests.helpers.terminal import Terminal


def shown(home: Path, title: str) -> dict[str, Any]:
    """What `show --json` says of the session."""
    command = [sys.executable, "-m", "peerassist_tui", "show", title, "--json"]
    environment = {"HOME": str(home)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    document: dict[str, Any] = json.loads(done.stdout)
    return document


def prepare(console: Terminal) -> None:
    console.wait_for("2  Prepare a session")
    console.press("2").wait_for("Do you need a peer assist?")
    console.press("y", "y", "n").wait_for("1 answer against")
    console.press("enter").wait_for("Which agenda does it begin with?")
    console.press("down", "down", "enter").wait_for("1 of 16", "Untitled peer assist", "Etc/UTC")
    console.press("Sunday hours", "enter").wait_for("Changed “Title”")
    console.press("ctrl+g", "ctrl+g").wait_for("3 of 16", "What is your challenge?")
    console.press("How do we open on Sundays?", "ctrl+g").wait_for("Saved the challenge", "4 of 16")
    console.press("ctrl+g", "ctrl+g", "ctrl+g", "ctrl+g", "ctrl+g").wait_for("9 of 16", "No objective yet")
    console.press("A rota on one page", "enter").wait_for("Added objective OB1")
    console.press("enter").wait_for("10 of 16", "or a pasted list")
    for name in ("Ana Host", "Ben Host", "Chloë Péér", "Dev Peer", "Émeka Peer"):
        console.press(name, "enter").wait_for(f"Added {name}")


def run(console: Terminal) -> None:
    console.press("f3").wait_for("space starts the meeting")
    console.press("space").wait_for("Who is here?").press("enter").wait_for("Started", "1-9 hand")
    console.press("1").wait_for("Raised the hand of Ana Host")
    console.press("3").wait_for("Raised the hand of Chloë Péér")
    console.press("space").wait_for("Gave the floor to Ana Host")
    notes = (("t", "We closed on Sundays in May"), ("a", "Who asked for that?"), ("z", "It is the rota, not the money"))
    for key, text in notes:
        console.press(key, text, "enter").wait_for(f"{text} — Ana Host", "LEAD")
    console.press("space").wait_for("Gave the floor to Chloë Péér")
    console.press("4").wait_for("Raised the hand of Dev Peer")
    console.press("n").wait_for("Dev Peer is waiting. n again leaves").press("n").wait_for("Started")
    console.press("+").wait_for("Extended")
    console.press("s").wait_for("s again leaves").press("s").wait_for("Skipped")
    console.press("space").wait_for("Gave the floor to Dev Peer")
    console.press("t", "Ours is open four Sundays in five", "ctrl+n").wait_for(
        "Ours is open four Sundays in five — Dev Peer"
    )
    console.press("A second note of his", "enter").wait_for("A second note of his — Dev Peer", "LEAD")
    console.press("5", "space").wait_for("Gave the floor to Émeka Peer")
    console.press("u").wait_for("Took back “Gave the floor")
    console.press("U").wait_for("Did again “Gave the floor")
    console.press("z", "Two nurses swap by telephone", "enter").wait_for(
        "Two nurses swap by telephone — Émeka Peer", "LEAD"
    )
    console.press("p").wait_for("paused since")
    console.press("p").wait_for("● live")
    console.press("E").wait_for("E again")
    console.press("E").wait_for("What is left to do")


def wrap_up(console: Terminal) -> None:
    console.press("escape").wait_for("Closing check")
    console.press("down", "down", "down", "N").wait_for("Lessons", "esc back")
    for title in ("Ask who drew the rota", "Let two nurses swap"):
        console.press(title, "enter").wait_for("Drew lesson", title)
    console.press("escape").wait_for("y notes")
    console.press("escape").wait_for("Enter opens a section")
    console.press("down").wait_for("No action yet")
    console.press("N").wait_for("What will be done", "esc back")
    for title in ("Draw the rota anew", "Telephone list on the wall"):
        console.press(title, "enter").wait_for("Added action", title)
    console.press("escape").wait_for("h history")


def test_a_whole_peer_assist_by_keyboard_alone(tmp_path: Path) -> None:
    with Terminal(tmp_path) as console:
        prepare(console)
        run(console)
        wrap_up(console)
        console.press("f5").wait_for("Sunday hours", "F8 write")
        console.press("f8").wait_for("Word (.docx)")
        console.press("enter").wait_for("Wrote ~/sunday-hours.docx", "o open file")
        console.press("enter").wait_for("F8 write")
        console.press("ctrl+q")
        assert console.ended() == 0
    session = shown(tmp_path, "Sunday")
    assert session["status"] == "finished"
    assert [person["turns"] for person in session["people"]] == [1, 0, 1, 1, 1]
    assert len(session["notes"]) == 6
    assert [note["who"] for note in session["notes"]] == ["Ana Host"] * 3 + ["Dev Peer"] * 2 + ["Émeka Peer"]
    assert "skipped" in [item["status"] for item in session["agenda"]]
    assert [item["extended_minutes"] for item in session["agenda"]].count(5) == 1
    assert [lesson["title"] for lesson in session["lessons"]] == ["Ask who drew the rota", "Let two nurses swap"]
    assert [action["text"] for action in session["actions"]] == ["Draw the rota anew", "Telephone list on the wall"]
    (report,) = tmp_path.glob("*.docx")
    assert "Telephone list on the wall" in words_of(report.read_bytes(), ".docx")
