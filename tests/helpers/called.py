"""What stands in a text or a step in the place of ids that are other ones each time."""

import re
from typing import Any

from peerassist_tui.models import Row, table_of
from peerassist_tui.readings.proposal import Proposal
from peerassist_tui.session import Session

_ID = re.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def called(session: Session, text: str) -> str:
    """The text with what a person calls a row where its id stands, for instance "#Amina", "#A2" or "#note 1"."""
    names = {str(row.id): _name(row) for rows in session.tables.values() for row in rows.values()}
    return _ID.sub(lambda found: f"#{names[found[0]]}", text)


def _name(row: Row) -> str:
    said: Any = getattr(row, "name", "") or getattr(row, "ref", "")
    return str(said or f"{table_of(row)} {getattr(row, 'number', '')}".strip())


def offered(session: Session, proposal: Proposal | None) -> str:
    """What a key does, in words and in fact, for instance "park topic: park text=Bells, who=#Bao"."""
    if proposal is None:
        return ""
    step = proposal.step
    given = ", ".join(f"{name}={value}" for name, value in step.given.items()) if step else ""
    done = f"{step.rule} {given}".rstrip() if step else f"/{proposal.command}"
    return called(session, f"{proposal.words}: {done}")
