"""The hints of a meeting that was held, as lines to read and as JSON for programs."""

import json
from datetime import datetime

from peerassist_tui.language import _, is_english, number_words
from peerassist_tui.readings.hints import role_words
from peerassist_tui.readings.history.hint_log import HintShown
from peerassist_tui.readings.time.running_time import moment_of
from peerassist_tui.session import Session
from peerassist_tui.text import span_in_words
from peerassist_tui.timing.dates import date_in_words
from peerassist_tui.timing.zones import to_local

_DAY_SECONDS = 86_400


def hints_json(came: list[HintShown]) -> str:
    """A list of `{"at", "until", "hint", "role", "who", "evidence"}`; seconds of the meeting, pauses left out."""
    return json.dumps([_document(one) for one in came], ensure_ascii=False, indent=1)


def _document(one: HintShown) -> dict[str, object]:
    return {
        "at": round(one.at, 3),
        "until": round(one.until, 3),
        "hint": one.hint.name,
        "role": one.hint.role,
        "who": [person.name for person in one.hint.who],
        "evidence": dict(one.hint.evidence),
    }


def hints_text(session: Session, came: list[HintShown]) -> str:
    """A line a hint: when it came by the clock of the meeting, how long it stayed, the role, the words.

    Where the meeting took more than one day, each day's hints stand under its date.
    """
    begun, end = (_local(session, moment) for moment in (session.info.started_at or _end(session), _end(session)))
    lines, day = list[str](), begun.date()
    for one in came:
        local = _local(session, moment_of(session, one.at, _end(session)))
        if day != end.date() and (local.date() != day or not lines):
            day = local.date()
            lines.append(date_in_words(day))
        stayed = _stayed(one.until - one.at)
        lines.append(f"{local:%H:%M:%S}  {stayed:>9}  {role_words(one.hint.role):<15}  {one.hint.words}")
    return "\n".join(lines) or _("No hint came.")


def _stayed(seconds: float) -> str:
    if seconds >= _DAY_SECONDS:
        return span_in_words(seconds)
    minutes = seconds / 60
    return _("{minutes} min", minutes=f"{minutes:.1f}" if is_english() else number_words(round(minutes, 1)))


def _local(session: Session, moment: datetime) -> datetime:
    return to_local(moment, session.info.timezone)


def _end(session: Session) -> datetime:
    info = session.info
    return info.finished_at or session.at or info.starts_at
