"""Which sessions the library shows and in which order, and opening one of them."""

from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from peerassist_tui.language import N_, NC_, _, pgettext
from peerassist_tui.screens.library.library_control import LibraryControl, LibraryView
from peerassist_tui.screens.shell.control import Command

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.stage import Stage


_ORDERS = {
    "date": NC_("order of the list", "Date"),
    "title": NC_("order of the list", "Title"),
    "state": NC_("order of the list", "State"),
    "to do": NC_("order of the list", "To do"),
    "due": NC_("order of the list", "Due"),
}
"""What each of the `SORTS` is called."""


class ChoosingView(LibraryView, Protocol):
    """The list, as the control that chooses knows it."""

    @property
    def is_narrowed(self) -> bool:
        """Whether there is a filter, or another order than the usual one."""

    @property
    def order(self) -> str:
        """The name of the order in which the sessions stand."""

    def find(self) -> None:
        """Let somebody type a filter."""

    def back(self) -> None:
        """Show all sessions again."""

    def sort(self, order: str) -> None:
        """Let the sessions stand in the order of that name."""

    def turn_bin(self) -> None:
        """Turn to the bin, or back to the sessions."""


class ChoosingControl(LibraryControl):
    """Filter, order, bin; and the stages at which a session is opened."""

    GROUP = N_("Choose")
    screen: ChoosingView

    def open(self, stage: "Stage | None" = None) -> None:
        """Open the session under the cursor at a stage, or at the one that it has reached."""
        if one := self.screen.chosen:
            self.screen.work(self.console.opened.open(UUID(one.id), stage))

    def open_report(self) -> None:
        """Open the report of the session under the cursor."""
        self.open("report")

    def open_check_in(self) -> None:
        """Open the check-in of the session under the cursor."""
        self.open("check_in")

    def may_check_in(self) -> bool:
        """Whether the session under the cursor is over."""
        one = self.screen.chosen
        return self.is_among_sessions() and one is not None and one.status == "finished"

    def check_in_words(self) -> str | None:
        """The check-in stands in the key bar where there is room."""
        return _("check in") if self.screen.is_wide else None

    def find(self) -> None:
        """Ask what is to be shown."""
        self.screen.find()

    def sort(self) -> None:
        """Ask for an order."""
        self.screen.work(self._sort())

    async def _sort(self) -> None:
        from peerassist_tui.insights.library_filter import SORTS
        from peerassist_tui.screens.shell.pick import Pick, PickScreen

        picks = [
            Pick(name, pgettext("order of the list", _ORDERS[name]), _(said)) for name, (said, _by) in SORTS.items()
        ]
        if picked := await self.console.push_screen_wait(PickScreen(_("Sorted by"), picks, self.screen.order)):
            self.screen.sort(picked)

    def turn_bin(self) -> None:
        """Turn to the bin, or back to the sessions."""
        self.screen.turn_bin()

    def bin_words(self) -> str | None:
        """What the key bar says of the bin, where one is in it."""
        return pgettext("key", "sessions") if self.screen.is_in_bin else None

    def back(self) -> None:
        """Show all sessions again."""
        self.screen.back()

    def may_go_back(self) -> bool:
        """Whether something else is shown than all sessions, the newest first."""
        return self.screen.is_in_bin or self.screen.is_narrowed

    COMMANDS = (
        Command("library.find", "f", NC_("key", "filter"),
                N_("Filter sessions by title, person, tag, state or date"),
                run=find, when=LibraryControl.has_rows, leader=True),
        Command("library.sort", "s", NC_("key", "sort"), N_("Sort the sessions"),
                run=sort, when=LibraryControl.has_rows, leader=True),
        Command("library.report", "r", NC_("key", "report"), N_("Open the report of this session"),
                run=open_report, when=LibraryControl.is_on_session, leader=True),
        Command("library.check_in", "c", N_("check in"), N_("Check how this session's promises went"),
                run=open_check_in, when=may_check_in, words=check_in_words, leader=True),
        Command("library.bin", "b", N_("show bin"), N_("Show the bin, or the sessions again"),
                run=turn_bin, words=bin_words, leader=True),
        Command("library.back", "escape", NC_("key", "back"), N_("Show all sessions again"),
                run=back, when=may_go_back),
        Command("library.sessions", "f9", N_("all sessions"), N_("Show all sessions again, also while typing"),
                run=back, when=may_go_back, also_typing=True, priority=False),
    )  # fmt: skip
