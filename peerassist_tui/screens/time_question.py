"""A question about the meeting's time that stands before everything else until somebody has answered it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from peerassist_tui.widgets.key_bar import KeyBar
from peerassist_tui.widgets.stream import Entry, Stream

if TYPE_CHECKING:
    from peerassist_tui.app import PeerAssistApp


class TimeQuestion(ModalScreen[None]):
    """Asks what only a person can know; nothing else can be done until it is answered or the session is left."""

    DEFAULT_CSS = """
    TimeQuestion { align: center middle; }
    TimeQuestion > Vertical {
        width: 76; max-width: 96%; height: auto; max-height: 96%; padding: 1 2 0 2;
        background: $panel; border-left: thick $warning;
    }
    TimeQuestion Stream { height: auto; max-height: 100%; margin: 1 0 0 0; background: $panel; }
    TimeQuestion Static { height: auto; }
    TimeQuestion KeyBar { margin: 1 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "decide later", id="gap.leave", tooltip="Go back; it will be asked again"),
    ]

    answering = False
    """Whether what the session does now comes from here."""

    @property
    def console(self) -> "PeerAssistApp":
        """The app, by its own type."""
        return cast("PeerAssistApp", self.app)

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static(id="question", markup=False)
            yield Stream(follow=False)
            yield KeyBar()

    def on_mount(self) -> None:
        self.query_one(Stream).show(
            [
                Entry(answer, Content.assemble((f" {key}  ", "bold $text-accent")), words)
                for key, answer, words in self.choices()
            ]
        )
        self.query_one(Stream).focus()
        self.watch(self.app, "now", self._ask)
        self.watch(self.app, "session", self._somebody_else_answered, init=False)

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
        """Take the answer under the cursor."""
        await self.action_answer(str(event.key))

    def _somebody_else_answered(self) -> None:
        if self.is_attached and self.is_current and not self.answering:
            self.close_answered()

    def close_answered(self) -> None:
        """Go away, the question is answered."""
        if self.is_current:
            self.console.time_answered()
            self.dismiss(None)

    def action_leave(self) -> None:
        """Leave the question open, and the session with it."""
        self.app.run_worker(self.console.give_up_seat())

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        return "answer" if action == "choose" else None
