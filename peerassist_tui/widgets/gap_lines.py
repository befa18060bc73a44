"""What a section lacks, a line each, and what mends it."""

from typing import NamedTuple

from textual.content import Content
from textual.widgets import Static

MEND_KEY = "m"


class GapFace(NamedTuple):
    """A gap in words, and what mends it at once; empty where that is nothing."""

    text: str
    remedy: str


class GapLines(Static):
    """The gaps of one section; the first that can be mended at once names the key for it."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    GapLines { height: auto; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    def __init__(self) -> None:
        super().__init__("", markup=False)
        self._faces: tuple[GapFace, ...] | None = None

    def show(self, faces: tuple[GapFace, ...]) -> None:
        """Show these gaps, those first that can be mended at once."""
        if faces == self._faces:
            return
        self._faces = faces
        self.display = bool(faces)
        first = sorted(faces, key=lambda face: not face.remedy)
        self.update(Content("\n").join(_line(face, place == 0) for place, face in enumerate(first)))


def _line(face: GapFace, first: bool) -> Content:
    remedy = Content()
    if face.remedy and first:
        remedy = Content.assemble("  ", (MEND_KEY, "$text-accent bold"), (f" {face.remedy}", "$foreground-muted"))
    return Content.assemble(("! ", "$text-warning bold"), face.text, remedy)
