"""Whose an action or a check-in is."""

from datetime import date
from uuid import UUID, uuid4

import pytest

from peerassist_tui.models import Action, FollowUp, Person
from peerassist_tui.session import Session, promised_by
from tests.helpers.meeting import START

LI = Person(session_id=uuid4(), number=1, name="李娜", latin="Li Na", party="host")
SESSION = Session(LI.session_id, {"person": {LI.id: LI}})


@pytest.mark.parametrize(
    ("person_id", "outside", "whose"),
    [(LI.id, "", "李娜 (Li Na)"), (None, "The mayor", "The mayor"), (None, "", ""), (uuid4(), "", "")],
)
def test_it_is_somebody_here_by_the_full_name_somebody_outside_or_nobody(
    person_id: UUID | None, outside: str, whose: str
) -> None:
    action = Action(session_id=SESSION.id, number=1, text="Ask", person_id=person_id, owner=outside, at=START)
    check_in = FollowUp(
        session_id=SESSION.id, number=1, date=date(2027, 1, 5), what="", person_id=person_id, by_name=outside
    )
    assert (promised_by(SESSION, action), promised_by(SESSION, check_in)) == (whose, whose)
