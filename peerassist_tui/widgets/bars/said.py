"""A sentence that the console says to the person, and how grave it is."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["information", "warning", "error"]
"""As grave as that: the answer to a command; a refusal, or what one should know; what must be seen to at once."""


@dataclass(frozen=True)
class Said:
    """A sentence; `turned` says which way the step can be turned round that it answers: taken back, or done again."""

    sentence: str
    severity: Severity = "information"
    turned: Literal["", "undo", "redo"] = ""
