"""Has it been solved before? Past sessions and lessons that resemble the challenge, and what becomes of each."""

from collections.abc import Hashable, Sequence

from textual.content import Content

from peerassist_tui.models import Precedent
from peerassist_tui.readings.missing import Missing
from peerassist_tui.rules import steps
from peerassist_tui.screens.workspace.sections.section import Section, SectionState
from peerassist_tui.session import Session
from peerassist_tui.step import Step, filled
from peerassist_tui.store.queries.similar import Similar
from peerassist_tui.text import counted, ended
from peerassist_tui.widgets.fields.choice import Choices
from peerassist_tui.widgets.fields.field import Field
from peerassist_tui.widgets.stream import Entry

VERDICTS: Choices = (
    ("", "not marked"),
    ("raise", "to raise in the meeting"),
    ("used", "used in the preparation"),
    ("not_applicable", "does not apply here"),
)
_LEADS = {
    "": ("·          ", "$foreground-muted"),
    "raise": ("! raise    ", "$text-accent bold"),
    "used": ("✓ used     ", "$text-success"),
    "not_applicable": ("– not here ", "$foreground-muted"),
}


class PrecedentsSection(Section):
    """What was marked, and below it what resembles the challenge, best first; the screen looks for it."""

    topic = "precedents"
    title = "Solved before"
    empty = "Looking through the past sessions …"
    found: Sequence[Similar] = ()

    def state(self, session: Session, missing_items: list[Missing]) -> SectionState:
        return SectionState(" ", "nothing is asked for", "")

    def set_found(self, found: Sequence[Similar]) -> None:
        """Show what was found."""
        self.found = found

    def count(self, session: Session) -> int:
        return len(session.all(Precedent))

    def entries(self, session: Session) -> list[Entry]:
        marked = session.all(Precedent)
        there = {(row.source, row.lesson) for row in marked}
        offered = [one for one in self.found if (one.source, one.lesson) not in there]
        heading = Entry("found", Content(), "Resembles the challenge: Enter marks it", heading=True)
        below = [heading, *map(_offered, offered)] if offered else []
        return [*map(_marked, marked), *below]

    def fields(self, session: Session, key: Hashable) -> Sequence[Field]:
        if not isinstance(key, tuple):
            return ()
        row = _row(session, key)
        return (Field("verdict", "Use", "choice", row.verdict if row else "", VERDICTS),)

    def change(self, session: Session, key: Hashable, name: str, text: str) -> Step | None:
        return self._mark(session, key, text)

    def remove(self, session: Session, key: Hashable) -> Step | None:
        return self._mark(session, key, "")

    def _mark(self, session: Session, key: Hashable, verdict: str) -> Step | None:
        known = _row(session, key) or next((one for one in self.found if (one.source, one.lesson) == key), None)
        if known is None:
            return None
        words = {name: getattr(known, name) for name in ("source", "lesson", "title", "text", "origin")}
        return steps.mark_precedent(**words, **filled("verdict", verdict))


def _row(session: Session, key: Hashable) -> Precedent | None:
    return next((row for row in session.all(Precedent) if (row.source, row.lesson) == key), None)


def _marked(row: Precedent) -> Entry:
    return Entry((row.source, row.lesson), Content.styled(*_LEADS[row.verdict]), _words(row), row.origin)


def _offered(one: Similar) -> Entry:
    used = f"; used in {counted(one.used, 'session')}" if one.used else ""
    tail = f"{one.origin}{used}; shares {', '.join(one.shared[:6])}"
    return Entry((one.source, one.lesson), Content.styled(*_LEADS[""]), _words(one), tail)


def _words(known: Precedent | Similar) -> str:
    kind = "Lesson: " if known.lesson else "Session: "
    return kind + (f"{ended(known.title)} {known.text}" if known.text else known.title)
