"""Commands, and the controls that hold them: what a screen can do, apart from how it looks.

A control is one matter of a screen (the floor, the agenda, the notes); a screen has some. Key bar, palette, help and
the README's table read the commands off the bindings that `keys_of` makes of them.
"""

from collections.abc import Awaitable, Callable, Coroutine, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, TypeVar

from textual.binding import Binding

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console
    from peerassist_tui.seat.drafts import Typed
    from peerassist_tui.session import Session

C = TypeVar("C", bound="AnyControl")


class View(Protocol):
    """A screen, as any control knows it."""

    @property
    def console(self) -> "Console":
        """The console that shows the screen."""


class SessionView(View, Protocol):
    """A screen on the open session, as its controls know it."""

    @property
    def session(self) -> "Session":
        """The session as it stands."""

    @property
    def is_held(self) -> bool:
        """Whether the meeting has begun and is not over."""

    async def do(self, rule: str, typed: "Typed | None" = None, /, **arguments: Any) -> bool:
        """Do what a rule says, for which this was typed; False when it was refused, which has been told."""

    def ask(self, step: Coroutine[Any, Any, None], *, exclusive: bool = True) -> None:
        """Take a step that asks something and then changes the session."""


def always(control: "AnyControl") -> bool:
    """A command that is always possible."""
    return True


@dataclass(frozen=True)
class Command(Generic[C]):
    """One thing that can be done with a key."""

    id: str
    """Its name in keymaps and in the tests, for instance "agenda.next"."""
    keys: str
    """The keys, as Textual calls them, with commas between."""
    label: str
    """What the key bar says."""
    sentence: str
    """What it does, for help, the palette and the README."""
    run: Callable[[C], Awaitable[None] | None]
    when: Callable[[C], bool | None] = always
    """True when it can be done, None when it is shown and cannot be done now, False when the key is somebody else's."""
    words: Callable[[C], str | None] = lambda control: None
    """What the key bar says instead of `label`, by the session as it stands; also of a key that is not shown else."""
    key_display: str | None = None
    also_typing: bool = False
    """Whether the key is obeyed while somebody is typing."""

    @property
    def action(self) -> str:
        """The command as Textual's action."""
        return f"command('{self.id}')"

    def binding(self, show: bool) -> Binding:
        """The keys of the command, in the key bar or not.

        They have priority, so that they are obeyed in the order in which they were pressed, however fast they come:
        else a key pressed just before would still wait in another queue, and the first letters of a note would be
        taken for commands.
        """
        return Binding(
            self.keys,
            self.action,
            self.label,
            show=show,
            key_display=self.key_display,
            priority=True,
            tooltip=self.sentence,
            id=self.id,
        )


class AnyControl:
    """One matter of a screen: its commands, and how they are done."""

    GROUP: ClassVar[str] = ""
    """The heading of its commands in help."""
    COMMANDS: ClassVar[Sequence[Command[Any]]] = ()

    def __init__(self, screen: View) -> None:
        self.screen = screen

    @property
    def console(self) -> "Console":
        """The console that shows the screen."""
        return self.screen.console


class Control(AnyControl):
    """One matter of a screen on the open session."""

    screen: SessionView

    def __init__(self, screen: SessionView) -> None:
        super().__init__(screen)

    @property
    def session(self) -> "Session":
        """The session as it stands."""
        return self.screen.session


class Controls:
    """The controls of one screen, asked for a command by its id."""

    def __init__(self, controls: Iterable[AnyControl]) -> None:
        self._controls = [*controls]
        self._held = {command.id: (control, command) for control in self._controls for command in control.COMMANDS}

    def of(self, kind: type[C]) -> C:
        """The control of that kind, which the screen must have."""
        return next(control for control in self._controls if isinstance(control, kind))

    async def run(self, command_id: str) -> None:
        """Do what the command says."""
        control, command = self._held[command_id]
        if waits := command.run(control):
            await waits

    def may(self, command_id: str, typing: bool) -> bool | None:
        """Whether the command can be done now: as Textual's `check_action` answers."""
        control, command = self._held[command_id]
        return False if typing and not command.also_typing else command.when(control)

    def words(self, action: str) -> str | None:
        """What the key bar says of a command by the session as it stands; None where it says the usual."""
        found = next((held for held in self._held.values() if held[1].action == action), None)
        return found[1].words(found[0]) if found else None


def keys_of(controls: Iterable[type[AnyControl]], bar: Sequence[str] = ()) -> list[Binding]:
    """The keys of all commands of the controls: first those of `bar` in its order, which the key bar shows."""
    commands = {command.id: command for control in controls for command in control.COMMANDS}
    shown = [commands.pop(command_id).binding(show=True) for command_id in bar]
    return [*shown, *(command.binding(show=False) for command in commands.values())]
