"""The digests of the Changes in the store: given to histories that have none, kept right when one is altered."""

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, select, update

from peerassist_tui.errors import Refused
from peerassist_tui.language import _
from peerassist_tui.models import Change, SessionRow, chained, digest_of, unproved
from peerassist_tui.progress import Progress, no_progress
from peerassist_tui.store.rows import changes_after, table_behind

CHAINED_SINCE = "0010"
"""The schema's revision since which Changes have digests; one that makes the digest another raises it."""


def chain_anew(connection: Connection, progress: Progress = no_progress) -> None:
    """Give every Change of the store the digest that it has to have; `progress` is told how many sessions are done."""
    sessions = connection.execute(select(table_behind(SessionRow).c.id)).scalars().all()
    for done, session_id in enumerate(sessions):
        progress(done, len(sessions))
        _write(connection, [*chained(changes_after(connection, session_id, 0))])


def rewrite(connection: Connection, before: Sequence[Change], after: Sequence[Change]) -> None:
    """Let the history of a session be another one with the same Changes, chained anew.

    One that was not what its digest says is not so afterwards either: what was damaged before stays in view.
    """
    was = is_now = ""
    rewritten = list[Change]()
    for old, new in zip(before, after, strict=True):
        is_proved = old.digest == digest_of(was, old)
        was, is_now = old.digest, digest_of(is_now, new) if is_proved else old.digest
        rewritten.append(new.with_digest(is_now))
    _write(connection, [new for old, new in zip(before, rewritten, strict=True) if old != new], "label", "rows")


def must_be_proved(title: str, changes: Sequence[Change], otherwise: str) -> None:
    """Stop where a history is not what its digests say; `otherwise` is the sentence of what has not been done.

    Raises:
        Refused: it is not.
    """
    if next(unproved(changes), None):
        raise Refused(
            _(
                "“{title}” is not whole in your store; `peerassist check` says more. {otherwise}",
                title=title,
                otherwise=otherwise,
            )
        )


def _write(connection: Connection, changes: Sequence[Change], *also: str) -> None:
    """Write the digests, and `also` other columns, of Changes that are there."""
    if changes:
        values = [{"row": one.id, **{name: getattr(one, name) for name in ("digest", *also)}} for one in changes]
        table = table_behind(Change)
        connection.execute(update(table).where(table.c.id == bindparam("row")), values)
