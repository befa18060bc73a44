"""Commands, and the controls that hold them: what a screen can do, apart from how it looks.

A control is one matter of a screen (the floor, the agenda, the notes); a screen has some. Key bar, menu,
palette and help read them off the controls, or off the bindings that `keys_of` makes of them.

A `run` or a `when` is a plain function, most often one of the control's class body. What a command is called stands
in English here and in its binding (marked by `N_`, or `NC_("key", …)`), and is said by `key_word` where it is shown.
"""

from collections.abc import Awaitable, Callable, Coroutine, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, TypeVar

from textual.binding import Binding

from peerassist_tui.language import N_
from peerassist_tui.step import Step
from peerassist_tui.widgets.key_word import key_sentence
from peerassist_tui.widgets.named_keys import LEADER, in_menu

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console
    from peerassist_tui.screens.shell.stage import Stage
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

    @property
    def STAGE(self) -> "Stage":  # noqa: N802 - a constant of the screen's class
        """The stage of the session that it shows."""

    @property
    def CHANGES(self) -> bool:  # noqa: N802 - a constant of the screen's class
        """Whether the session can be changed here."""

    async def do(self, step: "Step", typed: "Typed | None" = None) -> bool:
        """Take a step, for which this was typed; False when it was refused, which has been told."""

    async def action_stage(self, stage: "Stage") -> None:
        """Go to another stage of this session."""

    async def action_leave(self) -> None:
        """Go back: to the meeting while it is on, else at last to the library."""

    def run_dialog(self, step: Coroutine[Any, Any, None], *, exclusive: bool = True) -> None:
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
    """What the key bar says instead of `label`, by the session as it stands; also of a key that is not shown else.

    It is in the language that is spoken, as is what `why` answers."""
    key_display: str | None = None
    leader: bool = False
    """Whether it is obeyed in the menu alone, because its letter means something else in a meeting."""
    letter: str = ""
    """Its key in the menu, where that is not the first of `keys`."""
    why: str | Callable[[C], str] = ""
    """Why it cannot be done while `when` answers None, or it `is_vain`; else the `WHY` of its control."""
    is_vain: Callable[[C], bool] = lambda control: False
    """Whether the key would only say `why`, so that the menu shows that at once."""
    also_typing: bool = False
    """Whether the key is obeyed while somebody is typing."""
    is_told: bool = False
    """Whether it stands in the menu although its key is a digit: each of these does something else."""
    priority: bool = True
    """Whether it comes before what has the keys; else that is asked first, and a field takes its letters itself."""

    def reason(self, control: C) -> str:
        """Why it cannot be done, as things stand."""
        why = self.why(control) if callable(self.why) else key_sentence(self.why)
        return why or key_sentence(control.WHY)

    @property
    def action(self) -> str:
        """The command as Textual's action."""
        return f"command('{self.id}')"

    @property
    def menu_key(self) -> str:
        """The key that stands beside it in the menu."""
        return self.letter or self.keys.split(",")[0]

    def keys_in(self, rebound: Mapping[str, str]) -> Sequence[str]:
        """Its keys where some commands have others, by their ids; of what is obeyed in the menu alone none."""
        usual = in_menu(self.menu_key) if self.leader else self.keys
        return [key for key in rebound.get(self.id, usual).split(",") if not key.startswith(LEADER)]

    def menu_key_in(self, rebound: Mapping[str, str]) -> str:
        """The key that stands beside it in the menu then."""
        return rebound.get(self.id, self.menu_key).removeprefix(LEADER)

    def binding(self, show: bool) -> Binding:
        """The keys of the command, in the key bar or not.

        Those with priority are obeyed in the order in which they were pressed, however fast they come: else a key
        pressed just before would still wait in another queue, and the first letters of a note would be taken for
        commands.
        """
        shown = f".{self.menu_key}" if self.leader else self.key_display
        return Binding(
            in_menu(self.menu_key) if self.leader else self.keys,
            self.action,
            self.label,
            show=show,
            key_display=shown,
            priority=self.priority,
            tooltip=self.sentence,
            id=self.id,
        )


class AnyControl:
    """One matter of a screen: its commands, and how they are done."""

    GROUP: ClassVar[str] = ""
    """The heading of its commands in the menu and in help."""
    WHY: ClassVar[str] = N_("Nothing to do it with yet.")
    """Why its commands cannot be done, where they have no reason of their own."""
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

    def is_on(self) -> bool | None:
        """True while the meeting is on; else None: the key is shown, and does nothing."""
        return self.screen.is_held or None

    @property
    def session(self) -> "Session":
        """The session as it stands."""
        return self.screen.session


class Controls:
    """The controls of one screen, asked for a command by its id."""

    def __init__(self, controls: Iterable[AnyControl]) -> None:
        self._controls = [*controls]
        held = [(control, command) for control in self._controls for command in control.COMMANDS]
        self._by_id = {command.id: (control, command) for control, command in held}
        self._by_action = {command.action: (control, command) for control, command in held}

    def of(self, kind: type[C]) -> C:
        """The control of that kind, which the screen must have."""
        return next(control for control in self._controls if isinstance(control, kind))

    def all_of(self, kind: type[C]) -> list[C]:
        """The controls of that kind."""
        return [control for control in self._controls if isinstance(control, kind)]

    async def run(self, command_id: str) -> None:
        """Do what the command says."""
        control, command = self._by_id[command_id]
        if waits := command.run(control):
            await waits

    def may(self, command_id: str, typing: bool) -> bool | None:
        """Whether the command can be done now: as Textual's `check_action` answers."""
        control, command = self._by_id[command_id]
        return False if typing and command.priority and not command.also_typing else command.when(control)

    def why_not(self, key: str) -> str:
        """Why nothing that the key means can be done now; empty where something can, or the key means nothing here."""
        held = [one for one in self if key in one[1].keys_in(one[0].console.rebound)]
        answers = [(command.when(control), command.reason(control)) for control, command in held]
        return "" if any(may for may, _ in answers) else next((why for may, why in answers if may is None), "")

    def may_now(self, action: str) -> bool:
        """Whether a command can be done now; True for an action that is none."""
        found = self._by_action.get(action)
        return not found or bool(found[1].when(found[0]))

    def __iter__(self) -> Iterator[tuple[AnyControl, Command[Any]]]:
        """All commands, each with its control."""
        return iter(self._by_id.values())

    def words(self, action: str) -> str | None:
        """What the key bar says of a command by the session as it stands, said; None where it says the usual."""
        found = self._by_action.get(action)
        return found[1].words(found[0]) if found else None

    def group(self, action: str) -> str:
        """The heading of a command in help, yet to be said; empty for what is none."""
        found = self._by_action.get(action)
        return found[0].GROUP if found else ""

    def place(self, action: str) -> int:
        """The place of a command among all in help; -1, before them, for what is none."""
        return list(self._by_action).index(action) if action in self._by_action else -1


def keys_of(controls: Iterable[type[AnyControl]], bar: Sequence[str] = ()) -> list[Binding]:
    """The keys of all commands of the controls: first those of `bar` in its order, which the key bar shows."""
    commands = {command.id: command for control in controls for command in control.COMMANDS}
    shown = [commands.pop(command_id).binding(show=True) for command_id in bar]
    return [*shown, *(command.binding(show=False) for command in commands.values())]
