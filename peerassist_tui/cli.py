"""The command line: what can be asked for, and how a refusal is told; a command imports what it needs."""

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from peerassist_tui import __version__
from peerassist_tui.commands.arguments import (
    days_ahead,
    first_day,
    hit_count,
    last_day,
    seed,
    session_argument,
    speed,
)
from peerassist_tui.commands.completion import completion_argument
from peerassist_tui.commands.document_arguments import document_commands, output_arguments
from peerassist_tui.commands.standard_output import let_go, open_closed_streams, writing_out
from peerassist_tui.commands.store_arguments import Add, people_arguments, store_commands
from peerassist_tui.commands.usage import EXAMPLES, GroupedHelp, Usage, let_argparse_speak
from peerassist_tui.errors import DEBUG, Refused
from peerassist_tui.exports.formats import papers
from peerassist_tui.language import _, speak
from peerassist_tui.settings import chosen_language
from peerassist_tui.text import harmless

CONSOLES = (None, "open", "notes", "demo", "rehearse")
"""The commands that open a console on which sentences can be shown."""
PLAIN = (None, "open", "notes")
"""Those that also go line by line."""
GARBAGE_IS_RARE = (50_000, 20, 100)
"""Thresholds of `gc`: almost all that a console makes stays, and looking for the rest took a tenth of its start."""
REHEARSAL_LEVELS = ("calm", "usual", "difficult")
"""As `rehearsal.levels` has them, which is not imported for `--help`; a test compares."""
LESSON_STATUSES = ("draft", "checked", "shared", "retired")
"""As `models.words` has them, which is not imported for `--help`; a test compares."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; 0 done, 1 refused with one sentence on standard error, 2 wrong usage."""
    open_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    gc.set_threshold(*GARBAGE_IS_RARE)
    speak(chosen_language())
    try:
        arguments = parser().parse_args(argv)
        if arguments.plain and arguments.command not in PLAIN:
            parser().error(
                _(
                    "--plain is for the library, open and notes; there is no {command} line by line",
                    command=arguments.command,
                )
            )
        if getattr(arguments, "debug", False):
            os.environ[DEBUG] = "1"
        _tell_of_settings(arguments.command)
        status = int(_function(arguments.command or "console")(arguments) or 0)
        with writing_out():
            sys.stdout.flush()  # here a reader that went away can still be met
        return status
    except Refused as refused:
        return _told(str(refused))
    except KeyboardInterrupt:
        return _told(_("Stopped."))
    except BrokenPipeError:
        let_go()
        return 0
    except Exception as error:
        if DEBUG in os.environ:
            raise
        return _told(_unexpected(error))


def _tell_of_settings(command: str | None) -> None:
    """Name what is wrong in the settings, but before a console, which says so itself."""
    from peerassist_tui.settings import settings_path

    if command not in CONSOLES and settings_path().exists():
        from peerassist_tui.settings_check import faults

        for fault in faults():
            _told(fault)


def _function(command: str) -> Callable[[argparse.Namespace], int | None]:
    """The function that does a command: its name ends in `_command`, so that `list` and `open` stay Python's."""
    from peerassist_tui.commands import HOMES

    home = import_module(f"peerassist_tui.commands.{HOMES[command]}")
    found: Callable[[argparse.Namespace], int | None] = getattr(home, f"{command}_command")
    return found


def _told(sentence: str) -> int:
    print(f"peerassist: {harmless(sentence)}", file=sys.stderr)  # noqa: T201
    return 1


def _unexpected(error: Exception) -> str:
    from peerassist_tui.settings import crash_log_path
    from peerassist_tui.shell.crash import write_crash_log

    where = write_crash_log(crash_log_path(), error)
    if where is None:
        return _("an error in peerassist itself; nothing that was saved is lost. Details: could not be written")
    return _("an error in peerassist itself; nothing that was saved is lost. Details: {file}", file=where)


