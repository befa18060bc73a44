"""Every hint that came in a meeting: the meeting is seen again, and looked at as the console looks at it."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import ceil

from peerassist_tui.readings.agenda.days import day_starts_at, today
from peerassist_tui.readings.hints import Hint, Limits, hints
from peerassist_tui.readings.hints.floor import talk_of_all
from peerassist_tui.readings.history.session_history import SessionHistory
from peerassist_tui.readings.time.running_time import moment_of, running_seconds
from peerassist_tui.session import Session

LOOK_SECONDS = 5
"""The console looks whenever the meeting has run for another five seconds."""

HintsShown = dict[tuple[str, str], Hint]


@dataclass(frozen=True)
class HintShown:
    """A hint that came at a second of the meeting and was there until another; `hint` is what it said when it came."""

    at: float
    until: float
    hint: Hint


def hint_log(session: Session, history: SessionHistory, limits: Limits | None = None) -> list[HintShown]:
    """All hints of a session that was held, in the order in which they came; seconds of running time."""
    came: list[HintShown] = []
    there: dict[tuple[str, str], HintShown] = {}
    looks = LookTimes(session, history)
    for place, seen in _seen(looks, history, limits or Limits()):
        at = looks.second(place)
        came += [replace(there.pop(key), until=at) for key in there.keys() - seen.keys()]
        for key, one in seen.items():
            there.setdefault(key, HintShown(at, at, one))
    came += [replace(one, until=looks.second(len(looks) - 1)) for one in there.values()]
    return sorted(came, key=lambda one: (one.at, one.hint.name))


class LookTimes:
    """The moments at which hints are looked for: every five seconds of running time, and just before the end."""

    def __init__(self, session: Session, history: SessionHistory) -> None:
        self._session = session
        self._end = session.info.finished_at or history.moment_of(len(history))
        self._begun = session.info.started_at or self._end
        self._whole = running_seconds(session, self._end)
        self._count = ceil(self._whole / LOOK_SECONDS) + 1 if self._whole else 0

    def __len__(self) -> int:
        return self._count

    def second(self, place: int) -> float:
        """The running time of a look, in seconds."""
        return float(place * LOOK_SECONDS) if place < self._count - 1 else self._whole

    def moment(self, place: int) -> datetime:
        """When a look is taken, aware UTC."""
        if place == self._count - 1:
            return max(self._begun, self._end - timedelta(milliseconds=1))
        return moment_of(self._session, place * LOOK_SECONDS, self._end)


def _seen(looks: LookTimes, history: SessionHistory, limits: Limits) -> Iterator[tuple[int, HintsShown]]:
    """What is seen at every look at which something else may be seen than at the one before."""
    begin = 0
    while begin < len(looks):
        changes = history.made_by(looks.moment(begin))
        end = bisect_right(range(len(looks)), changes, begin, key=lambda place: history.made_by(looks.moment(place)))
        yield from _between_changes(looks, history.after(changes), range(begin, end), limits)
        begin = end


def _between_changes(
    looks: LookTimes, session: Session, places: range, limits: Limits
) -> Iterator[tuple[int, HintsShown]]:
    """The same while the session stays as it is.

    What makes a hint hold then only ever grows or only ever shrinks, as long as what `_basis` names stays: so nothing
    has come or gone between two looks that saw the same on the same basis.
    """
    known = {place: _look(session, looks.moment(place), limits) for place in {places[0], places[-1]}}
    open_spans = [(places[0], places[-1])]
    while open_spans:
        first, last = open_spans.pop()
        if last - first > 1 and _signs(known[first]) != _signs(known[last]):
            middle = (first + last) // 2
            known[middle] = _look(session, looks.moment(middle), limits)
            open_spans += [(first, middle), (middle, last)]
    yield from ((place, known[place][0]) for place in sorted(known))


def _look(session: Session, moment: datetime, limits: Limits) -> tuple[HintsShown, object]:
    return {(one.name, one.cause): one for one in hints(session, moment, limits)}, _basis(session, moment, limits)


def _signs(look: tuple[HintsShown, object]) -> object:
    seen, basis = look
    return seen.keys(), basis


def _basis(session: Session, moment: datetime, limits: Limits) -> tuple[bool, datetime]:
    """Whether there was enough talk to compare shares, and when the day began by which the agenda is reckoned."""
    is_enough = talk_of_all(session, moment, limits) >= 60 * limits.share_after_minutes
    return is_enough, day_starts_at(session, today(session, moment), moment)
