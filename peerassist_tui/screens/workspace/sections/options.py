"""The options: what peers would do, what the hosts ask about it and answer."""

from collections.abc import Hashable, Sequence
from typing import Any

from textual.content import Content

from peerassist_tui.models import RESPONSES, Option, Person, Question
from peerassist_tui.readings.flipchart.option_words import OptionWords, read_option_words
from peerassist_tui.readings.readiness.feedback import peers_who_came, without_option
from peerassist_tui.rules import steps
from peerassist_tui.screens.workspace.sections.section import Section, uuid_of
from peerassist_tui.screens.workspace.typing.evidence import evidence_field, typed_evidence
from peerassist_tui.session import Session, full_name
from peerassist_tui.step import Step, filled
from peerassist_tui.widgets.fields.field import Field
from peerassist_tui.widgets.stream import Entry

ANSWERS = (("", "no answer yet"), *((response, response) for response in RESPONSES))
TO_COME = (("", "still to come"), ("passed", "passed: has none to give"))


class OptionsSection(Section):
    """A list of options, each with the hosts' questions below it."""

    topic = "options"
    title = "Options"
    prompt = "@who: what they would do, note #12"
    empty = "No option yet. Each peer names at least one."
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
        entries += [self._silent(one, "! no option", "$text-warning") for one in without_option(session)]
        return entries + [self._silent(one, "· passed", "$foreground-muted") for one in passed]

    def _silent(self, person: Person, word: str, style: str) -> Entry:
        return Entry(person.id, Content.styled(f"   {word:<12}", style), full_name(person))

    def _entry(self, session: Session, option: Option) -> Entry:
        answer = option.response
        said = (f"✓ {answer:<9}", "$text-success") if answer else (f"{'! answer?':<11}", "$text-warning")
        lead = Content.assemble((f"{option.number:>2}  ", "$foreground-muted"), said)
        return Entry(option.id, lead, option.title, session.full_name_of(option.person_id))

    def _asked(self, question: Question) -> Entry:
        return Entry(question.id, Content.styled(f"{'':13}? ", "$text-accent"), question.text)

    def option(self, session: Session, key: Hashable) -> Option | None:
        """The option that a line of the list belongs to."""
        question = session.get(Question, uuid_of(key))
        return session.get(Option, question.option_id if question else uuid_of(key))

    def fields(self, session: Session, key: Hashable) -> Sequence[Field]:
        if person := session.get(Person, uuid_of(key)):
            return (
                Field("given", "Their option", "new", placeholder="write what they would do, then Enter"),
                Field("passed", "Or none", "choice", "passed" if person.passed else "", TO_COME),
            )
        option = self.option(session, key)
        if option is None:
            return ()
        people = (("", "nobody in particular"), *((str(one.id), full_name(one)) for one in session.people))
        return (
            Field("response", "Hosts' answer", "choice", option.response or "", ANSWERS),
            Field("reason", "Because", "text", option.reason, placeholder="Why: the peers will want to know"),
            Field("question", "Hosts ask", "new", placeholder="a question, then Enter"),
            Field("title", "Option", value=option.title),
            Field("by", "Proposed by", "choice", str(option.person_id or ""), people),
            Field("worked_where", "Worked where", value=option.worked_where),
            Field("needs", "Needs", value=option.needs),
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
