"""The lessons, drawn from the notes."""

from collections.abc import Hashable, Sequence

from textual.content import Content

from peerassist_tui.models import Lesson, Note
from peerassist_tui.screens.sections.evidence import evidence, evidence_field
from peerassist_tui.screens.sections.section import Deed, Section, uuid_of
from peerassist_tui.session import Session
from peerassist_tui.widgets.field import Field
from peerassist_tui.widgets.stream import Entry

_PARTS = (
    ("advice", "Advice", "What to do next time, to be read alone"),
    ("intended", "Intended", "What was meant to happen"),
    ("observed", "Observed", "What was seen to happen"),
    ("cause", "Cause", "Why"),
    ("impact", "Impact", "What it cost or saved"),
    ("holds_when", "Holds when", "Where it will fit"),
    ("fails_when", "Not when", "Where it will not"),
    ("share_with", "Share with", "Who else can use it"),
)


class LessonsSection(Section):
    """A list of lessons."""

    topic = "lessons"
    title = "Lessons"
    prompt = "A lesson in one line, then Enter (m draws one from notes)"
    empty = "No lesson yet. Press m to draw one from the notes of the meeting."

    def count(self, session: Session) -> int:
        return len(session.all(Lesson))

    def entries(self, session: Session) -> list[Entry]:
        return [self._entry(row) for row in session.all(Lesson)]

    def _entry(self, row: Lesson) -> Entry:
        sign = ("✓ ", "$text-success") if row.advice.strip() else ("! ", "$text-warning")
        count = len(row.evidence)
        notes = f"{count} note{'' if count == 1 else 's'}" if count else ""
        return Entry(row.id, Content.assemble((f"{row.number:>2}  ", "$foreground-muted"), sign), row.title, notes)

    def fields(self, session: Session, key: Hashable) -> Sequence[Field]:
        row = session.get(Lesson, uuid_of(key))
        if row is None:
            return ()
        parts = (Field(name, label, "text", getattr(row, name), placeholder=ask) for name, label, ask in _PARTS)
        return (Field("title", "Lesson", value=row.title), *parts, evidence_field(session, "evidence", row.evidence))

    def add(self, session: Session, text: str) -> Deed:
        return Deed("lesson", {"title": text})

    def draw(self, session: Session, notes: list[str]) -> Deed:
        """A lesson that rests on these notes; its title is the first one's words, to be edited."""
        first = session.find(Note, notes[0])
        return Deed("lesson", {"title": first.text, "evidence": notes})

    def change(self, session: Session, key: Hashable, name: str, text: str) -> Deed | None:
        return Deed("change_lesson", {"lesson": str(key), name: evidence(text) if name == "evidence" else text})
