"""What is behind the three doors of the first screen."""

from typing import TYPE_CHECKING, Protocol, cast

from peerassist_tui.ids import EXAMPLE_IDS, is_example
from peerassist_tui.language import N_, NC_, _
from peerassist_tui.screens.library.library_control import LibraryControl, LibraryView
from peerassist_tui.screens.shell.control import Command
from peerassist_tui.screens.shell.startup import add_examples

if TYPE_CHECKING:
    from peerassist_tui.rehearsal.levels import LevelName


class DoorsView(LibraryView, Protocol):
    """The first screen, as the control of its doors knows it."""

    def prepare_session(self) -> None:
        """Make a session and prepare it."""

    def show_examples(self) -> None:
        """Show the examples in the list, with the cursor on the first of them."""

    async def read_again(self) -> None:
        """Read the list again, and wait until it is shown."""


class DoorsControl(LibraryControl):
    """Rehearse, prepare a session, look at the examples."""

    GROUP = N_("Make and carry")
    screen: DoorsView

    def rehearse(self) -> None:
        """Ask for a level, and rehearse."""
        self.screen.work(self._rehearse())

    async def _rehearse(self) -> None:
        from peerassist_tui.rehearsal.levels import LEVELS
        from peerassist_tui.screens.shell.pick import Pick, PickScreen

        picks = [Pick(name, level.title, level.told) for name, level in LEVELS.items()]
        asked = PickScreen(_("Rehearse: how difficult?"), picks, "calm")
        if picked := await self.console.push_screen_wait(asked):
            await self.console.practice.begin(cast("LevelName", picked))

    def prepare(self) -> None:
        """Make a session and prepare it."""
        self.screen.prepare_session()

    def look_at_examples(self) -> None:
        """Show the examples; they are put into the store before, where they are not there."""
        are_there = len(EXAMPLE_IDS) == sum(is_example(one.id) for one in self.screen.rows)
        if are_there:
            self.screen.show_examples()
        else:
            self.screen.change(self._put_examples())

    async def _put_examples(self) -> None:
        await add_examples(self.console)
        await self.screen.read_again()
        self.screen.show_examples()

    COMMANDS = (
        Command("library.rehearse", "1", NC_("key", "rehearse"),
                N_("Rehearse a meeting with played people, in fifteen minutes"),
                run=rehearse, when=LibraryControl.is_among_sessions),
        Command("library.prepare", "2", NC_("key", "prepare"), N_("Prepare a session, from an agenda template"),
                run=prepare, when=LibraryControl.is_among_sessions),
        Command("library.look_at_examples", "3", NC_("key", "examples"), N_("Look at the example sessions"),
                run=look_at_examples, when=LibraryControl.is_among_sessions, letter="e"),
    )  # fmt: skip

    def open(self, digit: str) -> None:
        """Open the door with that digit."""
        {"1": self.rehearse, "2": self.prepare, "3": self.look_at_examples}[digit]()
