"""The letter to somebody who helped: thanks, what became of their idea, and what the hosts promise (UNI, MIL-10)."""

from collections.abc import Iterator
from itertools import chain

from peerassist_tui.language import N_, _
from peerassist_tui.models import FollowUp, Lesson, Note, Option, Person, Thanks
from peerassist_tui.readings.history.check_in import check_ins
from peerassist_tui.readings.its_language import in_its_language
from peerassist_tui.readings.paper import Block, Heading, Paper, Words, paragraphs, part, points
from peerassist_tui.readings.privacy.privacy import privacy_words
from peerassist_tui.readings.privacy.reachable import email_address
from peerassist_tui.readings.readiness.feedback import peers_who_came
from peerassist_tui.readings.report.letter_style import LetterStyle
from peerassist_tui.readings.report.outcome_words import (
    ANSWERS,
    action_table,
    actions_not_dropped,
    dated,
    held_on,
    lesson_words,
)
from peerassist_tui.session import Session, full_name, promised_by, short_name

USUAL = LetterStyle()
GENERAL_THANKS = N_("Thank you for coming, and for sharing your experience with us.")
"""What is said to somebody whom nobody has thanked in words of their own; to be translated where it is said."""


def receivers(session: Session) -> list[Person]:
    """Who gets a letter: every peer who was there, and whoever else was thanked or put an option forward."""
    gave = {row.person_id for row in session.all(Thanks)} | {row.person_id for row in session.all(Option)}
    came = {person.id for person in peers_who_came(session)}
    return [person for person in session.people if person.id in came | gave]


@in_its_language
def letter(session: Session, person: Person, style: LetterStyle = USUAL, *, named: bool = True) -> Paper:
    """The letter to one person; `named` says whether people's names may stand in it."""
    blocks: chain[Block] = chain(
        privacy_words(session),
        [Words(style.greeting(short_name(person) if named else ""))],
        _thanks(session, person),
        [Words(_("Here is what came of our meeting."))],
        _ideas(session, person),
        _lessons(session, person),
        part(
            _("What else we will do") if _own_actions(session, person) else _("What we will do"),
            _other_actions(session, person),
        ),
        part(_("When we look at it again"), points(_follow_up(session, row) for row in check_ins(session))),
        part(_("Write to us"), _contact(session) if named else [Words(_("Write to whoever invited you."))]),
        [style.ending(session, named=named)],
    )
    return Paper(
        session.info.title,
        _("To {name}, after the peer assist of {day}", name=full_name(person), day=held_on(session)),
        tuple(blocks),
    )


def _thanks(session: Session, person: Person) -> Iterator[Words]:
    said = [_sentence(row.text) for row in session.all(Thanks) if row.person_id == person.id and row.text.strip()]
    for text in said or [_(GENERAL_THANKS)]:
        yield from paragraphs(text)


def _sentence(thanks: str) -> str:
    """Thanks as a letter has them: "For the page." is what stands behind a name in a list."""
    what_for = _("For ")
    return _("Thank you for ") + thanks.removeprefix(what_for) if thanks.startswith(what_for) else thanks


def _ideas(session: Session, person: Person) -> Iterator[Block]:
    options = [row for row in session.all(Option) if row.person_id == person.id]
    if options:
        yield Heading(_("What became of your ideas") if len(options) > 1 else _("What became of your idea"))
    for row in options:
        yield Heading(row.title, 2)
        yield Words(_(ANSWERS[row.response]), _("Our answer:"))
        yield from paragraphs(row.reason, _("Why:"))
        yield from action_table(session, [one for one in actions_not_dropped(session) if one.option_id == row.id])


def _own_actions(session: Session, person: Person) -> set[object]:
    own = {row.id for row in session.all(Option) if row.person_id == person.id}
    return {row.id for row in actions_not_dropped(session) if row.option_id in own}


def _other_actions(session: Session, person: Person) -> Iterator[Block]:
    own = _own_actions(session, person)
    return action_table(session, [row for row in actions_not_dropped(session) if row.id not in own])


def _lessons(session: Session, person: Person) -> Iterator[Block]:
    said = {str(note.id) for note in session.all(Note) if note.person_id == person.id}
    lessons = [row for row in session.all(Lesson) if row.status != "retired"]
    own = [row for row in lessons if not said.isdisjoint(row.evidence)]
    others = [row for row in lessons if row not in own]
    yield from part(_("What we learned from what you said"), points(map(lesson_words, own)))
    yield from part(_("What else we learned") if own else _("What we learned"), points(map(lesson_words, others)))


def _follow_up(session: Session, row: FollowUp) -> Words:
    by = promised_by(session, row)
    return dated(row.date, f"{row.what} ({by})" if by else row.what)


def _contact(session: Session) -> Iterator[Block]:
    hosts = [person for person in session.people if person.party == "host"]
    return points(Words(address, full_name(one)) for one in hosts if (address := email_address(one)))
