"""The head of the screens of a session: its title, its state and time, its stages with what is missing in each."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, cast

from peerassist_tui.language import N_, _, clock_words, moment_words
from peerassist_tui.readings.agenda.days import is_of_several_days, today
from peerassist_tui.readings.state import is_wrapped_up, status
from peerassist_tui.readings.time.clocks import computer_time
from peerassist_tui.screens.shell.head.stage_tabs import Counts, is_counted, missing_counts, stage_tabs
from peerassist_tui.session import Session
from peerassist_tui.timing.zones import is_local, to_local
from peerassist_tui.widgets.bars.title_bar import TitleBar
from peerassist_tui.widgets.named_keys import with_renamed

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console
    from peerassist_tui.screens.shell.stage import Stage

TABS_FROM = 20
"""With so many lines the stages have one of their own."""
SEAT_WORD = {"facilitator": N_("facilitator"), "note_taker": N_("note-taker")}
_CONNECTED = {"facilitator": N_("facilitator connected"), "note_taker": N_("note-taker connected")}
STATUS_WORD = {
    "preparing": N_("preparing"),
    "live": N_("● live"),
    "paused": N_("‖ paused"),
    "finished": N_("meeting over"),
    "wrapped_up": N_("✓ wrapped up"),
}
_BOARD = {
    "telling": N_("board: telling"),
    "asking": N_("board: asking"),
    "analyzing": N_("board: analysing"),
    "challenge": N_("board: challenge"),
    "ground_rules": N_("board: ground-rules"),
    "look_back": N_("board: look-back"),
    "blank": N_("board: blank"),
}
"""What the board shows when that is not the usual."""


def title_times(session: Session, now: datetime) -> tuple[str, str, str]:
    """The meeting's time in its own zone, whose city is named where this computer is in another one; then shorter.

    Without the city, and at last without the clock of a computer that shows another time.
    """
    place, computer = session.info.timezone, computer_time(session, now)
    there = "" if is_local(now, place) else f" {place.rpartition('/')[2].replace('_', ' ')}"
    beside = " " + _("(computer {time})", time=clock_words(to_local(computer, place))) if computer else ""
    time = clock_words(to_local(now, place))
    return f"{time}{there}{beside}", f"{time}{beside}", time


def day_of(session: Session) -> str:
    """The day for which a meeting is planned, or on which it was held, in its own zone: "26 Oct 2026".

    Empty while it is on: then the time counts.
    """
    info, state = session.info, status(session)
    if state not in ("preparing", "finished"):
        return ""
    day = to_local(info.started_at or info.starts_at, info.timezone)
    return moment_words(day, f"{day.day} %b %Y", "yMMMd")


def beside(session: Session, connected: Sequence[str]) -> str:
    """Which other seats are connected, and what the board shows when that is not the usual."""
    seats = [_(_CONNECTED[seat]) for seat in connected]
    board = session.info.board
    return " · ".join([*seats, *([_(_BOARD[board])] if board != "points" else [])])


class SessionTitle(TitleBar):
    """Shows a session; what is missing is counted once what was asked for is seen, for that comes first."""

    def __init__(self, screen_lines: int) -> None:
        """The screen has so many lines."""
        super().__init__(classes="-tabs" if screen_lines >= TABS_FROM else "")
        self._counts: Counts = {}
        self._here: Counts = {}
        self._counted_at = -1

    def fit(self, screen_lines: int) -> None:
        """Where there are few lines, the stages have none of their own."""
        self.set_class(screen_lines >= TABS_FROM, "-tabs")

    def show(self, session: Session, stage: "Stage", now: datetime, connected: Sequence[str]) -> None:
        """Show the session while that stage of it is shown, and which other seats are connected."""
        state = _(STATUS_WORD["wrapped_up" if is_wrapped_up(session) else status(session)])
        self.left = session.info.title
        if day_alone := day_of(session):
            rights = [f"{day_alone} · {state}"] * 3
        else:
            day = _("Day {number}", number=today(session, now)) + " · " if is_of_several_days(session) else ""
            rights = [f"{day}{time} · {state}" for time in title_times(session, now)]
        self.right, self.short, self.shortest = rights
        self.beside = beside(session, connected)
        self._show_tabs(session, stage)
        if self._counted_at != session.seq:
            self._counted_at = session.seq
            self.call_after_refresh(self._count, session, stage)

    def know(self, session: Session, stage: "Stage", missing: int) -> None:
        """Know how much is missing in the stage that is shown, which counts also what is typed there and refused."""
        self._here = {stage: missing} if is_counted(session, stage) else {}
        self._show_tabs(session, stage)

    def _show_tabs(self, session: Session, stage: "Stage") -> None:
        rebound, usual = cast("Console", self.app).rebound, cast("Console", self.app).usual_keys
        in_force = {key: rebound[id_] for id_ in usual if id_.startswith("stage.") for key in usual[id_]}
        tabs = stage_tabs(session, stage, self._counts | self._here)
        self.tabs = tuple(tab._replace(key=with_renamed(tab.key, in_force)) for tab in tabs)

    def _count(self, session: Session, stage: "Stage") -> None:
        if session.seq == self._counted_at:  # else a later one is about to be counted
            self._counts = missing_counts(session)
            self._show_tabs(session, stage)
