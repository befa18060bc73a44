"""The live screen: whose turn it is, who waits, how much time is left, what has been said."""

from datetime import datetime
from typing import ClassVar, cast
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.events import Key
from textual.reactive import var

from peerassist_tui.language import N_, _
from peerassist_tui.models import AgendaItem
from peerassist_tui.readings.state import status
from peerassist_tui.screens.flipchart.arranging_control import ArrangingControl
from peerassist_tui.screens.flipchart.flipchart_control import FlipchartControl
from peerassist_tui.screens.flipchart.flipchart_screen import FlipchartScreen, take_key
from peerassist_tui.screens.flipchart.notes_control import NotesControl
from peerassist_tui.screens.live.agenda_faces import agenda_face, agenda_list_face
from peerassist_tui.screens.live.controls.agenda import AgendaControl
from peerassist_tui.screens.live.controls.board import BoardControl
from peerassist_tui.screens.live.controls.board_message import BoardMessageControl
from peerassist_tui.screens.live.controls.challenge import ChallengeControl
from peerassist_tui.screens.live.controls.conclusion import ConclusionControl
from peerassist_tui.screens.live.controls.floor import FloorControl
from peerassist_tui.screens.live.controls.hints import HintControl
from peerassist_tui.screens.live.controls.log import LogControl
from peerassist_tui.screens.live.controls.options import OptionControl
from peerassist_tui.screens.live.controls.panes import PanesControl
from peerassist_tui.screens.live.controls.queue import QueueControl
from peerassist_tui.screens.live.controls.reminder import ReminderControl
from peerassist_tui.screens.live.controls.roll import RollControl
from peerassist_tui.screens.live.controls.timer import TimerControl
from peerassist_tui.screens.live.controls.turns import TurnsControl
from peerassist_tui.screens.live.live_faces import (
    challenge_line,
    feedback_words,
    floor_face,
    on_board_words,
    queue_face,
    times_face,
)
from peerassist_tui.screens.shell.control import keys_of
from peerassist_tui.screens.shell.menu_control import ConsoleControl, MenuControl
from peerassist_tui.screens.shell.session_control import SessionControl
from peerassist_tui.session import Session
from peerassist_tui.widgets.bars.band import Band
from peerassist_tui.widgets.bars.hint_line import HintLine
from peerassist_tui.widgets.bars.text_line import TextLine
from peerassist_tui.widgets.bars.wordings_line import WordingsLine
from peerassist_tui.widgets.bars.wrapped_text import WrappedText
from peerassist_tui.widgets.leading_words import WordsChosen
from peerassist_tui.widgets.panels.agenda_list import AgendaList
from peerassist_tui.widgets.panels.agenda_panel import AgendaPanel
from peerassist_tui.widgets.panels.floor_panel import FloorPanel
from peerassist_tui.widgets.panels.queue_panel import QueuePanel
from peerassist_tui.widgets.panels.times_panel import PeoplePanel, PeopleStrip, TimesPanel

BEFORE = N_("space starts the meeting · t: note · Tab: notes · . more · ? help")
"""What keys mean before the meeting."""
OVER = N_("The meeting is over · F4: wrap up · t: note · . more · ? help")
"""What keys mean once the meeting is over."""
BAR = (
    "floor.next",
    *(f"hand.{digit}" for digit in range(1, 10)),
    "floor.release",
    "agenda.next",
    "meeting.finish",
    "agenda.extend",
    "note.telling",
    "note.park",
    "undo",
    "meeting.pause",
    "hint.all",
    "menu",
)
"""What the key bar shows, in its order."""


