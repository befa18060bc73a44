"""The review of a session, read-only: the meeting seen again, and pages about what came of it."""

import asyncio
from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import var
from textual.style import Style
from textual.widgets import Input, Static

from peerassist_tui.errors import Refused
from peerassist_tui.language import N_, _
from peerassist_tui.models import Change
from peerassist_tui.readings.floor.correction import moment_meant
from peerassist_tui.readings.history.session_history import SessionHistory
from peerassist_tui.readings.missing import Missing
from peerassist_tui.screens.review.figure_entries import figures
from peerassist_tui.screens.review.replay import Replay
from peerassist_tui.screens.review.review_entries import (
    STEP,
    log_page,
    options_page,
    people_page,
    summary_page,
    timeline_page,
)
from peerassist_tui.screens.review.view_control import VIEW_BAR, VIEWS, ViewControl
from peerassist_tui.screens.shell.base import SessionScreen
from peerassist_tui.screens.shell.control import keys_of
from peerassist_tui.session import Session
from peerassist_tui.widgets.fields.line_input import LineInput
from peerassist_tui.widgets.key_word import key_word
from peerassist_tui.widgets.stream import Entry, Stream

NOTHING_TO_UNDO = ("undo", "redo", "undo.typing")
"""The keys of other screens that have no meaning where nothing can be changed."""


