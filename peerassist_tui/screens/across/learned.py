"""What was learned in all sessions, to be found by words and status and opened where it stands."""

from functools import lru_cache
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import var
from textual.widgets import Static

from peerassist_tui.insights.learned import MANY, beside, matching
from peerassist_tui.models.words import LESSON_STATUSES
from peerassist_tui.screens.across.finding import FindingScreen
from peerassist_tui.store.queries.learned import Learned, learned
from peerassist_tui.text import clean_line
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.bars.title_bar import TitleBar
from peerassist_tui.widgets.fields.line_input import LineInput
from peerassist_tui.widgets.stream import Entry, Stream

NOTHING_LEARNED = "No session has a lesson yet."
_TURNS = ("", *LESSON_STATUSES)
_ROOM = max(map(len, LESSON_STATUSES)) + 2


class LearnedScreen(FindingScreen[Learned, Learned]):
    """A list of lessons; answers with the one that is to be opened."""

    AUTO_FOCUS = "#lessons"
    HEADLINE = ("peerassist · what was learned", "all sessions")
    HELP_TEXT: ClassVar[str] = (
        "What was learned in all your sessions, the latest first: how far a lesson has come, when it holds and when "
        "not, when to look at it again, and which sessions took it up. Enter opens the session at the lesson."
    )
    DEFAULT_CSS = """
    LearnedScreen #lessons { height: 1fr; padding: 1 1 0 1; }
    LearnedScreen #count { height: 1; padding: 0 1; color: $foreground-muted; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "find", "find", id="learned.find", tooltip="Only those with these words, also of the session"),
        Binding(
            "s", "status", "status", id="learned.status", tooltip="Only drafts, checked, shared or retired; or all"
        ),
        Binding("escape", "back", "back", id="learned.back", tooltip="All again, or back to the library"),
    ]
    status: var[str] = var("", init=False)
    """The only status that is shown; empty: all."""

    def __init__(self, store_path: Path) -> None:
        super().__init__(store_path)
        self._shown: list[Learned] = []

    def compose(self) -> ComposeResult:
        yield TitleBar()
        yield LineInput(placeholder="words of the lesson or its session", id="words", compact=True)
        yield Stream(id="lessons", follow=False, empty=NOTHING_LEARNED)
        yield Static(id="count", markup=False)
        yield KeyBar()

    def read(self) -> list[Learned]:
        found = learned(self.path)
        matching(found, "a")  # fills the caches, while nobody waits
        for one in found:
            _entry(one)
        return found

    def show_found(self) -> None:
        self._shown = matching(self.found, self.words, self.status)
        listed = self.query_one("#lessons", Stream)
        listed.say_when_empty("No lesson is like that." if self.is_narrowed else NOTHING_LEARNED)
        listed.show([_entry(one) for one in self._shown])
        some = f"{len(self._shown):,} of " if self.is_narrowed else ""
        counted = f"{some}{len(self.found):,} lesson{'s' * (len(self.found) != 1)}"
        self.query_one("#count", Static).update(Content(f"{counted} · {self.status or 'any status'}"))
        self.refresh_bindings()

    @on(Stream.Chosen)
    def open_chosen(self, event: Stream.Chosen) -> None:
        """Open the session at this very lesson."""
        self.dismiss(next((one for one in self._shown if one.id == event.key), None))

    def action_status(self) -> None:
        """Show the next status alone, or all."""
        self.status = _TURNS[(_TURNS.index(self.status) + 1) % len(_TURNS)]

    def watch_status(self) -> None:
        self.show_found()

    @property
    def is_narrowed(self) -> bool:
        return bool(self.words or self.status)

    def show_all(self) -> None:
        self.status = ""
        super().show_all()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done now."""
        return bool(self.found) if action in ("find", "status") else True


@lru_cache(maxsize=MANY)
def _entry(one: Learned) -> Entry:
    lead = Content.styled(f"{one.status:<{_ROOM}}", "$foreground-muted")
    return Entry(one.id, lead, clean_line(one.title), beside(one))
