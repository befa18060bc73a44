"""How big the text of documents is: as each format has it, or as the settings say, titles in proportion."""

import re
from io import BytesIO

import pytest
from docx import Document

from peerassist_tui.exports import docx_paper, html_paper, pdf_paper
from peerassist_tui.readings.paper import Paper, Words
from peerassist_tui.settings import settings_path

PAPER = Paper("Fish market", "Thursday", (Words("We met."),))


def choose(size: str) -> None:
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings_path().write_text(f"[documents]\nfont_size = {size}\n", encoding="utf-8")


def in_word() -> dict[str, float]:
    """The sizes of some styles, in points; where scripts like Arabic have one of their own, it is the same."""
    styles = Document(BytesIO(docx_paper.write(PAPER))).styles
    for style in ("Normal", "Title", "Footer"):
        properties = styles[style].element.rPr
        assert properties.xpath("string(w:sz/@w:val)") == properties.xpath("string(w:szCs/@w:val)")
    return {name: styles[name].font.size.pt for name in ("Normal", "Title", "Footer")}


def on_the_page() -> list[str]:
    """The sizes in points that a page in a browser has, on the screen and printed."""
    return re.findall(r"[\d.]+(?=pt)", html_paper.write(PAPER).decode())


def test_each_format_has_a_size_of_its_own() -> None:
    assert in_word() == {"Normal": 10.5, "Title": 22, "Footer": 8.5}
    assert on_the_page() == ["11", "9.8"]


def test_the_settings_say_another_one() -> None:
    choose("21")
    assert in_word() == {"Normal": 21, "Title": 44, "Footer": 17}
    assert on_the_page() == ["21", "21"]
    big = pdf_paper.write(PAPER)
    choose("8")
    assert in_word() == {"Normal": 8, "Title": 17, "Footer": 6.5}
    assert on_the_page() == ["8", "8"]
    assert pdf_paper.write(PAPER) != big


@pytest.mark.parametrize("size", ["7", "25", "12.5", '"14"', "true"])
def test_a_size_that_is_none_changes_nothing(size: str) -> None:
    choose(size)
    assert in_word()["Normal"] == 10.5
    assert on_the_page() == ["11", "9.8"]
