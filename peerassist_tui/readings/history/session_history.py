"""A session as it stood at any moment of its history, mistakes included: the changes up to then, added up.

What was pressed by mistake and taken back is in it; `readings.corrected` shows the same moment as it is known now.
"""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import datetime
from itertools import accumulate
from uuid import UUID

from peerassist_tui.models import Change
from peerassist_tui.session import Session

KEPT_EVERY = 64
"""So many changes lie at the most between a session that is kept and the one that is asked for."""


class SessionHistory:
    """The history of one session; some of the states on the way are kept, so that the next look is quick."""

    def __init__(self, session_id: UUID, changes: Sequence[Change]) -> None:
        """`changes` are all changes of the session from the first on."""
        self.changes = changes
        self._moments = list(accumulate((change.at for change in changes), max))
        self._kept: dict[int, Session] = {0: Session(session_id)}
        self._last = 0, self._kept[0]

    def __len__(self) -> int:
        return len(self.changes)

    def made_by(self, moment: datetime) -> int:
        """How many changes had been made at that moment (aware UTC)."""
        return bisect_right(self._moments, moment)

    def moment_of(self, count: int) -> datetime:
        """When the last of the first `count` changes was made; the first one's moment where there is none."""
        return self._moments[max(count, 1) - 1]

    def after(self, count: int) -> Session:
        """The session as it stood after the first `count` changes."""
        start, session = self._nearest(count)
        for place in range(start, count):
            session = session.apply(self.changes[place])
            if (place + 1) % KEPT_EVERY == 0:
                self._kept[place + 1] = session
        self._last = count, session
        return session

    def _nearest(self, count: int) -> tuple[int, Session]:
        kept = max(at for at in self._kept if at <= count)
        return self._last if kept <= self._last[0] <= count else (kept, self._kept[kept])
