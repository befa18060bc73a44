"""Which tables each Change touched, kept in the transaction that writes the Change, and worked out anew for old stores.

By it the Changes that touched a kind of row are found, without reading the images of all others.
"""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from peerassist_tui.models import Change
from peerassist_tui.progress import Progress, no_progress

TOUCHED_SINCE = "0013"
"""The schema's revision since which it is kept."""
_NOTE = "INSERT INTO touched (session_id, kind, seq) VALUES (?, ?, ?)"
_NOTE_ALL = """
INSERT OR IGNORE INTO touched (session_id, kind, seq)
SELECT c.session_id, json_extract(c.rows, image.fullkey || '[0]'), c.seq FROM change c, json_each(c.rows) image
WHERE c.session_id = ?
"""
_NOTE_READABLE = f"{_NOTE_ALL} AND json_valid(c.rows)"


def note_touched(connection: Connection, changes: Iterable[Change]) -> None:
    """Note of Changes that are being written what they touched."""
    rows = [(change.session_id.hex, kind, change.seq) for change in changes for kind in change.kinds()]
    if rows:
        connection.exec_driver_sql(_NOTE, rows)


def forget_touched(connection: Connection, session_id: UUID, after: int) -> None:
    """Forget it of the Changes of a session that come after the one numbered `after`."""
    connection.exec_driver_sql("DELETE FROM touched WHERE session_id = ? AND seq > ?", (session_id.hex, after))


def note_touched_anew(connection: Connection, progress: Progress = no_progress) -> None:
    """Note it of all Changes of the store; `progress` is told how many sessions of how many are done."""
    connection.exec_driver_sql("DELETE FROM touched")
    sessions = connection.exec_driver_sql("SELECT id FROM session").scalars().all()
    for done, session_id in enumerate(sessions):
        progress(done, len(sessions))
        # a damaged Change must not keep the store closed; to ask first would take half as long again
        try:
            connection.exec_driver_sql(_NOTE_ALL, (session_id,))
        except DBAPIError:
            connection.exec_driver_sql(_NOTE_READABLE, (session_id,))
