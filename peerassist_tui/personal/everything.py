"""Everything that a store holds about one person, as one JSON document."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from peerassist_tui.models import KINDS, TABLES, Row, Stay, kind_of
from peerassist_tui.personal.people_directory import Someone, nobody_called
from peerassist_tui.personal.person_scan import ErasureRequest, PersonFound, RowValues, scan_for_person
from peerassist_tui.readings.floor.floor_time import floor_times
from peerassist_tui.session import Session
from peerassist_tui.store.rows import load
from peerassist_tui.store.store import Store
from peerassist_tui.text import fold


def everything(store: Store, wished: ErasureRequest, now: datetime) -> str:
    """What the store holds about somebody, as docs/formats.md describes it; `wished` says who and who else there is.

    Raises:
        Refused: there is nothing about somebody of that name.
        StoreError: the store cannot be read.
    """
    whom = wished.whom
    with store.reading() as connection:
        found = {one.session_id: one for one in scan_for_person(connection, wished) if one}
        own = [row.session_id for row in whom.sessions]
        sessions = [
            _session(load(connection, session_id), whom, found.get(session_id), now)
            for session_id in dict.fromkeys((*own, *found))
        ]
    if not sessions:
        raise nobody_called(whom.name)
    return json.dumps({"person": whom.told, "sessions": sessions}, ensure_ascii=False, indent=1) + "\n"


def _session(session: Session, whom: Someone, found: PersonFound | None, now: datetime) -> dict[str, Any]:
    hers = [person for person in session.people if str(person.id) in whom.ids]
    times = [time for time in floor_times(session, session.present(now)) if time.person in hers]
    ids, name = {person.id for person in hers}, fold(whom.name)
    return {
        "id": str(session.id),
        "title": session.info.title,
        "starts_at": session.info.image()["starts_at"],
        "timezone": session.info.timezone,
        "rows": [person.image() for person in hers],
        "turns": {
            "count": sum(time.turns for time in times),
            "seconds": round(sum(time.seconds for time in times), 3),
            "longest_seconds": max((time.longest_seconds for time in times), default=0.0),
        },
        "stays": [_told(row, ("arrived_at", "left_at")) for row in session.all(Stay) if row.person_id in ids],
        **{
            kind.told_as: [_told(row, kind.told) for row in session.all(TABLES[table]) if _is_of(row, ids, name)]
            for table, kind in KINDS.items()
            if kind.told
        },
        "texts": list(_texts(found)) if found else [],
    }


def _is_of(row: Row, ids: set[UUID], name: str) -> bool:
    """Whether a row is somebody's, by the person that it names or by the name of somebody from outside."""
    person_id = getattr(row, "person_id", None)
    outside = getattr(row, kind_of(row).outside, "")
    return person_id in ids if person_id else fold(outside) == name


def _told(row: Row, names: tuple[str, ...]) -> dict[str, Any]:
    image = row.image()
    return {name: image[name] for name in names}


def _texts(found: PersonFound) -> Iterator[dict[str, Any]]:
    """Every text in which the name occurs, those that only the history still has after the others."""
    told: set[tuple[str, str, str]] = set()
    now = [(table, str(row_id), before, after) for table, row_id, before, after in found.rows]
    then = [
        (table, row_id, old, new)
        for _, _, images, was in found.changes
        for (table, row_id, *news), (_, _, *olds) in zip(images, was, strict=True)
        for old, new in zip(olds, news, strict=True)
        if old is not None
    ]
    for rows, is_now in ((now, True), (then, False)):
        for table, row_id, before, after in rows:
            for name, text in _differing(before, after):
                if table != "person" and (row_id, name, text) not in told:
                    told.add((row_id, name, text))
                    yield {"kind": KINDS[table].name, "id": row_id, "field": name, "text": text, "now": is_now}
    for seat, _, text in found.drafts_as_typed:
        yield {"kind": "draft", "id": None, "field": seat, "text": text, "now": True}


def _differing(before: RowValues, after: RowValues) -> Iterator[tuple[str, str]]:
    for name, was in before.items():
        old, new = (was, after[name]) if isinstance(was, list) else ([was], [after[name]])
        yield from ((name, one) for one, other in zip(old, new, strict=False) if one != other and isinstance(one, str))
