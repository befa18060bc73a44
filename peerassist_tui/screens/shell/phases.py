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
_COLOURS = {
    "telling": "primary",
    "asking": "warning",
    "analyzing": "success",
    "reflect": "secondary",
    "confer": "secondary",
    "feedback": "accent",
    "commit": "error",
}
STYLES: dict[str, str] = {
    phase: f"$text-{_COLOURS[phase]}" if phase in _COLOURS else "$foreground-muted" for phase in PHASES
}
BAR_STYLES: dict[str, str] = {
    phase: f"$text-{colour} on ${colour}-muted" if (colour := _COLOURS.get(phase)) else "$foreground-muted on $panel"
    for phase in PHASES
}
