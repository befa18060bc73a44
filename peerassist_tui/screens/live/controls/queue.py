"""The queue as it is arranged: over the next one, back into it, the last word, closed."""

from typing import ClassVar
from uuid import UUID

from peerassist_tui.language import N_, NC_, _
from peerassist_tui.models import HAND_KINDS, Hand, HandKind
from peerassist_tui.readings.floor.orders import last_speaker
from peerassist_tui.readings.state import hand_of, last_turn, waiting
from peerassist_tui.rules import steps
from peerassist_tui.screens.flipchart.line_handler import WrittenLine, lent_for
from peerassist_tui.screens.live.controls.meeting_view import MeetingView
from peerassist_tui.screens.live.controls.person_meant import WHO, person_meant
from peerassist_tui.screens.shell.control import Command, Control
from peerassist_tui.session import Session
from peerassist_tui.widgets.panels.queue_panel import QueuePanel

NOBODY_WAITS = N_("Nobody waits.")


def last_turn_id(session: Session) -> UUID | None:
    """The id of the last turn of a session as it is shown; None when there has been none."""
    turn = last_turn(session)
    return turn.id if turn else None


class QueueControl(Control):
    """Who waits, and in which order."""

    GROUP = N_("Floor")
    WHY = N_("The meeting is not on.")
    screen: MeetingView

    def toggle_focus(self) -> None:
        """Into the queue, and out of it again."""
        self.screen.set_focus(None if self.screen.in_the_queue else self.screen.queue_panel)

    def leave(self) -> None:
        """Out of the queue; who could not enter it reads why."""
        if self.screen.in_the_queue:
            self.screen.set_focus(None)
        elif not waiting(self.session):
            self.console.tell(_(NOBODY_WAITS), "information")

    async def pass_over(self) -> None:
        """Pass over the next one."""
        await self.screen.do(steps.skip())

    async def put_back(self) -> None:
        """Put the last speaker back."""
        await self.screen.do(steps.put_back())

    async def last_word(self) -> None:
        """Give the last word to the one under the cursor, or ask to whom."""
        if key := self.screen.queue_panel.cursor_key:
            await self.screen.do(steps.last_word(who=str(key)))
        else:
            self.screen.writing.open(
                lent_for("last_word", _("the last word to"), self._last_word_to, asks_who=True, hint=_(WHO))
            )

    async def _last_word_to(self, written: WrittenLine) -> bool:
        who = person_meant(self.screen, written)
        return who is not None and await self.screen.do(steps.last_word(who=str(who.id)))

    async def toggle_closed(self) -> None:
        """Close or reopen the queue."""
        closed = self.session.info.queue_closed
        await (self.screen.do(steps.open_queue()) if closed else self.screen.do(steps.close_queue()))

    async def move(self, asked: QueuePanel.Moved) -> None:
        """Move an entry among the others."""
        await self.screen.do(steps.move_hand(who=str(asked.key), by=asked.by))

    async def do_with_entry(self, asked: QueuePanel.Asked) -> None:
        """Call the one of an entry, lower the hand, or turn its kind."""
        who = str(asked.key)
        if asked.what == "call":
            if await self.screen.do(steps.give_floor(who=who, turn=last_turn_id(self.session))):
                self.leave()
        elif asked.what == "lower":
            await self.screen.do(steps.lower_hand(who=who))
        elif hand := hand_of(self.session, self.session.person(who).id):
            await self.screen.do(steps.change_hand(who=who, kind=_next_kind(hand)))

    def may_enter(self) -> bool | None:
        """Whether somebody waits."""
        return (self.screen.is_held and bool(waiting(self.session))) or None

    def may_pass_over(self) -> bool | None:
        """Whether somebody waits behind the next one."""
        return (self.screen.is_held and len(waiting(self.session)) > 1) or None

    def may_put_back(self) -> bool | None:
        """Whether somebody has spoken who can be put back."""
        return (self.screen.is_held and last_speaker(self.session) is not None) or None

    def close_words(self) -> str | None:
        """What the key does while the queue is closed."""
        return _("open queue") if self.session.info.queue_closed else None

    COMMANDS: ClassVar = (
        Command("queue.focus", "q", NC_("key", "queue"), N_("Go to the queue and back"), toggle_focus, may_enter,
                why=NOBODY_WAITS),
        Command("queue.skip", "e", N_("pass over"), N_("Pass over the next one (keeps waiting)"), pass_over,
                may_pass_over,
                why=N_("Fewer than two people wait.")),
        Command("queue.back", "b", N_("put back"), N_("Put the last speaker first in the queue"), put_back,
                may_put_back, why=N_("Nobody has spoken yet.")),
        Command("queue.last", "L", N_("last word"), N_("Give the last word and close the queue"), last_word,
                Control.is_on),
        Command("queue.close", "X", N_("close queue"), N_("Close or reopen the queue"), toggle_closed, Control.is_on,
                close_words),
    )  # fmt: skip


def _next_kind(hand: Hand) -> HandKind:
    return HAND_KINDS[([*HAND_KINDS].index(hand.kind) + 1) % len(HAND_KINDS)]
