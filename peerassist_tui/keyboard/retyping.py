"""What was typed while the keyboard was switched to another script, as it was meant."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from unicodedata import normalize

from peerassist_tui.keyboard.layout import NOTHING, US, KeyboardLayout, layouts

Retyping = Mapping[str, str]
"""What one layout writes where another one has these characters."""


@cache
def retypings() -> Sequence[Retyping]:
    """From each layout that does not write Latin letters to the US keyboard, and back."""
    return [one for each in layouts().values() if not each.is_latin for one in _both_ways(each)]


def _both_ways(layout: KeyboardLayout) -> Iterator[Retyping]:
    us = layouts()[US]
    own = (normalize("NFKC", written) for written in (*layout.lower, *layout.upper))  # the two letters of "ﻻ"
    keys = [(there, here) for there, here in zip(own, (*us.lower, *us.upper), strict=True) if there != NOTHING]
    yield dict(reversed(keys))
    yield {here: there for there, here in keys}


def retyped(text: str, retyping: Retyping) -> str:
    """The text with the same keys on the other keyboard; a key may write several characters."""
    keys = sorted(retyping, key=len, reverse=True)
    return re.sub("|".join(map(re.escape, keys)), lambda key: retyping[key[0]], text)
