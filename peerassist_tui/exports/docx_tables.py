"""Tables of a Word document, with header rows that are told as such; a chart is a table with pictures of bars."""

from io import BytesIO
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Cm, Emu
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph

from peerassist_tui.exports.bar_picture import HEIGHT, bar_picture
from peerassist_tui.exports.docx_styles import PAGE_CM, element
from peerassist_tui.exports.docx_words import fill
from peerassist_tui.exports.svg_bars import Ink, inks
from peerassist_tui.readings.paper import SHORT, BarRow, Bars, Table, Words
from peerassist_tui.text import clean_line

_PIXELS = 600
"""Of the longest bar."""
_BARS_CM = 4.9
_CHART_WIDTHS = (36, 32, 32)
_FEW = 8
_FEW_BARS = 16
"""Rows up to which a table, or a chart, is kept on one page."""
_LONG = 400
"""Letters of a cell beyond which its row may go on on the next page."""


def add_table(document: WordDocument, block: Table) -> None:
    """Append a table."""
    if block.caption:
        _paragraph(document, block.caption, "Caption")
    table = _grid(document, block.widths, "Table Grid")
    for place, texts in enumerate((block.head, *block.rows)):
        joined = place == 0 or (len(block.rows) <= _FEW and place < len(block.rows))
        cells = _row(table, block.widths, head=place == 0, joined=joined, whole=max(map(len, texts)) < _LONG)
        for cell, text in zip(cells, texts, strict=True):
            fill(cell, Words("", text) if place == 0 else Words(text), turns=len(text) > SHORT)
    _spaced(table, _edges(), 30)
    _after(document)


def add_bars(document: WordDocument, chart: Bars) -> None:
    """Append a chart: a row of a table for each of its rows, with the label, the bars as pictures, and the values."""
    _paragraph(document, chart.title, "Caption")
    _legend(document, chart)
    table = _grid(document, _CHART_WIDTHS, "Normal Table")
    for place, row in enumerate(chart.rows, 1):
        joined = len(chart.rows) <= _FEW_BARS and place < len(chart.rows)
        label, bars, told = _row(table, _CHART_WIDTHS, joined=joined)
        fill(label, Words(row.label), turns=False)
        fill(told, Words(row.told))
        _bars(Paragraph(bars, table), chart, row)
    _spaced(table, None, 45)
    _after(document)


def _legend(document: WordDocument, chart: Bars) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.keep_with_next = True
    for series, ink in zip(chart.series, inks(chart), strict=False):
        _picture(paragraph, [(60, ink)], series)
        paragraph.add_run(f" {series}     ")


def _bars(paragraph: Paragraph, chart: Bars, row: BarRow) -> None:
    lengths = (round(_PIXELS * value / (chart.longest or 1)) for value in row.values)
    parts = [*zip(lengths, inks(chart), strict=False)]
    bars = [parts] if chart.stacked else [[part] for part in parts]
    shown = [bar for bar in bars if any(width > 0 for width, _ in bar)]
    for place, bar in enumerate(shown):
        if place:
            paragraph.add_run().add_break()
        _picture(paragraph, bar, f"{row.label}: {row.told}")


def _picture(paragraph: Paragraph, bar: list[tuple[int, Ink]], told: str) -> None:
    png = bar_picture(bar)
    scale = Cm(_BARS_CM) / _PIXELS
    width = Emu(round(int.from_bytes(png[16:20]) * scale))
    shape = paragraph.add_run().add_picture(BytesIO(png), width, Emu(round(HEIGHT * scale)))
    shape._inline.docPr.set("descr", clean_line(told))


def _grid(document: WordDocument, widths: tuple[int, ...], style: str) -> WordTable:
    table: WordTable = document.add_table(rows=0, cols=len(widths), style=style)
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = _share(widths, width)
    return table


def _row(
    table: WordTable, widths: tuple[int, ...], *, head: bool = False, joined: bool = False, whole: bool = True
) -> list[Any]:
    """Append a row; answers with the paragraphs of its cells. A row that is whole is on one page, one
    that is joined is on the page of the next.
    """
    row = element("w:tr")
    properties = element("w:trPr")
    if whole:
        properties.append(element("w:cantSplit"))
    if head:
        properties.append(element("w:tblHeader"))
    row.append(properties)
    paragraphs = []
    for width in widths:
        cell, size = element("w:tc"), element("w:tcPr")
        size.append(element("w:tcW", w=str(round(_share(widths, width).twips)), type="dxa"))
        paragraph = element("w:p")
        paragraph.append(element("w:pPr"))
        if joined:
            paragraph[0].append(element("w:keepNext"))
        cell.extend((size, paragraph))
        row.append(cell)
        paragraphs.append(paragraph)
    table._tbl.append(row)
    return paragraphs


def _share(widths: tuple[int, ...], width: int) -> Any:
    return Cm(PAGE_CM * width / sum(widths))


def _edges() -> Any:
    """Only lines between the rows: the texts are what one looks at."""
    edges = element("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = side in ("top", "bottom", "insideH")
        shown = {"val": "single", "sz": "4", "space": "0", "color": "BFBFBF"} if line else {"val": "nil"}
        edges.append(element(f"w:{side}", **shown))
    return edges


def _spaced(table: WordTable, edges: Any, above: int) -> None:
    """Give a table its lines, and its cells some air: twentieths of a point above and below."""
    margins = element("w:tblCellMar")
    for side, width in (("top", above), ("left", 0), ("bottom", above), ("right", 120)):
        margins.append(element(f"w:{side}", w=str(width), type="dxa"))
    properties = table._tbl.tblPr
    layout, look = properties.find(qn("w:tblLayout")), properties.find(qn("w:tblLook"))
    if edges is not None:
        layout.addprevious(edges)
    look.addprevious(margins)


def _paragraph(document: WordDocument, text: str, style: str) -> None:
    paragraph = document.add_paragraph(style=style)
    fill(paragraph._p, Words(text))


def _after(document: WordDocument) -> None:
    """Two tables that touch become one."""
    document.add_paragraph().paragraph_format.line_spacing = 0.4
