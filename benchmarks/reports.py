"""What a report costs in each format, of 200 and of 2,000 notes in one run: python -m benchmarks.reports."""

from __future__ import annotations

import sys
import tracemalloc
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import cycle
from time import perf_counter
from uuid import uuid4

from peerassist_tui.exports.formats import FORMATS
from peerassist_tui.exports.registry import report
from peerassist_tui.models import Change
from peerassist_tui.readings.report.report import report_paper
from peerassist_tui.rules import perform
from peerassist_tui.screens.report.report_entries import report_entries
from peerassist_tui.session import Session
from peerassist_tui.store.rows import change_of

SIZES = (200, 2_000)
ROUNDS = 3
START = datetime(2026, 12, 8, 4, 0, tzinfo=UTC)
NAMES = ("Amina Diallo", "ليلى المثال", "王示例", "নমুনা রহমান", "Zoë Prøve")
SAYINGS = (
    "Which of the nine does an officer pack or open first on a Monday morning in the office?",
    "قالت ليلى إن الرسالة تصل إلى آخر بيت قبل العاصفة بيوم واحد (2026).",
    "我同意王示例的看法，先在一个村试一试。",
    "Write five principles once, as a spine; every format quotes the spine, so there is one thing to update.",
)
HEADER = {
    "title": "Storm warnings",
    "challenge": "How do warnings reach the last house?",
    "timezone": "Asia/Dhaka",
    "starts_at": "2026-12-08T10:00",
    "objectives": [{"ref": f"OB{n}", "text": f"Objective {n}"} for n in (1, 2, 3)],
    "people": [{"name": name, "party": "peer"} for name in NAMES],
    "agenda": [{"ref": f"A{n}", "title": f"Part {n}", "phase": "analyzing", "minutes": 60} for n in range(1, 9)],
}


def session_of(notes: int) -> tuple[Session, datetime]:
    """A finished session with so many notes, an option and a lesson for every hundredth."""
    session, now = Session(uuid4()), START

    def do(rule: str, **given: object) -> None:
        nonlocal session
        outcome = perform(rule, session, now, given)
        rows = change_of(session, outcome.saved, outcome.removed)
        about = {"seat": "facilitator", "rule": rule, "label": outcome.label, "undoes": outcome.undoes, "rows": rows}
        session = session.apply(Change(id=uuid4(), session_id=session.id, seq=session.seq + 1, at=now, **about))

    do("session", **HEADER)
    do("start")
    says, names = cycle(SAYINGS), cycle(NAMES)
    for number in range(1, notes + 1):
        if number % (notes // 8) == 1:
            do("next_item")
        now += timedelta(seconds=10)
        kind, objective = ("telling", "asking", "analyzing")[number % 3], f"OB{number % 3 + 1}"
        do("note", kind=kind, text=f"{next(says)} {number}", who=next(names), objective=objective)
        if number % 100 == 0:
            do("option", title=f"Option {number}", by=next(names), based_on=[str(number - 1), str(number)])
            do("lesson", title=f"Lesson {number}", advice="Try it", evidence=[str(number)])
    do("finish")
    return session, now


def measured(work: Callable[[], object]) -> tuple[float, float]:
    """The best seconds of some rounds, and the megabytes that one more of them takes at its peak."""
    seconds = []
    for _ in range(ROUNDS):
        begun = perf_counter()
        work()
        seconds.append(perf_counter() - begun)
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return min(seconds), peak / 1e6


def main() -> None:
    """Measure and print."""
    sessions = [session_of(size) for size in SIZES]
    works: dict[str, Callable[[Session, datetime], object]] = {
        "on the screen": lambda session, now: report_entries(report_paper(session, now)),
        **{ending: lambda session, now, ending=ending: report(session, now, ending) for ending in FORMATS},
        ".md anonymous": lambda session, now: report(session, now, ".md", anonymous=True),
    }
    say = sys.stdout.write
    say(f"{'':<14} {SIZES[0]:>6} notes {SIZES[1]:>14} notes {'times':>14} {'memory':>8}\n")
    for name, work in works.items():
        (first, small), (second, large) = (measured(partial(work, *one)) for one in sessions)
        costs = f"{first:6.3f} s {small:5.1f} MB {second:6.3f} s {large:6.1f} MB"
        say(f"{name:<14} {costs} {second / first:8.1f} {large / small:8.1f}\n")


if __name__ == "__main__":
    main()
