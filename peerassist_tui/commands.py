"""What each command does. Each imports what it needs when it runs, so that none waits for another's libraries."""

import json
import sys
from argparse import Namespace
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from peerassist_tui.errors import Refused, RuleError, ScriptError
from peerassist_tui.settings import store_path
from peerassist_tui.store.file import Version, inspect, must_be_writable
from peerassist_tui.store.overview import Overview, find_session, overviews
from peerassist_tui.zones import to_local

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from peerassist_tui.personal.who import Someone
    from peerassist_tui.session import Session
    from peerassist_tui.store.store import Store


SOMETHING_IS_DUE = 3
"""The exit status of `due --exit-code`; 1 and 2 are a refusal and a wrong usage."""


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")


def _store(arguments: Namespace) -> Path:
    path = store_path(getattr(arguments, "store", None))
    if inspect(path) is Version.OLDER:
        from peerassist_tui.store.store import Store

        Store(path).close()
    return path


def _store_to_write(arguments: Namespace) -> Path:
    must_be_writable(store_path(getattr(arguments, "store", None)))
    return _store(arguments)


def console(arguments: Namespace) -> int:
    """The console on the library."""
    from peerassist_tui.app import PeerAssistApp

    return PeerAssistApp(_store_to_write(arguments)).run_guarded()


def open(arguments: Namespace) -> int:
    """The console on one session."""
    from peerassist_tui.app import PeerAssistApp

    path = _store_to_write(arguments)
    return PeerAssistApp(path, UUID(find_session(path, arguments.session).id)).run_guarded()


def notes(arguments: Namespace) -> int:
    """The note-taker's console on one session, by default the one that is live."""
    path = _store_to_write(arguments)
    found = find_session(path, arguments.session) if arguments.session else _live(path)
    from peerassist_tui.app import PeerAssistApp

    return PeerAssistApp(path, UUID(found.id), seat="note_taker").run_guarded()


def board(arguments: Namespace) -> int:
    """The board for the room, of one session or of whichever is live."""
    path = _store(arguments)
    wanted = UUID(find_session(path, arguments.session).id) if arguments.session else None
    from peerassist_tui.board import BoardApp

    return BoardApp(path, wanted).run_guarded()


def _live(path: Path) -> Overview:
    live = [one for one in overviews(path) if one.status in ("live", "paused")]
    if len(live) == 1:
        return live[0]
    if not live:
        raise Refused("No session is live; name the one to take notes for.")
    titles = ", ".join(f"{one.id[:8]} ({one.title})" for one in live[:3])
    raise Refused(f"{len(live)} sessions are live: {titles}; name one.")


def list(arguments: Namespace) -> int:
    """All sessions, or those that the words ask for, newest first."""
    every = overviews(_store(arguments))
    found = _filtered(arguments, every) if arguments.words else every
    if arguments.json:
        _say(json.dumps([_listed(one) for one in found], ensure_ascii=False, indent=1))
        return 0
    for one in found:
        local = to_local(one.starts_at, one.timezone)
        promised = f"{one.open_actions} open actions" if one.open_actions else ""
        marks = "".join([*(f"  #{tag}" for tag in one.tags), "  archived" if one.archived else ""])
        _say(
            f"{one.id[:8]}  {local:%Y-%m-%d %H:%M}  {one.status:<9}  {one.people:>2} people  {promised:<15}  "
            f"{one.title}{marks}"
        )
    return 0


def _filtered(arguments: Namespace, sessions: Sequence[Overview]) -> Sequence[Overview]:
    from peerassist_tui.clock import wall_clock
    from peerassist_tui.library_filter import Filter
    from peerassist_tui.store.people_of import NOBODY, people_of

    asked = Filter(" ".join(arguments.words), wall_clock().astimezone().date())
    return asked.of(sessions, people_of(_store(arguments)) if asked.asks_who else NOBODY)


