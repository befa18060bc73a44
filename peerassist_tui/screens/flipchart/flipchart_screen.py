"""What the live screen and the note-taker's console share: the flipchart and the note line."""

from typing import cast
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.events import Key

from peerassist_tui.language import N_, _, pgettext
from peerassist_tui.models import Note
from peerassist_tui.readings.flipchart.note_words import complete_note_line
from peerassist_tui.readings.missing import Missing
from peerassist_tui.screens.flipchart.flipchart_control import FlipchartControl
from peerassist_tui.screens.flipchart.flipchart_pane import FlipchartPane
from peerassist_tui.screens.flipchart.kinds import IDLE
from peerassist_tui.screens.flipchart.line_handler import LineHandler
from peerassist_tui.screens.flipchart.note_pasting import paste
from peerassist_tui.screens.flipchart.notes_control import NotesControl
from peerassist_tui.screens.flipchart.writing import Writing
from peerassist_tui.screens.shell.base import SessionScreen
from peerassist_tui.seat.drafts import Typed
from peerassist_tui.session import Session
from peerassist_tui.widgets.fields.find_line import FindLine
from peerassist_tui.widgets.fields.line_input import LineInput
from peerassist_tui.widgets.fields.note_field import NoteField
from peerassist_tui.widgets.fields.note_line import NoteLine
from peerassist_tui.widgets.panels.flipchart_heading import FlipchartHeading
from peerassist_tui.widgets.stream import Stream

WHAT_DOES = N_("t writes a note, Tab leads to the notes, . shows what can be done.")


class FlipchartScreen(SessionScreen, inherit_bindings=False):
    """A screen on which notes are written; it hands on what flipchart and line say to whom it concerns."""

    def __init__(self) -> None:
        super().__init__()
        self.writing = Writing(self)

    def compose_flipchart(self) -> ComposeResult:
        """The flipchart with its heading."""
        yield FlipchartPane()

    def compose_line(self) -> ComposeResult:
        """The note line."""
        yield NoteLine(_(IDLE), lambda typed: complete_note_line(self.session, typed))

    @property
    def flipchart(self) -> FlipchartPane:
        """The flipchart."""
        return self.query_one(FlipchartPane)

    @property
    def line(self) -> NoteLine:
        """The note line."""
        return self.query_one(NoteLine)

    @property
    def point(self) -> UUID | None:
        """The id of the note or parked point under the cursor, while somebody is in the flipchart."""
        key = self.flipchart.cursor_key if self.focused else None
        return key if isinstance(key, UUID) and self.focused is self.flipchart.stream else None

    @property
    def note(self) -> Note | None:
        """The note on which the cursor stands, which is the newest while nobody is in the flipchart."""
        key = self.flipchart.cursor_key if self.flipchart.is_mounted else None
        return self.session.get(Note, key) if isinstance(key, UUID) else None

    async def go_to(self, place: Missing) -> None:
        """Show the view that is its topic, with the cursor on its point."""
        self.flipchart.turn_to(self.session, place.topic)
        self.flipchart.place(self.session, place.row)
        self.set_focus(self.flipchart.stream)

    @property
    def in_the_queue(self) -> bool:
        """Whether somebody is in the queue, to which the keys belong that it shares with the flipchart."""
        return False

    def on_mount(self) -> None:
        self.writing.restore()
        self.watch(self.line.input, "value", self.writing.keep, init=False)
        self.show_leaving()

    def show_leaving(self) -> None:
        """Who leads a meeting has the keys again after each note; who only writes goes on writing."""
        self.line.input.leaves = self.console.seat != "note_taker"

    def show_session(self, session: Session) -> None:
        self.flipchart.show(session)
        self.writing.show_meaning()

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action, of the line's keys as the line has it."""
        label = pgettext("key", "change") if action == "choose" else self.line.input.key_label(action)
        return super().key_label(action) if label is None else label

    def begin_to_write(self, key: str) -> None:
        """Open the line where the key is one that does so; the letters after it are a note's."""
        self.controls.of(NotesControl).begin(key)

    def take_back(self, typed: Typed) -> None:
        """Let a text that was refused after all stand again where it was typed."""
        self.writing.take_back(typed)

    async def action_leave(self) -> None:
        """Show everything again where something was looked for; else out of the list; else back."""
        if self.flipchart.find_line.words:
            self.flipchart.find_line.clear()
        elif self.focused is not None:
            self.set_focus(None)
        else:
            await super().action_leave()

    @on(Stream.Chosen)
    def change_note(self, event: Stream.Chosen) -> None:
        """Open the note line on a point that stands already."""
        self.controls.of(NotesControl).change(event.key)

    @on(FlipchartHeading.Asked)
    def show_view(self, event: FlipchartHeading.Asked) -> None:
        """Show what was clicked on above the flipchart."""
        self.controls.of(FlipchartControl).show(event.view)

    @on(FindLine.Typed)
    def show_found(self) -> None:
        """Show what has the words that stand in the line."""
        self.flipchart.show(self.session)

    @on(FindLine.Cleared)
    def show_all(self) -> None:
        """Show everything again, from where the cursor stands."""
        self.flipchart.show(self.session)
        self.set_focus(None)

    @on(NoteLine.Begun)
    def take_speaker(self) -> None:
        """Remember who has the floor at the first key."""
        self.writing.begin()

    @on(NoteLine.Typed)
    def show_meaning(self) -> None:
        """Show whom the words name while they are typed."""
        self.writing.show_meaning()

    @on(NoteField.Swapped)
    def swap_speaker(self) -> None:
        """The words are of whoever holds the floor by now."""
        self.writing.swap_speaker()

    @on(NoteField.Turned)
    def turn_kind(self) -> None:
        """The next kind for what is being written."""
        self.writing.turn_kind()

    @on(NoteField.Split)
    async def split(self, event: NoteField.Split) -> None:
        """Make two notes of one."""
        await self.writing.split(event.first, event.rest)

    @on(NoteLine.Saved)
    async def save_line(self, event: NoteLine.Saved) -> None:
        """Save what was written."""
        await self.writing.save(cast(LineHandler, event.purpose), event.text)

    @on(NoteLine.Asked)
    def go_on_writing(self, event: NoteLine.Asked) -> None:
        """Go on with the note that was begun."""
        self.writing.open(cast(LineHandler, event.purpose))

    @on(NoteLine.Left)
    def leave_line(self, event: NoteLine.Left) -> None:
        """Put the line in order once it is left."""
        self.writing.leave(event.purpose)

    @on(LineInput.PastedLines)
    def paste_lines(self, event: LineInput.PastedLines) -> None:
        """Take in several lines, after asking."""
        event.stop()
        self.run_worker(paste(self.writing, event))


def take_key(screen: FlipchartScreen, event: Key) -> None:
    """What a key does that no command has taken: an arrow moves in the notes, which are in sight; else it says why.

    A letter or Enter that means nothing here says that.
    """
    if screen.focused is None and (by := {"up": -1, "down": 1}.get(event.key)):
        event.stop()
        screen.controls.of(NotesControl).step(by)
    elif not screen.typing and (why := screen.controls.why_not(event.key) or _means_nothing(screen, event)):
        event.stop()
        screen.console.tell(why)


def _means_nothing(screen: FlipchartScreen, event: Key) -> str:
    """That a key which somebody may have meant does nothing here; empty for one that does something."""
    pressed = "Enter" if event.key == "enter" else event.character if event.is_printable else None
    if not pressed or event.key in screen.active_bindings:
        return ""
    return _("{key} does nothing here: {keys}", key=pressed, keys=_(WHAT_DOES))
