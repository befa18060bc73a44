"""What the screens of an open session have in common: title, key bar, stages, undo, and following the session."""

from collections.abc import Coroutine
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Resize, ScreenResume
from textual.screen import Screen
from textual.widgets import Input, TextArea

from peerassist_tui.language import N_, _
from peerassist_tui.readings.state import status
from peerassist_tui.screens.shell.control import AnyControl, Controls, keys_of
from peerassist_tui.screens.shell.head.session_title import SessionTitle
from peerassist_tui.screens.shell.menu_control import ConsoleControl, MenuControl
from peerassist_tui.screens.shell.session_control import SessionControl
from peerassist_tui.screens.shell.stage import stage_of
from peerassist_tui.session import Session
from peerassist_tui.step import Step
from peerassist_tui.widgets.bars.band import Band
from peerassist_tui.widgets.bars.key_bar import KeyBar

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console
    from peerassist_tui.screens.shell.stage import Stage
    from peerassist_tui.seat.drafts import Typed

STAGE_WORD: dict["Stage", str] = {
    "preparation": N_("preparation"),
    "live": N_("meeting"),
    "wrap_up": N_("wrap-up"),
    "report": N_("report"),
    "review": N_("review"),
    "notes": N_("note-taker"),
    "check_in": N_("check-in"),
}


OF_SESSION: tuple[type[AnyControl], ...] = (SessionControl, MenuControl, ConsoleControl)
"""What can be done on every screen of a session; those of the meeting name what of it they have."""


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
    keys_mean: str = N_("Letters are commands · . more · ? help")
    """What the band says of keys while nothing else is said."""
    HELP_TEXT: ClassVar[str] = ""
    """What the screen is for, in two or three sentences; F1 shows it above the keys."""

    SESSION_KEYS: ClassVar[list[Binding]] = keys_of(
        OF_SESSION,
        bar=("menu", "undo", "stage.prepare", "stage.live", "stage.wrap_up", "stage.report", "stage.check_in"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*SESSION_KEYS]

    def __init__(self) -> None:
        super().__init__()
        own = self.CONTROLS if MenuControl in self.CONTROLS else (*self.CONTROLS, *OF_SESSION)
        self.controls = Controls(control(self) for control in own)

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
        yield SessionTitle(self.size.height)
        yield from self.compose_body()
        yield Band()
        yield KeyBar()

    def _know_size(self) -> None:
        """Take the classes of this size before there is anything to be styled and laid out once more for them."""
        for cells, steps in (
            (self.size.width, self.HORIZONTAL_BREAKPOINTS),
            (self.size.height, self.VERTICAL_BREAKPOINTS),
        ):
            self.add_class(*[name for least, name in sorted(steps or []) if cells >= least][-1:])

    def on_resize(self, event: Resize) -> None:
        """Where there are few lines, the stages have none of their own."""
        self.query_one(SessionTitle).fit(event.size.height)

    def compose_body(self) -> ComposeResult:
        """What stands between the title and the key bar."""
        yield from ()

    def on_mount(self) -> None:
        self.watch(self.app, "session", self._session_moved, init=False)
        self.watch(self.app, "now", self._now_moved, init=False)
        self.watch(self.app, "connected", self._now_moved, init=False)
        self.refresh_all()

    def on_screen_resume(self, event: ScreenResume) -> None:
        event.refresh_styles = False  # they were read as it was mounted
        self.refresh_all()

    def _session_moved(self) -> None:
        if self.is_current and self.console.session is not None:
            self.refresh_all()

    def _now_moved(self) -> None:
        if self.is_current and self.console.session is not None:
            self.show_title()
            self.show_time(self.session, self.console.now)

    def refresh_all(self) -> None:
        """Paint everything anew."""
        if self.console.session is None or not self.is_mounted:
            return
        self.show_title()
        self.show_session(self.session)
        self.show_time(self.session, self.console.now)
        self.refresh_bindings()

    def show_title(self) -> None:
        """The head: the session, its stages, its state, who else is there."""
        self.query_one(SessionTitle).show(self.session, self.STAGE, self.console.now, self.console.connected)

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
        self.console.answers.drop_old()

    async def action_stage(self, stage: "Stage") -> None:
        """Go to another stage of this session."""
        await self.console.opened.show_stage(stage)

    async def action_leave(self) -> None:
        """Go back: to the meeting while it is on, which only F9 leaves; else to the library."""
        meeting = stage_of(self.session, self.console.seat)
        if not self.is_held:
            self.console.opened.leave()
        elif self.STAGE in ("live", meeting):
            self.console.tell(_("The meeting is on.") + " " + _(self.console.opened.way_out), "information")
        else:
            await self.action_stage(meeting)
