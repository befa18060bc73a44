"""The options as they are wrapped up: typed, answered, asked about, resting on notes."""

from peerassist_tui.models import Note, Option, Question
from peerassist_tui.widgets.bars.key_bar import KeyBar
from tests.helpers.console import Console
from tests.helpers.meeting import step
from tests.screens.wrap_up.sections import enter, focused, go, last_line


async def test_options_are_typed_one_after_the_other_and_answered(opened: Console) -> None:
    await go(opened, "options")
    await enter(opened, "Drop two", "Print one")
    assert [option.title for option in opened.session.all(Option)] == ["Drop two", "Print one"]
    await opened.press("escape", "up", "enter", "1", "tab")
    await opened.type("It costs nothing")
    await opened.press("tab")
    option = opened.session.all(Option)[0]
    assert (option.response, option.reason) == ("adopt", "It costs nothing")
    assert "✓ adopt    Drop two" in opened.text()


async def test_the_hosts_ask_about_an_option_and_the_question_can_be_taken_out(opened: Console) -> None:
    await go(opened, "options")
    await enter(opened, "Drop two")
    await opened.press("escape", "enter", "tab", "tab")
    await enter(opened, "Which two?", "When?")
    assert [question.text for question in opened.session.all(Question)] == ["Which two?", "When?"]
    assert focused(opened).value == ""
    assert "? Which two?" in opened.text()
    await opened.press("escape", "down", "delete")
    assert [question.text for question in opened.session.all(Question)] == ["When?"]


async def test_an_option_rests_on_notes_that_are_typed_or_chosen(opened: Console) -> None:
    await go(opened, "options")
    await enter(opened, "Drop two")
    await opened.press("escape", "y", "space", "space", "enter")
    notes = opened.session.all(Note)
    assert opened.session.all(Option)[0].based_on == [str(notes[0].id), str(notes[1].id)]
    assert "Five leaflets" in opened.text()


async def test_a_digit_answers_an_option_and_tab_writes_the_reason(opened: Console) -> None:
    await opened.app.writer.do(step("option", title="Drop two"))
    await go(opened, "options")
    assert "1 adopt   2 adapt   3 explore   4 park" in last_line(opened)
    await opened.press("3")
    assert opened.band == "LEAD Answered option 1 · Tab writes why · u undoes"
    await opened.press("tab")
    assert opened.band.startswith("WRITE Letters go into this text")
    await opened.type("Depends on the reshuffle")
    await opened.press("escape", "down", "2")
    option = opened.session.all(Option)[0]
    assert (option.response, option.reason) == ("explore", "Depends on the reshuffle")


async def test_a_click_beneath_gives_the_answer_that_is_named_there(opened: Console) -> None:
    await opened.app.writer.do(step("option", title="Drop two"))
    await go(opened, "options")
    await opened.pilot.click(KeyBar, offset=(last_line(opened).index("2 adapt"), 0))
    await opened.settle()
    assert opened.session.all(Option)[0].response == "adapt"


async def test_where_the_answers_have_no_room_their_run_leads_to_the_menu_that_names_them(opened: Console) -> None:
    await opened.app.writer.do(step("option", title="Drop two"))
    await opened.pilot.resize_terminal(80, 24)
    await go(opened, "options")
    assert "1-4 choose" in last_line(opened)
    await opened.pilot.click(KeyBar, offset=(last_line(opened).index("choose"), 0))
    await opened.settle()
    assert all(answer in " ".join(opened.text().split()) for answer in ("1 adopt", "2 adapt", "3 explore", "4 park"))
    await opened.press("4")
    assert opened.session.all(Option)[0].response == "park"


async def test_going_down_the_options_each_digit_answers_the_one_under_the_cursor(opened: Console) -> None:
    for title in ("Drop two", "Print one", "Ring bells"):
        await opened.app.writer.do(step("option", title=title))
    await go(opened, "options")
    await opened.press("1", "down", "2", "down", "3", "up", "4")
    assert [one.title for one in opened.session.all(Option)] == ["Drop two", "Print one", "Ring bells"]
    assert [one.response for one in opened.session.all(Option)] == ["adopt", "park", "explore"]


async def test_where_the_answer_is_missing_a_digit_chooses_it_and_letters_do_nothing(opened: Console) -> None:
    await opened.app.writer.do(step("option", title="Drop two"))
    await opened.press("ctrl+g")
    assert "◂ no answer yet ▸  1 adopt · 2 adapt · 3 explore · 4 park" in opened.text()
    await opened.type("@pea")
    await opened.press("down")
    assert opened.session.all(Option)[0].response is None
    await opened.press("up", "4", "down")
    assert opened.session.all(Option)[0].response == "park"


async def test_an_option_says_in_its_line_whose_it_is_and_what_it_rests_on(opened: Console) -> None:
    await go(opened, "options")
    await enter(opened, "@layla Print one #3 #1")
    option, notes = opened.session.all(Option)[0], opened.session.all(Note)
    assert (option.title, opened.session.name_of(option.person_id)) == ("Print one", "ليلى المثال")
    assert option.based_on == [str(notes[2].id), str(notes[0].id)]
