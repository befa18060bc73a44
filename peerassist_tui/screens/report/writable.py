"""Documents that can be written to files, and where they are written."""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from peerassist_tui.errors import Refused
from peerassist_tui.exports.formats import format_words, unknown_format
from peerassist_tui.exports.progress import PartDone
from peerassist_tui.files import write_file, write_folder
from peerassist_tui.language import _
from peerassist_tui.session import Session
from peerassist_tui.settings import at_home

EACH = "*"
"""Stands in a path for the name of each file, where a document is several files in one folder."""
_FORMAT = re.compile(r"\.[a-z][a-z0-9]{1,4}")
"""What looks like the ending of a format, and not like the rest of a name such as "8.12"."""

Made = str | bytes | Mapping[str, bytes]
"""What is written: a content, or several by the names of their files."""


@dataclass(frozen=True)
class WritableDocument:
    """A document by its words; `make` answers with its content for a session in the format of a file ending.

    `hint` is told with it, for instance whom it does not reach. `anonymous`: its texts are looked through for what may
    tell who was there. `many`: it is several files in a folder. `of`: it is one of these, which are offered below it.
    A `private` one is for the user's eyes only. A `refusal` says why it cannot be written now.
    `asks` is called with the chosen ending before it is made, and answers with the document as it is to be made, or
    with None where it is not to be.
    """

    words: str
    name: str = ""
    endings: tuple[str, ...] = ()
    make: Callable[[Session, str, PartDone], Made] = lambda session, ending, progress: ""
    hint: str = ""
    anonymous: bool = False
    many: bool = False
    private: bool = False
    asks: "Callable[[str], Awaitable[WritableDocument | None]] | None" = None
    of: "tuple[WritableDocument, ...]" = ()
    refusal: str = ""


def path_of(text: str, document: WritableDocument, ending: str) -> Path:
    """Where a document is to be written, by what was typed; a name without a format gets that of `ending`.

    Of several files it is their folder, and EACH stands for their names.

    Raises:
        Refused: it cannot be written there.
    """
    path = at_home(text).absolute()
    if document.many:
        return path / f"{EACH}{ending}"
    said = path.suffix.lower()
    if said in document.endings:
        return path
    if _FORMAT.fullmatch(said):
        raise Refused(unknown_format(said, _("This"), map(format_words, document.endings)))
    return path.with_name(f"{path.name}{ending}") if path.name else path


def files_of(made: Made, path: Path) -> dict[Path, bytes]:
    """The files of what was made for a path, with their contents."""
    files = made if isinstance(made, Mapping) else {path.name: made}
    return {path.with_name(name): _bytes(content) for name, content in files.items()}


def write_files(path: Path, contents: Mapping[Path, bytes], *, private: bool) -> None:
    """Write them, all or none.

    Raises:
        Refused: they cannot be written.
    """
    if path.stem == EACH:
        write_folder(path.parent, {one.name: content for one, content in contents.items()})
    else:
        write_file(path, contents[path], private=private)


def must_be_no_folder(path: Path) -> None:
    """Stop where a folder is called so.

    Raises:
        Refused: one is.
    """
    try:
        is_folder = path.is_dir()
    except OSError:
        return  # writing will say why
    if is_folder:
        raise Refused(_("{folder} is a folder; add the name of a file.", folder=path))


def is_there(path: Path) -> bool:
    """Whether something is called so already."""
    try:
        return path.exists()
    except OSError:
        return False  # writing will say why


def _bytes(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode()
