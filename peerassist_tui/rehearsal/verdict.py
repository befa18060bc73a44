"""What was done well and what was missed, by role: read off the session and what went on in the room."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from peerassist_tui.language import N_, _, ngettext, percent_words
from peerassist_tui.models import AgendaItem, Change, Option
from peerassist_tui.readings.agenda.agenda_clock import actual_seconds, allotted_seconds
from peerassist_tui.readings.floor.floor_time import floor_gini, floor_times
from peerassist_tui.readings.floor.present import SIDES
from peerassist_tui.readings.history.hint_log import HintShown
from peerassist_tui.readings.readiness.feedback import peers_who_came, without_option
from peerassist_tui.readings.state import item_state
from peerassist_tui.readings.time.running_time import running_seconds
from peerassist_tui.rehearsal.levels import LevelName
from peerassist_tui.rehearsal.observations import SLIPS, Observation, moments, name_of, slip_findings, who_when
from peerassist_tui.rehearsal.pressed_keys import pressed
from peerassist_tui.rehearsal.room import Room
from peerassist_tui.rehearsal.tempers import temper_words
from peerassist_tui.session import Session, short_name
from peerassist_tui.text import minutes_and_seconds

OVERRUN_SECONDS = 60
"""An item that is longer than this over its time has overrun."""
EVEN_GINI = 0.35
"""Up to here speaking time counts as even; 0 is quite even, 1 is one alone."""
MOST_HEARD = 3
"""The look-back tells what share so many people had."""
FAR_ABOVE = 2.0
"""So many times a fair share is too much for one."""
NEXT_TIMES = 3
SOON_SECONDS = 15
"""So long after it went up a hand is still taken in good time."""
ENOUGH_SECONDS = 300
"""From so many seconds of the meeting on, what was missing tells something of who led it."""


@dataclass(frozen=True)
class RehearsalVerdict:
    """The look-back at a rehearsal; `cast` says who was how, `keys` how often which key did something."""

    seed: int
    seconds: float
    findings: tuple[Observation, ...]
    cast: tuple[str, ...]
    keys: tuple[str, ...]
    hints: tuple[str, ...]
    level: LevelName = "usual"

    @property
    def is_too_short(self) -> bool:
        """Whether only what happened is told, and not what was missing."""
        return self.seconds < ENOUGH_SECONDS

    @property
    def next_time(self) -> list[str]:
        """At most three things to try, the first missed first."""
        return list(dict.fromkeys(one.advice for one in self.findings if not one.good and one.advice))[:NEXT_TIMES]


def verdict(
    room: Room,
    session: Session,
    now: datetime,
    *,
    level: LevelName = "usual",
    speed: float = 1.0,
    changes: Sequence[Change] = (),
    hints: Sequence[HintShown] = (),
) -> RehearsalVerdict:
    """Look back at what happened until `now` (aware UTC), at `speed` seconds of the meeting a second."""
    seconds = running_seconds(session, now)
    happened = (
        *_hands(room, session, speed),
        *(finding for slip in SLIPS for finding in slip_findings(room, session, slip)),
    )
    missing = (
        *_invited(room, session),
        *_evenness(room, session, now),
        *_options(session),
        *_times(session, now),
    )
    return RehearsalVerdict(
        room.seed,
        seconds,
        (*happened, *missing) if seconds >= ENOUGH_SECONDS else happened,
        _cast(room, session),
        pressed(changes),
        _longest(hints),
        level,
    )


def _cast(room: Room, session: Session) -> tuple[str, ...]:
    played = ((who, temper) for who, temper in room.cast.items() if temper != "steady")
    return tuple(_("{name}: {words}", name=name_of(session, who), words=temper_words(temper)) for who, temper in played)


_LOOK = N_("Look round the circle after each turn, and press the digit of every hand")


def _hands(room: Room, session: Session, speed: float) -> Iterator[Observation]:
    taken = [one.seconds / speed for one in room.log if one.what == "taken"]
    if taken:
        good = median(taken) <= SOON_SECONDS
        yield Observation("referee", good, _taken(taken, good=good), "" if good else _(_LOOK))
    if missed := [one for one in room.log if one.what == "gave_up"]:
        words = ngettext(
            "Overlooked {count} raised hand: {who}",
            "Overlooked {count} raised hands: {who}",
            len(missed),
            who=who_when(session, missed),
        )
        yield Observation("referee", False, words, _(_LOOK))
    if unasked := [one for one in room.log if one.what == "unasked"]:
        words = _("Gave the floor to somebody who had not asked for it: {who}", who=who_when(session, unasked))
        advice = _("Read the digit beside the name before you press it; u takes it back")
        yield Observation("referee", False, words, advice)


def _taken(seconds: Sequence[float], *, good: bool) -> str:
    usual = f"{median(seconds):.0f}"
    if good:
        return ngettext(
            "Took {count} hand before it came down, after {seconds} s",
            "Took {count} hands before they came down, usually after {seconds} s",
            len(seconds),
            seconds=usual,
        )
    return ngettext(
        "Took {count} hand late, after {seconds} s",
        "Took {count} hands late, usually after {seconds} s",
        len(seconds),
        seconds=usual,
    )


def _invited(room: Room, session: Session) -> Iterator[Observation]:
    for who, temper in room.cast.items():
        if temper != "silent":
            continue
        name, asked = name_of(session, who), [one for one in room.log if one.who == who and one.what == "invited"]
        if asked:
            words = _("{name}, who says nothing unasked, was invited (at {times})", name=name, times=moments(asked))
            yield Observation("leadership", True, words)
        else:
            words = _("{name} never raised a hand and was not asked", name=name)
            advice = _("Invite who is not heard: g and the name, or d on the hint")
            yield Observation("leadership", False, words, advice)


def _evenness(room: Room, session: Session, now: datetime) -> Iterator[Observation]:
    times = [one for one in floor_times(session, now) if one.there and one.person.party in SIDES]
    if not any(one.seconds for one in times):
        advice = _("space gives the floor to the next one waiting")
        yield Observation("leadership", False, _("Nobody was given the floor"), advice)
        return
    gini = floor_gini(times)
    most = sorted((one.share for one in times), reverse=True)[:MOST_HEARD]
    yield Observation("referee", gini <= EVEN_GINI, _shared(most, is_even=gini <= EVEN_GINI))
    for one in times:
        if room.cast.get(one.person.id) == "dominant" and one.seconds:
            fair = 1 / len(times)
            words = _(
                "{name}, who dominates, had {share} of the floor; a fair share is {fair}",
                name=short_name(one.person),
                share=percent_words(one.share),
                fair=percent_words(fair),
            )
            advice = _("Let others go first: o, “not heard first” or “least heard” (card “One talks, the others fade”)")
            good = one.share <= FAR_ABOVE * fair
            yield Observation("referee", good, words, "" if good else advice)


def _shared(most: Sequence[float], *, is_even: bool) -> str:
    """How the speaking time was shared, and what part of it those had who were heard most."""
    share = percent_words(sum(most))
    if is_even:
        return ngettext(
            "Speaking time was even: the {count} person heard most had {share} of it",
            "Speaking time was even: the {count} people heard most had {share} of it",
            len(most),
            share=share,
        )
    return ngettext(
        "Speaking time was uneven: the {count} person heard most had {share} of it",
        "Speaking time was uneven: the {count} people heard most had {share} of it",
        len(most),
        share=share,
    )


def _options(session: Session) -> Iterator[Observation]:
    options = session.all(Option)
    if not any(item.phase == "feedback" for item in session.agenda):
        return
    peers, without = peers_who_came(session), [short_name(one) for one in without_option(session)]
    if without:
        advice = _("In feedback ask those without an option by name: g (guide: Feedback)")
        yield Observation("neutral", False, _("No option from {names}", names=", ".join(without)), advice)
    elif peers:
        yield Observation("neutral", True, _("Every peer has given an option"))
    if open_ := [one for one in options if one.response is None]:
        words = ngettext(
            "{count} option without the hosts’ answer", "{count} options without the hosts’ answer", len(open_)
        )
        advice = _("Keep time for the hosts to answer each option (card “No time left for the end”)")
        yield Observation("neutral", False, words, advice)
    elif options:
        yield Observation("neutral", True, _("All {number} options have an answer", number=len(options)))


def _times(session: Session, now: datetime) -> Iterator[Observation]:
    over = [(item, actual_seconds(session, item, now) - allotted_seconds(item)) for item in session.agenda]
    late = [
        _("“{item}” by {time}", item=item.title, time=minutes_and_seconds(seconds))
        for item, seconds in over
        if seconds > OVERRUN_SECONDS
    ]
    never = [_("“{title}”", title=item.title) for item in session.agenda if _never_came(session, item)]
    advice = _("n when the time is up; + if you mean it")
    if late:
        yield Observation("referee", False, _("Took longer than planned: {items}", items=", ".join(late)), advice)
    if never:
        yield Observation("referee", False, _("Not reached: {items}", items=", ".join(never)), advice)
    if not late and not never and session.agenda:
        yield Observation("referee", True, _("Every item had its time, and none more than a minute over"))


def _never_came(session: Session, item: AgendaItem) -> bool:
    return item_state(session, item) in ("planned", "skipped") and not item.skipped


def _longest(hints: Sequence[HintShown]) -> tuple[str, ...]:
    longest: dict[str, float] = {}
    for one in hints:
        longest[one.hint.words] = max(longest.get(one.hint.words, 0.0), one.until - one.at)
    ranked = sorted(longest.items(), key=lambda one: -one[1])
    return tuple(
        _("{words} (stood {time})", words=words, time=minutes_and_seconds(seconds)) for words, seconds in ranked[:5]
    )
