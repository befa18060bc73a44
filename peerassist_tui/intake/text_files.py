"""Texts as other programs write them, whatever their encoding."""

from pathlib import Path

from peerassist_tui.errors import Refused
from peerassist_tui.intake.encodings import Decoded, decoded
from peerassist_tui.intake.heads import known_words
from peerassist_tui.language import _, pgettext

TABLES = (".csv", ".tsv", ".txt", ".md")
"""The endings of tables: spreadsheets call theirs "Unicode Text" .txt."""
MOST_BYTES = 20_000_000
"""A longer file is none that people have written."""


def read_list(path: Path, kind: str, encoding: str = "") -> Decoded:
    """Read a list in the encoding that was chosen, else in the likeliest; `kind` says what it should be.

    Raises:
        Refused: there is no such file, or it is no text.
    """
    content = read_bytes(path, kind)
    found = decoded(content, known_words, encoding)
    if found is None or "\0" in found.text:
        raise Refused(
            _("{path} is not a text, so no {kind} can be read from it.", path=path, kind=pgettext("kind of file", kind))
        )
    return found


def read_text(path: Path, kind: str) -> str:
    """Read a text in the likeliest encoding; `kind` says what it should be, for instance "list of people".

    Raises:
        Refused: there is no such file, or it is no text.
    """
    return read_list(path, kind).text


def read_bytes(path: Path, kind: str) -> bytes:
    """Read a file of at most `MOST_BYTES`.

    Raises:
        Refused: there is no such file, or it cannot be read.
    """
    where = path.expanduser()
    try:
        if where.is_dir():
            raise Refused(_("{path} is a folder, not a {kind}.", path=path, kind=pgettext("kind of file", kind)))
        if where.exists() and not where.is_file():
            raise Refused(_("{path} is not a file.", path=path))
        if where.stat().st_size > MOST_BYTES:
            raise Refused(_("{path} is too long for a {kind}.", path=path, kind=pgettext("kind of file", kind)))
        return where.read_bytes()
    except FileNotFoundError:
        raise Refused(_("There is no file {path}.", path=path)) from None
    except (OSError, ValueError, RuntimeError) as error:
        raise Refused(
            _("{path} cannot be read: {why}.", path=path, why=getattr(error, "strerror", None) or error)
        ) from None