def search(arguments: Namespace) -> int:
    """What was written in any session, best first."""
    from peerassist_tui.search_results import as_json, as_text
    from peerassist_tui.store.search import Search, Within, must_be_kinds

    must_be_kinds(arguments.kind)
    path = _store(arguments)
    session = find_session(path, arguments.session).id if arguments.session else ""
    typed = " ".join(arguments.words)
    within = Within(tuple(arguments.kind), session, arguments.since, arguments.until)
    *_, found = Search(path).find(typed, within, arguments.limit)
    _say(as_json(typed, found) if arguments.json else as_text(found, styled=sys.stdout.isatty()))
    return 0


def _listed(one: Overview) -> dict[str, object]:
    return {
        "id": one.id,
        "title": one.title,
        "status": one.status,
        "timezone": one.timezone,
        "starts_at": one.starts_at.isoformat().replace("+00:00", "Z"),
        "people": one.people,
        "open_actions": one.open_actions,
        "archived": one.archived,
        "tags": [*one.tags],
    }


def due(arguments: Namespace) -> int:
    """What is due or overdue across all sessions."""
    from peerassist_tui.clock import wall_clock
    from peerassist_tui.due import due as found_due
    from peerassist_tui.due import due_json, due_text

    now = wall_clock()
    found = found_due(_store(arguments), now, arguments.days)
    _say(due_json(found, now, arguments.days) if arguments.json else due_text(found, arguments.days))
    return SOMETHING_IS_DUE if found and arguments.exit_code else 0


def lessons(arguments: Namespace) -> int:
    """What was learned in all sessions."""
    from peerassist_tui.learned import learned_json, learned_text, matching
    from peerassist_tui.store.learned import learned

    found = matching(learned(_store(arguments)), " ".join(arguments.words), arguments.status or "")
    _say(learned_json(found) if arguments.json else learned_text(found))
    return 0


def people(arguments: Namespace) -> int:
    """Who is in the store; everything about one of them; one of them taken out, or renamed."""
    from peerassist_tui.personal.telling import people_json, people_text
    from peerassist_tui.personal.who import is_listed, only_named, the_one
    from peerassist_tui.personal.who import people as everybody

    path = _store(arguments)
    if inspect(path) is not Version.ABSENT:
        _go_on_scrubbing(path)
    if arguments.remove_copies:
        return _remove_copies(path)
    found = everybody(path)
    if not arguments.name:
        _say(people_json(found) if arguments.json else people_text(found))
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
    _say(people_json([whom]) if arguments.json else people_text([whom]))
    return 0


def _go_on_scrubbing(path: Path) -> None:
    from peerassist_tui.store.scrubbing import must_be_scrubbed, scrub

    if must_be_scrubbed(path):
        scrub(path)


def _remove_copies(path: Path) -> int:
    from peerassist_tui.store.scrubbing import copies_of

    for copy in copies_of(path):
        copy.unlink(missing_ok=True)
        _say(f"Removed {copy}")
    return 0


def _export_person(path: Path, found: "Sequence[Someone]", whom: "Someone", file: Path) -> int:
    from peerassist_tui.clock import wall_clock
    from peerassist_tui.files import write_file
    from peerassist_tui.personal.erasing import wish
    from peerassist_tui.personal.everything import everything
    from peerassist_tui.store.store import Store

    store = Store(path)
    try:
        write_file(file, everything(store, wish(found, whom), wall_clock()), private=True)
    finally:
        store.close()
    _say(f"Wrote {file}")
    return 0


