"""The readers of files that are written for the program: scripts, templates, cards, settings, bundles, a store."""

import contextlib
import io
import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any

from peerassist_tui.cli import _function, parser
from peerassist_tui.content.cards import cards
from peerassist_tui.content.hint_limits import hint_limits
from peerassist_tui.content.letter_style import letter_style
from peerassist_tui.content.own_templates import own_templates, save_template
from peerassist_tui.content.templates import agenda_templates, template_text
from peerassist_tui.errors import Refused
from peerassist_tui.exchange.import_bundle import import_bundle, preview_import
from peerassist_tui.exchange.reading import Bundle
from peerassist_tui.exports.own.own_report import own_reports, write
from peerassist_tui.intake.intake import take_script
from peerassist_tui.intake.script import read_script
from peerassist_tui.settings import backups_folder, cards_path, load_format, load_theme, settings_path
from peerassist_tui.settings_check import faults
from peerassist_tui.settings_writing import save_theme
from peerassist_tui.store.store import Store
from peerassist_tui.timing.usual_dates import usual_dates
from tests.fuzz.oracle import of_a_user
from tests.fuzz.place import Place
from tests.fuzz.reader import Reader, seeds
from tests.helpers.meeting import HEADER
from tests.helpers.sealed import LIGHT, WORDS

_SETTINGS = (
    'theme = "textual-dark"\n[queue]\nmore_orders = true\n[documents]\nformat = ".docx"\n'
    '[letters]\nsalutation = "Dear {name}"\n[hints]\nlong_turn_seconds = 90\n'
    '[backups]\nautomatic = false\nfolder = "~/b"\n'
    '[[follow_up]]\nmonths = 3\nwhat = "Used?"\n[[follow_up]]\nmonths = 6\n',
    "theme = 1\nfollow_up = 3\nhints = []\n",
)
_SCRIPT = "\n".join(
    json.dumps(line)
    for line in (
        {"do": "session", **HEADER},
        {"do": "start", "at": 0},
        {"do": "give_floor", "at": 3, "who": "Amina"},
        {"do": "note", "at": 5, "kind": "telling", "text": "Bells", "seat": "note_taker"},
        {"do": "raise_hand", "at": 6.5, "who": "Hugo"},
        {"do": "undo", "at": 7},
        {"do": "pause", "at": 9},
    )
)
_CARD = 'title = "One talks"\nrole = "referee"\nsee = "Hugo"\ndo = "Ask"\nsay = ["Who else?"]\nhints = []\n'
_REPORT = (
    "# {{ title }}\n{% for one in report.people %}- {{ one.name|md }}\n{% endfor %}\n{{ body }}\n{{ 3|minutes }}\n"
)


def _script(content: bytes, place: Place) -> Iterator[str]:
    for line in read_script(place.file("script.jsonl", content)):
        yield str(line.number)


def _played(content: bytes, place: Place) -> Iterator[str]:
    with closing(Store(place.store)) as store:
        yield take_script(store, place.file("script.jsonl", content), dry=True)[1]


def _template(content: bytes, place: Place) -> Iterator[str]:
    read = own_templates(place.file("agenda.toml", content).parent)
    yield from read.faults
    for template in read.found.values():
        yield template.name
        save_template(place.folder / "kept.toml", template)


def _card(content: bytes, _: Place) -> Iterator[str]:
    _put(cards_path() / "own.toml", content)
    yield from cards().faults


def _settings(content: bytes, _: Place) -> Iterator[str]:
    _put(settings_path(), content)
    yield from faults(["textual-dark"])
    yield usual_dates().told
    hint_limits(), letter_style(), backups_folder()
    yield load_theme({"textual-dark"}, "textual-dark") + load_format()


def _kept_settings(content: bytes, _: Place) -> Iterator[str]:
    _put(settings_path(), content)
    save_theme("textual-dark")
    yield ""


def _report(content: bytes, place: Place) -> Iterator[str]:
    read = own_reports(place.file("own.md.j2", content).parent)
    yield from read.faults
    for report in read.found.values():
        write(report, ".md", place.session, place.meeting.now, anonymous=False)


