"""What is told by itself: a timer has run out, a reminder is due, an item was left.

These are no hints: nothing was seen or judged, and they are told in quiet mode too.
"""

from collections.abc import Iterator
from datetime import datetime

from peerassist_tui.language import _, pgettext
from peerassist_tui.models import AgendaItem
from peerassist_tui.readings.agenda.leaving import item_just_left, item_to_conclude
from peerassist_tui.readings.hints.hint import Hint
from peerassist_tui.readings.proposal import Proposal
from peerassist_tui.readings.state import current_item
from peerassist_tui.readings.time.reminders import due_reminders
from peerassist_tui.readings.time.timers import timer_clock, timer_name
from peerassist_tui.session import Session
from peerassist_tui.step import Step
from peerassist_tui.text import minutes_and_seconds, span_in_words, within_marks

_MINUTE = 60


def notices(session: Session, now: datetime) -> Iterator[Hint]:
    """What is to be told at `now` (aware UTC), before any hint."""
    yield from _timer(session, now)
    yield from _reminders(session, now)
    if item := item_just_left(session, now):
        yield _conclusion(item)


def left_open(session: Session, now: datetime) -> Iterator[Hint]:
    """What is still to be told when there is nothing else: the item before this one has no conclusion yet."""
    item = item_to_conclude(session, now)
    if item and current_item(session) and item != item_just_left(session, now):
        yield _conclusion(item)


def _timer(session: Session, now: datetime) -> Iterator[Hint]:
    clock = timer_clock(session, now)
    if clock and clock.is_over:
        length = minutes_and_seconds(clock.timer.seconds)
        yield Hint(
            "timer_over",
            "leadership",
            _("Time is up: {timer}, {length}", timer=timer_name(clock.timer), length=length),
            _("The time is up; please come to the end of your sentence."),
            cause=str(clock.timer.id),
            act=Proposal(_("remove timer"), Step("stop_timer")),
        )


def _reminders(session: Session, now: datetime) -> Iterator[Hint]:
    for row in due_reminders(session, now):
        late = (now - row.due_at).total_seconds()
        words = _("Your reminder: {text}", text=row.text)
        if late >= _MINUTE:
            words = _("Your reminder: {text} (for {time})", text=row.text, time=span_in_words(late))
        yield Hint(
            "reminder",
            "leadership",
            words,
            "",
            cause=str(row.id),
            act=Proposal(
                pgettext("what a key does about a reminder", "done"), Step("end_reminder", {"reminder": str(row.id)})
            ),
        )


def _conclusion(item: AgendaItem) -> Hint:
    return Hint(
        "conclusion",
        "leadership",
        _("What came of “{item}”?", item=within_marks(item.title)),
        _("In one sentence: what do we take from this part?"),
        cause=str(item.id),
        act=Proposal(_("write conclusion"), command="conclusion"),
    )
