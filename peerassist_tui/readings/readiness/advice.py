"""Whether a lesson can be read alone, and whether its advice is advice (the method guide, Lessons record).

A hint with what it rests on, by the word lists of the language; nobody is kept from writing otherwise.
"""

import re
from typing import Literal, NamedTuple

from peerassist_tui.language import N_, _
from peerassist_tui.models import Lesson
from peerassist_tui.readings.word_lists import exact_words, phrase_pattern

LessonPart = Literal["title", "advice"]
"""A part of a lesson that is looked at."""
_POINTING: dict[LessonPart, str] = {
    "title": N_("Title begins with “{words}”: a reader will not know what that is"),
    "advice": N_("Advice begins with “{words}”: a reader will not know what that is"),
}
_REFERRING: dict[LessonPart, str] = {
    "title": N_("Title says “{words}”: a reader cannot look that up"),
    "advice": N_("Advice says “{words}”: a reader cannot look that up"),
}
_NUMBER = re.compile(r"(?<!\w)#\d+")


class Unclear(NamedTuple):
    """Why a stranger could not act on a lesson, and in which part of it that stands."""

    part: LessonPart
    why: str


def why_not_advice(lesson: Lesson, language: str) -> str:
    """Why a stranger could not act on the lesson, with the words that say so; empty where nothing was found."""
    found = unclear(lesson, language)
    return found.why if found else ""


def unclear(lesson: Lesson, language: str) -> Unclear | None:
    """The same, with the part of the lesson in which it stands."""
    advice = lesson.advice.strip()
    parts: tuple[tuple[LessonPart, str], ...] = (("title", lesson.title), ("advice", advice))
    for part, text in parts:
        if _begins_with("pointing", language, first := _first_word(text)):
            return Unclear(part, _(_POINTING[part], words=first))
        if found := phrase_pattern("referring", language).search(text) or _NUMBER.search(text):
            return Unclear(part, _(_REFERRING[part], words=found[0]))
    if _begins_with("telling", language, first := _first_word(advice)):
        return Unclear("advice", _("Advice begins with “{words}” and not with what to do", words=first))
    return None


def _begins_with(name: str, language: str, first: str) -> bool:
    return first.casefold().partition("'")[0] in exact_words(name, language)


def _first_word(text: str) -> str:
    found = re.match(r"[\W_]*([\w’']+)", text)
    return found[1].replace("’", "'") if found else ""
