"""What the screens of an open session have in common: title, key bar, stages, undo, and following the session."""

from collections.abc import Coroutine, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Input, TextArea

from peerassist_tui.readings.agenda.days import today
from peerassist_tui.readings.state import is_wrapped_up, status
from peerassist_tui.readings.time.clocks import computer_time
from peerassist_tui.screens.shell.control import AnyControl, Controls, keys_of
from peerassist_tui.screens.shell.menu_control import MenuControl
from peerassist_tui.screens.shell.session_control import SessionControl
from peerassist_tui.session import Session
from peerassist_tui.step import Step
from peerassist_tui.timing.zones import is_local, to_local
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.bars.title_bar import TitleBar

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console
    from peerassist_tui.screens.shell.stage import Stage
    from peerassist_tui.seat.drafts import Typed

STAGE_WORD: dict["Stage", str] = {
    "preparation": "preparation",
    "live": "meeting",
    "wrap_up": "wrap-up",
    "report": "report",
    "review": "review",
    "notes": "note-taker",
    "check_in": "check-in",
}
SEAT_WORD = {"facilitator": "facilitator", "note_taker": "note-taker"}
STATUS_WORD = {
    "preparing": "preparing",
    "live": "● live",
    "paused": "‖ paused",
    "finished": "finished",
    "wrapped_up": "✓ wrapped up",
}


def title_time(session: Session, now: datetime) -> str:
    """The meeting's time in its own zone, which is named where this computer is in another one."""
    place, computer = session.info.timezone, computer_time(session, now)
    there = "" if is_local(now, place) else f" {place}"
    beside = f" (computer {to_local(computer, place):%H:%M})" if computer else ""
    return f"{to_local(now, place):%H:%M}{there}{beside}"


def beside(session: Session, connected: Sequence[str]) -> str:
    """Which other seats are connected, and what the board shows when that is not the usual; each with a dot after."""
    seats = [f"{SEAT_WORD[seat]} connected · " for seat in connected]
    board = session.info.board
    return "".join(seats) + (f"board: {board.replace('_', '-')} · " if board != "points" else "")


class SessionScreen(Screen[None]):
    """A screen on the session that the app has open; it follows whatever changes it.

    A subclass composes its body in `compose_body`, paints the session in `show_session`, and what moves with time in
    `show_time`. It reaches the session through `self.session` and changes it through `self.do`. What its keys do is
    held by its `CONTROLS`.
    """

    AUTO_FOCUS = ""
    STAGE: ClassVar["Stage"]
    CHANGES: ClassVar[bool] = True
    """Whether the session can be changed here."""
    CONTROLS: ClassVar[tuple[type[AnyControl], ...]] = ()
    """What its keys do, besides what all screens of a session have."""
    HELP_TEXT: ClassVar[str] = ""
    """What the screen is for, in two or three sentences; F1 shows it above the keys."""

    SESSION_KEYS: ClassVar[list[Binding]] = keys_of(
        (SessionControl, MenuControl),
        bar=("menu", "undo", "stage.prepare", "stage.live", "stage.wrap_up", "stage.report", "stage.check_in"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*SESSION_KEYS]

    def __init__(self) -> None:
        super().__init__()
        self.controls = Controls(
            control(self) for control in dict.fromkeys((*self.CONTROLS, SessionControl, MenuControl))
        )

    @property
    def console(self) -> "Console":
        """The app, by its own type."""
        return cast("Console", self.app)

    @property
    def session(self) -> Session:
        """The session as it stands."""
        session = self.console.session
        if session is None:
            raise LookupError("no session is open")
        return session

    def compose(self) -> ComposeResult:
        self._know_size()
        yield TitleBar()
        yield from self.compose_body()
        yield KeyBar()

    def _know_size(self) -> None:
        """Take the classes of this size before there is anything to be styled and laid out once more for them."""
        for cells, steps in (
            (self.size.width, self.HORIZONTAL_BREAKPOINTS),
            (self.size.height, self.VERTICAL_BREAKPOINTS),
        ):
            self.add_class(*[name for least, name in sorted(steps or []) if cells >= least][-1:])

    def compose_body(self) -> ComposeResult:
        """What stands between the title and the key bar."""
        yield from ()

    def on_mount(self) -> None:
        self.watch(self.app, "session", self._session_moved, init=False)
        self.watch(self.app, "now", self._now_moved, init=False)
        self.watch(self.app, "connected", self._others_moved, init=False)
        self.refresh_all()

    def on_screen_resume(self) -> None:
        self.refresh_all()

    def _session_moved(self) -> None:
        if self.is_current and self.console.session is not None:
            self.refresh_all()

    def _now_moved(self) -> None:
        if self.is_current and self.console.session is not None:
            self.show_title()
            self.show_time(self.session, self.console.now)

    def _others_moved(self) -> None:
        if self.is_current and self.console.session is not None:
            self.show_title()

    def refresh_all(self) -> None:
        """Paint everything anew."""
        if self.console.session is None or not self.is_mounted:
            return
        self.show_title()
        self.show_session(self.session)
        self.show_time(self.session, self.console.now)
        self.refresh_bindings()

    def show_title(self) -> None:
        """The title line: the session, the day, the time in its zone, its state, what was saved last."""
        session, bar = self.session, self.query_one(TitleBar)
        now = self.console.now
        state = STATUS_WORD["wrapped_up" if is_wrapped_up(session) else status(session)]
        bar.left = session.info.title
        bar.right = (
            f"{STAGE_WORD[self.STAGE]} · Day {today(session, now)} · {title_time(session, now)} · {state} · "
            f"{beside(session, self.console.connected)}saved: {session.label}"
        )

    def show_session(self, session: Session) -> None:
        """Paint what changes when the session does."""

    def show_time(self, session: Session, now: datetime) -> None:
        """Paint what changes when only time passes."""

    async def do(self, step: "Step", typed: "Typed | None" = None) -> bool:
        """Take a step, for which this was typed; False when it was refused, which has been told."""
        return await self.console.writer.do(step, typed)

    def run_dialog(self, step: Coroutine[Any, Any, None], *, exclusive: bool = True) -> None:
        """Take a step that asks something and then changes the session; where nothing can be changed, ask nothing."""
        if self.console.storage.is_refused():
            step.close()
        else:
            self.run_worker(step, group="asking", exclusive=exclusive)

    @property
    def typing(self) -> bool:
        """Whether somebody is writing, so that a letter is a letter."""
        return isinstance(self.focused, Input | TextArea)

    @property
    def is_held(self) -> bool:
        """Whether the meeting has begun and is not over."""
        return status(self.session) in ("live", "paused")

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action, when that depends on the session."""
        return self.controls.words(action)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self.controls.may(str(parameters[0]), self.typing) if action == "command" else True

    async def action_command(self, command_id: str) -> None:
        """Do what a command of the controls says."""
        await self.controls.run(command_id)

    async def action_stage(self, stage: "Stage") -> None:
        """Go to another stage of this session."""
        await self.console.opened.show_stage(stage)

    def action_leave(self) -> None:
        """Go back to the library."""
        self.console.opened.leave()
