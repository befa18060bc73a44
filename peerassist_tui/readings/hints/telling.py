"""Hints about the hosts' telling and about the time between breaks."""

from collections.abc import Iterator
from datetime import datetime

from peerassist_tui.language import _, percent_words
from peerassist_tui.models import ItemRun, Pause
from peerassist_tui.readings.floor.floor_time import floor_times
from peerassist_tui.readings.hints.hint import Hint, hint
from peerassist_tui.readings.hints.limits import Limits, planned_minutes
from peerassist_tui.readings.memoized import memoized
from peerassist_tui.readings.proposal import Proposal
from peerassist_tui.readings.state import current_item, holder
from peerassist_tui.readings.time.elapsed import seconds_between
from peerassist_tui.session import Session
from peerassist_tui.step import Step
from peerassist_tui.text import minutes


@hint(rank=35, card="01-host-fills-the-time")
def host_over_limit(session: Session, now: datetime, limits: Limits) -> Iterator[Hint]:
    """The hosts have told for more than their part of the whole planned time, and one of them speaks in the telling."""
    item, speaker, planned = current_item(session), holder(session), 60 * planned_minutes(session)
    if item is None or item.phase != "telling" or speaker is None or speaker.party != "host" or not planned:
        return
    told = sum(time.seconds for time in floor_times(session, now) if time.person.party == "host")
    if told >= limits.telling_share * planned:
        yield Hint(
            "host_over_limit",
            "leadership",
            _(
                "The hosts have told for {time}, {share} of the time",
                time=minutes(told),
                share=percent_words(told / planned),
            ),
            _("“May I stop you there? What else would you like us to ask you about?”"),
            str(item.id),
            (speaker,),
            {"seconds": round(told), "share": round(told / planned, 3), "limit": limits.telling_share},
            Proposal(_("on to the next item"), Step("next_item")),
        )


@hint(rank=50, card="16-everybody-is-tired")
def no_break(session: Session, now: datetime, limits: Limits) -> Iterator[Hint]:
    """The meeting has gone on for an hour and a half without a break."""
    since = _last_break(session) or session.info.started_at or now
    item = current_item(session)
    if item and item.phase == "break":
        return
    seconds = seconds_between(session, since, None, now)
    if seconds >= 60 * limits.break_minutes:
        yield Hint(
            "no_break",
            "referee",
            _("No break for {time}", time=minutes(seconds)),
            _("“Ten minutes of air. We start again on time.”"),
            since.isoformat(),
            (),
            {"seconds": round(seconds), "limit_seconds": round(60 * limits.break_minutes)},
            Proposal(_("pause the meeting"), Step("pause")),
        )


SHORTEST_BREAK_SECONDS = 300


@memoized
def _last_break(session: Session) -> datetime | None:
    """When the last break ended: an item of that phase, or a pause of five minutes or more."""
    breaks = {item.id for item in session.agenda if item.phase == "break"}
    ends = [run.ended_at for run in session.all(ItemRun) if run.item_id in breaks and run.ended_at]
    ends += [
        pause.ended_at
        for pause in session.all(Pause)
        if pause.ended_at and (pause.ended_at - pause.started_at).total_seconds() >= SHORTEST_BREAK_SECONDS
    ]
    return max(ends, default=None)