def _erase(path: Path, found: "Sequence[Someone]", whom: "Someone", arguments: Namespace) -> int:
    from peerassist_tui.clock import wall_clock
    from peerassist_tui.personal.erasing import carry_out, touched, wish
    from peerassist_tui.personal.telling import copies_text, touched_text
    from peerassist_tui.personal.who import nobody
    from peerassist_tui.store.scrubbing import copies_of
    from peerassist_tui.store.store import Store

    new, renamed = arguments.rename or arguments.as_ or "", bool(arguments.rename)
    wished = wish(found, whom, new, renamed=renamed, keep=arguments.keep)
    must_be_writable(path)
    store = Store(path)
    try:
        would_be = touched(store, wished, wall_clock(), _progress("Looking"))
        if not would_be.sessions:
            raise nobody(whom.name)
        _say(touched_text(wished, would_be))
        if not (arguments.yes or _agreed("This cannot be undone. Go on? [y/N] ")):
            raise Refused("Nothing has changed.")
        done = carry_out(store, wished, wall_clock(), _progress("Writing"))
    finally:
        store.close()
    _go_on_scrubbing(path)
    counted = f"{len(done.sessions):,} session{'s' * (len(done.sessions) != 1)}"
    _say(f"{'Renamed' if renamed else 'Erased'} in {counted}; the files of the store hold nothing of it any more.")
    if copies := copies_of(path):
        _say(copies_text(copies))
    return 0


def _agreed(question: str) -> bool:
    if not sys.stdin.isatty():
        raise Refused("Nothing has changed; say --yes where nobody can be asked.")
    sys.stdout.write(question)
    sys.stdout.flush()
    return sys.stdin.readline().strip().casefold() in ("y", "yes")


def _session(arguments: Namespace) -> "Session":
    path = _store(arguments)
    found = find_session(path, arguments.session)
    from peerassist_tui.store.store import Store

    store = Store(path)
    try:
        return store.load(UUID(found.id))
    finally:
        store.close()


def _now(session: "Session") -> datetime:
    from peerassist_tui.clock import wall_clock

    return wall_clock() + timedelta(seconds=session.info.clock_offset_seconds)


def show(arguments: Namespace) -> int:
    """One session, as text or as JSON."""
    from peerassist_tui.exports.json_document import write
    from peerassist_tui.exports.plain import summary
    from peerassist_tui.readings.anonymous import anonymised

    session = _session(arguments)
    shown = anonymised(session) if arguments.anonymous else session
    if arguments.json:
        sys.stdout.write(write(shown, _now(session), arguments.anonymous))
    else:
        _say(summary(shown, _now(session), anonymous=arguments.anonymous))
    return 0


def hints(arguments: Namespace) -> int:
    """What the console would have hinted at in a session that was held, and when."""
    from peerassist_tui.exports.hint_lines import as_json, as_text
    from peerassist_tui.hint_limits import hint_limits
    from peerassist_tui.readings.film import Film
    from peerassist_tui.readings.hint_log import hint_log
    from peerassist_tui.store.store import Store

    path = _store(arguments)
    found = find_session(path, arguments.session)
    limits = hint_limits()
    store = Store(path)
    try:
        session, changes = store.load(UUID(found.id)), store.changes(UUID(found.id))
    finally:
        store.close()
    came = hint_log(session, Film(session.id, changes), limits)
    _say(as_json(came) if arguments.json else as_text(session, came))
    return 0


def guide(arguments: Namespace) -> int:
    """The method as a book: on the screen, or as text where there is none."""
    from peerassist_tui.guide import page_called, pages

    words = " ".join(arguments.words)
    page = page_called(words)
    if words and page is None:
        raise Refused(f"The guide has no page called {words!r}; `peerassist guide` shows them all.")
    if sys.stdout.isatty() and not arguments.text:
        from peerassist_tui.book import GuideApp

        return GuideApp(page.name if page else "").run_guarded()
    for one in [page] if page else pages():
        _say(f"# {one.title}\n\n{one.text}\n")
    return 0


