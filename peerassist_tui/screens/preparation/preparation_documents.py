"""The documents of the preparation, as the screen for writing offers them."""

from datetime import datetime

from peerassist_tui.content import mails
from peerassist_tui.content.letter_style import letter_style
from peerassist_tui.exports.formats import CALENDAR, MAIL, papers
from peerassist_tui.exports.progress import PartDone
from peerassist_tui.exports.registry import invitation, plan
from peerassist_tui.insights.covering_notes import invitation_text
from peerassist_tui.readings.privacy.reachable import unreached
from peerassist_tui.screens.report.writable import WritableDocument
from peerassist_tui.session import Session
from peerassist_tui.text import safe_name

PLAN_HINT = "It holds your private notes: it is not for those who come."


def preparation_documents(session: Session, now: datetime) -> list[WritableDocument]:
    """The invitation for calendars, the briefing pack and the private plan of a session."""
    name = safe_name(session.info.title, "peer-assist")[:40].rstrip("-")

    def invite(session: Session, ending: str, progress: PartDone) -> bytes:
        return invitation(session, now, ending)

    def private(session: Session, ending: str, progress: PartDone) -> bytes:
        return plan(session, ending)

    def text(session: Session, ending: str, progress: PartDone) -> str:
        return invitation_text(session, now, letter_style())

    def drafts(session: Session, ending: str, progress: PartDone) -> dict[str, bytes]:
        return mails.invitations(session, now, progress).files

    return [
        WritableDocument("invitation, for calendars", f"{name}-invitation", (CALENDAR,), invite, unreached(session)),
        WritableDocument("briefing pack, for all who come", f"{name}-briefing", tuple(papers()), invite),
        WritableDocument(
            "invitation, an e-mail draft to each person",
            f"{name}-invitation-mails",
            (MAIL,),
            drafts,
            mails.unwritten(mails.invited(session)),
            many=True,
        ),
        WritableDocument("invitation, the text of an e-mail to all", f"{name}-invitation", (".txt",), text),
        WritableDocument(
            "facilitation plan, private", f"{name}-plan", tuple(papers()), private, PLAN_HINT, private=True
        ),
    ]
