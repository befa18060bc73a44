"""Reading a bundle that may come from a stranger: nothing of it is believed before it has been looked at.

What cannot be read is refused in one sentence; nothing is unpacked to the disk.
"""

import hashlib
import json
import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, NoReturn
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from peerassist_tui.errors import Refused
from peerassist_tui.exchange.bundle import FORMAT, MANIFEST, VERSION, entry_name
from peerassist_tui.exchange.checking import Wrong, history
from peerassist_tui.exchange.sealing import is_sealed, unsealed
from peerassist_tui.language import _
from peerassist_tui.models import Change
from peerassist_tui.store.disk.file import REVISIONS
from peerassist_tui.text import clean_line

MOST_BYTES = 200_000_000
MOST_SESSIONS = 20_000
MOST_MANIFEST_BYTES = 10_000_000
MOST_SESSION_BYTES = 200_000_000
MOST_BYTES_IN_ALL = 2_000_000_000
MOST_RATIO = 200
"""So many times smaller a text of ours never gets; a bomb does."""
MOST_CHANGES = 1_000_000
DEEPEST = 12
_END = struct.Struct("<4s4H2LH")
_END_MARK, _LARGE_MARK = b"PK\x05\x06", b"PK\x06\x07"


@dataclass(frozen=True)
class ListedSession:
    """A session as the manifest lists it."""

    id: UUID
    title: str
    changes: int
    size: int
    sha256: str


class Bundle:
    """An opened bundle: what it lists, and the checked history of each session."""

    def __init__(self, path: Path, passphrase: str | None = None) -> None:
        """Open the bundle at `path`, which may need a passphrase.

        Raises:
            PassphraseNeeded: it does, and this is not the one.
            Refused: it is none, is damaged, is of a newer version, or asks for too much.
        """
        self.path = path
        self._unsealed: bytes | None = None
        with self._opened(passphrase) as file:
            self._entries = _entries(file)
            manifest = _parsed(_content(file, self._entries[MANIFEST], MOST_MANIFEST_BYTES))
            self.sessions = _listed(manifest)
        self.has_log = bool(manifest.get("log"))
        if self._entries.keys() != {MANIFEST, *(entry_name(one.id) for one in self.sessions)}:
            raise self._damaged(_("it holds other files than it lists"))

    def history(self, one: ListedSession) -> list[Change]:
        """The changes of a session from its first on, each checked.

        Raises:
            Refused: they are not what the bundle says, or cannot be those of a session.
        """
        with self._opened() as file:
            content = _content(file, self._entries[entry_name(one.id)], MOST_SESSION_BYTES)
        if len(content) != one.size or hashlib.sha256(content).hexdigest() != one.sha256:
            raise self._damaged(_("a session is not what its hash says"))
        try:
            return history(one.id, _changes(content, one.changes))
        except Wrong as wrong:
            raise self._damaged(str(wrong)) from None

    def _damaged(self, why: str) -> Refused:
        return Refused(
            _(
                "{path} is damaged, or no bundle of peerassist: {why}; nothing has been taken from it.",
                path=self.path,
                why=why,
            )
        )

    def _opened(self, passphrase: str | None = None) -> "_Opened":
        return _Opened(self, passphrase)

    def _file(self, passphrase: str | None) -> Path | BytesIO:
        """Where its archive is read: in the file, or in memory where it was sealed."""
        if self._unsealed is None and is_sealed(self.path):
            self._unsealed = unsealed(self.path, passphrase, MOST_BYTES)
        return self.path if self._unsealed is None else BytesIO(self._unsealed)


class _Opened:
    """The file while it is read; whatever is wrong with it becomes one sentence."""

    def __init__(self, bundle: Bundle, passphrase: str | None) -> None:
        self._bundle, self._passphrase = bundle, passphrase
        self._zip: ZipFile | None = None

    def __enter__(self) -> ZipFile:
        try:
            file = self._bundle._file(self._passphrase)
            _must_be_small(file)
            self._zip = ZipFile(file)
        except BaseException as error:
            self._tell(error)
        return self._zip

    def __exit__(self, _: object, error: BaseException | None, __: object) -> None:
        if self._zip is not None:
            self._zip.close()
        if error is not None:
            self._tell(error)

    def _tell(self, error: BaseException) -> NoReturn:
        path = self._bundle.path
        if isinstance(error, FileNotFoundError):
            raise Refused(_("There is no file {path}.", path=path)) from None
        if isinstance(error, OSError):
            raise Refused(_("{path} cannot be read: {why}.", path=path, why=error.strerror or error)) from None
        if isinstance(error, Wrong):
            raise self._bundle._damaged(str(error)) from None
        if isinstance(error, BadZipFile | zlib.error | EOFError | ValueError | NotImplementedError | RuntimeError):
            raise self._bundle._damaged(_("it cannot be unpacked")) from None
        raise error


