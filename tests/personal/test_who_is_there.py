"""Who is in the store, and everything about one person."""

import json
from pathlib import Path

import pytest

from peerassist_tui.store.store import Store
from tests.helpers.stores import contents, new_desk
from tests.personal.somebody import OMAR, everywhere_named, full_of, person, run


def test_namesakes_are_told_apart_by_address_or_session(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    one = new_desk(store, title="First", people=[person("Lailuka", email="one@x.org"), OMAR])
    other = new_desk(store, title="Second", people=[person("Lailuka", email="two@x.org"), OMAR])
    assert run(store, "lailuka", "--erase", "--yes") == 1
    said = capsys.readouterr().err
    assert "may be 2 people" in said
    assert "one@x.org" in said
    assert run(store, "two@x.org", "--erase", "--yes") == 0
    assert [store.load(desk.session.id).people[0].name for desk in (one, other)] == ["Lailuka", "Somebody"]
    assert run(store, "Lailuka", "--session", "First", "--erase", "--yes") == 0
    assert [store.load(desk.session.id).people[0].name for desk in (one, other)] == ["Somebody 2", "Somebody"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["Nemo", "--export", "nemo.json"], "Nobody in the store is called 'Nemo'"),
        (["Nemo", "--session", "Storm", "--erase", "--yes"], "Nobody in the store is called 'Nemo' in that session"),
        (["Nemo", "--erase", "--yes"], "Nobody in the store is called 'Nemo'"),
        (["Lailuka", "--erase"], "say --yes where nobody can be asked"),
        (["Lailuka", "--rename", "omar muster", "--yes"], "has somebody called Omar Muster already"),
    ],
)
def test_what_is_refused_changes_nothing(
    store: Store, capsys: pytest.CaptureFixture[str], words: list[str], sentence: str
) -> None:
    new_desk(store, people=[person("Lailuka"), OMAR])
    was = contents(store.path)
    assert run(store, *words) == 1
    assert sentence in capsys.readouterr().err
    assert contents(store.path) == was


def test_each_person_is_listed_once_with_what_was_told_last(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    for day, told in (("2026-12-01", {"role": "Welder"}), ("2026-12-03", {"email": "l@x.org", "party": "host"})):
        desk = new_desk(store, title=day, starts_at=f"{day}T10:00", people=[person("Lailuka", **told), OMAR])
        desk.do("action", text="Buy a bell", owner="Ines Outside")
    desk.do("start")
    assert run(store, "--json") == 0
    ines, lailuka, omar = json.loads(capsys.readouterr().out)["people"]
    assert (ines["name"], ines["parties"], ines["last_met"]) == ("Ines Outside", ["outside"], None)
    assert (omar["name"], [one["title"] for one in omar["sessions"]]) == ("Omar Muster", ["2026-12-03", "2026-12-01"])
    assert {**lailuka, "sessions": len(lailuka["sessions"])} == {
        "name": "Lailuka", "latin": "", "email": "l@x.org", "organisation": "Quellwerk", "role": "Welder",
        "language": "", "skills": [], "parties": ["host", "peer"], "last_met": "2026-12-08", "sessions": 2,
    }  # fmt: skip
    assert run(store) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].split() == ["Lailuka", "2", "sessions", "host,", "peer", "last", "met", "2026-12-08", "Quellwerk",
                                "l@x.org"]  # fmt: skip


def test_everything_about_one_person_is_written(store: Store, tmp_path: Path) -> None:
    full_of(store, "Lailuka Prøvestrand", "Lailuka")
    everywhere_named(store, "Lailuka Prøvestrand")
    file = tmp_path / "all.json"
    assert run(store, "Lailuka Prøvestrand", "--export", str(file)) == 0
    told = json.loads(file.read_text())
    own, other = sorted(told["sessions"], key=lambda one: not one["rows"])
    assert file.stat().st_mode & 0o777 == 0o600
    assert told["person"]["name"] == "Lailuka Prøvestrand"
    assert [row["organisation"] for row in own["rows"]] == ["Quellwerk"]
    assert own["turns"]["count"] == 1
    assert [len(own[what]) for what in ("notes", "options", "thanks", "actions")] == [1, 1, 1, 1]
    assert [one["text"] for one in own["texts"] if not one["now"]] == ["What would Lailuka do?"]
    assert {one["kind"] for one in own["texts"]} == {"note", "option", "action", "thanks", "draft"}
    assert ([len(other[what]) for what in ("actions", "follow_ups")], other["rows"]) == ([1, 1], [])
