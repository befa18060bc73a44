"""Text from outside is made harmless, comparable and short enough."""

import unicodedata
from itertools import accumulate

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from peerassist_tui.text import clean, clean_line, clip, ended, fold, quoted

KEPT = set("\n\u200c\u200d\u200e\u200f\u061c")
FORBIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
FRAGMENTS = [
    *("\x1b[", "\x1b]", "\x1bP", "\x1b_", "\x1b\\", "52;c;aGk=", "31m", "\r\n", "  "),
    *"\x1b\x9b\x9d\x9c\x90\x07\r\n\x85\u2028\t\0\u202e\u2066\ud800\ue000\u0378",
    *"e\u0301日\u200d👩🏽\ufe0f❤🇨🇭क\u094dẞİﬁ\u00a8",
]
GRAPHEMES = ["a", "日", "e\u0301", "👩\u200d🚀", "❤\ufe0f", "👍🏽", "🇨🇭"]
HOSTILE = st.lists(st.sampled_from(FRAGMENTS) | st.characters(codec=None), max_size=12).map("".join)


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("plain text", "plain text"),
        ("two  spaces,\n  an indent ", "two  spaces,\n  an indent "),
        ("a\tb", "a b"),
        ("a\r\nb\rc\x85d\u2028e\u2029f", "a\nb\nc\nd\ne\nf"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x9b31mred", "red"),
        ("a\x1b[38;2;1", "a"),
        ("a\x1b[?1049hb", "ab"),
        ("a\x1b]0;title\x07b", "ab"),
        ("a\x1b]52;c;aGk=\x1b\\b", "ab"),
        ("a\x9d0;title\x9cb", "ab"),
        ("a\x1b]0;no end\nb", "a\nb"),
        ("a\x1bPq#0\x07~\x1b\\b", "ab"),
        ("a\x90q\x9cb\x9fx\x9cc\x1b^x\x1b\\d", "abcd"),
        ("a\x1b_Gf=24\x1b\\b", "ab"),
        ("a\x1bPtmux;\x1b\x1b]52;c;aGk=\x07\x1b\\b", "ab"),
        ("a\x1bcb\x1b(Bc\x1b", "abc"),
        ("a\x00\x08\x0b\x0c\x7f\x84b", "ab"),
        ("a\u202eb\u202c\u2066c\u2069", "abc"),
        ("\ufeffa\u00adb\u200bc\u2060d\U000e0067", "abcd"),
        ("می\u200cخواهم \u200e\u200f\u061c", "می\u200cخواهم \u200e\u200f\u061c"),
        ("👩\u200d🚀 ❤\ufe0f 🇨🇭", "👩\u200d🚀 ❤\ufe0f 🇨🇭"),
        ("a\ud800b\ue000c\u0378d\uffff", "abcd"),
        ("e\u0301", "é"),
        ("[/] [@click=app.quit]x[/] \\[b", "[/] [@click=app.quit]x[/] \\[b"),
        ("a\u00a0b\u3000c\u2009d", "a\u00a0b\u3000c\u2009d"),
        ("", ""),
    ],
)
def test_clean(given_text: str, expected: str) -> None:
    assert clean(given_text) == expected


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("  one\ntwo  ", "one two"),
        ("one\r\n\r\ntwo", "one two"),
        ("\x1b[1m\n a  b \n", "a  b"),
        ("\u00a0x\u3000", "x"),
    ],
)
def test_clean_line(given_text: str, expected: str) -> None:
    assert clean_line(given_text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Réduire", "reduire"),
        ("  ZOË ", "zoe"),
        ("STRASSE", "straße"),
        ("İzmir", "izmir"),
        ("ＡＢＣ", "abc"),
        ("ﬁn", "FIN"),
        ("Nguyễn", "nguyen"),
        ("Ἀθῆναι", "αθηναι"),
        ("Søren Ærø", "soren aero"),
        ("ĐORĐE", "dorde"),
        ("Łódź", "lodz"),
        ("Þór Œuvre", "thor oeuvre"),
        ("Yıldız", "yildiz"),
    ],
)
def test_fold_makes_equal(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_fold_keeps_letters_apart() -> None:
    assert len({fold(name) for name in ("Ana", "Anna", "安娜", "Анна", "آنا")}) == 5


@pytest.mark.parametrize(
    ("given_text", "cells", "expected"),
    [
        ("short", 5, "short"),
        ("longer", 5, "long…"),
        ("longer", 1, "…"),
        ("longer", 0, ""),
        ("longer", -3, ""),
        ("", 0, ""),
        ("日本語", 5, "日本…"),
        ("日本語", 4, "日…"),
        ("e\u0323\u0301fgh", 2, "e\u0323\u0301…"),
        ("👩\u200d👩\u200d👧 family", 4, "👩\u200d👩\u200d👧 …"),
        ("👩\u200d👩\u200d👧 family", 2, "…"),
        ("❤\ufe0f❤\ufe0f❤\ufe0f", 5, "❤\ufe0f❤\ufe0f…"),
        ("👍🏽👍🏽👍🏽", 3, "👍🏽…"),
        ("🇨🇭🇫🇷🇩🇪", 5, "🇨🇭🇫🇷…"),
    ],
)
def test_clip(given_text: str, cells: int, expected: str) -> None:
    assert clip(given_text, cells) == expected


@given(HOSTILE)
@example("\r\n\x1b[\x1b]\x9d")
def test_cleaning_leaves_nothing_forbidden_and_settles_at_once(text: str) -> None:
    for cleaner in (clean, clean_line):
        cleaned = cleaner(text)
        assert not [char for char in cleaned if char not in KEPT and unicodedata.category(char) in FORBIDDEN]
        assert cleaner(cleaned) == cleaned
        assert unicodedata.is_normalized("NFC", cleaned)
        cleaned.encode()
    assert "\n" not in clean_line(text)


@given(st.text(st.characters(codec="ascii", categories=["L", "N", "P", "S", "Z"])))
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert clean(text) == text


@given(HOSTILE)
def test_folding_settles_at_once(text: str) -> None:
    assert fold(fold(text)) == fold(text) == fold(text.strip())


@given(HOSTILE, st.integers(-1, 20))
def test_clipped_text_fits_and_is_the_beginning(text: str, cells: int) -> None:
    clipped = clip(text, cells)
    assert cell_len(clipped) <= max(cells, 0)
    assert clipped == text or text.startswith(clipped.removesuffix("…"))


@given(st.lists(st.sampled_from(GRAPHEMES)), st.integers(1, 20))
def test_clipping_never_splits_a_grapheme(graphemes: list[str], cells: int) -> None:
    text = "".join(graphemes)
    clipped = clip(text, cells)
    assert clipped == text or clipped.removesuffix("…") in {"", *accumulate(graphemes)}


@pytest.mark.parametrize(
    ("text", "shown"),
    [("Tides", "“Tides”"), ("Started “Tides”", "“Started ‘Tides’”"), ('Say "hi"', '“Say "hi"”'), ("", "“”")],
)
def test_marks_inside_quotation_marks_are_single(text: str, shown: str) -> None:
    assert quoted(text) == shown


@pytest.mark.parametrize(
    ("title", "before"),
    [("Bells", "Bells:"), ("Nobody can sit.", "Nobody can sit."), ("Who?", "Who?"), ("谁?", "谁?"), ("Note:", "Note:")],
)
def test_a_title_that_ends_in_a_mark_gets_no_other_behind_it(title: str, before: str) -> None:
    assert ended(title) == before
