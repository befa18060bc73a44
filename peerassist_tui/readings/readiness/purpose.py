"""Whether a peer assist is the right thing: six questions, and what a "no" to each of them means.

Source: the method guide (the conditions under which a peer assist pays, and under which it does not).
"""

from collections.abc import Iterator
from typing import NamedTuple

from peerassist_tui.models import PURPOSE_QUESTIONS, PurposeQuestion
from peerassist_tui.readings.missing import Missing
from peerassist_tui.session import Session


class PurposeCheckQuestion(NamedTuple):
    """A question, and what speaks against a peer assist when the answer is no."""

    words: str
    if_not: str


QUESTIONS: dict[PurposeQuestion, PurposeCheckQuestion] = {
    "complex": PurposeCheckQuestion(
        "Is what you need to know in people's heads rather than written down?",
        "what you need may be written down: read first",
    ),
    "searched": PurposeCheckQuestion(
        "Have you looked for a simpler answer, a call or a search?",
        "a call or a search may be enough: try it first",
    ),
    "followed": PurposeCheckQuestion(
        "Can your team follow peers who talk about this subject?",
        "the team may not follow the peers: get help with the subject first",
    ),
    "uncommitted": PurposeCheckQuestion(
        "Can what you hear still change what you will do?",
        "nothing can change any more: it comes too late",
    ),
    "worth": PurposeCheckQuestion(
        "Is what you may gain worth the time of everybody in the room?",
        "it may cost more than it brings: ask fewer people, or for less time",
    ),
    "wanted": PurposeCheckQuestion(
        "Do you want help, rather than a blessing for what is decided?",
        "a blessing is wanted, not help: peers will notice",
    ),
}


def missing_in_purpose(session: Session) -> Iterator[Missing]:
    """What speaks against a peer assist, and whether that has been asked at all; always advice."""
    answers = session.info.purpose
    for name in PURPOSE_QUESTIONS:
        if answers.get(name) == "no":
            yield Missing("purpose", QUESTIONS[name].if_not, advice=True)
    left = sum(name not in answers for name in PURPOSE_QUESTIONS)
    if left == len(PURPOSE_QUESTIONS):
        yield Missing("purpose", "nobody has asked yet whether a peer assist is right", advice=True)
    elif left:
        yield Missing(
            "purpose", f"{left} of {len(PURPOSE_QUESTIONS)} questions about the purpose are open", advice=True
        )
