"""What adds the actions or notes of a table, and what is said of it."""

from peerassist_tui.intake.look import look_at_tasks
from peerassist_tui.intake.new_rows import new_rows, with_those_here
from peerassist_tui.intake.task_table import TaskTable
from peerassist_tui.language import ngettext
from peerassist_tui.rules import steps
from peerassist_tui.screens.lists.listing import Listing, must_not_be_too_many
from peerassist_tui.session import Session


def task_listing(session: Session, table: TaskTable) -> Listing:
    """What adds those rows of a table that the session does not have yet.

    Raises:
        RuleError: there are too many.
    """
    rows, table = new_rows(session, table), with_those_here(session, table)
    must_not_be_too_many(len(rows), f"{table.rule}s")
    known, left = len(table.rows) - len(rows), len(table.notices)
    deed = steps.several(what=table.rule, each=[dict(given) for __, given in rows]) if rows else None
    added, coming = _counts(table.rule, len(rows))
    here = ", " + ngettext("{known} is here already", "{known} are here already", known, known=known) if known else ""
    said = ""
    if left:
        said = ngettext(
            "{lines} line was left out or changed", "{lines} lines were left out or changed", left, lines=left
        )
    told = "; ".join(filter(None, (f"{added}{here}", said)))
    return Listing(deed, f"{told}.", f"{coming}{here}.", look_at_tasks(table, None))


def _counts(rule: str, count: int) -> tuple[str, str]:
    """How many were added, and how many would come in."""
    if rule == "action":
        return (
            ngettext("Added {count} action", "Added {count} actions", count),
            ngettext("{count} action would come in", "{count} actions would come in", count),
        )
    return (
        ngettext("Added {count} note", "Added {count} notes", count),
        ngettext("{count} note would come in", "{count} notes would come in", count),
    )
