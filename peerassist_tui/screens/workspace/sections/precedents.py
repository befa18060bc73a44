"""Has it been solved before? Past sessions and lessons that resemble the challenge, and what becomes of each."""

from collections.abc import Hashable, Sequence

from textual.content import Content

from peerassist_tui.language import N_, NC_, _, ngettext, pgettext, separated
from peerassist_tui.models import Precedent
from peerassist_tui.readings.missing import Missing
from peerassist_tui.rules import steps
from peerassist_tui.screens.workspace.sections.section import Section, SectionState
from peerassist_tui.session import Session
from peerassist_tui.step import Step, filled
from peerassist_tui.store.queries.similar import Similar
from peerassist_tui.text import ended
from peerassist_tui.widgets.column import padded
from peerassist_tui.widgets.fields.choice import Choices, said_choices
from peerassist_tui.widgets.fields.field import Field
from peerassist_tui.widgets.stream import Entry

VERDICTS: Choices = (
    ("", N_("not marked")),
    ("raise", N_("to raise in the meeting")),
    ("used", N_("used in the preparation")),
    ("not_applicable", N_("does not apply here")),
)
_LEADS = {
    "": ("·", " ", "$foreground-muted"),
    "raise": ("!", NC_("what becomes of a precedent", "raise"), "$text-accent bold"),
    "used": ("✓", NC_("what becomes of a precedent", "used"), "$text-success"),
    "not_applicable": ("–", NC_("what becomes of a precedent", "not here"), "$foreground-muted"),
}


def _lead(verdict: str) -> Content:
    sign, word, style = _LEADS[verdict]
    words = [_called(each) for _sign, each, _style in _LEADS.values()]
    return Content.styled(f"{sign} {padded(_called(word), words, 1)}", style)


def _called(word: str) -> str:
    return pgettext("what becomes of a precedent", word)


class PrecedentsSection(Section):
    """What was marked, and below it what resembles the challenge, best first; the screen looks for it."""

    topic = "precedents"
    title = N_("Solved before")
    empty = N_("Looking through the past sessions …")
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
        heading = Entry("found", Content(), _("Resembles the challenge: Enter marks it"), heading=True)
        below = [heading, *map(_offered, offered)] if offered else []
        return [*map(_marked, marked), *below]

    def fields(self, session: Session, key: Hashable) -> Sequence[Field]:
        if not isinstance(key, tuple):
            return ()
        row = _row(session, key)
        return (Field("verdict", _("Use"), "choice", row.verdict if row else "", said_choices(VERDICTS)),)

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
    return Entry((row.source, row.lesson), _lead(row.verdict), _words(row), row.origin)


def _offered(one: Similar) -> Entry:
    used = ngettext("used in {count} session", "used in {count} sessions", one.used) if one.used else ""
    tail = separated((one.origin, used, _("shares {words}", words=", ".join(one.shared[:6]))))
    return Entry((one.source, one.lesson), _lead(""), _words(one), tail)


def _words(known: Precedent | Similar) -> str:
    said = f"{ended(known.title)} {known.text}" if known.text else known.title
    return _("Lesson: {said}", said=said) if known.lesson else _("Session: {said}", said=said)
