"""Text that would act, by every way into the program, onto every place where it comes out: nothing of it acts.

What it would do is in `tests/helpers/hostile.py`. What is typed, pasted, listed, played or bundled is cleaned on its
way in. The hardest way in is a store into which somebody wrote by hand, past all that: it is looked at on every
screen and in every document.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from peerassist_tui.cli import main
from peerassist_tui.content.templates import parse_template
from peerassist_tui.exchange.import_bundle import import_bundle
from peerassist_tui.exchange.reading import Bundle
from peerassist_tui.exports.formats import DATA, PAPERS, TEXTS
from peerassist_tui.ids import EXAMPLES
from peerassist_tui.intake.people_list import read_people
from peerassist_tui.models import Note
from peerassist_tui.session import Session
from peerassist_tui.settings import settings_path
from peerassist_tui.store.queries.overview import overviews
from peerassist_tui.store.store import Store
from peerassist_tui.text import harmless
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.bundles import example, forged, parts
from tests.helpers.console import TEN, console, new_session
from tests.helpers.documents import Page, words_of
from tests.helpers.hostile import ACTS, FORMULA, MARKUP, WORDS, live, text_columns
from tests.helpers.meeting import HEADER
from tests.helpers.stores import empty_store

LONE = "\ud800 half a character"
HELD = str(next(iter(EXAMPLES.values())))


def texts(value: object) -> Iterator[str]:
    """Every text in rows, lists and tables."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, one in value.items():
            yield from (*texts(name), *texts(one))
    elif isinstance(value, list | tuple):
        for one in value:
            yield from texts(one)


def said(session: Session) -> str:
    """Every text of a session."""
    rows = [row.image() for table in session.tables.values() for row in table.values()]
    return "\n".join(texts(rows))


def only_session(path: Path) -> Session:
    """What came into a store."""
    store = Store(path)
    try:
        return store.load(UUID(overviews(path)[0].id))
    finally:
        store.close()


def test_each_probe_sees_what_it_looks_for() -> None:
    found = live(ACTS + LONE)
    assert {"\x1b]", "\x1bP", "\x1bc", "\x9b", "\x9d", "\x7f", "\x00", "\x07", "\u202e", "\u2066", "\ud800"} <= {*found}
    assert live("an ordinary line, \x1b[1mbold\x1b[0m, \x1b]22;text\x07 ليلى می\u200cخواهم\n") == []


@pytest.mark.parametrize("text", [ACTS, ACTS + MARKUP, f'{{"a": "{ACTS}\u2028"}}'])
def test_what_is_written_to_the_terminal_is_harmless_and_parts_no_line(text: str) -> None:
    assert live(harmless(text)) == []
    assert "\n" not in harmless(text)
    assert WORDS in harmless(text)


def test_a_list_of_people_brings_in_words_alone() -> None:
    read = read_people(f"Name\tOrganisation\n{ACTS}Amina{LONE}\t{ACTS}{MARKUP}\nBao\t{FORMULA}")
    assert [one["name"] for one in read.people if "Bao" in one["name"]] == ["Bao"]
    assert live("\n".join(texts(read.people))) == []
    assert WORDS in str(read.people)


def test_a_script_brings_in_words_alone(tmp_path: Path) -> None:
    """Also as the text of a table, and by the name of a file that is not there."""
    script, path = tmp_path / "script.jsonl", tmp_path / "store.db"
    head = {**HEADER, "do": "session", "title": f"Wells {ACTS}{MARKUP}", "challenge": ACTS + LONE}
    lines = [head, {"at": 0, "do": "start"}, {"at": 1, "do": "note", "kind": "telling", "text": ACTS + LONE}]
    script.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    table = tmp_path / "actions.csv"
    table.write_text(f'Action,Owner\n"{ACTS.translate({0: None})}{MARKUP}",x\n"{FORMULA}",y\n', encoding="utf-8")
    assert main(["--store", str(path), "play", "--headless", str(script)]) == 0
    assert main(["--store", str(path), "import", str(table), "--into", "Wells"]) == 0
    whole = said(only_session(path))
    assert live(whole) == []
    assert whole.count(WORDS) >= 4
    assert FORMULA in whole


