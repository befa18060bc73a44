"""Tables of actions and notes, and session scripts, as others wrote them."""

import json
from datetime import date
from pathlib import Path

import pytest

from peerassist_tui.cli import main
from peerassist_tui.desk import Desk
from peerassist_tui.errors import Refused
from peerassist_tui.intake.intake import read_table, take_script, take_table
from peerassist_tui.models import Action, Note
from peerassist_tui.store.queries.overview import overviews
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.meeting import START
from tests.helpers.stores import contents, new_desk
from tests.intake.test_script_player import HEAD, WHOLE_INTERFACE

TODAY = START.date()
ACTIONS = "Action,Responsible,By when\nBuy a bell,amina,24 December 2026\nRing [/b] twice,The mayor,\n"


@pytest.fixture
def desk(store: Store) -> Desk:
    return new_desk(store)


def taken(desk: Desk, file: Path) -> tuple[int, int]:
    """Take a table in; how many rows are new, and how many were there."""
    found = take_table(desk._store, desk.session.id, file, ManualClock(START))
    desk.sync()
    return found.new, found.known


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_actions_come_in_once_whatever_the_encoding(desk: Desk, tmp_path: Path, encoding: str, separator: str) -> None:
    file = tmp_path / "actions.csv"
    file.write_bytes(
        f"Übersicht,{ACTIONS}".replace("\n", "\nx,").removesuffix("x,").replace(",", separator).encode(encoding)
    )
    assert taken(desk, file) == (2, 0)
    name = desk.session.name_of
    found = [(row.text, row.owner or name(row.person_id), row.due) for row in desk.session.all(Action)]
    assert found == [
        ("Buy a bell", "Amina", date(2026, 12, 24)),
        ("Ring [/b] twice", "The mayor", None),
    ]
    assert taken(desk, file) == (0, 2)


def test_dates_of_a_table_are_read_in_the_language_of_the_session(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "actions.csv"
    file.write_text("Action,By when\nSonner,lundi prochain\nPayer,le 15 janvier\nBuy,next friday\n", encoding="utf-8")
    desk.do("describe", language="fr")
    assert taken(desk, file) == (3, 0)
    found = [row.due for row in desk.session.all(Action)]
    assert found == [date(2026, 12, 14), date(2027, 1, 15), date(2026, 12, 18)]


def test_notes_come_in_with_their_kind_and_speaker(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "notes.csv"
    file.write_text('Kind,Note,Who,Objective\n,"Bells, too late",Amina,OB2\nQuestion,Why?,,\n\n,,,\n', encoding="utf-8")
    assert taken(desk, file) == (2, 0)
    assert [(row.kind, row.text, desk.session.name_of(row.person_id)) for row in desk.session.all(Note)] == [
        ("telling", "Bells, too late", "Amina"),
        ("asking", "Why?", ""),
    ]
    assert desk.session.all(Note)[0].objective_id == desk.session.objective("OB2").id
    assert taken(desk, file) == (0, 2)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "has no column that is called “action” or “note”"),
        ("a,b\n1,2\n", "has no column that is called “action” or “note”"),
        ("Action,Due\nBuy,1/2\n", "Is “1/2” Mon 1 February"),
        ("Action,Due\nBuy,31/12\nFind,12/30\n", "The dates are in two orders: line 2"),
        ("Note,Kind\nFine,telling\nx,shouting\n", "line 3: a note is telling, asking or analysing, not “shouting”."),
        ("Note,Who\nFine,\nx,Nobody\n", "line 3: Nobody here is called 'Nobody'."),
        ("Note\n" + "x" * 200_000, "cannot be read"),
    ],
)
def test_a_wrong_table_is_refused_with_its_line_and_nothing_comes_in(
    desk: Desk, tmp_path: Path, text: str, sentence: str
) -> None:
    file = tmp_path / "table.csv"
    file.write_text(text, encoding="utf-8")
    before = contents(desk._store.path)
    with pytest.raises(Refused, match=sentence.replace("(", r"\(")):
        taken(desk, file)
    assert contents(desk._store.path) == before


def test_a_table_is_read_as_what_its_columns_say() -> None:
    with pytest.raises(Refused, match="There is no file"):
        read_table(Path("none.csv"), TODAY)


def test_a_script_comes_in_once_and_whole(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "s.jsonl"
    file.write_text("\n".join(json.dumps(line) for line in (HEAD, *WHOLE_INTERFACE)), encoding="utf-8")
    before = contents(store.path)
    assert take_script(store, file, dry=True)[1:] == (HEAD["title"], True)
    assert contents(store.path) == before
    assert take_script(store, file)[2]
    assert not take_script(store, file)[2]
    assert len(overviews(store.path)) == 1
    wrong = tmp_path / "wrong.jsonl"
    wrong.write_text(file.read_text(encoding="utf-8") + '\n{"at": 1e6, "do": "sing"}', encoding="utf-8")
    before = contents(store.path)
    with pytest.raises(Refused, match="There is nothing called 'sing' to do"):
        take_script(store, wrong)
    assert contents(store.path) == before


def test_the_ending_says_what_a_file_is(store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new_desk(store)
    file = tmp_path / "actions.csv"
    file.write_text(ACTIONS, encoding="utf-8")
    place = ("--store", str(store.path))
    assert main([*place, "import", str(file)]) == 1
    assert "--into SESSION" in capsys.readouterr().err
    assert main([*place, "import", str(file), "--into", "Storm", "--dry-run"]) == 0
    assert main([*place, "import", str(file), "--into", "Storm"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "2 actions would come in, 0 were there already",
        "2 actions came in, 0 were there already",
    ]
    file = tmp_path / "merged.txt"
    file.write_text("Action\tOwner\nC\tBao Li\nD\t\n", encoding="utf-16")
    assert main([*place, "import", str(file), "--into", "Storm", "--dry-run"]) == 0
    assert "  Owner: empty on line 3, below a filled cell" in capsys.readouterr().err.splitlines()
    assert main([*place, "import", str(file), "--into", "Storm", "--fill-down", "owner"]) == 0
    assert main([*place, "show", "Storm", "--json"]) == 0
    assert capsys.readouterr().out.count('"Bao Li"') == 2
    assert main([*place, "import", str(file), "--into", "Storm", "--fill-down", "Due"]) == 1
    assert "There is no column Due; there is Action, Owner." in capsys.readouterr().err
    assert main([*place, "import", str(tmp_path / "x.doc")]) == 1
    assert "its name has to end in .peerassist .age .csv .tsv .txt .md .jsonl." in capsys.readouterr().err
