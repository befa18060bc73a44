"""The note-taker's console: the flipchart fills the screen, the room's state is one line."""

from datetime import datetime
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Key
from textual.widgets import Static

from peerassist_tui.language import N_, _
from peerassist_tui.readings.floor.present import absent
from peerassist_tui.screens.flipchart.arranging_control import ArrangingControl
from peerassist_tui.screens.flipchart.flipchart_control import FlipchartControl
from peerassist_tui.screens.flipchart.flipchart_screen import FlipchartScreen, take_key
from peerassist_tui.screens.flipchart.notes_control import NotesControl
from peerassist_tui.screens.live.agenda_faces import agenda_face
from peerassist_tui.screens.live.controls.challenge import ChallengeControl
from peerassist_tui.screens.live.controls.conclusion import ConclusionControl
from peerassist_tui.screens.live.controls.options import OptionControl
from peerassist_tui.screens.live.controls.roll import RollControl
from peerassist_tui.screens.live.live_faces import floor_face, on_board_words
from peerassist_tui.screens.shell.control import keys_of
from peerassist_tui.screens.shell.menu_control import ConsoleControl, MenuControl
from peerassist_tui.screens.shell.session_control import SessionControl
from peerassist_tui.session import Session, short_name
from peerassist_tui.text import clip, spelled
from peerassist_tui.widgets.bar import minutes_and_seconds

LEAST_TITLE_CELLS = 12
"""So much of the item's title stays beside what gives way after it."""


class NotesScreen(FlipchartScreen, inherit_bindings=False):
    """Notes as fast as people speak; the other terminal runs the meeting."""

    keys_mean = N_("t a z: write a note · k: park · Tab: notes · . more · ? help")
    STAGE = "notes"
    HELP_TEXT: ClassVar[str] = N_(
        "The note-taker's console. Press t, a or z and type; Enter saves and stays in the line, Tab changes the kind. "
        "The speaker is whoever has the floor when you press the first key; begin with @name to say otherwise. "
        "Undo takes back only what was written here."
    )
    CONTROLS = (
        NotesControl,
        OptionControl,
        FlipchartControl,
        ArrangingControl,
        ChallengeControl,
        ConclusionControl,
        RollControl,
        SessionControl,
        MenuControl,
        ConsoleControl,
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *keys_of(
            CONTROLS,
            bar=(
                "note.telling",
                "note.park",
                "undo",
                "menu",
                "stage.prepare",
                "stage.live",
                "stage.wrap_up",
                "stage.report",
                "stage.check_in",
            ),
        )
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
        yield from self.compose_line()

    def on_key(self, event: Key) -> None:
        """Move in the notes by the arrows, or say why the command of a key cannot be done now."""
        take_key(self, event)

    def show_time(self, session: Session, now: datetime) -> None:
        agenda, floor = agenda_face(session, now), floor_face(session, now)
        clock = "" if agenda.left_seconds is None else minutes_and_seconds(agenda.left_seconds)
        left = _("{time} left", time=clock) if clock else ""
        speaks = _("{name} speaks", name=floor.holder) if floor.holder else _("nobody has the floor")
        parts = filter(None, (left, agenda.timer, speaks, on_board_words(session)))
        said, room = "".join(f" · {part}" for part in parts), self.query_one("#room", Static)
        phase = f"{spelled(agenda.phase)}  " if agenda.phase else ""
        title = clip(agenda.title, max(LEAST_TITLE_CELLS, room.content_size.width - cell_len(phase + said)))
        room.update(f"{phase}{title}{said}", layout=False)

    def show_session(self, session: Session) -> None:
        super().show_session(session)
        away = self.query_one("#away", Static)
        away.display = bool(words := _absent(session))
        away.update(words)


def _absent(session: Session) -> str:
    """Who is not in the room, and why; empty when all are here."""
    groups = [f"{', '.join(map(short_name, people))} ({words})" for words, people in absent(session).items()]
    return _("without {people}", people=", ".join(groups)) if groups else ""
