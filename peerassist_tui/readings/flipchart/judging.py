"""Wording that judges people or their ideas, good or bad, where a neutral note would say what was said.

The guide has the facilitator take a detached look at the discussion (Facilitator's Role, neutral). The words are
English, and our own choice: words of the trade (wrong, fail, poor, claim) mostly speak of things and are left out.
"""

import re
from functools import lru_cache

JUDGING: tuple[str, ...] = (
    *("absurd", "amateurish", "arrogant", "bad idea", "brilliant", "careless", "childish", "clueless", "crazy"),
    *("dumb", "excellent idea", "foolish", "genius", "good idea", "great idea", "hopeless", "idiotic", "ignorant"),
    *("incompetent", "irresponsible", "laughable", "lazy", "naive", "naïve", "nonsense", "obviously", "pathetic"),
    *("pointless", "rant", "ranted", "rants", "ridiculous", "rubbish", "should have known", "should know better"),
    *("silly", "sloppy", "stubborn", "stupid", "stupidly", "terrible", "to blame", "unprofessional", "useless"),
    *("waste of time", "whined", "whines", "whining", "as everybody knows", "as everyone knows", "own fault"),
)
_JUDGING = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(JUDGING, key=len, reverse=True)))})(?!\w)", re.I)


@lru_cache(4096)
def judging_words(text: str) -> tuple[str, ...]:
    """The words of a text that judge, as they stand in it, each once."""
    return tuple(dict.fromkeys(found.group() for found in _JUDGING.finditer(text)))
