"""Whether a peer assist is the right thing: six questions, which warn and never bar the way."""

from collections.abc import Hashable

from textual.content import Content

from peerassist_tui.language import N_, NC_, _, pgettext
from peerassist_tui.models import PURPOSE_QUESTIONS
from peerassist_tui.readings.missing import Missing
from peerassist_tui.readings.readiness.purpose import QUESTIONS
from peerassist_tui.rules import steps
from peerassist_tui.screens.workspace.sections.section import DONE, MISSING, OPEN, SectionState
from peerassist_tui.screens.workspace.sections.without_fields import SectionWithoutFields
from peerassist_tui.session import Session
from peerassist_tui.step import Step, filled
from peerassist_tui.widgets.column import padded
from peerassist_tui.widgets.stream import Entry

NEXT = {"": "yes", "yes": "no", "no": ""}
_SIGNS = {
    "": ("·", NC_("answer to a question", "open"), OPEN.style),
    "yes": ("✓", NC_("answer to a question", "yes"), DONE.style),
    "no": ("!", NC_("answer to a question", "no"), MISSING.style),
}


class PurposeSection(SectionWithoutFields):
    """The questions with their answers: Enter turns an answer from open to yes to no."""

    topic = "purpose"
    title = N_("Purpose")
    keys_mean = N_("y and n answer · Enter turns open, yes, no · Esc goes back · ? help")

    def state(self, session: Session, missing_items: list[Missing]) -> SectionState:
        is_answered = all(session.info.purpose.get(name) for name in PURPOSE_QUESTIONS)
        return DONE if is_answered else super().state(session, missing_items)

    def entries(self, session: Session) -> list[Entry]:
        answers = session.info.purpose
        return [question_entry(name, answers.get(name, "")) for name in PURPOSE_QUESTIONS]

    def choose(self, session: Session, key: Hashable) -> Step | None:
        answer = next((NEXT[said] for asked, said in session.info.purpose.items() if asked == key), NEXT[""])
        return steps.answer_purpose(**filled("question", key), **filled("answer", answer))

    def answer(self, session: Session, key: Hashable, word: str) -> Step | None:
        return steps.answer_purpose(**filled("question", key), **filled("answer", word))

    def remove(self, session: Session, key: Hashable) -> Step | None:
        return steps.answer_purpose(**filled("question", key), answer="")


def question_entry(name: Hashable, answer: str) -> Entry:
    """A question with its answer, and what a "no" means."""
    question = next(each for key, each in QUESTIONS.items() if key == name)
    sign, word, style = _SIGNS[answer]
    warning = _(question.if_not) if answer == "no" else ""
    return Entry(name, Content.styled(_said(sign, word), style), _(question.words), warning, turns=True)


def _said(sign: str, word: str) -> str:
    words = [pgettext("answer to a question", each) for _sign, each, _style in _SIGNS.values()]
    return f"{sign} {padded(pgettext('answer to a question', word), words, 2)}"
