"""The objectives read again: whether each was reached, in one sentence."""

from collections.abc import Hashable, Sequence
from typing import Any

from textual.content import Content

from peerassist_tui.errors import RuleError
from peerassist_tui.language import N_, NC_, _, pgettext
from peerassist_tui.models import REACHED, Objective
from peerassist_tui.readings.readiness.findings import finding_at
from peerassist_tui.rules import steps
from peerassist_tui.screens.workspace.sections.section import Section, uuid_of
from peerassist_tui.session import Session
from peerassist_tui.step import Step
from peerassist_tui.widgets.column import padded
from peerassist_tui.widgets.fields.field import Field
from peerassist_tui.widgets.stream import Entry

_CALLED = {
    "met": NC_("what was found", "met"),
    "partly": NC_("what was found", "partly"),
    "no": NC_("what was found", "not met"),
}
_LEADS = {
    "": ("!", NC_("what was found", "reached?"), "$text-warning"),
    "met": ("✓", _CALLED["met"], "$text-success"),
    "partly": ("~", _CALLED["partly"], "$text-primary"),
    "no": ("×", _CALLED["no"], "$text-warning"),
}


def _lead(verdict: str) -> tuple[str, str]:
    sign, word, style = _LEADS[verdict]
    words = [pgettext("what was found", each) for _sign, each, _style in _LEADS.values()]
    return f"{sign} {padded(pgettext('what was found', word), words, 1)}", style


class ReachedSection(Section):
    """The objectives of the preparation, each with what was found at the closing."""

    topic = "objectives"
    title = N_("Objectives")
    empty = N_("No objective yet. F2 adds one.")
    open_while_empty = True
    answers = REACHED
    explained_in = "text"

    def count(self, session: Session) -> int:
        return len(session.all(Objective))

    def entries(self, session: Session) -> list[Entry]:
        return [self._entry(session, row) for row in session.all(Objective)]

    def _entry(self, session: Session, row: Objective) -> Entry:
        found = finding_at(session, row, None)
        lead = Content.assemble(_lead(found.verdict if found else ""), (f"{row.ref}  ", "$foreground-muted"))
        sign = _("seen by: {sign}", sign=row.sign_of_success) if row.sign_of_success else ""
        return Entry(row.id, lead, row.text, (found.text if found else "").replace("\n", " ") or sign)

    def fields(self, session: Session, key: Hashable) -> Sequence[Field]:
        row = session.get(Objective, uuid_of(key))
        if row is None:
            return ()
        found = finding_at(session, row, None)
        asked = _("Sign of success: {sign}", sign=row.sign_of_success) if row.sign_of_success else _("What shows it")
        verdicts = (("", _("not said yet")), *((word, self.answer_words(word)) for word in REACHED))
        return (
            Field("reached", _("Reached?"), "choice", found.verdict if found else "", verdicts),
            Field("text", _("In a sentence"), "text", found.text if found else "", placeholder=asked),
        )

    def answer_words(self, answer: str) -> str:
        return pgettext("what was found", _CALLED[answer])

    def answer(self, session: Session, key: Hashable, word: str) -> Step | None:
        return self.change(session, key, "reached", word)

    def change(self, session: Session, key: Hashable, name: str, text: str) -> Step | None:
        row = session.get(Objective, uuid_of(key))
        if row is None:
            return None
        found = finding_at(session, row, None)
        said: dict[str, Any] = {
            "reached": found.verdict if found else "",
            "text": found.text if found else "",
            name: text,
        }
        if name == "text" and not said["reached"]:
            raise RuleError(_("Choose first: met, partly or not met."))
        return steps.revisit_objective(objective=str(row.id), reached=said["reached"] or None, text=said["text"])

    def remove(self, session: Session, key: Hashable) -> Step | None:
        row = session.get(Objective, uuid_of(key))
        return self.change(session, key, "reached", "") if row and finding_at(session, row, None) else None
