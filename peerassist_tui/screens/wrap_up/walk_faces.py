"""What stands above the goodbye, and above a missing item."""

from peerassist_tui.language import _
from peerassist_tui.models import Note, Option
from peerassist_tui.readings.flipchart.flipchart import answer_words, asked_words
from peerassist_tui.readings.missing import Missing
from peerassist_tui.screens.workspace.sections.goodbye import STEPS, step_state
from peerassist_tui.screens.workspace.sections.section import DONE, MISSING, OPEN
from peerassist_tui.screens.wrap_up.walk import Walk
from peerassist_tui.session import Session
from peerassist_tui.widgets.bars.path_head import PageSign, PathFace


def goodbye_face(missing_items: list[Missing]) -> PathFace:
    """The three steps; the first that lacks something is the one to begin."""
    states = [step_state(step, missing_items) for step in STEPS]
    at = next((place for place, state in enumerate(states) if state is not DONE), len(STEPS) - 1)
    signs = tuple(PageSign(state.sign, state.style) for state in states)
    left = _("Thank you all. What is left to do:")
    words = left if missing_items else _("Thank you all. Nothing is missing; the report can be written:")
    return PathFace(_("Step {step} of {steps}", step=at + 1, steps=len(STEPS)), signs, at, words)


def item_face(session: Session, walk: Walk, place: int) -> PathFace:
    """The sentence of a missing item, what is known of its row, how much is done, and where all of them stand.

    An answer may ask for its reason, which comes next: so what is to go may stay as it was, and is no total that grows.
    """
    states = [DONE if one in walk.fixed else OPEN if one.advice else MISSING for one in walk.items]
    signs = tuple(PageSign(state.sign, state.style) for state in states)
    item, pages, done = walk.items[place], len(walk.items), len(walk.fixed)
    count = _count(done, pages - done).ljust(len(_count(pages, pages)))
    words = f"✓ {item.mended_words}" if item in walk.fixed else item.text
    return PathFace(count, signs, place, words, _about(session, item))


def _count(done: int, left: int) -> str:
    return _("Missing items: {done} done, {left} to go", done=done, left=left)


def _about(session: Session, item: Missing) -> str:
    """Of a question what answers it; of an option whose it is, and what the hosts asked of it; else nothing."""
    if question := session.get(Note, item.row) if item.topic == "questions" else None:
        return "\n".join(answer_words(session, question))
    option = session.get(Option, item.row) if item.topic == "options" else None
    if option is None:
        return ""
    whose, asked = session.full_name_of(option.person_id), asked_words(session).get(option.id, "")
    return "\n".join(filter(None, (whose, asked)))
