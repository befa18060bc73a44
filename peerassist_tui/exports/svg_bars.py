"""A chart of bars as SVG inside a page: drawn to be read in black and white, and told in words to a screen reader."""

from itertools import accumulate, zip_longest
from textwrap import wrap
from xml.etree.ElementTree import Element, SubElement, tostring

from rich.cells import cell_len

from peerassist_tui.colours import chart_colour
from peerassist_tui.exports.directions import is_rtl
from peerassist_tui.readings.paper import BarRow, Bars
from peerassist_tui.text import clean_line, clip

FILLS = ("open", "solid", "hatched")
"""How the series of a chart are told apart, in their order; there are three at most."""
Ink = tuple[str, str]
"""How a series is filled, and its colour."""

_WIDTH, _LINE, _BAR, _GAP = 480, 16, 9, 10
_CELLS, _LABEL_LINES = 62, 3
"""How many letters go into a line, also of the bigger ones on a telephone; and how many lines a label may have."""
_HEAD = 22


def inks(chart: Bars) -> list[Ink]:
    """How each series of the chart is drawn: also without its colour it is another than the others."""
    return [
        (fill, chart_colour(phase))
        for phase, fill in zip_longest(chart.phases, FILLS[: len(chart.series)], fillvalue="")
    ]


def svg_file(chart: Bars) -> bytes:
    """The chart as a file of its own, in UTF-8."""
    root = _drawn(chart, "chart")
    root.set("xmlns", "http://www.w3.org/2000/svg")
    root.set("style", 'background: #fff; font: 11px "Noto Sans", "Segoe UI", Arial, sans-serif')
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))


def svg(chart: Bars, name: str) -> str:
    """The chart inside a page; `name` keeps its ids apart from those of other charts on it."""
    return tostring(_drawn(chart, name), encoding="unicode")


def _drawn(chart: Bars, name: str) -> Element:
    bars = _BAR * (1 if chart.stacked else len(chart.series)) + _GAP
    tops = [*accumulate((_LINE * len(_label(row)) + bars for row in chart.rows), initial=_HEAD)]
    root = Element("svg", {"class": "bars"}, viewBox=f"0 0 {_WIDTH} {tops[-1]}", role="img")
    root.set("aria-labelledby", f"{name}-title {name}-desc")
    SubElement(root, "title", id=f"{name}-title").text = clean_line(chart.title)
    told = "; ".join(f"{row.label}: {row.told}" for row in chart.rows)
    SubElement(root, "desc", id=f"{name}-desc").text = clean_line(told)
    for fill, colour in inks(chart):
        if fill == "hatched":
            _hatching(root, name, colour)
    _legend(root, chart, name)
    for top, row in zip(tops, chart.rows, strict=False):
        _row(root, chart, row, top, name)
    return root


def _hatching(root: Element, name: str, colour: str) -> None:
    pattern = SubElement(root, "pattern", id=f"{name}-hatch", width="4", height="4", patternUnits="userSpaceOnUse")
    SubElement(pattern, "rect", width="4", height="4", fill="#fff")
    SubElement(pattern, "path", d="M0 4 4 0M-1 1 1 -1M3 5 5 3", stroke=colour)


def _legend(root: Element, chart: Bars, name: str) -> None:
    x = 0.0
    for series, ink in zip(chart.series, inks(chart), strict=False):
        _bar(root, x, 3, 14, ink, name)
        _text(root, x + 19, 11, clean_line(series))
        x += 19 + 7.2 * cell_len(series) + 22


def _told(row: BarRow) -> str:
    """The values in words; a long label leaves them half of the line."""
    label = min(cell_len(clean_line(row.label)), _CELLS // 2 - 3)
    return clip(clean_line(row.told), _CELLS - label - 3)


def _label(row: BarRow) -> list[str]:
    """The label in lines that leave room for the values in words."""
    label, room = clean_line(row.label), _CELLS - cell_len(_told(row)) - 3
    letters = room if cell_len(label) <= len(label) else room // 2  # some take two cells each
    return wrap(label, letters, max_lines=_LABEL_LINES, placeholder="…") or [""]


def _row(root: Element, chart: Bars, row: BarRow, top: float, name: str) -> None:
    lines = _label(row)
    for place, line in enumerate(lines):
        _text(root, 0, top + _LINE * place + 11, line)
    _text(root, _WIDTH, top + 11, _told(row), anchor="end")
    x, y = 0.0, top + _LINE * len(lines)
    for value, ink in zip(row.values, inks(chart), strict=False):
        width = (_WIDTH - 1) * value / (chart.longest or 1)
        _bar(root, x, y, width, ink, name)
        x, y = (x + width, y) if chart.stacked else (x, y + _BAR)


def _bar(root: Element, x: float, y: float, width: float, ink: Ink, name: str) -> None:
    fill, colour = ink
    if width > 0:
        paint = {"open": "#fff", "solid": colour, "hatched": f"url(#{name}-hatch)"}[fill]
        box = {"x": f"{x + 0.5:.1f}", "y": f"{y + 0.5:.1f}", "width": f"{width:.1f}", "height": f"{_BAR - 1}"}
        SubElement(root, "rect", box, fill=paint, stroke=colour)


def _text(root: Element, x: float, y: float, words: str, anchor: str = "start") -> None:
    text = SubElement(root, "text", x=f"{x:g}", y=f"{y:g}")
    text.text = words
    rtl = is_rtl(words)
    if rtl:
        text.set("direction", "rtl")
    if (anchor == "end") is not rtl:  # from right to left, a text ends at its left
        text.set("text-anchor", "end")
