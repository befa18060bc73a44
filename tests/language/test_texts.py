"""Every language with catalogues has each text of English, made alike and in its own words; else English is read."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from peerassist_tui.content.cards import cards
from peerassist_tui.content.guide import page_called, pages
from peerassist_tui.content.templates import agenda_templates
from peerassist_tui.language import written_in
from peerassist_tui.language_files import ENGLISH, FOLDER, languages
from peerassist_tui.readings.word_lists import phrase_pattern
from peerassist_tui.rehearsal.content import words_for
from peerassist_tui.settings import guide_path
from tests.language.pseudo import another_language

OTHERS = [code for code in languages() if code != ENGLISH]
KINDS = "guide/*.md", "cards/*.toml", "agendas/*.toml", "rehearsal/*.toml"
CODES = {"role", "phase", "party", "name", "latin", "ref", "queue", "timezone", "starts_at"}
"""What stands under these is the same in every language, but for the name of an agenda."""
TRANSLATING = (Path(__file__).parents[2] / "docs" / "translating.md").read_text("utf-8")


def files(code: str) -> list[str]:
    return sorted(str(path.relative_to(FOLDER / code)) for kind in KINDS for path in (FOLDER / code).glob(kind))


def read(code: str, name: str) -> Any:
    text = (FOLDER / code / name).read_text("utf-8")
    return tomllib.loads(text) if name.endswith(".toml") else text


each_file = pytest.mark.parametrize(("code", "name"), [(code, name) for code in OTHERS for name in files(ENGLISH)])


def shape(value: Any, is_code: bool = False) -> Any:
    """How a text is made, without its words: the kinds of its paragraphs, what is emphasised, and the keys in it."""
    if isinstance(value, dict):
        return {key: shape(one, key in CODES and "description" not in value) for key, one in value.items()}
    if isinstance(value, list):
        return [shape(one) for one in value]
    if not isinstance(value, str) or is_code:
        return value
    return [(*head(part), part.count("**"), re.findall("`[^`]+`", part)) for part in paragraphs(value)]


def paragraphs(text: str) -> list[str]:
    return re.split(r"\n\n|\n(?=- )", text.strip())


def head(part: str) -> tuple[str, ...]:
    return tuple(sign for sign in ("# ", "- ") if part.startswith(sign))


def words(value: Any, is_code: bool = False) -> Iterator[str]:
    """All that is there to be read."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield from words(one, key in CODES and "description" not in value)
    elif isinstance(value, list):
        for one in value:
            yield from words(one)
    elif isinstance(value, str) and not is_code:
        yield from paragraphs(value)


@pytest.mark.parametrize("code", OTHERS)
def test_a_language_has_each_text_and_no_other(code: str) -> None:
    assert files(code) == files(ENGLISH)


@each_file
def test_a_text_is_made_as_the_english_one_is(code: str, name: str) -> None:
    assert shape(read(code, name)) == shape(read(ENGLISH, name))


@each_file
def test_nothing_in_a_text_is_left_in_english(code: str, name: str) -> None:
    theirs, ours = list(words(read(code, name))), set(words(read(ENGLISH, name)))
    assert theirs
    assert [one for one in theirs if not one.strip() or one in ours] == []


@pytest.mark.parametrize("code", OTHERS)
def test_spaces_and_quotation_marks_are_those_of_the_language(code: str) -> None:
    text = re.sub("`[^`]+`", "", " ".join(one for name in files(code) for one in words(read(code, name))))
    assert re.findall(r".{9}['“”]", text) == []
    assert code != "fr" or re.findall(r".{9}(?:(?<!\u202f)[;?!]|(?<!\u00a0)[:»]|«(?!\u00a0))", text) == []


@pytest.mark.parametrize("code", OTHERS)
def test_what_is_rehearsed_is_heard_by_the_hints_of_its_language(code: str) -> None:
    said = read(code, "rehearsal/said.toml")
    advice = [phrase_pattern("advising", code).search(line) for line in said["solution_giver"]["asking"]]
    not_here = [phrase_pattern("not_here", code).search(line) for line in said["not_here"]["analyzing"]]
    assert any(advice)
    assert all(not_here)


def test_what_is_spoken_says_which_texts_are_read() -> None:
    assert {one.title for one in pages()}.isdisjoint(titles_in("fr"))
    assert titles_in("fr").isdisjoint(titles_in("es"))
    assert {one.title for one in pages()} == titles_in("")


def titles_in(code: str) -> set[str]:
    with written_in(code):
        assert page_called("asking") is not None, "a page is found by its name in every language"
        shown = {one.title for one in pages()}, {one.title for one in cards().found}
        agendas = {one.description for one in agenda_templates()}
        return shown[0] | shown[1] | agendas | {words_for("host", phase="telling", turn=0)} if code else shown[0]


def test_a_page_of_the_users_own_stands_before_that_of_the_language() -> None:
    guide_path().mkdir(parents=True)
    (guide_path() / "08-telling.md").write_text("# Chez nous\n\nBref.", "utf-8")
    with written_in("fr"):
        assert {one.name: one.title for one in pages()}["08-telling"] == "Chez nous"


def test_where_a_language_has_no_text_the_english_one_is_read(tmp_path: Path) -> None:
    english = pages(), cards().found, agenda_templates()
    with another_language(tmp_path, "uk"):
        (tmp_path / "uk" / "guide").mkdir()
        (tmp_path / "uk" / "guide" / "08-telling.md").write_text("# Розповідь\n\nКоротко.", "utf-8")
        with written_in("uk"):
            assert [one.title for one in pages()] == [
                "Розповідь" if one.name == "08-telling" else one.title for one in english[0]
            ]
            assert (cards().found, agenda_templates()) == english[1:]


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_for_translators_tells_of_each_kind_of_text(kind: str) -> None:
    assert f"`{kind}`" in TRANSLATING
