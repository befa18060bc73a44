"""The command that lists people in the store, and exports, erases or renames one of them."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from peerassist_tui.commands.shared import progress_of, say, store_of, writing_to
from peerassist_tui.commands.standard_output import write_out
from peerassist_tui.errors import Refused
from peerassist_tui.language import _, ngettext, pgettext
from peerassist_tui.store.disk.file import Version, inspect, must_be_writable
from peerassist_tui.store.disk.read_only import is_read_only
from peerassist_tui.store.queries.overview import find_session
from peerassist_tui.text import said_again

if TYPE_CHECKING:
    from peerassist_tui.personal.people_directory import Someone


def people_command(arguments: Namespace) -> int:
    """List the people in the store; show everything about one of them, erase them or rename them."""
    from peerassist_tui.personal.people_directory import all_people as everybody
    from peerassist_tui.personal.people_directory import find_person, is_listed, only_named
    from peerassist_tui.personal.people_text import people_json, people_text

    path = store_of(arguments)
    if inspect(path) is not Version.ABSENT and not is_read_only(path):
        _go_on_scrubbing(path)
    changes = arguments.export or arguments.erase or arguments.rename
    if arguments.remove_copies and not changes:
        return _remove_copies(path, arguments.name)
    found = everybody(path, examples=bool(changes or arguments.examples))
    if not arguments.name:
        say(people_json(found) if arguments.json else people_text(found))
        return 0
    session_id = find_session(path, arguments.session).id if arguments.session else ""
    is_hunted = found and arguments.name.strip() and changes
    if is_hunted and not session_id and not is_listed(found, arguments.name):
        whom = only_named(arguments.name)  # texts may name somebody who is in no list
    else:
        whom = find_person(found, arguments.name, session_id)
    if arguments.export:
        return _export_person(path, found, whom, Path(arguments.export))
    if arguments.erase or arguments.rename:
        return _erase(path, found, whom, arguments)
    say(people_json([whom]) if arguments.json else people_text([whom]))
    return 0


def _go_on_scrubbing(path: Path) -> None:
    from peerassist_tui.store.secure_vacuum import needs_secure_vacuum, secure_vacuum

    if needs_secure_vacuum(path):
        secure_vacuum(path)


def _remove_copies(path: Path, name: str | None) -> int:
    """Delete the copies that stand beside the store; of somebody, those and the backups in which they stand."""
    from peerassist_tui.personal.copies import copies_holding
    from peerassist_tui.personal.people_directory import only_named
    from peerassist_tui.store.secure_vacuum import copies_of

    copies = copies_holding(path, only_named(name), progress_of(_("Looking"))) if name else copies_of(path)
    if name and not copies:
        raise Refused(_("No copy and no backup of the store names {name}.", name=said_again(name)))
    _delete_copies(path, copies)
    return 0


def _delete_copies(path: Path, copies: "Sequence[Path]") -> None:
    """Delete copies; where backups go, one of the store as it is now takes their place."""
    from peerassist_tui.store.backups.making import back_up_now
    from peerassist_tui.store.backups.place import backups_of
    from peerassist_tui.timing.clock import wall_clock

    is_without = bool({one.path for one in backups_of(path)} & {*copies})
    for copy in copies:
        copy.unlink(missing_ok=True)
        say(_("Removed {file}", file=copy))
    if is_without:
        say(_("Wrote {file}", file=back_up_now(path, "after-erasing", wall_clock()).path))


def _export_person(path: Path, found: "Sequence[Someone]", whom: "Someone", file: Path) -> int:
    from peerassist_tui.files import write_file
    from peerassist_tui.personal.erasing import erasure_request
    from peerassist_tui.personal.everything import everything
    from peerassist_tui.store.store import Store
    from peerassist_tui.timing.clock import wall_clock

    store = Store(path)
    try:
        write_file(file, everything(store, erasure_request(found, whom), wall_clock()), private=True)
    finally:
        store.close()
    say(_("Wrote {file}", file=file))
    return 0


def _erase(path: Path, found: "Sequence[Someone]", whom: "Someone", arguments: Namespace) -> int:
    from peerassist_tui.personal.copies import copies_holding
    from peerassist_tui.personal.erasing import apply_erasure, erasure_request, preview_erasure
    from peerassist_tui.personal.people_directory import nobody_called
    from peerassist_tui.personal.people_text import copies_text, touched_text
    from peerassist_tui.timing.clock import wall_clock

    new, renamed = arguments.rename or arguments.as_ or "", bool(arguments.rename)
    wished = erasure_request(found, whom, new, renamed=renamed, keep=arguments.keep)
    must_be_writable(path)
    with writing_to(path, backs_up=False) as store:  # it would hold whoever is to be erased
        would_be = preview_erasure(store, wished, wall_clock(), progress_of(_("Looking")))
        if not would_be.sessions:
            raise nobody_called(whom.name)
        say(touched_text(wished, would_be))
        if not (arguments.yes or _agreed(_("This cannot be undone. Go on? [y/N] "))):
            raise Refused(_("Nothing has changed."))
        done = apply_erasure(store, wished, wall_clock(), progress_of(_("Writing")))
    _go_on_scrubbing(path)
    say(_done(len(done.sessions), renamed=renamed))
    if copies := copies_holding(path, whom, progress_of(_("Looking through the backups"))):
        say(copies_text(whom, copies))
        is_asked = sys.stdin.isatty() and not (arguments.yes or arguments.remove_copies)
        if arguments.remove_copies or (is_asked and _agreed(_("Delete them now? [y/N] "))):
            _delete_copies(path, copies)
    return 0


def _done(sessions: int, *, renamed: bool) -> str:
    if renamed:
        return ngettext(
            "Renamed in {count} session; the files of the store hold nothing of it any more.",
            "Renamed in {count} sessions; the files of the store hold nothing of it any more.",
            sessions,
        )
    return ngettext(
        "Erased in {count} session; the files of the store hold nothing of it any more.",
        "Erased in {count} sessions; the files of the store hold nothing of it any more.",
        sessions,
    )


def _agreed(question: str) -> bool:
    if not sys.stdin.isatty():
        raise Refused(_("Nothing has changed; say --yes where nobody can be asked."))
    write_out(question, at_once=True)
    return sys.stdin.readline().strip().casefold() in ("y", "yes", *pgettext("what is typed to agree", "y yes").split())
