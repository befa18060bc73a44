"""The question that stands before a meeting which ran on while no console was there."""

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType

from peerassist_tui.language import N_, _, moment_words
from peerassist_tui.readings.time.outage import Outage
from peerassist_tui.rules import steps
from peerassist_tui.screens.time.time_question import TimeQuestion
from peerassist_tui.step import filled
from peerassist_tui.text import quoted
from peerassist_tui.timing.zones import to_local
from peerassist_tui.widgets.bar import span_in_words


class OutageScreen(TimeQuestion):
    """Asks what a time was for in which nobody looked."""

    HELP_TEXT: ClassVar[str] = N_(
        "The console was away while the meeting was running. Only you know what happened in the room, so the figures "
        "wait for your answer."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", "answer('went_on')", N_("count all"), id="gap.went_on", show=False,
                tooltip=N_("Count all of this time")),
        Binding("2", "answer('speaker_stopped')", N_("end the turn"), id="gap.speaker", show=False,
                tooltip=N_("End the turn there; the meeting went on")),
        Binding("3", "answer('meeting_stopped')", N_("leave out"), id="gap.stopped", show=False,
                tooltip=N_("Leave this time out")),
    ]  # fmt: skip

    def __init__(self, gap: Outage, timezone: str) -> None:
        super().__init__()
        self._gap, self._timezone = gap, timezone

    def question(self) -> str:
        gap, now = self._gap, to_local(self.console.now, self._timezone)
        at = to_local(gap.since, self._timezone)
        away = span_in_words((self.console.now - gap.since).total_seconds())
        then = f"{at:%H:%M:%S}"
        if at.date() != now.date():
            then = f"{moment_words(at, '%d %B', 'MMMMd')}, {then}"
        told = {"item": quoted(gap.item), "time": then, "away": away}
        if gap.speaker:
            return _(
                "{name} had the floor when the console was last there, at {time} ({away} ago). What happened then?",
                name=gap.speaker,
                **told,
            )
        return _("{item} was on when the console was last there, at {time} ({away} ago). What happened then?", **told)

    def choices(self) -> Iterator[tuple[str, str, str]]:
        yield "1", "went_on", _("The meeting went on: count all of this time.")
        if self._gap.speaker:
            yield (
                "2",
                "speaker_stopped",
                _("{name} stopped speaking then; the meeting went on.", name=self._gap.speaker),
            )
        yield "3", "meeting_stopped", _("The meeting stopped: leave this time out.")

    async def action_answer(self, answer: str) -> None:
        """Write down what the time was."""
        if await self.console.writer.do(steps.account_for_gap(since=self._gap.since, **filled("answer", answer))):
            self.close_answered()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """One may have stopped speaking only who spoke."""
        return bool(self._gap.speaker) if parameters == ("speaker_stopped",) else True
