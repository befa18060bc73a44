"""What the agenda still lacks: the warnings of the method guide."""

from collections.abc import Iterator
from datetime import timedelta

from peerassist_tui.language import N_, _, clock_words, number_words, percent_words
from peerassist_tui.models import Phase
from peerassist_tui.readings.agenda.agenda_plan import (
    agenda_days,
    day_end_words,
    day_rooms,
    items_of_day,
    minutes_before_pins,
    phase_minutes,
    planned_days,
    planned_starts,
    span_words,
)
from peerassist_tui.readings.agenda.agenda_remedies import (
    add_break,
    add_phase,
    begin_days_earlier,
    lengthen_phase,
    move_to_next_morning,
    shorten_items,
    shorten_phase,
    split_in_half,
)
from peerassist_tui.readings.agenda.recover_time import PROTECTED_MINUTES
from peerassist_tui.readings.missing import Missing
from peerassist_tui.session import Session

TELLING_SHARE = 0.25
HALF_A_DAY_MINUTES = 180
LONGEST_WITHOUT_BREAK_MINUTES = 90
_NO_TIME: dict[Phase, str] = {"feedback": N_("no time for feedback"), "commit": N_("no time for the hosts to commit")}


def missing_in_agenda(session: Session) -> Iterator[Missing]:
    """What is missing in the agenda, and what the guide advises about its lengths."""
    if not session.agenda:
        yield Missing("agenda", _("no agenda yet"))
        return
    minutes = phase_minutes(session.agenda)
    total = sum(minutes.values())
    telling = minutes.get("telling", 0) / total
    if telling > TELLING_SHARE:
        text, fix = (
            _("telling takes {percent} of the time: a quarter is plenty", percent=percent_words(telling)),
            shorten_phase(session, "telling", TELLING_SHARE),
        )
        told = next(item.id for item in session.agenda if item.phase == "telling")
        yield Missing("agenda", text, told, True, None if fix else "minutes", fix)
    for phase, words in _NO_TIME.items():
        if phase not in minutes and total > 30:
            yield Missing("agenda", _(words), advice=True, fix=add_phase(session, phase))
    least = PROTECTED_MINUTES["feedback"]
    if total > 30 and 0 < minutes.get("feedback", 0) < least:
        text = _(
            "feedback has {minutes} min: it needs {least}",
            minutes=number_words(minutes["feedback"]),
            least=number_words(least),
        )
        yield Missing("agenda", text, advice=True, fix=lengthen_phase(session, "feedback", least))
    if total >= HALF_A_DAY_MINUTES and "confer" not in minutes:
        yield Missing("agenda", _("no time for the peers to confer"), advice=True, fix=add_phase(session, "confer"))
    yield from _breaks(session)
    yield from _nights(session)
    yield from _pins(session)
    yield from _too_full(session)
    if "welcome" not in minutes and total > 30:
        yield Missing("agenda", _("no time for a welcome"), advice=True, fix=add_phase(session, "welcome"))


def _too_full(session: Session) -> Iterator[Missing]:
    for one in day_rooms(session):
        if one.free < 0:
            text = _(
                "{end}, {length} after “Ends by” {time}",
                end=day_end_words(session, one),
                length=span_words(-one.free),
                time=session.info.ends_by,
            )
            items = items_of_day(session, one.day)
            pinned = [place for place, item in enumerate(items) if item.pinned] or [0]
            fix = shorten_items(session, items[pinned[-1] :], -one.free)  # what is before a pinned start saves nothing
            yield Missing("agenda", text, items[-1].id, fix=fix)


def _pins(session: Session) -> Iterator[Missing]:
    titles = {item.id: (item.title, item.pinned) for item in session.agenda}
    for item_id, free in minutes_before_pins(session).items():
        if free < 0:
            title, pinned = titles[item_id]
            text = _(
                "“{item}” begins at {time}: {length} too little before it",
                item=title,
                time=pinned,
                length=span_words(-free),
            )
            yield Missing("agenda", text, item_id, True)


def _breaks(session: Session) -> Iterator[Missing]:
    for day in agenda_days(session):
        since = 0.0
        for item in items_of_day(session, day):
            since = 0 if item.phase == "break" else since + item.minutes
            if since > LONGEST_WITHOUT_BREAK_MINUTES:
                text = _("day {day}: too long without a break at “{item}”", day=str(day), item=item.title)
                fix = add_break(session, item)
                if item.minutes > LONGEST_WITHOUT_BREAK_MINUTES:
                    text = _(
                        "day {day}: “{item}” takes {minutes} min without a break",
                        day=str(day),
                        item=item.title,
                        minutes=number_words(item.minutes),
                    )
                    fix = split_in_half(session, item)
                yield Missing("agenda", text, item.id, True, fix=fix)
                break


def _nights(session: Session) -> Iterator[Missing]:
    starts = planned_starts(session)
    for day, (start, end) in planned_days(session).items():
        midnight = (start + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
        if end <= midnight:
            continue
        ends = {item.id: starts[item.id] + timedelta(minutes=item.minutes) for item in items_of_day(session, day)}
        late = next(item for item in items_of_day(session, day) if ends[item.id] > midnight)
        text = _("day {day} goes on past midnight, to {time}", day=str(day), time=clock_words(end))
        fix = move_to_next_morning(session, late) or begin_days_earlier(session, late)
        yield Missing("agenda", text, late.id, True, fix=fix)
