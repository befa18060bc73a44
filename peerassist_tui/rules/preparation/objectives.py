"""The objectives of a session."""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict

from peerassist_tui.errors import RuleError
from peerassist_tui.labels import called
from peerassist_tui.language import _
from peerassist_tui.models import Objective
from peerassist_tui.rules.core.arguments import KEEP, FilledLine, Given, Key, Text, edited
from peerassist_tui.rules.core.registry import NOTHING, Outcome, rule
from peerassist_tui.session import Session
from peerassist_tui.text import said_again


class ObjectiveGiven(BaseModel):
    """An objective as people write it; `needs` are the skills that it asks for."""

    model_config = ConfigDict(extra="forbid")
    ref: Key | None = None
    text: FilledLine
    sign_of_success: Text = ""
    needs: list[FilledLine] = []


def objective_rows(session: Session, given: list[ObjectiveGiven]) -> list[Objective]:
    """The rows of new objectives; those without a reference are called OB1, OB2, …

    Raises:
        RuleError: a reference is taken.
    """
    taken = [row.ref for row in session.all(Objective)]
    rows: list[Objective] = []
    for number, one in enumerate(given, session.next_number(Objective)):
        ref = one.ref or f"OB{number}"
        if ref in taken:
            raise RuleError(_("There is an objective {given} already.", given=said_again(ref)))
        taken.append(ref)
        rows.append(Objective(session_id=session.id, number=number, **{**one.model_dump(), "ref": ref}))
    return rows


@rule
def add_objective(session: Session, now: datetime, *, objective: ObjectiveGiven) -> Outcome:
    """Add an objective."""
    rows = objective_rows(session, [objective])
    return Outcome(called("Added objective {ref}", ref=rows[0].ref), tuple(rows))


@rule
def change_objective(
    session: Session,
    now: datetime,
    *,
    objective: Key,
    text: FilledLine | Literal[Given.NOT] = KEEP,
    sign_of_success: Text | Literal[Given.NOT] = KEEP,
    needs: list[FilledLine] | Literal[Given.NOT] = KEEP,
) -> Outcome:
    """Correct an objective."""
    row = session.objective(objective)
    changed = edited(row, text=text, sign_of_success=sign_of_success, needs=needs)
    return Outcome(called("Changed objective {ref}", ref=row.ref), (changed,)) if changed != row else NOTHING
