"""Catching up: the whole consequence is shown before it is taken."""

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerassist_tui.readings.agenda.agenda_plan import span_words
from peerassist_tui.readings.agenda.days import today
from peerassist_tui.readings.agenda.lateness import against_promise
from peerassist_tui.readings.agenda.projection import projection
from peerassist_tui.readings.agenda.recover_time import NewLength, TimeRecovery, recover_time
from peerassist_tui.readings.state import current_item
from peerassist_tui.rules import steps
from peerassist_tui.screens.live.agenda_faces import day_words
from peerassist_tui.screens.shell.following import FollowingScreen
from peerassist_tui.screens.shell.phases import LETTERS, STYLES
from peerassist_tui.session import Session
from peerassist_tui.step import written
from peerassist_tui.timing.zones import to_local
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.bars.key_rows import KeyLine
from peerassist_tui.widgets.stream import Entry, Stream

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console


WAYS_OUT = "s leaves out the item under the cursor, Esc lets the day end later."
"""What to do where the items to come cannot pay enough."""


def offer_to_recover_time(console: "Console") -> None:
    """Show what catching up would mean; say so where there is nothing to catch up, or nothing left to shorten."""
    if console.session is None:
        return
    if why := why_not_recover(console.session, console.now):
        console.tell(why)
    else:
        console.push_screen(RecoverTimeScreen())


def why_not_recover(session: Session, now: datetime) -> str:
    """Why there is nothing to catch up, or nothing left to shorten; else empty."""
    offer = recover_time(session, now)
    if not offer.late_minutes:
        return "The day does not end later than planned; there is nothing to catch up."
    return "" if offer.lengths else "Nothing is still to come today that could be shorter."


