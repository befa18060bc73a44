"""How a Word document of ours looks: page, styles, fonts for every script, a footer, and nothing private in it."""

from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from peerassist_tui.language import direction, language_and_region
from peerassist_tui.settings import font_size
from peerassist_tui.text import clean_line

FONTS = {"ascii": "Calibri", "hAnsi": "Calibri", "cs": "Arial", "eastAsia": "Microsoft YaHei"}
"""A font for each kind of script; where it is missing, a word processor takes another one of the same kind."""
OTHER_LANGUAGES = {"eastAsia": "zh-CN", "bidi": "ar-SA"}
"""Of the scripts in which a document is not written."""
PAGE_CM = 17.0
FACTS_CM = 2.9
"""How far to the right the facts at a document's head stand, behind their names."""
INK = RGBColor(0x1F, 0x4E, 0x79)
MUTED = RGBColor(0x59, 0x59, 0x59)

_STYLES = (
    ("Normal", 10.5, 0, 5),
    ("List Bullet", 10.5, 0, 2),
    ("List Bullet 2", 10, 0, 1),
    ("Title", 22, 0, 3),
    ("Subtitle", 11, 0, 8),
    ("Heading 1", 14, 16, 4),
    ("Heading 2", 11.5, 10, 3),
    ("Heading 3", 10.5, 8, 2),
    ("Facts", 10.5, 0, 1),
    ("Closing", 10.5, 16, 16),
    ("Signature", 10.5, 0, 0),
    ("Quote", 13, 4, 8),
    ("Caption", 9, 8, 3),
    ("TOC Heading", 11.5, 16, 4),
    ("toc 1", 10.5, 0, 2),
    ("Footer", 8.5, 0, 0),
)
"""The styles with their sizes, and the space above and below, in points."""

_NORMAL = 10.5
"""The size of a paragraph's text where no other one is chosen; the others go with it."""

_LEADING = ("Title", "Heading", "TOC")
"""How the names of those begin that lead what follows."""


def new_document(title: str, tag: str) -> WordDocument:
    """An empty document on A4 with our styles, in the language of that tag."""
    document = Document()
    _page(document, direction(tag))
    _styles(document)
    language = language_and_region(tag)
    _defaults(document, {"val": language, "bidi": language} if direction(tag) == "rtl" else {"val": language})
    _properties(document, title, language)
    _footer(document, title)
    return document


def element(name: str, **values: str) -> Any:
    """An element of the word processor's language with its values."""
    made = OxmlElement(name)
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    return made


def _page(document: WordDocument, runs: str) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.left_margin = section.right_margin = Cm((21.0 - PAGE_CM) / 2)
    section.top_margin = section.bottom_margin = Cm(1.8)
    section.footer_distance = Cm(0.9)
    if runs == "rtl":
        section._sectPr.append(element("w:bidi"))


def _styles(document: WordDocument) -> None:
    for name in ("toc 1", "Closing", "Signature"):
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    facts = document.styles.add_style("Facts", WD_STYLE_TYPE.PARAGRAPH).paragraph_format
    bigger = (font_size() or _NORMAL) / _NORMAL
    facts.left_indent, facts.first_line_indent = Cm(FACTS_CM * bigger), Cm(-FACTS_CM * bigger)
    muted = document.styles.add_style("Muted", WD_STYLE_TYPE.CHARACTER)
    muted.font.color.rgb = MUTED
    document.styles.add_style("Address", WD_STYLE_TYPE.CHARACTER).font.underline = True
    for name, usual, before, after in _STYLES:
        style, size = document.styles[name], round(usual * bigger * 2) / 2  # Word counts in halves
        style.font.size = Pt(size)
        space = style.paragraph_format
        space.space_before, space.space_after, space.line_spacing = Pt(before), Pt(after), 1.1
        _fonts(style.element.get_or_add_rPr(), size)
        space.keep_with_next = name.startswith((*_LEADING, "Closing")) or None
        if name.startswith(_LEADING):
            style.font.color.rgb = INK
    document.styles["Subtitle"].font.color.rgb = document.styles["Caption"].font.color.rgb = MUTED
    document.styles["Subtitle"].font.italic = False
    for spread in document.styles["Subtitle"].element.rPr.xpath("w:spacing"):
        spread.getparent().remove(spread)
    document.styles["Caption"].paragraph_format.keep_with_next = True
    quote = document.styles["Quote"]
    quote.font.italic, quote.font.color.rgb = False, INK
    quote.paragraph_format.left_indent = Cm(0.5)
    edge = element("w:pBdr")
    edge.append(element("w:left", val="single", sz="18", space="8", color="1F4E79"))
    quote.element.get_or_add_pPr().insert_element_before(edge, "w:shd", "w:spacing", "w:ind", "w:contextualSpacing")


def _fonts(properties: Any, size: float) -> None:
    """A style's fonts, and its size for scripts that Word keeps a size of their own for."""
    fonts = properties.get_or_add_rFonts()
    fonts.attrib.clear()
    for kind, font in FONTS.items():
        fonts.set(qn(f"w:{kind}"), font)
    for old in properties.findall(qn("w:szCs")):
        properties.remove(old)
    properties.find(qn("w:sz")).addnext(element("w:szCs", val=str(round(size * 2))))


def _defaults(document: WordDocument, own: dict[str, str]) -> None:
    """The language of the document, and no compatibility with what Word was long ago."""
    (language,) = document.styles.element.xpath("w:docDefaults//w:lang")
    for kind, name in (OTHER_LANGUAGES | own).items():
        language.set(qn(f"w:{kind}"), name)
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def _properties(document: WordDocument, title: str, language: str) -> None:
    properties = document.core_properties
    properties.title, properties.language = clean_line(title)[:255], language
    properties.author = properties.comments = ""
    for date in properties._element.xpath("dcterms:created | dcterms:modified"):
        properties._element.remove(date)


def _footer(document: WordDocument, title: str) -> None:
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = 2
    paragraph.add_run(f"{clean_line(title)[:90]} · ")
    for code in ("PAGE", "NUMPAGES"):
        field = element("w:fldSimple", instr=code)
        field.append(element("w:r"))
        field[0].append(element("w:t"))
        field[0][0].text = "1"
        paragraph._p.append(field)
        if code == "PAGE":
            paragraph.add_run(" / ")