def _without_names(arguments: Namespace, session: "Session") -> bool:
    """Whether a document leaves out names; what its texts may still tell is told, and stops it where that is likely."""
    from peerassist_tui.readings.leftovers import leftovers
    from peerassist_tui.readings.reachable import names_are_public

    if not arguments.anonymous and names_are_public(session):
        return False
    found = leftovers(session)
    sys.stderr.writelines(f"peerassist: {one}\n" for one in found)
    likely = sum(one.sure != "perhaps" for one in found)
    if likely and not arguments.anyway:
        words = "1 word" if likely == 1 else f"{likely} words"
        raise Refused(f"{words} may tell who was there, so nothing was written; reword that, or add --anyway.")
    return True


def report(arguments: Namespace) -> int:
    """Write a report, a table for spreadsheets, or the dates for calendars."""
    from peerassist_tui.exports.handouts import handout
    from peerassist_tui.exports.own_report import own_reports
    from peerassist_tui.exports.registry import HANDOUTS, TABLE
    from peerassist_tui.exports.registry import report as reported
    from peerassist_tui.files import write_file
    from peerassist_tui.settings import reports_path

    path = Path(arguments.output)
    session, ending = _session(arguments), path.suffix.lower()
    if arguments.what and ending != TABLE:
        raise Refused("--what says what a .csv file holds; this is another one.")
    template = own_reports(reports_path()).named(arguments.template) if arguments.template else None
    anonymous, now = _without_names(arguments, session), _now(session)
    if ending in HANDOUTS and not template:
        write_file(path, handout(session, now, ending, anonymous=anonymous, what=arguments.what or "all"))
    else:
        write_file(path, reported(session, now, ending, anonymous=anonymous, template=template))
    _say(f"Wrote {path}")
    return 0


def letters(arguments: Namespace) -> int:
    """Write the letters, one file each; without names say whose is whose."""
    from peerassist_tui.exports.handouts import letters as written
    from peerassist_tui.exports.handouts import who_gets_which
    from peerassist_tui.files import write_folder
    from peerassist_tui.readings.circle import the_one

    session, folder = _session(arguments), Path(arguments.output)
    to = the_one(session, arguments.to).id if arguments.to else None
    anonymous = _without_names(arguments, session)
    contents = written(session, arguments.format, anonymous=anonymous, to=to)
    write_folder(folder, contents)
    for name in contents:
        _say(f"Wrote {folder / name}")
    if anonymous:
        _say("\n".join(f"{alias} is {name}" for alias, name in who_gets_which(session, to)))
    return 0


def lesson(arguments: Namespace) -> int:
    """Write one lesson alone on a page."""
    from peerassist_tui.exports.handouts import lesson_alone
    from peerassist_tui.files import write_file
    from peerassist_tui.models import Lesson

    session, path = _session(arguments), Path(arguments.output)
    found = session.find(Lesson, arguments.lesson)
    anonymous = _without_names(arguments, session)
    write_file(path, lesson_alone(session, found.id, path.suffix, anonymous=anonymous))
    _say(f"Wrote {path}")
    return 0


def invite(arguments: Namespace) -> int:
    """Write the invitation for calendars, the briefing pack, or the private facilitation plan."""
    from peerassist_tui.exports.registry import CALENDAR, invitation, plan
    from peerassist_tui.files import write_file
    from peerassist_tui.readings.reachable import unreached

    path = Path(arguments.output)
    session, ending = _session(arguments), path.suffix.lower()
    write_file(path, plan(session, ending) if arguments.plan else invitation(session, _now(session), ending))
    _say(f"Wrote {path}")
    if ending == CALENDAR and (sentence := unreached(session)):
        sys.stderr.write(f"peerassist: {sentence}\n")
    return 0


def play(arguments: Namespace) -> int:
    """Play a session script, headless or in the console."""
    script = Path(arguments.script)
    path = _store_to_write(arguments)
    if not arguments.headless:
        from peerassist_tui.app import PeerAssistApp

        _must_begin(script)
        return PeerAssistApp(path, script=script, speed=arguments.speed).run_guarded()
    from peerassist_tui.play import Player
    from peerassist_tui.script import read_script
    from peerassist_tui.store.store import Store

    store = Store(path)
    try:
        player = Player(store, read_script(script))
        player.play_all()
    finally:
        store.close()
    _say(f"{player.desk.session.id}  {player.desk.session.info.title}  ({player.played} lines)")
    return 0


