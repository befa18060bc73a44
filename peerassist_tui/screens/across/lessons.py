"""What was learned in all sessions, to be found by words and status and opened where it stands."""

import asyncio
from collections.abc import Hashable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import ClassVar, Literal, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.reactive import var
from textual.widgets import Static

from peerassist_tui.insights.lessons_text import MANY, lesson_details, matching_lessons
from peerassist_tui.language import N_, NC_, _, language_tag, ngettext
from peerassist_tui.models.words import LESSON_STATUSES, LessonStatus
from peerassist_tui.readings.report.code_words import status_words
from peerassist_tui.screens.across.filterable_list import FilterableList, some_of
from peerassist_tui.screens.across.list_control import ListControl, back_command, find_command, sessions_command
from peerassist_tui.screens.shell.control import Command, keys_of
from peerassist_tui.screens.shell.menu_control import ConsoleControl, MenuControl
from peerassist_tui.store.queries.lessons_query import LessonFound, all_lessons
from peerassist_tui.text import clean_line
from peerassist_tui.widgets.bars.band import Band
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.bars.title_bar import TitleBar
from peerassist_tui.widgets.fields.line_input import LineInput
from peerassist_tui.widgets.stream import Entry, Stream

NO_LESSONS = N_("No session has a lesson yet.")
_TURNS: tuple[LessonStatus | Literal[""], ...] = ("", *LESSON_STATUSES)


class LessonsControl(ListControl):
    """Which lessons are shown."""

    screen: "LessonsScreen"

    def next_status(self) -> None:
        """Show the next status alone, or all."""
        self.screen.status = _TURNS[(_TURNS.index(self.screen.status) + 1) % len(_TURNS)]

    COMMANDS = (
        find_command("learned", N_("Find lessons by their words or session")),
        Command("learned.status", "s", NC_("key", "status"), N_("Show one status, or all"),
                run=next_status, when=ListControl.has_rows, leader=True),
        back_command("learned"),
        sessions_command("learned"),
    )  # fmt: skip


class LessonsScreen(FilterableList[LessonFound, LessonFound]):
    """A list of lessons; answers with the one that is to be opened."""

    AUTO_FOCUS = "#lessons"
    HEADLINE = (N_("peerassist · what was learned"), NC_("where is looked", "all sessions"))
    NOTHING, NO_MATCH = NO_LESSONS, N_("No lesson matches.")
    HELP_TEXT: ClassVar[str] = N_(
        "What was learned in all your sessions, the latest first: how far a lesson has come, when it holds and when "
        "not, when to look at it again, and which sessions took it up. Enter opens the session at the lesson."
    )
    DEFAULT_CSS = """
    LessonsScreen #lessons { height: 1fr; padding: 1 1 0 1; }
    """
    CONTROLS = (LessonsControl, MenuControl, ConsoleControl)
    BINDINGS: ClassVar[list[BindingType]] = [
        *keys_of(CONTROLS, bar=("learned.find", "learned.status", "menu", "learned.back"))
    ]
    status: var[LessonStatus | Literal[""]] = var("", init=False)
    """The only status that is shown; empty: all."""

    def compose(self) -> ComposeResult:
        yield TitleBar()
        yield LineInput(placeholder=_("words of the lesson or its session"), id="words", compact=True)
        yield Stream(id="lessons", follow=False, empty=_(NO_LESSONS))
        yield Static(id="count", markup=False)
        yield Band()
        yield KeyBar()

    async def read_again(self) -> None:
        self.take(await asyncio.to_thread(_read, self.path))

    def matching(self) -> Sequence[LessonFound]:
        return matching_lessons(self.rows, self.words, self.status)

    def key_of(self, row: LessonFound) -> Hashable:
        return row.id

    def entries(self) -> Sequence[Entry]:
        return [_entry(one, language_tag()) for one in self.shown]

    def count(self) -> str:
        some = len(self.shown) if self.is_narrowed else None
        lessons = ngettext("{count} lesson", "{count} lessons", len(self.rows))
        status = status_words(self.status) if self.status else _("any status")
        return f"{some_of(some, lessons)} · {status}"

    @on(Stream.Chosen)
    def open_chosen(self) -> None:
        """Open the session at this very lesson."""
        self.dismiss(self.chosen)

    def watch_status(self) -> None:
        self.show_rows()

    @property
    def is_narrowed(self) -> bool:
        return bool(self.words or self.status)

    def show_all(self) -> None:
        self.status = ""
        super().show_all()


def _read(path: Path) -> list[LessonFound]:
    found = all_lessons(path)
    matching_lessons(found, "a")  # fills the caches, while nobody waits
    for one in found:
        _entry(one, language_tag())
    return found


@lru_cache(maxsize=MANY)
def _entry(one: LessonFound, language: str) -> Entry:
    """A line, which is remembered by the language that is spoken."""
    room = max(map(len, map(status_words, LESSON_STATUSES))) + 2
    lead = Content.styled(f"{status_words(cast(LessonStatus, one.status)):<{room}}", "$foreground-muted")
    return Entry(one.id, lead, clean_line(one.title), lesson_details(one))
