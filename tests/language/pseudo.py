"""A language that nobody speaks, made on the fly: the program's words in it, and people's too, have no Latin letter."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path
from shutil import copytree
from string import Formatter, ascii_letters

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from peerassist_tui import language, language_files
from peerassist_tui.models import Row, table_of
from peerassist_tui.readings import word_lists
from peerassist_tui.readings.privacy.own_words import OWN_WORDS, reworded
from peerassist_tui.session import Session

SHIPPED = language_files.FOLDER
VALUE = re.compile(r"(%(?:\(\w+\))?[rs])")
_TURNED = {ord(letter): 0x410 + place for place, letter in enumerate(ascii_letters)}


def turned(text: str) -> str:
    """A text with a Cyrillic letter for each Latin one."""
    return text.translate(_TURNED)


def phrase(message: str) -> str:
    """A message turned, but for the names at its places."""
    parts = Formatter().parse(message)
    return "".join(_but_values(said) + (f"{{{name}}}" if name else "") for said, name, _, _ in parts)


def _but_values(said: str) -> str:
    """Words of a message turned, but for the places that argparse fills."""
    return "".join(
        turned(part) if even else part for even, part in zip(cycle((True, False)), VALUE.split(said), strict=False)
    )


@contextmanager
def another_language(folder: Path, code: str) -> Iterator[None]:
    """Let there be a language of that code alone, besides English; its dates are those of babel."""
    (folder / code / "LC_MESSAGES").mkdir(parents=True)
    (folder / "names.toml").write_text(f'en = "English"\n{code} = "Another"\n')
    copytree(SHIPPED / language_files.ENGLISH, folder / language_files.ENGLISH)
    made = {name: _catalogue(code, name) for name in (language_files.WORDS, language_files.CHANGES)}
    before, language_files.FOLDER = language_files.FOLDER, folder
    _forget()
    for name, catalogue in made.items():
        with language_files.catalogue(code, name).open("wb") as file:
            write_po(file, catalogue)
    try:
        yield
    finally:
        language_files.FOLDER = before
        _forget()


def _catalogue(code: str, name: str) -> Catalog:
    made = Catalog(locale=code)
    with (SHIPPED / "fr" / "LC_MESSAGES" / f"{name}.po").open("rb") as french:
        for message in read_po(french):
            if not message.id:
                continue
            is_pattern = "pattern" in (message.context or "")
            ids = [message.id] if isinstance(message.id, str) else [*message.id]
            said = ids if is_pattern else [*map(phrase, ids)]
            forms = said[0] if isinstance(message.id, str) else (said[0], *said[1:] * (made.num_plurals - 1))
            made.add(message.id, forms, context=message.context)
    return made


def _forget() -> None:
    words = word_lists.exact_words, word_lists.single_words, word_lists.words_of_all, word_lists.phrase_pattern
    for kept in (language_files.languages, language._language, language_files.language_file, *words):
        kept.cache_clear()


def with_turned_words(session: Session) -> Session:
    """The session with all that people wrote turned."""
    tables = {name: {key: _turned(row) for key, row in rows.items()} for name, rows in session.tables.items()}
    return session.with_tables(tables)


def _turned(row: Row) -> Row:
    texts = {name: getattr(row, name) for name in OWN_WORDS[table_of(row)]}
    return row.altered(**reworded(table_of(row), texts, turned))
