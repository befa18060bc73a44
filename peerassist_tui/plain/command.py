"""A command that can be typed, and which one a line means."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from peerassist_tui.errors import Refused
from peerassist_tui.language import N_, _
from peerassist_tui.text import quoted

if TYPE_CHECKING:
    from peerassist_tui.plain.plain_console import PlainConsole

_LIKE_A_COMMAND, _LIKE_A_NAME = 0.7, 0.78
"""How much a word that was meant is like the one that was typed; before a colon, where names stand too, more."""
HANDS = ("+", "-")
SIGNS = (*HANDS, "?")


@dataclass(frozen=True)
class CommandWords:
    """What a line says to its command: the `text`, and what it is `about`, as 3 in `reply 3: no`."""

    text: str
    about: str = ""


@dataclass(frozen=True, kw_only=True)
class PlainCommand:
    """What can be typed: one of the `names`, then what is filled in; `act` raises a refusal where it cannot be done.

    A name that ends in a colon has its `words` behind it, and before the colon what it is `about`. In square brackets
    stands what may be left out.
    """

    names: tuple[str, ...]
    sentence: str
    act: Callable[["PlainConsole", CommandWords], None]
    words: str = ""
    about: str = ""
    in_session: bool = True

    @property
    def typed(self) -> str:
        """How it is typed, with capitals for what is filled in."""
        name, words = self.names[0], _(self.words) if self.words else ""
        if name.endswith(":"):
            about = f" {_(self.about)}" if self.about else ""
            return f"{name[:-1]}{about}: {words}"
        return f"{name}{'' if name in HANDS else ' '}{words}".strip()


Commands = Sequence[PlainCommand]


def find_command(commands: Commands, line: str) -> tuple[PlainCommand, CommandWords] | None:
    """The command that a line means, with what it says to it; None where it is none.

    Raises:
        Refused: words stand behind a command that takes none, or its colon is missing.
    """
    by_name = {name: command for command in commands for name in command.names}
    if line[0] in SIGNS:
        return by_name[line[0]], CommandWords(line[1:].strip())
    head, colon, text = line.partition(":")
    if colon and (found := _longest(by_name, head, ":")):
        return found[0], CommandWords(text.strip(), found[1])
    if found := _longest(by_name, line):
        command, rest = found
        if rest and not command.words:
            raise Refused(_("{command} takes no more words.", command=quoted(command.typed)))
        return command, CommandWords(rest)
    if not colon and (found := _longest(by_name, line, ":")):
        raise Refused(say_also(found[0]))
    return None


def say_also(command: PlainCommand) -> str:
    """A sentence on a line that lacks what a command is to be told, or its colon."""
    return _("Say also what is meant: {command}.", command=command.typed)


def _longest(by_name: Mapping[str, PlainCommand], line: str, end: str = "") -> tuple[PlainCommand, str] | None:
    """The command with the longest name with which a line begins, and the rest of it."""
    words = line.split()
    for count in range(len(words), 0, -1):
        if command := by_name.get(" ".join(words[:count]).casefold() + end):
            return command, " ".join(words[count:])
    return None


def unknown(commands: Commands, line: str) -> str:
    """A sentence on a line that is no command, with those that are most like it, else with what it may be."""
    names = {name.rstrip(":") for command in commands for name in command.names if name not in SIGNS}
    head, colon, _text = line.partition(":")
    begun = (head if colon else line).casefold().split()
    tries, likeness = (" ".join(begun[:count]) for count in (3, 2, 1)), _LIKE_A_NAME if colon else _LIKE_A_COMMAND
    near = next(filter(None, (get_close_matches(words, names, 2, likeness) for words in tries)), [])
    words = head if colon else " ".join(line.split()[:2])
    if near:
        meant = _("{first} or {other}", first=quoted(near[0]), other=quoted(near[1])) if near[1:] else quoted(near[0])
        return _("There is no command {words}; did you mean {commands}?", words=quoted(words), commands=meant)
    if colon:
        nobody = N_("Nobody here is called {name}; for a note, begin with note, a colon and a blank.")
        return _(nobody, name=quoted(words))
    return _("There is no command {words}; type ? for all.", words=quoted(words))
