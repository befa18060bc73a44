"""Asking, before a session is made, whether a peer assist is the right thing."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerassist_tui.language import N_, NC_, _, ngettext, pgettext
from peerassist_tui.models import PURPOSE_QUESTIONS
from peerassist_tui.screens.shell.dialog import Dialog
from peerassist_tui.screens.workspace.sections.purpose import NEXT, question_entry
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.stream import Stream


class PurposeCheck(Dialog[dict[str, str] | None]):
    """Answers with the answers by the names of the questions; what was left open is not among them.

    None where it is left.
    """

    MODE = "CHOOSE"
    keys_mean = N_("y and n answer, so does a click · Enter goes on · Esc leaves")
    DEFAULT_CSS = """
    PurposeCheck > Vertical { width: 84; }
    PurposeCheck Stream { height: auto; max-height: 100%; margin: 1 0; background: $panel; }
    PurposeCheck Static { height: auto; }
    PurposeCheck #verdict { color: $foreground-muted; }
    PurposeCheck Band { margin: 1 0 0 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "answer('yes')", NC_("key", "yes"), id="purpose.yes",
                tooltip=N_("Yes, and on to the next question")),
        Binding("n", "answer('no')", NC_("key", "no"), id="purpose.no", tooltip=N_("No, and on to the next question")),
        Binding("space", "turn", NC_("key", "turn"), show=False, id="purpose.turn",
                tooltip=N_("Switch between open, yes and no")),
        Binding(
            "enter",
            "done",
            NC_("key", "go on"),
            id="purpose.done",
            priority=True,
            tooltip=N_("Go on; what is open can be answered later"),
        ),
        Binding("escape", "dismiss(None)", NC_("key", "back"), id="purpose.later",
                tooltip=N_("Go back; no session is made")),
    ]  # fmt: skip

    def __init__(self, answers: Mapping[str, str] = MappingProxyType({})) -> None:
        """`answers` were given before."""
        super().__init__()
        self._answers = dict(answers)

    def compose_body(self) -> ComposeResult:
        with Vertical():
            yield Static(Content.styled(_("Do you need a peer assist?"), "bold"))
            yield Stream(follow=False, one_click=True)
            yield Static(id="verdict")
            yield KeyBar()

    def on_mount(self) -> None:
        self._show()
        self.set_focus(self.query_one(Stream))
        self.query_one(Stream).move_to(PURPOSE_QUESTIONS[0])

    def _show(self) -> None:
        self.query_one(Stream).show([question_entry(name, self._answers.get(name, "")) for name in PURPOSE_QUESTIONS])
        self.query_one("#verdict", Static).update(Content(_verdict(list(self._answers.values()).count("no"))))

    def action_answer(self, answer: str) -> None:
        """Answer the question under the cursor, and go to the next one."""
        stream = self.query_one(Stream)
        self._answers[str(stream.cursor_key)] = answer
        self._show()
        stream.step(1)

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        return pgettext("key", "go on") if action == "choose" else None

    @on(Stream.Chosen)
    def action_turn(self) -> None:
        """Turn the answer of the question under the cursor."""
        name = str(self.query_one(Stream).cursor_key)
        self._answers[name] = NEXT[self._answers.get(name, "")]
        self._show()

    def action_done(self) -> None:
        """Go on with what was answered."""
        self.dismiss({name: answer for name, answer in self._answers.items() if answer})


def _verdict(against: int) -> str:
    if not against:
        return _("A “no” is only a warning. You can go on.")
    return ngettext(
        "{count} answer against a peer assist. You can go on; the warning stays.",
        "{count} answers against a peer assist. You can go on; the warning stays.",
        against,
    )
