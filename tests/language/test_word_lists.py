"""Every language with a catalogue has the word lists of English; a list that is missing is read as the English one."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from peerassist_tui.language_files import ENGLISH, FOLDER, TYPED_DATES, WORD_LISTS, languages
from peerassist_tui.readings.word_lists import exact_words, phrase_pattern, words_of_all

OTHERS = [code for code in languages() if code != ENGLISH]
DOCS = Path(__file__).parents[2] / "docs"


def lists(code: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / code / WORD_LISTS).read_text("utf-8"))


PHRASES = [name for name, words in lists(ENGLISH).items() if isinstance(words, list)]


@pytest.mark.parametrize("code", OTHERS)
def test_a_language_has_every_word_list(code: str) -> None:
    kinds = {name: type(words) for name, words in lists(ENGLISH).items()}
    assert {name: type(words) for name, words in lists(code).items()} == kinds
    assert all(words.split() if isinstance(words, str) else words for words in lists(code).values())


@pytest.mark.parametrize("code", languages())
def test_no_word_stands_twice_in_a_list_of_phrases(code: str) -> None:
    twice = [one for name in PHRASES for one in lists(code)[name] if lists(code)[name].count(one) > 1]
    assert twice == []


@pytest.mark.parametrize("code", languages())
@pytest.mark.parametrize("name", PHRASES)
def test_each_phrase_without_places_is_found(code: str, name: str) -> None:
    plain = [one for one in lists(code)[name] if not set("(…#") & set(one)]
    assert [one for one in plain if not phrase_pattern(name, code).fullmatch(one.upper())] == []


@pytest.mark.parametrize("code", ["", "tlh", "../en"])
def test_where_a_language_has_no_list_it_is_the_english_one(code: str) -> None:
    assert exact_words("empty", code) == exact_words("empty", ENGLISH)
    assert phrase_pattern("judging", code).pattern == phrase_pattern("judging", ENGLISH).pattern


def test_nobody_is_told_by_an_everyday_word_of_any_language() -> None:
    assert {"hope", "annee", "manana"} <= words_of_all("everyday")


def test_the_page_for_translators_tells_of_each_list() -> None:
    page = (DOCS / "translating.md").read_text("utf-8")
    assert [name for name in (WORD_LISTS, TYPED_DATES, *lists(ENGLISH)) if f"`{name}`" not in page] == []
