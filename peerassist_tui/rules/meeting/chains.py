"""Turns that go on after a question, and questions inside turns: what stays of that when turns are corrected."""

from collections.abc import Iterable, Iterator, Sequence
from uuid import UUID

from peerassist_tui.models import Turn


def relinked(before: Iterable[Turn], after: Sequence[Turn], corrected: UUID | None = None) -> Iterator[Turn]:
    """The turns `after` a correction, in order, each continuing only its owner's last turn and inside another's only.

    A turn goes on with the one `before` it did, unless somebody else has had a turn of their own in between. One that
    was `corrected` to be the neighbour's without a gap goes on with it.
    """
    known = {turn.id: turn for turn in (*before, *after)}
    standing: dict[UUID, Turn] = {}
    own: dict[UUID, int] = {}
    for place, turn in enumerate(after):
        last = own.get(turn.person_id) if turn.person_id else None
        continues = None if last is None else _continued(known, after, last, place, corrected)
        inside = _anchor(known, standing.values(), turn)
        if (continues, inside) != (turn.continues_id, turn.inside_id):
            turn = turn.altered(continues_id=continues, inside_id=inside)
        yield turn
        standing[turn.id] = turn
        if turn.person_id:
            own[turn.person_id] = place


def _continued(
    known: dict[UUID, Turn], turns: Sequence[Turn], last: int, place: int, corrected: UUID | None
) -> UUID | None:
    """The turn at `last` when the one at `place` goes on with it."""
    earlier, turn, between = turns[last], turns[place], turns[last + 1 : place]
    root = _root(known, earlier.id)
    if not between and corrected in (earlier.id, turn.id) and earlier.ended_at == turn.started_at:
        return earlier.id
    if turn.continues_id is None or _root(known, turn.id) != root:
        return None
    apart = (one for one in between if one.person_id and not (one.inside_id and _root(known, one.inside_id) == root))
    return None if any(apart) else earlier.id


def _anchor(known: dict[UUID, Turn], standing: Iterable[Turn], turn: Turn) -> UUID | None:
    """The last part before it of the turn that `turn` is inside of; none when that is its owner's or nobody's now."""
    if turn.person_id is None or turn.inside_id is None:
        return None
    root = _root(known, turn.inside_id)
    parts = [one for one in standing if _root(known, one.id) == root]
    named = next((one for one in parts if one.id == turn.inside_id), parts[-1] if parts else None)
    return named.id if named and named.person_id not in (None, turn.person_id) else None


def _root(known: dict[UUID, Turn], turn_id: UUID) -> UUID:
    """The first part of a turn, as it was before the correction."""
    while (turn := known.get(turn_id)) and turn.continues_id:
        turn_id = turn.continues_id
    return turn_id
