"""Every hint about the floor, in recorded meetings, as a slow and plain count over the script finds it.

The count knows only the lines of the script and docs/hints.md; it shares no code with the readings.
"""

import json
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

import pytest

from peerassist_tui.readings.history.hint_log import hint_log
from tests.intake.test_recorded_meetings import MEETINGS, performed_meeting, tool
from tests.readings.history.test_session_history import history_of

DISCUSSION = {"asking", "analyzing", "reflect", "feedback"}
LOOK = 5
COUNTED = {"not_heard", "holds_more", "two_alternate", "queue_long", "talk_stopped", "no_break"}
CANNOT_COME = {
    *("eats_the_end", "early_advice", "not_here", "no_option_yet", "host_over_limit", "no_question"),
    *("objective_thin", "no_hosts_question", "undiscussed_points"),
}
"""What recorded meetings say nothing of: notes, options, lengths. A hint in neither set is not counted yet."""

pytestmark = pytest.mark.skipif(not MEETINGS, reason="the recorded meetings are not here")


class Then(NamedTuple):
    """What a script says had happened by a moment: turns and hands as (who, from, to or None), discussion, the end."""

    turns: list[tuple[str, float, float | None]]
    hands: list[tuple[str, float, float | None]]
    discussed: list[tuple[float, float | None]]


def lines(script: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in script.splitlines() if line.strip() and not line.startswith("#")]


def by(script: list[dict[str, Any]], moment: float) -> Then:
    """Read the script from its beginning to a moment."""
    phases = {item["ref"]: item["phase"] for item in script[0]["agenda"]}
    turns: list[list[Any]] = []
    hands: list[list[Any]] = []
    discussed: list[list[Any]] = [] if phases else [[0.0, None]]
    for line in script[1:]:
        at, do, who = line["at"], line["do"], line.get("who")
        if at > moment:
            break
        if do in ("give_floor", "lower_hand"):
            end_open(hands, at, who)
        if do == "give_floor" and not (turns and turns[-1][2] is None and turns[-1][0] == who):
            end_open(turns, at)
            turns.append([who, at, None])
        elif do == "release_floor":
            end_open(turns, at)
        elif do == "raise_hand" and not any(one[0] == who and one[2] is None for one in hands):
            hands.append([who, at, None])
        elif do == "start_item":
            discussed = [[a, at if b is None else b] for a, b in discussed]
            discussed += [[at, None]] if phases[line["item"]] in DISCUSSION else []
    return Then([tuple(one) for one in turns], [tuple(one) for one in hands], [tuple(one) for one in discussed])


def end_open(spans: list[list[Any]], at: float, who: str | None = None) -> None:
    """End what is open, of that person or of anybody."""
    for one in spans:
        if one[2] is None and who in (None, one[0]):
            one[2] = at


def common(one: tuple[float, float], other: tuple[float, float]) -> float:
    return max(0.0, min(one[1], other[1]) - max(one[0], other[0]))


def discussed_since(then: Then, start: float, now: float) -> float:
    return sum(common((a, now if b is None else b), (start, now)) for a, b in then.discussed)


def plainly(script: list[dict[str, Any]], now: float) -> set[tuple[str, tuple[str, ...]]]:
    """The names of the hints that hold at a moment, each with whom it is about."""
    then = by(script, now)
    people = [person["ref"] for person in script[0]["people"] if person["party"] in ("host", "peer")]
    planned = sum(item["minutes"] for item in script[0]["agenda"] if item["phase"] != "break")
    is_on = any(end is None for _, end in then.discussed)
    waiting = [who for who, _, end in then.hands if end is None]
    waiting_long = [who for who, start, end in then.hands if end is None and now - start >= 60]
    speaks = then.turns[-1][0] if then.turns and then.turns[-1][2] is None else None
    found = {
        *_not_heard(then, people, planned, waiting, speaks, now),
        *_holds_more(then, people, now),
        *_two_alternate(then, waiting_long),
    }
    if waiting_long and len(waiting_long) >= max(4, len(people) / 2):
        found.add(("queue_long", tuple(waiting_long)))
    if _talk_stopped(then, waiting, now) and is_on:
        found.add(("talk_stopped", ()))
    if now >= 90 * 60:
        found.add(("no_break", ()))
    return found


def _not_heard(
    then: Then, people: list[str], planned: float, waiting: list[str], speaks: str | None, now: float
) -> Iterator[tuple[str, tuple[str, ...]]]:
    most = min(25, max(10, planned / 4 if planned else 90))
    limit = 60 * min(max(3 * len(people), 10), most)
    silent = [
        (discussed_since(then, max((end for one, _, end in then.turns if one == who and end), default=0.0), now), who)
        for who in people
        if who not in waiting and who != speaks
    ]
    longest = max((seconds for seconds, _ in silent), default=0.0)
    if any(end is None for _, end in then.discussed) and silent and longest >= limit:
        yield "not_heard", (next(who for seconds, who in silent if seconds == longest),)


def _holds_more(then: Then, people: list[str], now: float) -> Iterator[tuple[str, tuple[str, ...]]]:
    if len(people) < 3 or not any(end is None for _, end in then.discussed):
        return
    spans = [(a, now if b is None else b) for a, b in then.discussed]
    left = sum(b - a for a, b in spans) % 300
    mark = now
    for a, b in reversed(spans):
        if left < b - a:
            mark = b - left
            break
        left -= b - a
    talk = {
        who: sum(
            common((start, now if end is None else end), (a, min(b, mark)))
            for one, start, end in then.turns
            for a, b in spans
            if one == who
        )
        for who in people
    }
    total = sum(talk.values())
    limit = max(0.4, min(0.75, 2.5 / len(people)))
    yield from (("holds_more", (who,)) for who in people if total >= 600 and talk[who] / total >= limit)


def _two_alternate(then: Then, waiting_long: list[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    owners = [who for who, _, _ in then.turns][-6:]
    to_and_fro = len(owners) == 6 and len(set(owners)) == 2 and all(a != b for a, b in pairwise(owners))
    if to_and_fro and set(waiting_long) - set(owners):
        yield "two_alternate", (owners[-2], owners[-1])


def _talk_stopped(then: Then, waiting: list[str], now: float) -> bool:
    if not then.turns or waiting or then.turns[-1][2] is None:
        return False
    ended = then.turns[-1][2]
    in_use = sum(common((start, ended if end is None else end), (ended - 300, ended)) for _, start, end in then.turns)
    return now - ended >= 60 and in_use >= 150


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """All recorded meetings take minutes: without --all-meetings every twelfth is enough."""
    if "which" in metafunc.fixturenames:
        every = 1 if metafunc.config.getoption("--all-meetings") else 12
        metafunc.parametrize("which", MEETINGS[::every])


def test_the_hints_of_a_recorded_meeting(which: str) -> None:
    text = tool("meeting", which)
    script, meeting = lines(text), performed_meeting(text)
    refs = {person.name: person.ref for person in meeting.session.people}
    came = hint_log(meeting.session, history_of(meeting))
    end = script[-1]["at"]
    for step in range(int(end // LOOK) + 1):
        now = float(step * LOOK)
        if now >= end:
            break
        here = {
            (one.hint.name, tuple(refs[who.name] for who in one.hint.who))
            for one in came
            if one.at <= now < one.until and one.hint.name in COUNTED | CANNOT_COME
        }
        assert here == plainly(script, now), now
