"""The live screen: whose turn it is, who waits, how much time is left, what has been said."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.reactive import var
from textual.widgets import Static

from peerassist_tui.readings.flipchart.note_words import completed
from peerassist_tui.readings.hints import Hint
from peerassist_tui.screens.flipchart.kinds import IDLE
from peerassist_tui.screens.flipchart.note_arranging import NoteArranging
from peerassist_tui.screens.flipchart.note_taking import NoteTakingScreen
from peerassist_tui.screens.live.agenda_commands import AgendaCommands
from peerassist_tui.screens.live.agenda_faces import agenda_face, agenda_list_face
from peerassist_tui.screens.live.board_commands import BoardCommands
from peerassist_tui.screens.live.challenge_commands import ChallengeCommands
from peerassist_tui.screens.live.floor_commands import FloorCommands
from peerassist_tui.screens.live.leaving_item import may_leave_item
from peerassist_tui.screens.live.live_faces import challenge_line, floor_face, queue_face, times_face
from peerassist_tui.screens.live.log_commands import LogCommands
from peerassist_tui.screens.live.option_commands import OptionCommands, feedback_words
from peerassist_tui.screens.live.turn_commands import TurnCommands
from peerassist_tui.screens.shell.base import SessionScreen
from peerassist_tui.screens.shell.commands import command, hidden
from peerassist_tui.session import Session
from peerassist_tui.widgets.bars.hint_line import HintLine
from peerassist_tui.widgets.fields.note_line import NoteLine
from peerassist_tui.widgets.panels.agenda_list import AgendaList
from peerassist_tui.widgets.panels.agenda_panel import AgendaPanel
from peerassist_tui.widgets.panels.floor_panel import FloorPanel
from peerassist_tui.widgets.panels.queue_panel import QueuePanel
from peerassist_tui.widgets.panels.times_panel import PeopleStrip, TimesPanel


class LiveScreen(
    FloorCommands,
    TurnCommands,
    OptionCommands,
    ChallengeCommands,
    AgendaCommands,
    BoardCommands,
    LogCommands,
    inherit_bindings=False,
):
    """The meeting, driven with one hand."""

    STAGE = "live"
    CSS_PATH = "live.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (60, "-narrow"), (110, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-high")]
    HELP_TEXT: ClassVar[str] = (
        "The meeting. Digits raise and lower hands, space gives the floor to the next one waiting, n starts the next "
        "agenda item. Press t, a or z and type to write a note; the speaker is whoever has the floor at your first key."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *FloorCommands.MAIN_FLOOR_KEYS,
        AgendaCommands.NEXT_ITEM_KEY,
        *NoteTakingScreen.NOTE_KEYS,
        *NoteTakingScreen.VIEW_KEYS,
        *NoteArranging.ARRANGING_KEYS,
        *ChallengeCommands.CHALLENGE_KEYS,
        *(key if key.id == "undo" else hidden(key) for key in SessionScreen.SESSION_KEYS),
        *AgendaCommands.MAIN_AGENDA_KEYS,
        NoteTakingScreen.PARK_KEY,
        *FloorCommands.FLOOR_KEYS,
        *FloorCommands.QUEUE_KEYS,
        *TurnCommands.TURN_KEYS,
        *FloorCommands.ROLL_KEYS,
        *AgendaCommands.AGENDA_KEYS,
        OptionCommands.OPTION_KEY,
        BoardCommands.BOARD_KEY,
        BoardCommands.RULES_KEY,
        *LogCommands.HINT_KEYS,
        LogCommands.LOG_KEY,
        command("v", "view", "view", "Meeting and flipchart, or one of them", id="live.view", show=False),
    ]
    view: var[str] = var("both", init=False)

    def compose_body(self) -> ComposeResult:
        yield Static(id="challenge", markup=False)
        yield Static(id="feedback", markup=False)
        with Horizontal(id="body"):
            with Vertical(id="meeting"):
                yield AgendaPanel()
                with Vertical(id="floor"):
                    yield FloorPanel()
                    yield QueuePanel()
                yield TimesPanel()
                yield AgendaList()
            yield PeopleStrip()
            yield from self.compose_flipchart()
        yield HintLine()
        yield NoteLine(IDLE, lambda typed: completed(self.session, typed))

    def show_session(self, session: Session) -> None:
        super().show_session(session)
        self.query_one("#challenge", Static).update(challenge_line(session), layout=False)
        feedback = self.query_one("#feedback", Static)
        feedback.display = bool(words := feedback_words(session))
        feedback.update(words, layout=False)
        self.show_time(session, self.console.now)

    def show_time(self, session: Session, now: datetime) -> None:
        super().show_time(session, now)
        self.query_one(AgendaPanel).face = agenda_face(session, now)
        self.query_one(AgendaList).face = agenda_list_face(session, now)
        self.query_one(FloorPanel).face = floor_face(session, now)
        self.query_one(QueuePanel).face = queue_face(session, now)
        times = times_face(session, now)
        self.query_one(TimesPanel).face = times
        self.query_one(PeopleStrip).face = times

    def hint_commands(self) -> Mapping[str, Callable[[], Awaitable[None] | None]]:
        return {**super().hint_commands(), "queue_order": self.action_order, "catch_up": self.action_catch_up}

    async def take(self, hint: Hint) -> None:
        leaves = hint.act is not None and hint.act.rule == "next_item"
        if not leaves or may_leave_item(self.console, "d"):
            await super().take(hint)

    def action_view(self) -> None:
        """Turn from both panes to the meeting alone, to the flipchart alone."""
        self.view = {"both": "meeting", "meeting": "flipchart", "flipchart": "both"}[self.view]

    def watch_view(self, view: str) -> None:
        self.set_class(view == "meeting", "-meeting-only")
        self.set_class(view == "flipchart", "-flipchart-only")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "view":
            return not self.typing
        return super().check_action(action, parameters)
