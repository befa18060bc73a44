"""Two stores, a session that goes on in both, and bundles carried between them."""

import json
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from peerassist_tui.cli import main
from peerassist_tui.desk import Desk, open_session
from peerassist_tui.exchange.bundle import export_bundle
from peerassist_tui.exchange.import_bundle import import_bundle
from peerassist_tui.exchange.reading import Bundle
from peerassist_tui.models import Note, Option, Person, Wording
from peerassist_tui.progress import no_progress
from peerassist_tui.store.checking.integrity import check
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.meeting import PEOPLE, START
from tests.helpers.processes import Writer
from tests.helpers.stores import contents, empty_store, filled, new_desk

NOTES = 60


class Laptop:
    """A store with a desk at the session, on a clock of its own."""

    def __init__(self, folder: Path, name: str, first: Path, ahead: float) -> None:
        self.store, self.file = empty_store(folder / f"{name}.db"), folder / f"{name}.peerassist"
        self.clock = ManualClock(START + timedelta(seconds=ahead))
        bundle = Bundle(first)
        self.session_id = bundle.sessions[0].id
        import_bundle(self.store, bundle, {}, START)
        self.desk: Desk = open_session(self.store, self.session_id, "facilitator", self.clock)

    def do(self, rule: str, **given: object) -> None:
        self.clock.advance(10)
        self.desk.do(rule, **given)

    def carried(self) -> Path:
        """What is carried to the other one."""
        self.file.write_bytes(export_bundle(self.store, [self.session_id]))
        return self.file

    def take(self, file: Path, *options: str) -> int:
        return main(["--store", str(self.store.path), "import", str(file), *options])

    def shown(self, capsys: pytest.CaptureFixture[str]) -> str:
        capsys.readouterr()
        assert main(["--store", str(self.store.path), "show", str(self.session_id), "--json"]) == 0
        assert [*check(self.store, no_progress)] == []
        return capsys.readouterr().out


@pytest.fixture
def laptops(store: Store, tmp_path: Path) -> tuple[Laptop, Laptop]:
    """Two laptops that have the same session."""
    desk = new_desk(store, people=[*PEOPLE, *({"name": f"note_taker {number}"} for number in range(1, NOTES, 2))])
    for text in ("Bells", "Boats"):
        desk.do("note", kind="telling", text=text, who=None)
    first = tmp_path / "first.peerassist"
    first.write_bytes(export_bundle(store, [desk.session.id]))
    return Laptop(tmp_path, "one", first, 0), Laptop(tmp_path, "two", first, 3)


@pytest.mark.parametrize("turn", [1, -1])
def test_both_end_equal_whichever_takes_in_first(
    laptops: tuple[Laptop, Laptop], capsys: pytest.CaptureFixture[str], turn: int
) -> None:
    one, two = laptops
    for laptop, word in ((one, "here"), (two, "there")):
        laptop.do("note", kind="telling", text=f"Note 3 from {word}", who=None)
        laptop.do("change_note", note="1" if word == "here" else "2", text=f"Changed {word}")
        laptop.do("add_person", person={"name": f"Dana {word}"})
        laptop.do("option", title=f"Option from {word}")
    first, second = laptops[::turn]
    early = second.carried().read_bytes()
    assert first.take(second.carried()) == 0
    assert second.take(first.carried()) == 0
    assert first.shown(capsys) == second.shown(capsys)
    assert filled(first.store.load(one.session_id)) == filled(second.store.load(one.session_id))
    session = first.store.load(one.session_id)
    assert [(note.number, note.text) for note in session.all(Note)] == [
        (1, "Changed here"),
        (2, "Changed there"),
        (3, "Note 3 from here"),
        (4, "Note 3 from there"),
    ]
    assert [person.name for person in session.all(Person)][-2:] == ["Dana here", "Dana there"]
    assert [option.number for option in session.all(Option)] == [1, 2]
    before = contents(first.store.path)
    second.file.write_bytes(early)
    for file in (second.file, second.carried(), first.carried()):
        assert first.take(file) == 0
    assert contents(first.store.path) == before


def test_each_seat_takes_back_its_own_last_step_after_a_merge(laptops: tuple[Laptop, Laptop]) -> None:
    one, two = laptops
    one.do("note", kind="telling", text="Here", who=None)
    two.do("note", kind="telling", text="There", who=None)
    one.clock.advance(10)
    one.desk.undo()
    one.take(two.carried())
    one.desk.sync()
    assert (one.desk.undo_label, one.desk.redo_label) == ("Wrote note 4", "Wrote note 3")
    one.desk.undo()
    assert [note.text for note in one.desk.session.all(Note)] == ["Bells", "Boats"]
    one.desk.redo()
    one.desk.redo()
    assert [note.text for note in one.desk.session.all(Note)] == ["Bells", "Boats", "Here", "There"]


def test_a_difference_is_refused_until_somebody_says_what_holds(
    laptops: tuple[Laptop, Laptop], capsys: pytest.CaptureFixture[str]
) -> None:
    one, two = laptops
    one.do("change_note", note="1", text="Here")
    two.do("change_note", note="1", text="There")
    two.do("note", kind="telling", text="New", who=None)
    before, theirs, mine = contents(one.store.path), two.carried(), one.carried()
    assert one.take(theirs) == 1
    printed = capsys.readouterr()
    assert "differs: note 1: text: here “Here”; there “There”" in printed.out
    assert "was changed differently on both laptops; say --keep mine" in printed.err
    assert contents(one.store.path) == before
    assert (one.take(theirs, "--keep", "mine"), two.take(mine, "--keep", "theirs")) == (0, 0)
    assert one.shown(capsys) == two.shown(capsys)
    assert [note.text for note in one.store.load(one.session_id).all(Note)] == ["Here", "Boats", "New"]
    one.take(two.carried())
    two.take(one.carried())
    assert one.shown(capsys) == two.shown(capsys)


