"""The questions that were left unanswered in the meeting, and what became of each."""

from collections.abc import Hashable, Sequence

from textual.content import Content

from peerassist_tui.language import N_, _, pgettext
from peerassist_tui.models import Note
from peerassist_tui.readings.flipchart.flipchart import answer_words, marked, unanswered
from peerassist_tui.readings.flipchart.note_words import read_note_words
from peerassist_tui.rules import steps
from peerassist_tui.screens.workspace.sections.section import Section, uuid_of
from peerassist_tui.session import Session
from peerassist_tui.step import Step
from peerassist_tui.widgets.column import padded
from peerassist_tui.widgets.fields.field import Field
from peerassist_tui.widgets.stream import Entry


class QuestionsSection(Section):
    """The notes marked unanswered; an answer is a note that is linked with them."""

    topic = "questions"
    title = N_("Questions")
    empty = N_("No note is marked unanswered. In the meeting (F3), m marks one.")
    removing = N_("no longer asked")

    def count(self, session: Session) -> int:
        return len(unanswered(session))

    def entries(self, session: Session) -> list[Entry]:
        return [self._entry(session, note) for note in self._asked(session)]

    def _asked(self, session: Session) -> list[Note]:
        return [note for note in marked(session) if "unanswered" in note.marks]

    def _entry(self, session: Session, note: Note) -> Entry:
        answers = answer_words(session, note)
        words = [pgettext("state of a question", "answered"), pgettext("state of a question", "open")]
        sign = (f"✓ {padded(words[0], words, 1)}", "$text-success")
        if not answers:
            sign = (f"! {padded(words[1], words, 1)}", "$text-warning")
        tail = " / ".join(answers) if answers else session.full_name_of(note.person_id)
        return Entry(note.id, Content.assemble((f"{note.number:>3}  ", "$foreground-muted"), sign), note.text, tail)

    def question(self, session: Session, key: Hashable) -> Note | None:
        """The note of a line of the list."""
        return session.get(Note, uuid_of(key))

    def fields(self, session: Session, key: Hashable) -> Sequence[Field]:
        if self.question(session, key) is None:
            return ()
        ask = _("@who said it, what they said, then Enter")
        return (Field("answer", _("Answer"), "new", placeholder=ask),)

    def change(self, session: Session, key: Hashable, name: str, text: str) -> Step | None:
        words = read_note_words(session, text)
        who = str(words.person.id) if words.person else None
        objective = str(words.objective.id) if words.objective else None
        if not text.strip():
            return None
        return steps.answer(note=str(key), text=words.text, who=who, objective=objective)

    def remove(self, session: Session, key: Hashable) -> Step | None:
        return steps.mark_note(note=str(key), mark="unanswered", on=False)