class Pages(Stream):
    """The page that is read; only the steps of the timeline can be opened."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return super().check_action(action, parameters) and (
            action != "choose" or (isinstance(self.cursor_key, tuple) and self.cursor_key[0] == STEP)
        )


class ReviewScreen(SessionScreen, inherit_bindings=False):
    """One view at a time; nothing can be changed here."""

    STAGE = "review"
    CHANGES = False
    keys_mean = N_("Digits: another view · ↑ ↓ read · . more · ? help")
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]
    HELP_TEXT: ClassVar[str] = N_(
        "Review and replay; nothing can be changed here. In the replay, space lets the time run, the arrows go "
        "from step to step, .g goes to a time of day, .c shows each moment as it is known now instead of as it was "
        "typed."
    )
    DEFAULT_CSS = """
    ReviewScreen #views { height: 1; padding: 0 1; }
    ReviewScreen #page { height: 1fr; padding: 1 1 0 1; }
    ReviewScreen #page > .stream--heading { color: $text-accent; text-style: bold; }
    ReviewScreen #moment { display: none; background: $surface; padding: 0 1; }
    ReviewScreen.-asking #moment { display: block; }
    ReviewScreen.-wide Replay #scene { layout: horizontal; }
    ReviewScreen.-wide Replay #meeting { layout: vertical; width: 2fr; min-width: 54; max-width: 76; height: 1fr; }
    ReviewScreen.-wide Replay AgendaPanel { width: 1fr; margin: 0 0 1 0; }
    ReviewScreen.-wide Replay #floor { height: auto; margin: 0 0 1 0; }
    ReviewScreen.-wide Replay QueuePanel { height: 5; }
    ReviewScreen.-wide Replay TimesPanel { display: block; }
    ReviewScreen.-wide Replay PeopleStrip { display: none; }
    ReviewScreen.-wide Replay FlipchartPane { width: 3fr; border-left: solid $surface-lighten-1; }
    """
    CONTROLS = (ViewControl,)
    BINDINGS: ClassVar[list[BindingType]] = [
        *keys_of(CONTROLS, bar=VIEW_BAR), *(key for key in SessionScreen.SESSION_KEYS if key.id not in NOTHING_TO_UNDO)
    ]  # fmt: skip

    view: var[str] = var("summary", init=False)

    def __init__(self) -> None:
        super().__init__()
        self._history: SessionHistory | None = None
        self._changes: Sequence[Change] = ()

    def compose_body(self) -> ComposeResult:
        yield Static(id="views", markup=False)
        with Vertical(id="body"):
            yield Pages(id="page", follow=False)
            yield Replay(self.session, self.console.clock)
        yield LineInput(id="moment", compact=True, placeholder=_("when? 10:52, 10:52:30, -5m"))

    def on_mount(self) -> None:
        self.watch_view()

    def show_session(self, session: Session) -> None:
        if self._history is None or len(self._history) != session.seq:
            self.run_worker(self._wind(session), group="wind", exclusive=True)
        self._show_page()

    async def _wind(self, session: Session) -> None:
        try:
            store = await self.console.storage.store()
            changes = await asyncio.to_thread(store.changes, session.id)
        except Refused as refused:
            self.console.tell(str(refused))
            return
        self._changes, self._history = changes, SessionHistory(session.id, changes)
        self.query_one(Replay).wind(session, self._history)
        self._show_page()

    def watch_view(self) -> None:
        replay, page = self.query_one(Replay), self.query_one("#page", Stream)
        replay.display, page.display = self.view == "replay", self.view != "replay"
        replay.playing = False
        self.set_focus(replay if self.view == "replay" else page)
        tabs = [
            Content.styled(
                f" {place} {key_word(VIEWS[view]).capitalize()} ",
                "reverse bold" if view == self.view else "$foreground-muted",
            ).stylize(Style.from_meta({"@click": f"screen.command('review.{view}')"}))
            for place, view in enumerate(VIEWS, 1)
        ]
        self.query_one("#views", Static).update(Content.assemble(*tabs))
        self._show_page(anew=True)
        self.refresh_bindings()

    def _show_page(self, *, anew: bool = False) -> None:
        if self.view == "replay":
            self.query_one(Replay).show()
            return
        page = self.query_one("#page", Stream)
        page.show(self._entries(self.session, self.console.now))
        if anew:
            page.scroll_home(animate=False)

    def _entries(self, session: Session, now: datetime) -> list[Entry]:
        if self.view == "timeline":
            return timeline_page(session, self._changes)
        if self.view == "options":
            return options_page(session)
        return {"summary": summary_page, "people": people_page, "figures": figures, "log": log_page}[self.view](
            session, now
        )

    async def go_to(self, place: Missing) -> None:
        """Show the view that is its topic."""
        self.view = place.topic

    @on(Stream.Chosen, "#page")
    def see_step(self, event: Stream.Chosen) -> None:
        """From a step of the timeline into the replay."""
        if isinstance(event.key, tuple) and event.key[0] == STEP:
            self.view = "replay"
            self.query_one(Replay).go_to_step(event.key[1])

    def ask_when(self) -> None:
        """Ask for a moment of the replay."""
        self.add_class("-asking")
        self.set_focus(self.query_one("#moment", LineInput))

    @on(Input.Submitted, "#moment")
    def go(self, event: Input.Submitted) -> None:
        """Go to the moment that was typed; what means none stays in the line."""
        replay = self.query_one(Replay)
        try:
            moment = moment_meant(self.session, replay.place.end_of_day, event.value.strip())
        except Refused as refused:
            self.console.tell(str(refused))
            return
        self._stop_asking()
        replay.go_to(moment)

    @on(LineInput.Left, "#moment")
    def _stop_asking(self) -> None:
        self.remove_class("-asking")
        self.query_one("#moment", LineInput).value = ""
        self.set_focus(self.query_one(Replay))

    @on(Stream.Moved, "#page")
    def show_keys(self) -> None:
        """What Enter does depends on where the cursor stands."""
        self.refresh_bindings()

    def turn_corrected(self) -> None:
        """Show each moment of the replay as it stood then, or as it is known now."""
        self.query_one(Replay).turn_corrected()
        self.refresh_bindings()

    @property
    def is_corrected(self) -> bool:
        """Whether the replay shows each moment as it is known now."""
        return self.query_one(Replay).is_corrected

    def key_label(self, action: str) -> str | None:
        return self.query_one(Replay).key_label(action) or super().key_label(action)
