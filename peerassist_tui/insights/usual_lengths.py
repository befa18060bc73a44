"""How long an agenda item usually takes in one's own meetings, to be offered and not forced."""

from collections.abc import Iterable
from statistics import median

from peerassist_tui.store.queries.item_lengths import PastItem
from peerassist_tui.text import counted, fold, spelled

_LEAST_MINUTES = 1.0
"""What was on for less was passed over."""


def usual_length(past: Iterable[PastItem], phase: str, title: str) -> str:
    """What items of that title took in past meetings, else those of its phase: "took 22 min (3 items before)".

    Empty where there was none.
    """
    alike = [one for one in past if one.minutes >= _LEAST_MINUTES and one.phase == phase]
    same = [one for one in alike if fold(one.title) == fold(title)]
    found = same or alike
    if not found:
        return ""
    kind = "the same" if same else f"{spelled(phase)} before"
    return f"{kind} took {median(one.minutes for one in found):.0f} min ({counted(len(found), 'item')})"
