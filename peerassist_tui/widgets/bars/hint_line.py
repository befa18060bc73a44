"""One hint in one line: the role, what was seen, and what the keys do about it."""

from collections.abc import Iterator
from dataclasses import dataclass

from textual.content import Content

from peerassist_tui.language import N_, _
from peerassist_tui.text import clip
from peerassist_tui.widgets.panel import Panel

DO_IT = N_("do it")
"""What `d` does, where there is no room for more."""
_LEAST = 10


@dataclass(frozen=True)
class HintFace:
    """The hint's role and words, what `d` does about it (empty: nothing), and how many more there are.

    `brief` and `brief_act` say the same in fewer cells.
    """

    role: str
    words: str
    act: str = ""
    more: int = 0
    brief: str = ""
    brief_act: str = ""


class HintLine(Panel):
    """Empty while there is nothing to say; it never moves what stands around it. The words give way last."""

    NAMES_KEYS = True
    DEFAULT_CSS = "HintLine { height: 1; padding: 0 1; }"

    def lines(self, width: int) -> list[Content]:
        face = self.face
        if not isinstance(face, HintFace):
            return [Content()]
        line = Content()
        for line in _wordings(face, width):
            if line.cell_length <= width:
                break
        return [line]


def _wordings(face: HintFace, width: int) -> Iterator[Content]:
    """The line in fewer and fewer cells: the name in what `d` does, names, keys, role, at last the words are cut."""
    why = "G", _("why +{more}", more=face.more) if face.more else _("why")
    later = "D", _("not now")
    words, act = face.words, face.brief_act or face.act
    brief, do_it = face.brief or words, _(DO_IT) if act else ""
    yield _line(face.role, words, face.act, why, later)
    yield _line(face.role, words, act, why, later)
    yield _line(face.role, brief, act, why, later)
    yield _line(face.role, brief, act, why)
    yield _line(face.role, brief, act)
    yield _line("", brief, act)
    yield _line("", brief, do_it)
    yield _line("", clip(brief, max(_LEAST, width - _line("", "", do_it).cell_length)), do_it)


def _line(role: str, words: str, act: str, *keys: tuple[str, str]) -> Content:
    parts: list[tuple[str, str]] = [(_("HINT") + "  ", "$foreground-muted")]
    if role:
        parts.append((f"{role} · ", "$text-accent"))
    parts.append((words, "bold"))
    gap = "   "
    for key, meaning in ([("d", act)] if act else []) + [*keys]:
        parts += [(f"{gap}{key} ", "bold $text-accent"), (meaning, "$foreground-muted")]
        gap = "  "
    return Content.assemble(*parts)
