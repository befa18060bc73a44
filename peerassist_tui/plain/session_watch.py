"""What happens in an open session without a line being typed: others do something, time goes by."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from time import monotonic

from peerassist_tui.errors import Refused
from peerassist_tui.models import Change
from peerassist_tui.plain.attending import account_for_clocks
from peerassist_tui.plain.backing_up import BackingUp
from peerassist_tui.plain.due import Due
from peerassist_tui.plain.plain_seat import PlainSeat
from peerassist_tui.plain.telling import told

TICK_SECONDS, BEAT_SECONDS = 1.0, 20.0
"""How often it is looked what is due, and shown that this console is there."""


class SessionWatch:
    """Tells what others do at the session of a seat, and what is due there."""

    def __init__(self, at: PlainSeat, say: Callable[[str], None], backups: BackingUp) -> None:
        self._at, self._say, self._backups = at, say, backups
        self._due = Due(at.desk.seat)
        self._next_tick, self._next_beat = 0.0, monotonic() + BEAT_SECONDS

    def look(self) -> None:
        """Tell what others did and what is due; what cannot be read now is looked at again."""
        with suppress(Refused):
            self._tell(self._at.news())
        now = monotonic()
        if now >= self._next_tick:
            self._next_tick = now + TICK_SECONDS
            self._tick()
        if now >= self._next_beat:
            self._next_beat = now + BEAT_SECONDS
            self._at.beat()
            self._backups.look()

    def tell_news(self, own: Change | None) -> None:
        """Tell what others did before one's own step, which is told by its answer.

        Raises:
            StoreError: the store cannot be read.
        """
        self._tell(change for change in self._at.news(of_all=True) if own is None or change.id != own.id)

    def _tell(self, changes: Iterable[Change]) -> None:
        for change in changes:
            if words := told(self._at.session, change, self._at.desk.seat):
                self._say(words)

    def _tick(self) -> None:
        with suppress(Refused):
            for words in account_for_clocks(self._at):
                self._say(words)
        for words in self._due.tell(self._at.session, self._at.now):
            self._say(words)
