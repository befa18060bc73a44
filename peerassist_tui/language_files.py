"""What stands in the folder of each language: its catalogues, texts, word lists, and how its dates are typed."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

ENGLISH = "en"
FOLDER = Path(__file__).parent / "languages"
"""The names of the languages (names.toml), and a folder for each; English has neither catalogues nor typed dates."""
WORDS, CHANGES = "words", "changes"
"""The catalogues: of what the program says, and of what Changes are called (`labels`)."""
WORD_LISTS, TYPED_DATES = "words.toml", "dates.toml"


@cache
def languages() -> Mapping[str, str]:
    """The codes of all languages that can be written, each with what it is called there."""
    import tomllib

    return {code: str(name) for code, name in tomllib.loads((FOLDER / "names.toml").read_text("utf-8")).items()}


@cache
def language_file(code: str, name: str) -> Mapping[str, Any]:
    """What the file of that name says of a language, English where none is named; nothing where it has no such file."""
    import tomllib

    path = FOLDER / (code or ENGLISH) / name
    return tomllib.loads(path.read_text("utf-8")) if (code or ENGLISH) in languages() and path.exists() else {}


def texts(pattern: str, code: str) -> Mapping[str, str]:
    """The texts of a language by the names of their files, for instance of "guide/*.md"; English where it has none."""
    known = code if code in languages() else ENGLISH
    paths = [path for one in (ENGLISH, known) for path in (FOLDER / one).glob(pattern)]
    return {path.name: path.read_text("utf-8") for path in paths}


def catalogue(code: str, name: str) -> Path:
    """Where a catalogue of a language stands."""
    return FOLDER / code / "LC_MESSAGES" / f"{name}.po"
