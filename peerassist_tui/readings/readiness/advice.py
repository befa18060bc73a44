"""Whether a lesson can be read alone, and whether its advice is advice (the method guide, Lessons record).

A hint with what it rests on: only English words are looked at, and nobody is kept from writing otherwise.
"""

import re

from peerassist_tui.models import Lesson

_ELSEWHERE = frozenset({
    "it", "its", "this", "that", "these", "those", "they", "them", "their", "he", "him", "his", "she", "her",
    "such", "there", "same", "above", "former", "latter",
})  # fmt: skip
_TELLING = frozenset({
    "we", "our", "i", "my", "you", "your", "the", "a", "an", "nobody", "everybody", "someone", "people",
})  # fmt: skip
_POINTING = re.compile(
    r"\b(?:as (?:mentioned|discussed|said|agreed|above)|see (?:above|below)|the above|(?:note|option|action) \d+)\b"
    r"|(?<!\w)#\d+",
    re.IGNORECASE,
)


def why_not_advice(lesson: Lesson) -> str:
    """Why a stranger could not act on the lesson, with the words that say so; empty where nothing was found."""
    advice = lesson.advice.strip()
    for name, text in (("title", lesson.title), ("advice", advice)):
        if _begins_with(_ELSEWHERE, first := _first_word(text)):
            return f"{name.capitalize()} begins with “{first}”: a reader will not know what that is"
        if found := _POINTING.search(text):
            return f"{name.capitalize()} says “{found[0]}”: a reader cannot look that up"
    if _begins_with(_TELLING, first := _first_word(advice)):
        return f"Advice begins with “{first}” and not with what to do"
    return ""


def _begins_with(words: frozenset[str], first: str) -> bool:
    return first.casefold().partition("'")[0] in words


def _first_word(text: str) -> str:
    found = re.match(r"[\W_]*([\w’']+)", text)
    return found[1].replace("’", "'") if found else ""
