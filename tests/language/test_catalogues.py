"""Every language has every phrase of the code, and nothing else; each phrase has its places in it."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.frontend import CommandLineInterface
from babel.messages.pofile import read_po

import peerassist_tui
from peerassist_tui.language import CATALOGUE, ENGLISH, FOLDER, day_words, languages, weekday_words, written_in

SOURCES = Path(peerassist_tui.__file__).parent
OTHERS = [code for code in languages() if code != ENGLISH]


@pytest.fixture(scope="module")
def phrases(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """All phrases, as `make messages` takes them out of the code."""
    found = tmp_path_factory.mktemp("phrases") / "documents.pot"
    mapping = SOURCES.parent / "pyproject.toml"
    keywords = ("--keyword", "N_", "--keyword", "NC_:1c,2")
    CommandLineInterface().run(  # type: ignore[no-untyped-call]
        ["pybabel", "-q", "extract", "--mapping", str(mapping), *keywords, "--output", str(found), str(SOURCES)]
    )
    return read(found)


def read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file)


def shipped(code: str) -> Catalog:
    return read(FOLDER / code / CATALOGUE)


def keys(catalogue: Catalog) -> set[tuple[str | None, str]]:
    return {(one.context, forms(one.id)[0]) for one in catalogue if one.id}


def forms(said: str | Sequence[str] | None) -> tuple[str, ...]:
    return (said or "",) if said is None or isinstance(said, str) else tuple(said)


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_there_is_a_catalogue_for_each_language_that_can_be_chosen() -> None:
    assert sorted(path.parts[-3] for path in FOLDER.glob(f"*/{CATALOGUE}")) == sorted(OTHERS)


@pytest.mark.reads_sources
@pytest.mark.parametrize("code", OTHERS)
def test_a_catalogue_has_the_phrases_of_the_code(phrases: Catalog, code: str) -> None:
    missing, left_over = keys(phrases) - keys(shipped(code)), keys(shipped(code)) - keys(phrases)
    assert (missing, left_over) == (set(), set()), "`make messages` brings the catalogues up to the code"


@pytest.mark.parametrize("code", OTHERS)
def test_every_phrase_is_translated(code: str) -> None:
    untranslated = [one.id for one in shipped(code) if one.id and (one.fuzzy or not all(forms(one.string)))]
    assert untranslated == []


@pytest.mark.parametrize("code", OTHERS)
def test_a_translation_has_the_places_of_its_phrase(code: str) -> None:
    assert [one.id for one in shipped(code) if one.id and not is_whole(one)] == []


def is_whole(message: Message) -> bool:
    """Whether each translation has the places of the phrase; the form for one may go without the number."""
    wanted = set().union(*map(places, forms(message.id)))
    least = wanted if isinstance(message.id, str) else wanted - {"count"}
    return all(least <= places(said) <= wanted for said in forms(message.string))


@pytest.mark.parametrize("code", OTHERS)
def test_every_date_can_be_written(code: str) -> None:
    with written_in(code):
        said = {
            f(date(2027, month, day)) for month in range(1, 13) for day in (1, 2) for f in (day_words, weekday_words)
        }
    assert len(said) == 48
    assert all("2027" in one for one in said)