def _must_begin(script: Path) -> None:
    from uuid import uuid4

    from peerassist_tui.clock import wall_clock
    from peerassist_tui.rules import perform
    from peerassist_tui.script import read_script
    from peerassist_tui.session import Session

    head = next(read_script(script), None)
    if head is None:
        raise ScriptError("The script is empty.")
    try:
        perform("session", Session(uuid4()), wall_clock(), head.given)
    except RuleError as refused:
        raise ScriptError(f"Line {head.number}: {refused}") from None


def demo(arguments: Namespace) -> int:
    """The console with the example sessions in the store."""
    from peerassist_tui.app import PeerAssistApp

    return PeerAssistApp(_store_to_write(arguments), examples=True).run_guarded()


def _progress(words: str) -> "Callable[[int, int], None]":
    """Says on a terminal how far a long step is; nothing where nobody looks."""
    shown = -1

    def tell(done: int, total: int) -> None:
        nonlocal shown
        percent = done * 100 // total if total else 100
        if percent != shown and sys.stderr.isatty():
            shown = percent
            sys.stderr.write(f"\r{words} … {percent} %\x1b[K" if percent < 100 else "\r\x1b[K")
            sys.stderr.flush()

    return tell


def export(arguments: Namespace) -> int:
    """Write whole sessions into a bundle."""
    from peerassist_tui.exchange.bundle import ENDING, bundled
    from peerassist_tui.files import write_file
    from peerassist_tui.store.store import Store

    path, target = _store(arguments), Path(arguments.output)
    if target.suffix.lower() != ENDING:
        raise Refused(f"A bundle is a file that ends in {ENDING}.")
    sessions = [UUID(find_session(path, one).id) for one in arguments.sessions]
    store = Store(path)
    try:
        content = bundled(store, sessions, with_log=arguments.with_log, progress=_progress("Writing"))
    finally:
        store.close()
    write_file(target, content, private=True)
    _progress("Writing")(1, 1)
    _say(f"Wrote {target}")
    return 0


def import_(arguments: Namespace) -> int:
    """Take in bundles, tables and session scripts, each by its ending."""
    from peerassist_tui.clock import wall_clock
    from peerassist_tui.store.store import Store

    path = _store_to_write(arguments)
    into = UUID(find_session(path, arguments.into).id) if arguments.into else None
    store = Store(path)
    try:
        for name in arguments.files:
            _import_one(store, Path(name), into, arguments, wall_clock())
    finally:
        store.close()
    return 0


def _import_one(store: "Store", file: Path, into: UUID | None, arguments: Namespace, now: datetime) -> None:
    from peerassist_tui.exchange.bundle import ENDING

    ending = file.suffix.lower()
    if ending == ENDING:
        _import_bundle(store, file, arguments, now)
    elif ending in (".csv", ".tsv"):
        _import_table(store, file, into, arguments, now)
    elif ending == ".jsonl":
        _import_script(store, file, arguments)
    else:
        raise Refused(f"{file} cannot be taken in; the endings are {ENDING} .csv .tsv .jsonl.")


