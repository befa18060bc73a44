"""A bundle holds whole sessions, is the same for the same content, and is believed in nothing."""

import json
import random
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest

from peerassist_tui.errors import Refused
from peerassist_tui.exchange import reading
from peerassist_tui.exchange.bundle import MANIFEST, export_bundle
from peerassist_tui.exchange.images import normal
from peerassist_tui.exchange.import_bundle import import_bundle, preview_import
from peerassist_tui.exchange.reading import Bundle
from peerassist_tui.models import Change, Intervention
from peerassist_tui.store.queries.overview import overviews
from peerassist_tui.store.store import Store
from tests.helpers.bundles import Forge, Lines, example, forged, histories, parts
from tests.helpers.meeting import START
from tests.helpers.stores import contents, empty_store, filled, folded, new_desk

FLIPS = 200


@pytest.fixture
def bundle(store: Store, tmp_path: Path) -> Path:
    """A bundle of one session."""
    file = tmp_path / "x.peerassist"
    file.write_bytes(example(store))
    return file


@pytest.fixture
def other(tmp_path: Path) -> Store:
    """Another laptop's store."""
    return empty_store(tmp_path / "other.db")


def test_a_session_comes_in_with_its_whole_history(store: Store, other: Store, tmp_path: Path) -> None:
    desk = new_desk(store)
    desk.do("start")
    desk.do("note", kind="telling", text="Bells")
    file = tmp_path / "x.peerassist"
    file.write_bytes(export_bundle(store, [desk.session.id]))
    (one,) = import_bundle(other, Bundle(file), {}, START)
    assert (one.state, one.changes, one.notes) == ("new", 3, 1)
    assert filled(other.load(desk.session.id)) == filled(desk.session)
    assert other.changes(desk.session.id) == store.changes(desk.session.id)
    before = contents(other.path)
    assert [one.state for one in import_bundle(other, Bundle(file), {}, START)] == ["same"]
    desk.do("finish")
    newer = tmp_path / "newer.peerassist"
    newer.write_bytes(export_bundle(store, [desk.session.id]))
    assert [one.state for one in import_bundle(store, Bundle(file), {}, START)] == ["older"]
    assert contents(other.path) == before
    assert [one.state for one in import_bundle(other, Bundle(newer), {}, START)] == ["newer"]
    assert filled(folded(other, desk.session.id)) == filled(other.load(desk.session.id)) == filled(desk.session)


def test_the_same_sessions_make_the_same_bytes(store: Store) -> None:
    ids = [new_desk(store).session.id for _ in range(3)]
    assert export_bundle(store, ids) == export_bundle(store, [*reversed(ids), ids[0]])


def test_the_private_log_stays_at_home_unless_it_is_asked_for(store: Store, bundle: Path, other: Store) -> None:
    (one,) = Bundle(bundle).sessions
    with ZipFile(bundle) as file:
        assert not any(b"Hugo frowns" in file.read(name) for name in file.namelist())
    import_bundle(other, Bundle(bundle), {}, START)
    assert not other.load(one.id).all(Intervention)
    before = contents(store.path)
    assert [each.state for each in import_bundle(store, Bundle(bundle), {}, START)] == ["same"]
    assert contents(store.path) == before
    whole = bundle.with_name("whole.peerassist")
    whole.write_bytes(export_bundle(store, [one.id], with_log=True))
    import_bundle(other, Bundle(whole), {}, START)
    assert [row.saw for row in other.load(one.id).all(Intervention)] == ["Hugo frowns"]
    assert other.changes(one.id) == store.changes(one.id)


def test_looking_writes_nothing(bundle: Path, other: Store) -> None:
    before = contents(other.path)
    assert [(one.state, one.notes) for one in preview_import(other, Bundle(bundle))] == [("new", 2)]
    assert contents(other.path) == before


def test_a_flipped_byte_is_refused_or_harmless(bundle: Path, tmp_path: Path) -> None:
    whole, wanted = bundle.read_bytes(), histories(bundle)
    flipped = tmp_path / "flipped.peerassist"
    refused = 0
    for place in random.Random(20261208).sample(range(len(whole)), FLIPS):
        flipped.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
        found = _found(flipped)
        assert found is None or found == wanted, f"byte {place} changed what came in"
        refused += found is None
    assert refused > FLIPS // 2


def _found(path: Path) -> list[list[Change]] | None:
    """What a bundle holds; None when it is refused."""
    try:
        return histories(path)
    except Refused:
        return None


