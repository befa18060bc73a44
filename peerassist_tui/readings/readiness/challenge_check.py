"""What the challenge and the objectives still lack."""

from collections.abc import Iterator

from peerassist_tui.language import _, ngettext
from peerassist_tui.models import Objective
from peerassist_tui.readings.missing import Missing
from peerassist_tui.session import Session
from peerassist_tui.timing.zones import to_local


def missing_in_challenge(session: Session) -> Iterator[Missing]:
    """What is missing in what the meeting is for."""
    if not session.challenge.strip():
        yield Missing("challenge", _("no challenge yet"), field="challenge")
    yield from _deadline(session)
    objectives = session.all(Objective)
    if not objectives:
        yield Missing("objectives", _("no objective yet"))
    for row in objectives:
        if not row.sign_of_success:
            yield Missing(
                "objectives",
                _("no sign of success for {objective}", objective=row.ref),
                row.id,
                advice=True,
                field="sign_of_success",
            )


def _deadline(session: Session) -> Iterator[Missing]:
    info = session.info
    day = to_local(info.starts_at, info.timezone).date()
    if info.decision_by is None or day <= info.decision_by:
        return
    late = (day - info.decision_by).days
    words = ngettext(
        "the meeting comes {count} day after the decision is needed",
        "the meeting comes {count} days after the decision is needed",
        late,
    )
    yield Missing("challenge", words, advice=True, field="decision_by")
