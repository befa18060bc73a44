"""Choosing the queue's order: each with one line of explanation, and with what it would do to those who wait."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from peerassist_tui.language import N_, NC_, _, pgettext
from peerassist_tui.models import Person
from peerassist_tui.readings.floor.order_words import order_name
from peerassist_tui.readings.floor.orders import explained
from peerassist_tui.readings.floor.queue import REPLIES_EACH, order_preview, orders_offered, reason_wordings
from peerassist_tui.rules import steps
from peerassist_tui.screens.live.live_faces import first_names
from peerassist_tui.screens.shell.dialog import Dialog
from peerassist_tui.screens.shell.pick import MOST_DIGITS
from peerassist_tui.session import Session, short_name
from peerassist_tui.step import filled
from peerassist_tui.text import minutes_and_seconds
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.panels.order_panel import OrderFace, OrderPanel, ShiftLine
from peerassist_tui.widgets.stream import Entry, Stream

LIMIT_STEP_SECONDS = 30


class OrderScreen(Dialog[None]):
    """Shows each order and what it would move; only Enter takes it."""

    MODE = "CHOOSE"
    keys_mean = N_("1-9, ↑ ↓ or click shows · Enter or second click takes · Esc leaves")
    DEFAULT_CSS = """
    OrderScreen > Vertical { width: 100; height: 20; padding: 1 2 0 2; }
    OrderScreen Horizontal { height: 1fr; margin: 1 0; }
    OrderScreen Stream { width: 22; height: 1fr; background: $panel; }
    OrderScreen #would { width: 1fr; height: 1fr; padding: 0 0 0 1; }
    OrderScreen #explanation { height: 2; }
    OrderScreen OrderPanel { height: 1fr; margin: 1 0; }
    OrderScreen #settings { height: 1; color: $foreground-muted; text-wrap: nowrap; text-overflow: ellipsis; }
    """
    HELP_TEXT: ClassVar[str] = N_(
        "How the queue is sorted. On the right stands who would go where, and why; nothing changes before you press "
        "Enter. Whom you moved by hand stays where you put them. The limit of a turn is only shown; it cuts nobody off."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(str(digit), f"go_to({digit})", NC_("key", "go to"), id=f"order.{digit}", show=False,
                    tooltip=N_("Go to this order"))
            for digit in range(1, MOST_DIGITS + 1)
        ),
        Binding("space", "replies", N_("replies next"), id="order.replies",
                tooltip=N_("Let direct replies go first, or wait")),
        Binding("plus,equals_sign", "limit(1)", NC_("key", "limit"), id="order.longer", key_display="+ -",
                tooltip=N_("Lengthen the speaking time by half a minute")),
        Binding("minus", "limit(-1)", NC_("key", "limit"), id="order.shorter", show=False,
                tooltip=N_("Shorten the speaking time by half a minute; 0 is no limit")),
        Binding("tab", "same", N_("same for all"), id="order.same",
                tooltip=N_("Give every side the time one side went over")),
        Binding("escape", "dismiss(None)", NC_("key", "cancel"), id="order.leave",
                tooltip=N_("Leave the order as it is")),
    ]  # fmt: skip

    def __init__(self, session: Session, *, more: bool) -> None:
        """`more` offers the contested orders too."""
        super().__init__()
        self._current, self._replies_next = session.info.queue, session.info.replies_next
        self._names = orders_offered(session, more=more)

    def compose_body(self) -> ComposeResult:
        with Vertical():
            yield Static(_("Who speaks next?"), markup=False)
            with Horizontal():
                yield Stream(follow=False)
                with Vertical(id="would"):
                    yield Static(id="explanation", markup=False)
                    yield OrderPanel()
                    yield Static(id="settings", markup=False)
            yield KeyBar()

    def on_mount(self) -> None:
        stream = self.query_one(Stream)
        stream.show(
            [Entry(name, self._sign(name, place), order_name(name)) for place, name in enumerate(self._names, 1)]
        )
        stream.move_to(self._current)
        self.set_focus(stream)
        self.watch(self.app, "session", self._show, init=False)
        self.watch(self.app, "now", self._show)

    def _sign(self, name: str, place: int) -> Content:
        digit, holds = place if place <= MOST_DIGITS else " ", "●" if name == self._current else " "
        return Content.assemble((f"{digit} ", "bold $text-accent"), (f"{holds} ", "$text-accent"))

    @on(Stream.Moved)
    def _show(self) -> None:
        session, key = self.console.session, self.query_one(Stream).cursor_key
        name = next((one for one in self._names if one == key), None)
        if session is None or name is None:
            return
        self.query_one("#explanation", Static).update(Content(explained(name)))
        shifts = order_preview(session, name, self.console.now, replies_next=self._replies_next)
        lines = (
            ShiftLine(_names(session, one.person), one.before, one.after, reason_wordings(one.reason)) for one in shifts
        )
        self.query_one(OrderPanel).face = OrderFace(tuple(lines))
        self.query_one("#settings", Static).update(Content(self._settings(session)))

    def _settings(self, session: Session) -> str:
        seconds = session.info.turn_limit_seconds
        limit = minutes_and_seconds(seconds) if seconds else pgettext("limit of a turn", "none")
        if not self._replies_next:
            return _("limit of a turn: {limit}   replies next: no", limit=limit)
        return _("limit of a turn: {limit}   replies next: yes, {number} each", limit=limit, number=REPLIES_EACH)

    def action_go_to(self, digit: int) -> None:
        """Show what the order with that digit would do."""
        if digit <= len(self._names):
            self.query_one(Stream).move_to(self._names[digit - 1])

    def action_replies(self) -> None:
        """Let direct replies go ahead, or not; it is shown, and taken with the order."""
        self._replies_next = not self._replies_next
        self._show()

    async def action_limit(self, by: int) -> None:
        """Lengthen or shorten the soft limit of a turn."""
        session = self.console.session
        if session is not None:
            seconds = max(0, session.info.turn_limit_seconds + by * LIMIT_STEP_SECONDS)
            await self.console.writer.do(steps.set_turn_limit(seconds=seconds))

    async def action_same(self) -> None:
        """Give every side what one has gone over."""
        await self.console.writer.do(steps.same_for_all())

    @on(Stream.Chosen)
    async def choose_order(self, event: Stream.Chosen) -> None:
        """Take the order under the cursor."""
        if self.is_typed_into:
            return
        if await self.console.writer.do(steps.set_queue(**filled("order", event.key), replies_next=self._replies_next)):
            self.dismiss(None)

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        return _("use order") if action == "choose" else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The sides have quotas only in one order."""
        return self._current == "quota" if action == "same" else True


def _names(session: Session, person: Person) -> tuple[str, ...]:
    """What somebody is called, and in brief."""
    name = short_name(person)
    return name, first_names(session)[name]
