"""The open session as a bundle, from memory alone: where the store's file cannot be read any more."""

from pathlib import Path
from uuid import uuid4

from peerassist_tui.exchange.bundle import bundle_of
from peerassist_tui.files import write_file
from peerassist_tui.labels import called
from peerassist_tui.models import Change, chained
from peerassist_tui.session import Session


def write_as_it_stands(session: Session, path: Path) -> None:
    """Write into `path` a bundle of the session as it stands, its history being one Change that makes all of it.

    Raises:
        Refused: it cannot be written.
    """
    rows = [(name, str(row.id), None, row.image()) for name, table in session.tables.items() for row in table.values()]
    whole = Change(
        id=uuid4(),
        session_id=session.id,
        seq=1,
        at=session.at or session.info.starts_at,
        seat="facilitator",
        rule="session",
        label=called("Kept the session when its store could not be read"),
        rows=rows,
    )
    write_file(path, bundle_of([(session.id, session.info.title, [*chained([whole])])], with_log=True), private=True)
