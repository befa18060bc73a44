"""The report: what the hosts will do first, the record of the day last, for a peer and for a stranger in two years.

The order is that of the method guide. Who spoke how much and the facilitator's log never stand in it.
"""

from datetime import datetime
from itertools import chain

from peerassist_tui.language import _
from peerassist_tui.readings.its_language import in_its_language
from peerassist_tui.readings.paper import Block, Contents, PageBreak, Paper
from peerassist_tui.readings.privacy.reachable import names_are_public
from peerassist_tui.readings.privacy.restricted import without_restricted
from peerassist_tui.readings.report.document_head import head_after
from peerassist_tui.readings.report.report_annexes import annexes
from peerassist_tui.readings.report.report_discussion import discussion, turning_questions
from peerassist_tui.readings.report.report_opening import conclusions, first_page, objectives, situation, taking_part
from peerassist_tui.readings.report.report_results import actions, follow_ups, lessons, options, thanks
from peerassist_tui.readings.report.report_words import restricted_words
from peerassist_tui.session import Session


@in_its_language
def report_paper(session: Session, now: datetime, *, anonymous: bool = False) -> Paper:
    """The session's report, without what is restricted.

    With `anonymous` nobody is listed; names elsewhere are the business of `readings.anonymous`, whose session is to
    be given.
    """
    shown = without_restricted(session)
    nobody: tuple[Block, ...] = ()
    blocks: chain[Block] = chain(
        [head_after(session, named=not anonymous and names_are_public(session))],
        first_page(shown),
        [Contents(), PageBreak()],
        objectives(shown),
        nobody if anonymous else taking_part(shown),
        situation(shown),
        conclusions(shown),
        turning_questions(shown),
        discussion(shown),
        options(shown),
        lessons(shown),
        actions(shown),
        follow_ups(shown),
        thanks(shown),
        annexes(shown, shown.present(now)),
        restricted_words(session),
    )
    return Paper(session.info.title, _kind(session, anonymous=anonymous), tuple(blocks))


def _kind(session: Session, *, anonymous: bool) -> str:
    if session.info.finished_at:
        return _("Report of a peer assist, without names") if anonymous else _("Report of a peer assist")
    return _("Interim report of a peer assist, without names") if anonymous else _("Interim report of a peer assist")
