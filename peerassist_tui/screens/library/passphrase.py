"""Asking for the passphrase of a bundle, unseen: a new one twice, that of a bundle that is read once."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from peerassist_tui.errors import Refused
from peerassist_tui.exchange.sealing import must_be_long_enough
from peerassist_tui.language import N_, _
from peerassist_tui.screens.shell.dialog import Dialog
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.fields.passphrase_line import PassphraseLine

NOTHING_HELPS = N_(
    "Nobody can open the bundle without it, you neither. Tell it to the other person, not in the same e-mail."
)


class PassphraseQuestion(Dialog[str | None]):
    """Answers with the passphrase, or None; it is kept nowhere."""

    AUTO_FOCUS = "PassphraseLine"
    DEFAULT_CSS = """
    PassphraseQuestion Static { height: auto; }
    PassphraseQuestion LineInput { margin: 1 0 0 0; padding: 0 1; background: $surface; }
    PassphraseQuestion #state { margin: 1 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "app.focus_next", N_("next line"), id="passphrase.next", show=False),
        Binding(
            "escape",
            "leave",
            N_("go back"),
            id="passphrase.leave",
            priority=True,
            tooltip=N_("Leave everything as it is"),
        ),
    ]

    def __init__(self, question: str, said: str = "", *, is_new: bool) -> None:
        """A new one is typed twice; `said` is what there is to say of the one before."""
        super().__init__()
        self._question, self._said, self._is_new = question, said, is_new

    def compose_body(self) -> ComposeResult:
        with Vertical():
            yield Static(Content.styled(self._question, "bold"))
            yield PassphraseLine(id="passphrase", placeholder=_("passphrase"))
            if self._is_new:
                yield PassphraseLine(id="again", placeholder=_("once more"))
            yield Static(id="state")
            yield KeyBar()

    def on_mount(self) -> None:
        if self._said:
            self._warn(self._said)
        elif self._is_new:
            self.query_one("#state", Static).update(Content.styled(_(NOTHING_HELPS), "$foreground-muted"))

    def _warn(self, sentence: str) -> None:
        self.query_one("#state", Static).update(Content.styled(f"! {sentence}", "$text-warning"))

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        return (_("write bundle") if self._is_new else _("open bundle")) if action == "submit" else None

    @on(Input.Submitted)
    def answer(self, event: Input.Submitted) -> None:
        """Answer with it; a new one has to be long enough, and the same twice."""
        passphrase = self.query_one("#passphrase", PassphraseLine).value
        if not self._is_new:
            self.dismiss(passphrase)
            return
        try:
            must_be_long_enough(passphrase)
        except Refused as refused:
            self._warn(str(refused))
            self.set_focus(self.query_one("#passphrase"))
            return
        again = self.query_one("#again", PassphraseLine)
        if again.value == passphrase:
            self.dismiss(passphrase)
        else:
            if event.input is again:
                again.clear()
                self._warn(_("The two are not the same; type it once more."))
            self.set_focus(again)

    def action_leave(self) -> None:
        """Answer with None."""
        self.dismiss(None)
