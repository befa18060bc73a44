"""One person erased or renamed everywhere: of the name no byte is left."""

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from peerassist_tui.desk import open_session
from peerassist_tui.models import Action, Note, Person
from peerassist_tui.store.checking.integrity import check
from peerassist_tui.store.drafts import drafts
from peerassist_tui.store.presence import sign_in, sign_out
from peerassist_tui.store.search.search import Search
from peerassist_tui.store.secure_vacuum import needs_secure_vacuum, secure_vacuum
from peerassist_tui.store.store import Store
from peerassist_tui.text import fold
from peerassist_tui.timing.clock import ManualClock, wall_clock
from tests.helpers.meeting import START
from tests.helpers.stores import altered, contents, filled, folded, new_desk
from tests.personal.somebody import OMAR, everywhere_named, full_of, person, read, run, stands_in

ERASER = "import sys; from tests.personal.test_personal import erase_and_wait; erase_and_wait(sys.argv[1], sys.argv[2])"

NAMES = [
    ("Lailuka Prøvestrand", "Lailuka", ("Lailuka", "Prøvestrand", "Quellwerk")),
    ("ليلى المثال", "ليلى", ("ليلى", "المثال", "Quellwerk")),
    ("欧阳示例", "阳示例", ("欧阳示例", "阳示例", "Quellwerk")),
    ("नमूना उदाहरण", "नमूना", ("नमूना", "उदाहरण", "Quellwerk")),
]


@pytest.mark.parametrize(("name", "part", "words"), NAMES, ids=[name for name, *_ in NAMES])
def test_of_whoever_is_erased_no_byte_is_left(store: Store, name: str, part: str, words: tuple[str, ...]) -> None:
    desk = full_of(store, name, part, email="lp@quellwerk.org", latin="Lailuka P.", role="Welder")
    other = everywhere_named(store, name)
    folder = store.path.parent
    assert stands_in(read(folder), *words, "lp@quellwerk.org") == [*words, "lp@quellwerk.org"]
    assert run(store, name, "--erase", "--yes") == 0
    assert stands_in(read(folder), *words, "lp@quellwerk.org", "Welder", "Lailuka") == []
    assert [*check(store, lambda *_: None)] == []
    for session_id in (desk.session.id, other.session.id):
        assert filled(folded(store, session_id)) == filled(store.load(session_id))
    session = store.load(desk.session.id)
    assert [one.name for one in session.people] == ["Somebody", "Omar Muster"]
    assert session.all(Note)[0].person_id == session.people[0].id
    assert "Somebody has built this before" in " ".join(session.all(Note)[0].text.split())
    assert [one.owner for one in store.load(other.session.id).all(Action)] == ["Somebody"]
    assert fold(part) not in fold(drafts(store, desk.session.id, "note_taker")["line"].text)


def test_undo_goes_on_after_somebody_was_erased(store: Store) -> None:
    desk = full_of(store, "Lailuka Prøvestrand", "Lailuka")
    assert run(store, "Lailuka Prøvestrand", "--erase", "--yes") == 0
    again = open_session(store, desk.session.id, "facilitator", ManualClock(START))
    for _ in range(7):
        again.undo()
    assert again.session.all(Note) == []
    assert [one.name for one in again.session.people] == ["Somebody", "Omar Muster"]
    assert [*check(store, lambda *_: None)] == []


def test_the_search_finds_what_stands_there_now(store: Store) -> None:
    full_of(store, "Lailuka Prøvestrand", "Lailuka")
    assert run(store, "Lailuka Prøvestrand", "--rename", "Ada Exempel", "--yes") == 0
    search = Search(store.path)
    *_, gone = search.find("lailuka")
    *_, found = search.find("ada built")
    assert (len(gone.hits), [hit.kind for hit in found.hits]) == (0, ["note"])


def test_whoever_is_renamed_keeps_what_is_told_of_them(store: Store) -> None:
    desk = full_of(store, "Lailuka Prøvestrand", "Lailuka", email="lp@quellwerk.org", latin="Lailuka")
    assert run(store, "Lailuka Prøvestrand", "--rename", "Ada Exempel", "--yes") == 0
    one = store.load(desk.session.id).people[0]
    assert (one.name, one.latin, one.email, one.organisation) == ("Ada Exempel", "", "lp@quellwerk.org", "Quellwerk")
    assert store.load(desk.session.id).all(Note)[0].text == "Ada has built this before; ask Ada Exempel."
    assert stands_in(read(store.path.parent), "Lailuka", "Prøvestrand") == []


def test_what_others_are_called_stays(store: Store) -> None:
    desk = new_desk(store, people=[person("Lailuka Muster"), OMAR])
    desk.do("note", kind="telling", text="Omar Muster asks Lailuka", who=None)
    assert run(store, "Lailuka Muster", "--erase", "--as", "A peer", "--yes") == 0
    session = store.load(desk.session.id)
    assert [one.name for one in session.people] == ["A peer", "Omar Muster"]
    assert session.all(Note)[0].text == "Omar Muster asks A peer"


