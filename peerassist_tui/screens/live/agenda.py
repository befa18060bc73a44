"""The whole agenda in time: planned, as it went, as it will go; and what each key does to the end of the day."""

from collections.abc import Callable, Hashable
from datetime import datetime
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerassist_tui.language import N_, NC_, _, moment_words, pgettext
from peerassist_tui.models import AgendaItem
from peerassist_tui.readings.agenda.days import day_starts_at
from peerassist_tui.readings.agenda.projection import ItemTimes, projection
from peerassist_tui.readings.agenda.recover_time import recover_time
from peerassist_tui.readings.state import item_state, status
from peerassist_tui.rules import steps
from peerassist_tui.screens.live.agenda_faces import agenda_line, catching_up_words, end_words
from peerassist_tui.screens.live.leaving_item import may_go_on, may_leave_item
from peerassist_tui.screens.shell.following import FollowingScreen
from peerassist_tui.screens.shell.phases import LETTERS, STYLES
from peerassist_tui.session import Session
from peerassist_tui.step import Step
from peerassist_tui.timing.zones import to_local
from peerassist_tui.widgets.bar import minutes_and_seconds
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.bars.key_rows import KeyLine
from peerassist_tui.widgets.panels.agenda_list import times
from peerassist_tui.widgets.stream import Entry, Stream

_COLUMNS = N_("   plan  starts length       took   item")


