"""Who is in the store, and what becomes of that."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from peerassist_tui.commands.shared import progress_of, say, store_of, writing_to
from peerassist_tui.errors import Refused
from peerassist_tui.store.disk.file import Version, inspect, must_be_writable
from peerassist_tui.store.disk.read_only import is_read_only
from peerassist_tui.store.queries.overview import find_session
from peerassist_tui.text import counted

if TYPE_CHECKING:
    from peerassist_tui.personal.who import Someone


def people(arguments: Namespace) -> int:
    """Who is in the store; everything about one of them; one of them taken out, or renamed."""
    from peerassist_tui.personal.telling import people_json, people_text
    from peerassist_tui.personal.who import is_listed, only_named, the_one
    from peerassist_tui.personal.who import people as everybody

    path = store_of(arguments)
    if inspect(path) is not Version.ABSENT and not is_read_only(path):
        _go_on_scrubbing(path)
    if arguments.remove_copies:
        return _remove_copies(path)
    found = everybody(path)
    if not arguments.name:
        say(people_json(found) if arguments.json else people_text(found))
        return 0
    session_id = find_session(path, arguments.session).id if arguments.session else ""
    is_hunted = found and arguments.name.strip() and (arguments.export or arguments.erase or arguments.rename)
    if is_hunted and not session_id and not is_listed(found, arguments.name):
        whom = only_named(arguments.name)  # texts may name somebody who is in no list
    else:
        whom = the_one(found, arguments.name, session_id)
    if arguments.export:
        return _export_person(path, found, whom, Path(arguments.export))
    if arguments.erase or arguments.rename:
        return _erase(path, found, whom, arguments)
    say(people_json([whom]) if arguments.json else people_text([whom]))
    return 0


def _go_on_scrubbing(path: Path) -> None:
    from peerassist_tui.store.scrubbing import must_be_scrubbed, scrub

    if must_be_scrubbed(path):
        scrub(path)


def _remove_copies(path: Path) -> int:
    from peerassist_tui.store.scrubbing import copies_of

    for copy in copies_of(path):
        copy.unlink(missing_ok=True)
        say(f"Removed {copy}")
    return 0


def _export_person(path: Path, found: "Sequence[Someone]", whom: "Someone", file: Path) -> int:
    from peerassist_tui.files import write_file
    from peerassist_tui.personal.erasing import wish
    from peerassist_tui.personal.everything import everything
    from peerassist_tui.store.store import Store
    from peerassist_tui.timing.clock import wall_clock

    store = Store(path)
    try:
        write_file(file, everything(store, wish(found, whom), wall_clock()), private=True)
    finally:
        store.close()
    say(f"Wrote {file}")
    return 0


def _erase(path: Path, found: "Sequence[Someone]", whom: "Someone", arguments: Namespace) -> int:
    from peerassist_tui.personal.erasing import carry_out, touched, wish
    from peerassist_tui.personal.telling import copies_text, touched_text
    from peerassist_tui.personal.who import nobody
    from peerassist_tui.store.scrubbing import copies_of
    from peerassist_tui.timing.clock import wall_clock

    new, renamed = arguments.rename or arguments.as_ or "", bool(arguments.rename)
    wished = wish(found, whom, new, renamed=renamed, keep=arguments.keep)
    must_be_writable(path)
    with writing_to(path) as store:
        would_be = touched(store, wished, wall_clock(), progress_of("Looking"))
        if not would_be.sessions:
            raise nobody(whom.name)
        say(touched_text(wished, would_be))
        if not (arguments.yes or _agreed("This cannot be undone. Go on? [y/N] ")):
            raise Refused("Nothing has changed.")
        done = carry_out(store, wished, wall_clock(), progress_of("Writing"))
    _go_on_scrubbing(path)
    sessions = counted(len(done.sessions), "session")
    say(f"{'Renamed' if renamed else 'Erased'} in {sessions}; the files of the store hold nothing of it any more.")
    if copies := copies_of(path):
        say(copies_text(copies))
    return 0


def _agreed(question: str) -> bool:
    if not sys.stdin.isatty():
        raise Refused("Nothing has changed; say --yes where nobody can be asked.")
    sys.stdout.write(question)
    sys.stdout.flush()
    return sys.stdin.readline().strip().casefold() in ("y", "yes")
