"""The roll call: who is here, who is not, who comes later, and guests whom nobody expected; one key a person."""

from dataclasses import replace
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from peerassist_tui.intake.people_list import is_list, names_one, read_people
from peerassist_tui.language import N_, NC_, _, pgettext
from peerassist_tui.models import Person
from peerassist_tui.readings.floor.circle import LAST_DIGIT, circle
from peerassist_tui.readings.floor.present import Standing, standing
from peerassist_tui.readings.state import status
from peerassist_tui.rules import steps
from peerassist_tui.screens.lists.listing import Listing
from peerassist_tui.screens.lists.people_listing import people_listing
from peerassist_tui.screens.live.roll_entries import entry, told
from peerassist_tui.screens.shell.line_dialog import LineDialog
from peerassist_tui.screens.workspace.people_asking import add_people, put_into_box
from peerassist_tui.screens.workspace.people_page import PeoplePage
from peerassist_tui.seat.drafts import Typed
from peerassist_tui.session import Session
from peerassist_tui.step import written
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.entry_view import EntryMessage
from peerassist_tui.widgets.fields.line_input import LineInput
from peerassist_tui.widgets.fields.line_prefix import Purpose
from peerassist_tui.widgets.fields.note_line import NoteLine
from peerassist_tui.widgets.stream import Stream

_GUEST = Purpose("guest", "N", "bold $text-accent", N_("a guest, by name; or paste a list"), lent=True, place="guest")
_AROUND: tuple[Standing, ...] = ("here", "not_here", "later")
"""What a digit turns through before the meeting, for who declined the other way round; later, only the first two."""


class RollList(Stream):
    """The people; a click turns the mark of the one on whose line it is, as their digit does."""

    class Clicked(EntryMessage):
        """The mark of this person is to be turned."""

    def take_click(self, again: bool) -> None:
        """Turn the mark of the person under the cursor."""
        self.post_message(self.Clicked(self.cursor_key, self))


