"""A meeting that was held, with a figure of every kind."""

from datetime import UTC, datetime
from pathlib import Path

from peerassist_tui.desk import Desk, open_session
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import new_session


def held(path: Path, title: str, starts_at: str = "2026-12-08T10:00") -> Desk:
    """A meeting of ten minutes, one of which it was paused; Namuna speaks two of them, Joaquín four."""
    clock = ManualClock(datetime.fromisoformat(starts_at).replace(tzinfo=UTC))
    session_id = new_session(path, clock, title=title, starts_at=starts_at)
    store = Store(path)
    desk = open_session(store, session_id, "facilitator", clock)
    for seconds, rule, told in (
        (0, "start", {}),
        (0, "give_floor", {"who": "Namuna Rahman"}),
        (60, "pause", {}),
        (60, "resume", {}),
        (60, "give_floor", {"who": "Joaquín Muestra"}),
        (240, "release_floor", {}),
        (180, "note", {"kind": "telling", "text": "It is late"}),
        (0, "finish", {}),
        (0, "action", {"text": "Ring", "due": "2027-01-01"}),
        (0, "action", {"text": "Sing", "due": "2027-01-01"}),
        (0, "revisit_action", {"action": "1", "status": "done"}),
        (0, "option", {"title": "Wait"}),
        (0, "revisit_objective", {"objective": "OB1", "reached": "partly"}),
        (0, "follow_up", {"date": "2027-01-01", "what": "Look again"}),
        (60, "revisit_objective", {"objective": "OB1", "reached": "met", "follow_up": "1"}),
    ):
        clock.advance(seconds)
        desk.do(rule, **told)
    store.close()
    return desk