class RecoverTimeScreen(FollowingScreen):
    """Shows who would pay; only Enter takes it."""

    DEFAULT_CSS = """
    RecoverTimeScreen > Vertical { max-width: 100%; }
    RecoverTimeScreen Stream { height: auto; max-height: 100%; margin: 1 0; background: $panel; }
    RecoverTimeScreen Static { height: auto; }
    RecoverTimeScreen Band { margin: 1 0 0 0; }
    """
    HELP_TEXT: ClassVar[str] = (
        "New lengths for the item that is on and for what is still to come today, so that the day ends as planned. "
        "Longer items give more; none goes below five minutes or half of its plan. The item that is on, confer, "
        "feedback, commit and breaks give nothing of their plan while the others can pay. After that the item that is "
        "on may go down to what it has used, confer, feedback and commit to ten minutes, a break to five. "
        "Enter takes the lengths that are shown, as one step that u takes back; s leaves out the item under the "
        "cursor at once; Escape changes nothing, and the day ends later."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "skip", "skip", id="catch_up.leave_out", tooltip="Leave the item under the cursor out"),
        Binding("u", "undo", "undo", id="catch_up.undo", tooltip="Undo your last step"),
        Binding("U", "redo", "redo", id="catch_up.redo", show=False, tooltip="Redo your last undone step"),
        Binding(
            "escape,C", "dismiss", "back", id="catch_up.leave", key_display="esc", tooltip="Back, as things are now"
        ),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._offer: TimeRecovery | None = None

    def compose_body(self) -> ComposeResult:
        with Vertical():
            yield Static(id="late", markup=False)
            yield Stream(empty="Nothing is still to come today.", follow=False)
            yield KeyLine(id="end")
            yield KeyBar()

    def enter(self) -> None:
        super().enter()
        to_come = (one.item.id for one in self._offer.lengths if one.item.id != self._on) if self._offer else iter(())
        self.query_one(Stream).move_to(next(to_come, self._on))

    @property
    def _what(self) -> str:
        return day_words(self.session, today(self.session, self.console.now))

    @property
    def _on(self) -> UUID | None:
        """The id of the item that is on."""
        item = current_item(self.session)
        return item.id if item else None

    def show_session(self, session: Session, now: datetime) -> None:
        self._offer = offer = recover_time(session, now)
        self.query_one("#late", Static).update(Content.styled(self._late_words(offer), "bold"))
        self.query_one(Stream).show([_entry(one, offer, is_on=one.item.id == self._on) for one in offer.lengths])
        gained = f"{self._what} {'then ' * bool(offer.paying)}ends {self._clock(offer.ends_at)}."
        missing = f" Still {span_words(offer.missing_minutes)} too long: {WAYS_OUT}" * bool(offer.missing_minutes)
        self.query_one("#end", KeyLine).update(Content.assemble((gained, "bold"), (missing, "bold $text-warning")))
        self.refresh_bindings()

    def _late_words(self, offer: TimeRecovery) -> str:
        late, planned = span_words(offer.late_minutes), self._clock(offer.planned_end)
        if not offer.late_minutes:
            return f"{self._what} does not end after {planned} any more."
        way_out = "To catch up:" if offer.paying else "No item can be shorter:"
        if any(one.item.pinned for one in offer.lengths):
            return f"{late} too much before what is pinned, or for an end at {planned}. {way_out}"
        expected = projection(self.session, self.console.now)
        ends, by = self._clock(expected.ends_at), against_promise(self.session, expected)
        return f"{self._what} would end {ends}, {late} after its plan ({planned}){f', {by}' if by else ''}. {way_out}"

    def _clock(self, moment: datetime) -> str:
        return f"{to_local(moment, self.session.info.timezone):%H:%M}"

    @on(Stream.Chosen)
    async def accept(self) -> None:
        """Take what is shown, as one change; say what else there is where nobody can pay."""
        offer = self._offer
        if offer is None or (offer.late_minutes and not offer.paying):
            self.console.tell(f"No item can be shorter: {WAYS_OUT}")
            return
        lengths = [written(item=str(one.item.id), minutes=one.proposed) for one in offer.paying]
        if (not lengths or await self.console.writer.do(steps.set_lengths(lengths=lengths))) and self.is_current:
            self.dismiss(None)

    async def action_skip(self) -> None:
        """Leave the item under the cursor out; what is left to pay is then shown anew."""
        key = self.query_one(Stream).cursor_key
        if key and key == self._on:
            self.console.tell("The item that is on can be made shorter, not left out.")
        elif key:
            await self.console.writer.do(steps.skip_item(item=str(key)))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self.may_undo(action) if action in ("undo", "redo") else True

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        if action != "choose" or self._offer is None:
            return None
        return "use lengths" if self._offer.paying else ""


def _entry(one: NewLength, offer: TimeRecovery, *, is_on: bool) -> Entry:
    pays = one.minutes - one.proposed
    change = f"{one.minutes:>5.4g} → {one.proposed:<4.4g} min" if pays else f"{one.minutes:>5.4g}        min"
    lead = Content.assemble(
        (f"{change}  ", "bold" if pays else "$foreground-muted"),
        (f"{f'−{pays:.4g}' if pays else '':>4}  ", "$text-warning"),
        (f"{LETTERS[one.item.phase]} ", STYLES[one.item.phase]),
    )
    pinned = f"pinned at {one.item.pinned}" if one.item.pinned else ""
    told = ("is on" * is_on, pinned * (not is_on), _why_no_shorter(one, offer))
    return Entry(one.item.id, lead, one.item.title, " · ".join(filter(None, told)))


def _why_no_shorter(one: NewLength, offer: TimeRecovery) -> str:
    """Why an item gives no more than it does; empty where that needs no word.

    What could be shorter while minutes are missing lies on the other side of a pinned start.
    """
    if one.is_shortest:
        return "at its shortest"
    if one.proposed == one.minutes and offer.missing_minutes:
        return "saves nothing: a pinned start stays"
    if not one.is_protected:
        return ""
    if one.proposed < one.item.minutes:
        return "shorter than its plan"
    return "gives back only what was added" if one.proposed < one.minutes else "shortened last"
