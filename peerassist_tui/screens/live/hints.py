"""All hints of this moment: why each is there, in numbers, what to say aloud, and what a key does about it."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Protocol
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerassist_tui.language import N_, NC_, _
from peerassist_tui.models import Reminder
from peerassist_tui.readings.hints import ROLE_WORDS, Hint, role_words
from peerassist_tui.readings.time.reminders import coming_reminders
from peerassist_tui.rules import steps
from peerassist_tui.screens.live.hint_numbers import numbers_in_words
from peerassist_tui.screens.shell.commands import MENU_KEY, only_in_menu
from peerassist_tui.screens.shell.following import FollowingScreen
from peerassist_tui.session import Session
from peerassist_tui.timing.zones import clock_time
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.stream import Entry, Stream

if TYPE_CHECKING:
    from peerassist_tui.seat.coach import Coach

ROLE_STYLES = {"leadership": "$text-primary", "referee": "$text-warning", "neutral": "$text-success"}


class Meeting(Protocol):
    """The screen of the meeting, as its hints know it."""

    @property
    def coach(self) -> "Coach":
        """What sees the hints of the session that is open."""

    async def do_hint(self, hint: Hint) -> None:
        """Do what a hint says."""

    def wave(self, hint: Hint) -> None:
        """Say this hint no more until its cause is another."""

    def show_card(self, hint: str) -> None:
        """Show the prompt cards, first the one that belongs to a hint."""

    def show_time(self, session: Session, now: datetime) -> None:
        """Paint what changes when only time passes."""


class HintsScreen(FollowingScreen):
    """A list of what is seen; it follows the meeting."""

    DEFAULT_CSS = """
    HintsScreen > Vertical { width: 92; max-width: 100%; height: 80%; padding: 1 1 0 1; }
    HintsScreen Static { height: auto; padding: 0 1; }
    HintsScreen Stream { height: 1fr; background: $panel; margin: 1 0; }
    """
    HELP_TEXT: ClassVar[str] = N_(
        "What the console sees of this meeting, for you alone. Enter does what a hint suggests; D dismisses "
        "the hint until its cause is another. In quiet mode only your reminders are said; those to come stand below."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("delete,D", "wave", N_("not now"), key_display="D", id="hints.wave", tooltip=N_("Dismiss this hint")),
        Binding("Q", "card", NC_("key", "card"), id="hints.card", tooltip=N_("Open the card: advice and words to say")),
        only_in_menu("r", "say_again", N_("say again"), N_("Show dismissed hints too"), id="hints.again"),
        only_in_menu("q", "quiet", NC_("key", "quiet"), N_("Silence hints, or show them again"), id="hints.quiet"),
        MENU_KEY,
        Binding(
            "escape,G",
            "dismiss",
            NC_("key", "back"),
            key_display="esc",
            id="hints.back",
            tooltip=N_("Back to the meeting"),
        ),
    ]

    def __init__(self, meeting: "Meeting") -> None:
        super().__init__()
        self._meeting = meeting
        self._seen: dict[tuple[str, str], Hint] = {}

    def compose_body(self) -> ComposeResult:
        with Vertical():
            yield Static(id="heading", markup=False)
            yield Stream(follow=False, empty=_("No hints right now."))
            yield KeyBar()

    def show_session(self, session: Session, now: datetime) -> None:
        coach = self._meeting.coach
        self._seen = {(one.name, one.cause): one for one in coach.tell(session, now)}
        coming = [_coming_entry(session, row) for row in coming_reminders(session, now)]
        state = _("quiet: nothing is said") if coach.quiet else _("only you see this")
        self.query_one("#heading", Static).update(
            Content.assemble((_("What the console sees"), "bold"), (f"  {state}", "$foreground-muted"))
        )
        self.query_one(Stream).show([entry for one in self._seen.values() for entry in _entries(one)] + coming)
        self.refresh_bindings()

    @property
    def hint(self) -> Hint | None:
        """The hint under the cursor."""
        key = self.query_one(Stream).cursor_key
        return self._seen.get(key) if isinstance(key, tuple) else None

    @on(Stream.Chosen)
    async def do_hint(self) -> None:
        """Do what the hint under the cursor says."""
        if hint := self.hint:
            self.dismiss()
            await self._meeting.do_hint(hint)

    async def action_wave(self) -> None:
        """Wave the hint under the cursor away, or take a reminder out that is to come."""
        if hint := self.hint:
            self._meeting.wave(hint)
            self.refresh_all()
        elif reminder := self.session.get(Reminder, self._reminder_id):
            await self.console.writer.do(steps.remove(what=str(reminder.id)))

    @property
    def _reminder_id(self) -> UUID | None:
        """The id of the reminder to come under the cursor."""
        key = self.query_one(Stream).cursor_key
        return key if isinstance(key, UUID) else None

    def action_card(self) -> None:
        """Show the prompt card of the hint under the cursor."""
        self._meeting.show_card(self.hint.name if self.hint else "")

    def action_say_again(self) -> None:
        """Say again what was waved away."""
        self._meeting.coach.say_again()
        self.refresh_all()

    def action_quiet(self) -> None:
        """Be quiet, or speak again."""
        self._meeting.coach.quiet = not self._meeting.coach.quiet
        self._meeting.show_time(self.session, self.console.now)
        self.refresh_all()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "wave":
            return bool(self._seen or self._reminder_id)
        return action != "say_again" or self._meeting.coach.has_waved

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        if action == "quiet" and self._meeting.coach.quiet:
            return _("speak again")
        return _("act on hint") if action == "choose" else None


def _role_cells() -> int:
    return max(map(len, map(role_words, ROLE_WORDS))) + 2


def _coming_entry(session: Session, row: Reminder) -> Entry:
    at = clock_time(row.due_at, session.info.timezone)
    lead = Content.styled(f"{at:<{_role_cells()}}", "$foreground-muted")
    return Entry(row.id, lead, _("Your reminder: {text}", text=row.text))


def _entries(hint: Hint) -> Iterator[Entry]:
    key, cells = (hint.name, hint.cause), _role_cells()
    lead = Content.styled(f"{role_words(hint.role):<{cells}}", ROLE_STYLES[hint.role])
    yield Entry(key, lead, hint.words, _("enter: {act}", act=hint.act.words) if hint.act else "")
    for part, text in (("say", hint.say), ("numbers", numbers_in_words(hint.evidence))):
        yield Entry((*key, part), Content(" " * cells), text, heading=True)