def test_a_name_that_was_put_right_is_erased_as_it_was_before_too(store: Store) -> None:
    desk = new_desk(store, people=[person("Lailuka Prøvestrand"), OMAR])
    desk.do("change_person", person="Lailuka Prøvestrand", name="Zuzka Prøvestrand")
    assert run(store, "Zuzka Prøvestrand", "--erase", "--yes") == 0
    assert stands_in(read(store.path.parent), "Lailuka", "Zuzka") == []


def test_somebody_whom_only_texts_name_is_erased_too(store: Store) -> None:
    desk = new_desk(store, people=[OMAR])
    desk.do("note", kind="telling", text="Lailuka Prøvestrand did; Lailuka knows", who=None)
    assert run(store, "lailuka prøvestrand", "--erase", "--yes") == 0
    assert store.load(desk.session.id).all(Note)[0].text == "Somebody did; Somebody knows"
    assert stands_in(read(store.path.parent), "Lailuka", "Prøvestrand") == []


def test_nobody_is_erased_while_a_console_has_a_session_open(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    desk = new_desk(store, people=[person("Lailuka"), OMAR])
    there = sign_in(store, desk.session.id, "facilitator", wall_clock())
    assert run(store, "Lailuka", "--erase", "--yes") == 1
    assert "A console has “Storm warnings” open" in capsys.readouterr().err
    assert store.load(desk.session.id).people[0].name == "Lailuka"
    sign_out(store, there, wall_clock() + timedelta(seconds=1))
    assert run(store, "Lailuka", "--erase", "--yes") == 0


def erase_and_wait(path: str, where: str) -> None:
    """Erase Lailuka in a process of its own, and wait to be killed after the first session or after the last write."""
    from peerassist_tui.personal.erasing import apply_erasure, erasure_request
    from peerassist_tui.personal.people_directory import all_people, find_person

    store = Store(Path(path))
    found = all_people(store.path)

    def wait(*_: int) -> None:
        print("here", flush=True)  # noqa: T201
        sys.stdin.read()

    apply_erasure(store, erasure_request(found, find_person(found, "Lailuka Prøvestrand")), START,
              wait if where == "amid" else lambda *_: None)  # fmt: skip
    wait()


@pytest.mark.parametrize(("where", "is_as_it_was"), [("amid", True), ("after", False)])
def test_whoever_is_stopped_has_done_nothing_or_goes_on(store: Store, where: str, is_as_it_was: bool) -> None:
    full_of(store, "Lailuka Prøvestrand", "Lailuka")
    everywhere_named(store, "Lailuka Prøvestrand")
    was = contents(store.path)
    killed = subprocess.Popen(
        [sys.executable, "-c", ERASER, str(store.path), where],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2],
        env={**os.environ},
    )  # fmt: skip
    assert killed.stdout
    assert killed.stdout.readline() == "here\n"
    killed.kill()
    killed.communicate()
    assert (contents(store.path) == was) is is_as_it_was
    assert needs_secure_vacuum(store.path) is not is_as_it_was
    assert run(store, *([] if not is_as_it_was else ["Lailuka Prøvestrand", "--erase", "--yes"])) == 0
    assert not needs_secure_vacuum(store.path)
    assert stands_in(read(store.path.parent), "Lailuka", "Prøvestrand") == []
    assert [*check(store, lambda *_: None)] == []


def test_what_was_deleted_long_before_is_scrubbed_too(store: Store) -> None:
    desk = new_desk(store)
    altered(
        store.path,
        "PRAGMA secure_delete=OFF",
        f"INSERT INTO draft (session_id, seat, place, text, kind, was, at) VALUES ('{desk.session.id.hex}', "  # noqa: S608
        f"'facilitator', 'line', '{'Lailuka ' * 3000}', '', '', '2026-12-08')",
        "DELETE FROM draft",
    )
    assert stands_in(read(store.path.parent), "Lailuka")
    store.close()
    secure_vacuum(store.path)
    assert stands_in(read(store.path.parent), "Lailuka") == []


def test_copies_beside_the_store_are_named_and_removed(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    new_desk(store, people=[person("Lailuka"), OMAR])
    copy, other = (store.path.with_name(name) for name in ("store-20260101T000000000000.bak.db", "mine.bak.db"))
    copy.write_text("Lailuka")
    other.write_text("of another store")
    assert run(store, "Lailuka", "--erase", "--yes") == 0
    assert f"1 copy of the store from before still holds the name: {copy}" in capsys.readouterr().out
    assert run(store, "--remove-copies") == 0
    assert (copy.exists(), other.exists()) == (False, True)


def test_a_person_who_was_taken_out_is_erased_from_the_history(store: Store) -> None:
    desk = new_desk(store, people=[person("Lailuka Prøvestrand"), OMAR])
    new_desk(store, people=[person("Lailuka Prøvestrand")])
    desk.do("remove", what=str(desk.session.people[0].id))
    assert store.load(desk.session.id).all(Person)[0].name == "Omar Muster"
    assert run(store, "Lailuka Prøvestrand", "--erase", "--yes") == 0
    assert stands_in(read(store.path.parent), "Lailuka", "Prøvestrand", "Quellwerk") == []
