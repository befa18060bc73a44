"""What fixes an agenda in one step: a shorter telling, a longer feedback, an item that it lacks, a break."""

from collections.abc import Sequence
from math import ceil, floor

from peerassist_tui.language import N_, _, clock_words, ngettext, number_words, spoken, written_in
from peerassist_tui.models import PHASES, AgendaItem, ItemRun, Phase
from peerassist_tui.readings.agenda.agenda_plan import day_rooms
from peerassist_tui.readings.agenda.recover_time import LEAST_MINUTES, paid
from peerassist_tui.readings.proposal import Proposal
from peerassist_tui.session import Session
from peerassist_tui.step import Step
from peerassist_tui.text import spelled
from peerassist_tui.timing.zones import to_local

BREAK_MINUTES = 15
MORNING_HOUR = 9
_LACKING: dict[Phase, tuple[str, int]] = {
    "welcome": (N_("Welcome"), 5),
    "confer": (N_("Confer"), 30),
    "feedback": (N_("Feedback"), 15),
    "commit": (N_("Commitment"), 10),
}
"""The title and the minutes of what is added (the method guide, the templates); it is in the session's language."""
_END: tuple[Phase, ...] = ("confer", "feedback", "commit", "close")


def shorten_phase(session: Session, phase: Phase, share: float) -> Proposal | None:
    """Shorten all items of a phase alike, so that it takes `share` of the whole; None where one would get too short."""
    items = [item for item in session.agenda if item.phase == phase]
    had = sum(item.minutes for item in items)
    others = sum(item.minutes for item in session.agenda) - had
    most = floor(others * share / (1 - share))
    lengths = {str(item.id): max(min(item.minutes, LEAST_MINUTES), floor(item.minutes * most / had)) for item in items}
    if session.all(ItemRun) or sum(lengths.values()) > most:
        return None
    words = _("shorten {phase} to {minutes} min", phase=spelled(phase), minutes=_told(sum(lengths.values())))
    return Proposal(words, Step("plan_lengths", {"lengths": lengths}))


def shorten_items(session: Session, items: Sequence[AgendaItem], minutes: float) -> Proposal | None:
    """Items shortened by so many minutes, or as far as none gets too short; what the guide protects pays last."""
    lengths = {str(one.item.id): one.proposed for one in paid(items, ceil(minutes), {}) if one.proposed != one.minutes}
    if session.all(ItemRun) or not lengths:
        return None
    had = sum(item.minutes for item in items if str(item.id) in lengths)
    saved = _told(had - sum(lengths.values()))
    words = ngettext(
        "shorten {count} item by {minutes} min", "shorten {count} items by {minutes} min", len(lengths), minutes=saved
    )
    return Proposal(words, Step("plan_lengths", {"lengths": lengths}))


def lengthen_phase(session: Session, phase: Phase, minutes: float) -> Proposal | None:
    """The last item of a phase lengthened, so that the phase takes so many minutes; None where its day has no room."""
    items = [item for item in session.agenda if item.phase == phase]
    if session.all(ItemRun):
        return None
    lacking = minutes - sum(item.minutes for item in items)
    if any(one.day == items[-1].day and one.free < lacking for one in day_rooms(session)):
        return None
    lengths = {str(items[-1].id): items[-1].minutes + lacking}
    words = _("lengthen {phase} to {minutes} min", phase=spelled(phase), minutes=_told(minutes))
    return Proposal(words, Step("plan_lengths", {"lengths": lengths}))


def add_phase(session: Session, phase: Phase) -> Proposal | None:
    """An item of a phase that is lacking, before the first of those that come after it; a welcome before all."""
    title, minutes = _LACKING[phase]
    later = PHASES if phase == "welcome" else _END[_END.index(phase) + 1 :]
    before = next((item for item in session.agenda if item.phase in later), None)
    said = {"minutes": minutes, "phase": spelled(phase)}
    words = _("add {minutes} min to {phase} at the end", **said)
    if before:
        words = _("add {minutes} min to {phase} before “{item}”", item=before.title, **said)
    return _inserted(session, words, (title, phase, minutes), before)


def add_break(session: Session, before: AgendaItem) -> Proposal | None:
    """A break right before an item."""
    words = _("add a break of {minutes} min before “{item}”", minutes=BREAK_MINUTES, item=before.title)
    return _inserted(session, words, (N_("Break"), "break", BREAK_MINUTES), before)


def split_in_half(session: Session, item: AgendaItem) -> Proposal | None:
    """An item cut in two, between which a break then fits."""
    if session.all(ItemRun):
        return None
    return Proposal(_("split “{item}” in two", item=item.title), Step("split_item", {"item": str(item.id)}))


def begin_days_earlier(session: Session, item: AgendaItem) -> Proposal | None:
    """Let the days begin in the morning; an item that still does not fit into its day is cut in two."""
    if session.all(ItemRun):
        return None
    start = to_local(session.info.starts_at, session.info.timezone)
    if start.hour <= MORNING_HOUR:
        return split_in_half(session, item)
    at = start.replace(hour=MORNING_HOUR, minute=0, tzinfo=None)
    words = _("begin the days at {time}", time=clock_words(at))
    return Proposal(words, Step("describe", {"starts_at": at.isoformat()}))


def move_to_next_morning(session: Session, item: AgendaItem) -> Proposal | None:
    """An item and all behind it one day later; None where it is the first of its day."""
    place = session.agenda.index(item)
    if session.all(ItemRun) or not place or session.agenda[place - 1].day < item.day:
        return None
    words = _("begin day {day} with “{item}”", day=item.day + 1, item=item.title)
    return Proposal(words, Step("shift_days", {"item": str(item.id), "by": 1}))


def _inserted(
    session: Session, words: str, item: tuple[str, Phase, float], before: AgendaItem | None
) -> Proposal | None:
    if session.all(ItemRun):
        return None
    title, phase, minutes = item
    with written_in(session.info.language or spoken().code):
        title = _(title)
    day = (before or session.agenda[-1]).day
    given = {"item": {"title": title, "phase": phase, "minutes": minutes, "day": day}}
    return Proposal(words, Step("add_item", given | ({"before": str(before.id)} if before else {})))


def _told(minutes: float) -> str:
    return number_words(float(minutes))
