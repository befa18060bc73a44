"""The objectives read again: whether each was reached, in one sentence."""

from collections.abc import Hashable, Sequence
from typing import Any

from textual.content import Content

from peerassist_tui.errors import RuleError
from peerassist_tui.models import REACHED, Objective
from peerassist_tui.readings.readiness.findings import finding_at
from peerassist_tui.rules import steps
from peerassist_tui.screens.workspace.sections.section import Section, uuid_of
from peerassist_tui.session import Session
from peerassist_tui.step import Step
from peerassist_tui.widgets.fields.field import Field
from peerassist_tui.widgets.stream import Entry

_CALLED = {"no": "not met"}
VERDICTS = (("", "not said yet"), *((word, _CALLED.get(word, word)) for word in REACHED))
_LEADS = {
    "": ("! reached? ", "$text-warning"),
    "met": ("✓ met      ", "$text-success"),
    "partly": ("~ partly   ", "$text-primary"),
    "no": ("× not met  ", "$text-warning"),
}


class ReachedSection(Section):
    """The objectives of the preparation, each with what was found at the closing."""

    topic = "objectives"
    title = "Objectives"
    empty = "No objective yet. F2 adds one."
    open_while_empty = True
    answers = REACHED
    explained_in = "text"

    def count(self, session: Session) -> int:
        return len(session.all(Objective))

    def entries(self, session: Session) -> list[Entry]:
        return [self._entry(session, row) for row in session.all(Objective)]

    def _entry(self, session: Session, row: Objective) -> Entry:
        found = finding_at(session, row, None)
        lead = Content.assemble(_LEADS[found.verdict if found else ""], (f"{row.ref}  ", "$foreground-muted"))
        sign = f"seen by: {row.sign_of_success}" if row.sign_of_success else ""
        return Entry(row.id, lead, row.text, (found.text if found else "").replace("\n", " ") or sign)

    def fields(self, session: Session, key: Hashable) -> Sequence[Field]:
        row = session.get(Objective, uuid_of(key))
        if row is None:
            return ()
        found = finding_at(session, row, None)
        asked = row.sign_of_success and f"Sign of success: {row.sign_of_success}"
        return (
            Field("reached", "Reached?", "choice", found.verdict if found else "", VERDICTS),
            Field("text", "In a sentence", "text", found.text if found else "", placeholder=asked or "What shows it"),
        )

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
            raise RuleError("Choose first: met, partly or not met.")
        return steps.revisit_objective(objective=str(row.id), reached=said["reached"] or None, text=said["text"])

    def remove(self, session: Session, key: Hashable) -> Step | None:
        row = session.get(Objective, uuid_of(key))
        return self.change(session, key, "reached", "") if row and finding_at(session, row, None) else None
