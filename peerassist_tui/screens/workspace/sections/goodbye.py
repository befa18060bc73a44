"""The goodbye: the three steps that are left, in their order, and what the meeting was."""

from collections.abc import Callable, Hashable, Iterator
from datetime import datetime
from typing import Literal

from textual.content import Content

from peerassist_tui.language import N_, _, percent_words
from peerassist_tui.readings.history.goodbye import Goodbye, goodbye
from peerassist_tui.readings.missing import Missing, missing_in_topic, required
from peerassist_tui.readings.readiness.closing_check import missing_at_closing
from peerassist_tui.screens.workspace.sections.section import DONE, MISSING, OPEN, SectionState
from peerassist_tui.screens.workspace.sections.without_fields import SectionWithoutFields
from peerassist_tui.session import Session
from peerassist_tui.widgets.bars.missing_lines import FIX_KEY
from peerassist_tui.widgets.column import padded, whole_words
from peerassist_tui.widgets.stream import Entry

StepName = Literal["thanks", "lessons", "report"]
STEPS: tuple[StepName, ...] = ("thanks", "lessons", "report")
"""What is left to do after a meeting; the first two are sections, the last one a stage."""
_WORDS: dict[StepName, str] = {
    "thanks": N_("Thank the peers"),
    "lessons": N_("Write lessons"),
    "report": N_("Write the report"),
}
_FACT_CELLS = 17
_MOST_CELLS = 160
"""So much is said of what a step lacks first: three lines on the smallest screen."""


class GoodbyeSection(SectionWithoutFields):
    """Steps that are chosen, and figures that are read; the keys of the rows are the names of the steps.

    The steps come first: however long the notes are, and however low the screen is, they are in view.
    """

    topic = "goodbye"
    title = N_("Goodbye")
    now: Callable[[], datetime]
    """The moment until which a meeting that is on is told; the screen says it."""
    missing_items: Callable[[Session], list[Missing]] = staticmethod(missing_at_closing)
    """What is missing; the screen may know more of what fixes it."""

    def state(self, session: Session, missing_items: list[Missing]) -> SectionState:
        return OPEN if required(missing_items) else DONE

    def entries(self, session: Session) -> list[Entry]:
        facts = [Entry(name, _lead(name), words, heading=True) for name, words in _facts(goodbye(session, self.now()))]
        missing_items = self.missing_items(session)
        return [*(_step(one, missing_items) for one in STEPS), Entry("figures", Content(), "", heading=True), *facts]

    def topic_at(self, key: Hashable) -> str:
        return str(key)


def missing_in_step(step: StepName, missing_items: list[Missing]) -> list[Missing]:
    """What a step still lacks; the report lacks whatever no other step is about."""
    if step != "report":
        return missing_in_topic(missing_items, step)
    return [missing for missing in missing_items if missing.topic not in STEPS]


def step_state(step: StepName, missing_items: list[Missing]) -> SectionState:
    """Where a step stands, as a section does."""
    own = missing_in_step(step, missing_items)
    return DONE if not own else MISSING if required(own) else OPEN


def _step(step: StepName, missing_items: list[Missing]) -> Entry:
    own, state = missing_in_step(step, missing_items), step_state(step, missing_items)
    fix = next((f"{FIX_KEY} {missing.fix_all.words}" for missing in own if missing.fix_all), "")
    first = whole_words((required(own) or own)[0].text, _MOST_CELLS) if own else ""
    if len(own) > 1:
        first = " · ".join((first, _("{number} more", number=len(own) - 1)))
    called = padded(_(_WORDS[step]), map(_, _WORDS.values()), 2)
    lead = Content.assemble((f"{state.sign} ", state.style), (f"{STEPS.index(step) + 1} {called}", "bold"))
    if step != "report":
        return Entry(step, lead, first if own else _("nothing missing"), fix, tail_key=FIX_KEY)
    how = _("Enter shows it, F8 there writes it to a file")
    return Entry(step, lead, _("first: {missing}", missing=first) if own else how)


def _lead(name: str) -> Content:
    return Content.styled(f"{name:<{_FACT_CELLS}}", "$foreground-muted")


def _facts(told: Goodbye) -> Iterator[tuple[str, str]]:
    yield _("Minutes"), f"{_minutes(told)} {told.time}".rstrip()
    yield _("Voices"), _voices(told)
    given = _("{given} given, {answered} answered", given=told.options, answered=told.answered)
    yield _("Options"), given if told.options else _("none given")
    for place, one in enumerate(told.notes):
        label = _("Strongest notes") if not place else " " * place  # each its own key
        yield label, _("{number} “{text}” ({why})", number=one.note.number, text=one.note.text, why=one.why)
    if not told.notes:
        yield _("Strongest notes"), _("none is linked or marked")


def _minutes(told: Goodbye) -> str:
    held = _("{held} held", held=told.held_minutes)
    if told.days > 1:
        held = _("{held} held on {days} days", held=told.held_minutes, days=told.days)
    return (
        _("{planned} planned, {held}.", planned=told.planned_minutes, held=held) if told.planned_minutes else f"{held}."
    )


def _voices(told: Goodbye) -> str:
    if not told.heard:
        return _("{heard} of {people} hosts and peers spoke", heard=told.heard, people=told.people)
    return _(
        "{heard} of {people} hosts and peers spoke; the hosts had {share} of the talk",
        heard=told.heard,
        people=told.people,
        share=percent_words(told.host_share),
    )
