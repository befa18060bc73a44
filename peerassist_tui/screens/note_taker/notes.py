"""The note-taker's console: the flipchart fills the screen, the room's state is one line."""

from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from peerassist_tui.readings.flipchart.note_words import completed
from peerassist_tui.readings.floor.circle import called
from peerassist_tui.readings.floor.present import absent
from peerassist_tui.screens.flipchart.kinds import IDLE
from peerassist_tui.screens.flipchart.note_arranging import NoteArranging
from peerassist_tui.screens.flipchart.note_taking import NoteTakingScreen
from peerassist_tui.screens.live.agenda_faces import agenda_face
from peerassist_tui.screens.live.challenge_commands import ChallengeCommands
from peerassist_tui.screens.live.live_faces import floor_face
from peerassist_tui.screens.live.option_commands import OptionCommands
from peerassist_tui.screens.live.roll_commands import RollCommands
from peerassist_tui.screens.shell.base import SessionScreen
from peerassist_tui.session import Session
from peerassist_tui.widgets.bar import spark_clock
from peerassist_tui.widgets.fields.note_line import NoteLine


class NotesScreen(NoteArranging, ChallengeCommands, OptionCommands, RollCommands, inherit_bindings=False):
    """Notes as fast as people speak; the other terminal runs the meeting."""

    STAGE = "notes"
    HELP_TEXT: ClassVar[str] = (
        "The note-taker's console. Press t, a or z and type; Enter saves and stays in the line, Tab changes the kind. "
        "The speaker is whoever has the floor when you press the first key; begin with @name to say otherwise. "
        "Undo takes back only what was written here."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *NoteTakingScreen.NOTE_KEYS,
        *NoteTakingScreen.VIEW_KEYS,
        *NoteArranging.ARRANGING_KEYS,
        *ChallengeCommands.CHALLENGE_KEYS,
        NoteTakingScreen.PARK_KEY,
        OptionCommands.OPTION_KEY,
        *RollCommands.ROLL_KEYS,
        *SessionScreen.SESSION_KEYS,
    ]
    DEFAULT_CSS = """
    NotesScreen #room { height: 1; padding: 0 1; color: $text-muted; text-wrap: nowrap; text-overflow: ellipsis; }
    NotesScreen #away { height: auto; max-height: 4; padding: 0 1; color: $text-muted; display: none; }
    NotesScreen #flipchart { height: 1fr; }
    NotesScreen #flipchart-heading { height: 1; padding: 0 1; }
    NotesScreen Stream { height: 1fr; padding: 0 1; }
    """

    def compose_body(self) -> ComposeResult:
        yield Static(id="room", markup=False)
        yield Static(id="away", markup=False)
        yield from self.compose_flipchart()
        yield NoteLine(IDLE, lambda typed: completed(self.session, typed))

    def show_time(self, session: Session, now: datetime) -> None:
        agenda, floor = agenda_face(session, now), floor_face(session, now)
        left = "" if agenda.left_seconds is None else f" · {spark_clock(agenda.left_seconds)} left"
        speaks = f"{floor.holder} speaks" if floor.holder else "nobody has the floor"
        self.query_one("#room", Static).update(f"{agenda.title}{left} · {speaks}", layout=False)

    def show_session(self, session: Session) -> None:
        super().show_session(session)
        away = self.query_one("#away", Static)
        away.display = bool(words := _absent(session))
        away.update(words)


def _absent(session: Session) -> str:
    """Who is not in the room, and why; empty when all are here."""
    groups = [f"{', '.join(map(called, people))} ({words})" for words, people in absent(session).items()]
    return f"without {', '.join(groups)}" if groups else ""
