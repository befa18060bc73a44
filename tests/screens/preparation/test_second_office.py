"""What somebody does besides their role here: no office is offered twice, and the report tells it."""

from uuid import uuid4

import pytest

from peerassist_tui.models import Person
from peerassist_tui.models.words import Also, Party
from peerassist_tui.readings.report.briefing import person_line
from peerassist_tui.widgets.fields.field_row import FieldRow
from tests.helpers.console import Console
from tests.screens.preparation.sections import go


async def test_who_facilitates_here_is_not_asked_whether_they_facilitate(opened: Console) -> None:
    await go(opened, "people")
    await opened.press("end", "enter")
    assert opened.session.people[-1].party == "facilitator"
    also = next(row for row in opened.app.screen.query(FieldRow) if row.field.name == "also")
    assert [words for _, words in also.field.choices] == ["nothing else", "takes notes"]


@pytest.mark.parametrize(
    ("party", "also", "told"),
    [
        ("facilitator", "note_taker", "facilitator, also takes notes, Office"),
        ("host", "facilitator", "host, also facilitates, Office"),
        ("facilitator", "facilitator", "facilitator, Office"),
        ("peer", "", "peer, Office"),
    ],
)
def test_the_report_says_what_somebody_does_besides(party: Party, also: Also, told: str) -> None:
    imani = Person(session_id=uuid4(), name="Imani", party=party, also=also, organisation="Office")
    assert person_line(imani).text == told
