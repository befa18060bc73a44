"""What only a person can know of a meeting's time, asked in sentences; and clocks that were set."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta

from peerassist_tui.errors import Refused, RuleError
from peerassist_tui.language import N_, _, ngettext
from peerassist_tui.models import Change
from peerassist_tui.plain.plain_seat import PlainSeat
from peerassist_tui.readings.time.clocks import moved_words
from peerassist_tui.rules import steps
from peerassist_tui.step import filled
from peerassist_tui.text import quoted, span_in_words
from peerassist_tui.timing.zones import clock_time

ANSWERS = {"all": "went_on", "turn": "speaker_stopped", "nothing": "meeting_stopped"}
"""What is typed for a time in which no console was there, with what the rule calls it."""


def account_for_clocks(at: PlainSeat) -> Iterator[str]:
    """See to it that a clock which was set changes nothing, and ask about a time in which nobody looked.

    Raises:
        StoreError: it could not be saved.
    """
    attendance = at.attendance
    if attendance is None or not (seen := at.desk.time.look()):
        return
    was_asked = attendance.outage is not None
    attendance.account_for(seen)
    if seen.moved_seconds and at.session.info.started_at:
        moved = moved_words(seen.moved_seconds)
        yield _("The computer's clock was set {moved}. The meeting's time goes on as before.", moved=moved)
    if not was_asked:
        yield from about_the_time(at)


def about_the_time(at: PlainSeat) -> Iterator[str]:
    """What is asked about a time that is not accounted for; nothing where all is."""
    attendance, zone = at.attendance, at.session.info.timezone
    if attendance and (back := attendance.clock_back):
        since, hours = clock_time(back.since, zone, seconds=True), back.whole_hours
        then = clock_time(at.desk.time.wall() + timedelta(seconds=back.hours_offset), zone)
        yield _("The computer's clock was set back: this meeting has already come to {time}.", time=since)
        yield _("Type count nothing, and it goes on at {time}.", time=since)
        yield ngettext(
            "Type count hours, and the clock was set back by {count} hour: it is {time}.",
            "Type count hours, and the clock was set back by {count} hours: it is {time}.",
            hours,
            time=then,
        )
    elif attendance and (gap := attendance.outage):
        since = clock_time(gap.since, zone, seconds=True)
        ago = span_in_words((at.now - gap.since).total_seconds())
        if gap.speaker:
            had = N_("{name} had the floor when a console was last there, at {time}, {length} ago.")
            yield _(had, name=gap.speaker, time=since, length=ago)
        else:
            was_on = N_("{item} was on when a console was last there, at {time}, {length} ago.")
            yield _(was_on, item=quoted(gap.item), time=since, length=ago)
        yield _("Type count all where the meeting went on.")
        if gap.speaker:
            stopped = N_("Type count turn where {name} stopped speaking then and the meeting went on.")
            yield _(stopped, name=gap.speaker)
        yield _("Type count nothing where the meeting stopped.")


def answers_to_time(at: PlainSeat) -> tuple[str, ...]:
    """What can be typed for a time that is not accounted for; nothing where all is."""
    attendance = at.attendance
    if attendance and attendance.clock_back:
        return "nothing", "hours"
    if attendance and (gap := attendance.outage):
        return tuple(answer for answer in ANSWERS if gap.speaker or answer != "turn")
    return ()


def must_be_accounted_for(at: PlainSeat) -> None:
    """Refuse what is done while nobody has said what a time was.

    Raises:
        RuleError: nobody has.
    """
    if answers := answers_to_time(at):
        known = ", ".join(answers)
        raise RuleError(_("Say first what that time was: type count and one of {answers}.", answers=known))


def count(at: PlainSeat, answer: str) -> Change | None:
    """Say what such a time was; what was done, or None where nothing was to be done.

    Raises:
        Refused: nothing is asked, that is no answer, or it could not be saved.
    """
    answers, attendance = answers_to_time(at), at.attendance
    if not answers or not attendance:
        raise RuleError(_("All of the meeting's time is accounted for."))
    if answer not in answers:
        raise RuleError(_("Type count and one of {answers}.", answers=", ".join(answers)))
    if back := attendance.clock_back:
        asyncio.run(attendance.go_on(back, back.stopped_offset if answer == "nothing" else back.hours_offset))
        return None
    gap, attendance.outage = attendance.outage, None
    assert gap
    try:
        return at.do(steps.account_for_gap(since=gap.since, **filled("answer", ANSWERS[answer])))
    except Refused:
        attendance.outage = gap
        raise