def _import_bundle(store: "Store", file: Path, arguments: Namespace, now: datetime) -> None:
    from peerassist_tui.exchange.reading import Bundle
    from peerassist_tui.exchange.taking_in import look, take_in
    from peerassist_tui.exchange.words import STATES, told

    bundle, tell = Bundle(file), _progress(f"Reading {file.name}")
    found = look(store, bundle, tell)
    tell(1, 1)
    decisions = {(one.id, each.place): arguments.keep for one in found for each in one.conflicts if arguments.keep}
    undecided = [one for one in found if one.conflicts] if not arguments.keep else []
    if arguments.dry_run or undecided:
        for one in found:
            counted = f"{one.changes:>6,} changes  {one.notes:>5,} notes"
            _say(f"{str(one.id)[:8]}  {STATES[one.state]:<10}  {counted}  {one.title}")
            for each in one.conflicts:
                what, mine, theirs = told(each, one.names)
                _say(f"          differs: {what}: here {mine}; there {theirs}")
    if undecided and not arguments.dry_run:
        raise Refused(
            f"“{undecided[0].title}” was changed differently on both laptops; say --keep mine or --keep theirs, or "
            "decide one by one in the console (I in the library). Nothing has been taken in."
        )
    if not arguments.dry_run:
        for one in take_in(store, bundle, decisions, now, _progress("Taking in")):
            came = f"{one.changes:>6,} change{'s came' if one.changes != 1 else ' came'} in"
            _say(f"{str(one.id)[:8]}  {STATES[one.state]:<10}  {came:<22}  {one.title}")


def _import_table(store: "Store", file: Path, into: UUID | None, arguments: Namespace, now: datetime) -> None:
    from peerassist_tui.intake import take_table

    if into is None:
        raise Refused(f"Say into which session {file} is to be taken: --into SESSION.")
    taken = take_table(store, into, file, lambda: now, dry=arguments.dry_run)
    verb = "would come in" if arguments.dry_run else "came in"
    _say(f"{taken.new} {taken.what}{'s' * (taken.new != 1)} {verb}, {taken.known} were there already")


def _import_script(store: "Store", file: Path, arguments: Namespace) -> None:
    from peerassist_tui.intake import take_script

    session_id, title, is_new = take_script(store, file, dry=arguments.dry_run)
    state = "was there already" if not is_new else "would come in" if arguments.dry_run else "came in"
    _say(f"{str(session_id)[:8]}  {title}  {state}")


def backup(arguments: Namespace) -> int:
    """A consistent copy of the store."""
    from peerassist_tui.store.backup import back_up

    file = Path(arguments.file)
    tell = _progress("Copying")
    back_up(store_path(getattr(arguments, "store", None)), file, tell, replace=arguments.force)
    tell(1, 1)
    _say(f"Wrote {file}")
    return 0


def restore(arguments: Namespace) -> int:
    """Put a copy back in the store's place."""
    from peerassist_tui.clock import wall_clock
    from peerassist_tui.store.backup import restore as put_back

    path, file = store_path(getattr(arguments, "store", None)), Path(arguments.file)
    tell = _progress("Copying")
    aside = put_back(path, file, wall_clock(), tell)
    tell(1, 1)
    _say(f"The store {path} is what {file} held.")
    if aside:
        _say(f"What it was before is in {aside}; `peerassist restore {aside}` brings that back.")
    return 0


def check(arguments: Namespace) -> int:
    """Prove that the store is whole."""
    path = _store(arguments)
    if inspect(path) is Version.ABSENT:
        raise Refused(f"There is no store {path} yet.")
    from peerassist_tui.store.store import Store
    from peerassist_tui.store.whole import check as checked

    store, tell = Store(path), _progress("Checking")
    try:
        faults = [*checked(store, tell)]
    finally:
        store.close()
    tell(1, 1)
    sessions = len(overviews(path)) + len(overviews(path, discarded=True))
    if arguments.json:
        told = [{"session": fault.session_id or None, "fault": fault.sentence} for fault in faults]
        _say(json.dumps({"whole": not faults, "sessions": sessions, "faults": told}, ensure_ascii=False, indent=1))
    elif not faults:
        counted = f"{sessions:,} session{'s' * (sessions != 1)}"
        _say(f"The store is whole: {counted}, each of them what its changes add up to.")
    if faults:
        more = f" {len(faults) - 1} more: check --json lists them." if len(faults) > 1 else ""
        raise Refused(f"The store is not whole. {faults[0].sentence}{more}")
    return 0
