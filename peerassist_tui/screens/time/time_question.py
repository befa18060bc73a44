"""A question about the meeting's time that stands before everything else until somebody has answered it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key, Paste
from textual.widgets import Static

from peerassist_tui.language import N_, _, pgettext
from peerassist_tui.screens.flipchart.typed_beneath import TypedBeneath
from peerassist_tui.screens.shell.dialog import Dialog
from peerassist_tui.text import clean_line, quoted
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.stream import Entry, Stream

if TYPE_CHECKING:
    pass


_TAIL = 30
"""So many of the last characters tell where somebody is in their words."""


class TimeQuestion(Dialog[None]):
    """Asks what only a person can know; nothing else can be done until it is answered or the session is left.

    It takes no letters: who was typing when it came goes on in their line.
    """

    MODE = "CHOOSE"
    keys_mean = N_("1-9 or ↑ ↓ and Enter · letters go into your line · Esc: sessions")
    DEFAULT_CSS = """
    TimeQuestion > Vertical { border-left: thick $warning; }
    TimeQuestion Stream { height: auto; max-height: 100%; margin: 1 0 0 0; background: $panel; }
    TimeQuestion Static { height: auto; }
    TimeQuestion #typed { color: $text-muted; display: none; margin: 1 0 0 0; }
    TimeQuestion Band { margin: 1 0 0 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape",
            "leave",
            N_("all sessions"),
            id="gap.leave",
            tooltip=N_("Go to all sessions and decide later; you will be asked again"),
        ),
    ]

    TAKES_LETTERS: ClassVar[bool] = True
    """Letters go on in the line beneath, and ask for nothing."""
    answering = False
    """Whether what the session does now comes from here."""

    def compose_body(self) -> ComposeResult:
        with Vertical():
            yield Static(id="question", markup=False)
            yield Stream(follow=False)
            yield Static(id="typed", markup=False)
            yield KeyBar()

    def on_mount(self) -> None:
        self._typed = TypedBeneath(self.app.screen_stack[-2], lambda: self.console.clock())
        self.query_one(Stream).show(
            [
                Entry(answer, Content.assemble((f" {key}  ", "bold $text-accent")), words)
                for key, answer, words in self.choices()
            ]
        )
        self.set_focus(self.query_one(Stream))
        self.watch(self.app, "now", self._ask)
        self.watch(self.app, "session", self._somebody_else_answered, init=False)

    def on_key(self, event: Key) -> None:
        """Let letters go on in the line below, and nothing that is typed answer by chance."""
        if self._typed.takes(event):
            event.stop()
            event.prevent_default()
            self._show_typed()

    def on_paste(self, event: Paste) -> None:
        """The same for what is pasted."""
        event.stop()
        self._typed.put(clean_line(event.text))
        self._show_typed()

    def _show_typed(self) -> None:
        shown = self.query_one("#typed", Static)
        shown.display = True
        typed = self._typed.text
        tail = typed if len(typed) <= _TAIL else f"…{typed[-_TAIL:]}"
        shown.update(_("You go on typing in your line: {words}. Wait a moment, then answer.", words=quoted(tail)))

    def question(self) -> str:
        """What is asked, in a sentence or two."""
        return ""

    def choices(self) -> Iterator[tuple[str, str, str]]:
        """The answers: key, name, sentence."""
        yield from ()

    async def action_answer(self, answer: str) -> None:
        """Take an answer."""

    def _ask(self) -> None:
        self.query_one("#question", Static).update(Content.styled(self.question(), "bold"))

    @on(Stream.Chosen)
    async def choose(self, event: Stream.Chosen) -> None:
        """Take the answer under the cursor, unless Enter was typed amid words."""
        if not self._typed.takes_enter():
            await self.action_answer(str(event.key))

    def _somebody_else_answered(self) -> None:
        if self.is_attached and self.is_current and not self.answering:
            self.close_answered()

    def close_answered(self) -> None:
        """Go away, the question is answered."""
        if self.is_current:
            self.console.time.answered()
            self.dismiss(None)

    def action_leave(self) -> None:
        """Leave the question open, and the session with it."""
        self.app.run_worker(self.console.opened.give_up_seat())

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        return pgettext("key", "answer") if action == "choose" else None
