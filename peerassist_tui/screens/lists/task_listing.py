"""What adds the actions or notes of a table, and what is said of it."""

from peerassist_tui.intake.look import look_at_tasks
from peerassist_tui.intake.new_rows import new_rows, with_those_here
from peerassist_tui.intake.task_table import TaskTable
from peerassist_tui.rules import steps
from peerassist_tui.screens.lists.listing import Listing, must_not_be_too_many
from peerassist_tui.session import Session
from peerassist_tui.text import counted, plural


def task_listing(session: Session, table: TaskTable) -> Listing:
    """What adds those rows of a table that the session does not have yet.

    Raises:
        RuleError: there are too many.
    """
    rows, table = new_rows(session, table), with_those_here(session, table)
    must_not_be_too_many(len(rows), f"{table.rule}s")
    known, left = len(table.rows) - len(rows), len(table.notices)
    deed = steps.several(what=table.rule, each=[dict(given) for _, given in rows]) if rows else None
    here = f", {known} {plural(known, 'is', 'are')} here already" * (known > 0)
    said = f"; {left} {plural(left, 'line was', 'lines were')} left out or changed" * (left > 0)
    count = counted(len(rows), table.rule)
    return Listing(deed, f"Added {count}{here}{said}.", f"{count} would come in{here}.", look_at_tasks(table, None))
