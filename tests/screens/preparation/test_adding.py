"""The line in which rows of the preparation are added: one after the other, and many by a paste."""

import pytest
from textual.events import Paste
from textual.widgets import Input

from peerassist_tui.widgets.fields.add_line import AddLine
from tests.helpers.console import Console
from tests.screens.preparation.sections import focused, go, names, toasts


async def test_people_are_added_one_after_the_other(empty: Console) -> None:
    await go(empty, "people")
    await empty.type("Amina")
    await empty.press("enter")
    await empty.type("Zoë [/b]")
    await empty.press("enter")
    assert names(empty) == ["Amina", "Zoë [/b]"]
    assert isinstance(focused(empty), Input)
    assert focused(empty).value == ""
    assert "Zoë [/b]" in empty.text()


async def test_a_refused_name_stays_in_the_line(opened: Console) -> None:
    await go(opened, "people")
    await opened.press("N")
    await opened.type("Imani Mfano")
    await opened.press("enter")
    assert focused(opened).value == "Imani Mfano"
    assert any("already here" in toast for toast in toasts(opened))


async def test_a_column_of_names_is_pasted_as_people(empty: Console) -> None:
    await go(empty, "people")
    empty.app.post_message(Paste("Amina\n  Bao\r\nChen\n\n"))
    await empty.settle()
    await empty.press("enter")
    assert names(empty) == ["Amina", "Bao", "Chen"]


async def test_what_stands_in_the_add_line_waits_there_when_the_screen_is_left(empty: Console) -> None:
    await go(empty, "people")
    await empty.type("Amina")
    await empty.press("f3", "f2")
    assert names(empty) == []
    assert focused(empty).value == "Amina"


async def test_escape_adds_nothing_and_says_that_it_waits(empty: Console) -> None:
    await go(empty, "people")
    await empty.type("Zed")
    await empty.press("escape")
    assert "“Zed” is not added: it waits in its line." in toasts(empty)
    await empty.press("f3")
    assert names(empty) == []


async def test_too_many_people_are_refused_and_what_was_typed_stays(empty: Console) -> None:
    await go(empty, "people")
    await empty.type("Amina")
    empty.app.post_message(Paste("\n".join(f"Person {number}" for number in range(10_000))))
    await empty.settle()
    assert names(empty) == []
    assert "10,000 people are more than the 500 that can be added at once. None was added." in empty.text()
    assert len(focused(empty).text.splitlines()) == 10_000
    await empty.press("escape")
    assert [line.value for line in empty.app.screen.query(AddLine) if line.value] == ["Amina"]


@pytest.mark.parametrize("topic", ["objectives", "agenda", "materials", "ground_rules", "room"])
async def test_pasted_lines_are_rows_in_one_step_and_not_more_than_500(empty: Console, topic: str) -> None:
    await go(empty, topic)
    await empty.press("N")
    before, pane = empty.session.tables, empty.app.screen.pane  # type: ignore[attr-defined]
    empty.app.post_message(Paste("Bridge [/]\nHarbour 20\nRoad, مرحبا"))
    await empty.settle()
    assert pane.section.count(empty.session) == 3
    await empty.press("escape", "u")
    assert empty.session.tables == before
    await empty.press("N")
    empty.app.post_message(Paste("line\n" * 501))
    await empty.settle()
    assert empty.session.tables == before
    assert "501 lines are more than the 500 that can be added at once. None was added." in toasts(empty)


async def test_a_paste_longer_than_a_line_is_said_to_be_cut(opened: Console) -> None:
    await go(opened, "people")
    await opened.press("N")
    opened.app.post_message(Paste("word " * 200_000))
    await opened.settle()
    assert len(focused(opened).value) == 10_000
    assert "A line holds 10,000 characters: the last 990,000 characters were left out." in toasts(opened)


async def test_escape_twice_leaves_a_begun_name_out_and_says_so(empty: Console) -> None:
    await go(empty, "people")
    await empty.type("am")
    await empty.press("escape", "escape")
    assert "“am” was not added." in toasts(empty)
    await empty.press("f3")
    assert names(empty) == []


def offered(opened: Console) -> set[str | None]:
    return {one.binding.id for one in opened.app.screen.active_bindings.values()}


async def test_a_suggested_ground_rule_is_not_offered_up_and_down(opened: Console) -> None:
    await go(opened, "ground_rules")
    await opened.press("N")
    await opened.type("Phones stay outside")
    await opened.press("enter", "escape")
    assert {"row.up", "row.down"} <= offered(opened)
    await opened.press("end")
    assert not {"row.up", "row.down"} & offered(opened)
