"""The line below the agenda clock: what is running beside the item, and what follows."""

from dataclasses import replace

import pytest
from textual.geometry import Size

from peerassist_tui.widgets.panels.agenda_list import AgendaLine, AgendaList, AgendaListFace, times
from peerassist_tui.widgets.panels.agenda_panel import AgendaFace, _Heading, following_line


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


def listed(face: AgendaListFace, size: Size) -> list[str]:
    class Small(AgendaList):
        content_size = size

    panel = Small()
    panel.set_reactive(AgendaList.face, face)
    return [row.plain for row in panel.lines(size.width)]


def test_the_list_says_how_many_items_it_has_no_room_for() -> None:
    face = AgendaListFace(tuple(AgendaLine("planned", "10:00", "", "5′", f"Item number {n}") for n in range(8)))
    rows = listed(face, Size(40, 7))
    assert len(rows) == 7
    assert rows[-1].endswith("Item number 6 · 1 more")
    assert listed(face, Size(30, 7))[-1].endswith("Item … · 1 more")
    assert "more" not in "".join(listed(face, Size(40, 8)))
    assert listed(face, Size(40, 0)) == []


def test_what_is_squeezed_gives_way_to_a_title_that_fits() -> None:
    squeezed = AgendaLine("planned", "10:00", "", "5′", "One option from each peer", "feedback 6 of 15 min")
    face = AgendaListFace((squeezed, *(replace(squeezed, title=f"Item {n}", squeezed="") for n in range(3))))
    assert listed(face, Size(48, 3))[0].endswith("One option from each peer")


@pytest.mark.parametrize(("is_early", "style"), [(True, "$foreground-muted"), (False, "$text-warning")])
def test_only_a_late_start_is_a_warning(is_early: bool, style: str) -> None:
    start = times(AgendaLine("planned", "10:00", "09:50", "5′", "Welcome", is_early=is_early))
    (span,) = [span for span in start.spans if "09:50" in start.plain[span.start : span.end]]
    assert span.style == style


@pytest.mark.parametrize(
    ("title", "rows"),
    [
        ("Clarifying questions", ["asking  Clarifying questions"]),
        ("Clarifying questions about the buyers", ["asking  Clarifying questions about the", "buyers"]),
        (
            "Clarifying questions about the buyers and all that they never asked us for",
            ["asking  Clarifying questions about the", "buyers and all that they never asked …"],
        ),
    ],
)
def test_the_phase_stands_before_a_title_of_any_length(title: str, rows: list[str]) -> None:
    heading = _Heading()
    heading.set_reactive(_Heading.face, AgendaFace(title, "asking", 60, 10, "", "", "", ()))
    assert [row.plain for row in heading.lines(38)] == rows
