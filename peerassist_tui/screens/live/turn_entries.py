"""Stretches of the meeting's time as lines of a list, and what they add up to."""

from collections import Counter
from collections.abc import Sequence
from uuid import UUID

from textual.content import Content

from peerassist_tui.language import _
from peerassist_tui.models import Turn
from peerassist_tui.readings.floor.stretches import Stretch, sums
from peerassist_tui.readings.report.briefing import party_words
from peerassist_tui.readings.state import floor_state_words
from peerassist_tui.session import Session, short_name
from peerassist_tui.timing.zones import to_local
from peerassist_tui.widgets.bar import minutes_and_seconds
from peerassist_tui.widgets.stream import Entry

StretchKey = tuple[UUID | None, str, int]
"""The last turn that had begun, what it is when it is nobody's turn, and the how-manieth such stretch since then."""


def stretch_entries(session: Session, parts: Sequence[Stretch]) -> list[Entry]:
    """A line for each stretch: when it began, how long it lasted, whose it was."""
    entries: list[Entry] = []
    had: Counter[tuple[UUID | None, str]] = Counter()
    last: UUID | None = None
    for part in parts:
        last = part.turn or last
        what = "" if part.turn else part.what
        had[last, what] += 1
        entries.append(_entry(session, part, (last, what, had[last, what])))
    return entries


def _entry(session: Session, part: Stretch, key: StretchKey) -> Entry:
    begun = to_local(part.start, session.info.timezone)
    sign, style = ("●", "$text-success") if part.who else ("≈", "$text-warning") if part.turn else ("·", "")
    lead = Content.assemble(f"{begun:%H:%M:%S} {minutes_and_seconds(part.clock_seconds):>9}  ", (f"{sign} ", style))
    return Entry(key, lead, short_name(part.who) if part.who else floor_state_words(part.what), _remark(session, part))


def _remark(session: Session, part: Stretch) -> str:
    turn = session.get(Turn, part.turn)
    if turn is None:
        return ""
    host = party_words("host") if part.who and part.who.party == "host" else ""
    inside = session.get(Turn, turn.inside_id)
    asks = _("question in {name}’s turn", name=session.short_name_of(inside.person_id)) if inside else ""
    goes_on = _("goes on") if turn.continues_id else ""
    remarks = (host, asks or goes_on, _("is on") if turn.ended_at is None else "")
    return " · ".join(filter(None, remarks))


def sum_words(parts: list[Stretch]) -> str:
    """ "persons 41:02 + crosstalk 0:40 + nobody 3:10 = 44:52 elapsed"; the lines above add up to it."""
    added = sums(parts)
    persons = _("persons {time}", time=minutes_and_seconds(added.persons))
    others = (f"{floor_state_words(what)} {minutes_and_seconds(seconds)}" for what, seconds in added.others)
    return _("{parts} = {time} elapsed", parts=" + ".join((persons, *others)), time=minutes_and_seconds(added.elapsed))
