"""Charts: drawn in a page, as pictures of bars in a Word document, and told in words in both."""

import zlib
from struct import unpack
from xml.etree.ElementTree import Element, fromstring

import pytest

from peerassist_tui.colours import LIGHT, PHASES
from peerassist_tui.exports.bar_picture import HEIGHT, bar_picture
from peerassist_tui.exports.svg_bars import svg
from peerassist_tui.readings.paper import BarRow, Bars

INK = "#1f4e79"
TIMES = Bars(
    "Minutes",
    ("planned", "actual"),
    (BarRow("The <b>situation</b>", (10, 20), "10 min → 20 min (+10)"), BarRow("الوضع", (5, 0), "5 min → skipped")),
)
SERIES = ("telling", "asking", "analyzing")
KINDS = Bars("Points", SERIES, (BarRow("A", (2, 1, 1), "all"),), stacked=True, phases=SERIES)


def boxes(drawing: Element) -> list[tuple[float, float, float, str]]:
    """Left edge, top, width and fill of each bar; those of the legend first."""
    found = [one for one in drawing.iter("rect") if one.get("stroke")]
    numbers = [[float(one.get(name) or 0) for name in ("x", "y", "width")] for one in found]
    return [(x, y, width, one.get("fill") or "") for (x, y, width), one in zip(numbers, found, strict=True)]


def test_the_bars_are_as_long_as_the_values() -> None:
    bars = boxes(fromstring(svg(TIMES, "c")))[2:]
    assert [width for _, _, width, _ in bars] == pytest.approx([239.5, 479, 119.75], abs=0.1)
    assert {x for x, _, _, _ in bars} == {0.5}
    assert len({y for _, y, _, _ in bars}) == 3


def test_stacked_bars_stand_one_behind_the_other() -> None:
    bars = boxes(fromstring(svg(KINDS, "c")))[3:]
    assert [x for x, _, _, _ in bars] == pytest.approx([0.5, 240, 359.75], abs=0.1)
    assert len({y for _, y, _, _ in bars}) == 1


def test_series_are_told_apart_without_colour() -> None:
    legend = boxes(fromstring(svg(KINDS, "c")))[:3]
    assert [fill for _, _, _, fill in legend] == ["#fff", LIGHT[PHASES["asking"]], "url(#c-hatch)"]


def test_a_drawing_is_told_in_words() -> None:
    drawing = fromstring(svg(TIMES, "c"))
    assert drawing.get("role") == "img"
    assert drawing.findtext("title") == "Minutes"
    assert drawing.findtext("desc") == "The <b>situation</b>: 10 min → 20 min (+10); الوضع: 5 min → skipped"
    assert drawing.get("aria-labelledby") == "c-title c-desc"


def test_a_long_label_is_told_whole_in_lines_of_its_own() -> None:
    title = "Walk along the river lane to the school gate, with the gauge reader and whoever else wants to come"
    rows = (BarRow(title, (10, 20), "10 min → 20 min (+10)"), BarRow("Tea", (5, 5), "5 min → 5 min, as planned"))
    drawing = fromstring(svg(Bars("Minutes", ("planned", "actual"), rows), "c"))
    words = [(one.text or "", float(one.get("y") or 0)) for one in drawing.iter("text") if not one.get("text-anchor")]
    lines = words[2:-1]
    assert " ".join(text for text, _ in lines) == title
    assert all(len(text) + len(rows[0].told) < 60 for text, _ in lines)
    first_bar, next_bar = (boxes(drawing)[place][1] for place in (2, 4))
    assert lines[-1][1] < first_bar < words[-1][1] < next_bar


def test_a_label_from_right_to_left_begins_at_the_same_edge() -> None:
    label = next(one for one in fromstring(svg(TIMES, "c")).iter("text") if one.text == "الوضع")
    assert (label.get("x"), label.get("direction"), label.get("text-anchor")) == ("0", "rtl", "end")


def test_a_long_label_leaves_room_for_the_values() -> None:
    chart = Bars("T", ("a",), (BarRow("w" * 200, (1,), "10 min → 20 min"),))
    label, told = [one.text or "" for one in fromstring(svg(chart, "c")).iter("text")][-2:]
    assert label.endswith("…")
    assert len(label) + len(told) <= 68
    assert told == "10 min → 20 min"


def test_a_chart_of_nothing_is_drawn_without_bars() -> None:
    chart = Bars("T", ("a",), (BarRow("x", (0,), "none"),))
    assert len(boxes(fromstring(svg(chart, "c")))) == 1


def pixels(png: bytes) -> list[bytes]:
    """The lines of a picture, a byte for each pixel."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    chunks, place = {}, 8
    while place < len(png):
        (length,) = unpack(">I", png[place : place + 4])
        kind, data = png[place + 4 : place + 8], png[place + 8 : place + 8 + length]
        assert unpack(">I", png[place + 8 + length : place + 12 + length]) == (zlib.crc32(kind + data),)
        chunks[kind] = data
        place += 12 + length
    width, height = unpack(">II", chunks[b"IHDR"][:8])
    raw = zlib.decompress(chunks[b"IDAT"])
    assert len(raw) == (width + 1) * height
    return [raw[line * (width + 1) + 1 : (line + 1) * (width + 1)] for line in range(height)]


def test_a_picture_shows_its_parts_one_behind_the_other() -> None:
    lines = pixels(bar_picture([(20, ("open", INK)), (30, ("solid", INK)), (40, ("hatched", INK)), (0, ("open", INK))]))
    assert (len(lines[0]), len(lines)) == (90, HEIGHT)
    middle = lines[HEIGHT // 2]
    assert set(lines[0]) == {1, 2, 3}
    assert set(middle[2:18]) == {0}
    assert set(middle[20:50]) == {2}
    assert set(middle[52:88]) == {0, 3}
