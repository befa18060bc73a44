"""How long an agenda item usually takes in one's own meetings, to be offered and not forced."""

from collections.abc import Iterable
from statistics import median
from typing import cast

from peerassist_tui.language import ngettext
from peerassist_tui.models import Phase
from peerassist_tui.readings.report.code_words import phase_words
from peerassist_tui.store.queries.item_lengths import PastItem
from peerassist_tui.text import fold

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
    minutes = f"{median(one.minutes for one in found):.0f}"
    if same:
        return ngettext(
            "the same took {minutes} min ({count} item)",
            "the same took {minutes} min ({count} items)",
            len(found),
            minutes=minutes,
        )
    return ngettext(
        "{phase} before took {minutes} min ({count} item)",
        "{phase} before took {minutes} min ({count} items)",
        len(found),
        phase=phase_words(cast("Phase", phase)),
        minutes=minutes,
    )
