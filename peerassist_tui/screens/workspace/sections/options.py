"""The options: what peers would do, what the hosts ask about it and answer."""

from collections.abc import Hashable, Sequence
from typing import Any

from textual.content import Content

from peerassist_tui.language import N_, NC_, _, pgettext
from peerassist_tui.models import RESPONSES, Option, Person, Question
from peerassist_tui.readings.flipchart.option_words import OptionWords, read_option_words
from peerassist_tui.readings.readiness.feedback import peers_who_came, without_option
from peerassist_tui.rules import steps
from peerassist_tui.screens.workspace.sections.section import Section, uuid_of
from peerassist_tui.screens.workspace.typing.evidence import evidence_field, typed_evidence
from peerassist_tui.session import Session, full_name
from peerassist_tui.step import Step, filled
from peerassist_tui.widgets.column import padded
from peerassist_tui.widgets.fields.choice import said_choices
from peerassist_tui.widgets.fields.field import Field
from peerassist_tui.widgets.stream import Entry

_IN_A_WORD: dict[str, str] = {
    "adopt": NC_("answer of the hosts in a word", "adopt"),
    "adapt": NC_("answer of the hosts in a word", "adapt"),
    "explore": NC_("answer of the hosts in a word", "explore"),
    "park": NC_("answer of the hosts in a word", "park"),
}
_SILENT = N_("! no option"), N_("· passed")
_TO_COME = (("", N_("still to come")), ("passed", N_("passed: has none to give")))


def answer_word(response: str) -> str:
    """What the hosts answered, in a short word."""
    return pgettext("answer of the hosts in a word", _IN_A_WORD[response])


_WORD_CELLS = 9


class OptionsSection(Section):
    """A list of options, each with the hosts' questions below it."""

    topic = "options"
    title = N_("Options")
    prompt = N_("@who: what they would do, note #12")
    empty = N_("No option yet. Each peer names at least one.")
    open_while_empty = True
    answers = RESPONSES
    explained_in = "reason"

    def count(self, session: Session) -> int:
        return len(session.all(Option))

    def is_begun(self, session: Session) -> bool:
        return bool(session.all(Option))

    def entries(self, session: Session) -> list[Entry]:
        entries: list[Entry] = []
        for option in session.all(Option):
            entries.append(self._entry(session, option))
            entries += [self._asked(one) for one in session.all(Question) if one.option_id == option.id]
        passed = [one for one in peers_who_came(session) if one.passed]
        entries += [self._silent(one, _(_SILENT[0]), "$text-warning") for one in without_option(session)]
        return entries + [self._silent(one, _(_SILENT[1]), "$foreground-muted") for one in passed]

    def _silent(self, person: Person, word: str, style: str) -> Entry:
        return Entry(
            person.id, Content.styled(f"   {padded(word, (_(each) for each in _SILENT), 2)}", style), full_name(person)
        )

    def _entry(self, session: Session, option: Option) -> Entry:
        said = (_("! answer?").ljust(_WORD_CELLS + 2), "$text-warning")
        if option.response:
            said = (f"✓ {answer_word(option.response):<{_WORD_CELLS}}", "$text-success")
        lead = Content.assemble((f"{option.number:>2}  ", "$foreground-muted"), said)
        return Entry(option.id, lead, option.title, session.full_name_of(option.person_id))

    def _asked(self, question: Question) -> Entry:
        return Entry(question.id, Content.styled(f"{'':{_WORD_CELLS + 4}}? ", "$text-accent"), question.text)

    def option(self, session: Session, key: Hashable) -> Option | None:
        """The option that a line of the list belongs to."""
        question = session.get(Question, uuid_of(key))
        return session.get(Option, question.option_id if question else uuid_of(key))

    def fields(self, session: Session, key: Hashable) -> Sequence[Field]:
        if person := session.get(Person, uuid_of(key)):
            return (
                Field("given", _("Their option"), "new", placeholder=_("write what they would do, then Enter")),
                Field("passed", _("Or none"), "choice", "passed" if person.passed else "", said_choices(_TO_COME)),
            )
        option = self.option(session, key)
        if option is None:
            return ()
        people = (("", _("nobody in particular")), *((str(one.id), full_name(one)) for one in session.people))
        answers = (("", _("no answer yet")), *((response, answer_word(response)) for response in RESPONSES))
        return (
            Field("response", _("Hosts' answer"), "choice", option.response or "", answers),
            Field("reason", _("Because"), "text", option.reason, placeholder=_("Why: the peers will want to know")),
            Field("question", _("Hosts ask"), "new", placeholder=_("a question, then Enter")),
            Field("title", _("Option"), value=option.title),
            Field("by", _("Proposed by"), "choice", str(option.person_id or ""), people),
            Field("worked_where", _("Worked where"), value=option.worked_where),
            Field("needs", _("Needs"), value=option.needs),
            evidence_field(session, "based_on", option.based_on),
        )

    def add(self, session: Session, text: str) -> Step:
        words = read_option_words(session, text)
        return self._given(words.person, words)

    def _given(self, by: Person | None, words: OptionWords) -> Step:
        notes = [str(note.id) for note in words.notes]
        return steps.option(title=words.title, by=str(by.id) if by else None, based_on=notes)

    def remove(self, session: Session, key: Hashable) -> Step | None:
        if person := session.get(Person, uuid_of(key)):
            return steps.pass_option(who=str(person.id), on=not person.passed)
        return super().remove(session, key)

    def answer_words(self, answer: str) -> str:
        return answer_word(answer)

    def answer(self, session: Session, key: Hashable, word: str) -> Step | None:
        option = self.option(session, key)
        if option is None:
            return None
        return steps.respond(option=str(option.id), **filled("response", word), reason=option.reason)

    def change(self, session: Session, key: Hashable, name: str, text: str) -> Step | None:
        if person := session.get(Person, uuid_of(key)):
            if name == "given":
                return self._given(person, read_option_words(session, text)) if text.strip() else None
            return steps.pass_option(who=str(person.id), on=text == "passed")
        option = self.option(session, key)
        if option is None:
            return None
        which = str(option.id)
        if name == "question":
            return steps.question(option=which, text=text) if text.strip() else None
        if name in ("response", "reason"):
            answer: dict[str, Any] = {"response": option.response, "reason": option.reason, name: text or None}
            return steps.respond(option=which, **answer | {"reason": answer["reason"] or ""})
        value: object = {"by": text or None, "based_on": typed_evidence(text)}.get(name, text)
        return steps.change_option(option=which, **filled(name, value))
