"""Marking a note, turning its kind, or parking it: each is one key."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerassist_tui.language import N_, NC_, _
from peerassist_tui.models import Mark, Note, NoteKind
from peerassist_tui.readings.flipchart.flipchart import mark_words
from peerassist_tui.readings.report.code_words import kind_words
from peerassist_tui.rules import steps
from peerassist_tui.screens.shell.dialog import Dialog
from peerassist_tui.step import Step
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.bars.key_rows import KeyRows
from peerassist_tui.widgets.column import padded

KEYS: dict[str, Mark] = {
    "l": "lesson",
    "u": "unanswered",
    "s": "say_again",
    "r": "restricted",
    "d": "discussed",
    "p": "process",
}
CALLED: dict[Mark | NoteKind, str] = {
    "lesson": NC_("key", "lesson"),
    "unanswered": NC_("key", "unanswered"),
    "say_again": NC_("key", "say again"),
    "restricted": NC_("key", "restricted"),
    "discussed": NC_("key", "discussed"),
    "process": NC_("key", "process"),
    "telling": NC_("key", "telling"),
    "asking": NC_("key", "asking"),
    "analyzing": NC_("key", "analysing"),
}
MEANINGS: dict[Mark, str] = {
    "lesson": N_("Use for a lesson"),
    "unanswered": N_("Mark as unanswered"),
    "say_again": N_("Mark to be said again"),
    "restricted": N_("Keep off board and report"),
    "discussed": N_("Mark as discussed"),
    "process": N_("Mark as about the meeting itself"),
}
TURNS: dict[NoteKind, str] = {
    "telling": N_("Make telling"),
    "asking": N_("Make asking"),
    "analyzing": N_("Make analysing"),
}
KIND_KEYS: dict[str, NoteKind] = {"t": "telling", "a": "asking", "z": "analyzing"}


class MarksScreen(Dialog[Step | None]):
    """Answers with the rule that was asked for and what it is given besides the note, or None."""

    MODE = "CHOOSE"
    keys_mean = N_("The letter beside a line does it, no other · Esc leaves")
    DEFAULT_CSS = """
    MarksScreen #text { color: $foreground-muted; max-height: 3; height: auto; margin: 0 0 1 0; }
    MarksScreen #marks { height: auto; }
    MarksScreen Band { margin: 1 0 0 0; }
    """
    HELP_TEXT: ClassVar[str] = N_(
        "What a note is marked as, for the wrap-up and the report; a letter takes its mark off again. "
        "t, a and z turn the note into another kind, k moves it to the parking lot."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(key, f"mark({mark!r})", CALLED[mark], id=f"mark.{mark}", show=False, tooltip=MEANINGS[mark])
            for key, mark in KEYS.items()
        ),
        *(
            Binding(
                key,
                f"turn({kind!r})",
                CALLED[kind],
                id=f"mark.{kind}",
                show=False,
                tooltip=TURNS[kind],
            )
            for key, kind in KIND_KEYS.items()
        ),
        Binding("k", "park", N_("parking lot"), id="mark.park", show=False, tooltip=N_("Move to the parking lot")),
        Binding("escape", "dismiss(None)", N_("cancel"), id="mark.leave", tooltip=N_("Leave the note as it is")),
    ]

    def __init__(self, note: Note) -> None:
        super().__init__()
        self._note = note

    def compose_body(self) -> ComposeResult:
        note = self._note
        with Vertical():
            yield Static(Content(f"{note.number}  {note.text}"), id="text")
            yield KeyRows(Content("\n").join([*map(self._mark, KEYS.items()), Content(""), self._kinds()]), id="marks")
            yield KeyBar()

    def _mark(self, key: tuple[str, Mark]) -> Content:
        letter, mark = key
        sign = "✓" if mark in self._note.marks else " "
        words = f"{sign} {padded(mark_words(mark), map(mark_words, MEANINGS), 2)}"
        key_shown = (f"{letter} ", "bold $text-accent")
        return Content.assemble(key_shown, (words, "bold"), (_(MEANINGS[mark]), "$foreground-muted"))

    def _kinds(self) -> Content:
        kinds = [
            Content.assemble(
                (f"{key} ", "bold $text-accent"), ("● " if kind == self._note.kind else "") + kind_words(kind)
            )
            for key, kind in KIND_KEYS.items()
        ]
        return Content("   ").join([*kinds, Content.assemble(("k ", "bold $text-accent"), _("parking lot"))])

    def action_mark(self, mark: Mark) -> None:
        """Put the mark on, or take it off."""
        self.dismiss(steps.mark_note(note=str(self._note.id), mark=mark, on=mark not in self._note.marks))

    def action_park(self) -> None:
        """Move the note to the parking lot."""
        self.dismiss(steps.park_note(note=str(self._note.id)))

    def action_turn(self, kind: NoteKind) -> None:
        """Turn the note into another kind."""
        self.dismiss(steps.change_note(note=str(self._note.id), kind=kind))
