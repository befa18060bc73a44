"""Every other rule, in the words of session scripts: `do mark_note note=3 mark=lesson`."""

import inspect
import json
import re
from typing import Any

from peerassist_tui.errors import RuleError
from peerassist_tui.language import N_, _
from peerassist_tui.models.words import words_in
from peerassist_tui.plain.command import CommandWords, PlainCommand
from peerassist_tui.plain.plain_console import PlainConsole
from peerassist_tui.rules import RULES
from peerassist_tui.rules.core.registry import arguments_of
from peerassist_tui.step import Step

_NOT_HERE = frozenset(("session",))
_AS_JSON = re.compile(r"[\[{].*|null|true|false", re.DOTALL)


def do(console: PlainConsole, said: CommandWords) -> None:
    """Take a step by the name of its rule."""
    if not said.text:
        names = ", ".join(sorted(RULES.keys() - _NOT_HERE))
        console.announcer.say(_("{rules}. Type ? and one of them for what it takes.", rules=names))
        return
    console.do(read_step(said.text))


def read_step(typed: str) -> Step:
    """The step that a line like "mark_note note=3 mark=lesson" asks for; a value goes on to the next `name=`.

    Raises:
        RuleError: there is no such rule, or a value is not as it has to be.
    """
    name, _blank, rest = typed.partition(" ")
    if name not in RULES or name in _NOT_HERE:
        raise RuleError(_("There is no rule “{name}”; type do to hear which there are.", name=name))
    arguments = list(arguments_of(name).model_fields)
    found = list(re.finditer(rf"(?:^|\s)({'|'.join(arguments)})=", rest)) if arguments else []
    begun = found[0].start() if found else len(rest)
    if rest[:begun].strip():
        wrong = rest[:begun].strip()
        raise RuleError(_("“{words}” is not understood; {rule}", words=wrong, rule=rule_told(name)))
    ends = [*(one.start() for one in found[1:]), len(rest)]
    return Step(name, {one[1]: _value(rest[one.end() : end].strip()) for one, end in zip(found, ends, strict=False)})


def _value(text: str) -> Any:
    if not _AS_JSON.fullmatch(text):
        return text
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise RuleError(_("“{words}” is not JSON.", words=text)) from None


def rule_told(name: str) -> str:
    """What a rule does and takes, in sentences."""
    fields = arguments_of(name).model_fields
    what = inspect.getdoc(RULES[name]) or ""
    taken = ", ".join(f"{one}{_choices(field.annotation)}" for one, field in fields.items())
    does = " ".join(what.partition("\n\n")[0].split())
    if not taken:
        return _("{does} It takes nothing.", does=does)
    return _("{does} It takes {values}.", does=does, values=taken)


def _choices(kind: Any) -> str:
    words = sorted(word for word in words_in(kind) if isinstance(word, str) and word)
    return f" ({', '.join(words)})" if words else ""


COMMANDS = (
    PlainCommand(names=("do",), words=N_("[RULE NAME=VALUE …]"), act=do,
                 sentence=N_("Do what a rule of session scripts says: do mark_note note=3 mark=lesson")),
)  # fmt: skip
