"""A row of the tables of what is refused."""

from typing import NamedTuple

from peerassist_tui.step import Step


class Refused(NamedTuple):
    """A step and the sentence that refuses it; what has gone before, and when, is said as for `Said`."""

    step: Step
    sentence: str
    after: tuple[Step | int, ...] = ()
