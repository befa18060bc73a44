"""The line below the agenda clock: what is running beside the item, and what follows."""

import pytest

from peerassist_tui.widgets.panels.agenda_panel import AgendaFace, following_line


@pytest.mark.parametrize(
    ("timer", "width", "line"),
    [
        ("", 34, "then: Telling the hosts'… (30 min)"),
        ("silent writing 0:17", 44, "silent writing 0:17 · then: Telling the hos…"),
        ("silent writing 0:17", 60, "silent writing 0:17 · then: Telling the hosts' sto… (30 min)"),
    ],
)
def test_what_follows_is_read_before_its_length(timer: str, width: int, line: str) -> None:
    face = AgendaFace("On", "telling", 60, 10, "", "", "", "then: Telling the hosts' story", " (30 min)", timer=timer)
    assert following_line(face, width).plain == line
