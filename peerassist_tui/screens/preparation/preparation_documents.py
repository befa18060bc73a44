"""The documents of the preparation, as the screen for writing offers them."""

from datetime import datetime

from peerassist_tui.content.letter_style import letter_style
from peerassist_tui.exports.formats import CALENDAR, papers
from peerassist_tui.exports.progress import PartDone
from peerassist_tui.exports.registry import invitation, plan
from peerassist_tui.insights.covering_notes import invitation_text
from peerassist_tui.language import N_, _
from peerassist_tui.readings.privacy.reachable import unreached
from peerassist_tui.screens.report.mail_documents import invitation_drafts
from peerassist_tui.screens.report.writable import WritableDocument
from peerassist_tui.session import Session
from peerassist_tui.text import document_name

PLAN_HINT = N_("Private notes inside: not for those who come.")


def preparation_documents(session: Session, now: datetime) -> list[WritableDocument]:
    """The invitation for calendars, the briefing pack and the private plan of a session."""
    name = document_name(session.info.title)

    def invite(session: Session, ending: str, progress: PartDone) -> bytes:
        return invitation(session, now, ending)

    def private(session: Session, ending: str, progress: PartDone) -> bytes:
        return plan(session, ending)

    def text(session: Session, ending: str, progress: PartDone) -> str:
        return invitation_text(session, now, letter_style())

    return [
        WritableDocument(_("invitation, for calendars"), f"{name}-invitation", (CALENDAR,), invite, unreached(session)),
        WritableDocument(_("briefing pack, for all who come"), f"{name}-briefing", tuple(papers()), invite),
        invitation_drafts(session, name, now),
        WritableDocument(_("invitation, the text of an e-mail to all"), f"{name}-invitation", (".txt",), text),
        WritableDocument(
            _("facilitation plan, private"), f"{name}-plan", tuple(papers()), private, _(PLAN_HINT), private=True
        ),
    ]