def _bundle(content: bytes, place: Place) -> Iterator[str]:
    bundle = Bundle(place.file("in.peerassist", content))
    for one in bundle.sessions:
        bundle.history(one)
        yield of_a_user(one.title)


def _taken(content: bytes, place: Place) -> Iterator[str]:
    bundle = Bundle(place.file("in.peerassist", content))
    with closing(Store(place.copy())) as store:
        for incoming in preview_import(store, bundle):
            yield of_a_user(incoming.title)
        import_bundle(store, bundle, {}, place.meeting.now)


def _sealed(content: bytes, place: Place) -> Iterator[str]:
    path = place.file("in.age", content)
    for one in Bundle(path, WORDS).sessions:
        yield of_a_user(one.title)


def _put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


_parser = cache(parser)
_LOOKS = (["list", "--json"], ["show", "0", "--json"], ["due"], ["lessons"], ["search", "bells"], ["figures"],
          ["people"], ["hints", "0"], ["check"])  # fmt: skip


def _store(content: bytes, place: Place) -> Iterator[str]:
    """A store into which somebody wrote: each line is a place and what is written there."""
    path = place.copy()
    for line in content.splitlines():
        _write_by_hand(path, line)
    key = place.sessions[0].id
    for looked in (_LOOKS[len(content) % len(_LOOKS)], _LOOKS[sum(content) % len(_LOOKS)]):
        words = [key if word == "0" else word for word in looked]
        try:
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                _function(words[0])(_parser().parse_args([*words, "--store", str(path)]))
        except Refused as refused:
            yield str(refused)


def _write_by_hand(path: Path, line: bytes) -> None:
    """`["note", "text", 0, "…"]` into a cell of a row, or `[4711, 255]` over a byte of the file."""
    try:
        edit: Any = json.loads(line)
        if len(edit) == 2:
            with path.open("r+b") as file:
                file.seek(edit[0] % path.stat().st_size)
                file.write(bytes([edit[1]]))
            return
        table, column, row, value = edit
        with closing(sqlite3.connect(path)) as connection:
            connection.execute(
                f'UPDATE OR IGNORE "{table}" SET "{column}" = ? WHERE rowid IN '  # noqa: S608 - our own store
                f'(SELECT rowid FROM "{table}" LIMIT 1 OFFSET ?)',
                (value, row),
            )
            connection.commit()
    except (ValueError, TypeError, KeyError, OverflowError, sqlite3.Error):
        return  # the line is nothing that can be written, so the store stays as it is


def cells(path: Path) -> Sequence[tuple[str, str, int]]:
    """Each table of a store with each of its columns, and how many rows there are."""
    with closing(sqlite3.connect(path)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return [
            (table, column, connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])  # noqa: S608
            for table in tables
            for _, column, *_ in connection.execute(f'PRAGMA table_info("{table}")').fetchall()
        ]


def _templates(_: Place) -> list[bytes]:
    return [template_text(one).encode() for one in agenda_templates()[:3]]


FILES = (
    Reader("script", _script, seeds(_SCRIPT), 25, "json"),
    Reader("played script", _played, seeds(_SCRIPT), 6, "json", 5),
    Reader("template", _template, _templates, 8, "toml"),
    Reader("card", _card, seeds(_CARD), 12, "toml"),
    Reader("settings", _settings, seeds(*_SETTINGS), 12, "toml"),
    Reader("kept settings", _kept_settings, seeds(*_SETTINGS), 3, "toml"),
    Reader("report template", _report, seeds(_REPORT), 3, "text"),
    Reader("bundle", _bundle, lambda place: [place.bundle], 5, "zip"),
    Reader("taken bundle", _taken, lambda place: [place.bundle], 1, "zip", 5),
    Reader("sealed bundle", _sealed, lambda place: [LIGHT], 1, "text", 10),
    Reader("store", _store, lambda _: [b""], 1, "store", 20),
)
