"""Writing sessions into a bundle, to carry them to another laptop."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from peerassist_tui.exchange.bundle import ENDING, export_bundle
from peerassist_tui.exchange.sealing import SEALED, seal
from peerassist_tui.exports.progress import PartDone
from peerassist_tui.language import _, ngettext
from peerassist_tui.screens.library.passphrase import PassphraseQuestion
from peerassist_tui.screens.report.document_writing import WriteDocumentScreen
from peerassist_tui.screens.report.writable import WritableDocument
from peerassist_tui.session import Session
from peerassist_tui.store.queries.overview import Overview
from peerassist_tui.text import clean_line, clip, safe_name

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console


async def export_sessions(console: "Console", one: Overview, shown: Sequence[Overview]) -> None:
    """Ask where to, and write `one` session or all that are `shown`.

    Raises:
        StoreError: the store cannot be opened.
    """
    store = await console.storage.store()

    def written(words: str, name: str, ids: Sequence[UUID], *, with_log: bool) -> WritableDocument:
        hint = (
            _("Your private log goes along. With a passphrase (Format) it may travel by e-mail.")
            if with_log
            else _("Without your private log. With a passphrase (Format) it may travel by e-mail.")
        )
        plain = WritableDocument(
            words,
            name,
            (ENDING, SEALED),
            lambda session, ending, progress: export_bundle(store, ids, with_log=with_log),
            hint,
            private=True,
        )
        return replace(plain, asks=partial(_as_its_format_says, console, plain))

    title, name = clip(clean_line(one.title), 40), safe_name(one.title, "session")
    own = [UUID(one.id)]
    documents = [
        written(_("“{title}”", title=title), name, own, with_log=False),
        written(_("“{title}” with my log", title=title), name, own, with_log=True),
    ]
    if len(shown) > 1:
        every = [UUID(each.id) for each in shown]
        words = ngettext("all {count} shown", "all {count} shown", len(shown))
        documents.append(written(words, "sessions", every, with_log=False))
    session = await asyncio.to_thread(store.load, UUID(one.id))
    await console.push_screen_wait(WriteDocumentScreen(documents, session))


async def _as_its_format_says(console: "Console", plain: WritableDocument, ending: str) -> WritableDocument | None:
    """The bundle as it is, or, where its format has a passphrase, sealed with one that is asked for."""
    if ending.lower() != SEALED:
        return plain
    passphrase = await console.push_screen_wait(PassphraseQuestion(_("A passphrase for the bundle"), is_new=True))
    if passphrase is None:
        return None

    def sealed(session: Session, ending: str, progress: PartDone) -> bytes:
        content = plain.make(session, ending, progress)
        assert isinstance(content, bytes)
        return seal(content, passphrase)

    return replace(plain, make=sealed)
