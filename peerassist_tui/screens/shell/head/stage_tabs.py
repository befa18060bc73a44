"""The stages of a session as tabs: their keys, the one that is shown, and how much is missing in each."""

from typing import TYPE_CHECKING

from peerassist_tui.language import NC_, pgettext
from peerassist_tui.readings.missing import required
from peerassist_tui.readings.readiness.closing_check import required_at_closing
from peerassist_tui.readings.readiness.readiness import missing_before_start
from peerassist_tui.readings.state import is_wrapped_up, status
from peerassist_tui.session import Session
from peerassist_tui.widgets.bars.title_bar import Tab

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.stage import Stage

KEYS: "dict[Stage, tuple[str, str]]" = {
    "preparation": ("F2", NC_("stage", "Prepare")),
    "live": ("F3", NC_("stage", "Meeting")),
    "notes": ("", NC_("stage", "Notes")),
    "wrap_up": ("F4", NC_("stage", "Wrap up")),
    "report": ("F5", NC_("stage", "Report")),
    "check_in": ("F6", NC_("stage", "Check in")),
    "review": ("F7", NC_("stage", "Review")),
}
"""The key and the word of each stage; the notes have no key, and stand there only while they are shown."""
Counts = dict[str, int]


def is_counted(session: Session, stage: "Stage") -> bool:
    """Whether is told what a stage lacks: the preparation until the meeting is over, the wrap-up since it began."""
    state = status(session)
    if stage == "wrap_up":
        return state != "preparing" and not is_wrapped_up(session)
    return stage == "preparation" and state != "finished"


def missing_counts(session: Session) -> Counts:
    """How much is missing in which stage; what is only advised does not count."""
    before = required(missing_before_start(session)) if is_counted(session, "preparation") else ()
    after = required_at_closing(session) if is_counted(session, "wrap_up") else ()
    return {"preparation": len(before), "wrap_up": len(after)}


def stage_tabs(session: Session, shown: "Stage", counts: Counts) -> tuple[Tab, ...]:
    """The tabs while that stage is shown; the check-in opens once the meeting is over."""
    is_over = status(session) == "finished"
    return tuple(
        Tab(key, pgettext("stage", word), counts.get(stage, 0), stage == shown, stage != "check_in" or is_over)
        for stage, (key, word) in KEYS.items()
        if key or stage == shown
    )
