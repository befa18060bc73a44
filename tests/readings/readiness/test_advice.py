"""Whether a lesson can be read alone, and whether its advice is advice."""

import pytest

from peerassist_tui.models import Lesson
from peerassist_tui.readings.readiness.advice import why_not_advice
from peerassist_tui.readings.readiness.closing_check import missing_at_closing, required_at_closing
from tests.helpers.meeting import Meeting


@pytest.mark.parametrize(
    "advice",
    [
        "Ask for the next-morning line before approving any product",
        "For each inherited dimension ask what the old design was for",
        "Before it rains, ring the bells",
        "Don't print what nobody packs",
        "“Less” first",
        "اسأل أولاً",
        "先问一句",
        "",
    ],
)
def test_advice_that_begins_with_what_to_do_is_left_alone(meeting: Meeting, advice: str) -> None:
    assert why_not_advice(drawn(meeting, "Bells first", advice)) == ""


@pytest.mark.parametrize(
    ("title", "advice", "why"),
    [
        ("Bells first", "It should be rung", "Advice begins with “It”: a reader will not know what that is"),
        ("Bells first", "  “That’s why: ring”", "Advice begins with “That's”: a reader will not know"),
        ("Bells first", "We rang the bells", "Advice begins with “We” and not with what to do"),
        ("Bells first", "The bells were rung", "Advice begins with “The” and not with what to do"),
        ("Bells first", "Ring them as discussed", "Advice says “as discussed”: a reader cannot look that up"),
        ("Bells first", "Ring them, see #12", "Advice says “#12”"),
        ("This helps", "Ring the bells", "Title begins with “This”: a reader will not know what that is"),
        ("See note 12", "Ring the bells", "Title says “note 12”"),
    ],
)
def test_what_speaks_against_it_is_told_with_its_words(meeting: Meeting, title: str, advice: str, why: str) -> None:
    assert why_not_advice(drawn(meeting, title, advice)).startswith(why)


def test_it_is_a_hint_and_leads_into_the_field(meeting: Meeting) -> None:
    lesson = drawn(meeting, "Bells first", "It should be rung")
    (gap,) = [gap for gap in missing_at_closing(meeting.session) if gap.topic == "lessons"]
    assert (gap.row, gap.field, gap.advice) == (lesson.id, "advice", True)
    assert gap not in required_at_closing(meeting.session)


def drawn(meeting: Meeting, title: str, advice: str) -> Lesson:
    meeting.do("lesson", title=title, advice=advice)
    return meeting.session.all(Lesson)[-1]