def _must_be_small(place: Path | BytesIO) -> None:
    tail = place.getvalue()[-_END.size - 20 :] if isinstance(place, BytesIO) else _tail(place)
    end = tail[-_END.size :]
    if len(end) < _END.size or not end.startswith(_END_MARK) or _LARGE_MARK in tail:
        raise Wrong(_("it does not end as one"))
    entries, directory = _END.unpack(end)[4:6]
    if entries > MOST_SESSIONS + 1 or directory > MOST_MANIFEST_BYTES:
        raise Wrong(_("it holds too many files"))


def _tail(path: Path) -> bytes:
    if path.is_dir():
        raise Refused(_("{path} is a folder, not a bundle.", path=path))
    if not path.is_file() and path.exists():
        raise Refused(_("{path} is not a file.", path=path))
    size = path.stat().st_size
    if size > MOST_BYTES:
        raise Refused(_("{path} is too big for a bundle.", path=path))
    with path.open("rb") as file:
        file.seek(max(0, size - _END.size - 20))
        return file.read()


def _entries(file: ZipFile) -> dict[str, ZipInfo]:
    entries = {entry.filename: entry for entry in file.infolist()}
    if len(entries) != len(file.infolist()) or MANIFEST not in entries:
        raise Wrong(_("it lists a file twice") if MANIFEST in entries else _("it has no manifest"))
    if any(not re.fullmatch(r"manifest\.json|sessions/[0-9a-f-]{36}\.jsonl", name) for name in entries):
        raise Wrong(_("it holds a file that does not belong there"))
    if any(entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED) or entry.flag_bits & 1 for entry in entries.values()):
        raise Wrong(_("it is packed in another way"))
    if sum(entry.file_size for entry in entries.values()) > MOST_BYTES_IN_ALL:
        raise Wrong(_("it holds too much"))
    return entries


def _content(file: ZipFile, entry: ZipInfo, most: int) -> bytes:
    if entry.file_size > min(most, MOST_RATIO * entry.compress_size + 10_000):
        raise Wrong(_("a file in it is too big"))
    with file.open(entry) as handle:
        content = handle.read(entry.file_size + 1)  # reads at most so much, whatever was packed
    if len(content) != entry.file_size:
        raise Wrong(_("a file in it has another length"))
    return content


def _parsed(text: bytes) -> Any:
    def constant(number: str) -> NoReturn:
        raise Wrong(_("a number in it is none"))

    def fields(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        if len(dict(pairs)) != len(pairs):
            raise Wrong(_("a field in it stands twice"))
        return dict(pairs)

    try:
        value = json.loads(text.decode(), parse_constant=constant, object_pairs_hook=fields)
    except (ValueError, RecursionError):
        raise Wrong(_("a line of it is not JSON")) from None
    if _depth(value) > DEEPEST:
        raise Wrong(_("it is nested too deeply"))
    return value


def _depth(value: Any) -> int:
    depth, level = 0, [value]
    while level and depth <= DEEPEST:
        depth += 1
        inner = [one.values() if isinstance(one, dict) else one for one in level if isinstance(one, dict | list)]
        level = [each for one in inner for each in one]
    return depth


def _listed(manifest: Any) -> list[ListedSession]:
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise Wrong(_("its manifest is another one"))
    version, schema = manifest.get("version"), manifest.get("schema")
    if version != VERSION or schema not in REVISIONS:
        raise Refused(_("The bundle was made by a newer version of peerassist; nothing has been taken from it."))
    sessions = manifest.get("sessions")
    if not isinstance(sessions, list) or not 0 < len(sessions) <= MOST_SESSIONS:
        raise Wrong(_("it lists no sessions"))
    listed = [_one(session) for session in sessions]
    if len({one.id for one in listed}) != len(listed):
        raise Wrong(_("it lists a session twice"))
    return listed


def _one(session: Any) -> ListedSession:
    try:
        key, title, changes, size, digest = (session[name] for name in ("id", "title", "changes", "size", "sha256"))
        session_id = UUID(key)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise Wrong(_("its manifest is not right")) from None
    known = isinstance(title, str) and isinstance(changes, int) and isinstance(size, int) and isinstance(digest, str)
    if not known or str(session_id) != key or session.get("file") != entry_name(session_id):
        raise Wrong(_("its manifest is not right"))
    return ListedSession(session_id, clean_line(title), changes, size, digest)


def _changes(content: bytes, count: int) -> Iterator[Any]:
    parted = content.split(b"\n")
    if parted.pop() or len(parted) != count or not 0 < count <= MOST_CHANGES:
        raise Wrong(_("a session has another number of changes"))
    for line in parted:
        yield _parsed(line)
