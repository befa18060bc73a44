"""The look-back at a rehearsal in plain lines, for the screen and for standard output."""

from peerassist_tui.readings.hints import ROLE_WORDS
from peerassist_tui.rehearsal.verdict import ENOUGH_SECONDS, Observation, RehearsalVerdict
from peerassist_tui.text import minutes_and_seconds

VerdictLine = tuple[str, bool]
"""A line, and whether it heads what follows."""
_TOO_SHORT = f"Too short to judge silence, speaking time, options and agenda ({ENOUGH_SECONDS // 60} min needed)"


def verdict_lines(verdict: RehearsalVerdict) -> list[VerdictLine]:
    """What was done well, what was missed, what to try next time; who was how."""
    told: list[VerdictLine] = [(f"Rehearsed {minutes_and_seconds(verdict.seconds)} minutes of the meeting", True)]
    if verdict.is_too_short:
        told.append((_TOO_SHORT, True))
    for heading, good in (("Done well", True), ("Missed", False)):
        found = [one for one in verdict.findings if one.good is good]
        told += [(heading, True), *((_words(one), False) for one in found)] if found else []
    for heading, said in (
        ("Next time", verdict.next_time),
        ("Hints that stood longest", verdict.hints),
        ("How they were played", verdict.cast),
    ):
        told += [(heading, True), *((f"  {one}", False) for one in said)] if said else []
    if verdict.keys:
        told += [("The keys you used", True), (f"  {' · '.join(verdict.keys)}", False)]
    return told


def verdict_text(verdict: RehearsalVerdict) -> str:
    """All of it as text for the terminal, with the command that does it again."""
    level = "" if verdict.level == "usual" else f" --level {verdict.level}"
    again = f"The same people again: peerassist rehearse --seed {verdict.seed}{level}"
    return "\n".join([*(words for words, _ in verdict_lines(verdict)), again])


def _words(one: Observation) -> str:
    return f"  {'+' if one.good else '-'} {ROLE_WORDS[one.role]}: {one.words}"
