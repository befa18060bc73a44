"""The referee's hints: who is not heard, who holds too much, who waits."""

from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise
from uuid import UUID

from peerassist_tui.language import N_, _, ngettext, percent_words
from peerassist_tui.models import Hand, Person, Turn
from peerassist_tui.readings.floor.floor_time import spoken_before, turns_by_person
from peerassist_tui.readings.floor.present import SIDES, is_here, people_here
from peerassist_tui.readings.floor.silence import silent_since
from peerassist_tui.readings.hints.discussion import discussed_seconds, is_discussed, last_mark, talk_in_discussion
from peerassist_tui.readings.hints.hint import Hint, hint
from peerassist_tui.readings.hints.limits import Limits, group_size, share_limit, silent_limit_seconds
from peerassist_tui.readings.proposal import Proposal
from peerassist_tui.readings.state import current_item, hand_of, holder, waiting
from peerassist_tui.readings.time.elapsed import seconds_between
from peerassist_tui.session import Session, short_name
from peerassist_tui.step import Step
from peerassist_tui.text import minutes, span_in_words


@hint(rank=30, card="07-one-talks-others-fade")
def not_heard(session: Session, now: datetime, limits: Limits) -> Iterator[Hint]:
    """Who of those here has been silent in the discussion the longest, and too long, and neither speaks nor waits."""
    if not is_discussed(session):
        return
    limit, speaks = silent_limit_seconds(session, limits), holder(session)
    silent = []
    for place, person in enumerate(people_here(session)):
        if person.party in SIDES and person != speaks and not hand_of(session, person.id):
            since = silent_since(session, person, _last_spoke(session, person)) or now
            silent.append((-discussed_seconds(session, since, now), place, person, since))
    if not silent:
        return
    negative, _place, person, since = min(silent, key=lambda one: one[:2])
    if -negative >= limit:
        name, time = short_name(person), minutes(-negative)
        is_new = _last_spoke(session, person) is None
        said = N_("{name} not heard yet, {time}") if is_new else N_("{name} has not spoken for {time}")
        yield Hint(
            "not_heard",
            "referee",
            _(said, name=name, time=time),
            _("“{name}, what have you seen of this where you work?”", name=name),
            f"{person.id} {since.isoformat()}",
            (person,),
            {"silent_seconds": round(-negative), "limit_seconds": round(limit)},
            Proposal(_("give {name} the floor", name=name), Step("give_floor", {"who": str(person.id)})),
        )


def _last_spoke(session: Session, person: Person) -> datetime | None:
    spoken = spoken_before(session).get(person.id)
    return spoken.last_at if spoken else None


@hint(rank=40, card="07-one-talks-others-fade")
def holds_more(session: Session, now: datetime, limits: Limits) -> Iterator[Hint]:
    """One person has far more than a fair share of the talk of the discussion, looked at every five minutes of it."""
    if not is_discussed(session):
        return
    talk = _talk(session, now, limits)
    total, limit = sum(talk.values()), share_limit(len(talk), limits)
    if total < 60 * limits.share_after_minutes or len(talk) < 3:
        return
    for person in people_here(session):
        share = talk.get(person.id, 0.0) / total
        if share >= limit:
            yield Hint(
                "holds_more",
                "referee",
                _has_had(person, share, 1 / len(talk)),
                _("“Thank you, {name}. Let us hear those who have not spoken yet.”", name=short_name(person)),
                str(person.id),
                (person,),
                {"share": round(share, 3), "limit": round(limit, 3), "seconds": round(talk[person.id])},
                Proposal(_("least heard first"), command="queue_order"),
            )


def _has_had(person: Person, share: float, fair: float) -> str:
    return _(
        "{name} has had {share} of the talk; a fair share is {fair}",
        name=short_name(person),
        share=percent_words(share),
        fair=percent_words(fair),
    )


def talk_of_all(session: Session, now: datetime, limits: Limits) -> float:
    """Seconds of talk in the discussion that the shares are parts of."""
    return sum(_talk(session, now, limits).values())


def _talk(session: Session, now: datetime, limits: Limits) -> dict[UUID, float]:
    return talk_in_discussion(session, last_mark(session, now, 60 * limits.share_every_minutes))


