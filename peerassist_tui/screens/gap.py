"""The question that stands before a meeting which ran on while no console was there."""

from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from peerassist_tui.readings.gap import Gap
from peerassist_tui.widgets.bar import ago
from peerassist_tui.widgets.key_bar import KeyBar
from peerassist_tui.widgets.stream import Entry, Stream
from peerassist_tui.zones import to_local

if TYPE_CHECKING:
    from peerassist_tui.app import PeerAssistApp
    from peerassist_tui.rules.gap import GapAnswer


class GapScreen(ModalScreen[None]):
    """Asks what the time was for; nothing else can be done until it is answered or the session is left."""

    DEFAULT_CSS = """
    GapScreen { align: center middle; }
    GapScreen > Vertical {
        width: 76; max-width: 96%; height: auto; max-height: 96%; padding: 1 2 0 2;
        background: $panel; border-left: thick $warning;
    }
    GapScreen Stream { height: auto; max-height: 100%; margin: 1 0 0 0; background: $panel; }
    GapScreen Static { height: auto; }
    GapScreen KeyBar { margin: 1 0; }
    """
    HELP_TEXT: ClassVar[str] = (
        "The console was away while the meeting was running. Only you know what happened in the room, so the figures "
        "wait for your answer."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", "answer('went_on')", "it went on", id="gap.went_on", show=False, tooltip="Count it all"),
        Binding("2", "answer('speaker_stopped')", "the speaker stopped", id="gap.speaker", show=False,
                tooltip="The turn ended then, the meeting went on"),
        Binding("3", "answer('meeting_stopped')", "it stopped", id="gap.stopped", show=False, tooltip="Leave it out"),
        Binding("escape", "leave", "decide later", id="gap.leave", tooltip="Go back; it will be asked again"),
    ]  # fmt: skip

    def __init__(self, gap: Gap, timezone: str) -> None:
        super().__init__()
        self._gap, self._timezone = gap, timezone

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
        self.query_one(Stream).show(list(self._choices()))
        self.query_one(Stream).focus()
        self.watch(self.app, "now", self._ask)
        self.watch(self.app, "session", self._somebody_else_answered, init=False)

    def _ask(self) -> None:
        gap, at = self._gap, to_local(self._gap.since, self._timezone)
        away = ago((self.console.now - gap.since).total_seconds())
        what = f"{gap.speaker} had the floor" if gap.speaker else f"“{gap.item}” was on"
        then = (
            f"{at:%H:%M:%S}"
            if at.date() == to_local(self.console.now, self._timezone).date()
            else f"{at:%d %B, %H:%M:%S}"
        )
        question = f"{what} when the console was last there, at {then} ({away} ago). What happened then?"
        self.query_one("#question", Static).update(Content.styled(question, "bold"))

    def _choices(self) -> "list[Entry]":
        answers = [_choice("1", "went_on", "It went on: count it all.")]
        if self._gap.speaker:
            words = f"{self._gap.speaker} stopped speaking then; the meeting went on."
            answers.append(_choice("2", "speaker_stopped", words))
        return [*answers, _choice("3", "meeting_stopped", "The meeting stopped: leave this time out.")]

    @on(Stream.Chosen)
    async def choose(self, event: Stream.Chosen) -> None:
        """Take the answer under the cursor."""
        await self.action_answer(cast("GapAnswer", event.key))

    async def action_answer(self, answer: "GapAnswer") -> None:
        """Write down what the time was."""
        if await self.console.do("account_for_gap", since=self._gap.since, answer=answer):
            self._close()

    def _somebody_else_answered(self) -> None:
        if self.is_attached and self.is_current:
            self._close()

    def _close(self) -> None:
        if self.is_current:
            self.console.gap_answered()
            self.dismiss(None)

    def action_leave(self) -> None:
        """Leave the question open, and the session with it."""
        self.app.run_worker(self.console.give_up_seat())

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        return "answer" if action == "choose" else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """One may have stopped speaking only who spoke."""
        return bool(self._gap.speaker) if parameters == ("speaker_stopped",) else True


def _choice(key: str, answer: str, words: str) -> Entry:
    return Entry(answer, Content.assemble((f" {key}  ", "bold $text-accent")), words)
