"""A session as lines to read in a terminal."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from peerassist_tui.readings.report.session_document import session_document
from peerassist_tui.session import Session
from peerassist_tui.timing.zones import to_local


def session_summary(session: Session, now: datetime, *, anonymous: bool = False) -> str:
    """The session's main facts, one a line."""
    shown = session_document(session, now, anonymous=anonymous)
    return "\n".join([*_head(session, shown), *_people(shown), *_agenda(shown), *_lists(shown)])


def _head(session: Session, shown: dict[str, Any]) -> Iterator[str]:
    yield shown["title"]
    starts = to_local(session.info.starts_at, session.info.timezone)
    ended = "wrapped up" if shown["wrapped_up_at"] else "meeting over"
    state = ended if shown["status"] == "finished" else shown["status"]
    yield f"{starts:%Y-%m-%d %H:%M} {session.info.timezone} · {state} · {shown['id']}"
    if shown["challenge"]["current"]:
        yield f"Challenge: {shown['challenge']['current']}"
    yield from (f"{one['ref']}: {one['text']}" for one in shown["objectives"])


def _people(shown: dict[str, Any]) -> Iterator[str]:
    if shown["people"]:
        yield "\nPeople"
    for one in shown["people"]:
        spoke = f"{one['seconds'] / 60:6.1f} min {one['turns']:>4} turns" if "turns" in one else ""
        yield f"  {one['party'].replace('_', '-'):<12} {spoke}  {one['name']}"


def _agenda(shown: dict[str, Any]) -> Iterator[str]:
    if shown["agenda"]:
        yield "\nAgenda"
    for one in shown["agenda"]:
        planned, actual = one["planned_minutes"], one["actual_seconds"] / 60
        lengths = f"{planned:5g} min planned {actual:6.1f} held"
        yield f"  {one['day']} {one['phase']:<10} {lengths}  {one['status']:<8} {one['title']}"


def _lists(shown: dict[str, Any]) -> Iterator[str]:
    for title, lines in (
        ("Notes", [f"{one['number']:>4} {one['kind']:<10} {_said(one)}" for one in shown["notes"]]),
        ("Parking lot", [one["text"] for one in shown["parking_lot"]]),
        ("Options", [f"{one['response'] or 'no answer':<10} {one['title']}" for one in shown["options"]]),
        ("Lessons", [one["title"] for one in shown["lessons"]]),
        (
            "Actions",
            [f"{one['due'] or 'no date':<10} {one['owner'] or 'nobody'}: {one['text']}" for one in shown["actions"]],
        ),
        ("Follow-up", [f"{one['date']} {one['what']}" for one in shown["follow_ups"]]),
    ):
        if lines:
            yield f"\n{title}"
        yield from (f"  {line}" for line in lines)


def _said(note: dict[str, Any]) -> str:
    return f"{note['text']} — {note['who']}" if note["who"] else str(note["text"])
