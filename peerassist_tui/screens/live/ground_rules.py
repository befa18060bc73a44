"""The ground rules in view: one key points at one of them, and the room sees it."""

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
from peerassist_tui.models import GroundRule
from peerassist_tui.rules import steps
from peerassist_tui.screens.shell.following import FollowingScreen
from peerassist_tui.screens.shell.navigation import add_at
from peerassist_tui.session import Session
from peerassist_tui.timing.zones import clock_time
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.stream import Entry, Stream

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.control import SessionView


class GroundRulesScreen(FollowingScreen):
    """The list; the digit of a rule, or Enter on it, points at it and goes back to the meeting."""

    DEFAULT_CSS = """
    GroundRulesScreen > Vertical { width: 84; max-width: 100%; height: 70%; padding: 1 1 0 1; }
    GroundRulesScreen Static { height: auto; padding: 0 1; }
    GroundRulesScreen Stream { height: 1fr; background: $panel; margin: 1 0; }
    """
    HELP_TEXT: ClassVar[str] = N_(
        "How the people in the room want to treat each other. Its digit, or Enter, points at a rule: the board shows "
        "it for a minute. N leads to where they are written, in the preparation; F3 leads back."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(str(digit), f"point({digit})", N_("point at rule"), id=f"ground_rules.{digit}", show=digit == 1,
                    key_display="1-9", tooltip=N_("Point at this rule on the board for a minute"))
            for digit in range(1, 10)
        ),
        Binding("N,insert", "add", NC_("key", "add"), key_display="N", id="ground_rules.add",
                tooltip=N_("Add rules in the preparation; F3 leads back")),
        Binding("escape,R", "dismiss", NC_("key", "back"), id="ground_rules.back", key_display="esc",
                tooltip=N_("Back to the meeting")),
    ]  # fmt: skip

    def __init__(self, meeting: "SessionView") -> None:
        super().__init__()
        self._meeting = meeting

    def compose_body(self) -> ComposeResult:
        with Vertical():
            yield Static(Content.styled(_("How we work together"), "bold"))
            yield Stream(follow=False, empty=_("No ground rules yet. N adds them in the preparation; F3 leads back."))
            yield KeyBar()

    def show_session(self, session: Session, now: datetime) -> None:
        rules = session.all(GroundRule)
        self.query_one(Stream).show([_entry(session, place, row) for place, row in enumerate(rules, 1)])
        self.refresh_bindings()

    async def action_point(self, digit: int) -> None:
        """Point at the rule with that number."""
        rules = self.session.all(GroundRule)
        if digit <= len(rules):
            await self._point_at(rules[digit - 1].id)

    @on(Stream.Chosen)
    async def choose(self) -> None:
        """Point at the rule under the cursor."""
        key = self.query_one(Stream).cursor_key
        if isinstance(key, UUID):
            await self._point_at(key)

    async def action_add(self) -> None:
        """Go to where the rules are written, ready to write one."""
        await self.dismiss()
        await add_at(self.console, "preparation", "ground_rules")

    async def _point_at(self, row_id: UUID) -> None:
        self.dismiss()
        if await self._meeting.do(steps.point_at_ground_rule(ground_rule=str(row_id))):
            self._meeting.console.tell(_("The room sees that rule for a minute."), "information")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return action != "point" or bool(self.session.all(GroundRule))

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        return _("point at rule") if action == "choose" else None


def _entry(session: Session, place: int, row: GroundRule) -> Entry:
    at = clock_time(row.pointed_at, session.info.timezone) if row.pointed_at else ""
    pointed = _("pointed at {time}", time=at) if at else ""
    return Entry(row.id, Content.styled(f"{place:>2}  ", "bold $text-accent"), row.text, pointed)