def parser() -> argparse.ArgumentParser:
    """All commands with their arguments."""
    let_argparse_speak()
    everywhere = Usage(add_help=False)
    everywhere.add_argument(
        "--store",
        metavar=_("PATH"),
        default=argparse.SUPPRESS,
        help=_("the store (default: PEERASSIST_STORE, else the user's own)"),
    )
    everywhere.add_argument("--debug", action="store_true", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    top = Usage(
        prog="peerassist",
        description=_("A console with which a facilitator prepares, runs and wraps up a Peer Assist."),
        epilog=_(EXAMPLES),
        parents=[everywhere],
        formatter_class=GroupedHelp,
    )
    top.add_argument("--plain", action="store_true", help=_("line by line, for a screen reader or a plain terminal"))
    top.add_argument(
        "--version",
        action="version",
        version=f"peerassist {__version__}",
        help=_("show program's version number and exit"),
    )
    completion_argument(top)
    commands = top.add_subparsers(dest="command", metavar=_("COMMAND"), title=_("commands"))

    def add(name: str, help_: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=help_, description=help_, parents=[everywhere])

    for part in (_consoles, _lists, _search, _readings, document_commands, _scripts, _bundles, store_commands):
        part(add)
    return top


def _consoles(add: Add) -> None:
    """The programs for the screen."""
    opened = add("open", _("the console, on that session's current stage"))
    session_argument(opened)
    notes = add("notes", _("the note-taker's console (second terminal, same store); without SESSION, the live one"))
    session_argument(notes, nargs="?")
    for console in (opened, notes):
        console.add_argument("--plain", action="store_true", default=argparse.SUPPRESS, help=_("line by line"))
    board = add("board", _("big type for the room, read-only; without SESSION, whichever is live"))
    session_argument(board, nargs="?")


def _lists(add: Add) -> None:
    """What is asked of all sessions."""
    listed = add("list", _("all sessions, or those that the words ask for"))
    listed.add_argument(
        "words", nargs="*", metavar=_("WORDS"), help=_("as in the library: title words, @person, #tag, todo")
    )
    listed.add_argument("--json", action="store_true", help=_("for programs"))
    due = add("due", _("everything due or overdue across all sessions: actions, check-ins, lessons to review"))
    due.add_argument(
        "--days", type=days_ahead, default=14, metavar=_("N"), help=_("how many days ahead to look (default 14)")
    )
    due.add_argument("--json", action="store_true", help=_("for programs"))
    due.add_argument("--exit-code", action="store_true", help=_("for cron: end with 3 when anything is listed"))
    lessons = add("lessons", _("the lessons of all sessions, the latest first"))
    lessons.add_argument("words", nargs="*", metavar=_("WORDS"), help=_("only lessons with these words"))
    lessons.add_argument("--status", choices=LESSON_STATUSES, help=_("only those that have come so far"))
    lessons.add_argument("--json", action="store_true", help=_("for programs"))
    figures = add("figures", _("how even, how late, how much was done: every meeting that was held, the oldest first"))
    figures.add_argument("--json", action="store_true", help=_("for programs"))
    people = add(
        "people", _("who is in the store; everything about one person; one person taken out of it, or renamed")
    )
    people_arguments(people)
    for command in (due, lessons, figures, people):
        command.add_argument("--examples", action="store_true", help=_("with the examples, which are left out else"))


def _search(add: Add) -> None:
    """Everything that was written."""
    search = add("search", _("everything that was written in any session, best first"))
    search.add_argument("words", nargs="+", metavar=_("WORDS"), help=_("beginnings of words; a phrase in quotes"))
    search.add_argument("--json", action="store_true", help=_("for programs"))
    search.add_argument(
        "--kind",
        action="append",
        default=[],
        metavar=_("KIND"),
        help=_("only these: challenge, note, option, lesson, …"),
    )
    session_argument(search, "--session")
    search.add_argument(
        "--since",
        type=first_day,
        metavar=_("DATE"),
        help=_("only sessions from then on: 2026-03-01, march, 3 weeks ago"),
    )
    search.add_argument("--until", type=last_day, metavar=_("DATE"), help=_("only sessions until then"))
    search.add_argument(
        "--limit", type=hit_count, default=20, metavar=_("N"), help=_("at most so many hits (default 20)")
    )


def _readings(add: Add) -> None:
    """What is read of one session, and the guide."""
    show = add("show", _("one session as readable text"))
    session_argument(show)
    show.add_argument("--json", action="store_true", help=_("for programs"))
    show.add_argument("--anonymous", action="store_true", help=_("without names and floor figures"))
    guide = add("guide", _("the method as a book, a page a topic; WORDS name the page to begin with"))
    guide.add_argument("words", metavar=_("WORDS"), nargs="*", help=_("of the page's title"))
    guide.add_argument("--text", action="store_true", help=_("as text, not on the screen"))
    known = " ".join(papers())
    keys = add(
        "keys",
        _("all keys as they are in force, with the ids of their commands; a page to print ({formats})", formats=known),
    )
    output_arguments(keys, required=False)
    hints = add("hints", _("the hints the console would have given in a session that was held, and when"))
    session_argument(hints)
    hints.add_argument("--json", action="store_true", help=_("for programs"))


def _scripts(add: Add) -> None:
    """Meetings that are played."""
    play = add("play", _("play a session script, watchable in the console"))
    play.add_argument("script", metavar=_("SCRIPT"), help=_("a file of JSON lines"))
    play.add_argument(
        "--speed", type=speed, default=60.0, metavar=_("N"), help=_("meeting seconds a second (default 60)")
    )
    play.add_argument("--headless", action="store_true", help=_("at full speed, without the console"))
    rehearse = add("rehearse", _("a practice meeting with played people, after SESSION's pattern or a made-up case"))
    session_argument(rehearse, nargs="?")
    rehearse.add_argument(
        "--seed", type=seed, metavar=_("N"), help=_("the same people and chances again (default: drawn)")
    )
    rehearse.add_argument(
        "--speed", type=speed, metavar=_("N"), help=_("meeting seconds a second (default: in 15 minutes)")
    )
    rehearse.add_argument(
        "--level", choices=REHEARSAL_LEVELS, default="usual", help=_("how difficult (default: usual)")
    )
    rehearse.add_argument("--keep", metavar=_("FILE"), help=_("keep the practice session as a bundle (.peerassist)"))


def _bundles(add: Add) -> None:
    """What is carried between laptops."""
    export = add("export", _("write whole sessions into a bundle, to carry to another laptop"))
    session_argument(export, "sessions", nargs="+")
    export.add_argument("-o", "--output", metavar=_("FILE"), required=True, help=_("the file to write, .peerassist"))
    export.add_argument("--with-log", action="store_true", help=_("with the facilitator's private log"))
    export.add_argument(
        "--passphrase", action="store_true", help=_("ask for one, without which nobody opens it (.age)")
    )
    bring = add("import", _("take in bundles (.peerassist, .age), scripts (.jsonl), tables of actions or notes (.csv)"))
    bring.add_argument("files", nargs="+", metavar=_("FILE"), help=_("the files to import"))
    bring.add_argument("--dry-run", action="store_true", help=_("only list the new parts, import nothing"))
    bring.add_argument("--keep", choices=("mine", "theirs"), help=_("whose version holds where both changed the same"))
    bring.add_argument("--dates", choices=("day-first", "month-first"), help=_("day and month in the dates of a table"))
    bring.add_argument(
        "--fill-down", metavar=_("COLUMN"), action="append", default=[],
        help=_("a column of a table whose empty cells take what stands above, as where cells were merged"),
    )  # fmt: skip
    bring.add_argument("--into", metavar=_("SESSION"), help=_("the session that gets the rows of a table"))
    for command in (export, bring):  # among the arguments all programs would see it
        command.add_argument(
            "--passphrase-file", metavar=_("FILE"), help=_("whose first line is the bundle's passphrase")
        )
