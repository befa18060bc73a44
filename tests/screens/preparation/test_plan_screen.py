"""The agenda of a preparation, by what a person types and sees."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from peerassist_tui.content.own_templates import own_templates
from peerassist_tui.settings import templates_path
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session
from tests.screens.preparation.sections import PLACES


@pytest.fixture
async def opened(tmp_path: Path) -> AsyncIterator[Console]:
    """In the list of agenda items, on the first one."""
    session_id = new_session(tmp_path / "store.db", ManualClock(TEN))
    async with console(tmp_path / "store.db", session_id, size=(100, 40)) as opened:
        await opened.burst(*["down"] * PLACES.index("agenda"), "enter")
        yield opened


def titles(opened: Console) -> list[str]:
    return [item.title for item in opened.session.agenda]


async def test_the_times_follow_while_a_length_is_being_typed(opened: Console) -> None:
    assert "10:10  T telling" in opened.text()
    await opened.press("enter", "tab", "tab", "ctrl+u")
    await opened.type("1h")
    assert "11:00  T telling" in opened.text()
    assert "10:00–11:00, day ends 11:50" in opened.text()
    await opened.type("3")
    assert "11:03  T telling" in opened.text()
    await opened.press("backspace", "backspace", ".", "x")
    assert "10:10  T telling" in opened.text()
    assert "minutes, like 25 or 1h30" in opened.text()
    assert opened.session.agenda[0].minutes == 10


async def test_an_item_is_typed_in_before_another(opened: Console) -> None:
    await opened.press("down", ".", "B")
    assert "before “The situation”" in opened.text()
    await opened.type("Tea 1h05")
    await opened.press("enter")
    await opened.type("Round in 2027")
    await opened.press("enter")
    assert titles(opened)[:4] == ["Welcome", "Tea", "Round in 2027", "The situation"]
    assert [item.minutes for item in opened.session.agenda[:3]] == [10, 65, 15]
    await opened.press("escape", "N")
    await opened.type("Close 5")
    await opened.press("enter")
    assert titles(opened)[-1] == "Close"


async def test_an_item_is_doubled_split_and_put_on_the_next_day_and_all_is_undone(opened: Console) -> None:
    await opened.press("ctrl+f", "down", ".", "d", ".", "x")
    assert titles(opened)[1:4] == ["The situation", "The situation (3)", "The situation (2)"]
    assert [item.minutes for item in opened.session.agenda[1:4]] == [8, 7, 15]
    await opened.press(".")
    assert "D day 2" in " ".join(opened.text().split())
    await opened.press("D")
    assert "Day 2 · Wed 9 December · 10:00–11:15" in opened.text()
    await opened.press(".")
    assert "D day 1" in " ".join(opened.text().split())
    await opened.press("D")
    assert {item.day for item in opened.session.agenda} == {1}
    await opened.press("u", "u", "u", "u", "u")
    assert titles(opened) == ["Welcome", "The situation", "Clarifying questions", "What we would do"]


async def test_a_warning_is_mended_where_it_stands(opened: Console) -> None:
    words = " ".join(opened.text().split())
    assert "no time for the hosts to commit ctrl+f add 10 min to commit at the end" in words
    await opened.press("ctrl+f")
    assert titles(opened)[-1] == "Commitment"
    assert "no time for the hosts to commit" not in opened.text()
    await opened.press("u")
    assert "no time for the hosts to commit" in opened.text()


async def test_an_agenda_is_kept_and_another_begins_with_it(opened: Console) -> None:
    await opened.press(".", "S")
    assert "~/.config/peerassist/agendas/nine-products-or-one-message.toml" in opened.text()
    await opened.press("ctrl+u")
    assert "A template needs a name" in opened.text()
    await opened.press("enter")
    await opened.type("Ours")
    await opened.press("tab")
    await opened.type("when [b]time[/b] is short")
    await opened.press("enter")
    await opened.press("delete", "delete", ".", "T")
    assert "Yours, in ~/.config/peerassist/agendas" in opened.text()
    assert "when [b]time[/b] is short" in opened.text()
    await opened.press("enter")
    assert titles(opened) == ["Welcome", "The situation", "Clarifying questions", "What we would do"]


async def test_a_template_is_not_replaced_unasked(opened: Console) -> None:
    await opened.press(".", "S", "enter", "down", "delete", ".", "S", "enter")
    assert "Shall it be replaced?" in opened.text()
    await opened.press("escape", "escape")
    assert [len(one.items) for one in own_templates(templates_path()).found.values()] == [4]
    await opened.press(".", "S", "enter", "enter")
    assert [len(one.items) for one in own_templates(templates_path()).found.values()] == [3]


async def test_an_own_template_is_taken_out_and_put_back_and_a_wrong_one_is_named(opened: Console) -> None:
    await opened.press(".", "S", "enter")
    (templates_path() / "bad.toml").write_text("name = 'x'\n")
    await opened.press(".", "T")
    assert "! bad.toml: “description” is missing." in opened.text()
    assert "Fifteen minutes" in opened.text()
    await opened.press("delete")
    assert "Nine products" not in opened.text()[60:]
    assert own_templates(templates_path()).found == {}
    await opened.press("u")
    assert own_templates(templates_path()).found == {}, "letters do nothing where one chooses"
    await opened.press("ctrl+z")
    assert len(own_templates(templates_path()).found) == 1
    await opened.press("enter")
    assert opened.session.label == "Set an agenda of 4 items"


async def test_a_new_session_may_begin_with_an_own_template(opened: Console) -> None:
    await opened.press(".", "S", "enter", "escape", "escape")
    await opened.press("N", *["y"] * 6, "enter")
    assert "Yours, in" in opened.text()
    await opened.press("down", "up", "enter")
    assert titles(opened) == ["Welcome", "The situation", "Clarifying questions", "What we would do"]
