"""The commands that open something on the screen."""

import sys
from argparse import Namespace
from pathlib import Path
from uuid import UUID

from peerassist_tui.commands.shared import say, store_of, store_to_open, store_to_write, writing_to
from peerassist_tui.errors import Refused, RuleError, ScriptError
from peerassist_tui.ids import short_id
from peerassist_tui.language import _
from peerassist_tui.store.queries.overview import find_session, overviews
from peerassist_tui.text import said_again


def console_command(arguments: Namespace) -> int:
    """The console on the library."""
    if arguments.plain:
        return _plain(arguments)
    from peerassist_tui.shell.app import PeerAssistApp

    return PeerAssistApp(store_to_open(arguments)).run_guarded()


def open_command(arguments: Namespace) -> int:
    """The console on one session."""
    if arguments.plain:
        return _plain(arguments)
    from peerassist_tui.shell.app import PeerAssistApp

    path = store_to_open(arguments)
    return PeerAssistApp(path, UUID(find_session(path, arguments.session).id)).run_guarded()


def notes_command(arguments: Namespace) -> int:
    """The note-taker's console on one session, by default the one that is live."""
    path = store_to_open(arguments)
    wanted = find_session(path, arguments.session).id if arguments.session else _live(path)
    if arguments.plain:
        from peerassist_tui.plain.program import run

        return run(path, UUID(wanted), "note_taker")
    from peerassist_tui.shell.app import PeerAssistApp

    return PeerAssistApp(path, UUID(wanted), seat="note_taker").run_guarded()


def _plain(arguments: Namespace) -> int:
    """The same line by line."""
    from peerassist_tui.plain.program import run

    path = store_to_open(arguments)
    return run(path, UUID(find_session(path, arguments.session).id) if arguments.command == "open" else None)


def board_command(arguments: Namespace) -> int:
    """The board for the room, of one session or of whichever is live."""
    path = store_of(arguments)
    wanted = UUID(find_session(path, arguments.session).id) if arguments.session else None
    from peerassist_tui.shell.board import BoardApp

    return BoardApp(path, wanted).run_guarded()


def _live(path: Path) -> str:
    live = [one for one in overviews(path) if one.status in ("live", "paused")]
    if len(live) == 1:
        return live[0].id
    if not live:
        raise Refused(_("No session is live; name the one to take notes for."))
    titles = ", ".join(f"{short_id(one.id)} ({one.title})" for one in live[:3])
    raise Refused(_("{number} sessions are live: {titles}; name one.", number=len(live), titles=titles))


def play_command(arguments: Namespace) -> int:
    """Play a session script, headless or in the console."""
    script = Path(arguments.script)
    path = store_to_write(arguments)
    if not arguments.headless:
        from peerassist_tui.shell.app import PeerAssistApp

        _must_begin(script)
        return PeerAssistApp(path, script=script, speed=arguments.speed).run_guarded()
    from peerassist_tui.intake.script import read_script
    from peerassist_tui.intake.script_player import Player

    with writing_to(path) as store:
        player = Player(store, read_script(script))
        player.play_all()
    lines = _("({number} lines)", number=player.played)
    say(f"{player.desk.session.id}  {player.desk.session.info.title}  {lines}")
    return 0


def _must_begin(script: Path) -> None:
    from uuid import uuid4

    from peerassist_tui.intake.script import read_script
    from peerassist_tui.rules import perform
    from peerassist_tui.session import Session
    from peerassist_tui.step import Step
    from peerassist_tui.timing.clock import wall_clock

    head = next(read_script(script), None)
    if head is None:
        raise ScriptError(_("The script is empty."))
    try:
        perform(Session(uuid4()), wall_clock(), Step("session", head.given))
    except RuleError as refused:
        raise ScriptError(_("Line {line}: {fault}", line=head.number, fault=refused)) from None


def demo_command(arguments: Namespace) -> int:
    """The console with the example sessions in the store."""
    from peerassist_tui.shell.app import PeerAssistApp

    return PeerAssistApp(store_to_write(arguments), examples=True).run_guarded()


def guide_command(arguments: Namespace) -> int:
    """The method as a book: on the screen, or as text where there is none."""
    from peerassist_tui.content.guide import page_called, pages

    words = " ".join(arguments.words)
    page = page_called(words)
    if words and page is None:
        refused = _("The guide has no page called {name}; `peerassist guide` shows them all.", name=said_again(words))
        raise Refused(refused)
    if sys.stdout.isatty() and not arguments.text:
        from peerassist_tui.shell.book import GuideApp

        return GuideApp(page.name if page else "").run_guarded()
    for one in [page] if page else pages():
        say(f"# {one.title}\n\n{one.text}\n")
    return 0
