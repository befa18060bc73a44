"""The meeting seen again: step by step, at any speed, or at any moment; nothing in it can be changed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.reactive import var
from textual.widgets import Static

from peerassist_tui.readings.history.corrected import corrected
from peerassist_tui.readings.history.film import Film
from peerassist_tui.readings.state import open_pause, status
from peerassist_tui.readings.time.running_time import moment_of, running_seconds, scenes
from peerassist_tui.screens.flipchart.flipchart_pane import FlipchartPane
from peerassist_tui.screens.live.agenda_faces import agenda_face
from peerassist_tui.screens.live.live_faces import challenge_line, floor_face, queue_face, times_face
from peerassist_tui.screens.shell.phases import BAR_STYLES, LETTERS
from peerassist_tui.session import Session
from peerassist_tui.timing.clock import Clock
from peerassist_tui.timing.zones import to_local
from peerassist_tui.widgets.bars.time_bar import Part, TimeBar, TimeBarFace
from peerassist_tui.widgets.panels.agenda_panel import AgendaPanel
from peerassist_tui.widgets.panels.floor_panel import FloorPanel
from peerassist_tui.widgets.panels.queue_panel import QueuePanel
from peerassist_tui.widgets.panels.times_panel import PeopleStrip, TimesPanel

SPEEDS = (1, 5, 20, 60, 300)
"""Seconds of the meeting in one second on the wall."""
_TICK = 0.1
_IDLE = timedelta(seconds=60)
"""A longer wait in a pause is leapt over."""
_QUIET = "$foreground-muted on $panel"


class Replay(Vertical, can_focus=True):
    """The live screen as it stood, above a bar of the phases along which one moves."""

    DEFAULT_CSS = """
    Replay { height: 1fr; }
    Replay #challenge { height: 1; padding: 0 1; color: $text-muted; text-style: italic; }
    Replay #challenge { text-wrap: nowrap; text-overflow: ellipsis; }
    Replay #scene { height: 1fr; }
    Replay #meeting { padding: 0 1; layout: horizontal; height: 6; }
    Replay AgendaPanel { width: 39; margin: 0 1 0 0; }
    Replay #floor { width: 1fr; height: auto; }
    Replay TimesPanel { display: none; }
    Replay PeopleStrip { padding: 0 1; height: auto; max-height: 2; }
    Replay FlipchartPane { height: 1fr; }
    Replay #flipchart-heading { height: 1; padding: 0 1; }
    Replay TimeBar { margin: 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "play", "play", id="replay.play", tooltip="Let the time run, or stop it"),
        Binding("left", "step(-1)", "step", key_display="← →", id="replay.back", tooltip="The step before"),
        Binding("right", "step(1)", "step", show=False, id="replay.on", tooltip="The next step"),
        Binding("left_square_bracket", "item(-1)", "item", key_display="[ ]", id="replay.item_back",
                tooltip="To the beginning of this agenda item, or of the one before"),
        Binding("right_square_bracket", "item(1)", "item", show=False, id="replay.item_on",
                tooltip="To the beginning of the next agenda item"),
        Binding("plus,equals_sign", "speed(1)", "faster", key_display="+ -", id="replay.faster",
                tooltip="Let the time run faster"),
        Binding("minus", "speed(-1)", "slower", show=False, id="replay.slower", tooltip="Let the time run slower"),
        Binding("c", "corrected", "as corrected", id="replay.corrected",
                tooltip="As it stood then with all slips, or as it is known now"),
        Binding("shift+left,comma", "minute(-1)", "minute", show=False, id="replay.minute_back",
                tooltip="A minute earlier"),
        Binding("shift+right,full_stop", "minute(1)", "minute", show=False, id="replay.minute_on",
                tooltip="A minute later"),
        Binding("f", "view", "flipchart", show=False, id="replay.view", tooltip="Another view of the flipchart"),
        Binding("home", "edge(0)", "start", show=False, id="replay.start", tooltip="To the start of the meeting"),
        Binding("end", "edge(1)", "end", show=False, id="replay.end", tooltip="To the end of the history"),
    ]  # fmt: skip

    playing: var[bool] = var(False, init=False)
    speed: var[int] = var(20, init=False)
    is_corrected: var[bool] = var(False, init=False)
    """Whether each moment is shown as it is known now."""

    def __init__(self, session: Session, clock: Clock) -> None:
        """`session` is as it stands now; its history is given to `wind`."""
        super().__init__(id="replay")
        self._now, self._clock = session, clock
        self._film = Film(session.id, [])
        self._count, self._moment = 0, clock()
        self._looked = clock()

    def compose(self) -> ComposeResult:
        yield Static(id="challenge", markup=False)
        with Vertical(id="scene"):
            with Horizontal(id="meeting"):
                yield AgendaPanel()
                with Vertical(id="floor"):
                    yield FloorPanel()
                    yield QueuePanel()
                yield TimesPanel()
            yield PeopleStrip()
            yield FlipchartPane(is_read=True)
        yield TimeBar()

    def on_mount(self) -> None:
        self.set_interval(_TICK, self.run)

    def wind(self, session: Session, film: Film) -> None:
        """Take over the history; at first one stands at the meeting's start, later where one stood."""
        is_first = not len(self._film)
        self._now, self._film = session, film
        if is_first:
            self.action_edge(0)
        else:
            self.show()

    @property
    def end(self) -> datetime:
        """The moment of the last change."""
        return self._film.moment_of(len(self._film))

    @property
    def end_of_day(self) -> datetime:
        """The last moment of the day on which one stands."""
        local = to_local(self._moment, self._now.info.timezone)
        return min(self.end, local.replace(hour=23, minute=59, second=59).astimezone(UTC))

    def session_then(self) -> Session:
        """The session as it is shown."""
        return corrected(self._now, self._moment) if self.is_corrected else self._film.after(self._count)

    def go_to(self, moment: datetime) -> None:
        """Show that moment."""
        first = self._film.moment_of(1)
        self._moment = min(max(moment, first), self.end)
        self._count = max(1, self._film.made_by(self._moment))
        self.show()

    def go_to_step(self, count: int) -> None:
        """Show how it stood after the first `count` changes."""
        self._count = min(max(count, 1), len(self._film))
        self._moment = self._film.moment_of(self._count)
        self.show()

    def show(self) -> None:
        """Paint the moment."""
        if not len(self._film) or not self.is_mounted:
            return
        session, now = self.session_then(), self._moment
        self.query_one("#challenge", Static).update(challenge_line(session), layout=False)
        self.query_one(AgendaPanel).face = agenda_face(session, now)
        floor = floor_face(session, now)
        self.query_one(FloorPanel).face = floor if floor.holder else replace(floor, hint=_FLOOR_WORDS[status(session)])
        self.query_one(QueuePanel).face = queue_face(session, now)
        times = times_face(session, now)
        self.query_one(TimesPanel).face = self.query_one(PeopleStrip).face = times
        self.query_one(FlipchartPane).show(session)
        self.query_one(TimeBar).face = self._bar()

    def _bar(self) -> TimeBarFace:
        session = self._now
        whole = running_seconds(session, self.end) or 1
        parts = tuple(
            Part(LETTERS[one.item.phase], one.item.title, BAR_STYLES[one.item.phase], one.end - one.start)
            if one.item
            else Part("", "", _QUIET, one.end - one.start)
            for one in scenes(session, self.end)
        )
        return TimeBarFace(parts, running_seconds(session, self._moment) / whole, self._words())

    def _words(self) -> str:
        change = self._film.changes[self._count - 1]
        clock = to_local(self._moment, self._now.info.timezone)
        how = "as corrected" if self.is_corrected else f"step {self._count:,} of {len(self._film):,}"
        run = f"▶ ×{self.speed}" if self.playing else "‖"
        seat = "" if self.is_corrected else f" · {change.seat.replace('_', '-')}: {change.label}"
        return f"{run} {clock:%a %H:%M:%S} · {how}{seat}"

    def run(self) -> None:
        """Go on by the time that has passed since this was last called, at the speed that was chosen."""
        now = self._clock()
        passed, self._looked = now - self._looked, now
        if not self.playing or not len(self._film):
            return
        following = self._film.moment_of(self._count + 1) if self._count < len(self._film) else self.end
        rests = open_pause(self.session_then()) or status(self.session_then()) in ("preparing", "finished")
        is_idle = rests and following - self._moment > _IDLE
        self.go_to(following if is_idle else self._moment + passed * self.speed)
        if self._moment >= self.end:
            self.playing = False

    def watch_playing(self) -> None:
        self.show()
        self.screen.refresh_bindings()

    def watch_speed(self) -> None:
        self.show()

    def watch_is_corrected(self) -> None:
        self.show()
        self.screen.refresh_bindings()

    def action_play(self) -> None:
        """Let the time run, from the start again when it is at its end; or stop it."""
        if not self.playing and self._moment >= self.end:
            self.action_edge(0)
        self.playing = not self.playing

    def action_step(self, by: int) -> None:
        """One change back or on."""
        self.playing = False
        self.go_to_step(self._count + by)

    def action_minute(self, by: int) -> None:
        """A minute of the meeting back or on."""
        seconds = running_seconds(self._now, self._moment) + 60 * by
        self.go_to(moment_of(self._now, max(0.0, seconds), self.end))

    def action_item(self, by: int) -> None:
        """To the beginning of the next agenda item, or of this one, or of the one before."""
        here = running_seconds(self._now, self._moment)
        starts = [one.start for one in scenes(self._now, self.end) if one.item]
        there = [one for one in starts if (one > here if by > 0 else one < here - 1)]
        if there:
            self.go_to(moment_of(self._now, there[0] if by > 0 else there[-1], self.end))

    def action_speed(self, by: int) -> None:
        """Let the time run faster or slower."""
        place = SPEEDS.index(self.speed) + by
        self.speed = SPEEDS[min(max(place, 0), len(SPEEDS) - 1)]

    def action_corrected(self) -> None:
        """As it stood then, or as that moment is known now."""
        self.is_corrected = not self.is_corrected

    def action_view(self) -> None:
        """Another view of the flipchart."""
        from peerassist_tui.screens.flipchart.flipchart_views import VIEWS

        pane, names = self.query_one(FlipchartPane), list(VIEWS)
        pane.turn_to(self.session_then(), names[(names.index(pane.view) + 1) % len(names)])

    def action_edge(self, end: int) -> None:
        """To the start of the meeting, or to the end of its history."""
        begun = self._now.info.started_at
        self.go_to(self.end if end or begun is None else begun)


_FLOOR_WORDS = {"preparing": "not started yet", "live": "nobody", "paused": "paused", "finished": "the meeting is over"}