def test_a_bundle_that_ends_early_is_refused(bundle: Path, other: Store) -> None:
    whole, before = bundle.read_bytes(), contents(other.path)
    for length in (0, 1, 21, 22, 100, len(whole) // 2, len(whole) - 1):
        bundle.write_bytes(whole[:length])
        with pytest.raises(Refused, match="is damaged, or no bundle"):
            preview_import(other, Bundle(bundle))
    assert contents(other.path) == before


def _in_row(**values: object) -> Forge:
    """Let the last change's last row say something else."""
    return lambda _, lines: lines[2]["rows"][-1][3].update(values)


def _in_first(table: str, **values: object) -> Forge:
    """Let the row of a table that the first change made say something else."""
    return lambda _, lines: next(after for name, *_, after in lines[0]["rows"] if name == table).update(values)


@pytest.mark.parametrize(
    "forge",
    [
        lambda manifest, _: manifest.update(format="other"),
        lambda manifest, _: manifest.update(version=2),
        lambda manifest, _: manifest.update(schema="9999"),
        lambda manifest, _: manifest.update(sessions=[]),
        lambda manifest, _: manifest["sessions"][0].update(title=7),
        lambda _, lines: lines.pop(1),
        lambda _, lines: lines[1].update(seq=5),
        lambda _, lines: lines[1].update(id=lines[0]["id"]),
        lambda _, lines: lines[1].update(id="1"),
        lambda _, lines: lines[1].update(at="2026-12-08T10:00:00"),
        lambda _, lines: lines[1].update(at="0001-01-01T00:00:00+14:00"),
        lambda _, lines: lines[1].update(seat="thief"),
        lambda _, lines: lines[1].update(rule="../x"),
        lambda _, lines: lines[1].update(more=1),
        lambda _, lines: lines[1].update(rows={}),
        lambda _, lines: lines[2]["rows"].append(["sqlite_master", lines[0]["id"], None, {}]),
        lambda _, lines: lines[2]["rows"].append([["note"], lines[0]["id"], None, {}]),
        lambda _, lines: lines[2]["rows"].append(["note", lines[0]["id"], None, None]),
        lambda _, lines: lines[2]["rows"].pop(),
        lambda _, lines: lines[0]["rows"].pop(0),
        _in_row(nonsense=1),
        _in_row(text=None),
        _in_row(text=["x"]),
        _in_row(text="x" * 1_000_001),
        _in_row(kind="shouting"),
        _in_row(marks=["gold"]),
        _in_row(marks=[[[[[[[[[[[[[1]]]]]]]]]]]]]),
        _in_row(number=10**30),
        _in_row(number=1e400),
        _in_first("agenda_item", minutes=1e6),
        _in_first("agenda_item", minutes=-5),
        _in_first("agenda_item", day=10**6),
        _in_first("agenda_item", pinned="noon"),
        _in_first("session", ends_by="25:00"),
        _in_row(at="yesterday"),
        _in_row(at="9999-12-31T23:59:59Z"),
        _in_row(person_id="6b0e1f4e-9d1c-4a53-8b5e-000000000001"),
        _in_row(id="6b0e1f4e-9d1c-4a53-8b5e-000000000001"),
        _in_row(session_id="6b0e1f4e-9d1c-4a53-8b5e-000000000001"),
    ],
)
def test_a_forged_bundle_is_refused_in_one_sentence(bundle: Path, other: Store, tmp_path: Path, forge: Forge) -> None:
    manifest, lines = parts(bundle.read_bytes(), tmp_path)
    forge(manifest, lines)
    before = contents(other.path)
    with pytest.raises(Refused) as told:
        preview_import(other, Bundle(_forged(tmp_path, manifest, lines)))
    assert str(told.value).endswith(".")
    assert contents(other.path) == before


def _forged(folder: Path, manifest: dict[str, object], lines: Lines) -> Path:
    if not manifest["sessions"]:
        path = folder / "forged.peerassist"
        with ZipFile(path, "w") as file:
            file.writestr(MANIFEST, '{"format": "peerassist bundle", "version": 1, "schema": "0004", "sessions": []}')
        return path
    return forged(folder / "forged.peerassist", manifest, lines)


@pytest.mark.parametrize(
    "line",
    ["[" * 100_000, '{"a": ' * 5000, '{"id": 1, "id": 2}', "NaN", "1" * 5000],
)
def test_a_line_that_is_no_change_is_refused(bundle: Path, tmp_path: Path, line: str) -> None:
    manifest, _ = parts(bundle.read_bytes(), tmp_path)
    with pytest.raises(Refused, match="nothing has been taken"):
        histories(forged(tmp_path / "forged.peerassist", manifest, line + "\n"))


def test_texts_are_cleaned_of_what_could_act_on_a_terminal(bundle: Path, other: Store, tmp_path: Path) -> None:
    manifest, lines = parts(bundle.read_bytes(), tmp_path)
    for line in lines:
        for _, _, *images in line["rows"]:
            for image in images:
                if image and "name" in image:
                    image["name"] = f"\x1b[2J\u202e{image['name']}\x07"
    opened = Bundle(forged(tmp_path / "forged.peerassist", manifest, lines))
    import_bundle(other, opened, {}, START)
    names = [person.name for person in other.load(opened.sessions[0].id).people]
    assert names == ["Hawa", "Hugo", "Amina", "Bao", "Chen", "Fay", "Noor"]


@pytest.mark.parametrize("name", ["../../x", "/etc/x", "sessions/../x.jsonl", "sessions/x.jsonl", "C:\\x"])
def test_a_file_that_does_not_belong_there_is_refused(bundle: Path, tmp_path: Path, name: str) -> None:
    manifest, lines = parts(bundle.read_bytes(), tmp_path)
    there = set(tmp_path.rglob("*"))
    with pytest.raises(Refused):
        Bundle(forged(tmp_path / "forged.peerassist", manifest, lines, **{name: b"x"}))
    assert set(tmp_path.rglob("*")) - there == {tmp_path / "forged.peerassist"}


def test_a_bomb_is_not_unpacked(bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    manifest, _ = parts(bundle.read_bytes(), tmp_path)
    bomb = forged(tmp_path / "bomb.peerassist", manifest, " " * 30_000_000 + "\n")
    with pytest.raises(Refused, match="a file in it is too big"):
        histories(bomb)
    many = tmp_path / "many.peerassist"
    with ZipFile(many, "w") as file:
        for number in range(reading.MOST_SESSIONS + 2):
            file.writestr(str(number), b"")
    with pytest.raises(Refused, match="too many files"):
        Bundle(many)
    monkeypatch.setattr(reading, "MOST_BYTES", 100)
    with pytest.raises(Refused, match="is too big for a bundle"):
        Bundle(bundle)


def test_other_ways_of_packing_and_twofold_names_are_refused(bundle: Path, tmp_path: Path) -> None:
    with ZipFile(bundle) as file:
        entries = {name: file.read(name) for name in file.namelist()}
    for method, again in ((ZIP_BZIP2, False), (ZIP_DEFLATED, True)):
        with ZipFile(tmp_path / "odd.peerassist", "w", method) as file:
            for name, content in entries.items():
                file.writestr(name, content)
            if again:
                with pytest.warns(UserWarning, match="Duplicate name"):
                    file.writestr(MANIFEST, entries[MANIFEST])
        with pytest.raises(Refused, match="damaged"):
            Bundle(tmp_path / "odd.peerassist")


@pytest.mark.parametrize("place", ["", "/dev/null", "none.peerassist"])
def test_what_is_no_file_is_refused(tmp_path: Path, place: str) -> None:
    with pytest.raises(Refused):
        Bundle(tmp_path / place)


def test_rows_of_other_sessions_cannot_be_taken_over(store: Store, bundle: Path, tmp_path: Path) -> None:
    manifest, lines = parts(bundle.read_bytes(), tmp_path)
    own, new = manifest["sessions"][0]["id"], "6b0e1f4e-9d1c-4a53-8b5e-000000000001"
    manifest["sessions"][0] |= {"id": new, "file": f"sessions/{new}.jsonl"}
    moved = [json.loads(json.dumps(line).replace(own, new)) for line in lines]
    before = contents(store.path)
    with pytest.raises(Refused, match="uses ids of other sessions here"):
        import_bundle(store, Bundle(forged(tmp_path / "forged.peerassist", manifest, moved)), {}, START)
    assert contents(store.path) == before
    assert len(overviews(store.path)) == 1


def test_a_bundle_of_an_older_schema_has_the_fields_of_today(bundle: Path, other: Store, tmp_path: Path) -> None:
    manifest, lines = parts(bundle.read_bytes(), tmp_path)
    manifest["schema"] = "0001"
    for line in lines:
        for table, _, *images in line["rows"]:
            for image in images:
                if image and table == "person":
                    del image["email"], image["called"]
    opened = Bundle(forged(tmp_path / "old.peerassist", manifest, lines))
    import_bundle(other, opened, {}, START)
    assert filled(folded(other, opened.sessions[0].id)) == filled(other.load(opened.sessions[0].id))
    assert [normal(one) for one in other.changes(opened.sessions[0].id)] == other.changes(opened.sessions[0].id)
