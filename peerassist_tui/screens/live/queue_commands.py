"""The keys of the live screen that arrange the queue."""

from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.binding import Binding

from peerassist_tui.errors import Refused
from peerassist_tui.models import HAND_KINDS, Hand, HandKind, Person
from peerassist_tui.readings.floor.circle import the_one_here
from peerassist_tui.readings.floor.orders import last_speaker
from peerassist_tui.readings.state import hand_of, last_turn, waiting
from peerassist_tui.screens.flipchart.kinds import LAST_WORD, Errand
from peerassist_tui.screens.flipchart.note_arranging import NoteArranging
from peerassist_tui.screens.shell.commands import command
from peerassist_tui.widgets.panels.queue_panel import QueuePanel

QUEUE_FIRST = frozenset(("remove_note", "move_note", "link"))
"""What the same keys do to the flipchart when the queue has not the focus."""


class QueueCommands(NoteArranging, inherit_bindings=False):
    """Into the queue, over the next one, back into it, the last word, closed."""

    QUEUE_KEYS: ClassVar[list[Binding]] = [
        command("q", "queue", "queue", "Into the queue and out", id="queue.focus", show=False),
        command("e", "skip_next", "pass over", "Pass over the next one, who keeps waiting", id="queue.skip",
                show=False),
        command("b", "put_back", "put back", "Put the last speaker back to the top of the queue", id="queue.back",
                show=False),
        command("L", "last_word", "last word", "Give somebody the last word; it closes the queue", id="queue.last",
                show=False),
        command("X", "close_queue", "close queue", "Close the queue, or open it", id="queue.close", show=False),
    ]  # fmt: skip
    QUEUE_COMMANDS: ClassVar[frozenset[str]] = frozenset(("queue", "skip_next", "put_back", "last_word", "close_queue"))

    @property
    def queue_panel(self) -> QueuePanel:
        """The queue as it is shown."""
        return self.query_one(QueuePanel)

    @property
    def seen_turn(self) -> str | None:
        """The id of the last turn that the screen shows; None when there has been none."""
        turn = last_turn(self.session)
        return str(turn.id) if turn else None

    def action_queue(self) -> None:
        """Into the queue, and out of it again."""
        self.set_focus(None if self.focused is self.queue_panel else self.queue_panel)

    async def action_skip_next(self) -> None:
        """Pass over the next one."""
        await self.do("skip")

    async def action_put_back(self) -> None:
        """Put the last speaker back."""
        await self.do("put_back")

    async def action_last_word(self) -> None:
        """Give the last word to the one under the cursor, or ask to whom."""
        if key := self.queue_panel.cursor_key:
            await self.do("last_word", who=str(key))
        else:
            self.open_line(LAST_WORD)

    async def action_close_queue(self) -> None:
        """Close the queue, or open it."""
        await self.do("open_queue" if self.session.info.queue_closed else "close_queue")

    @on(QueuePanel.Left)
    def leave_queue(self) -> None:
        """Out of the queue."""
        if self.focused is self.queue_panel:
            self.set_focus(None)

    @on(QueuePanel.Moved)
    async def move_entry(self, event: QueuePanel.Moved) -> None:
        """Move the entry under the cursor."""
        await self.do("move_hand", who=str(event.key), by=event.by)

    @on(QueuePanel.Asked)
    async def do_with_entry(self, event: QueuePanel.Asked) -> None:
        """Call the one under the cursor, lower the hand, or turn its kind."""
        who = str(event.key)
        if event.what == "call" and await self.do("give_floor", who=who, turn=self.seen_turn):
            self.leave_queue()
        elif event.what == "lower":
            await self.do("lower_hand", who=who)
        elif event.what == "turn" and (hand := hand_of(self.session, self.session.person(who).id)):
            await self.do("change_hand", who=who, kind=_next_kind(hand))

    def errands(self) -> Mapping[str, Errand]:
        return {**super().errands(), LAST_WORD.name: self._last_word_to}

    async def _last_word_to(self, typed: str) -> bool:
        who = self.person_meant(typed)
        return who is not None and await self.do("last_word", who=str(who.id))

    def person_meant(self, typed: str) -> Person | None:
        """The one person whom a number or the beginning of a name means; None when that has been told otherwise.

        Of several, the one who is here.
        """
        try:
            return the_one_here(self.session, typed.strip())
        except Refused as refused:
            self.console.tell(str(refused))
            return None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in QUEUE_FIRST and isinstance(self.focused, QueuePanel):
            return False
        if action in self.QUEUE_COMMANDS:
            return not self.typing and (self._may(action) or None)
        return super().check_action(action, parameters)

    def _may(self, action: str) -> bool:
        if not self.is_held:
            return False
        if action == "queue":
            return bool(waiting(self.session))
        if action == "skip_next":
            return len(waiting(self.session)) > 1
        return action != "put_back" or last_speaker(self.session) is not None

    def key_label(self, action: str) -> str | None:
        if action == "close_queue" and self.session.info.queue_closed:
            return "open queue"
        return super().key_label(action)


def _next_kind(hand: Hand) -> HandKind:
    return HAND_KINDS[([*HAND_KINDS].index(hand.kind) + 1) % len(HAND_KINDS)]
