"""Who has spoken how much: for the facilitator alone, and by side for the room where the facilitator says so."""

from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerassist_tui.language import N_, NC_, _, percent_words, pgettext
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
from peerassist_tui.readings.report.briefing import party_words
from peerassist_tui.readings.state import floor_state_words
from peerassist_tui.rules import steps
from peerassist_tui.screens.shell.following import FollowingScreen
from peerassist_tui.session import Session, short_name
from peerassist_tui.widgets.bar import minutes_and_seconds, span_in_words, talk_bar
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.read_only_list import ReadOnlyList
from peerassist_tui.widgets.stream import Entry, Stream

_COLUMNS = (
    NC_("column of the speaking time", "share"),
    NC_("column of the speaking time", "talk"),
    NC_("column of the speaking time", "turns"),
    NC_("column of the speaking time", "longest"),
    NC_("column of the speaking time", "who"),
)
_NOTICED_SECONDS = 60
"""A shorter silence is not worth a word."""

_NOBODYS = {"nobody": N_("nobody spoke")}
"""What the time is called in which nobody had the floor, where the kind of it says too little."""


class LookBackScreen(FollowingScreen):
    """One scope at a time, everybody in the order of their seats."""

    DEFAULT_CSS = """
    LookBackScreen > Vertical { width: 100; max-width: 100%; height: 96%; padding: 1 1 0 1; }
    LookBackScreen Static { height: auto; padding: 0 1; }
    LookBackScreen #columns { color: $foreground-muted; margin: 1 0 0 0; }
    LookBackScreen Stream { height: 1fr; background: $panel; }
    """
    HELP_TEXT: ClassVar[str] = N_(
        "Who has spoken how much, in the whole meeting, in a phase, or since the last break. Only you see this. B "
        "shows the room the two sides alone, without names and without a rank."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn(-1)", NC_("key", "scope"), id="look_back.before", key_display="← →",
                tooltip=N_("Previous part of the meeting")),
        Binding("right", "turn(1)", NC_("key", "next"), show=False, id="look_back.next",
                tooltip=N_("Next part of the meeting")),
        Binding("B", "board", N_("show to the room"), id="look_back.board",
                tooltip=N_("Show both sides on the board, or hide them")),
        Binding("escape,l", "dismiss", NC_("key", "back"), id="look_back.back", key_display="esc",
                tooltip=N_("Back to the meeting")),
    ]  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self._scope = ""
        self._board_was: Board = "points"

    def compose_body(self) -> ComposeResult:
        with Vertical():
            yield Static(id="scope", markup=False)
            yield Static(id="sides", markup=False)
            yield Static(_columns(), id="columns", markup=False)
            yield ReadOnlyList(follow=False)
            yield Static(id="room", markup=False)
            yield KeyBar()

    def show_session(self, session: Session, now: datetime) -> None:
        offered = scopes(session, now)
        names = [one.name for one in offered]
        place = names.index(self._scope) if self._scope in names else 0
        told, where = look_back(session, offered[place], now), _("{place} of {all}", place=place + 1, all=len(names))
        self.query_one("#scope", Static).update(
            Content.assemble((scope_words(told.scope), "bold"), (f"  {where}", "$foreground-muted"))
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
        return _("take it off the board") if action == "board" and self.session.info.board == "look_back" else None


def _sides(told: LookBack, time: str) -> Content:
    low, high = TELLING_LIMIT
    over = told.host_share > high
    shares = {"share": percent_words(told.host_share), "least": percent_words(low), "most": percent_words(high)}
    words = _("hosts {share} of the talk (at most {least} to {most}), over the limit", **shares)
    if not over:
        words = _("hosts {share} of the talk (at most {least} to {most})", **shares)
    parts = [Content.styled(words, "bold $text-warning" if over else "bold")]
    if told.forecast is not None:
        share = percent_words(told.forecast)
        parts.append(Content(_("at this pace {share} when “{item}” ends", share=share, item=told.until)))
    nobody = " · ".join(f"{_nobodys(what)} {minutes_and_seconds(seconds)}" for what, seconds in told.nobody)
    if nobody:
        parts.append(Content.styled(nobody, "$foreground-muted"))
    if time:
        parts.append(Content.styled(time, "$foreground-muted"))
    return Content("\n").join(parts)


def _columns() -> str:
    share, talk, turns, longest, who = (pgettext("column of the speaking time", name) for name in _COLUMNS)
    return f" {share:<8}      {talk:>8} {turns:>6} {longest:>8}  {who}"


def _nobodys(what: str) -> str:
    return _(_NOBODYS[what]) if what in _NOBODYS else floor_state_words(what)


def _on_the_board(session: Session, room: RoomLookBack) -> Content:
    if session.info.board == "look_back":
        return Content.styled(_("● On the board: {shares}", shares=room_words(room)), "$text-warning")
    return Content.styled(_("Only you see this. B shows {shares}", shares=room_words(room)), "$foreground-muted")


def room_words(room: RoomLookBack) -> str:
    """The sides in one line, without a name."""
    return _(
        "hosts {hosts}, peers {peers}, {heard} of {people} were heard",
        hosts=percent_words(room.host_share),
        peers=percent_words(room.peer_share),
        heard=room.heard,
        people=room.people,
    )


def _entries(told: LookBack) -> list[Entry]:
    top = max((voice.share for voice in told.voices), default=0.0) or 1.0
    apart = [voice for voice in told.apart if voice.turns]
    heading = [Entry("apart", Content(), _("apart, of all talk"), heading=True)] if apart else []
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
    party = party_words(voice.person.party) if voice.person.party != "peer" else ""
    silent = (
        _("silent {time}", time=span_in_words(voice.silent_seconds)) if voice.silent_seconds >= _NOTICED_SECONDS else ""
    )
    cut = _("interrupted {number}×", number=voice.interrupted) if voice.interrupted else ""
    return " · ".join(filter(None, (party, silent, cut)))
