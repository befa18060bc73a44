"""All that is due or overdue across the sessions, to be opened, marked and written about."""

import asyncio
from collections.abc import Hashable, Sequence
from datetime import datetime
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.reactive import var
from textual.widgets import Static

from peerassist_tui.insights.due_items import USUAL_DAYS, DueItem, due_count_words, due_items
from peerassist_tui.language import N_, NC_, _, pgettext
from peerassist_tui.screens.across import due_entries as shown
from peerassist_tui.screens.across.due_control import DueControl
from peerassist_tui.screens.across.filterable_list import FilterableList
from peerassist_tui.screens.across.list_control import ListControl, back_command, find_command, sessions_command
from peerassist_tui.screens.shell.control import Command, keys_of
from peerassist_tui.screens.shell.menu_control import ConsoleControl, MenuControl
from peerassist_tui.store.queries.open_commitments import Commitment
from peerassist_tui.widgets.bars.band import Band
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.bars.title_bar import TitleBar
from peerassist_tui.widgets.fields.line_input import LineInput
from peerassist_tui.widgets.stream import Entry, Stream

NOTHING_DUE = N_("Nothing is overdue or due soon.")
AHEAD = (USUAL_DAYS, 60, 365, 0)
"""How many days ahead one may look, turn by turn."""


def _after(days: int) -> int:
    return AHEAD[(AHEAD.index(days) + 1) % len(AHEAD)]


def _ahead(days: int) -> str:
    return _("{number} days ahead", number=days) if days else _("until today")


class AheadControl(ListControl):
    """Which promises are shown."""

    screen: "DueScreen"

    def further(self) -> None:
        """Look further ahead, or only at today."""
        self.screen.days = _after(self.screen.days)

    def words(self) -> str:
        """What the key bar says of looking further ahead."""
        return _ahead(_after(self.screen.days))

    COMMANDS = (
        Command(
            "due.ahead",
            "a",
            N_("days ahead"),
            N_("Look further ahead, or only at today"),
            run=further,
            words=words,
            leader=True,
        ),
        find_command("due", N_("Find by owner, session or promise")),
        back_command("due"),
        sessions_command("due"),
    )


class DueScreen(FilterableList[Commitment, DueItem]):
    """A list of promises; answers with the one that is to be opened."""

    AUTO_FOCUS = "#due-list"
    HEADLINE = (N_("peerassist · due"), NC_("where is looked", "all sessions"))
    NOTHING, NO_MATCH = NOTHING_DUE, N_("Nothing due matches.")
    HELP_TEXT: ClassVar[str] = N_(
        "Every open promise with a date, of all your sessions: actions, check-ins, lessons "
        "to be looked at again; the latest first. Days are counted in the time zone of each session. Being late never "
        "changes the day that was promised."
    )
    DEFAULT_CSS = """
    DueScreen #due-list { height: 1fr; padding: 1 1 0 1; }
    """
    CONTROLS = (DueControl, AheadControl, MenuControl, ConsoleControl)
    BINDINGS: ClassVar[list[BindingType]] = [
        *keys_of(
            CONTROLS,
            bar=("due.done", "due.drop", "due.message", "due.ahead", "due.find", "due.undo", "menu", "due.back"),
        )
    ]
    days: var[int] = var(USUAL_DAYS, init=False)
    """How many days ahead one looks."""

    def compose(self) -> ComposeResult:
        yield TitleBar()
        yield LineInput(placeholder=_("owner, session or promise"), id="words", compact=True)
        yield Stream(id="due-list", follow=False, empty=_(NOTHING_DUE))
        yield Static(id="count", markup=False)
        yield Band()
        yield KeyBar()

    async def read_again(self) -> None:
        self.take(await asyncio.to_thread(_read, self.path, self.console.clock(), self.days))

    def matching(self) -> Sequence[DueItem]:
        return shown.matching_due(self.rows, self.words)

    def key_of(self, row: DueItem) -> Hashable:
        return row.promise.id

    def entries(self) -> Sequence[Entry]:
        return shown.due_entries(self.shown, self.rows)

    def count(self) -> str:
        shown_of = _("{number} of {all}", number=len(self.shown), all=len(self.rows)) if self.is_narrowed else ""
        found = due_count_words(self.shown) or pgettext("that is due", "nothing")
        return " · ".join(filter(None, (shown_of, found, _ahead(self.days))))

    @property
    def promise(self) -> Commitment | None:
        """The promise under the cursor."""
        return self.chosen.promise if self.chosen else None

    @on(Stream.Chosen)
    def open_chosen(self) -> None:
        """Open the session at this very line."""
        self.dismiss(self.promise)

    def watch_days(self) -> None:
        self.reload()


def _read(path: Path, now: datetime, days: int) -> list[DueItem]:
    found = due_items(path, now, days)
    shown.matching_due(found, "a")  # fills the caches, while nobody waits
    shown.due_entries(found, found)
    return found
