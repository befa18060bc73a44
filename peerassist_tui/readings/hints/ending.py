"""Hints that protect the end: feedback and commitment, the hosts' questions, an option from each peer."""

from collections.abc import Iterator
from datetime import datetime

from peerassist_tui.models import Option, Person, Question
from peerassist_tui.readings.agenda.agenda_clock import item_clock
from peerassist_tui.readings.agenda.projection import projection
from peerassist_tui.readings.agenda.recover_time import recover_time
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
            part = f" {offer.saved_minutes} of {offer.late_minutes} min" if offer.missing_minutes else ""
            catch_up = Proposal(f"catch up{part}", command="catch_up")
            yield Hint(
                "eats_the_end",
                "referee",
                f"{spelled(times.item.phase)} would have {int(left // 60)} of {planned / 60:.0f} min",
                "“One last word on this; then we go on, for we want time for your advice.”",
                f"{item.id} {times.item.id}",
                (),
                {"left_seconds": round(left), "planned_seconds": round(planned)},
                catch_up if offer.paying else Proposal("see agenda", command="agenda"),
            )
            return


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
                f"Option {option.number} has had no question from the hosts for {minutes(seconds)}",
                "“Hosts, what would you have to know to use this?”",
                str(option.id),
                (),
                {"option": option.number, "seconds": round(seconds)},
                Proposal("see the options", command="options"),
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
        names = ", ".join(short_name(person) for person in missing[:3])
        more = f" and {len(missing) - 3} more" if len(missing) > 3 else ""
        yield Hint(
            "no_option_yet",
            "referee",
            f"No option yet from {names}{more}",
            f"“{short_name(missing[0])}, in one sentence: what would you do in their place?”",
            f"{clock.item.id} {missing[0].id}",
            tuple(missing),
            {"peers": len(missing)},
            Proposal(f"give {short_name(missing[0])} the floor", Step("give_floor", {"who": str(missing[0].id)})),
        )
