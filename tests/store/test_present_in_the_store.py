"""Who was there, in the store: figures of all sessions, bundles, proofs, and a whole meeting against a plain count."""

import json
from pathlib import Path
from typing import Any

import pytest

from peerassist_tui.exchange.bundle import export_bundle
from peerassist_tui.exchange.import_bundle import import_bundle
from peerassist_tui.exchange.reading import Bundle
from peerassist_tui.intake.script import parse
from peerassist_tui.intake.script_player import Player
from peerassist_tui.models import Stay
from peerassist_tui.readings.floor.present import people_here
from peerassist_tui.store.checking.integrity import check
from peerassist_tui.store.queries.people_query import people_query
from peerassist_tui.store.store import Store
from tests.helpers.laptops import fork
from tests.helpers.meeting import PEOPLE, START, Meeting
from tests.helpers.stores import empty_store, filled

OWN: list[dict[str, Any]] = [
    {"do": "session", "title": "Wells", "challenge": "How?", "timezone": "UTC", "starts_at": "2026-12-08T10:00",
     "people": [one | ({"invitation": "declined"} if one["name"] == "Hugo" else {}) for one in PEOPLE]},
    {"at": 0, "do": "call_roll", "later": ["Chen"]},
    {"at": 0, "do": "start"},
    {"at": 10, "do": "give_floor", "who": "Hawa"},
    {"at": 130, "do": "raise_hand", "who": "Amina"},
    {"at": 200, "do": "give_floor"},
    {"at": 250, "do": "leave", "who": "Amina"},
    {"at": 300, "do": "arrive", "who": "Chen"},
    {"at": 320, "do": "give_floor", "who": "Chen"},
    {"at": 400, "do": "pause"},
    {"at": 460, "do": "resume"},
    {"at": 500, "do": "finish"},
]  # fmt: skip
"""One declined, one comes late, one leaves early while holding the floor."""


@pytest.fixture
def played(store: Store) -> Player:
    player = Player(store, parse(json.dumps(line) for line in OWN))
    player.play_all()
    return player


def test_a_bundle_carries_who_was_there(played: Player, store: Store, tmp_path: Path) -> None:
    file, other = tmp_path / "x.peerassist", empty_store(tmp_path / "other.db")
    file.write_bytes(export_bundle(store, [played.desk.session.id]))
    assert [one.state for one in import_bundle(other, Bundle(file), {}, START)] == ["new"]
    there = other.load(played.desk.session.id)
    assert filled(there) == filled(played.desk.session)
    assert len(there.all(Stay)) == 2
    assert list(check(other, lambda done, of: None)) == []
    other.close()


def test_two_laptops_that_note_the_same_arrival_agree() -> None:
    people = [one | ({"invitation": "declined"} if one["name"] == "Bao" else {}) for one in PEOPLE]
    mine, theirs = fork(Meeting(people=people))
    mine.do("arrive", who="Bao")
    mine.do("leave", who="Chen")
    theirs.do("arrive", who="Bao")
    theirs.do("leave", who="Amina")
    assert mine.receive(theirs).conflicts == ()
    theirs.receive(mine)
    for laptop in (mine, theirs):
        assert [one.name for one in people_here(laptop.session)] == ["Hawa", "Hugo", "Bao", "Fay", "Noor"]
    mine.do("leave", who="Bao")
    assert "Bao" not in [one.name for one in people_here(mine.session)]


def test_only_who_was_there_was_met(played: Player, store: Store) -> None:
    met = {row.name: row.held for row in people_query(store.path)[0]}
    assert [name for name, held in met.items() if not held] == ["Hugo"]
