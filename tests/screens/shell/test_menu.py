"""The menu of all that can be done: it teaches the letters, obeys them and nothing else, and says why not."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from peerassist_tui.models import Note
from peerassist_tui.readings.state import waiting
from peerassist_tui.screens.live.live import LiveScreen
from peerassist_tui.screens.menu.menu import MenuScreen
from peerassist_tui.screens.menu.menu_layout import lay_out
from peerassist_tui.screens.menu.menu_lines import MenuLine, menu_lines
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session


@pytest.fixture
async def live(tmp_path: Path) -> AsyncIterator[Console]:
    """A running meeting on a small terminal."""
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=(80, 24)) as opened:
        yield opened


async def test_the_menu_of_the_meeting_shows_every_letter_in_four_groups(live: Console) -> None:
    await live.press(".")
    assert [word for word in ("Floor", "Time", "Notes", "Help me") if word not in live.text()] == []
    letters = {command.keys.split(",")[0] for control in LiveScreen.CONTROLS for command in control.COMMANDS}
    shown = {word for line in live.text().splitlines() for word in line.split()}
    assert {letter for letter in letters if len(letter) == 1 and letter.isalpha()} <= shown


async def test_in_mono_the_whole_menu_stands_on_a_small_terminal_with_its_keys(live: Console) -> None:
    live.app.theme = "mono"
    await live.press(".")
    rows = live.text().splitlines()
    assert any("roll call" in row for row in rows)
    assert rows[-1].rstrip().endswith("esc close")


async def test_a_letter_does_what_it_says_and_what_is_typed_next_goes_where_that_leads(live: Console) -> None:
    await live.burst("full_stop", "t", *"said", "enter")
    assert [note.text for note in live.session.all(Note)] == ["said"]
    assert isinstance(live.app.screen, LiveScreen)


async def test_a_letter_that_stands_beside_no_line_does_nothing(live: Console) -> None:
    await live.press(".", "N", "5")
    assert isinstance(live.app.screen, MenuScreen)
    assert not waiting(live.session)
    await live.press("escape")
    assert isinstance(live.app.screen, LiveScreen)


async def test_what_cannot_be_done_now_says_why_and_is_not_done(live: Console) -> None:
    await live.press(".", "i")
    assert isinstance(live.app.screen, MenuScreen)
    assert "Nobody has the floor." in live.text()
    await live.press("F")
    assert "Not now. There is no option yet." in live.text()


async def test_arrows_and_enter_do_it_too(live: Console) -> None:
    await live.press("1", ".", "enter")
    assert isinstance(live.app.screen, LiveScreen)
    assert not waiting(live.session)
    await live.press(".", "right", "down", "enter")
    assert "of 15 min" in live.text()


async def test_it_opens_while_somebody_types_and_the_full_stop_is_typed(live: Console) -> None:
    await live.press("t", "a", ".")
    assert isinstance(live.app.screen, LiveScreen)
    await live.press("f10")
    assert isinstance(live.app.screen, MenuScreen)


def line(group: str, key: str) -> MenuLine:
    async def run() -> None:
        """Nothing."""

    return MenuLine(group, key, f"does {key}", "", "", run)


@pytest.mark.parametrize(
    ("groups", "width", "height", "columns"),
    [
        ({"A": 3, "B": 2}, 76, 21, [8]),
        ({"A": 19, "B": 8, "C": 16, "D": 8, "E": 2}, 76, 21, [20, 9, 17, 13]),
        ({"A": 19, "B": 8, "C": 16, "D": 8, "E": 2}, 116, 37, [30, 31]),
        ({"A": 12, "B": 12}, 76, 21, [13, 13]),
        ({"A": 3}, 20, 4, [4]),
        ({}, 76, 21, []),
    ],
)
def test_groups_stand_whole_in_as_few_columns_as_have_room(
    groups: dict[str, int], width: int, height: int, columns: list[int]
) -> None:
    lines = [line(name, str(number)) for name, count in groups.items() for number in range(count)]
    assert [len(column) for column in lay_out(lines, width, height).columns] == columns


async def test_each_key_stands_once_and_what_a_long_label_says_stands_beside_it(tmp_path: Path) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock)
    async with console(tmp_path / "store.db", session_id, clock=clock) as opened:
        keys = [line.key for line in menu_lines(opened.app.screen)]
        assert len(keys) == len(set(keys))
    session_id = new_session(tmp_path / "store.db", clock, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock) as opened:
        await opened.press("4", ".")
        assert "undo “Raised the hand of Layla al-Mithal”" in " ".join(opened.text().split())


@pytest.mark.parametrize(("size", "undo"), [((80, 24), "undo"), ((100, 30), "undo"), ((120, 40), "undo “Raised")])
async def test_nothing_of_the_meetings_menu_is_cut(tmp_path: Path, size: tuple[int, int], undo: str) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=size) as opened:
        await opened.press("4")
        assert max(len(line.sentence) for line in menu_lines(opened.app.screen)) <= 76
        await opened.press(".")
        assert "…" not in opened.text()
        assert f"u {undo}" in " ".join(opened.text().split())


@pytest.mark.parametrize("state", [("x",), ("4", "space", "P"), ("4", "space", "i", "1", "enter")])
async def test_no_sentence_of_the_menu_is_cut_whatever_happens_on_the_floor(
    tmp_path: Path, state: tuple[str, ...]
) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock) as opened:
        await opened.press(*state, ".")
        assert "Call the next, or back after a question" in opened.text()
        assert "…" not in opened.text()


async def test_the_columns_of_the_menu_stay_while_a_command_is_called_otherwise(tmp_path: Path) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock) as opened:
        await opened.press("x", ".")
        rows = {row[:4].strip(): row for row in opened.text().splitlines()}
        assert "end crosstalk" in rows["x"]
        assert rows["x"].index("Mark crosstalk") == rows["c"].index("Correct who") == rows["r"].index("End the turn")


async def test_the_sentence_beneath_is_that_of_the_line_to_which_the_mouse_comes(live: Console) -> None:
    await live.press(".")
    rows = live.text().splitlines()
    row = next(row for row, line in enumerate(rows) if "pass over" in line)
    await live.pilot.hover(offset=(rows[row].index("pass over"), row))
    await live.settle()
    assert "Not now. Fewer than two people wait." in live.text()


async def test_the_keys_of_the_hint_are_dim_where_none_stands(live: Console) -> None:
    lines = {line.key: line.why for line in menu_lines(live.app.screen)}
    assert lines["d"] == lines["D"] == "No hint right now."
    assert not lines["G"]


async def test_in_mono_a_large_terminal_has_room_for_the_sentences_too(tmp_path: Path) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "wide.db", clock, is_on=True)
    async with console(tmp_path / "wide.db", session_id, clock=clock, size=(120, 40)) as opened:
        opened.app.theme = "mono"
        await opened.press(".")
        assert "Write a note: telling" in opened.text()


async def test_two_blanks_at_least_part_the_columns(tmp_path: Path) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "wide.db", clock, is_on=True)
    async with console(tmp_path / "wide.db", session_id, clock=clock, size=(120, 40)) as opened:
        await opened.press(".")
        rows = opened.text().splitlines()
        column = next(row.index("Notes") for row in rows if "Floor" in row)
        touching = [row for row in rows[:-3] if row[column:].strip() and row[column - 2 : column].strip()]
        assert touching == []
