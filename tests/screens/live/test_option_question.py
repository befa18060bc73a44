"""The hosts' question to an option, written down with one key."""

import pytest

from peerassist_tui.errors import RuleError
from peerassist_tui.models import Option, Question
from peerassist_tui.readings.flipchart.option_words import read_option_question
from tests.helpers.console import Console
from tests.helpers.meeting import Meeting, step


async def show_options(opened: Console) -> None:
    """Turn to the view of the options, which is the last."""
    await opened.press("f")
    await opened.press("end", "enter")


@pytest.mark.parametrize(
    ("typed", "number", "text"),
    [
        ("Who pays?", 2, "Who pays?"),
        ("1 Who pays?", 1, "Who pays?"),
        ("#1 Who pays?", 1, "Who pays?"),
        ("№1 Кто платит?", 1, "Кто платит?"),
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
    assert "hosts' question ▸ option 2 “One message”: for option 1 begin with 1" in live.text()
    await live.type("1 who stops them?")
    assert "▸ option 1 “Drop [/b] two”: 1 who stops them?" in live.text()
    await live.press("enter")
    (asked,) = live.session.all(Question)
    assert (live.session.row(Option, asked.option_id).number, asked.text) == (1, "who stops them?")


async def test_a_question_goes_to_the_option_under_the_cursor_and_stands_beneath_it(live: Console) -> None:
    for title in ("Ring the bells", "Hire a boat", "One message"):
        await live.app.writer.do(step("option", title=title))
    await show_options(live)
    await live.press("tab", "up", "full_stop")
    await live.press("F")
    assert "hosts' question ▸ option 2 “Hire a boat”: for option 1 begin with 1" in live.text()
    await live.type("Who pays for it?")
    await live.press("enter")
    (asked,) = live.session.all(Question)
    assert live.session.row(Option, asked.option_id).title == "Hire a boat"
    shown = live.text()
    assert shown.index("Hire a boat") < shown.index("hosts asked: Who pays for it?") < shown.index("One message")


async def test_enter_on_an_option_writes_its_title_anew(live: Console) -> None:
    for title in ("Ring the bells", "Hire a boat"):
        await live.app.writer.do(step("option", title=title))
    await show_options(live)
    await live.press("tab", "up")
    assert "enter change" in live.text()
    await live.press("enter")
    assert "title of option 1 ▸" in live.text()
    await live.type(" at noon")
    await live.press("enter")
    assert [one.title for one in live.session.all(Option)] == ["Ring the bells at noon", "Hire a boat"]
    assert "Changed option 1" in live.band


async def test_the_line_of_an_option_says_whose_it_is_as_it_is_typed(live: Console) -> None:
    await live.press("g", "3", "enter", "O")
    assert "option ▸ Joaquín Muestra:" in live.text()
    await live.type("@4: pa")
    assert "option ▸ Layla al-Mithal:" in " ".join(live.text().split())
    await live.type("ss")
    assert "option ▸ Layla al-Mithal passes:" in " ".join(live.text().split())
    await live.press("enter")
    assert live.session.person("ليلى المثال").passed
