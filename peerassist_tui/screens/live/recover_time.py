"""Catching up: the whole consequence is shown before it is taken."""

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerassist_tui.readings.agenda.agenda_plan import span_words
from peerassist_tui.readings.agenda.recover_time import NewLength, TimeRecovery, recover_time
from peerassist_tui.rules import steps
from peerassist_tui.screens.shell.following import FollowingScreen
from peerassist_tui.screens.shell.phases import LETTERS, STYLES
from peerassist_tui.session import Session
from peerassist_tui.step import written
from peerassist_tui.timing.zones import to_local
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.stream import Entry, Stream

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console


def offer_to_recover_time(console: "Console") -> None:
    """Show what catching up would mean; say so where there is nothing to catch up."""
    if console.session and not recover_time(console.session, console.now).late_minutes:
        console.tell("The day does not end later than planned; there is nothing to catch up.")
    elif console.session:
        console.push_screen(RecoverTimeScreen())


class RecoverTimeScreen(FollowingScreen):
    """Shows who would pay; only Enter takes it."""

    DEFAULT_CSS = """
    RecoverTimeScreen > Vertical { max-width: 100%; }
    RecoverTimeScreen Stream { height: auto; max-height: 100%; margin: 1 0; background: $panel; }
    RecoverTimeScreen Static { height: auto; }
    RecoverTimeScreen Band { margin: 1 0 0 0; }
    """
    HELP_TEXT: ClassVar[str] = (
        "New lengths for what is still to come today, so that the day ends as planned. Each item pays in proportion to "
        "its own plan, none goes below five minutes or half of it. Confer, feedback, commit and breaks keep their plan "
        "while any other can pay. Nothing changes before you press Enter, and one undo takes it all back."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,C", "dismiss", "cancel", id="catch_up.leave", key_display="esc", tooltip="Change nothing"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._offer: TimeRecovery | None = None

    def compose_body(self) -> ComposeResult:
        with Vertical():
            yield Static(id="late", markup=False)
            yield Stream(empty="Nothing is still to come today.", follow=False)
            yield Static(id="end", markup=False)
            yield KeyBar()

    def show_session(self, session: Session, now: datetime) -> None:
        self._offer = offer = recover_time(session, now)
        planned, ends = (f"{self._local(moment):%H:%M}" for moment in (offer.planned_end, offer.ends_at))
        late = f"The day would end {span_words(offer.late_minutes)} after {planned}. To catch up:"
        if any(one.item.pinned for one in offer.lengths):
            too_much = span_words(offer.late_minutes)
            late = f"{too_much} too much before what is pinned, or for an end at {planned}. To catch up:"
        self.query_one("#late", Static).update(Content.styled(late, "bold"))
        self.query_one(Stream).show([_entry(one) for one in offer.lengths])
        gained = f"The day then ends {ends}."
        missing = f" {span_words(offer.missing_minutes)} are missing: leave an item out, or end later." * bool(
            offer.missing_minutes
        )
        self.query_one("#end", Static).update(Content.assemble((gained, "bold"), (missing, "bold $text-warning")))
        self.refresh_bindings()

    def _local(self, moment: datetime) -> datetime:
        session = self.console.session
        return to_local(moment, session.info.timezone) if session else moment

    @on(Stream.Chosen)
    async def accept(self) -> None:
        """Take what is shown, as one change."""
        paying = self._offer.paying if self._offer else ()
        lengths = [written(item=str(one.item.id), minutes=one.proposed) for one in paying]
        if lengths and await self.console.writer.do(steps.set_lengths(lengths=lengths)) and self.is_current:
            self.dismiss(None)

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        return (
            ("use lengths" if self._offer and self._offer.paying else "nobody can pay") if action == "choose" else None
        )


def _entry(one: NewLength) -> Entry:
    pays = one.minutes - one.proposed
    change = f"{one.minutes:>5.4g} → {one.proposed:<4.4g} min" if pays else f"{one.minutes:>5.4g}        min"
    lead = Content.assemble(
        (f"{change}  ", "bold" if pays else "$foreground-muted"),
        (f"{f'−{pays:.4g}' if pays else '':>4}  ", "$text-warning"),
        (f"{LETTERS[one.item.phase]} ", STYLES[one.item.phase]),
    )
    kept = "protected" if one.is_protected and not pays else "shorter than its plan" if one.is_protected else ""
    return Entry(one.item.id, lead, one.item.title, kept)
