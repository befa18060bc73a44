"""What must hold of every session; undo and redo bring back old rows, so they ask too."""

from itertools import pairwise
from operator import attrgetter

from peerassist_tui.errors import RuleError
from peerassist_tui.labels import worded
from peerassist_tui.language import _
from peerassist_tui.models import KINDS, TABLES, Hand, Person, Row, Stay, Turn, kind_of, named_by, table_of
from peerassist_tui.readings.floor.present import is_here, stays_of
from peerassist_tui.readings.state import open_turn, waiting
from peerassist_tui.rules.core.registry import Outcome
from peerassist_tui.rules.core.removal import spoken_of
from peerassist_tui.session import Session, short_name

TIMED: tuple[type[Row], ...] = tuple(TABLES[table] for table, kind in KINDS.items() if kind.alone)
"""Of these one at most is on."""
SAME_BY = {TABLES[table]: attrgetter(*kind.same_by) for table, kind in KINDS.items() if kind.same_by}
UNLIKE_BEFORE = {TABLES[name]: attrgetter(*kind.unlike_before) for name, kind in KINDS.items() if kind.unlike_before}


def must_be_whole(session: Session, outcome: Outcome) -> None:
    """Refuse what would leave the session with two things on at once, or with a row that names a missing one.

    Raises:
        RuleError: `outcome` would do so.
    """
    stands = session_after(session, outcome)
    _must_follow_the_meeting(stands)
    _must_lie_in_the_meeting(stands, outcome)
    for model in TIMED:
        if any(_is_on(row) for row in stands.all(model)[:-1]):
            raise RuleError(_("Another {kind} has begun since; it stays.", kind=kind_of(model).said))
    if any(one.ended_at and one.ended_at > following.started_at for one, following in pairwise(stands.all(Turn))):
        raise RuleError(_("The turns have been corrected since; it stays."))
    hands = [hand.person_id for hand in waiting(stands)]
    for person_id in hands:
        if hands.count(person_id) > 1:
            raise RuleError(_("{name} has raised a hand again since; it stays.", name=stands.short_name_of(person_id)))
    for model, values in SAME_BY.items():
        said = [values(row) for row in stands.all(model)]
        if len(said) != len(set(said)):
            raise RuleError(_("The same {kind} has been made again since; it stays.", kind=kind_of(model).said))
    for model in {type(row) for row in (*outcome.saved, *outcome.removed)} & UNLIKE_BEFORE.keys():
        texts = [UNLIKE_BEFORE[model](row) for row in stands.all(model)]
        if any(before == after for before, after in pairwise(texts)):
            raise RuleError(_("The {kind} before it says the same now; it stays.", kind=kind_of(model).said))
    _must_be_here(stands, outcome)
    _must_name_what_is_there(stands, outcome.saved)


def session_after(session: Session, outcome: Outcome) -> Session:
    """The session as it would stand with that outcome."""
    tables = {name: dict(rows) for name, rows in session.tables.items()}
    for row in outcome.saved:
        tables.setdefault(table_of(row), {})[row.id] = row
    for row in outcome.removed:
        tables[table_of(row)].pop(row.id, None)
    return session.with_tables(tables)


def _is_on(row: Row) -> bool:
    return getattr(row, kind_of(row).ends) is None


def _must_follow_the_meeting(session: Session) -> None:
    info = session.info
    begun: tuple[type[Row], ...] = (*TIMED, Hand)
    if info.started_at is None and any(session.all(model) for model in begun):
        raise RuleError(_("The meeting has gone on since; it stays."))
    on = [row for model in TIMED for row in session.all(model) if _is_on(row)]
    if info.finished_at is not None and on:
        raise RuleError(_("A {kind} has begun since; end it first.", kind=kind_of(on[0]).said))


def _must_lie_in_the_meeting(stands: Session, outcome: Outcome) -> None:
    """What was done in a meeting that was taken back, and begun again later, is not done again in that one."""
    begun = stands.info.started_at
    timed = [row for row in outcome.saved if isinstance(row, (*TIMED, Hand))]
    if begun is not None and any(getattr(row, kind_of(row).begins) < begun for row in timed):
        raise RuleError(_("The meeting has begun anew since; it stays."))


def _must_be_here(stands: Session, outcome: Outcome) -> None:
    """Who has the floor or asks for it is here, and what was noted of somebody's coming and going is not cut out.

    Only of those whom the outcome is about: two laptops may have told of one person's coming differently.
    """
    touched = [row for row in (*outcome.saved, *outcome.removed) if isinstance(row, Stay | Hand | Turn)]
    own = {row.id for row in touched}
    turn = open_turn(stands)
    asking = {hand.person_id for hand in waiting(stands)} | ({turn.person_id} if turn else set())
    for row in touched:
        person = stands.get(Person, row.person_id)
        if person is None:
            continue
        if person.id in asking and not is_here(stands, person):
            raise RuleError(
                _("{name} would have the floor, or ask for it, without being here; it stays.", name=short_name(person))
            )
        others = [other for other in stays_of(stands, person) if other.id not in own and other.arrived_at]
        if isinstance(row, Stay) and any(row.arrived_at is None or one.number > row.number for one in others):
            raise RuleError(_("{name} has come again since; it stays.", name=short_name(person)))


def _must_name_what_is_there(session: Session, saved: tuple[Row, ...]) -> None:
    known = {str(row_id) for rows in session.tables.values() for row_id in rows}
    for row in saved:
        if any(row_id not in known for _, row_id in named_by(type(row), dict(row))):
            raise RuleError(_("What {what} names has been taken out since; it stays.", what=worded(spoken_of(row))))
