"""What is known of every kind of row. A new kind touches its model, its migration and its entry in `kinds.py`; what is
missing there is said here, in sentences.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import get_type_hints

import pytest
from sqlalchemy import Uuid

from peerassist_tui.kinds import KINDS, Kind
from peerassist_tui.models import TABLES, Change, Draft, Presence, Row, references, table_of
from peerassist_tui.models.base import SQLModel
from peerassist_tui.models.change import Touched
from peerassist_tui.models.references import OWN
from peerassist_tui.screens.flipchart.flipchart_views import VIEWS
from peerassist_tui.screens.preparation.preparation import PreparationScreen
from peerassist_tui.screens.wrap_up.wrap_up import WrapUpScreen

BESIDE = {str(model.__tablename__) for model in (Change, Touched, Presence, Draft)}
"""What is kept beside the rows of a session."""
STAYS = {"session", "wording", "finding"}
"""What was written there is never taken out: a session goes into the bin, a finding with what it is about."""
TOLD_IN_SUM = {"hand", "turn", "interruption", "stay"}
"""A person is told of these as turns and times."""
NO_BEGINNING = {("ground_rule", "pointed_at"), ("reminder", "due_at")}
"""A moment that changes nothing of whether the row is there."""
PLACES = {
    "preparation": {section.topic for section in PreparationScreen.SECTIONS},
    "wrap_up": {section.topic for section in WrapUpScreen.SECTIONS},
    "flipchart": {*VIEWS},
}
MODELS = {table_of(model): model for model in Row.__subclasses__()}


@pytest.mark.parametrize("table", MODELS)
def test_nothing_is_missing_in_what_is_known_of_a_kind(table: str) -> None:
    assert "\n".join(missing(MODELS[table])) == ""


def test_every_table_is_of_a_kind_or_kept_beside_the_rows() -> None:
    assert set(SQLModel.metadata.tables) == {*KINDS, *BESIDE}
    assert list(TABLES.items()) == [(table, MODELS[table]) for table in KINDS]


def test_no_two_kinds_are_called_the_same() -> None:
    words = [name for kind in KINDS.values() for name in {kind.name, kind.word}]
    assert len(words) == len(set(words))


def test_what_a_new_kind_lacks_is_said_of_each_of_its_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.models.test_kinds.KINDS", {})
    assert [*missing(MODELS["question"])] == ["question has no entry in peerassist_tui/kinds.py"]
    monkeypatch.setattr("tests.models.test_kinds.KINDS", {"question": Kind("question"), "thanks": Kind("thanks")})
    assert [*missing(MODELS["question"])] == [
        "question.text is text: is it searched, unsearched, or a code?",
        "question.at is a moment: does the row begin or end there?",
        "question has text: in which column does its main text stand?",
        "question has text: in which section or view is it opened?",
        "question has text: is it removable?",
    ]
    assert "thanks names a person: as what, and with what, is that told to them?" in [*missing(MODELS["thanks"])]


def test_what_is_known_wrongly_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = Kind(
        "question",
        main=("words",),
        searched=("text",),
        lists=("text",),
        unsearched=("text",),
        opens=("wrap_up", "asked"),
        removable=True,
        begins="text",
        ends="at",
        alone=True,
        listed_by="number",
    )
    monkeypatch.setattr("tests.models.test_kinds.KINDS", {"question": wrong})
    assert [*missing(MODELS["question"])] == [
        "question.text is searched, unsearched or a code more than once",
        "question.text holds one text, and not several words",
        "question.text is no moment",
        "question.words is no text",
        "question has no asked in wrap_up",
        "question.number names no row by which it is listed",
    ]


def missing(model: type[Row]) -> Iterator[str]:
    """What an entry lacks, or says wrongly, of the rows of that model."""
    table = table_of(model)
    if table not in KINDS:
        yield f"{table} has no entry in peerassist_tui/kinds.py"
        return
    for of in (_of_texts, _of_moments, _of_places, _of_names):
        yield from (f"{table}{sentence}" for sentence in of(model, KINDS[table]))


def _of_texts(model: type[Row], kind: Kind) -> Iterator[str]:
    said = [*kind.searched, *kind.unsearched, *kind.codes]
    for name in sorted(_texts(model) - set(said)):
        yield f".{name} is text: is it searched, unsearched, or a code?"
    for name in sorted({one for one in said if said.count(one) > 1}):
        yield f".{name} is searched, unsearched or a code more than once"
    for name in kind.searched:
        if (name in kind.lists) != (model.model_fields[name].annotation == list[str]):
            yield f".{name} holds {'one text, and not several words' if name in kind.lists else 'several words'}"


def _of_moments(model: type[Row], kind: Kind) -> Iterator[str]:
    table = table_of(model)
    moments = {name for name, of in get_type_hints(model).items() if of in (datetime, datetime | None)}
    wanted = moments - {kind.begins, kind.ends} if table != "session" else set()
    for name in sorted(wanted):
        if (table, name) not in NO_BEGINNING:
            yield f".{name} is a moment: does the row begin or end there?"
    for name in filter(None, (kind.begins, kind.ends)):
        if name not in moments:
            yield f".{name} is no moment"
    if kind.alone and not kind.ends:
        yield " is on alone: when is it over?"


def _of_places(model: type[Row], kind: Kind) -> Iterator[str]:
    words = {*kind.searched, *kind.unsearched} | _texts(model)
    for name in sorted({*kind.main, *kind.kept_back, kind.outside} - words - {""}):
        yield f".{name} is no text"
    if words and not kind.private and not kind.main:
        yield " has text: in which column does its main text stand?"
    if words and not kind.private and not kind.opens:
        yield " has text: in which section or view is it opened?"
    if kind.opens and kind.opens[1] not in PLACES[kind.opens[0]]:
        yield f" has no {kind.opens[1]} in {kind.opens[0]}"
    if words and not kind.removable and table_of(model) not in STAYS:
        yield " has text: is it removable?"


def _of_names(model: type[Row], kind: Kind) -> Iterator[str]:
    named = {reference.column for reference in references(model)}
    columns = model.__table__.columns  # type: ignore[attr-defined]
    for name in sorted({column.name for column in columns if isinstance(column.type, Uuid)} - named - OWN):
        yield f".{name} is an id: make it a reference()"
    if kind.listed_by not in named | {"id"}:
        yield f".{kind.listed_by} names no row by which it is listed"
    if "person_id" in named and not (kind.told and kind.told_as) and table_of(model) not in TOLD_IN_SUM:
        yield " names a person: as what, and with what, is that told to them?"
    for name in sorted({*kind.told, *kind.same_by, *kind.later_holds} - model.model_fields.keys()):
        yield f".{name} is no column"


def _texts(model: type[Row]) -> set[str]:
    named = {reference.column for reference in references(model)}
    fields = model.model_fields.items()
    return {name for name, field in fields if field.annotation in (str, str | None, list[str])} - named
