"""E-mail drafts, as the screen for writing offers them: it says beforehand who has no address."""

from collections.abc import Callable
from datetime import datetime

from peerassist_tui.content import mails
from peerassist_tui.content.mails import Mails, Recipients
from peerassist_tui.exports.formats import MAIL
from peerassist_tui.exports.progress import PartDone
from peerassist_tui.language import _
from peerassist_tui.readings.report.letter import receivers
from peerassist_tui.screens.report.writable import Made, WritableDocument
from peerassist_tui.session import Session


def invitation_drafts(session: Session, name: str, now: datetime) -> WritableDocument:
    """The invitation, with the calendar file and the briefing, to everybody who comes; its files are called so."""

    def make(session: Session, progress: PartDone) -> Mails:
        return mails.invitations(session, now, progress)

    reached = mails.reached_of(session, mails.invited(session))
    return _drafts(_("invitation, an e-mail draft to each person"), f"{name}-invitation-mails", make, reached)


def letter_drafts(session: Session, name: str, now: datetime, hint: str, anonymous: bool) -> WritableDocument:
    """A short e-mail with the letter of thanks to everybody who helped."""

    def make(session: Session, progress: PartDone) -> Mails:
        return mails.letter_mails(session, now, anonymous=anonymous, progress=progress)

    reached = mails.reached_of(session, receivers(session))
    return _drafts(
        _("letters of thanks, an e-mail draft to each person"), f"{name}-letter-mails", make, reached, hint, anonymous
    )


def reminder_drafts(session: Session, name: str, now: datetime) -> WritableDocument:
    """A reminder of each open action and each check-in to come."""

    def make(session: Session, progress: PartDone) -> Mails:
        return mails.reminders(session, now)

    hint = _("To those who promised something, and for the check-ins to come.")
    return _drafts(_("reminders, an e-mail draft each"), f"{name}-reminders", make, mails.reminded(session, now), hint)


def _drafts(
    words: str,
    name: str,
    make: Callable[[Session, PartDone], Mails],
    reached: Recipients,
    hint: str = "",
    anonymous: bool = False,
) -> WritableDocument:
    def made(session: Session, ending: str, progress: PartDone) -> Made:
        return make(session, progress).files

    told = "\n".join(filter(None, (hint, reached.left_out)))
    return WritableDocument(words, name, (MAIL,), made, told, anonymous, many=True, refusal=reached.refusal)
