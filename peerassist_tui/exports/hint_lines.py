"""The hints of a meeting that was held, as lines to read and as JSON for programs."""

import json
from datetime import datetime

from peerassist_tui.readings.hint_log import Came
from peerassist_tui.readings.running_time import moment_of
from peerassist_tui.session import Session
from peerassist_tui.timing.zones import to_local


def as_json(came: list[Came]) -> str:
    """A list of `{"at", "until", "hint", "role", "who", "evidence"}`; seconds of the meeting, pauses left out."""
    return json.dumps([_document(one) for one in came], ensure_ascii=False, indent=1)


def _document(one: Came) -> dict[str, object]:
    return {
        "at": round(one.at, 3),
        "until": round(one.until, 3),
        "hint": one.hint.name,
        "role": one.hint.role,
        "who": [person.name for person in one.hint.who],
        "evidence": dict(one.hint.evidence),
    }


def as_text(session: Session, came: list[Came]) -> str:
    """A line a hint: when it came by the clock of the meeting, how long it stayed, the role, the words."""
    lines = []
    for one in came:
        local = to_local(moment_of(session, one.at, _end(session)), session.info.timezone)
        stayed = f"{(one.until - one.at) / 60:.1f} min"
        lines.append(f"{local:%H:%M:%S}  {stayed:>9}  {one.hint.role:<10}  {one.hint.words}")
    return "\n".join(lines) or "No hint came."


def _end(session: Session) -> datetime:
    info = session.info
    return info.finished_at or session.at or info.starts_at