class AgendaScreen(FollowingScreen):
    """All items by day; the keys are those of the live screen, for the item under the cursor."""

    DEFAULT_CSS = """
    AgendaScreen > Vertical { width: 100; max-width: 100%; height: 96%; padding: 1 1 0 1; }
    AgendaScreen Static { height: auto; padding: 0 1; }
    AgendaScreen #columns { color: $foreground-muted; margin: 1 0 0 0; }
    AgendaScreen Stream { height: 1fr; background: $panel; }
    """
    HELP_TEXT: ClassVar[str] = N_(
        "The agenda as it was planned and as it goes. An arrow shows where an item starts earlier or later. "
        "The line on top says what the day comes to, and what that would leave for feedback, commitment and breaks. "
        "Y writes what came of an item that has been on; it then stands behind its title, and in the report."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("plus,equals_sign", "extend(5)", N_("5 min"), id="agenda.longer", key_display="+ -",
                tooltip=N_("Five minutes more for this item")),
        Binding("minus", "extend(-5)", N_("5 min less"), id="agenda.less", show=False,
                tooltip=N_("Five minutes less for this item")),
        Binding("s", "skip", NC_("key", "skip"), id="agenda.leave_out", tooltip=N_("Skip or restore this item")),
        Binding("shift+up,K", "move(-1)", NC_("key", "move"), id="agenda.up", key_display="K J",
                tooltip=N_("Move this item up")),
        Binding("shift+down,J", "move(1)", N_("move down"), id="agenda.down", show=False,
                tooltip=N_("Move this item down")),
        Binding("n", "next_item", NC_("key", "next"), id="agenda.following",
                tooltip=N_("End this agenda item and start the next")),
        Binding("Y", "conclude", NC_("key", "conclusion"), id="agenda.conclude_this",
                tooltip=N_("Write this item's conclusion")),
        Binding("C", "catch_up", N_("catch up"), id="agenda.catch_up", show=False,
                tooltip=N_("Shorten items to end on time")),
        Binding("u", "undo", NC_("key", "undo"), id="agenda.undo", tooltip=N_("Undo your last step")),
        Binding("U", "redo", NC_("key", "redo"), id="agenda.redo", show=False,
                tooltip=N_("Redo your last undone step")),
        Binding("escape,A", "dismiss", NC_("key", "back"), id="agenda.back", key_display="esc",
                tooltip=N_("Back to the meeting")),
    ]  # fmt: skip

    def __init__(self, write_conclusion: Callable[[AgendaItem], None], at: Hashable = None) -> None:
        """The cursor stands at the item `at`, else at the one that is on; the meeting writes what came of one."""
        super().__init__()
        self._write_conclusion, self._at = write_conclusion, at

    def compose_body(self) -> ComposeResult:
        with Vertical():
            yield KeyLine(id="end")
            yield Static(_(_COLUMNS), id="columns", markup=False)
            yield Stream(empty=_("The agenda is empty. F2 prepares it."), follow=False)
            yield KeyBar()

    def enter(self) -> None:
        super().enter()
        on_now = next((item for item in self.session.agenda if item_state(self.session, item) == "running"), None)
        self.query_one(Stream).move_to(self._at or (on_now.id if on_now else None))

    def show_session(self, session: Session, now: datetime) -> None:
        expected = projection(session, now)
        end, squeezed = end_words(session, expected, now)
        late = expected.late_minutes > 0
        may_catch_up = late and status(session) in ("live", "paused")
        way_out = f" {catching_up_words(recover_time(session, now))}" if may_catch_up else ""
        style = "bold $text-warning" if late else "bold"
        words = Content.assemble((end, style), way_out, "\n", (squeezed, "$text-warning"))
        self.query_one("#end", KeyLine).update(words)
        entries, day = [], 0
        for one in expected.items:
            if one.item.day != day:
                day = one.item.day
                entries.append(_heading(session, day, now))
            entries.append(_entry(session, one))
        self.query_one(Stream).show(entries)
        self.refresh_bindings()

    @property
    def item(self) -> AgendaItem | None:
        """The item under the cursor."""
        key = self.query_one(Stream).cursor_key
        return next((item for item in self.session.agenda if item.id == key), None)

    async def _do(self, step: Callable[..., Step]) -> None:
        """Take a step with the item under the cursor."""
        if self.item:
            await self.console.writer.do(step(item=str(self.item.id)))

    @on(Stream.Moved)
    def show_keys(self) -> None:
        """What the keys do depends on the item."""
        self.refresh_bindings()

    @on(Stream.Chosen)
    async def start(self) -> None:
        """Start this item, or go back to it."""
        if may_leave_item(self.console, "Enter"):
            await self._do(steps.start_item)

    async def action_extend(self, minutes: int) -> None:
        """Lengthen or shorten this item."""
        await self._do(partial(steps.extend_item, minutes=minutes))

    async def action_skip(self) -> None:
        """Skip this item, or take it in again."""
        await self._do(steps.skip_item)

    async def action_move(self, by: int) -> None:
        """Move this item among the others."""
        await self._do(partial(steps.move_item, by=by))

    async def action_next_item(self) -> None:
        """Start the item that follows."""
        if may_go_on(self.console, "n"):
            await self.console.writer.do(steps.next_item())

    def action_conclude(self) -> None:
        """Write in the meeting what came of this item."""
        if self.item:
            self.dismiss()
            self._write_conclusion(self.item)

    def action_catch_up(self) -> None:
        """Propose new lengths."""
        from peerassist_tui.screens.live.recover_time import offer_to_recover_time

        offer_to_recover_time(self.console)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        session = self.session
        held = status(session) in ("live", "paused")
        if action in ("undo", "redo"):
            return self.may_undo(action)
        if action in ("next_item", "catch_up", "choose"):
            return held or None
        if action == "conclude":
            return (self.item is not None and item_state(session, self.item) in ("done", "running")) or None
        if action in ("extend", "skip", "move"):
            may_change = status(session) != "finished"
            state = item_state(session, self.item) if self.item and may_change else "done"
            wanted = {"extend": ("planned", "running", "skipped"), "skip": ("planned", "skipped")}
            return state in wanted.get(action, ("planned", "skipped")) or None
        return True

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        if action == "choose" and self.check_action(action, ()):
            state = item_state(self.session, self.item) if self.item else ""
            return {"done": _("go back to item"), "running": _("is on")}.get(state, _("start item"))
        if action == "skip" and self.item and self.item.skipped:
            return pgettext("key", "restore") if self.check_action(action, ()) else ""
        return super().key_label(action)


def _heading(session: Session, day: int, now: datetime) -> Entry:
    begins = to_local(day_starts_at(session, day, now), session.info.timezone)
    date = moment_words(begins, f"%A {begins.day} %B", "MMMMEEEEd")
    return Entry(("day", day), Content(), _("Day {day} · {date}", day=day, date=date), heading=True)


def _entry(session: Session, one: ItemTimes) -> Entry:
    line = agenda_line(session, one)
    took = minutes_and_seconds(one.actual_seconds) if one.actual_seconds else ""
    lead = Content.assemble(times(line), f"{took:>8}  ", (f"{LETTERS[one.item.phase]} ", STYLES[one.item.phase]))
    return Entry(one.item.id, lead, line.title, line.squeezed or one.item.conclusion)
