"""Undo and redo: the same change with its images turned round, refused where somebody else has been since."""

from uuid import UUID

from peerassist_tui.errors import RuleError
from peerassist_tui.models import TABLES, Change, Image, Row
from peerassist_tui.rules.registry import Outcome
from peerassist_tui.rules.removal import called, uses
from peerassist_tui.session import Session


def undo(session: Session, change: Change) -> Outcome:
    """What takes `change` back.

    Raises:
        RuleError: a row has been touched since by another seat, or is in use since.
    """
    turned = [(table, row_id, after, before) for table, row_id, before, after in reversed(change.images())]
    return _put(session, turned, f"Took back “{change.label}”")


def redo(session: Session, change: Change) -> Outcome:
    """What does `change` again.

    Raises:
        RuleError: a row has been touched since by another seat, or is in use since.
    """
    return _put(session, change.images(), f"Did again “{change.label}”")


def _put(session: Session, images: list[Image], label: str) -> Outcome:
    saved, removed = [], []
    for table, row_id, expected, wanted in images:
        row = session.tables.get(table, {}).get(row_id)
        if (row.image() if row else None) != expected:
            raise RuleError(f"{_subject(table, row)} has been changed since by somebody else; it stays.")
        if wanted is not None:
            saved.append(TABLES[table].model_validate(wanted))
        elif row is not None:
            removed.append(row)
    _must_be_free(session, removed, {row_id for _, row_id, _, _ in images})
    return Outcome(label, tuple(saved), tuple(removed))


def _must_be_free(session: Session, removed: list[Row], own: set[UUID]) -> None:
    for row in removed:
        use = next((use for use in uses(session, row.id) if use.id not in own), None)
        if use:
            raise RuleError(f"{_capital(called(row))} is used by {called(use)} since; take that out first.")


def _subject(table: str, row: Row | None) -> str:
    return _capital(called(row)) if row else f"A {TABLES[table].NAME}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
