"""In a narrow terminal what is typed stands beneath its label, so that both can be read."""

from pathlib import Path

import pytest

from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session


def line_of(opened: Console, words: str) -> int:
    """In which line of the screen the words stand."""
    return next(place for place, line in enumerate(opened.text().splitlines()) if words in line)


@pytest.mark.parametrize(
    ("size", "beneath"), [((40, 12), 1), ((56, 20), 1), ((59, 24), 1), ((60, 24), 0), ((80, 24), 0)], ids=str
)
@pytest.mark.parametrize(
    ("downs", "label", "value"), [(0, "Title", "Nine"), (2, "Challenge ", "What"), (4, "Name  ", "Namuna")], ids=str
)
async def test_a_value_stands_beneath_its_label_below_sixty_columns(
    tmp_path: Path, size: tuple[int, int], beneath: int, downs: int, label: str, value: str
) -> None:
    path, clock = tmp_path / "store.db", ManualClock(TEN)
    async with console(path, new_session(path, clock), clock=clock, size=size) as opened:
        await opened.press(*["down"] * downs)
        lines = [line[20:].ljust(40) for line in opened.text().splitlines()]
        place = max(place for place, line in enumerate(lines) if f" {label}" in line)
        assert value in lines[place + beneath]
