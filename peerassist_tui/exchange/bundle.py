"""A `.peerassist` file: whole sessions with their history, as docs/bundles.md describes it. Here it is written."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from typing import Any
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from peerassist_tui.exchange.images import image_changes, with_rows
from peerassist_tui.language import _
from peerassist_tui.models import KINDS, Change, chained, line_of
from peerassist_tui.progress import Progress, no_progress
from peerassist_tui.store.chain import must_be_proved
from peerassist_tui.store.disk.file import REVISIONS
from peerassist_tui.store.rows import changes_after, load
from peerassist_tui.store.store import Store

FORMAT = "peerassist bundle"
VERSION = 1
MANIFEST = "manifest.json"
ENDING = ".peerassist"


History = tuple[UUID, str, Sequence[Change]]
"""A session's id, its title and all its Changes."""


def entry_name(session_id: UUID) -> str:
    """The name of a session's file within the bundle."""
    return f"sessions/{session_id}.jsonl"


def export_bundle(
    store: Store, sessions: Iterable[UUID], *, with_log: bool = False, progress: Progress = no_progress
) -> bytes:
    """Sessions of the store as the content of a bundle; the private log only when it is asked for.

    Raises:
        StoreError: a session is not there.
        Refused: a session is not what its digests say.
    """
    return bundle_of(_histories(store, sorted(set(sessions)), progress), with_log=with_log)


def _histories(store: Store, sessions: Sequence[UUID], progress: Progress) -> Iterator[History]:
    with store.reading() as connection:
        for done, session_id in enumerate(sessions):
            progress(done, len(sessions))
            title = load(connection, session_id).info.title
            changes = changes_after(connection, session_id, 0)
            must_be_proved(title, changes, _("No bundle has been made."))
            yield session_id, title, changes


def bundle_of(histories: Iterable[History], *, with_log: bool) -> bytes:
    """These sessions as the content of a bundle; the private log only when it is asked for."""
    content = BytesIO()
    with ZipFile(content, "w") as bundle:
        listed = [_added(bundle, *history, with_log) for history in histories]
        manifest = {"format": FORMAT, "version": VERSION, "schema": REVISIONS[-1], "log": with_log, "sessions": listed}
        _add(bundle, MANIFEST, (_json(manifest, indent=1) + "\n").encode())
    return content.getvalue()


def _added(bundle: ZipFile, session_id: UUID, title: str, changes: Sequence[Change], with_log: bool) -> dict[str, Any]:
    content = b"".join(lines(changes if with_log else without_log(changes)))
    _add(bundle, entry_name(session_id), content)
    return {
        "id": str(session_id),
        "title": title,
        "file": entry_name(session_id),
        "changes": content.count(b"\n"),
        "size": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
    }


def _add(bundle: ZipFile, name: str, content: bytes) -> None:
    """The same content makes the same bytes: no moment of writing, no owner."""
    entry = ZipInfo(name)
    entry.compress_type, entry.create_system, entry.external_attr = ZIP_DEFLATED, 3, 0o600 << 16
    bundle.writestr(entry, content, compresslevel=6)


def lines(changes: Iterable[Change]) -> Iterator[bytes]:
    """Each Change as a line of JSON."""
    for change in changes:
        yield (_json({**line_of(change), "digest": change.digest}) + "\n").encode()


def without_log(changes: Iterable[Change]) -> Iterator[Change]:
    """The Changes without the private log, numbered and chained anew; one that touched nothing else is left out."""
    return chained(_without_log(changes))


def _without_log(changes: Iterable[Change]) -> Iterator[Change]:
    seq = 0
    for change in changes:
        kept = [touch for touch in image_changes(change) if not KINDS[touch[0]].private]
        if kept:
            seq += 1
            yield with_rows(change, kept, seq=seq)


def _json(value: Any, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, allow_nan=False, indent=indent)
