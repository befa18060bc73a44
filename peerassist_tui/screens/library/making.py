"""How sessions come into the library, and how they are carried to another one."""

from typing import TYPE_CHECKING
from uuid import UUID

from peerassist_tui.language import N_, NC_
from peerassist_tui.screens.library.library_control import LibraryControl
from peerassist_tui.screens.shell.control import Command
from peerassist_tui.store.queries.overview import Overview

if TYPE_CHECKING:
    from peerassist_tui.desk import Desk


class MakingControl(LibraryControl):
    """New sessions: made, after the pattern of another one, from a file."""

    GROUP = N_("Make and carry")

    def make(self) -> None:
        """Make a session and prepare it."""
        self.screen.change(self._make())

    async def _make(self) -> None:
        from peerassist_tui.screens.library.new_session import make_new_session

        await self._prepare(await make_new_session(self.console))

    async def _prepare(self, desk: "Desk | None") -> None:
        """Go to the preparation of a session that was made; the list comes again behind it."""
        try:
            if desk is not None:
                await self.console.opened.take_seat(desk, "preparation")
        finally:
            self.console.library.show_rows()

    def make_one_like(self) -> None:
        """Make a session after the pattern of the one under the cursor, and prepare it."""
        if one := self.screen.chosen:
            self.screen.change(self._make_one_like(one))

    async def _make_one_like(self, one: Overview) -> None:
        from peerassist_tui.readings.history.session_pattern import taken_over
        from peerassist_tui.screens.library.new_session import make_one_like

        desk = await make_one_like(self.console, UUID(one.id))
        await self._prepare(desk)
        if desk is not None:
            self.console.tell(taken_over(desk.session), "information")

    def bring_in(self) -> None:
        """Take in what is in a file."""
        self.screen.change(self._bring_in())

    async def _bring_in(self) -> None:
        from peerassist_tui.screens.library.import_file import import_file

        await import_file(self.console, self.screen.chosen)
        self.screen.reload()

    def carry(self) -> None:
        """Write a bundle."""
        if one := self.screen.chosen:
            self.screen.work(self._carry(one))

    async def _carry(self, one: Overview) -> None:
        from peerassist_tui.screens.library.export_bundle import export_sessions

        await export_sessions(self.console, one, self.screen.shown)

    COMMANDS = (
        Command("library.new", "N,insert", NC_("key", "new"), N_("Make a new session"),
                run=make, when=LibraryControl.is_among_sessions),
        Command("library.duplicate", "l", NC_("key", "copy"),
                N_("Copy this session as a new one"),
                run=make_one_like, when=LibraryControl.is_on_session, leader=True),
        Command("library.bring_in", "I", NC_("key", "import"),
                N_("Import a bundle, a session script or a table"),
                run=bring_in, when=LibraryControl.is_among_sessions, leader=True),
        Command("library.carry", "w", NC_("key", "carry"),
                N_("Export sessions into a bundle for another laptop"),
                run=carry, when=LibraryControl.is_on_session, leader=True),
    )  # fmt: skip
