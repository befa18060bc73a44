"""Everyday words of all languages: nobody is told by one of them, even where it looks like a name."""

from peerassist_tui.readings.word_lists import words_of_all
from peerassist_tui.text import fold


def is_everyday(folded: str) -> bool:
    """Whether a word, as `fold` has it, is one; some are names too: Will, Mark, May, Grace, Hope."""
    return folded in words_of_all("everyday")


_LED_TO = """
all an another any anybody anyone each every everybody everyone he her his it its my nobody one our she some
somebody someone that the their there these they this those us we what which who you your for of to so
"""
LED_TO = frozenset(map(fold, _LED_TO.split()))
"""What may follow an everyday word at the beginning of a sentence where it is no name: Will you, Mark the, Hope so.

English only, and without what is a verb elsewhere ("Grace a dit"): rather an alias too many than a name.
"""
