"""Wording that judges people or their ideas, good or bad, where a neutral note would say what was said.

The guide has the facilitator take a detached look at the discussion (Facilitator's Role, neutral). The words are a list
of each language, and our own choice.
"""

from functools import lru_cache

from peerassist_tui.readings.word_lists import phrase_pattern


@lru_cache(4096)
def judging_words(text: str, language: str) -> tuple[str, ...]:
    """The words of a text in that language that judge, as they stand in it, each once."""
    return tuple(dict.fromkeys(found.group() for found in phrase_pattern("judging", language).finditer(text)))
