"""The chain of digests by which a history proves itself: each Change vouches for all before it."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from uuid import UUID

from peerassist_tui.models.change import Change

LINE = ("id", "seq", "at", "seat", "rule", "label", "undoes", "rows")
"""What a Change says of itself, as it stands in a bundle; its session and its digest are kept beside it."""


def line_of(change: Change) -> dict[str, Any]:
    """What a Change says, as JSON-able values; the moment in UTC."""
    undoes = str(change.undoes) if change.undoes else None
    at = change.at.isoformat().replace("+00:00", "Z")
    told = (str(change.id), change.seq, at, change.seat, change.rule, change.label, undoes, change.rows)
    return dict(zip(LINE, told, strict=True))


def digest_of_line(previous: str, session_id: UUID, line: Mapping[str, Any]) -> str:
    """The SHA-256, in hex, of what a Change of that session says and of the `previous` digest; docs/bundles.md has it.

    `previous` is empty before the first Change; of `line`, what `LINE` names counts.
    """
    told = {"previous": previous, "session": str(session_id), **{name: line[name] for name in LINE}}
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


def digest_of(previous: str, change: Change) -> str:
    """The digest of a Change that comes behind the one with the digest `previous`."""
    return digest_of_line(previous, change.session_id, line_of(change))


def chained(changes: Iterable[Change], previous: str = "") -> Iterator[Change]:
    """Copies of the Changes with the digests that they have behind the one with the digest `previous`."""
    for change in changes:
        previous = digest_of(previous, change)
        yield change.with_digest(previous)


def unproved(changes: Iterable[Change]) -> Iterator[Change]:
    """Those of a whole history that are not what their digests say."""
    previous = ""
    for change in changes:
        if change.digest != digest_of(previous, change):
            yield change
        previous = change.digest
