"""Who has spoken how much: for the facilitator alone, and by side for the room where the facilitator says so."""

from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerassist_tui.models import Board
from peerassist_tui.readings.agenda.lateness import time_words
from peerassist_tui.readings.floor.present import SIDES
from peerassist_tui.readings.history.look_back import (
    TELLING_LIMIT,
    WHOLE,
    LookBack,
    RoomLookBack,
    Voice,
    look_back,
    room_look_back,
    scope_words,
    scopes,
)
from peerassist_tui.rules import steps
from peerassist_tui.screens.shell.following import FollowingScreen
from peerassist_tui.session import Session, short_name
from peerassist_tui.widgets.bar import minutes_and_seconds, span_in_words, talk_bar
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.read_only_list import ReadOnlyList
from peerassist_tui.widgets.stream import Entry, Stream

_COLUMNS = f" {'share':<8}      {'talk':>8} {'turns':>6} {'longest':>8}  who"
_NOTICED_SECONDS = 60
"""A shorter silence is not worth a word."""

_NOBODYS = {"nobody": "nobody spoke"}
"""What the time is called in which nobody had the floor, where the kind of it says too little."""


class LookBackScreen(FollowingScreen):
    """One scope at a time, everybody in the order of their seats."""

    DEFAULT_CSS = """
    LookBackScreen > Vertical { width: 100; max-width: 100%; height: 96%; padding: 1 1 0 1; }
    LookBackScreen Static { height: auto; padding: 0 1; }
    LookBackScreen #columns { color: $foreground-muted; margin: 1 0 0 0; }
    LookBackScreen Stream { height: 1fr; background: $panel; }
    """
    HELP_TEXT: ClassVar[str] = (
        "Who has spoken how much, in the whole meeting, in a phase, or since the last break. Only you see this. B "
        "shows the room the two sides alone, without names and without a rank."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn(-1)", "scope", id="look_back.before", key_display="← →",
                tooltip="Previous part of the meeting"),
        Binding("right", "turn(1)", "next", show=False, id="look_back.next", tooltip="Next part of the meeting"),
        Binding("B", "board", "show to the room", id="look_back.board",
                tooltip="Show both sides on the board, or hide them"),
        Binding("escape,l", "dismiss", "back", id="look_back.back", key_display="esc", tooltip="Back to the meeting"),
    ]  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self._scope = ""
        self._board_was: Board = "points"

    def compose_body(self) -> ComposeResult:
        with Vertical():
            yield Static(id="scope", markup=False)
            yield Static(id="sides", markup=False)
            yield Static(_COLUMNS, id="columns", markup=False)
            yield ReadOnlyList(follow=False)
            yield Static(id="room", markup=False)
            yield KeyBar()

    def show_session(self, session: Session, now: datetime) -> None:
        offered = scopes(session, now)
        names = [one.name for one in offered]
        place = names.index(self._scope) if self._scope in names else 0
        told = look_back(session, offered[place], now)
        self.query_one("#scope", Static).update(
            Content.assemble((scope_words(told.scope), "bold"), (f"  {place + 1} of {len(names)}", "$foreground-muted"))
        )
        whole = time_words(session, now) if told.scope == WHOLE else ""
        self.query_one("#sides", Static).update(_sides(told, whole))
        self.query_one("#room", Static).update(_on_the_board(session, room_look_back(session, now)))
        self.query_one(Stream).show(_entries(told))
        self.refresh_bindings()

    def action_turn(self, by: int) -> None:
        """Look back at another part of the meeting."""
        names = [one.name for one in scopes(self.session, self.console.now)]
        here = names.index(self._scope) if self._scope in names else 0
        self._scope = names[(here + by) % len(names)]
        self.refresh_all()

    async def action_board(self) -> None:
        """Show the sides to the room, or what the board showed before."""
        shown = self.session.info.board
        if shown != "look_back":
            self._board_was = shown
        await self.console.writer.do(steps.show_board(what=self._board_was if shown == "look_back" else "look_back"))

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        return "take it off the board" if action == "board" and self.session.info.board == "look_back" else None


def _sides(told: LookBack, time: str) -> Content:
    low, high = TELLING_LIMIT
    over = told.host_share > high
    limit = f"(at most {low:.0%} to {high:.0%})"
    words = f"hosts {told.host_share:.0%} of the talk {limit}{', over the limit' if over else ''}"
    parts = [Content.styled(words, "bold $text-warning" if over else "bold")]
    if told.forecast is not None:
        parts.append(Content(f"at this pace {told.forecast:.0%} when “{told.until}” ends"))
    nobody = " · ".join(f"{_NOBODYS.get(what, what)} {minutes_and_seconds(seconds)}" for what, seconds in told.nobody)
    if nobody:
        parts.append(Content.styled(nobody, "$foreground-muted"))
    if time:
        parts.append(Content.styled(time, "$foreground-muted"))
    return Content("\n").join(parts)


def _on_the_board(session: Session, room: RoomLookBack) -> Content:
    if session.info.board == "look_back":
        return Content.styled(f"● On the board: {room_words(room)}", "$text-warning")
    return Content.styled(f"Only you see this. B shows {room_words(room)}", "$foreground-muted")


def room_words(room: RoomLookBack) -> str:
    """The sides in one line, without a name."""
    return f"hosts {room.host_share:.0%}, peers {room.peer_share:.0%}, {room.heard} of {room.people} were heard"


def _entries(told: LookBack) -> list[Entry]:
    top = max((voice.share for voice in told.voices), default=0.0) or 1.0
    apart = [voice for voice in told.apart if voice.turns]
    heading = [Entry("apart", Content(), "apart, of all talk", heading=True)] if apart else []
    return [*(_entry(one, top) for one in told.voices), *heading, *(_entry(one, 1.0) for one in apart)]


def _entry(voice: Voice, top: float) -> Entry:
    filled, style = talk_bar(voice.share / top, 8, voice.person.party)
    longest = minutes_and_seconds(voice.longest_seconds)
    lead = Content.assemble(
        (f" {filled}", style if voice.person.party in SIDES else "$foreground-muted"),
        f" {voice.share:>4.0%} {minutes_and_seconds(voice.seconds):>8} {voice.turns:>5}× {longest:>8}  ",
    )
    return Entry(voice.person.id, lead, short_name(voice.person), _remark(voice))


def _remark(voice: Voice) -> str:
    party = voice.person.party.replace("_", "-") if voice.person.party != "peer" else ""
    silent = f"silent {span_in_words(voice.silent_seconds)}" if voice.silent_seconds >= _NOTICED_SECONDS else ""
    cut = f"interrupted {voice.interrupted}×" if voice.interrupted else ""
    return " · ".join(filter(None, (party, silent, cut)))
