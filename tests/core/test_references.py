"""Which rows a row names is known of every column, and no row is left that names a missing one."""

from uuid import UUID

import pytest
from sqlalchemy import Uuid

from peerassist_tui.errors import RuleError
from peerassist_tui.models import TABLES, Action, Finding, Row, references
from peerassist_tui.models.references import OWN
from tests.helpers.meeting import Meeting

ELSEWHERE = {("precedent", "source"), ("precedent", "lesson")}
"""Ids of other sessions and their lessons: what they name need not be in the store."""


@pytest.mark.parametrize("model", TABLES.values(), ids=list(TABLES))
def test_every_column_of_ids_is_a_reference(model: type[Row]) -> None:
    columns = model.__table__.columns  # type: ignore[attr-defined]
    known = OWN | {reference.column for reference in references(model)}
    assert [column.name for column in columns if isinstance(column.type, Uuid) and column.name not in known] == []
    assert all(columns[reference.column].foreign_keys or not reference.key for reference in references(model))


def test_no_other_column_ever_holds_an_id_of_the_session(full: Meeting) -> None:
    known = {str(row_id) for rows in full.session.tables.values() for row_id in rows}
    for table, rows in full.session.tables.items():
        named = OWN | {reference.column for reference in references(TABLES[table])}
        for row in rows.values():
            for name, value in row.image().items():
                held = {one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)}
                assert name in named or (table, name) in ELSEWHERE or not held & known, f"{table}.{name}"


@pytest.fixture
def full() -> Meeting:
    """A meeting in which rows name each other in every way."""
    meeting = Meeting()
    for text in ("Bells", "Boats"):
        meeting.do("note", kind="telling", text=text, who="Amina")
    meeting.do("link", note="2", kind="builds_on", to=["1"])
    meeting.do("option", title="Ring twice", by="Bao", based_on=["1"])
    meeting.do("action", text="Buy a bell", owner="Hawa", option="1")
    meeting.do("lesson", title="Ring early", evidence=["1"], objective="OB1", embedded_by="1")
    meeting.do("follow_up", date="2027-01-08", what="Ask", by="Hugo")
    return meeting


@pytest.mark.parametrize("rule", ["revisit_action", "revisit_lesson"])
def test_what_the_other_seat_has_looked_at_again_leaves_no_finding_behind(rule: str) -> None:
    meeting = Meeting()
    if rule == "revisit_action":
        meeting.do("action", text="Buy a bell")
        meeting.do_as("note_taker", rule, action="1", status="done")
    else:
        meeting.do("lesson", title="Ring early")
        meeting.do_as("note_taker", rule, lesson="1", holds="holds")
    with pytest.raises(RuleError, match=r"\.$"):
        meeting.undo("facilitator")
    _must_have_no_orphan(meeting)
    meeting.undo("note_taker")
    meeting.undo("facilitator")
    assert not meeting.session.all(Finding)


def test_an_action_that_is_taken_out_takes_its_findings_along() -> None:
    meeting = Meeting()
    meeting.do("action", text="Buy a bell")
    meeting.do_as("note_taker", "revisit_action", action="1", status="done")
    meeting.do("remove", what=str(meeting.session.all(Action)[0].id))
    assert not meeting.session.all(Finding)
    with pytest.raises(RuleError):
        meeting.undo("note_taker")
    meeting.undo("facilitator")
    _must_have_no_orphan(meeting)
    assert meeting.session.all(Finding)


def test_somebody_who_is_taken_out_takes_along_when_they_came() -> None:
    meeting = Meeting()
    meeting.do("arrive", who="Noor")
    meeting.do("remove", what=str(meeting.session.person("Noor").id))
    assert not meeting.session.tables.get("stay")


def _must_have_no_orphan(meeting: Meeting) -> None:
    known = {row_id for rows in meeting.session.tables.values() for row_id in rows}
    assert {UUID(finding.about) for finding in meeting.session.all(Finding)} <= known
