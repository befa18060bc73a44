"""What was learned in all sessions: found by words, told in words and as JSON."""

from collections.abc import Sequence
from functools import lru_cache

from peerassist_tui.ids import short_id
from peerassist_tui.language import _, pgettext
from peerassist_tui.store.queries.lessons_query import LessonFound
from peerassist_tui.text import clean_line, fold

MANY = 50_000
"""Of so many lessons is remembered what is to be found in them: a letter typed goes through all of them."""


def matching_lessons(found: Sequence[LessonFound], words: str, status: str = "") -> list[LessonFound]:
    """Those in which every one of the words stands, and that have that status, if one is given."""
    wanted = fold(words).split()
    return [
        one for one in found if status in ("", one.status) and all(word in _folded(one) for word in wanted)
    ]  # fmt: skip


@lru_cache(maxsize=MANY)
def _folded(one: LessonFound) -> str:
    return fold(" ".join((one.title, one.advice, one.holds_when, one.fails_when, one.session)))


def lesson_details(one: LessonFound) -> str:
    """What is told beside a lesson: its session, when it holds, its review, where it was reused."""
    parts = [one.session]
    parts += [_("holds when {condition}", condition=one.holds_when)] * bool(one.holds_when)
    parts += [_("not when {condition}", condition=one.fails_when)] * bool(one.fails_when)
    parts += [_("look again {day}", day=one.review_on)] * bool(one.review_on)
    parts += [_("reused in {sessions}", sessions=", ".join(one.reused_in))] * bool(one.reused_in)
    return clean_line(" · ".join(parts))


def lessons_text(found: Sequence[LessonFound]) -> str:
    """A line for each lesson."""
    lines = [
        f"{_status(one):<8}  {clean_line(one.title)}  [{short_id(one.session_id)} {lesson_details(one)}]"
        for one in found
    ]
    return "\n".join(lines) or _("Nothing has been learned yet.")


def _status(one: LessonFound) -> str:
    return pgettext("state of an action or a lesson", one.status)


def lessons_json(found: Sequence[LessonFound]) -> str:
    """The same as one JSON document, which docs/formats.md describes."""
    import json

    listed = [
        {
            "id": one.id,
            "number": one.number,
            "title": one.title,
            "advice": one.advice,
            "status": one.status,
            "holds_when": one.holds_when,
            "fails_when": one.fails_when,
            "review_on": one.review_on.isoformat() if one.review_on else None,
            "reused_in": list(one.reused_in),
            "session": one.session_id,
            "session_title": one.session,
            "starts_at": one.starts_at.isoformat().replace("+00:00", "Z"),
            "timezone": one.timezone,
        }
        for one in found
    ]
    return json.dumps({"lessons": listed}, ensure_ascii=False, indent=1)
