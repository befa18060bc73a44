"""What is asked before a document is written."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from textual.app import App

from peerassist_tui.language import N_, _
from peerassist_tui.readings.privacy.residual_identifiers import residual_identifiers, with_aliases
from peerassist_tui.screens.report.residual_identifiers import ResidualIdentifiersScreen
from peerassist_tui.screens.report.writable import is_there
from peerassist_tui.screens.shell.confirm import Confirm
from peerassist_tui.screens.shell.navigation import open_at
from peerassist_tui.session import Session
from peerassist_tui.settings import in_home

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console


async def without_identifiers(app: App[Any], session: Session) -> Session | None:
    """The session to be written, once somebody has judged what may tell who was there; None: not to be written."""
    found = await asyncio.to_thread(residual_identifiers, session)
    if not found:
        return session
    judged = await app.push_screen_wait(ResidualIdentifiersScreen(found))
    if judged is None:
        return None
    if judged.go_to:
        left = judged.go_to
        app.run_worker(open_at(cast("Console", app), session.id, left.table, left.row, left.field))
        return None
    return with_aliases(session, judged.replaced)


async def may_replace(app: App[Any], paths: Sequence[Path]) -> bool:
    """Whether what is called so already may be replaced; true where nothing is."""
    there = [path for path in paths if await asyncio.to_thread(is_there, path)]
    if not there:
        return True
    replace = await app.push_screen_wait(Confirm(_question(there), _("replace"), _("keep")))
    return bool(replace)


def _question(there: Sequence[Path]) -> str:
    """Whether these are replaced."""
    file = there[0].name
    if len(there) == 1:
        folder = in_home(there[0].parent)
        return _("{folder}/\n{file}\nis there already. Shall it be replaced?", folder=folder, file=file)
    told = N_("{number} of the files are there already, {file} among them. Shall they be replaced?")
    return _(told, number=len(there), file=file)
