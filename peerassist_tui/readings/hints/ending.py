"""Hints that protect the end: feedback and commitment, the hosts' questions, an option from each peer."""

from collections.abc import Iterator
from datetime import datetime

from peerassist_tui.language import _, number_words
from peerassist_tui.models import Option, Person, Phase, Question
from peerassist_tui.readings.agenda.agenda_clock import item_clock
from peerassist_tui.readings.agenda.projection import projection
from peerassist_tui.readings.agenda.recover_time import TimeRecovery, recover_time
from peerassist_tui.readings.floor.present import is_here
from peerassist_tui.readings.hints.hint import Hint, hint
from peerassist_tui.readings.hints.limits import Limits
from peerassist_tui.readings.proposal import Proposal
from peerassist_tui.readings.readiness.feedback import without_option
from peerassist_tui.readings.state import current_item, holder
from peerassist_tui.readings.time.elapsed import seconds_between
from peerassist_tui.session import Session, short_name
from peerassist_tui.step import Step
from peerassist_tui.text import minutes, spelled

_LEAST_LOST_SECONDS = 120
"""Less is lost again a minute after catching up, while the item that is on goes on beyond its time."""
ENDING = ("feedback", "commit", "confer")


@hint(rank=5, card="10-end-is-squeezed")
def eats_the_end(session: Session, now: datetime, limits: Limits) -> Iterator[Hint]:
    """If this goes on, feedback, conferring or commitment will not have the time it was planned for."""
    item = current_item(session)
    if item is None or item.phase in ENDING:
        return
    for times in projection(session, now).squeezed:
        if times.item.phase in ENDING and times.state == "planned" and times.squeezed_seconds is not None:
            left, planned = times.squeezed_seconds, times.allotted_seconds
            if planned - left < _LEAST_LOST_SECONDS:
                continue
            offer = recover_time(session, now)
            yield Hint(
                "eats_the_end",
                "referee",
                _would_have(times.item.phase, left, planned),
                _("“One last word on this; then we go on, for we want time for your advice.”"),
                f"{item.id} {times.item.id}",
                (),
                {"left_seconds": round(left), "planned_seconds": round(planned)},
                _caught_up(offer) if offer.paying else Proposal(_("see agenda"), command="agenda"),
            )
            return


def _would_have(phase: Phase, left: float, planned: float) -> str:
    minutes_left, of_all = int(left // 60), f"{planned / 60:.0f}"
    return _("{phase} would have {left} of {planned} min", phase=spelled(phase), left=minutes_left, planned=of_all)


def _caught_up(offer: TimeRecovery) -> Proposal:
    """What catches up, and how much of it where that is not all."""
    words = _("catch up")
    if offer.missing_minutes:
        words = _("catch up {saved} of {late} min", saved=offer.saved_minutes, late=offer.late_minutes)
    return Proposal(words, command="catch_up")


@hint(rank=65, card="04-host-defends")
def no_hosts_question(session: Session, now: datetime, limits: Limits) -> Iterator[Hint]:
    """In feedback, an option has been on the table for minutes and the hosts have asked nothing about it."""
    item = current_item(session)
    if item is None or item.phase != "feedback":
        return
    asked = {question.option_id for question in session.all(Question)}
    for option in session.all(Option):
        seconds = seconds_between(session, option.at, None, now)
        if option.id not in asked and option.response is None and seconds >= 60 * limits.option_minutes:
            yield Hint(
                "no_hosts_question",
                "neutral",
                _(
                    "Option {number} has had no question from the hosts for {time}",
                    number=option.number,
                    time=minutes(seconds),
                ),
                _("“Hosts, what would you have to know to use this?”"),
                str(option.id),
                (),
                {"option": option.number, "seconds": round(seconds)},
                Proposal(_("see the options"), command="options"),
            )


@hint(rank=33, card="10-end-is-squeezed")
def no_option_yet(session: Session, now: datetime, limits: Limits) -> Iterator[Hint]:
    """The feedback is nearly over, and a peer who is here, and does not speak at the moment, has given no option."""
    clock = item_clock(session, now)
    if clock is None or clock.item.phase not in ("feedback", "commit"):
        return
    if clock.item.phase == "feedback" and clock.used_seconds < limits.last_part * clock.allotted_seconds:
        return
    speaks = holder(session)
    missing: list[Person] = [one for one in without_option(session) if one != speaks and is_here(session, one)]
    if missing:
        name = short_name(missing[0])
        yield Hint(
            "no_option_yet",
            "referee",
            _("No option yet from {names}", names=_first_three(missing)),
            _("“{name}, in one sentence: what would you do in their place?”", name=name),
            f"{clock.item.id} {missing[0].id}",
            tuple(missing),
            {"peers": len(missing)},
            Proposal(_("give {name} the floor", name=name), Step("give_floor", {"who": str(missing[0].id)})),
        )


def _first_three(people: list[Person]) -> str:
    names = ", ".join(short_name(person) for person in people[:3])
    if len(people) <= 3:
        return names
    return _("{names} and {number} more", names=names, number=number_words(len(people) - 3))
