"""Whether a peer assist is the right thing: six questions, and what a "no" to each of them means.

Source: the method guide (the conditions under which a peer assist pays, and under which it does not).
"""

from collections.abc import Iterator
from typing import NamedTuple

from peerassist_tui.language import N_, _, ngettext, number_words
from peerassist_tui.models import PURPOSE_QUESTIONS, PurposeQuestion
from peerassist_tui.readings.missing import Missing
from peerassist_tui.session import Session


class PurposeCheckQuestion(NamedTuple):
    """A question, and what speaks against a peer assist when the answer is no."""

    words: str
    if_not: str


QUESTIONS: dict[PurposeQuestion, PurposeCheckQuestion] = {
    "complex": PurposeCheckQuestion(
        N_("Is the knowledge you need in people's heads, not in documents?"),
        N_("the knowledge may be written down: read first"),
    ),
    "searched": PurposeCheckQuestion(
        N_("Have you tried something simpler, such as a call or a search?"),
        N_("a call or a search may be enough: try it first"),
    ),
    "followed": PurposeCheckQuestion(
        N_("Does your team know enough of the subject to follow the peers?"),
        N_("the team may not follow the peers: get help with the subject first"),
    ),
    "uncommitted": PurposeCheckQuestion(
        N_("Can advice still change your plans?"),
        N_("advice comes too late: nothing can change any more"),
    ),
    "worth": PurposeCheckQuestion(
        N_("Is the likely gain worth everybody's time?"),
        N_("it may cost more than it brings: ask fewer people, or for less time"),
    ),
    "wanted": PurposeCheckQuestion(
        N_("Do you want advice, not approval of a decision already made?"),
        N_("approval is wanted, not advice: peers will notice"),
    ),
}


def missing_in_purpose(session: Session) -> Iterator[Missing]:
    """What speaks against a peer assist, and whether that has been asked at all; always advice."""
    answers = session.info.purpose
    for name in PURPOSE_QUESTIONS:
        if answers.get(name) == "no":
            yield Missing("purpose", _(QUESTIONS[name].if_not), advice=True)
    left = sum(name not in answers for name in PURPOSE_QUESTIONS)
    if left == len(PURPOSE_QUESTIONS):
        yield Missing("purpose", _("nobody has asked yet whether a peer assist is right"), advice=True)
    elif left:
        words = ngettext(
            "{count} of {all} questions about the purpose is open",
            "{count} of {all} questions about the purpose are open",
            left,
            all=number_words(len(PURPOSE_QUESTIONS)),
        )
        yield Missing("purpose", words, advice=True)
