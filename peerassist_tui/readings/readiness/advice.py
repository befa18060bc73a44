"""Whether a lesson can be read alone, and whether its advice is advice (the method guide, Lessons record).

A hint with what it rests on, by the word lists of the language; nobody is kept from writing otherwise.
"""

import re

from peerassist_tui.models import Lesson
from peerassist_tui.readings.word_lists import exact_words, phrase_pattern

_NUMBER = re.compile(r"(?<!\w)#\d+")


def why_not_advice(lesson: Lesson, language: str) -> str:
    """Why a stranger could not act on the lesson, with the words that say so; empty where nothing was found."""
    advice = lesson.advice.strip()
    for name, text in (("title", lesson.title), ("advice", advice)):
        if _begins_with("pointing", language, first := _first_word(text)):
            return f"{name.capitalize()} begins with “{first}”: a reader will not know what that is"
        if found := phrase_pattern("referring", language).search(text) or _NUMBER.search(text):
            return f"{name.capitalize()} says “{found[0]}”: a reader cannot look that up"
    if _begins_with("telling", language, first := _first_word(advice)):
        return f"Advice begins with “{first}” and not with what to do"
    return ""


def _begins_with(name: str, language: str, first: str) -> bool:
    return first.casefold().partition("'")[0] in exact_words(name, language)


def _first_word(text: str) -> str:
    found = re.match(r"[\W_]*([\w’']+)", text)
    return found[1].replace("’", "'") if found else ""
