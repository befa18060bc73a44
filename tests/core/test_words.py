"""One vocabulary: what a rule may write, every laptop takes in, and every screen has a word for."""

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any, Literal, get_args, get_origin
from uuid import uuid4

import pytest

from peerassist_tui.exchange.bundle import export_bundle
from peerassist_tui.exchange.import_bundle import import_bundle
from peerassist_tui.exchange.reading import Bundle
from peerassist_tui.models import BOARDS, SEATS, TABLES, Change, Row, Seat, digest_of, table_of, words
from peerassist_tui.screens.board.board_faces import BODIES
from peerassist_tui.screens.live.controls.board import SHOWN
from peerassist_tui.session import Session
from peerassist_tui.store.rows import change_of, save
from peerassist_tui.store.store import Store
from tests.helpers.meeting import START
from tests.helpers.stores import empty_store, filled, new_desk

VALUES = {
    name: get_args(found)
    for name, found in vars(words).items()
    if get_origin(found) is Literal and name not in ("Seat",)  # a seat is the Change's, see below
}
"""Every vocabulary there is, by its name."""


def literals(kind: Any) -> set[str]:
    """The words that stand anywhere in a type."""
    if get_origin(kind) is Literal:
        return {*get_args(kind)}
    return set().union(*map(literals, get_args(kind)))


def fillings(row: Row) -> Iterator[tuple[str, list[Any]]]:
    """Each field of a row that holds words, with values that use all of them."""
    for name, field in type(row).model_fields.items():
        if found := sorted(literals(field.annotation)):
            if get_origin(field.annotation) is list:
                yield name, [found]
            elif get_origin(field.annotation) is dict:
                keys, answers = map(get_args, get_args(field.annotation))
                yield name, [dict.fromkeys(keys, answer) for answer in answers]
            else:
                yield name, [*found]


def rounds(row: Row) -> Iterator[Row]:
    """The row with one word after the other, until each was used."""
    names, values = zip(*fillings(row), strict=True)
    for taken in zip_longest(*values):
        row = row.altered(**{name: value for name, value in zip(names, taken, strict=True) if value is not None})
        yield row


@pytest.fixture
def session(store: Store) -> Session:
    """A session with a row of every table that holds words."""
    desk = new_desk(store)
    desk.do("mark_precedent", source=str(uuid4()), title="Past", verdict="used")
    desk.do("start")
    desk.do("raise_hand", who="Amina")
    desk.do("give_floor", who="Bao")
    for text in ("Bells", "Boats"):
        desk.do("note", kind="telling", text=text)
    desk.do("link", note="2", kind="builds_on", to=["1"])
    desk.do("intervene", role="neutral", saw="Frowns", did="Waited")
    desk.do("start_timer", seconds=60, purpose="pairs")
    desk.do("option", title="Ring twice")
    desk.do("lesson", title="Ring early", evidence=["1"])
    desk.do("action", text="Buy a bell")
    desk.do("revisit_objective", objective="OB1", reached="met")
    return desk.session


def test_every_vocabulary_is_that_of_a_field() -> None:
    used = [literals(field.annotation) for model in TABLES.values() for field in model.model_fields.values()]
    assert [name for name, values in VALUES.items() if not any(found >= {*values} for found in used)] == []


def test_a_session_that_has_used_every_word_is_taken_in_by_another_laptop(
    store: Store, session: Session, tmp_path: Path
) -> None:
    for model in TABLES.values():
        if any(literals(field.annotation) for field in model.model_fields.values()):
            assert session.all(model), f"no {table_of(model)}: the test has to make one"
            for number, row in enumerate(rounds(session.all(model)[0])):
                session = _written(store, session, row, SEATS[number % 2])
    file = tmp_path / "x.peerassist"
    file.write_bytes(export_bundle(store, [session.id], with_log=True))
    other = empty_store(tmp_path / "other.db")
    import_bundle(other, Bundle(file), {}, START)
    assert filled(other.load(session.id)) == filled(store.load(session.id)) == filled(session)
    assert other.changes(session.id) == store.changes(session.id)


def _written(store: Store, session: Session, row: Row, seat: Seat) -> Session:
    change = Change(
        session_id=session.id,
        seq=session.seq + 1,
        at=START,
        seat=seat,
        rule="any",
        label="Any",
        rows=[list(one) for one in change_of(session, [row], [])],
    )
    change = change.with_digest(digest_of(session.digest, change))
    with store.writing() as connection:
        save(connection, change)
    return session.apply(change)


def test_a_board_that_showed_everything_is_taken_in(store: Store, tmp_path: Path) -> None:
    desk = new_desk(store)
    desk.do("start")
    for what in reversed(BOARDS):
        desk.do("show_board", what=what)
    file = tmp_path / "x.peerassist"
    file.write_bytes(export_bundle(store, [desk.session.id]))
    other = empty_store(tmp_path / "other.db")
    (one,) = import_bundle(other, Bundle(file), {}, START)
    assert (one.state, one.changes) == ("new", desk.session.seq)


def test_every_board_can_be_chosen_and_has_a_body() -> None:
    assert {*SHOWN, "look_back"} == {*BOARDS}  # the look-back has a key of its own
    assert {*BODIES, "look_back", "blank"} == {*BOARDS}
