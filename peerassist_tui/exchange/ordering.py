"""The one order of two histories: by time, each history's own order kept, the same whoever asks.

A Change counts at the latest moment up to it in its history, so that a clock that was set back moves nothing before its
cause; what both have stands fast, and what only one has comes between it by that moment, then by id.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from uuid import UUID

from peerassist_tui.models import Change

OrderKey = tuple[datetime, UUID]


def in_one_order(mine: Sequence[Change], theirs: Sequence[Change]) -> Iterator[Change]:
    """The Changes of both, each once; of one that both have, mine."""
    own, keys = {change.id: change for change in mine}, (_keys(mine), _keys(theirs))
    shared = own.keys() & {change.id for change in theirs}
    sides, places, seen = (mine, theirs), [0, 0], set[UUID]()
    while True:
        for side in (0, 1):
            while places[side] < len(sides[side]) and sides[side][places[side]].id in seen:
                places[side] += 1
        heads = [sides[side][places[side]].id if places[side] < len(sides[side]) else None for side in (0, 1)]
        if heads == [None, None]:
            return
        side = _first(
            heads, [key[place] if place < len(key) else None for key, place in zip(keys, places, strict=True)], shared
        )
        change = sides[side][places[side]]
        seen.add(change.id)
        yield own.get(change.id, change)


def _first(heads: Sequence[UUID | None], keys: Sequence[OrderKey | None], shared: set[UUID]) -> int:
    """Which side's next Change comes first: one that both have waits until both have come to it."""
    if keys[0] is None or keys[1] is None:
        return 0 if keys[1] is None else 1
    waits = [head in shared for head in heads]
    if waits[0] != waits[1]:
        return 1 if waits[0] else 0
    return 0 if keys[0] <= keys[1] else 1


def _keys(changes: Sequence[Change]) -> list[OrderKey]:
    keys: list[OrderKey] = []
    latest: datetime | None = None
    for change in changes:
        latest = max(latest, change.at) if latest else change.at
        keys.append((latest, change.id))
    return keys
