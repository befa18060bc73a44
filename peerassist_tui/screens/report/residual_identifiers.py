"""What may still tell who was there, find by find: each is replaced in the document, left as it is, or gone to."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerassist_tui.language import N_, NC_, _, pgettext
from peerassist_tui.readings.privacy.residual_identifiers import ResidualIdentifier
from peerassist_tui.screens.shell.commands import MENU_KEY, only_in_menu
from peerassist_tui.screens.shell.dialog import Dialog
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.bars.key_rows import KeyLine
from peerassist_tui.widgets.stream import Entry, Stream

SURE = {
    "surely": NC_("how sure it is", "surely"),
    "likely": NC_("how sure it is", "likely"),
    "perhaps": NC_("how sure it is", "perhaps"),
}
SIGNS = {"surely": ("‼ ", "$text-error bold"), "likely": ("! ", "$text-warning bold"), "perhaps": ("? ", "")}


@dataclass(frozen=True)
class Judged:
    """What becomes of the finds: these are `replaced` in the document; or somebody wants to `go_to` one."""

    replaced: tuple[ResidualIdentifier, ...] = ()
    go_to: ResidualIdentifier | None = None


class ResidualIdentifiersScreen(Dialog[Judged | None]):
    """Answers with what was judged, or None when nothing is to be written; every find has to be judged first."""

    AUTO_FOCUS = "Stream"
    HELP_TEXT: ClassVar[str] = N_(
        "The document names nobody, but these words may still tell who was there. Insert puts the alias into the "
        "document, the session keeps your words; space leaves the word as it is; Enter goes to where it stands, to be "
        "reworded."
    )
    DEFAULT_CSS = """
    ResidualIdentifiersScreen > Vertical { width: 110; max-width: 100%; height: 96%; padding: 1 1 0 1; }
    ResidualIdentifiersScreen Static { height: auto; padding: 0 1; }
    ResidualIdentifiersScreen #told { margin: 0 0 1 0; color: $foreground-muted; }
    ResidualIdentifiersScreen Stream { height: 1fr; background: $panel; }
    ResidualIdentifiersScreen #state { margin: 1 0 0 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("insert", "judge('replaced')", N_("replace"), id="leftovers.replace",
                tooltip=N_("Replace by the alias, in the document only")),
        only_in_menu("r", "judge_all('replaced')", N_("replace all"),
                     N_("Replace every open word by its alias"), id="leftovers.replace_all"),
        Binding("space", "judge('left')", NC_("key", "leave"), id="leftovers.left", tooltip=N_("Keep the word")),
        only_in_menu("l", "judge_all('left')", N_("leave all"), N_("Keep every open word"),
                     id="leftovers.left_all"),
        MENU_KEY,
        Binding("f8", "write", N_("write document"), id="leftovers.write", tooltip=N_("Write the document as judged")),
        Binding("escape", "dismiss(None)", NC_("key", "back"), id="leftovers.back", tooltip=N_("Write nothing")),
    ]  # fmt: skip

    def __init__(self, found: Sequence[ResidualIdentifier]) -> None:
        super().__init__()
        self._found = found
        self._judged: dict[int, str] = {}

    def compose_body(self) -> ComposeResult:
        with Vertical():
            yield Static(Content.styled(_("Before it is written: words that may tell who was there"), "bold"))
            yield KeyLine(
                _(
                    "Insert puts the alias into the document only; space leaves the word; "
                    "Enter goes to where it stands."
                ),
                id="told",
            )
            yield Stream(follow=False)
            yield KeyLine(id="state")
            yield KeyBar()

    def on_mount(self) -> None:
        self._paint()

    def _paint(self) -> None:
        self.query_one(Stream).show([self._entry(place, one) for place, one in enumerate(self._found)])
        left = len(self._found) - len(self._judged)
        told = _("✓ all judged: F8 writes it")
        if left:
            told = _("{number} of {all} still to be judged", number=left, all=len(self._found))
        self.query_one("#state", Static).update(Content.styled(told, "$text-warning" if left else "$text-success"))
        self.refresh_bindings()

    def _entry(self, place: int, one: ResidualIdentifier) -> Entry:
        judged = self._judged.get(place)
        become = _("left as it is") if judged else ""
        if judged == "replaced":
            become = "→ " + (one.alias or _("taken out"))
        sign = ("✓ ", "$text-success") if judged else SIGNS[one.sure]
        before = f"…{one.before[-24:]} " if one.before else ""
        after = f" {one.after[:24]}…" if one.after else ""
        why = f"  {pgettext('how sure it is', SURE[one.sure])} {one.because}" if not judged else ""
        return Entry(place, Content.assemble(sign), f"{one.where}: {before}«{one.word}»{after}{why}", become)

    def action_judge(self, judged: str) -> None:
        """Judge the find under the cursor, and go on to the next one; the same again takes it back."""
        stream = self.query_one(Stream)
        place = stream.cursor_key
        if not isinstance(place, int):
            return
        if self._judged.get(place) == judged:
            del self._judged[place]
        else:
            self._judged[place] = judged
            later = [*range(place + 1, len(self._found)), *range(place)]
            stream.move_to(next((one for one in later if one not in self._judged), place))
        self._paint()

    def action_judge_all(self, judged: str) -> None:
        """Judge all that has not been judged yet."""
        for place in range(len(self._found)):
            self._judged.setdefault(place, judged)
        self._paint()

    def action_write(self) -> None:
        """Go on with what was judged."""
        self.dismiss(Judged(tuple(one for place, one in enumerate(self._found) if self._judged[place] == "replaced")))

    @on(Stream.Chosen)
    def go_there(self, event: Stream.Chosen) -> None:
        """Leave the document, and go to where the word stands."""
        if isinstance(event.key, int):
            self.dismiss(Judged(go_to=self._found[event.key]))

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        if action == "judge('left')":
            return pgettext("judgement on a word", "leave")
        return pgettext("key", "go") if action == "choose" else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """It is written when every find is judged."""
        if action == "write":
            return len(self._judged) == len(self._found) or None
        return super().check_action(action, parameters)
