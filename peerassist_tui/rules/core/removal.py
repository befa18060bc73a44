"""Taking something out; undo brings it back as it was."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from uuid import UUID

from peerassist_tui.errors import RuleError
from peerassist_tui.labels import called, worded
from peerassist_tui.language import _
from peerassist_tui.models import KINDS, TABLES, AgendaItem, ItemRun, Person, Reference, Row, Stay, kind_of, named_by
from peerassist_tui.rules.core.arguments import Key
from peerassist_tui.rules.core.registry import Outcome, rule
from peerassist_tui.session import Session
from peerassist_tui.text import in_marks, quoted

REMOVABLE = tuple(TABLES[table] for table, kind in KINDS.items() if kind.removable)


@rule
def remove(session: Session, now: datetime, *, what: Key) -> Outcome:
    """Take out the row with that id; what named it no longer does."""
    row = _removable(session, what)
    if isinstance(row, Person) and (use := _reason_to_keep(session, row)):
        raise RuleError(
            _("{name} cannot be taken out: {other} is in that name.", name=row.name, other=worded(spoken_of(use)))
        )
    if isinstance(row, AgendaItem) and any(run.item_id == row.id for run in session.all(ItemRun)):
        raise RuleError(_("{item} has been on and cannot be taken out.", item=quoted(row.title)))
    loosened, fallen = let_go(session, row)
    return Outcome(called("Took out {what}", what=spoken_of(row)), loosened, (*fallen, row))


def _reason_to_keep(session: Session, person: Person) -> Row | None:
    """What names a person, but for when they came and went: that is taken out with them."""
    return next((use for use, _ in uses(session, person) if not isinstance(use, Stay)), None)


def spoken_of(row: Row) -> str:
    """How a label speaks of a row: by its name where it has one, else by its kind and number."""
    if isinstance(row, Person):
        return row.name
    if isinstance(row, AgendaItem):
        return in_marks(row.title)
    return called("{kind} {number}", kind=kind_of(row).name, number=row.number)


def uses(session: Session, *named: Row) -> Iterator[tuple[Row, Row]]:
    """The rows of the session that name one of these, each before the one that it names."""
    known = {str(row.id): row for row in named}
    if not known:
        return
    for rows in session.tables.values():
        for row in rows.values():
            for __, row_id in named_by(type(row), dict(row)):
                if row_id in known and row_id != str(row.id):
                    yield row, known[row_id]


def _removable(session: Session, what: str) -> Row:
    try:
        row_id = UUID(what)
    except ValueError:
        raise RuleError(_("That is not here any more.")) from None
    found: Iterable[Row | None] = (session.get(model, row_id) for model in REMOVABLE)
    row = next((row for row in found if row), None)
    if row is None:
        raise RuleError(_("That is not here any more."))
    return row


def let_go(session: Session, row: Row) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """The rows that name `row`: those to be saved with that reference cleared, and those to be removed with it."""
    loosened, fallen = list[Row](), list[Row]()
    for use in {use.id: use for use, __ in uses(session, row)}.values():
        by = [reference for reference, row_id in named_by(type(use), dict(use)) if row_id == str(row.id)]
        if any(reference.falls for reference in by):
            fallen.append(use)
        else:
            loosened.append(use.altered(**{reference.column: _without(use, reference, row) for reference in by}))
    return tuple(loosened), tuple(fallen)


def _without(use: Row, by: Reference, row: Row) -> list[str] | None:
    """What stands in the column when it does not name `row` any more."""
    return [one for one in getattr(use, by.column) if one != str(row.id)] if by.several else None
