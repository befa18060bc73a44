"""Writing sessions into a bundle, to carry them to another laptop."""

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from peerassist_tui.exchange.bundle import ENDING, export_bundle
from peerassist_tui.screens.report.document_writing import WriteDocumentScreen
from peerassist_tui.screens.report.writable import WritableDocument
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
        hint = "Your private log goes along." if with_log else "Without your private log."
        return WritableDocument(
            words,
            name,
            (ENDING,),
            lambda session, ending, progress: export_bundle(store, ids, with_log=with_log),
            hint,
            private=True,
        )

    title, name = clip(clean_line(one.title), 40), safe_name(one.title, "session")
    own = [UUID(one.id)]
    documents = [
        written(f"“{title}”", name, own, with_log=False),
        written(f"“{title}” with my log", name, own, with_log=True),
    ]
    if len(shown) > 1:
        every = [UUID(each.id) for each in shown]
        documents.append(written(f"all {len(shown):,} shown", "sessions", every, with_log=False))
    session = await asyncio.to_thread(store.load, UUID(one.id))
    await console.push_screen_wait(WriteDocumentScreen(documents, session))