def test_a_meeting_that_was_run_on_both_goes_on_as_one_of_them(
    laptops: tuple[Laptop, Laptop], capsys: pytest.CaptureFixture[str]
) -> None:
    one, two = laptops
    for laptop, name in ((one, "Amina"), (two, "Bao")):
        laptop.do("start")
        laptop.do("give_floor", who=name)
        laptop.do("note", kind="telling", text=f"Said by {name}")
    theirs, mine = two.carried(), one.carried()
    assert one.take(theirs) == 1
    assert "how the meeting went" in capsys.readouterr().out
    assert (one.take(theirs, "--keep", "theirs"), two.take(mine, "--keep", "mine")) == (0, 0)
    assert one.shown(capsys) == two.shown(capsys)
    assert json.loads(one.shown(capsys))["floor"]["holder"] == "Bao"
    assert {note.text for note in one.store.load(one.session_id).all(Note)} >= {"Said by Amina", "Said by Bao"}


def test_a_challenge_reworded_alike_on_both_has_that_wording_once(
    laptops: tuple[Laptop, Laptop], capsys: pytest.CaptureFixture[str]
) -> None:
    one, two = laptops
    one.do("start")
    one.do("reword", text="How do we warn the islands?")
    two.do("reword", text="How do we warn the islands?")
    mine = one.carried()
    assert (one.take(two.carried()), two.take(mine)) == (0, 0)
    assert one.shown(capsys) == two.shown(capsys)
    texts = [row.text for row in one.store.load(one.session_id).all(Wording)]
    assert texts[-1] == "How do we warn the islands?"
    assert len(texts) == len(set(texts))


def test_what_is_taken_out_here_and_used_there_stays(laptops: tuple[Laptop, Laptop]) -> None:
    one, two = laptops
    one.do("remove", what=str(one.desk.session.person("Chen").id))
    two.do("note", kind="telling", text="Chen knows", who="Chen")
    one.take(two.carried())
    two.take(one.carried())
    session = one.store.load(one.session_id)
    assert filled(session) == filled(two.store.load(one.session_id))
    assert session.name_of(session.all(Note)[-1].person_id) == "Chen"


def test_a_process_that_writes_follows_what_comes_in_and_nothing_is_lost(laptops: tuple[Laptop, Laptop]) -> None:
    one, two = laptops
    for number in range(5):
        two.do("note", kind="telling", text=f"there {number}", who=None)
    theirs = two.carried()
    one.clock.advance(600)  # what comes in lies before what the writer knows, and numbers that anew
    one.do("start")
    writer = Writer(one.store, one.desk, "note_taker", NOTES)
    writer.go()
    for number in range(NOTES):
        if number == 5:
            assert one.take(theirs) == 0
        writer.said()
    writer.go()
    seq = int(writer.said())
    assert writer.ended() == (0, "")
    session = one.store.load(one.session_id)
    assert session.seq == seq
    texts = [note.text for note in session.all(Note)]
    assert {f"there {number}" for number in range(5)} <= set(texts)
    assert len(texts) == len(set(texts)) == 2 + 5 + NOTES // 2
    assert [note.number for note in session.all(Note)] == list(range(1, len(texts) + 1))
    assert [*check(one.store, no_progress)] == []
    assert filled(one.desk.sync()) == filled(session)


def test_kill_9_while_taking_in_leaves_each_session_whole_or_not_there(store: Store, tmp_path: Path) -> None:
    ids = []
    for _ in range(20):
        desk = new_desk(store)
        ids.append(desk.session.id)
        desk.do("note", kind="telling", text="Bells", who=None)
    file = tmp_path / "all.peerassist"
    file.write_bytes(export_bundle(store, ids))
    target = empty_store(tmp_path / "target.db")
    command = [sys.executable, str(Path(__file__).parents[1] / "helpers" / "taker.py"), str(target.path), str(file)]
    for stop in (0, 7, 15):
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout
            for _ in range(stop + 1):
                process.stdout.readline()
            process.kill()
        assert [*check(target, no_progress)] == []
    import_bundle(target, Bundle(file), {}, START)
    assert all(filled(target.load(one)) == filled(store.load(one)) for one in ids)


def test_a_full_disk_leaves_the_store_as_it_was(store: Store, laptops: tuple[Laptop, Laptop]) -> None:
    one, two = laptops
    for number in range(30):
        two.do("note", kind="telling", text=f"{number} " + "long " * 400, who=None)
    before = contents(one.store.path)
    full = Store(one.store.path)

    def limit(connection: object, _: object) -> None:
        connection.execute("PRAGMA max_page_count=1")  # type: ignore[attr-defined]

    from sqlalchemy import event

    event.listen(full._engine, "connect", limit)
    with pytest.raises(Exception, match="the disk is full"):
        import_bundle(full, Bundle(two.carried()), {}, START)
    full.close()
    assert contents(one.store.path) == before
