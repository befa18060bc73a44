"""The kinds of note as people meet them: a letter, a word, a colour."""

from peerassist_tui.language import N_

IDLE = N_("t tell · a ask · z analyse · k park · @name: speaker · #OB1: objective")
NOTE_HINT = N_("what is said; @name: who says it · #1: for objective 1, which is #OB1")
"""What the open line says while a note is still empty."""
KEYS_MEAN = N_("NOTES: ↑ ↓ move · Enter changes · m marks · k parks · Tab or Esc leaves")
"""What keys mean on the flipchart, where one is in it."""
KEYS_MEAN_IN = {
    "parked": N_("PARKING LOT: ↑ ↓ move · Enter changes · del removes · Tab or Esc leaves"),
    "options": N_("OPTIONS: ↑ ↓ move · Enter changes · del removes · Tab or Esc leaves"),
}
"""What they mean in the views of what are no notes."""
NOTHING_MEANS = N_("Nothing to move among here · Tab or Esc leaves")
"""What they mean where nothing is shown."""

LETTERS: dict[str, str] = {"telling": "T", "asking": "A", "analyzing": "Z"}
STYLES: dict[str, str] = {
    "telling": "bold $phase-telling",
    "asking": "bold $phase-asking",
    "analyzing": "bold $phase-analyzing",
}
PARK, PARK_LETTER, PARK_STYLE = "park", "K", "bold $text-accent"
OPTION_LETTER, OPTION_STYLE = "O", "bold $phase-feedback"
LINE = "line"
"""Where a note, or a point for the parking lot, is kept while it is being written."""
NEXT_KIND = {"telling": "asking", "asking": "analyzing", "analyzing": "telling"}
