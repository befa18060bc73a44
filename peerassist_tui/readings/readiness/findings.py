"""What was found when something was looked at again, oldest first."""

from peerassist_tui.models import Finding, FollowUp, Row
from peerassist_tui.session import Session


def findings_of(session: Session, row: Row) -> list[Finding]:
    """All that was found of an objective, an action or a lesson, in the order of time."""
    about = str(row.id)
    return sorted((one for one in session.all(Finding) if one.about == about), key=lambda one: (one.at, one.number))


def last_finding(session: Session, row: Row) -> Finding | None:
    """What was found last."""
    return next(reversed(findings_of(session, row)), None)


def finding_at(session: Session, row: Row, follow_up: FollowUp | None) -> Finding | None:
    """What was found at that check-in, or with None at the closing."""
    key = follow_up.id if follow_up else None
    return next((one for one in findings_of(session, row) if one.follow_up_id == key), None)
