"""What the room still lacks: rules on the wall, and what has to stand ready."""

from collections.abc import Iterator

from peerassist_tui.language import _, number_words
from peerassist_tui.models import ChecklistItem, GroundRule
from peerassist_tui.readings.missing import Missing
from peerassist_tui.readings.proposal import Proposal
from peerassist_tui.readings.readiness.suggestions import usual_checklist, usual_ground_rules
from peerassist_tui.session import Session
from peerassist_tui.step import Step


def missing_in_room(session: Session) -> Iterator[Missing]:
    """What is not there yet in the room; always advice."""
    if not session.all(GroundRule):
        usual = Step("add_ground_rules", {"texts": usual_ground_rules(session)})
        fix = Proposal(_("add the five usual ones"), usual)
        yield Missing("ground_rules", _("no ground rules yet"), advice=True, fix=fix)
    checklist = session.all(ChecklistItem)
    open_ones = [row for row in checklist if not row.done]
    if not checklist:
        usual = Step("add_checklist_items", {"texts": usual_checklist(session)})
        fix = Proposal(_("add the usual checklist"), usual)
        yield Missing("room", _("no checklist for the room yet"), advice=True, fix=fix)
    elif open_ones:
        words = _(
            "the room: {open} of {all} still to be done",
            open=number_words(len(open_ones)),
            all=number_words(len(checklist)),
        )
        yield Missing("room", words, open_ones[0].id, advice=True)
