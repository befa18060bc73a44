"""All commands in their groups, what a line means among them, and help."""

from peerassist_tui.content.hint_limits import hint_limits
from peerassist_tui.errors import RuleError
from peerassist_tui.language import N_, _
from peerassist_tui.plain import agenda, any_rule, changing, documents, floor, library, notes, preparation, wrap_up
from peerassist_tui.plain.command import CommandWords, PlainCommand, find_command, say_also, unknown
from peerassist_tui.plain.notes import too_short, which_is_meant, with_speaker_marked, write_note
from peerassist_tui.plain.plain_console import NO_SESSION, PlainConsole
from peerassist_tui.readings.flipchart.note_words import said_by, speakers_meant
from peerassist_tui.readings.hints import hints
from peerassist_tui.rules import RULES
from peerassist_tui.session import Session
from peerassist_tui.text import quoted


def help_told(console: PlainConsole, said: CommandWords) -> None:
    """Tell the groups, the commands of one, or what one command or rule does."""
    wanted = said.text.casefold()
    if not wanted:
        for name, commands in GROUPS.items():
            typed = "; ".join(command.typed for command in commands)
            console.announcer.say(_("{group}: {commands}.", group=_(name), commands=typed))
        console.announcer.say(
            _("Type ? and a group or a command for what it does. NAME: TEXT is a note said by that person.")
        )
        return
    group = next(
        (commands for name, commands in GROUPS.items() if wanted in (name.casefold(), _(name).casefold())), None
    )
    names = {wanted, f"{wanted}:"}
    found = group or [command for command in ALL if names.intersection(command.names) or command.typed == said.text]
    if found:
        for command in found:
            console.announcer.say(f"{command.typed}. {_(command.sentence)}.")
    elif wanted in RULES:
        console.announcer.say(f"do {wanted}: {any_rule.rule_told(wanted)}")
    else:
        raise RuleError(_("There is no command or group {words}; type ? for all.", words=quoted(said.text)))


def tell_hints(console: PlainConsole, _said: CommandWords) -> None:
    """Tell what the console sees and one may have missed."""
    found = hints(console.session, console.at.now, hint_limits())
    console.announcer.say_all(
        (_("{hint}. To say: {words}", hint=one.words, words=one.say) for one in found), _("Nothing stands out now.")
    )


HELP = (
    PlainCommand(names=("?", "help"), words=N_("[WORD]"), act=help_told, in_session=False,
                 sentence=N_("Tell the commands, those of a group, or what one of them does")),
    PlainCommand(names=("hints",), act=tell_hints, sentence=N_("Tell what you may have missed in the meeting")),
)  # fmt: skip
GROUPS: dict[str, tuple[PlainCommand, ...]] = {
    N_("Sessions"): library.COMMANDS,
    N_("Preparation"): preparation.COMMANDS,
    N_("Floor"): floor.COMMANDS,
    N_("Meeting"): agenda.COMMANDS,
    N_("Notes"): notes.COMMANDS,
    N_("Wrap-up"): wrap_up.COMMANDS,
    N_("Documents"): documents.COMMANDS,
    N_("Corrections"): (*changing.COMMANDS, *any_rule.COMMANDS),
    N_("Help"): HELP,
}
ALL = tuple(command for commands in GROUPS.values() for command in commands)


def take(console: PlainConsole, line: str) -> None:
    """Do what a line says.

    Raises:
        Refused: it is no command, or cannot be done.
    """
    found = find_command(ALL, line)
    if found is None:
        _take_said(console, line)
        return
    command, said = found
    if command.in_session and not console.is_open:
        raise RuleError(_(NO_SESSION))
    if not said.text and command.words and not command.words.startswith("["):
        raise RuleError(say_also(command))
    command.act(console, said)


def _take_said(console: PlainConsole, line: str) -> None:
    """Write a note of a line like "joaq: too far"."""
    if not console.is_open:
        raise RuleError(unknown(ALL, line))
    session = console.session
    marked = with_speaker_marked(session, line)
    people = said_by(session, line) if marked == line else speakers_meant(session, marked)
    if not people:
        raise RuleError(_too_short(session, line) or unknown(ALL, line))
    if len(people) > 1:
        raise RuleError(which_is_meant(marked, people))
    write_note(console, CommandWords(line))


def _too_short(session: Session, line: str) -> str:
    """A sentence on a name before a colon that is too short; empty where there is none."""
    word = too_short(session, line)
    return _("“{word}” is too short before a colon: write three letters of the name.", word=word) if word else ""


def commands_table() -> str:
    """All commands as docs/plain.md shows them."""
    lines: list[str] = []
    for group, commands in GROUPS.items():
        lines += [f"### {group}", "", "| typed | does |", "| --- | --- |"]
        lines += [f"| `{command.typed}`{_others(command)} | {command.sentence} |" for command in commands]
        lines += [""]
    return "\n".join(lines)


def _others(command: PlainCommand) -> str:
    return "".join(f", `{name}`" for name in command.names[1:])
