"""The agendas to begin with: all of them can be taken, and a wrong one says what is wrong."""

import pytest

from peerassist_tui.content.templates import AgendaTemplate, agenda_templates, parse_template
from peerassist_tui.errors import Refused
from peerassist_tui.readings.readiness.readiness import missing_before_start
from tests.helpers.meeting import Meeting

GOOD = 'name = "N"\ndescription = "D"\n[[items]]\ntitle = "T"\nphase = "telling"\nminutes = 5\n'


@pytest.mark.parametrize("template", agenda_templates(), ids=lambda template: template.name)
def test_every_template_makes_an_agenda_that_lacks_nothing(template: AgendaTemplate) -> None:
    meeting = Meeting(started=False)
    meeting.do("set_agenda", items=template.items)
    assert len(meeting.session.agenda) == len(template.items)
    assert [gap.text for gap in missing_before_start(meeting.session) if gap.topic == "agenda"] == []


def test_the_shortest_comes_first() -> None:
    lengths = [template.minutes for template in agenda_templates()]
    assert len(lengths) > 3
    assert lengths == sorted(lengths)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("name = ", "is not TOML"),
        (GOOD.replace('name = "N"', ""), "“name” is missing"),
        ('name = "N"\ndescription = "D"\n', "it has no items"),
        ('name = "N"\ndescription = "D"\nitems = [1]\n', "item 1: it is not a table"),
        (GOOD.replace("minutes = 5", ""), "item 1: “minutes” is missing"),
        (GOOD.replace("minutes = 5", 'minutes = "5"'), "item 1: “minutes” is not a number"),
        (GOOD.replace("minutes = 5", "minutes = 0"), "“minutes” lies between"),
        (GOOD.replace("telling", "lecture"), "there is no phase 'lecture'"),
        (GOOD + "colour = 1\n", "nothing is called “colour” there"),
    ],
)
def test_a_wrong_template_says_what_is_wrong(text: str, fault: str) -> None:
    with pytest.raises(Refused, match=fault):
        parse_template(text, "x.toml")
