"""The kinds of note as people meet them: a letter, a word, a colour."""

from peerassist_tui.widgets.note_line import Purpose

LETTERS: dict[str, str] = {"telling": "T", "asking": "A", "analyzing": "Z"}
STYLES: dict[str, str] = {
    "telling": "bold $text-primary",
    "asking": "bold $text-warning",
    "analyzing": "bold $text-success",
}
NEXT_KIND = {"telling": "asking", "asking": "analyzing", "analyzing": "telling"}


def note_purpose(kind: str) -> Purpose:
    """Writing a new note of that kind."""
    return Purpose(kind, LETTERS[kind], STYLES[kind])


PARK = Purpose("park", "K", "bold $text-accent", "parking lot")
GIVE = Purpose("give", "G", "bold $text-accent", "give the floor to (number or name)")
RAISE = Purpose("raise", "H", "bold $text-accent", "hand of (number or name)")
