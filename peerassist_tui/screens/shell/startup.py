"""What a console does first, once the first screen is painted: what it was started for."""

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from peerassist_tui.language import _

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console


@dataclass(frozen=True)
class StartupRequest:
    """What the console was started for: a session, a script to be watched, the example sessions; or nothing yet."""

    session_id: UUID | None
    script: Path | None
    speed: float
    examples: bool

    @property
    def is_urgent(self) -> bool:
        """Whether the first screen is not what somebody waits for."""
        return bool(self.session_id or self.script or self.examples)


async def start_up(console: "Console", request: StartupRequest) -> None:
    """Open the store, and do what the console was started for.

    Raises:
        Refused: the store cannot be opened, the session is not there, the script cannot be played.
    """
    store = await console.storage.store()
    if request.examples:
        await add_examples(console)
    if request.script:
        from peerassist_tui.screens.shell.script_watching import watch_script

        await watch_script(console, store, request.script, request.speed)
    if request.session_id:
        await console.opened.open(request.session_id)


async def add_examples(console: "Console") -> None:
    """Add the example sessions into the store, each once, and say how far that has come."""
    from peerassist_tui.content.examples import put_examples
    from peerassist_tui.screens.shell.waiting import waiting_shown_by

    store, loop, library = await console.storage.store(), asyncio.get_running_loop(), console.library

    def progress(done: int, total: int) -> None:
        if done % 10 == 0:
            told = _("Putting in the example sessions … {percent} %", percent=done * 100 // total)
            loop.call_soon_threadsafe(library.show_long_step, told)

    try:
        with store.patient(waiting_shown_by(console)) as patient:
            await asyncio.to_thread(put_examples, patient, progress)
    finally:
        library.show_long_step("")
    library.reload()
