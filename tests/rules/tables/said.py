"""A row of the tables of labels, and what often has gone before."""

from typing import NamedTuple

from peerassist_tui.step import Step
from tests.helpers.meeting import step


class Said(NamedTuple):
    """A step and its label; before it these were taken, a number moves the clock to so many seconds after the start.

    The step itself is taken after a minute and a half, in a meeting that is on where `LIVE` was taken first.
    """

    step: Step
    label: str
    after: tuple[Step | int, ...] = ()


LIVE = step("start")
TELLING = step("next_item")
TOLD = step("note", kind="telling", text="The radio is off at night")
ASKED = step("note", kind="asking", text="Who rings?", who="Bao")
PARKED = step("park", text="The budget")
BELLS = step("option", title="Bells")
PROMISED = step("action", text="Buy a bell")
LEARNED = step("lesson", title="Bells first")
CHECK_IN = step("follow_up", date="2027-03-01")
AMINA = step("give_floor", who="Amina")
RELEASED = step("release_floor")
BAO_ASKS = step("raise_hand", who="Bao")
CHEN_ASKS = step("raise_hand", who="Chen")
FINISHED = step("finish")
