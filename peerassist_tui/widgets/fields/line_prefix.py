"""What stands before the text of the note line: what it is open for, and what the text means."""

from dataclasses import dataclass

from textual.content import Content
from textual.widgets import Static


@dataclass(frozen=True)
class Purpose:
    """What the line is open for: its name, the letter and style it shows, and a key of what is being changed.

    It is `lent` for a short errand: a note that was begun is put aside for it and stands there again afterwards. Where
    what is written `has_kind`, tab turns it. What is typed is kept in its `place` until it is saved; without one it is
    worth nothing a moment later. `began_with` is what stood in the line when it was lent, `hint` what an empty
    line shows.
    """

    name: str
    letter: str
    style: str
    about: str = ""
    changing: str = ""
    lent: bool = False
    has_kind: bool = False
    may_be_empty: bool = False
    place: str = ""
    began_with: str = ""
    hint: str = ""


@dataclass(frozen=True)
class Meant:
    """What the line means besides its words: whose they are, who else may be meant by one key, which objective."""

    speaker: str = ""
    other: str = ""
    objective: str = ""


class LinePrefix(Static):
    """The letter, what the line is about, and whose words stand in it."""

    def __init__(self) -> None:
        super().__init__("", markup=False)

    def show(self, purpose: Purpose | None, meant: Meant) -> None:
        """Say what the line is open for, and what its text means; laid out anew only where it takes other room."""
        face = _face(purpose, meant)
        self.update(face, layout=face.cell_length != self.size.width)


def _face(purpose: Purpose | None, meant: Meant) -> Content:
    if purpose is None:
        return Content("▸ ")
    return Content.assemble(
        (purpose.letter, purpose.style),
        " " if purpose.letter and purpose.about else "",
        purpose.about,
        " ▸",
        f" {meant.speaker}:" if meant.speaker else "",
        (f" (ctrl+t {meant.other})" if meant.other else "", "$text-warning"),
        (f" #{meant.objective}" if meant.objective else "", "$foreground-muted"),
        " ",
    )
