"""How the meetings went over time: how even, how late, what was done of what was promised."""

import asyncio
from collections.abc import Hashable, Sequence
from pathlib import Path
from typing import ClassVar
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.events import Resize
from textual.reactive import var
from textual.widgets import Static

from peerassist_tui.insights.trends import (
    SPANS,
    Figures,
    TrendSpan,
    by_span,
    charts,
    easy_span,
    figures_of,
    trends_summary,
)
from peerassist_tui.language import N_, NC_, _, ngettext, number_words, pgettext
from peerassist_tui.screens.across import trends_entries as shown
from peerassist_tui.screens.across.filterable_list import FilterableList, some_of
from peerassist_tui.screens.across.list_control import ListControl, back_command, find_command, sessions_command
from peerassist_tui.screens.report.document_writing import WriteDocumentScreen
from peerassist_tui.screens.report.figure_files import drawings
from peerassist_tui.screens.shell.control import Command, keys_of
from peerassist_tui.screens.shell.menu_control import ConsoleControl, MenuControl
from peerassist_tui.session import Session
from peerassist_tui.store.queries.meeting_stats import meeting_stats
from peerassist_tui.text import fold
from peerassist_tui.widgets.bars.band import Band
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.bars.title_bar import TitleBar
from peerassist_tui.widgets.fields.line_input import LineInput
from peerassist_tui.widgets.read_only_list import ReadOnlyList
from peerassist_tui.widgets.stream import Entry, Stream

NOTHING_HELD = N_("No meeting has been held yet.")
BY: dict[TrendSpan, str] = {"meeting": N_("by meeting"), "month": N_("by month"), "year": N_("by year")}
_WIDE = 110


class TrendsControl(ListControl):
    """How the figures are told: as a table or as bars, by meeting, month or year, as drawings in files."""

    screen: "TrendsScreen"

    def draw(self) -> None:
        """Show bars, or the table."""
        screen = self.screen
        screen.drawn = not screen.drawn
        shown_now = screen.query_one("#bars" if screen.drawn else "#rows", Stream)
        self.screen.set_focus(shown_now)
        if screen.drawn:
            shown_now.scroll_home(animate=False, force=True)

    def turned(self) -> str:
        """What stands in the place of what is shown."""
        return pgettext("key", "table") if self.screen.drawn else pgettext("key", "bars")

    def _following(self) -> TrendSpan:
        return SPANS[(SPANS.index(self.screen.spanned) + 1) % len(SPANS)]

    def next_span(self) -> None:
        """Let a row stand for the next span."""
        self.screen.span = self._following()

    def write(self) -> None:
        """Ask which drawing and where to."""
        found = charts(self.screen.shown)
        if files := drawings(found, "figures", dict.fromkeys(found, N_("For you, not for the room."))):
            self.console.push_screen(WriteDocumentScreen(files, Session(UUID(self.screen.rows[0].key))))
        else:
            self.console.tell(_("There is nothing to draw yet: nobody has spoken, and nothing was due."))

    COMMANDS = (
        Command("over_time.draw", "tab", NC_("key", "bars"), N_("Switch between bars and table"),
                run=draw, when=ListControl.has_rows, words=lambda self: self.turned(),
                also_typing=True),
        Command("over_time.span", "b", N_("by month"), N_("Group by meeting, month or year"),
                run=next_span, when=ListControl.has_rows, words=lambda self: _(BY[self._following()]), leader=True),
        find_command("over_time", N_("Find meetings by title")),
        Command("over_time.write", "f8", NC_("key", "save"), N_("Save the figures as drawings (.svg)"),
                run=write, when=ListControl.has_rows),
        back_command("over_time"),
        sessions_command("over_time"),
    )  # fmt: skip


