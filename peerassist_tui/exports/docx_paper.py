"""A paper as a Word document with real headings, lists and tables, in which every script reads as it should."""

from dataclasses import replace
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from peerassist_tui.exports.directions import is_rtl, stretches
from peerassist_tui.readings.paper import Block, Heading, Paper, Points, Table, Words
from peerassist_tui.text import clean_line

FONTS = {"ascii": "Calibri", "hAnsi": "Calibri", "cs": "Arial", "eastAsia": "Microsoft YaHei"}
"""A font for each kind of script; where it is missing, a word processor takes another one of the same kind."""
INDIC = "Nirmala UI"
PAGE_CM = 17.0


def write(paper: Paper) -> bytes:
    """The paper as a .docx file."""
    document = Document()
    _page(document)
    document.core_properties.title = clean_line(paper.title)[:255]
    document.core_properties.author = ""
    document.core_properties.comments = ""
    _words(document.add_paragraph(style="Title"), Words(paper.title))
    _words(document.add_paragraph(style="Subtitle"), Words(paper.subtitle))
    for block in paper.blocks:
        _block(document, block)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _page(document: WordDocument) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.left_margin = section.right_margin = Cm((21.0 - PAGE_CM) / 2)
    section.top_margin = section.bottom_margin = Cm(1.8)
    for name, size, before, after in (
        ("Normal", 10, 0, 2),
        ("List Bullet", 10, 0, 1),
        ("Title", 18, 0, 2),
        ("Subtitle", 10, 0, 6),
        ("Heading 1", 12, 8, 2),
        ("Heading 2", 10.5, 5, 1),
    ):
        style = document.styles[name]
        style.font.size = Pt(size)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        _fonts(style.element.get_or_add_rPr(), size)


def _fonts(properties: Any, size: float) -> None:
    """A style's fonts, and its size for scripts that Word keeps a size of their own for."""
    fonts = properties.get_or_add_rFonts()
    fonts.attrib.clear()
    for kind, font in FONTS.items():
        fonts.set(qn(f"w:{kind}"), font)
    for old in properties.findall(qn("w:szCs")):
        properties.remove(old)
    properties.find(qn("w:sz")).addnext(_element("w:szCs", val=str(round(size * 2))))


def _block(document: WordDocument, block: Block) -> None:
    if isinstance(block, Heading):
        _words(document.add_paragraph(style=f"Heading {block.level}"), Words(block.text))
    elif isinstance(block, Words):
        _words(document.add_paragraph(), block)
    elif isinstance(block, Points):
        for words in block.items:
            _words(document.add_paragraph(style="List Bullet"), words)
    else:
        _table(document, block)


def _table(document: WordDocument, block: Table) -> None:
    table = document.add_table(rows=0, cols=len(block.head), style="Table Grid")
    table.autofit = False
    shares = [Cm(PAGE_CM * width / sum(block.widths)) for width in block.widths]
    for column, share in zip(table.columns, shares, strict=True):
        column.width = share
    for place, texts in enumerate((block.head, *block.rows)):
        row = table.add_row()
        row._tr.get_or_add_trPr().append(_element("w:cantSplit"))
        if place == 0:
            row._tr.get_or_add_trPr().append(_element("w:tblHeader"))
        for cell, text, share in zip(row.cells, texts, shares, strict=True):
            cell.width = share
            _words(cell.paragraphs[0], Words("", text) if place == 0 else Words(text))
    document.add_paragraph().paragraph_format.line_spacing = Pt(4)


def _words(paragraph: Paragraph, words: Words) -> None:
    lead, text = clean_line(words.lead), clean_line(words.text)
    if is_rtl(text or lead):  # a name before a text does not turn its line round
        paragraph._p.get_or_add_pPr().append(_element("w:bidi"))
    _runs(paragraph, f"{lead} " if lead and text else lead, bold=True)
    before, link, after = replace(words, text=text).parts
    _runs(paragraph, before, bold=False)
    if link:
        _link(paragraph, link)
    _runs(paragraph, after, bold=False)


def _link(paragraph: Paragraph, address: str) -> None:
    run = paragraph.add_run(address)
    run.underline = True
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    link.append(run._r)
    paragraph._p.append(link)


def _runs(paragraph: Paragraph, text: str, *, bold: bool) -> None:
    for kind, stretch in stretches(text):
        run = paragraph.add_run(stretch)
        properties = run._r.get_or_add_rPr()
        if kind == "indic":
            properties.get_or_add_rFonts().set(qn("w:cs"), INDIC)
        if bold:
            run.bold = run.font.cs_bold = True
        if kind:
            properties.append(_element("w:rtl" if kind == "rtl" else "w:cs"))


def _element(name: str, **values: str) -> Any:
    element = OxmlElement(name)
    for key, value in values.items():
        element.set(qn(f"w:{key}"), value)
    return element
