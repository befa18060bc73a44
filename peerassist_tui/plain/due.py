"""What is due in a meeting, told once each: an item's end, a turn that is over its length, a timer, a reminder."""

from collections.abc import Iterator
from datetime import datetime

from peerassist_tui.language import _
from peerassist_tui.models import Seat
from peerassist_tui.readings.agenda.agenda_clock import item_clock
from peerassist_tui.readings.floor.floor_time import open_turn_seconds
from peerassist_tui.readings.hints.notices import notices
from peerassist_tui.readings.state import holder, open_run, open_turn, status
from peerassist_tui.session import Session, short_name
from peerassist_tui.text import quoted, span_in_words


class Due:
    """Tells each thing once, from the moment at which it is due; `seat` is whom it is told."""

    def __init__(self, seat: Seat) -> None:
        self._seat, self._told = seat, set[tuple[object, ...]]()

    def tell(self, session: Session, now: datetime) -> list[str]:
        """What has become due by `now` (aware UTC) and was not told yet."""
        if status(session) != "live":
            return []
        found = [(key, words) for key, words in self._due(session, now) if key not in self._told]
        self._told |= {key for key, _ in found}
        return [words for _, words in found]

    def _due(self, session: Session, now: datetime) -> Iterator[tuple[tuple[object, ...], str]]:
        clock, run = item_clock(session, now), open_run(session)
        if clock and run and clock.left_seconds <= 0:
            item, length = quoted(clock.item.title), span_in_words(clock.allotted_seconds)
            is_up = _("Time is up: {item}, {length}.", item=item, length=length)
            yield ("item", run.id, clock.allotted_seconds), is_up
        turn, limit = open_turn(session), session.info.turn_limit_seconds
        if turn and (speaker := holder(session)) and limit and open_turn_seconds(session, now) >= limit:
            spoken = _("{name} has spoken for {length}.", name=short_name(speaker), length=span_in_words(limit))
            yield ("turn", turn.id, limit), spoken
        for notice in notices(session, now):
            if notice.name != "reminder" or self._seat == "facilitator":
                then = " " + _("Type conclusion: and what it was.") if notice.name == "conclusion" else ""
                yield (notice.name, notice.cause), f"{notice.words}{'' if notice.words[-1] in '.?!' else '.'}{then}"
