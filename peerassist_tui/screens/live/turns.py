"""All turns of the meeting, and what was nobody's, to be put right one by one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerassist_tui.errors import Refused
from peerassist_tui.language import N_, NC_, _, pgettext
from peerassist_tui.models import Turn
from peerassist_tui.readings.floor.circle import person_meant
from peerassist_tui.readings.floor.correction import floor_state_meant, moment_meant
from peerassist_tui.readings.floor.stretches import PAUSE, Stretch, stretches
from peerassist_tui.rules import steps
from peerassist_tui.screens.live.turn_entries import StretchKey, stretch_entries, sum_words
from peerassist_tui.screens.shell.line_dialog import LineDialog
from peerassist_tui.seat.drafts import Typed
from peerassist_tui.session import Session
from peerassist_tui.step import Step, filled
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.fields.line_prefix import Purpose
from peerassist_tui.widgets.fields.note_line import NoteLine
from peerassist_tui.widgets.stream import Stream

_LENT = "bold $text-accent"
_WHO = Purpose("who", "W", _LENT, N_("whose was it (number, name, crosstalk, silence, break)"), lent=True)
_SPLIT = Purpose("split", "S", _LENT, N_("split at (10:52:30; nothing: in the middle)"), lent=True, may_be_empty=True)


class TurnsScreen(LineDialog):
    """A line for each stretch of time; the keys change the one under the cursor."""

    DEFAULT_CSS = """
    TurnsScreen > Vertical { width: 100; max-width: 100%; height: 96%; padding: 1 1 0 1; }
    TurnsScreen Static { height: auto; padding: 0 1; }
    TurnsScreen #heading { color: $foreground-muted; }
    TurnsScreen #sum { text-style: bold; text-wrap: wrap; }
    TurnsScreen Stream { height: 1fr; background: $panel; }
    TurnsScreen NoteLine { display: none; padding: 0; }
    TurnsScreen NoteLine.-open { display: block; }
    """
    HELP_TEXT: ClassVar[str] = N_(
        "Who had the floor, from the start until now. What you correct moves time from one to another; the sum at the "
        "bottom stays what has elapsed. Everything can be taken back with u."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "who", NC_("key", "speaker"), id="stretch.who", show=False,
                tooltip=N_("Correct who had this time")),
        Binding("ctrl+s", "split", NC_("key", "split"), id="stretch.split", tooltip=N_("Split this turn")),
        Binding("j", "merge", NC_("key", "merge"), id="stretch.merge", tooltip=N_("Merge with the turn above")),
        Binding("left", "edge(-1)", N_("1 s"), id="stretch.earlier", key_display="← →",
                tooltip=N_("Move the start a second earlier")),
        Binding("right", "edge(1)", NC_("key", "later"), id="stretch.later", show=False,
                tooltip=N_("Move the start a second later")),
        Binding("shift+left", "edge(-10)", N_("10 s"), id="stretch.much_earlier", key_display="shift",
                tooltip=N_("Move the start ten seconds earlier")),
        Binding("shift+right", "edge(10)", NC_("key", "later"), id="stretch.much_later", show=False,
                tooltip=N_("Move the start ten seconds later")),
        Binding("u", "undo", NC_("key", "undo"), id="stretch.undo", tooltip=N_("Undo your last step")),
        Binding("U", "redo", NC_("key", "redo"), id="stretch.redo", show=False,
                tooltip=N_("Redo your last undone step")),
        Binding("escape,T", "dismiss", NC_("key", "back"), id="stretch.back", key_display="esc",
                tooltip=N_("Back to the meeting")),
    ]  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self._stretches: dict[StretchKey, Stretch] = {}

    @property
    def stretch(self) -> Stretch | None:
        """The time under the cursor."""
        return self._stretches.get(cast(StretchKey, self.query_one(Stream).cursor_key))

    @property
    def turn(self) -> Turn | None:
        """The turn under the cursor."""
        return self.session.get(Turn, self.stretch.turn) if self.stretch else None

    def compose_body(self) -> ComposeResult:
        with Vertical():
            yield Static(_("began       lasted    who or what"), id="heading", markup=False)
            yield Stream(empty=_("The meeting has not started yet."))
            yield Static(id="sum", markup=False)
            yield NoteLine("")
            yield KeyBar()

    def show_session(self, session: Session, now: datetime) -> None:
        parts = stretches(session, now)
        shown = stretch_entries(session, parts)
        self._stretches = {cast(StretchKey, entry.key): part for entry, part in zip(shown, parts, strict=True)}
        self.query_one(Stream).show(shown)
        self.query_one("#sum", Static).update(Content(sum_words(parts)))
        self.refresh_bindings()

    @on(Stream.Moved)
    def show_keys(self) -> None:
        """What the keys do depends on what the cursor stands on."""
        self.refresh_bindings()

    @on(Stream.Chosen)
    def action_who(self) -> None:
        """Ask whose it was."""
        if self.stretch and self.stretch.what != PAUSE:
            self._open(_WHO)

    def action_split(self) -> None:
        """Ask where to cut."""
        self._open(_SPLIT)

    def _open(self, purpose: Purpose) -> None:
        if self.stretch:
            place = f"turn {purpose.name} {self.stretch.start.isoformat()}"
            self.open_line(replace(purpose, about=_(purpose.about), place=place))

    @on(NoteLine.Saved)
    async def save_line(self, event: NoteLine.Saved) -> None:
        """Do what the line was open for, and leave it unless somebody types on."""
        if await self.handle_saved_line(event) and not self.line.input.value:
            self.line.close()
            self.to_the_list()

    async def handle_line(self, purpose: Purpose, text: str, typed: Typed) -> bool:
        try:
            return await (self._assign if purpose.name == _WHO.name else self._cut)(text, typed)
        except Refused as refused:
            self.console.tell(str(refused))
            return False

    async def _assign(self, text: str, typed: Typed) -> bool:
        part = self.stretch
        state = floor_state_meant(text)
        owner: dict[str, Any] = {"state": state} if state else {"who": str(person_meant(self.session, text).id)}
        if part is None or part.turn is None:
            return part is not None and await self.console.writer.do(steps.fill_gap(moment=part.start, **owner), typed)
        return await self.console.writer.do(steps.reassign_turn(turn=str(part.turn), **owner), typed)

    async def _cut(self, text: str, typed: Typed) -> bool:
        moment = filled("moment", moment_meant(self.session, self.console.now, text)) if text else {}
        return await self._do(partial(steps.split_turn, **moment), typed)

    async def _do(self, step: Callable[..., Step], typed: Typed | None = None) -> bool:
        """Take a step with the turn under the cursor."""
        return self.turn is not None and await self.console.writer.do(step(turn=str(self.turn.id)), typed)

    async def action_merge(self) -> None:
        """Make this turn one with the one above."""
        await self._do(steps.merge_turn)

    async def action_edge(self, seconds: int) -> None:
        """Let this turn begin earlier or later."""
        if turn := self.turn:
            moment = turn.started_at + timedelta(seconds=seconds)
            await self._do(partial(steps.move_edge, edge="start", moment=moment))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("undo", "redo"):
            return self.may_undo(action)
        if not self._stretches or action not in ("who", "split", "merge", "edge"):
            return True
        if action == "who":
            return (self.stretch is not None and self.stretch.what != PAUSE) or None
        if action == "merge":
            return (self.turn is not None and self.turn != self.session.all(Turn)[0]) or None
        return self.turn is not None or None

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        return pgettext("key", "speaker") if action == "choose" else super().key_label(action)
