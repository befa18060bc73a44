"""The look-back at a rehearsal in plain lines, for the screen and for standard output."""

from peerassist_tui.rehearsal.verdict import Finding, Verdict
from peerassist_tui.text import spark_clock

Line = tuple[str, bool]
"""A line, and whether it heads what follows."""


def lines(verdict: Verdict) -> list[Line]:
    """What was done well, what was missed, what to try next time; who was how; and how to do it again."""
    head = f"Rehearsed {spark_clock(verdict.seconds)} of the meeting, seed {verdict.seed}"
    told: list[Line] = [(head, True)]
    for heading, good in (("Done well", True), ("Missed", False)):
        found = [one for one in verdict.findings if one.good is good]
        told += [(heading, True), *((_words(one), False) for one in found)] if found else []
    for heading, said in (
        ("Next time", verdict.next_time),
        ("Hints that stood longest", verdict.hints),
        ("Who was how", verdict.cast),
    ):
        told += [(heading, True), *((f"  {one}", False) for one in said)] if said else []
    if verdict.keys:
        told += [("What you did, by its key", True), (f"  {'  '.join(verdict.keys)}", False)]
    return [*told, (f"The same people again: peerassist rehearse --seed {verdict.seed}", True)]


def as_text(verdict: Verdict) -> str:
    """All of it as text."""
    return "\n".join(words for words, _ in lines(verdict))


def _words(one: Finding) -> str:
    return f"  {'+' if one.good else '-'} {one.role}: {one.words}"
