"""The circle of chairs: who sits beside whom, and on which digit key."""

from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerassist_tui.language import N_, NC_, _, pgettext
from peerassist_tui.models import Party
from peerassist_tui.readings.floor.circle import circle
from peerassist_tui.readings.floor.present import is_here
from peerassist_tui.rules import steps
from peerassist_tui.screens.lists.people_columns import PARTY_STYLES
from peerassist_tui.screens.shell.following import FollowingScreen
from peerassist_tui.session import Session, full_name
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.panels.seats import SeatFace, Seats

SIDE = "letter of a person's side"
LETTERS: dict[Party, str] = {
    "host": NC_("letter of a person's side", "H"),
    "peer": NC_("letter of a person's side", "P"),
    "facilitator": NC_("letter of a person's side", "F"),
    "note_taker": NC_("letter of a person's side", "N"),
}


class CircleScreen(FollowingScreen):
    """Draws the circle; the keys move the person under the cursor to another chair."""

    DEFAULT_CSS = """
    CircleScreen > Vertical { width: 100; max-width: 100%; height: 96%; max-height: 32; }
    CircleScreen Static { height: 1; margin: 0 0 1 0; }
    CircleScreen Band { margin: 1 0 0 0; }
    """
    HELP_TEXT: ClassVar[str] = N_(
        "Who sits where, clockwise from the top. The number of a chair is the digit key of its person in the meeting. "
        "Hosts (H) apart from each other hear more."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "right,down", "step(1)", N_("next chair"), id="circle.next", key_display="→", tooltip=N_("The next chair")
        ),
        Binding(
            "left,up", "step(-1)", NC_("key", "before"), id="circle.before", show=False, tooltip=N_("The chair before")
        ),
        Binding(
            "J,shift+right,shift+down", "move(1)", N_("one chair on"), id="circle.on", tooltip=N_("Sit one chair on")
        ),
        Binding(
            "K,shift+left,shift+up",
            "move(-1)",
            N_("one chair back"),
            id="circle.back",
            tooltip=N_("Sit one chair back"),
        ),
        Binding("u", "undo", N_("undo"), id="circle.undo", tooltip=N_("Undo your last step")),
        Binding("U", "redo", N_("redo"), id="circle.redo", show=False, tooltip=N_("Redo your last undone step")),
        Binding(
            "escape",
            "dismiss",
            NC_("key", "back"),
            id="circle.leave",
            key_display="esc",
            tooltip=N_("Back to the preparation"),
        ),
    ]

    def compose_body(self) -> ComposeResult:
        with Vertical():
            yield Static(Content.styled(_("The circle, with the digit key of each"), "bold"))
            yield Seats()
            yield KeyBar()

    def enter(self) -> None:
        self.set_focus(self.query_one(Seats))

    def show_session(self, session: Session, now: datetime) -> None:
        places = [person.id for person in circle(session)]
        self.query_one(Seats).show(
            [
                SeatFace(
                    person.id,
                    places.index(person.id) + 1 if is_here(session, person) else 0,
                    pgettext(SIDE, LETTERS[person.party]),
                    PARTY_STYLES.get(person.party, "$foreground-muted"),
                    full_name(person),
                )
                for person in session.people
            ]
        )

    def action_step(self, by: int) -> None:
        """Go to the next chair, or to the one before."""
        self.query_one(Seats).step(by)

    async def action_move(self, by: int) -> None:
        """Let the person under the cursor sit elsewhere."""
        key = self.query_one(Seats).key
        if key is not None:
            await self.console.writer.do(steps.move_person(person=str(key), by=by))

    async def action_undo(self) -> None:
        """Take back this seat's last step."""
        await self.console.writer.undo()

    async def action_redo(self) -> None:
        """Do again what was taken back last."""
        await self.console.writer.redo()
