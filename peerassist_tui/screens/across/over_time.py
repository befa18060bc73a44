"""How the meetings went over time: how even, how late, what was done of what was promised."""

import asyncio
from pathlib import Path
from typing import ClassVar
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Resize
from textual.reactive import var
from textual.widgets import Static

from peerassist_tui.insights.over_time import SPANS, Figures, Span, by_span, charts, easy_span, figures_of, summary
from peerassist_tui.screens.across import over_time_entries as shown
from peerassist_tui.screens.across.finding import FindingScreen
from peerassist_tui.screens.report.figure_files import drawings
from peerassist_tui.screens.report.writing import WritingScreen
from peerassist_tui.session import Session
from peerassist_tui.store.queries.held import counted
from peerassist_tui.text import fold
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.bars.title_bar import TitleBar
from peerassist_tui.widgets.fields.line_input import LineInput
from peerassist_tui.widgets.reading import Reading
from peerassist_tui.widgets.stream import Stream

NOTHING_HELD = "No meeting has been held yet."
_WIDE = 110


class OverTimeScreen(FindingScreen[UUID, Figures]):
    """A row for each meeting, month or year; answers with the session that is to be opened."""

    AUTO_FOCUS = "#rows"
    HEADLINE = ("peerassist · figures", "all sessions · for you alone")
    HELP_TEXT: ClassVar[str] = (
        "Every meeting that was held, the latest at the end. MIN: how long it was, pauses left out; LATE: minutes more "
        "than planned; GINI: how uneven the floor was among hosts and peers (0 all alike, near 1 one alone); HOSTS: "
        "their share of it; OPTIONS: answered, of all; ACTIONS: done, of those that are done or were due by now; MET: "
        "objectives. A month or a year has the middle one of its meetings' minutes, evenness and shares, and the sum "
        "of the rest. Enter opens a meeting's figures, or shows the meetings of a month or year. It is for you alone."
    )
    DEFAULT_CSS = """
    OverTimeScreen #summary { height: auto; padding: 0 1; background: $surface; }
    OverTimeScreen #columns { height: 1; padding: 0 2; color: $foreground-muted; text-wrap: nowrap; }
    OverTimeScreen #rows, OverTimeScreen #bars { height: 1fr; padding: 0 1; }
    OverTimeScreen #bars, OverTimeScreen.-drawn #rows, OverTimeScreen.-drawn #columns { display: none; }
    OverTimeScreen.-drawn #bars { display: block; }
    OverTimeScreen #count, OverTimeScreen #beside {
        height: 1; padding: 0 1; color: $foreground-muted; text-wrap: nowrap; text-overflow: ellipsis;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "draw", "bars", id="over_time.draw", tooltip="The figures as bars, or as a table again"),
        Binding("b", "span", "by month", id="over_time.span", tooltip="A row for each meeting, month or year"),
        Binding("slash", "find", "find", id="over_time.find", tooltip="Only meetings with these words in their title"),
        Binding("w", "write", "save", id="over_time.write", tooltip="Save the figures as drawings (.svg)"),
        Binding("escape", "back", "back", id="over_time.back", tooltip="All again, or back to the library"),
    ]
    span: var[Span | None] = var(None, init=False)
    """What a row stands for; None: what is easy to read."""
    drawn: var[bool] = var(False, init=False, toggle_class="-drawn")
    """Whether bars are shown in the place of the table."""

    def __init__(self, store_path: Path) -> None:
        super().__init__(store_path)
        self._rows: list[Figures] = []
        self._of = 0

    def compose(self) -> ComposeResult:
        yield TitleBar()
        yield LineInput(placeholder="words of the title", id="words", compact=True)
        yield Static(id="summary", markup=False)
        yield Static(id="columns", markup=False)
        yield Stream(id="rows", empty="Reading …")
        yield Reading(id="bars", follow=False, empty="There is nothing to draw yet.")
        yield Static(id="beside", markup=False)
        yield Static(id="count", markup=False)
        yield KeyBar()

    async def take_rows(self) -> None:
        """Read the figures part by part, and show each as it comes."""
        parts = counted(self.path, self.console.clock().astimezone().date())
        read: list[Figures] = []
        self._of = 0
        while part := await asyncio.to_thread(next, parts, None):
            counts, self._of = part
            read += map(figures_of, counts)
            if len(read) >= len(self.found):
                self.take([*read])
        self._of = len(read)
        self.take(read)

    @property
    def _span(self) -> Span:
        return self.span or easy_span(self.found)

    def show_found(self) -> None:
        words = fold(self.words).split()
        found = by_span((one for one in self.found if all(word in fold(one.title) for word in words)), "meeting")
        self._rows = by_span(found, self._span)
        is_wide = self.size.width >= _WIDE
        self.listed.say_when_empty("No meeting is called like that." if words else NOTHING_HELD)
        self.listed.show(shown.rows_of(self._rows, is_wide=is_wide))
        self.query_one("#bars", Reading).show(shown.bars(self._rows) if self.drawn else [])
        columns = shown.WIDE_COLUMNS if is_wide else shown.COLUMNS
        self.query_one("#columns", Static).update(f"{columns}TITLE" if self._rows else "")
        self.query_one("#summary", Static).update(Content("\n").join(map(Content, summary(found))))
        some = f"{len(found):,} of " if words else ""
        counted_ = f"{some}{len(self.found):,} meeting{'s' * (len(self.found) != 1)} · by {self._span}"
        reading = f" · reading, {self._of:,} in all …" if self._of > len(self.found) else ""
        self.query_one("#count", Static).update(Content(counted_ + reading))
        self.follow()

    def on_resize(self, event: Resize) -> None:
        if self.found:
            self.show_found()

    @property
    def _here(self) -> Figures | None:
        key = self.listed.cursor_key
        return next((one for one in self._rows if one.key == key), None)

    @on(Stream.Moved, "#rows")
    def follow(self) -> None:
        """Tell the rest of the row under the cursor."""
        self.query_one("#beside", Static).update(Content(shown.beside(self._here)))
        self.refresh_bindings()

    @on(Stream.Chosen, "#rows")
    def open_chosen(self) -> None:
        """Open a meeting's figures, or show the meetings of a month or a year."""
        one = self._here
        if one and self._span == "meeting":
            self.dismiss(UUID(one.key))
        elif one:
            self.span = "meeting"
            inside = next((each.key for each in self._rows if each.day.startswith(one.day)), None)
            self.listed.move_to(inside)

    def action_draw(self) -> None:
        """Show bars, or the table."""
        self.drawn = not self.drawn
        shown_now = self.query_one("#bars" if self.drawn else "#rows", Stream)
        shown_now.focus()
        if self.drawn:
            shown_now.scroll_home(animate=False, force=True)

    def watch_drawn(self) -> None:
        self.show_found()

    def action_span(self) -> None:
        """Let a row stand for the next span."""
        self.span = self._next_span

    @property
    def _next_span(self) -> Span:
        return SPANS[(SPANS.index(self._span) + 1) % len(SPANS)]

    def watch_span(self) -> None:
        self.show_found()

    def action_write(self) -> None:
        """Ask which drawing and where to."""
        found = charts(self._rows)
        if files := drawings(found, "figures", dict.fromkeys(found, "It is for you, not for the room.")):
            self.app.push_screen(WritingScreen(files, Session(UUID(self.found[0].key))))
        else:
            self.console.tell("There is nothing to draw yet: nobody has spoken, and nothing was due.")

    def key_label(self, action: str) -> str | None:
        """What a key does depends on what is shown."""
        if action == "span":
            return f"by {self._next_span}"
        if action == "choose" and self._span != "meeting":
            return "its meetings"
        return ("table" if self.drawn else "bars") if action == "draw" else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done now."""
        return bool(self.found) if action in ("find", "span", "write", "draw") else True
