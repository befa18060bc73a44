"""What least-heard-first would have done to recorded queues, beside first-come: python benchmarks/orders.py MEETINGS.

MEETINGS is the folder of the recorded meetings (meetings.jsonl, queues/, topics/); those that begin with `jl-` have a
log of raised hands. Each is replayed under both orders, by the program's own rules:

- Hands go up when they did. Those that were withdrawn or never called are left out.
- At each recorded call somebody is called, and the turn lasts as long as the recorded one; who it is, the order
  decides. (In these logs a turn ends with the next call, so that a turn is long because nobody waited: its length
  belongs to the moment rather than to the speaker.) Who was called without having asked is called as it was.
- Who still waits when they ask again asks again when they have been called; that wait counts from the asking.

A wait lasts from asking to the floor; its mean is the same under both orders, for the calls are. "First" is the mean
wait for a person's first turn in an agenda item. "Gini" is the evenness of floor seconds over everybody at the end.
"""

from __future__ import annotations

import json
import sys
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import mean, median
from typing import Any
from uuid import uuid4

from peerassist_tui.models import Change
from peerassist_tui.readings.floor.floor_time import floor_gini, floor_times
from peerassist_tui.readings.floor.queue import queue
from peerassist_tui.rules import perform
from peerassist_tui.session import Session
from peerassist_tui.store.rows import change_of

ORDERS = ("first_come", "least_heard")
START = datetime(2026, 1, 1, 9, tzinfo=UTC)


@dataclass
class Call:
    """A recorded call: when, for how many seconds, of whom, and when they had asked (None: they had not)."""

    at: float
    who: str
    asked: float | None
    length: float = 0.0


@dataclass
class Record:
    """One meeting: its people, when its topics begin, its calls in their order."""

    name: str
    people: list[str]
    topics: list[float]
    calls: list[Call]


@dataclass
class Result:
    """Waits in seconds, those for a first turn in an item among them, and the Gini at the end."""

    waits: list[float] = field(default_factory=list)
    first: list[float] = field(default_factory=list)
    ginis: list[float] = field(default_factory=list)


def lines(path: Path) -> list[dict[str, Any]]:
    """The objects of a file of JSON lines; none where it is missing."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []


def records(folder: Path) -> Iterator[Record]:
    """The meetings with a log of raised hands."""
    for facts in sorted(lines(folder / "meetings.jsonl"), key=lambda facts: str(facts["meeting"])):
        name = facts["meeting"]
        events = lines(folder / "queues" / f"{name}.jsonl")
        if name.startswith("jl-") and events:
            topics = [topic["start_s"] for topic in lines(folder / "topics" / f"{name}.jsonl") if not topic["level"]]
            yield Record(name, [one["id"] for one in facts["people"]], sorted(filter(None, topics)), called(events))


def called(events: list[dict[str, Any]]) -> list[Call]:
    """The calls, each with the turn that followed."""
    up: dict[str, float] = {}
    calls: dict[int, Call] = {}
    for event in events:
        who, at = event["person"], float(event["t_s"])
        if event["event"] == "request":
            up.setdefault(who, at)
        elif event["event"] == "withdraw":
            up.pop(who, None)
        elif event["event"] == "ack":
            calls[event["seq"]] = Call(at, who, up.pop(who, None))
        elif event["event"] == "done":
            call = calls[event["ack_seq"]]
            call.length = at - call.at
    return list(calls.values())


class Room:
    """A session in memory, on a clock that goes from event to event."""

    def __init__(self, record: Record, order: str) -> None:
        people = [{"ref": who, "name": who} for who in record.people]
        agenda = [
            {"ref": f"T{n}", "title": f"T{n}", "phase": "asking", "minutes": 10} for n in range(len(record.topics))
        ]
        self.session, self.at = Session(uuid4()), 0.0
        header = {"title": record.name, "starts_at": "2026-01-01T09:00", "queue": order}
        self.do("session", **header, people=people, agenda=agenda)
        self.do("start")

    @property
    def now(self) -> datetime:
        return START + timedelta(seconds=self.at)

    def do(self, rule: str, **given: Any) -> None:
        outcome = perform(rule, self.session, self.now, given)
        if outcome:
            rows = change_of(self.session, outcome.saved, outcome.removed)
            self.session = self.session.apply(
                Change(session_id=self.session.id, seq=self.session.seq + 1, at=self.now, seat="facilitator",
                       rule=rule, label="", rows=rows)
            )  # fmt: skip


def replay(record: Record, order: str) -> Result:
    """One meeting under one order."""
    room, result = Room(record, order), Result()
    asked = [(call.asked, call.who, "") for call in record.calls if call.asked is not None]
    topics = [(at, "", f"T{number}") for number, at in enumerate(record.topics)]
    coming = deque(sorted(topics + asked))
    up: dict[str, deque[float]] = {who: deque() for who in record.people}
    heard: set[str] = set()

    def until(moment: float) -> None:
        while coming and coming[0][0] <= moment:
            at, who, item = coming.popleft()
            room.at = max(room.at, at)
            if item:
                heard.clear()
                room.do("start_item", item=item)
            else:
                up[who].append(at)
                room.do("raise_hand", who=who)
        room.at = max(room.at, moment)

    for call in record.calls:
        until(call.at)
        who = call.who
        if call.asked is not None:
            who = queue(room.session, room.now)[0].person.name
            result.waits.append(room.at - up[who].popleft())
            result.first += [] if who in heard else [result.waits[-1]]
        heard.add(who)
        room.do("give_floor", who=who)
        if up[who]:
            room.do("raise_hand", who=who)
        until(call.at + call.length)
        room.do("release_floor")
    result.ginis.append(floor_gini(floor_times(room.session, room.now)))
    return result


def clock(seconds: float) -> str:
    """Seconds as minutes and seconds."""
    return f"{round(seconds) // 60}:{round(seconds) % 60:02}"


def row(name: str, results: list[Result]) -> str:
    """A line of the table; where the orders differ, first-come's figure and then least-heard-first's."""
    cells = [name, str(len(results[0].waits)), clock(mean(results[0].waits))]
    figures: tuple[Callable[[Result], str], ...] = (
        lambda result: clock(median(result.waits)),
        lambda result: clock(max(result.waits)),
        lambda result: clock(mean(result.first)) if result.first else "-",
        lambda result: f"{mean(result.ginis):.3f}",
    )
    cells += [figure(result) for figure in figures for result in results]
    return f"| {' | '.join(cells)} |"


HEAD = """\
| meeting | hands | mean wait | median | … least | longest | … least | first | … least | Gini | … least |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
"""


def main(arguments: list[str]) -> int:
    """Print the table; exit status 2 when there are no meetings."""
    found = list(records(Path(arguments[0]))) if arguments else []
    if not found:
        sys.stderr.write("Give the folder that holds the recorded meetings: meetings.jsonl, queues and topics.\n")
        return 2
    sys.stdout.write(HEAD)
    totals = [Result() for _ in ORDERS]
    for record in found:
        results = [replay(record, order) for order in ORDERS]
        sys.stdout.write(f"{row(record.name, results)}\n")
        for total, result in zip(totals, results, strict=True):
            total.waits += result.waits
            total.first += result.first
            total.ginis += result.ginis
    sys.stdout.write(f"{row('all', totals)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
