"""The challenge: its statement, and what the peers have to know of it."""

from collections.abc import Hashable, Sequence
from functools import partial

from peerassist_tui.language import N_, _, ngettext
from peerassist_tui.models import Wording
from peerassist_tui.rules import steps
from peerassist_tui.screens.workspace.sections.section import Section
from peerassist_tui.screens.workspace.typing.date_typing import date_meant
from peerassist_tui.session import Session
from peerassist_tui.step import Step, filled
from peerassist_tui.timing.dates import full_date, read_date
from peerassist_tui.widgets.fields.field import Field

WORDS_A_MINUTE = 130
_ABOUT = (
    ("context", N_("Context"), N_("Who and where you are, what you want to do")),
    ("history", N_("Tried so far"), N_("What you have tried, and the results")),
    ("ideas", N_("Ideas so far"), N_("What you are thinking of doing")),
    ("still_open", N_("Still open"), N_("What advice can still change, until when")),
    ("already_decided", N_("Decided"), N_("What is settled, not for discussion")),
)


class ChallengeSection(Section):
    """Before the start all is corrected in place; from then on the statement keeps its earlier wordings."""

    topic = "challenge"
    title = N_("Challenge")
    listed = False

    def fields(self, session: Session, key: Hashable) -> Sequence[Field]:
        earlier = max(0, len(session.all(Wording)) - 1)
        statement = Field(
            "challenge",
            _("Challenge"),
            "text",
            session.challenge,
            placeholder=_("your question, easy to say aloud"),
            explain=lambda text: _length(text, earlier),
        )
        day = session.info.decision_by
        deadline = Field(
            "decision_by",
            _("Decision by"),
            "date",
            f"{day:%Y-%m-%d}" if day else "",
            explain=partial(self._deadline, session),
            placeholder=_("day of your decision"),
        )
        return (statement, *(self._about(session, *one) for one in _ABOUT), deadline)

    def _about(self, session: Session, name: str, label: str, ask: str) -> Field:
        return Field(name, _(label), "text", getattr(session.info, name), placeholder=_(ask))

    def change(self, session: Session, key: Hashable, name: str, text: str) -> Step | None:
        if name == "challenge":
            return steps.reword(text=text.strip()) if text.strip() != session.challenge else None
        if name == "decision_by":
            return steps.describe(**filled(name, date_meant(session, text, self.today())))
        return steps.describe(**filled(name, text))

    def _deadline(self, session: Session, text: str) -> str:
        day = read_date(text, self.today(), session.info.language)
        return full_date(day) if day else _("like 2026-12-22 or “in 3 weeks”")


def _length(text: str, earlier: int) -> str:
    before = "\n" + ngettext("{count} earlier wording", "{count} earlier wordings", earlier) if earlier else ""
    return (_aloud(text) if text.strip() else _("not worded yet")) + before


def _aloud(text: str) -> str:
    """How long it takes to say it."""
    seconds = len(text.split()) / WORDS_A_MINUTE * 60
    if seconds < 90:
        return _("{seconds} s aloud", seconds=f"{seconds:.0f}")
    return _("{minutes} min aloud", minutes=f"{seconds / 60:.0f}")
