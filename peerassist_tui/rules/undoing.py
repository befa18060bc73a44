"""Undo and redo: the same change with its images turned round, refused where somebody else has been since."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from peerassist_tui.errors import RuleError
from peerassist_tui.labels import called, worded
from peerassist_tui.language import _
from peerassist_tui.models import KINDS, TABLES, Change, Row, RowChange, SessionRow, table_of
from peerassist_tui.rules.core.integrity import must_be_whole
from peerassist_tui.rules.core.registry import Outcome
from peerassist_tui.rules.core.removal import spoken_of, uses
from peerassist_tui.session import Session
from peerassist_tui.text import in_marks, next_reference


def undo(session: Session, change: Change, label: str) -> Outcome:
    """What takes `change` back; `label` says what it did.

    Raises:
        RuleError: a row has been touched since by another seat, or is in use since.
    """
    return _turned_round(session, change, called("Took back {step}", step=in_marks(label)))


def redo(session: Session, change: Change, label: str) -> Outcome:
    """What does again the thing called `label`, which `change` took back.

    Raises:
        RuleError: a row has been touched since by another seat, or is in use since.
    """
    return _turned_round(session, change, called("Did again {step}", step=in_marks(label)))


def _turned_round(session: Session, change: Change, label: str) -> Outcome:
    images: list[RowChange] = [
        (table, row_id, after, before) for table, row_id, before, after in reversed(change.images())
    ]
    saved, removed = [], []
    for table, row_id, expected, wanted in images:
        row = session.tables.get(table, {}).get(row_id)
        expected, wanted = _in_its_time(row, expected), _in_its_time(row, wanted)
        if (row.image() if row else None) != _whole(table, expected):
            raise RuleError(_subject_changed(table, row))
        if wanted is not None:
            saved.append(TABLES[table].model_validate(wanted))
        elif row is not None:
            removed.append(row)
    own = {row_id for _, row_id, _, _ in images}
    _must_be_free(session, removed, own)
    outcome = Outcome(label, tuple(_renumbered(session, saved, own)), tuple(removed), undoes=change.id)
    must_be_whole(session, outcome)
    return outcome


def _in_its_time(row: Row | None, image: dict[str, Any] | None) -> dict[str, Any] | None:
    """The image as it would be had the computer's clock been set before: that is nobody's step."""
    if image is None or not isinstance(row, SessionRow):
        return image
    return {**image, "clock_offset_seconds": row.clock_offset_seconds}


def _whole(table: str, image: dict[str, Any] | None) -> dict[str, Any] | None:
    """The image with the values that rows have got since it was kept."""
    return TABLES[table].model_validate(image).image() if image is not None else None


def _must_be_free(session: Session, removed: list[Row], own: set[UUID]) -> None:
    for use, row in uses(session, *removed):
        if use.id not in own:
            raise RuleError(
                _(
                    "{what} is used by {other} since; take that out first.",
                    what=_capital(worded(spoken_of(row))),
                    other=worded(spoken_of(use)),
                )
            )


def _renumbered(session: Session, saved: list[Row], own: set[UUID]) -> Iterable[Row]:
    """The rows; one whose number or reference somebody else's row has taken since gets the next free one."""
    tables = {table_of(row) for row in saved} - {"session"}
    others = [(name, row) for name in tables for row in session.tables[name].values() if row.id not in own]
    taken = {(name, mark) for name, row in others for mark in (row.number, _reference(row))}
    for row in saved:
        name, number, reference = table_of(row), row.number, _reference(row)
        while (name, number) in taken:
            number += 1
        while reference and (name, reference) in taken:
            reference = next_reference(reference)
        taken |= {(name, number), (name, reference)}
        yield row.altered(number=number, **({"ref": reference} if reference else {}))


def _reference(row: Row) -> str | None:
    return getattr(row, "ref", None)


def _subject_changed(table: str, row: Row | None) -> str:
    if row is None:
        return _("The {kind} has been changed since by somebody else; it stays.", kind=KINDS[table].said)
    what = _capital(worded(spoken_of(row)))
    return _("{what} has been changed since by somebody else; it stays.", what=what)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