@hint(rank=20, card="07-one-talks-others-fade")
def two_alternate(session: Session, now: datetime, limits: Limits) -> Iterator[Hint]:
    """The last turns went to and fro between two people while somebody else has been waiting."""
    owners = [person_id for person_id, _ in turns_by_person(session)][-limits.alternating_turns :]
    to_and_fro = len(set(owners)) == 2 and all(a != b for a, b in pairwise(owners))
    if len(owners) < limits.alternating_turns or not to_and_fro:
        return
    others = [hand for hand in _waiting_long(session, now, limits) if hand.person_id not in owners]
    if others:
        first, second = (session.row(Person, person_id) for person_id in owners[-2:])
        if not (is_here(session, first) and is_here(session, second)):
            return
        waits = session.row(Person, others[0].person_id)
        name = short_name(waits)
        yield Hint(
            "two_alternate",
            "referee",
            _(
                "{first} and {second} to and fro for {turns} turns; {waiting} waits",
                first=short_name(first),
                second=short_name(second),
                turns=len(owners),
                waiting=name,
            ),
            _("“Let us hold that thought, {name} has been waiting.”", name=name),
            f"{min(owners, key=str)} {max(owners, key=str)}",
            (first, second),
            {"turns": len(owners), "waiting": len(others)},
            Proposal(_("give {name} the floor", name=name), Step("give_floor", {"who": str(waits.id)})),
        )


def _waiting_long(session: Session, now: datetime, limits: Limits) -> list[Hand]:
    hands = waiting(session)
    return [hand for hand in hands if seconds_between(session, hand.raised_at, None, now) >= limits.waiting_seconds]


@hint(rank=60, card="07-one-talks-others-fade")
def queue_long(session: Session, now: datetime, limits: Limits) -> Iterator[Hint]:
    """More people have been waiting than the item can hear soon."""
    least = max(limits.queue_least, limits.queue_each * group_size(session))
    hands = _waiting_long(session, now, limits)
    if len(hands) >= least and not session.info.queue_closed:
        item, waits = current_item(session), len(waiting(session))
        yield Hint(
            "queue_long",
            "referee",
            ngettext("{people} waits for the floor", "{people} wait for the floor", waits, people=waits),
            ngettext(
                "“I have {people} name. After them we move on; please keep it short.”",
                "“I have {people} names. After them we move on; please keep it short.”",
                waits,
                people=waits,
            ),
            str(item.id if item else session.id),
            tuple(session.row(Person, hand.person_id) for hand in hands),
            {"waiting": len(hands), "limit": least},
            Proposal(_("close the queue"), Step("close_queue")),
        )


@hint(rank=25, card="14-talk-stops")
def talk_stopped(session: Session, now: datetime, limits: Limits) -> Iterator[Hint]:
    """Nobody has spoken for a time, nobody waits, and until then the floor was in use."""
    turns = session.all(Turn)
    if not turns or turns[-1].ended_at is None or waiting(session) or not is_discussed(session):
        return
    ended = turns[-1].ended_at
    silent = seconds_between(session, ended, None, now)
    if silent >= limits.stopped_seconds and _in_use(session, ended):
        yield Hint(
            "talk_stopped",
            "leadership",
            _("Nobody has spoken for {time}", time=minutes(silent) if silent >= 60 else span_in_words(silent)),
            _("“Let each write down one thing for a minute; then we go round.”"),
            ended.isoformat(),
            (),
            {"seconds": round(silent), "limit_seconds": limits.stopped_seconds},
            Proposal(_("go round the circle"), Step("set_queue", {"order": "round"})),
        )


LOOKED_BACK_SECONDS = 300


def _in_use(session: Session, until: datetime) -> bool:
    """Whether somebody had the floor for half of the five minutes before: else silence says nothing."""
    begun = session.info.started_at or until
    talked = 0.0
    for turn in reversed(session.all(Turn)):
        end = turn.ended_at or until
        if (until - end).total_seconds() >= LOOKED_BACK_SECONDS:
            break
        start = max(turn.started_at, begun)
        talked += min((end - start).total_seconds(), LOOKED_BACK_SECONDS - (until - end).total_seconds())
    return talked >= LOOKED_BACK_SECONDS / 2
