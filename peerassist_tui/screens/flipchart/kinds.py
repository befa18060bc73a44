"""The kinds of note as people meet them: a letter, a word, a colour."""

IDLE = "t tell · a ask · z analyse · k park · @name sets the speaker, #OB1 the objective"

LETTERS: dict[str, str] = {"telling": "T", "asking": "A", "analyzing": "Z"}
STYLES: dict[str, str] = {
    "telling": "bold $phase-telling",
    "asking": "bold $phase-asking",
    "analyzing": "bold $phase-analyzing",
}
PARK, PARK_LETTER, PARK_STYLE = "park", "K", "bold $text-accent"
LINE = "line"
"""Where a note, or a point for the parking lot, is kept while it is being written."""
NEXT_KIND = {"telling": "asking", "asking": "analyzing", "analyzing": "telling"}
