"""kill -9 in the midst of writing: whatever was acknowledged is there, and the store is whole."""

import random
import sqlite3

from peerassist_tui.models import Note
from peerassist_tui.store.store import Store
from tests.helpers.processes import Writer
from tests.helpers.stores import filled, folded, new_desk

ROUNDS = 5


def integrity(store: Store) -> list[str]:
    connection = sqlite3.connect(store.path)
    found = [row[0] for row in connection.execute("PRAGMA integrity_check")]
    found += [str(row) for row in connection.execute("PRAGMA foreign_key_check")]
    connection.close()
    return found


def test_every_acknowledged_change_survives(store: Store) -> None:
    desk, chance = new_desk(store), random.Random(20261208)
    acknowledged = {1}
    for _ in range(ROUNDS):
        writer = Writer(store, desk, chance.choice(["facilitator", "note_taker"]))
        writer.go()
        acknowledged |= {int(writer.said()) for _ in range(chance.randrange(1, 60))}
        acknowledged |= {int(line) for line in writer.kill()}

        session = store.load(desk.session.id)
        seqs = {change.seq for change in store.changes(desk.session.id)}
        assert acknowledged <= seqs
        assert len(seqs - acknowledged) <= ROUNDS, "more was saved than can have been under way"
        assert seqs == set(range(1, session.seq + 1))
        assert filled(folded(store, desk.session.id)) == filled(session)
        assert [note.number for note in session.all(Note)] == list(range(1, session.seq))
        assert integrity(store) == ["ok"]
    assert filled(desk.sync()) == filled(session)
    assert desk.do("start")
