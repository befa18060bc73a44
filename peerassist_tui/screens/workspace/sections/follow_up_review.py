"""Looking again at a check-in: one list each of actions, objectives and lessons, with what was said before."""

from abc import abstractmethod
from collections.abc import Hashable, Sequence
from datetime import date
from typing import ClassVar, NamedTuple
from uuid import UUID

from textual.content import Content

from peerassist_tui.errors import RuleError
from peerassist_tui.language import N_, NC_, _, pgettext
from peerassist_tui.models import Finding, FollowUp, Row
from peerassist_tui.readings.history.check_in import said_before
from peerassist_tui.readings.readiness.findings import finding_at
from peerassist_tui.screens.workspace.sections.section import Section, uuid_of
from peerassist_tui.session import Session
from peerassist_tui.step import Step
from peerassist_tui.text import clean_line
from peerassist_tui.timing.dates import full_date
from peerassist_tui.widgets.fields.field import Field
from peerassist_tui.widgets.stream import Entry

NO_CHECK_IN = N_("No check-in is chosen yet: .t sets one for today.")
_WORD_CELLS = 11


class ReviewAnswer(NamedTuple):
    """An answer by its value, what it is called, the sign that stands for it, and whether it asks for a reason."""

    value: str
    called: str
    sign: str
    why: bool = True

    @property
    def word(self) -> str:
        """What it is called, said."""
        return pgettext("what was found", self.called)


class FollowUpReviewSection(Section):
    """What is said of each row at one check-in, by a digit and a sentence."""

    ANSWERS: ClassVar[tuple[ReviewAnswer, ...]]
    explained_in = "why"
    at: UUID | None = None
    """The check-in that is held."""

    @classmethod
    def digits_told(cls) -> str:
        """Which digit gives which answer, for instance "1 met, 2 partly, 3 not met"."""
        return ", ".join(f"{place} {one.word}" for place, one in enumerate(cls.ANSWERS, 1))

    @abstractmethod
    def rows(self, session: Session) -> Sequence[Row]:
        """What is looked at again."""

    @abstractmethod
    def words(self, row: Row) -> str:
        """The row in a line."""

    @abstractmethod
    def saying(self, row: Row, value: str | None, text: str) -> Step:
        """What says this of a row."""

    def check_in(self, session: Session) -> FollowUp | None:
        """The check-in that is held."""
        return session.get(FollowUp, self.at)

    def found(self, session: Session, row: Row) -> Finding | None:
        """What has been said of a row at this check-in."""
        at = self.check_in(session)
        return finding_at(session, row, at) if at else None

    def count(self, session: Session) -> int:
        return len(self.rows(session))

    def row(self, session: Session, key: Hashable) -> Row | None:
        """The row under a key."""
        return next((row for row in self.rows(session) if row.id == key), None)

    def entries(self, session: Session) -> list[Entry]:
        entries: list[Entry] = []
        for row in self.rows(session):
            entries.append(self._entry(session, row))
            entries += self._before(session, row)
        return entries

    def _entry(self, session: Session, row: Row) -> Entry:
        found = self.found(session, row)
        answer = self._answer(found.verdict) if found else ReviewAnswer("", NC_("what was found", "not yet"), "·")
        style = "$text-success" if found else "$foreground-muted"
        lead = Content.assemble(
            (f"{row.number:>2}  ", "$foreground-muted"), (f"{answer.sign} {answer.word:<{_WORD_CELLS}}", style)
        )
        why = clean_line(found.text) if found else ""
        tail = " · ".join(part for part in (self.beside(session, row), f"“{why}”" if why else "") if part)
        return Entry(row.id, lead, self.words(row), tail)

    def beside(self, session: Session, row: Row) -> str:
        """What else there is to know of a row."""
        return ""

    def history(self, session: Session, row: Row) -> list[str]:
        """What was said of a row before, the oldest first."""
        said = said_before(session, row, self.check_in(session))
        return [self._said_then(*one) for one in said]

    def _said_then(self, day: date | None, verdict: str, text: str) -> str:
        when, found = full_date(day) if day else _("at the closing"), self._answer(verdict).word
        return _("{when}: {found}", when=when, found=found) + (f" — {text}" if text else "")

    def _before(self, session: Session, row: Row) -> list[Entry]:
        lead = Content(" " * 6)
        return [
            Entry((row.id, place), lead, clean_line(words), heading=True)
            for place, words in enumerate(self.history(session, row))
        ]

    def _answer(self, value: str) -> ReviewAnswer:
        return next((one for one in self.ANSWERS if one.value == value), ReviewAnswer(value, value, "·"))

    def fields(self, session: Session, key: Hashable) -> Sequence[Field]:
        row = self.row(session, key)
        if row is None or self.check_in(session) is None:
            return ()
        found = self.found(session, row)
        return (
            Field("why", _("Why"), value=clean_line(found.text) if found else "", placeholder=_("in one sentence")),
            *self.more_fields(session, row),
        )

    def more_fields(self, session: Session, row: Row) -> Sequence[Field]:
        """Fields of this kind of row alone."""
        return ()

    def answer(self, session: Session, key: Hashable, value: str | None) -> Step | None:
        """What gives this answer to the row, and keeps the reason that was given.

        Raises:
            RuleError: no check-in is chosen.
        """
        row = self.row(session, key)
        if row is None:
            return None
        found = self.found(session, row)
        return self._said(session, self.saying(row, value, found.text if found else ""))

    def _said(self, session: Session, deed: Step) -> Step:
        if self.check_in(session) is None:
            raise RuleError(_(NO_CHECK_IN))
        return Step(deed.rule, {**deed.given, "follow_up": str(self.at)})

    def change(self, session: Session, key: Hashable, name: str, text: str) -> Step | None:
        row = self.row(session, uuid_of(key))
        if row is None:
            return None
        found = self.found(session, row)
        if name == "why":
            return self._said(session, self.saying(row, self._standing(row, found), text))
        return self._said(session, self.altering(session, row, found, name, text))

    def _standing(self, row: Row, found: Finding | None) -> str:
        value = found.verdict if found else self.usual(row)
        if not value:
            raise RuleError(_("First say how it is: {digits}.", digits=self.digits_told()))
        return value

    def usual(self, row: Row) -> str:
        """What a row without an answer stands at; empty where only a person can say."""
        return ""

    def altering(self, session: Session, row: Row, found: Finding | None, name: str, text: str) -> Step:
        """What saves one of `more_fields`."""
        raise NotImplementedError(name)

    def remove(self, session: Session, key: Hashable) -> Step | None:
        return None
