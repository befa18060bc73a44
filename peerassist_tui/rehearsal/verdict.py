"""What was done well and what was missed, by role: read off the session and what went on in the room."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from peerassist_tui.models import AgendaItem, Change, Option, Role
from peerassist_tui.readings.agenda.agenda_clock import actual_seconds, allotted_seconds
from peerassist_tui.readings.floor.floor_time import floor_gini, floor_times
from peerassist_tui.readings.floor.present import SIDES
from peerassist_tui.readings.history.hint_log import HintShown
from peerassist_tui.readings.readiness.feedback import peers_who_came, without_option
from peerassist_tui.readings.state import item_state
from peerassist_tui.readings.time.running_time import running_seconds
from peerassist_tui.rehearsal.levels import LevelName
from peerassist_tui.rehearsal.room import Happening, Room, Slip
from peerassist_tui.rehearsal.tempers import WORDS
from peerassist_tui.session import Session, short_name
from peerassist_tui.text import counted, minutes_and_seconds, plural

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
KEYS = {
    "start": "space next", "give_floor": "space next", "raise_hand": "1-9 hand", "lower_hand": "1-9 hand",
    "release_floor": "r release", "next_item": "n item", "park": "k park", "intervene": "I log",
    "log_interruption": "! interrupted", "crosstalk": "x crosstalk", "note": "t a z note",
    "protect_turn": "P let finish", "point_at_ground_rule": "R rules",
    "skip": "e pass over", "put_back": "b put back", "last_word": "L last word", "close_queue": "X close queue",
    "open_queue": "X close queue", "skip_item": "s skip next", "since": "c correct", "arrive": "S came, left",
    "leave": "S came, left", "call_roll": "V roll call", "stop_timer": "Z timer", "start_timer": "Z timer",
    "set_lengths": "C catch up", "ask_inside": "i question", "pause": "p pause", "resume": "p pause",
    "extend_item": "+ 5 min", "set_queue": "o order", "option": "O option", "mark_note": "m mark",
    "reword": "w challenge", "conclude_item": "Y conclusion", "question": "F ask of option",
    "set_reminder": "* remind me", "show_message": "M message", "finish": "E end", "undo": "u undo",
}  # fmt: skip
"""The key that is pressed for a rule, with its word in the key bar and the menu."""


@dataclass(frozen=True)
class Observation:
    """One thing that went well or was missed; `advice` names a key, card or page for the next time."""

    role: Role
    good: bool
    words: str
    advice: str = ""


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
        *(finding for slip in _SLIPS for finding in _slip(room, session, slip)),
    )
    missing = (
        *_invited(room, session),
        *_evenness(room, session, now),
        *_options(session),
        *_times(session, now),
    )
    pressed = _pressed(changes)
    return RehearsalVerdict(
        room.seed,
        seconds,
        (*happened, *missing) if seconds >= ENOUGH_SECONDS else happened,
        tuple(f"{_name(session, who)}: {WORDS[temper]}" for who, temper in room.cast.items() if temper != "steady"),
        tuple(f"{key}: {_how_often(count)}" for key, count in pressed.most_common()),
        _longest(hints),
        level,
    )


def _pressed(changes: Sequence[Change]) -> Counter[str]:
    """How often which key did something; the key that starts the meeting starts its first item too."""
    own = [change for change in changes if change.seat == "facilitator"]
    pairs = zip(own, (None, *own), strict=False)
    mine = (one.rule for one, before in pairs if one.rule != "next_item" or before is None or before.rule != "start")
    return Counter(KEYS[rule] for rule in mine if rule in KEYS)


_LOOK = "Look round the circle after each turn, and press the digit of every hand"


def _hands(room: Room, session: Session, speed: float) -> Iterator[Observation]:
    taken = [one.seconds / speed for one in room.log if one.what == "taken"]
    if taken:
        usual, hands = median(taken), counted(len(taken), "hand")
        good, when = usual <= SOON_SECONDS, f"{'' if len(taken) == 1 else 'usually '}after {usual:.0f} s"
        how = plural(len(taken), "before it came down", "before they came down") if good else "late"
        yield Observation("referee", good, f"Took {hands} {how}, {when}", "" if good else _LOOK)
    if missed := [one for one in room.log if one.what == "gave_up"]:
        words = f"Overlooked {counted(len(missed), 'raised hand')}: {_who_when(session, missed)}"
        yield Observation("referee", False, words, _LOOK)
    if unasked := [one for one in room.log if one.what == "unasked"]:
        words = f"Gave the floor to somebody who had not asked for it: {_who_when(session, unasked)}"
        yield Observation(
            "referee", False, words, "Read the digit beside the name before you press it; u takes it back"
        )


_SLIPS: dict[Slip, tuple[Role, str, str, str]] = {
    "talks_over": (
        "referee", "Stopped talking over others", "Let somebody talk over others",
        "Press ! at once when somebody is talked over (card “One talks, the others fade”)",
    ),
    "too_long": (
        "referee", "Ended a turn that was over its limit", "Let a turn run over its limit",
        "End a turn that is over its limit with r or space (guide: The referee)",
    ),
    "side_track": (
        "leadership", "Took up a side topic", "Neither parked a side topic nor pointed it out",
        "Park a side topic with k (card “A side topic”)",
    ),
    "advice": (
        "leadership", "Stopped advice among the questions", "Let advice pass among the questions",
        "While asking is on, end advice with r and say so (card “Advice before understanding”)",
    ),
    "not_here": (
        "neutral", "Took up a “won’t work here”", "Let a “won’t work here” pass",
        "Ask “why not?” and write it down with a (card “That won't work here”)",
    ),
}  # fmt: skip


def _slip(room: Room, session: Session, slip: Slip) -> Iterator[Observation]:
    role, well, missed, advice = _SLIPS[slip]
    for what, words in (("met", well), ("let_go", missed)):
        found = [one for one in room.log if one.what == what and one.slip == slip]
        if found:
            good = what == "met"
            yield Observation(role, good, f"{words}: {_who_when(session, found)}", "" if good else advice)


def _invited(room: Room, session: Session) -> Iterator[Observation]:
    for who, temper in room.cast.items():
        if temper != "silent":
            continue
        asked = [one for one in room.log if one.who == who and one.what == "invited"]
        if asked:
            yield Observation(
                "leadership", True, f"{_name(session, who)}, who says nothing unasked, was invited (at {_when(asked)})"
            )
        else:
            words = f"{_name(session, who)} never raised a hand and was not asked"
            yield Observation("leadership", False, words, "Invite who is not heard: g and the name, or d on the hint")


def _evenness(room: Room, session: Session, now: datetime) -> Iterator[Observation]:
    times = [one for one in floor_times(session, now) if one.there and one.person.party in SIDES]
    if not any(one.seconds for one in times):
        yield Observation(
            "leadership", False, "Nobody was given the floor", "space gives the floor to the next one waiting"
        )
        return
    gini = floor_gini(times)
    most = sorted((one.share for one in times), reverse=True)[:MOST_HEARD]
    words = f"the {counted(len(most), 'person', 'people')} heard most had {sum(most):.0%} of it"
    yield Observation(
        "referee", gini <= EVEN_GINI, f"Speaking time was {'even' if gini <= EVEN_GINI else 'uneven'}: {words}"
    )
    for one in times:
        if room.cast.get(one.person.id) == "dominant" and one.seconds:
            fair = 1 / len(times)
            words = (
                f"{short_name(one.person)}, who dominates, had {one.share:.0%} of the floor; a fair share is {fair:.0%}"
            )
            advice = "Let others go first: o, “not heard first” or “least heard” (card “One talks, the others fade”)"
            good = one.share <= FAR_ABOVE * fair
            yield Observation("referee", good, words, "" if good else advice)


def _options(session: Session) -> Iterator[Observation]:
    options = session.all(Option)
    if not any(item.phase == "feedback" for item in session.agenda):
        return
    peers, without = peers_who_came(session), [short_name(one) for one in without_option(session)]
    if without:
        advice = "In feedback ask those without an option by name: g (guide: Feedback)"
        yield Observation("neutral", False, f"No option from {', '.join(without)}", advice)
    elif peers:
        yield Observation("neutral", True, "Every peer has given an option")
    if open_ := [one for one in options if one.response is None]:
        words = f"{counted(len(open_), 'option')} without the hosts’ answer"
        yield Observation(
            "neutral", False, words, "Keep time for the hosts to answer each option (card “No time left for the end”)"
        )
    elif options:
        yield Observation("neutral", True, f"All {len(options)} options have an answer")


def _times(session: Session, now: datetime) -> Iterator[Observation]:
    over = [(item, actual_seconds(session, item, now) - allotted_seconds(item)) for item in session.agenda]
    late = [f"“{item.title}” by {minutes_and_seconds(seconds)}" for item, seconds in over if seconds > OVERRUN_SECONDS]
    never = [f"“{item.title}”" for item in session.agenda if _never_came(session, item)]
    if late:
        yield Observation(
            "referee", False, f"Took longer than planned: {', '.join(late)}", "n when the time is up; + if you mean it"
        )
    if never:
        yield Observation(
            "referee", False, f"Not reached: {', '.join(never)}", "n when the time is up; + if you mean it"
        )
    if not late and not never and session.agenda:
        yield Observation("referee", True, "Every item had its time, and none more than a minute over")


def _never_came(session: Session, item: AgendaItem) -> bool:
    return item_state(session, item) in ("planned", "skipped") and not item.skipped


def _longest(hints: Sequence[HintShown]) -> tuple[str, ...]:
    longest: dict[str, float] = {}
    for one in hints:
        longest[one.hint.words] = max(longest.get(one.hint.words, 0.0), one.until - one.at)
    ranked = sorted(longest.items(), key=lambda one: -one[1])
    return tuple(f"{words} (stood {minutes_and_seconds(seconds)})" for words, seconds in ranked[:5])


def _who_when(session: Session, found: Sequence[Happening]) -> str:
    people = dict.fromkeys(one.who for one in found)
    return ", ".join(f"{_name(session, who)} (at {_when([one for one in found if one.who == who])})" for who in people)


def _when(found: Sequence[Happening]) -> str:
    return ", ".join(minutes_and_seconds(one.second) for one in found)


def _how_often(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _name(session: Session, who: object) -> str:
    return next((short_name(person) for person in session.people if person.id == who), "somebody")
