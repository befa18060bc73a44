"""What each privacy means, and what a document says of who may read it."""

from collections.abc import Iterator
from typing import NamedTuple

from peerassist_tui.language import N_, _
from peerassist_tui.models import Privacy
from peerassist_tui.readings.paper import Words
from peerassist_tui.session import Session


class Meaning(NamedTuple):
    """A privacy in a word or two, and what it means for who is named where."""

    word: str
    explanation: str


MEANINGS: dict[Privacy, Meaning] = {
    "open": Meaning("Open", "people are named"),
    "confidential": Meaning("Confidential", "no names on the board; documents say so"),
    "chatham_house": Meaning("Chatham House Rule", "no names, on the board or in documents"),
}
"""What each privacy means."""

_SAID: dict[str, tuple[str, str]] = {
    "confidential": (N_("Confidential:"), N_("this is for those who were there; pass it on only if the hosts agree.")),
    "chatham_house": (
        N_("Chatham House Rule:"),
        N_("what was said may be used; who said it, and who was there, is not told."),
    ),
}


def privacy_words(session: Session) -> Iterator[Words]:
    """What stands at the head of a document; nothing where the session is open."""
    if session.info.privacy in _SAID:
        lead, text = _SAID[session.info.privacy]
        yield Words(_(text), _(lead))
