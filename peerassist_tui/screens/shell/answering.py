"""The answer to a step: what it has done, and how that is taken back."""

from typing import TYPE_CHECKING

from peerassist_tui.widgets.bars.said import Said

if TYPE_CHECKING:
    from peerassist_tui.models import Change
    from peerassist_tui.screens.shell.console import Console


def answer_to(console: "Console", done: object) -> None:
    """Say what a write has done, where that is a step of this seat."""
    from peerassist_tui.models import Change

    if isinstance(done, Change) and done.seat == console.seat:
        console.answers.say(said_of(done))


def said_of(change: "Change") -> Said:
    """A step in words, and that it can be turned round."""
    return Said(change.label, turned="redo" if change.rule == "undo" else "undo")
