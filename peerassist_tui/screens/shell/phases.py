"""The phases of an agenda as people meet them: a letter, a word, a colour."""

from peerassist_tui.models import PHASES

LETTERS: dict[str, str] = {
    "welcome": "W",
    "telling": "T",
    "asking": "A",
    "analyzing": "Z",
    "reflect": "R",
    "confer": "C",
    "feedback": "F",
    "commit": "M",
    "close": "E",
    "break": "B",
}
STYLES: dict[str, str] = {phase: f"$phase-{phase}" for phase in PHASES}
BAR_STYLES: dict[str, str] = {phase: f"$phase-{phase}-bar" for phase in PHASES}
"""Of what is written on a bar, with its ground; the theme says both."""
