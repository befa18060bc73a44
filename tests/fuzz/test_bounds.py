"""Inputs that are too large or too deep are refused, or read in bounded time and memory."""

import json
import tracemalloc
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from time import monotonic
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from peerassist_tui.content.own_templates import own_templates
from peerassist_tui.content.templates import parse_template
from peerassist_tui.errors import Refused, ScriptError
from peerassist_tui.exchange.bundle import FORMAT, MANIFEST, entry_name
from peerassist_tui.exchange.reading import Bundle
from peerassist_tui.intake.people_list import read_people
from peerassist_tui.intake.script import parse
from peerassist_tui.intake.task_table import read_tasks
from peerassist_tui.settings import read_settings, settings_path
from peerassist_tui.settings_check import faults
from peerassist_tui.settings_writing import save_theme
from peerassist_tui.store.disk.file import REVISIONS
from peerassist_tui.store.search.search_question import SearchQuestion
from peerassist_tui.timing.date_at_end import date_at_end
from peerassist_tui.timing.dates import read_date
from peerassist_tui.toml_text import read_toml
from tests.fuzz.place import TODAY

MEGABYTE = 1_000_000
DEEP = "[" * 100_000


def peak(work: Callable[[], object]) -> float:
    """How many megabytes of memory some work took at most; what it raises is its own affair."""
    tracemalloc.start()
    try:
        with suppress(Refused):
            work()
        return tracemalloc.get_traced_memory()[1] / MEGABYTE
    finally:
        tracemalloc.stop()


def bomb(path: Path, said: int) -> Path:
    """A bundle with a session that unpacks to a gigabyte of zeros, of which it says that it is so long."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(bytes(MEGABYTE)) + packer.flush(zlib.Z_FULL_FLUSH)
    key = "00000000-0000-0000-0000-000000000000"
    listed = {"id": key, "title": "Zeros", "file": entry_name(UUID(key)), "changes": 1, "size": said, "sha256": ""}
    manifest = {"format": FORMAT, "version": 1, "schema": REVISIONS[-1], "log": False, "sessions": [listed]}
    with ZipFile(path, "w") as bundle:
        bundle.writestr(MANIFEST, json.dumps(manifest))
        bundle.writestr(entry_name(UUID(key)), packed * 1_000)  # its pieces follow each other, as in a packed gigabyte
        bundle.filelist[-1].compress_type, bundle.filelist[-1].file_size = ZIP_DEFLATED, said
    return path


def all_of(path: Path) -> None:
    """Read all that a bundle holds."""
    bundle = Bundle(path)
    for one in bundle.sessions:
        bundle.history(one)


@pytest.mark.parametrize("said", [1_000 * MEGABYTE, 100_000])
def test_a_bundle_that_unpacks_to_a_gigabyte_is_refused_before_memory_grows(tmp_path: Path, said: int) -> None:
    path = bomb(tmp_path / "bomb.peerassist", said)
    assert path.stat().st_size < 2 * MEGABYTE
    with pytest.raises(Refused, match="is damaged, or no bundle"):
        all_of(path)
    assert peak(lambda: all_of(path)) < 10


@pytest.mark.parametrize("opened", [DEEP, '{"do": ' * 100_000, '{"do": "note", "x": ' + DEEP])
def test_json_nested_a_hundred_thousand_deep_is_refused(opened: str) -> None:
    with pytest.raises(ScriptError, match=r"Line 1: this is not JSON\."):
        list(parse([opened]))


def test_a_manifest_nested_a_hundred_thousand_deep_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "deep.peerassist"
    with ZipFile(path, "w") as bundle:
        bundle.writestr(MANIFEST, DEEP)
    with pytest.raises(Refused, match="a line of it is not JSON"):
        Bundle(path)


def test_toml_nested_a_hundred_thousand_deep_is_refused() -> None:
    with pytest.raises(Refused, match=r"deep\.toml is not TOML: it is nested too deeply"):
        parse_template(f"name = {DEEP}", "deep.toml")
    settings_path().parent.mkdir(parents=True)
    settings_path().write_text(f"theme = {DEEP}", encoding="utf-8")
    assert faults() == ["settings.toml: it is nested too deeply; the usual settings hold until this is fixed."]
    with pytest.raises(Refused, match="was not kept"):
        save_theme("textual-dark")


def test_five_megabytes_of_toml_are_refused(tmp_path: Path) -> None:
    text = 'x = "y"\n' * 650_000
    (tmp_path / "long.toml").write_text(text, encoding="utf-8")
    assert own_templates(tmp_path).faults == ("long.toml is too long for an agenda.",)
    settings_path().parent.mkdir(parents=True)
    settings_path().write_text(text, encoding="utf-8")
    with pytest.raises(Refused, match="it is too long"):
        read_settings()


def lines() -> Iterator[tuple[str, Callable[[str], Iterable[object]]]]:
    """Pastes of 10,000 lines, each with its reader."""
    yield "Amina Sow {0}, IFRC, amina{0}@x.org", lambda text: read_people(text).people
    yield "Dr. Hugo{0} Valdés (Red Cross)", lambda text: read_people(text).people
    yield "Buy bells {0};Amina;31/12/2026", lambda text: read_tasks(f"Action;Owner;Due\n{text}", "x", TODAY).rows
    yield "telling\tBells {0}\tAmina", lambda text: read_tasks(f"Kind\tNote\tWho\n{text}", "x", TODAY).rows


@pytest.mark.parametrize(("line", "read"), [*lines()])
def test_ten_thousand_pasted_lines_are_read(line: str, read: Callable[[str], list[object]]) -> None:
    text = "\n".join(line.format(number) for number in range(10_000))
    begun = monotonic()
    assert len(read(text)) == 10_000
    assert monotonic() - begun < 20


def test_a_cell_of_ten_megabytes_is_refused_at_once() -> None:
    begun = monotonic()
    with pytest.raises(Refused, match=r"Line 2 of the table cannot be read: it is longer than 1,000,000 characters\."):
        read_tasks(f"Action;Owner\n{'bells ' * 1_700_000};Amina\n", "x", TODAY)
    with pytest.raises(Refused, match=r"Line 2 of the list cannot be read: it is longer than 1,000,000 characters\."):
        read_people(f"Name;Organisation\nAmina;{'bells ' * 1_700_000}\n")
    assert monotonic() - begun < 2


@pytest.mark.parametrize(
    "text",
    [
        *(word * 17 for word in ("before ", "in before ", "the end of ", "a week before ")),
        *("before " * 10_000, "1/" * 50_000),
    ],
)
def test_a_date_that_has_many_readings_is_none_at_once(text: str) -> None:
    begun = monotonic()
    assert read_date(text, TODAY) is None
    assert date_at_end(f"Boats {text}", TODAY).day is None
    assert monotonic() - begun < 2


@pytest.mark.parametrize("typed", ["b)" * 1_000, "警报" * 500, '"' * 1_000, "a b " * 500, "ā́" * 900])
def test_a_long_search_is_a_question_at_once(typed: str) -> None:
    begun = monotonic()
    asked = SearchQuestion(typed)
    asked.marks("Boats and bells, b)b)b)b 警报警报 a b a b " * 300)
    assert monotonic() - begun < 2


@pytest.mark.parametrize("text", ["a." * 400_000 + "a = 1", f"x = {'9' * 5_000}", "x" * 900_000, "[a]\n" * 100_000])
def test_toml_that_would_take_long_is_refused_at_once(text: str) -> None:
    begun = monotonic()
    with pytest.raises(ValueError, match=r"\w"):
        read_toml(text)
    assert monotonic() - begun < 2
