"""The hosts' question to an option, written down with one key."""

import pytest

from peerassist_tui.errors import RuleError
from peerassist_tui.models import Option, Question
from peerassist_tui.readings.flipchart.option_words import read_option_question
from tests.helpers.console import Console
from tests.helpers.meeting import Meeting, step


@pytest.mark.parametrize(
    ("typed", "number", "text"),
    [
        ("Who pays?", 2, "Who pays?"),
        ("1 Who pays?", 1, "Who pays?"),
        ("#1 Who pays?", 1, "Who pays?"),
        ("3 products or one?", 2, "3 products or one?"),
    ],
)
def test_the_number_says_which_option_is_asked_about_else_it_is_the_newest(
    meeting: Meeting, typed: str, number: int, text: str
) -> None:
    meeting.do("option", title="Bells")
    meeting.do("option", title="Boats")
    option, said = read_option_question(meeting.session, typed)
    assert (option.number, said) == (number, text)


@pytest.mark.parametrize("typed", ["", "1", "#1 "])
def test_nothing_asked_is_refused(meeting: Meeting, typed: str) -> None:
    with pytest.raises(RuleError, match="no option yet"):
        read_option_question(meeting.session, typed)
    meeting.do("option", title="Bells")
    with pytest.raises(RuleError, match="what the hosts ask"):
        read_option_question(meeting.session, typed)


async def test_a_question_is_written_in_the_line_which_says_to_which_option(live: Console) -> None:
    await live.press("F")
    assert live.session.all(Question) == [], "without an option the key does nothing"
    await live.app.writer.do(step("option", title="Drop [/b] two"))
    await live.app.writer.do(step("option", title="One message"))
    await live.press("F")
    assert "hosts' question ▸ option 2 “One message”: begin with 1 for option 1" in live.text()
    await live.type("1 who stops them?")
    assert "▸ option 1 “Drop [/b] two”: 1 who stops them?" in live.text()
    await live.press("enter")
    (asked,) = live.session.all(Question)
    assert (live.session.row(Option, asked.option_id).number, asked.text) == (1, "who stops them?")
