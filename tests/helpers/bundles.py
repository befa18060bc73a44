"""Bundles as a careless or hostile hand would make them."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZipFile

from peerassist_tui.exchange.bundle import MANIFEST, export_bundle
from peerassist_tui.exchange.reading import Bundle
from peerassist_tui.models import LINE, Change, digest_of_line
from peerassist_tui.store.store import Store
from tests.helpers.stores import new_desk

Lines = list[dict[str, Any]]


def example(store: Store) -> bytes:
    """The bundle of a session with people, notes, links, marks and a private log."""
    desk = new_desk(store, title="Storm [/b] warnings")
    desk.do("start")
    for text in ("Bells", "Boats"):
        desk.do("note", kind="telling", text=text, who="Amina")
    desk.do("link", note="2", kind="builds_on", to=["1"])
    desk.do("mark_note", note="1", mark="lesson", on=True)
    desk.do("intervene", role="neutral", saw="Hugo frowns", did="Waited")
    desk.do("lesson", title="Ring twice", evidence=["1"])
    desk.undo()
    return export_bundle(store, [desk.session.id])


def parts(content: bytes, folder: Path) -> tuple[dict[str, Any], Lines]:
    """The manifest, and the lines of the only session."""
    file = folder / "parts.peerassist"
    file.write_bytes(content)
    with ZipFile(file) as bundle:
        manifest = json.loads(bundle.read(MANIFEST))
        text = bundle.read(manifest["sessions"][0]["file"]).decode()
    return manifest, [json.loads(line) for line in text.splitlines()]


def forged(path: Path, manifest: dict[str, Any], lines: Lines | str, **more: bytes) -> Path:
    """A bundle whose hashes are right, whatever its lines say; lines that had digests get those they should have."""
    if not isinstance(lines, str):
        lines = rechained(manifest["sessions"][0]["id"], lines)
    text = lines if isinstance(lines, str) else "".join(json.dumps(line) + "\n" for line in lines)
    content = text.encode()
    digest = hashlib.sha256(content).hexdigest()
    manifest["sessions"][0] |= {"size": len(content), "sha256": digest, "changes": text.count("\n")}
    with ZipFile(path, "w", ZIP_DEFLATED) as bundle:
        bundle.writestr(manifest["sessions"][0]["file"], content)
        bundle.writestr(MANIFEST, json.dumps(manifest))
        for name, extra in more.items():
            bundle.writestr(name, extra)
    return path


def rechained(session_id: str, lines: Lines) -> Lines:
    """The lines with digests that are right, where they had any and are such that a digest can be taken."""
    previous, found = "", Lines()
    for line in lines:
        if "digest" in line and set(LINE) <= line.keys():
            previous = digest_of_line(previous, UUID(session_id), line)
            line = {**line, "digest": previous}
        found.append(line)
    return found


def histories(path: Path) -> list[list[Change]]:
    """Everything that is in a bundle."""
    bundle = Bundle(path)
    return [bundle.history(one) for one in bundle.sessions]


Forge = Callable[[dict[str, Any], Lines], object]
