"""What is said of a rehearsal: one thing that went well or was missed, and those about what people did in the room."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from peerassist_tui.language import N_, _
from peerassist_tui.models import Role
from peerassist_tui.rehearsal.room import Happening, Room, Slip
from peerassist_tui.session import Session, short_name
from peerassist_tui.text import minutes_and_seconds


@dataclass(frozen=True)
class Observation:
    """One thing that went well or was missed; `advice` names a key, card or page for the next time."""

    role: Role
    good: bool
    words: str
    advice: str = ""


SLIPS: dict[Slip, tuple[Role, str, str, str]] = {
    "talks_over": (
        "referee", N_("Stopped talking over others: {who}"), N_("Let somebody talk over others: {who}"),
        N_("Press ! at once when somebody is talked over (card “One talks, the others fade”)"),
    ),
    "too_long": (
        "referee", N_("Ended a turn that was over its limit: {who}"), N_("Let a turn run over its limit: {who}"),
        N_("End a turn that is over its limit with r or space (guide: The referee)"),
    ),
    "side_track": (
        "leadership", N_("Took up a side topic: {who}"), N_("Neither parked a side topic nor pointed it out: {who}"),
        N_("Park a side topic with k (card “A side topic”)"),
    ),
    "advice": (
        "leadership", N_("Stopped advice among the questions: {who}"), N_("Let advice pass among the questions: {who}"),
        N_("While asking is on, end advice with r and say so (card “Advice before understanding”)"),
    ),
    "not_here": (
        "neutral", N_("Took up a “won’t work here”: {who}"), N_("Let a “won’t work here” pass: {who}"),
        N_("Ask “why not?” and write it down with a (card “That won't work here”)"),
    ),
}  # fmt: skip


def slip_findings(room: Room, session: Session, slip: Slip) -> Iterator[Observation]:
    """What was done about the slips of one kind, and what was not."""
    role, well, missed, advice = SLIPS[slip]
    for what, words in (("met", well), ("let_go", missed)):
        found = [one for one in room.log if one.what == what and one.slip == slip]
        if found:
            good = what == "met"
            told = _(words, who=who_when(session, found))
            yield Observation(role, good, told, "" if good else _(advice))


def who_when(session: Session, found: Sequence[Happening]) -> str:
    """Who it was, each with the moments: "Ana (at 2:10, 5:40), Bao (at 7:05)"."""
    people = dict.fromkeys(one.who for one in found)
    times = {who: moments([one for one in found if one.who == who]) for who in people}
    return ", ".join(_("{name} (at {times})", name=name_of(session, who), times=when) for who, when in times.items())


def moments(found: Sequence[Happening]) -> str:
    """When it happened, in the time of the meeting."""
    return ", ".join(minutes_and_seconds(one.second) for one in found)


def name_of(session: Session, who: object) -> str:
    """What somebody is called in the meeting."""
    return next((short_name(person) for person in session.people if person.id == who), _("somebody"))
