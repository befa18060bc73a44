"""The look-back at a rehearsal in plain lines, for the screen and for standard output."""

from peerassist_tui.language import _
from peerassist_tui.readings.hints import role_words
from peerassist_tui.rehearsal.observations import Observation
from peerassist_tui.rehearsal.verdict import ENOUGH_SECONDS, RehearsalVerdict
from peerassist_tui.text import minutes_and_seconds

VerdictLine = tuple[str, bool]
"""A line, and whether it heads what follows."""


def verdict_lines(verdict: RehearsalVerdict) -> list[VerdictLine]:
    """What was done well, what was missed, what to try next time; who was how."""
    told: list[VerdictLine] = [
        (_("Rehearsed {time} minutes of the meeting", time=minutes_and_seconds(verdict.seconds)), True)
    ]
    if verdict.is_too_short:
        least = ENOUGH_SECONDS // 60
        words = _("Too short to judge silence, speaking time, options and agenda ({minutes} min needed)", minutes=least)
        told.append((words, True))
    for heading, good in ((_("Done well"), True), (_("Missed"), False)):
        found = [one for one in verdict.findings if one.good is good]
        told += [(heading, True), *((_words(one), False) for one in found)] if found else []
    for heading, said in (
        (_("Next time"), verdict.next_time),
        (_("Hints that stood longest"), verdict.hints),
        (_("How they were played"), verdict.cast),
    ):
        told += [(heading, True), *((f"  {one}", False) for one in said)] if said else []
    if verdict.keys:
        told += [(_("The keys you used"), True), (f"  {' · '.join(verdict.keys)}", False)]
    return told


def verdict_text(verdict: RehearsalVerdict) -> str:
    """All of it as text for the terminal, with the command that does it again."""
    level = "" if verdict.level == "usual" else f" --level {verdict.level}"
    again = _("The same people again: {command}", command=f"peerassist rehearse --seed {verdict.seed}{level}")
    return "\n".join([*(words for words, _ in verdict_lines(verdict)), again])


def _words(one: Observation) -> str:
    words = _("{name}: {words}", name=role_words(one.role), words=one.words)
    return f"  {'+' if one.good else '-'} {words}"