class RollCallScreen(LineDialog):
    """A line a person, in the order in which they stood when it was opened; what is marked is saved at once."""

    DEFAULT_CSS = """
    RollCallScreen > Vertical { width: 84; max-width: 100%; height: 96%; max-height: 30; padding: 1 1 0 1; }
    RollCallScreen Static { height: auto; padding: 0 1; }
    RollCallScreen Stream { height: 1fr; background: $panel; margin: 1 0; }
    RollCallScreen NoteLine { padding: 0; }
    RollCallScreen NoteLine Static { padding: 0 0 0 1; }
    """
    HELP_TEXT: ClassVar[str] = N_(
        "Who is in the room. Everybody who has not declined is taken to be here: Enter takes what stands. A digit, a "
        "click on the line of a person, or space there says otherwise; N adds a guest. Who is not here has no digit "
        "then and counts in no figure. Later, S marks who has come or gone."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(str(digit), f"turn({digit})", NC_("key", "mark"), id=f"roll.{digit}", show=digit == 1,
                    key_display="1-9", tooltip=N_("Change to here, not here, later"))
            for digit in range(1, LAST_DIGIT + 1)
        ),
        Binding("enter", "take_what_stands", NC_("key", "begin"), id="roll.take", tooltip=N_("Take what stands")),
        Binding("space", "turn_this", NC_("key", "mark"), show=False, id="roll.this",
                tooltip=N_("Change the person under the cursor")),
        Binding("N,insert", "guest", NC_("key", "guest"), key_display="N", id="roll.guest",
                tooltip=N_("Add a guest, who is here at once")),
        Binding("u", "undo", NC_("key", "undo"), id="roll.undo", show=False, tooltip=N_("Undo your last step")),
        Binding("U", "redo", NC_("key", "redo"), id="roll.redo", show=False, tooltip=N_("Redo your last undone step")),
        Binding("escape,V", "dismiss", NC_("key", "back"), id="roll.back", key_display="esc",
                tooltip=N_("Back to the meeting")),
    ]  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self._order: list[UUID] = []

    def compose_body(self) -> ComposeResult:
        with Vertical():
            yield Static(id="told", markup=False)
            yield RollList(follow=False, empty=_("Nobody is on the list; N adds a guest."))
            yield NoteLine(_("N adds a guest whom nobody expected"))
            yield KeyBar()

    def show_session(self, session: Session, now: datetime) -> None:
        people = {person.id: person for person in circle(session)}
        self._order = [one for one in self._order if one in people]
        self._order += [one for one in people if one not in self._order]
        self.query_one("#told", Static).update(told(session))
        entries = [entry(session, place, people[one]) for place, one in enumerate(self._order, 1)]
        self.query_one(Stream).show(entries)
        self.refresh_bindings()

    @property
    def _has_begun(self) -> bool:
        return status(self.session) != "preparing"

    @property
    def _begins(self) -> bool:
        """Whether Enter begins the meeting; that is the facilitator's to do."""
        return not self._has_begun and self.console.seat == "facilitator"

    async def action_turn(self, digit: int) -> None:
        """Turn the mark of the person with that number."""
        if digit <= len(self._order):
            person = self.session.row(Person, self._order[digit - 1])
            self.query_one(Stream).move_to(person.id)
            await self._mark(person, self._next_mark(person))

    def _next_mark(self, person: Person) -> str:
        now = standing(self.session, person)
        if self._has_begun:
            return "not_here" if now == "here" else "here"
        around = _AROUND[::-1] if person.invitation == "declined" else _AROUND
        return around[(around.index(now) + 1) % len(around)] if now in around else "here"

    @on(RollList.Clicked)
    async def action_turn_this(self) -> None:
        """Turn the mark of the person under the cursor."""
        if person := self.session.get(Person, self._under_cursor):
            await self._mark(person, self._next_mark(person))

    @property
    def _under_cursor(self) -> UUID | None:
        key = self.query_one(Stream).cursor_key
        return key if isinstance(key, UUID) else None

    async def _mark(self, person: Person, mark: str) -> None:
        await self.console.writer.do(steps.call_roll(**{mark: [str(person.id)]}))

    def action_guest(self) -> None:
        """Ask who the guest is."""
        self.open_line(replace(_GUEST, about=_(_GUEST.about)))

    @on(NoteLine.Saved)
    def take_guest(self, event: NoteLine.Saved) -> None:
        """Add who was typed; the line stays for the next one, a refused name stands in it again."""
        self.run_worker(self.handle_saved_line(event))

    async def handle_line(self, purpose: Purpose, text: str, typed: Typed) -> bool:
        if not is_list(text):
            return await self.console.writer.do(steps.add_person(person=written(name=text)), typed)
        if names_one(text):
            return await self._add_listing(people_listing(self.session, read_people(text)), typed)
        self._look_at(text)
        return True

    @on(LineInput.PastedLines)
    def take_guests(self, event: LineInput.PastedLines) -> None:
        """Look at a pasted list, which the page keeps."""
        event.stop()
        self._look_at(event.text)

    def _look_at(self, text: str) -> None:
        put_into_box(self.console, self.session.id, text)
        page = PeoplePage(self.session.id, _("Add guests"), again=_("what you paste next comes below it"))
        self.run_worker(add_people(self.console, page, self._add_listing))

    async def _add_listing(self, listing: Listing, typed: Typed | None) -> bool:
        done = listing.step is None or await self.console.writer.do(listing.step, typed)
        if done:
            self.console.tell(listing.told)
        return done

    @on(Stream.Chosen)
    async def action_take_what_stands(self) -> None:
        """Begin the meeting with its first item, or go back to the one that is on."""
        self.dismiss()
        if self._begins and await self.console.writer.do(steps.start()) and self.session.agenda:
            await self.console.writer.do(steps.next_item())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("turn", "turn_this"):
            return bool(self.session.people)
        return action != "take_what_stands" or not self.session.people  # with people the list has the key

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        if action in ("choose", "take_what_stands"):
            return pgettext("key", "begin") if self._begins else pgettext("key", "back")
        return None