class TrendsScreen(FilterableList[UUID, Figures]):
    """Group by meeting, month or year; answers with the session that is to be opened."""

    AUTO_FOCUS = "#rows"
    HEADLINE = (N_("peerassist · figures"), N_("all sessions · for you alone"))
    NOTHING, NO_MATCH = NOTHING_HELD, N_("No meeting has this title.")
    HELP_TEXT: ClassVar[str] = N_(
        "Every meeting that was held, the latest at the end. MIN: how long it was, pauses left out; LATE: minutes more "
        "than planned; UNEVEN: how uneven the floor was among hosts and peers (0 all alike, near 1 one alone); HOSTS: "
        "their share of it; OPTIONS: answered, of all; ACTIONS: done, of those that are done or were due by now; MET: "
        "objectives. A month or a year has the middle one of its meetings' minutes, evenness and shares, and the sum "
        "of the rest. Enter opens a meeting's figures, or shows the meetings of a month or year. It is for you alone."
    )
    DEFAULT_CSS = """
    TrendsScreen #summary { height: auto; padding: 0 1; background: $surface; }
    TrendsScreen #columns { height: 1; padding: 0 2; color: $foreground-muted; text-wrap: nowrap; }
    TrendsScreen #rows, TrendsScreen #bars { height: 1fr; padding: 0 1; }
    TrendsScreen #bars, TrendsScreen.-drawn #rows, TrendsScreen.-drawn #columns { display: none; }
    TrendsScreen.-drawn #bars { display: block; }
    TrendsScreen #beside {
        height: 1; padding: 0 1; color: $foreground-muted; text-wrap: nowrap; text-overflow: ellipsis;
    }
    """
    CONTROLS = (TrendsControl, MenuControl, ConsoleControl)
    BINDINGS: ClassVar[list[BindingType]] = [
        *keys_of(
            CONTROLS,
            bar=("over_time.draw", "over_time.span", "over_time.find", "over_time.write", "menu", "over_time.back"),
        )
    ]
    span: var[TrendSpan | None] = var(None, init=False)
    """What a row stands for; None: what is easy to read."""
    drawn: var[bool] = var(False, init=False, toggle_class="-drawn")
    """Whether bars are shown in the place of the table."""

    def __init__(self, store_path: Path) -> None:
        super().__init__(store_path)
        self._meetings: Sequence[Figures] = []
        """The meetings that match."""
        self._of = 0

    def compose(self) -> ComposeResult:
        yield TitleBar()
        yield LineInput(placeholder=_("words of the title"), id="words", compact=True)
        yield Static(id="summary", markup=False)
        yield Static(id="columns", markup=False)
        yield Stream(id="rows", empty=_("Reading …"))
        yield ReadOnlyList(id="bars", follow=False, empty=_("There is nothing to draw yet."))
        yield Static(id="beside", markup=False)
        yield Static(id="count", markup=False)
        yield Band()
        yield KeyBar()

    async def read_again(self) -> None:
        """Read the figures part by part, and show each as it comes."""
        parts = meeting_stats(self.path, self.console.clock().astimezone().date())
        read: list[Figures] = []
        self._of = 0
        while part := await asyncio.to_thread(next, parts, None):
            counts, self._of = part
            read += map(figures_of, counts)
            if len(read) >= len(self.rows):
                self.take([*read])
        self._of = len(read)
        self.take(read)

    @property
    def spanned(self) -> TrendSpan:
        """What a row stands for, as it was asked for or else is easy to read."""
        return self.span or easy_span(self.rows)

    def matching(self) -> Sequence[Figures]:
        words = fold(self.words).split()
        found = (one for one in self.rows if all(word in fold(one.title) for word in words))
        self._meetings = by_span(found, "meeting")
        return by_span(self._meetings, self.spanned)

    def key_of(self, row: Figures) -> Hashable:
        return row.key

    def entries(self) -> Sequence[Entry]:
        return shown.trend_entries(self.shown, is_wide=self._is_wide)

    def count(self) -> str:
        some = len(self._meetings) if self.is_narrowed else None
        meetings = ngettext("{count} meeting", "{count} meetings", len(self.rows))
        is_reading = self._of > len(self.rows)
        reading = _("reading, {number} in all …", number=number_words(self._of)) if is_reading else ""
        return " · ".join(filter(None, (some_of(some, meetings), _(BY[self.spanned]), reading)))

    def show_rows(self) -> None:
        super().show_rows()
        if self.is_there:
            self.query_one("#bars", ReadOnlyList).show(shown.bars(self.shown) if self.drawn else [])
            heads = shown.column_heads(is_wide=self._is_wide) if self.shown else ""
            self.query_one("#columns", Static).update(heads)
            self.query_one("#summary", Static).update(Content("\n").join(map(Content, trends_summary(self._meetings))))

    @property
    def _is_wide(self) -> bool:
        return self.size.width >= _WIDE

    def on_resize(self, event: Resize) -> None:
        if self.rows:
            self.show_rows()

    def show_chosen(self) -> None:
        """Tell the rest of the row under the cursor."""
        self.query_one("#beside", Static).update(Content(shown.beside(self.chosen)), layout=False)

    @on(Stream.Chosen, "#rows")
    def open_chosen(self) -> None:
        """Open a meeting's figures, or show the meetings of a month or a year."""
        one = self.chosen
        if one and self.spanned == "meeting":
            self.dismiss(UUID(one.key))
        elif one:
            self.span = "meeting"
            inside = next((each.key for each in self.shown if each.day.startswith(one.day)), None)
            self.listed.move_to(inside)

    def watch_drawn(self) -> None:
        self.show_rows()

    def watch_span(self) -> None:
        self.show_rows()

    def key_label(self, action: str) -> str | None:
        """What Enter does depends on what a row stands for."""
        if action == "choose" and self.spanned != "meeting":
            return _("show meetings")
        return super().key_label(action)
