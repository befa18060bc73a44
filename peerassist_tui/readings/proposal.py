"""What one key would do about something that was seen."""

from typing import NamedTuple

from peerassist_tui.step import Step


class Proposal(NamedTuple):
    """What a key does: in words, and as a step, or as a command of the screen by its name."""

    words: str
    step: Step | None = None
    command: str = ""
