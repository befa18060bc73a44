"""The line below the agenda clock: what is running beside the item, and what follows."""

import pytest

from peerassist_tui.widgets.panels.agenda_panel import AgendaFace, following_line


@pytest.mark.parametrize(
    ("timer", "width", "line"),
    [
        ("", 34, "then: Telling the hosts' story 30′"),
        ("", 39, "then: Telling the hosts' story (30 min)"),
        ("", 30, "then: Telling the hosts' story"),
        ("", 29, "then: Telling the hosts' sto…"),
        ("silent writing 0:17", 44, "silent writing 0:17 · then: Telling the hos…"),
        ("silent writing 0:17", 60, "silent writing 0:17 · then: Telling the hosts' story 30′"),
    ],
)
def test_what_follows_is_read_before_its_length(timer: str, width: int, line: str) -> None:
    title = "then: Telling the hosts' story"
    face = AgendaFace("On", "telling", 60, 10, "", "", "", (f"{title} (30 min)", f"{title} 30′", title), timer=timer)
    assert following_line(face, width).plain == line
