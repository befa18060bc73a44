"""A session as lines to read in a terminal."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from peerassist_tui.language import NC_, _, pgettext
from peerassist_tui.readings.report.briefing import party_words
from peerassist_tui.readings.report.session_document import session_document
from peerassist_tui.session import Session
from peerassist_tui.timing.zones import to_local

_WORDS = (
    NC_("state of a session", "preparing"),
    NC_("state of a session", "live"),
    NC_("state of a session", "paused"),
    NC_("phase of a meeting", "analyzing"),
    NC_("state of an agenda item", "planned"),
    NC_("state of an agenda item", "running"),
    NC_("state of an agenda item", "done"),
    NC_("state of an agenda item", "skipped"),
)
"""Codes that are said as they are in the document, for the catalogues."""


def session_summary(session: Session, now: datetime, *, anonymous: bool = False) -> str:
    """The session's main facts, one a line."""
    shown = session_document(session, now, anonymous=anonymous)
    return "\n".join([*_head(session, shown), *_people(shown), *_agenda(shown), *_lists(shown)])


def _head(session: Session, shown: dict[str, Any]) -> Iterator[str]:
    yield shown["title"]
    starts = to_local(session.info.starts_at, session.info.timezone)
    ended = _("wrapped up") if shown["wrapped_up_at"] else _("meeting over")
    state = ended if shown["status"] == "finished" else pgettext("state of a session", shown["status"])
    yield f"{starts:%Y-%m-%d %H:%M} {session.info.timezone} · {state} · {shown['id']}"
    if shown["challenge"]["current"]:
        yield _("Challenge: {challenge}", challenge=shown["challenge"]["current"])
    yield from (f"{one['ref']}: {one['text']}" for one in shown["objectives"])


def _people(shown: dict[str, Any]) -> Iterator[str]:
    if shown["people"]:
        yield "\n" + _("People")
    width = max([12, *(len(party_words(one["party"])) for one in shown["people"])])
    for one in shown["people"]:
        spoke = _spoke(one) if "turns" in one else ""
        yield f"  {party_words(one['party']):<{width}} {spoke}  {one['name']}"


def _spoke(one: dict[str, Any]) -> str:
    minutes, turns = f"{one['seconds'] / 60:6.1f}", f"{one['turns']:>4}"
    return _("{minutes} min {turns} turns", minutes=minutes, turns=turns)


def _agenda(shown: dict[str, Any]) -> Iterator[str]:
    if shown["agenda"]:
        yield "\n" + _("Agenda")
    for one in shown["agenda"]:
        planned, actual = one["planned_minutes"], one["actual_seconds"] / 60
        lengths = _("{planned} min planned {actual} held", planned=f"{planned:5g}", actual=f"{actual:6.1f}")
        phase, state = pgettext("phase of a meeting", one["phase"]), pgettext("state of an agenda item", one["status"])
        yield f"  {one['day']} {phase:<10} {lengths}  {state:<8} {one['title']}"


def _lists(shown: dict[str, Any]) -> Iterator[str]:
    for title, lines in (
        (_("Notes"), [*map(_note, shown["notes"])]),
        (_("Parking lot"), [one["text"] for one in shown["parking_lot"]]),
        (_("Options"), [*map(_option, shown["options"])]),
        (_("Lessons"), [one["title"] for one in shown["lessons"]]),
        (_("Actions"), [*map(_action, shown["actions"])]),
        (_("Follow-up"), [f"{one['date']} {one['what']}" for one in shown["follow_ups"]]),
    ):
        if lines:
            yield f"\n{title}"
        yield from (f"  {line}" for line in lines)


def _note(one: dict[str, Any]) -> str:
    kind = pgettext("kind of a note", one["kind"])
    return f"{one['number']:>4} {kind:<10} {_said(one)}"


def _option(one: dict[str, Any]) -> str:
    response = one["response"]
    answer = pgettext("the hosts’ answer to an option", response) if response else _("no answer")
    return f"{answer:<10} {one['title']}"


def _action(one: dict[str, Any]) -> str:
    owner = _("{owner}: {action}", owner=one["owner"] or _("nobody"), action=one["text"])
    due = one["due"] or _("no date")
    return f"{due:<10} {owner}"


def _said(note: dict[str, Any]) -> str:
    return f"{note['text']} — {note['who']}" if note["who"] else str(note["text"])