class LiveScreen(FlipchartScreen, inherit_bindings=False):
    """The meeting, driven with one hand."""

    keys_mean = N_("Digits: hands · space: next · t: note · Tab: notes · . more · ? help")
    STAGE = "live"
    CSS_PATH = "live.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (60, "-narrow"), (110, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-high"), (30, "-tall")]
    HELP_TEXT: ClassVar[str] = N_(
        "The meeting. Digits raise and lower hands, space gives the floor to the next one waiting, n starts the next "
        "agenda item. Press t, a or z and type to write a note: Enter saves it, ctrl+n also stays for the next. "
        "The speaker is whoever has the floor at your first key. Y writes an item's conclusion, A and Y an "
        "earlier one's. Escape never leaves a meeting that is on; F9 does."
    )
    CONTROLS = (
        FloorControl,
        QueueControl,
        TurnsControl,
        RollControl,
        AgendaControl,
        ConsoleControl,  # here the menu has the room for it
        NotesControl,
        OptionControl,
        FlipchartControl,
        ArrangingControl,
        ChallengeControl,
        ConclusionControl,
        TimerControl,
        BoardControl,
        BoardMessageControl,
        PanesControl,
        HintControl,
        LogControl,
        ReminderControl,
        SessionControl,
        MenuControl,
    )
    BINDINGS: ClassVar[list[BindingType]] = [*keys_of(CONTROLS, bar=BAR)]
    SECOND_ROW: ClassVar[str] = "command('undo')"
    """The action with which the second row of the key bar begins."""
    view: var[str] = var("both", init=False)

    def compose_body(self) -> ComposeResult:
        yield WrappedText(id="challenge")
        yield WordingsLine(id="feedback")
        yield TextLine(id="on-board")
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
        yield from self.compose_line()

    def on_key(self, event: Key) -> None:
        """Move in the notes by the arrows, or say why the command of a key cannot be done now."""
        take_key(self, event)

    @property
    def queue_panel(self) -> QueuePanel:
        """The queue as it is shown."""
        return self.query_one(QueuePanel)

    @property
    def hint_line(self) -> HintLine:
        """The line with the hint."""
        return self.query_one(HintLine)

    @property
    def in_the_queue(self) -> bool:
        """Whether somebody is in the queue, to which the keys belong that it shares with the flipchart."""
        return isinstance(self.focused, QueuePanel)

    def key_label(self, action: str) -> str | None:
        """Once the meeting is over, nothing that only a meeting can have, and the way to the wrap-up."""
        is_over = status(self.session) == "finished"
        if is_over and action == "command('stage.wrap_up')":
            return _("wrap up")
        return "" if is_over and not self.controls.may_now(action) else super().key_label(action)

    def show_session(self, session: Session) -> None:
        super().show_session(session)
        means = {"preparing": BEFORE, "finished": OVER}.get(status(session))
        self.keys_mean = _(means) if means else LiveScreen.keys_mean
        self.query_one(Band).refresh()
        self.query_one("#challenge", WrappedText).show(challenge_line(session))
        feedback, on_board = self.query_one("#feedback", WordingsLine), self.query_one("#on-board", TextLine)
        feedback.face = feedback_words(session)
        on_board.show(on_board_words(session))
        for line, is_said in ((feedback, feedback.face), (on_board, on_board.content)):
            line.display = bool(is_said)
        self.set_class(feedback.display or on_board.display, "-crowded")

    def show_time(self, session: Session, now: datetime) -> None:
        self.controls.of(HintControl).show_time(session, now)
        self.query_one(AgendaPanel).face = agenda_face(session, now)
        self.query_one(AgendaList).face = agenda_list_face(session, now)
        self.query_one(FloorPanel).face = floor_face(session, now)
        self.query_one(QueuePanel).face = queue_face(session, now)
        self.query_one(TimesPanel).face = self.query_one(PeopleStrip).face = times_face(session, now)

    def write_conclusion(self, item: AgendaItem | None) -> None:
        """Open the line for what came of that item."""
        self.controls.of(ConclusionControl).write_of(item)

    async def action_leave(self) -> None:
        """Go back to both panes, from both of them as everywhere."""
        if self.view == "both":
            await super().action_leave()
        self.view = "both"

    def watch_view(self, view: str) -> None:
        self.set_class(view == "meeting", "-meeting-only")
        self.set_class(view == "flipchart", "-flipchart-only")

    @on(PeoplePanel.Clicked)
    async def take_clicked_person(self, event: PeoplePanel.Clicked) -> None:
        """Name who was clicked on in the line, else raise or lower their hand."""
        await self.controls.of(FloorControl).clicked(event.place)

    @on(WordsChosen)
    def write_their_option(self, event: WordsChosen) -> None:
        """Write the option of whoever was clicked on among those who have given none."""
        self.controls.of(OptionControl).write_for(cast(UUID, event.leads_to))

    @on(AgendaList.Clicked)
    @on(AgendaPanel.Clicked)
    def show_agenda(self, event: AgendaList.Clicked | AgendaPanel.Clicked) -> None:
        """Show the whole agenda, from the item that was clicked on, else from the one that is on."""
        self.controls.of(AgendaControl).whole_agenda(event.key if isinstance(event, AgendaList.Clicked) else None)

    @on(QueuePanel.Left)
    def leave_queue(self) -> None:
        """Out of the queue."""
        self.controls.of(QueueControl).leave()

    @on(QueuePanel.Moved)
    async def move_entry(self, event: QueuePanel.Moved) -> None:
        """Move the entry under the cursor."""
        await self.controls.of(QueueControl).move(event)

    @on(QueuePanel.Asked)
    async def do_with_entry(self, event: QueuePanel.Asked) -> None:
        """Call the one under the cursor, lower the hand, or turn its kind."""
        await self.controls.of(QueueControl).do_with_entry(event)
