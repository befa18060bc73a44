"""The program's own colours, dark and light: plain data, for the screens' themes and for what is drawn in documents.

Every text reads on every ground with a contrast of 4.5 to 1 at least, which is AA of WCAG 2.2 (1.4.3).
"""

Palette = dict[str, str]
"""Colours by what they are for, as "#rrggbb"."""

DARK: Palette = {
    "background": "#14171c",
    "surface": "#1d2229",
    "boost": "#222831",
    "panel": "#262c35",
    "cursor": "#28415f",
    "line": "#59636f",
    "foreground": "#e8ebef",
    "muted": "#a9b2be",
    "primary": "#84bfff",
    "secondary": "#cdb0ff",
    "accent": "#5edbc9",
    "warning": "#ffc95c",
    "error": "#ff9d96",
    "success": "#93da84",
}
LIGHT: Palette = {
    "background": "#fbfaf7",
    "surface": "#f1efea",
    "boost": "#eae7e0",
    "panel": "#dddad2",
    "cursor": "#b9d2ef",
    "line": "#8b8a84",
    "foreground": "#1b1e23",
    "muted": "#464c55",
    "primary": "#1f4e79",
    "secondary": "#5b34a3",
    "accent": "#00554d",
    "warning": "#713d00",
    "error": "#96190f",
    "success": "#1a5722",
}
DARK_BARS: Palette = {
    "primary": "#183a5c",
    "secondary": "#3d2b62",
    "accent": "#0f4740",
    "warning": "#4f3a0c",
    "error": "#5c2522",
    "success": "#23451d",
    "muted": "#333a45",
}
LIGHT_BARS: Palette = {
    "primary": "#b7d2f0",
    "secondary": "#d3c5ef",
    "accent": "#a6dcd4",
    "warning": "#eccf93",
    "error": "#f0bfba",
    "success": "#b4dcad",
    "muted": "#cfcbc2",
}
"""The grounds of the stretches of a bar, on which the colour of the same name is written."""

PHASES: dict[str, str] = {
    "welcome": "muted",
    "telling": "primary",
    "asking": "warning",
    "analyzing": "success",
    "reflect": "secondary",
    "confer": "secondary",
    "feedback": "accent",
    "commit": "error",
    "close": "muted",
    "break": "muted",
}
"""The colour of each phase of an agenda, on every screen and in every document; a note has that of its kind."""


def chart_colour(phase: str) -> str:
    """The colour on white paper of a series of a chart: that of the phase, where it has one, else the usual one."""
    return LIGHT[PHASES.get(phase, "primary")]
