"""Two processes write to one session at full speed: nothing is lost, no place in the queue is given twice."""

from itertools import chain

from peerassist_tui.models import Hand, Note
from peerassist_tui.store.disk.file import Watch
from peerassist_tui.store.store import Store
from tests.helpers.processes import Writer
from tests.helpers.stores import filled, folded, new_desk

CHANGES = 200
SEATS = ("facilitator", "note_taker")


def test_two_at_full_speed_lose_nothing_and_give_no_place_twice(store: Store) -> None:
    crowd = [{"name": f"{seat} {number}"} for seat in SEATS for number in range(1, CHANGES, 2)]
    desk = new_desk(store, people=crowd)
    desk.do("start")
    writers = {seat: Writer(store, desk, seat, CHANGES) for seat in SEATS}
    for writer in writers.values():
        writer.go()
    acknowledged = {seat: [int(writer.said()) for _ in range(CHANGES)] for seat, writer in writers.items()}

    session = store.load(desk.session.id)
    assert sorted(chain(*acknowledged.values())) == list(range(3, 3 + 2 * CHANGES))
    assert session.seq == 2 + 2 * CHANGES
    assert [hand.number for hand in session.all(Hand)] == list(range(1, CHANGES + 1))
    assert [note.number for note in session.all(Note)] == list(range(1, CHANGES + 1))
    assert {note.text for note in session.all(Note)} == {f"{seat} {n}" for seat in SEATS for n in range(0, CHANGES, 2)}
    assert filled(folded(store, desk.session.id)) == filled(session)
    assert all(seqs == sorted(seqs) for seqs in acknowledged.values())

    for writer in writers.values():
        writer.go()
    assert [int(writer.said()) for writer in writers.values()] == [session.seq] * 2
    assert [writer.ended() for writer in writers.values()] == [(0, "")] * 2
    assert filled(desk.sync()) == filled(session)


def test_a_watch_tells_of_anothers_commit_once(store: Store) -> None:
    desk = new_desk(store)
    writer = Writer(store, desk, "note_taker", 1)
    watch = Watch(store.path)
    assert watch.moved()
    assert not watch.moved()
    writer.go()
    writer.said()
    assert watch.moved()
    assert not watch.moved()
    desk.do("start")
    assert watch.moved()
    assert not watch.moved()
    writer.go()
    writer.ended()
    watch.close()


def test_a_watch_on_no_store_sees_nothing_until_there_is_one(store: Store) -> None:
    path = store.path.with_name("later.db")
    watch = Watch(path)
    assert not watch.moved()
    later = Store(path)
    assert watch.moved()
    assert not watch.moved()
    watch.close()
    later.close()
