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

from peerassist_tui.language import N_, NC_, _
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
from peerassist_tui.timing.zones import clock_time
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.bars.key_rows import KeyLine
from peerassist_tui.widgets.stream import Entry, Stream

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console


WAYS_OUT = N_("s leaves out the item under the cursor, Esc lets the day end later.")
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
        return _("The day does not end later than planned; there is nothing to catch up.")
    return "" if offer.lengths else _("Nothing is still to come today that could be shorter.")


class RecoverTimeScreen(FollowingScreen):
    """Shows who would pay; only Enter takes it."""

    DEFAULT_CSS = """
    RecoverTimeScreen > Vertical { max-width: 100%; }
    RecoverTimeScreen Stream { height: auto; max-height: 100%; margin: 1 0; background: $panel; }
    RecoverTimeScreen Static { height: auto; }
    RecoverTimeScreen Band { margin: 1 0 0 0; }
    """
    HELP_TEXT: ClassVar[str] = N_(
        "New lengths for the item that is on and for what is still to come today, so that the day ends as planned. "
        "Longer items give more; none goes below five minutes or half of its plan. The item that is on, confer, "
        "feedback, commit and breaks give nothing of their plan while the others can pay. After that the item that is "
        "on may go down to what it has used, confer, feedback and commit to ten minutes, a break to five. "
        "Enter takes the lengths that are shown, as one step that u takes back; s leaves out the item under the "
        "cursor at once; Escape changes nothing, and the day ends later."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "s", "skip", NC_("key", "skip"), id="catch_up.leave_out", tooltip=N_("Leave the item under the cursor out")
        ),
        Binding("u", "undo", NC_("key", "undo"), id="catch_up.undo", tooltip=N_("Undo your last step")),
        Binding(
            "U", "redo", NC_("key", "redo"), id="catch_up.redo", show=False, tooltip=N_("Redo your last undone step")
        ),
        Binding(
            "escape,C",
            "dismiss",
            NC_("key", "back"),
            id="catch_up.leave",
            key_display="esc",
            tooltip=N_("Back, as things are now"),
        ),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._offer: TimeRecovery | None = None

    def compose_body(self) -> ComposeResult:
        with Vertical():
            yield Static(id="late", markup=False)
            yield Stream(empty=_("Nothing is still to come today."), follow=False)
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
        self.query_one("#end", KeyLine).update(
            Content.assemble((self._gained(offer), "bold"), (_missing(offer), "bold $text-warning"))
        )
        self.refresh_bindings()

    def _gained(self, offer: TimeRecovery) -> str:
        """When the day ends with the lengths that are shown."""
        ends = self._clock(offer.ends_at)
        if offer.paying:
            return _("{what} then ends {time}.", what=self._what, time=ends)
        return _("{what} ends {time}.", what=self._what, time=ends)

    def _late_words(self, offer: TimeRecovery) -> str:
        late, planned = span_words(offer.late_minutes), self._clock(offer.planned_end)
        if not offer.late_minutes:
            return _("{what} does not end after {time} any more.", what=self._what, time=planned)
        if any(one.item.pinned for one in offer.lengths):
            told = _("{late} too much before what is pinned, or for an end at {time}.", late=late, time=planned)
        else:
            told = self._would_end(late, planned)
        way_out = _("To catch up:") if offer.paying else _("No item can be shorter:")
        return f"{told} {way_out}"

    def _would_end(self, late: str, planned: str) -> str:
        expected = projection(self.session, self.console.now)
        told = {"what": self._what, "time": self._clock(expected.ends_at), "late": late, "planned": planned}
        if by := against_promise(self.session, expected):
            return _("{what} would end {time}, {late} after its plan ({planned}), {by}.", by=by, **told)
        return _("{what} would end {time}, {late} after its plan ({planned}).", **told)

    def _clock(self, moment: datetime) -> str:
        return clock_time(moment, self.session.info.timezone)

    @on(Stream.Chosen)
    async def accept(self) -> None:
        """Take what is shown, as one change; say what else there is where nobody can pay."""
        offer = self._offer
        if offer is None or (offer.late_minutes and not offer.paying):
            self.console.tell(" ".join((_("No item can be shorter:"), _(WAYS_OUT))))
            return
        lengths = [written(item=str(one.item.id), minutes=one.proposed) for one in offer.paying]
        if (not lengths or await self.console.writer.do(steps.set_lengths(lengths=lengths))) and self.is_current:
            self.dismiss(None)

    async def action_skip(self) -> None:
        """Leave the item under the cursor out; what is left to pay is then shown anew."""
        key = self.query_one(Stream).cursor_key
        if key and key == self._on:
            self.console.tell(_("The item that is on can be made shorter, not left out."))
        elif key:
            await self.console.writer.do(steps.skip_item(item=str(key)))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self.may_undo(action) if action in ("undo", "redo") else True

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        if action != "choose" or self._offer is None:
            return None
        return _("use lengths") if self._offer.paying else ""


def _entry(one: NewLength, offer: TimeRecovery, *, is_on: bool) -> Entry:
    pays = one.minutes - one.proposed
    lengths = f"{one.minutes:>5.4g} → {one.proposed:<4.4g}" if pays else f"{one.minutes:>5.4g}{' ' * 7}"
    change = _("{minutes} min", minutes=lengths) + "  "
    lead = Content.assemble(
        (change, "bold" if pays else "$foreground-muted"),
        (f"{f'−{pays:.4g}' if pays else '':>4}  ", "$text-warning"),
        (f"{LETTERS[one.item.phase]} ", STYLES[one.item.phase]),
    )
    pinned = _("pinned at {time}", time=one.item.pinned) if one.item.pinned else ""
    told = (_("is on") if is_on else pinned, _why_no_shorter(one, offer))
    return Entry(one.item.id, lead, one.item.title, " · ".join(filter(None, told)))


def _missing(offer: TimeRecovery) -> str:
    """How much is still missing, and what to do about it."""
    if not offer.missing_minutes:
        return ""
    still = _("Still {span} too long:", span=span_words(offer.missing_minutes))
    return " ".join(("", still, _(WAYS_OUT)))


def _why_no_shorter(one: NewLength, offer: TimeRecovery) -> str:
    """Why an item gives no more than it does; empty where that needs no word.

    What could be shorter while minutes are missing lies on the other side of a pinned start.
    """
    if one.is_shortest:
        return _("at its shortest")
    if one.proposed == one.minutes and offer.missing_minutes:
        return _("saves nothing: a pinned start stays")
    if not one.is_protected:
        return ""
    if one.proposed < one.item.minutes:
        return _("shorter than its plan")
    return _("gives back only what was added") if one.proposed < one.minutes else _("shortened last")
