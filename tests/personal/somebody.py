"""Somebody whose name stands everywhere in a store, and where it is looked for."""

import json
from pathlib import Path
from typing import Any

from peerassist_tui.cli import main
from peerassist_tui.desk import Desk
from peerassist_tui.models import Unsaved
from peerassist_tui.store.drafts import keep_drafts
from peerassist_tui.store.store import Store
from peerassist_tui.text import fold
from tests.helpers.meeting import START
from tests.helpers.stores import new_desk

OMAR = {"name": "Omar Muster", "party": "host"}


def person(name: str, **told: Any) -> dict[str, Any]:
    return {"name": name, "party": "peer", "organisation": "Quellwerk", "ref": "lp", **told}


def full_of(store: Store, name: str, part: str, **told: Any) -> Desk:
    """A meeting in which somebody is named in every way: misspelt at first, noted down, taken back, typed."""
    desk = new_desk(store, people=[person(name, **told), OMAR])
    desk.do("start")
    desk.do("give_floor", who=name)
    desk.do("note", kind="telling", text=f"{part} has built this before; ask {name}.")
    desk.do("note", kind="asking", text=f"What would {part} do?", who=None)
    desk.undo()
    desk.do("option", title=f"As {part} does", by=name)
    desk.do("action", text=f"Write to {part}", owner=name)
    desk.do("thank", who=name, text=f"Thank you, {part}")
    keep_drafts(store, desk.session.id, "note_taker", {"line": Unsaved(f"and then {part} sa")}, START)
    return desk


def everywhere_named(store: Store, name: str) -> Desk:
    """Another meeting, without the person, in which the name stands all the same."""
    desk = new_desk(store, title=f"After {name}", people=[OMAR])
    desk.do("action", text="Ask about it", owner=name)
    desk.do("follow_up", date="2027-02-01", what=f"With {name}", by=name)
    return desk


def run(store: Store, *words: str) -> int:
    return main(["people", *words, "--store", str(store.path)])


def read(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.iterdir()) if file.is_file())


def stands_in(content: bytes, *words: str) -> list[str]:
    """Which of the words stand there in any form: as they are, folded, in capitals, escaped as JSON has it."""
    low = content.lower()
    forms = {word: {word, fold(word), word.upper(), json.dumps(word)[1:-1]} for word in words}
    return [word for word, all_of in forms.items() if any(form.lower().encode() in low for form in all_of)]
