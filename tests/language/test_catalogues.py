"""Every language has every phrase of the code, and nothing else; each phrase has its places in it."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.frontend import CommandLineInterface
from babel.messages.pofile import read_po

import peerassist_tui
from peerassist_tui.language import day_words, weekday_words, written_in
from peerassist_tui.language_files import CHANGES, ENGLISH, FOLDER, WORDS, catalogue, languages

SOURCES = Path(peerassist_tui.__file__).parent
OTHERS = [code for code in languages() if code != ENGLISH]
KEYWORDS = {
    WORDS: ("--keyword", "N_", "--keyword", "NC_:1c,2"),
    CHANGES: ("--no-default-keywords", "--keyword", "called", "--keyword", "called_several:1,2"),
}
"""How the phrases of each catalogue are marked in the code."""

each_catalogue = pytest.mark.parametrize("name", [WORDS, CHANGES])
each_language = pytest.mark.parametrize("code", OTHERS)


@pytest.fixture(scope="module")
def phrases(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Catalog]:
    """All phrases by catalogue, as `make messages` takes them out of the code."""
    return {name: in_code(tmp_path_factory.mktemp("phrases") / f"{name}.pot", name) for name in KEYWORDS}


def in_code(found: Path, name: str) -> Catalog:
    mapping = SOURCES.parent / "pyproject.toml"
    CommandLineInterface().run(  # type: ignore[no-untyped-call]
        ["pybabel", "-q", "extract", "--mapping", str(mapping), *KEYWORDS[name], "--output", str(found), str(SOURCES)]
    )
    return read(found)


def read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file)


def shipped(code: str, name: str) -> Catalog:
    return read(catalogue(code, name))


def keys(catalogue: Catalog) -> set[tuple[str | None, str]]:
    return {(one.context, forms(one.id)[0]) for one in catalogue if one.id}


def forms(said: str | Sequence[str] | None) -> tuple[str, ...]:
    return (said or "",) if said is None or isinstance(said, str) else tuple(said)


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_the_languages_that_can_be_chosen_are_those_that_have_catalogues() -> None:
    assert sorted({path.parts[-3] for path in FOLDER.glob("*/LC_MESSAGES/*.po")}) == sorted(OTHERS)


@pytest.mark.reads_sources
@each_catalogue
@each_language
def test_a_catalogue_has_the_phrases_of_the_code(phrases: Mapping[str, Catalog], code: str, name: str) -> None:
    theirs, ours = keys(shipped(code, name)), keys(phrases[name])
    assert (ours - theirs, theirs - ours) == (set(), set()), "`make messages` brings the catalogues up to the code"


@each_catalogue
@each_language
def test_every_phrase_is_translated(code: str, name: str) -> None:
    assert [one.id for one in shipped(code, name) if one.id and (one.fuzzy or not all(forms(one.string)))] == []


@each_catalogue
@each_language
def test_a_translation_has_the_places_of_its_phrase(code: str, name: str) -> None:
    assert [one.id for one in shipped(code, name) if one.id and not is_whole(one)] == []


def is_whole(message: Message) -> bool:
    """Whether each translation has the places of the phrase; the form for one may go without the number."""
    wanted = set().union(*map(places, forms(message.id)))
    least = wanted if isinstance(message.id, str) else wanted - {"count"}
    return all(least <= places(said) <= wanted for said in forms(message.string))


@each_language
def test_every_date_can_be_written(code: str) -> None:
    with written_in(code):
        said = {
            f(date(2027, month, day)) for month in range(1, 13) for day in (1, 2) for f in (day_words, weekday_words)
        }
    assert len(said) == 48
    assert all("2027" in one for one in said)