@pytest.mark.parametrize(
    "words", [["import", f"{ACTS[1:]}.peerassist".replace("\0", "")], ["show", ACTS], ["list", ACTS]]
)
def test_what_was_typed_after_the_command_is_told_again_harmlessly(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["--store", str(tmp_path / "store.db"), *words])
    told = capsys.readouterr()
    assert live(told.out + told.err) == []


def test_a_template_and_the_settings_bring_in_words_alone(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    written = json.dumps(ACTS.replace("\x00", "") + MARKUP)  # TOML writes a basic text as JSON does
    written = written.replace("\\u001b", "\\u001B").replace("\\b", "\\u0008")
    item = f"[[items]]\ntitle = {written}\nphase = 'telling'\nminutes = 5\n"
    template = parse_template(f"name = {written}\ndescription = {written}\n{item}", "mine.toml")
    assert live(f"{template}") == []
    assert WORDS in f"{template}"
    settings_path().parent.mkdir(parents=True)
    settings_path().write_text(f"theme = {written}\n[letters]\nsignature = {written}\n", encoding="utf-8")
    main(["--store", str(tmp_path / "store.db"), "list"])
    assert live(capsys.readouterr().err) == []


def test_a_bundle_brings_in_words_alone(store: Store, tmp_path: Path) -> None:
    columns = text_columns()
    manifest, lines = parts(example(store), tmp_path)
    manifest["sessions"][0]["title"] = ACTS
    for line in lines:
        line["label"] = ACTS + line["label"]
        for table, _, *images in line["rows"]:
            for image in filter(None, images):
                image.update({name: ACTS + MARKUP + image[name] for name in columns[table]})
    other = empty_store(tmp_path / "other.db")
    opened = Bundle(forged(tmp_path / "forged.peerassist", manifest, lines))
    (one,) = import_bundle(other, opened, {}, TEN)
    assert live(one.title + said(other.load(one.id)) + "".join(change.label for change in other.changes(one.id))) == []
    assert WORDS in one.title
    other.close()


async def test_what_is_pasted_into_a_note_and_a_title_is_words_alone(tmp_path: Path) -> None:
    path, clock = tmp_path / "store.db", ManualClock(TEN)
    session_id = new_session(path, clock, is_on=True)
    async with console(path, session_id, clock=clock) as opened:
        await opened.press("t")
        opened.app.copy_to_clipboard(ACTS.replace("\r", "") + MARKUP)
        await opened.press("ctrl+v", "enter")
        (note,) = opened.session.all(Note)
        assert live(note.text) == []
        assert WORDS in note.text
        assert "[red]x[/red]" in opened.text()
        assert "@click=app.quit" in opened.text()


def test_the_commands_tell_a_store_written_by_hand_harmlessly(
    spoiled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for words in (
        ["list", "--json"],
        ["list"],
        ["show", HELD, "--json"],
        ["show", HELD],
        ["search", WORDS],
        ["people", "--examples"],
        ["due", "--examples"],
        ["lessons", "--examples"],
        ["hints", HELD],
        ["check", "--json"],
    ):
        main(["--store", str(spoiled), *words])
        told = capsys.readouterr()
        assert live(told.out + told.err) == [], words
        assert told.out


def test_the_documents_of_a_store_written_by_hand_hold_words_alone(spoiled: Path, tmp_path: Path) -> None:
    for ending in (*PAPERS, *DATA, ".csv"):
        file = tmp_path / f"report{ending}"
        assert main(["--store", str(spoiled), "report", HELD, "-o", str(file)]) == 0
        text = words_of(file.read_bytes(), ending) if ending == ".docx" else file.read_text(encoding="utf-8-sig")
        assert live(text) == [], ending
        assert text.count(WORDS) > 50, ending
        if ending == ".html":
            page = Page(file.read_bytes())
            assert {tag for tag, _ in page.tags}.isdisjoint({"script", "link", "img", "iframe", "b"})
            assert all(one["href"].startswith("#") for one in page.all("a"))
    for ending in (".ics", ".txt"):
        file = tmp_path / f"invite{ending}"
        assert main(["--store", str(spoiled), "invite", HELD, "-o", str(file)]) == 0
        assert live(file.read_text(encoding="utf-8")) == [], ending
    assert ".txt" in TEXTS
