"""The replay: step by step, at any speed, or at any moment; nothing in it can be changed."""

from datetime import datetime
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.reactive import var
from textual.widgets import Static

from peerassist_tui.language import N_, NC_, pgettext
from peerassist_tui.readings.history.session_history import SessionHistory
from peerassist_tui.screens.live.live_faces import challenge_line
from peerassist_tui.screens.review.place_in_time import PlaceInTime
from peerassist_tui.screens.review.scene import ReplayedScene
from peerassist_tui.screens.review.time_bar_face import time_bar
from peerassist_tui.session import Session
from peerassist_tui.timing.clock import Clock
from peerassist_tui.widgets.bars.time_bar import TimeBar

SPEEDS = (1, 5, 20, 60, 300)
"""Seconds of the meeting in one second on the wall."""
_TICK = 0.1
KEYS: list[BindingType] = [
    Binding("space", "play", NC_("key", "play"), id="replay.play", tooltip=N_("Play or pause")),
    Binding("left", "step(-1)", N_("step"), key_display="← →", id="replay.back", tooltip=N_("The step before")),
    Binding("right", "step(1)", N_("step"), show=False, id="replay.on", tooltip=N_("The next step")),
    Binding("left_square_bracket", "item(-1)", NC_("key", "item"), key_display="[ ]", id="replay.item_back",
            tooltip=N_("Go to the previous agenda item")),
    Binding("right_square_bracket", "item(1)", NC_("key", "item"), show=False, id="replay.item_on",
            tooltip=N_("Go to the next agenda item")),
    Binding("greater_than_sign", "speed(1)", N_("faster"), key_display="> <", id="replay.faster",
            tooltip=N_("Faster")),
    Binding("less_than_sign", "speed(-1)", N_("slower"), show=False, id="replay.slower", tooltip=N_("Slower")),
    Binding("shift+left", "minute(-1)", N_("minute"), show=False, id="replay.minute_back",
            tooltip=N_("A minute earlier")),
    Binding("shift+right", "minute(1)", N_("minute"), show=False, id="replay.minute_on",
            tooltip=N_("A minute later")),
    Binding("f", "view", N_("flipchart"), show=False, id="replay.view",
            tooltip=N_("Change the view of the flipchart")),
    Binding("home", "edge(0)", N_("start"), show=False, id="replay.start",
            tooltip=N_("Go to the start of the meeting")),
    Binding("end", "edge(1)", NC_("key", "end"), show=False, id="replay.end", tooltip=N_("Go to the end")),
]  # fmt: skip


class Replay(Vertical, can_focus=True):
    """The live screen as it stood, above a bar of the phases along which one moves."""

    DEFAULT_CSS = """
    Replay { height: 1fr; }
    Replay #challenge { height: 1; padding: 0 1; color: $text-muted; text-style: italic; }
    Replay #challenge { text-wrap: nowrap; text-overflow: ellipsis; }
    Replay TimeBar { margin: 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = KEYS

    playing: var[bool] = var(False, init=False)
    speed: var[int] = var(20, init=False)
    is_corrected: var[bool] = var(False, init=False)
    """Whether each moment is shown as it is known now."""

    def __init__(self, session: Session, clock: Clock) -> None:
        """`session` is as it stands now; its history is given to `wind`."""
        super().__init__(id="replay")
        self.place, self._clock = PlaceInTime(session, clock()), clock
        self._looked = clock()

    def compose(self) -> ComposeResult:
        yield Static(id="challenge", markup=False)
        yield ReplayedScene(id="scene")
        yield TimeBar()

    def on_mount(self) -> None:
        self.set_interval(_TICK, self.run)

    def wind(self, session: Session, history: SessionHistory) -> None:
        """Take over the history; at first one stands at the meeting's start, later where one stood."""
        self.place.wind(session, history)
        self.show()

    def session_then(self) -> Session:
        """The session as it is shown."""
        return self.place.session_then(as_known_now=self.is_corrected)

    def go_to(self, moment: datetime) -> None:
        """Show that moment."""
        self.place.go_to(moment)
        self.show()

    def go_to_step(self, count: int) -> None:
        """Show how it stood after the first `count` changes."""
        self.place.go_to_step(count)
        self.show()

    @on(TimeBar.Chosen)
    def go_to_part(self, event: TimeBar.Chosen) -> None:
        """Show the moment that was clicked on."""
        if self.place.is_known:
            self.place.to_part(event.at)
            self.show()

    def show(self) -> None:
        """Paint the moment."""
        if not self.place.is_known or not self.is_mounted:
            return
        session, now = self.session_then(), self.place.moment
        self.query_one("#challenge", Static).update(challenge_line(session), layout=False)
        self.query_one(ReplayedScene).show(session, now)
        self.query_one(TimeBar).face = time_bar(
            self.place, f"▶ ×{self.speed}" if self.playing else "‖", as_known_now=self.is_corrected
        )

    def run(self) -> None:
        """Go on by the time that has passed since this was last called, at the speed that was chosen."""
        now = self._clock()
        passed, self._looked = now - self._looked, now
        if not self.playing or not self.place.is_known:
            return
        self.place.run(passed * self.speed, self.session_then())
        self.show()
        if self.place.is_at_end:
            self.playing = False

    def watch_playing(self) -> None:
        self.show()
        self.screen.refresh_bindings()

    watch_is_corrected = watch_speed = watch_playing

    def key_label(self, action: str) -> str | None:
        """What the key bar says of a key of its own, by what it would do now."""
        return pgettext("key", "stop") if action == "play" and self.playing else None

    def action_play(self) -> None:
        """Let the time run, from the start again when the meeting is at its end; or stop it."""
        if not self.playing and self.place.is_after_meeting:
            self.action_edge(0)
        self.playing = not self.playing

    def action_step(self, by: int) -> None:
        """One change back or on."""
        self.playing = False
        self.go_to_step(self.place.count + by)

    def action_minute(self, by: int) -> None:
        """A minute of the meeting back or on."""
        self.place.by_minutes(by)
        self.show()

    def action_item(self, by: int) -> None:
        """Go to the next agenda item, or of this one, or of the one before."""
        self.place.by_item(by)
        self.show()

    def action_speed(self, by: int) -> None:
        """Faster or slower."""
        place = SPEEDS.index(self.speed) + by
        self.speed = SPEEDS[min(max(place, 0), len(SPEEDS) - 1)]

    def turn_corrected(self) -> None:
        """As it stood then, or as that moment is known now."""
        self.is_corrected = not self.is_corrected

    def action_view(self) -> None:
        """Change the view of the flipchart."""
        self.query_one(ReplayedScene).turn_view(self.session_then())

    def action_edge(self, end: int) -> None:
        """Go to the start of the meeting, or to the end of its history."""
        if end:
            self.place.go_to(self.place.end)
        else:
            self.place.to_start()
        self.show()
