"""What is said of lists, dates, scripts, bundles and the store, in a language without Latin letters."""

import errno
import re
import sqlite3
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from peerassist_tui.errors import Refused, RuleError
from peerassist_tui.exchange.conflict_words import STATES, conflict_words, state_word
from peerassist_tui.exchange.merging import COURSE, Conflict
from peerassist_tui.exchange.reading import Bundle
from peerassist_tui.intake.intake import read_table
from peerassist_tui.intake.look import look_at_people, look_at_tasks, look_lines
from peerassist_tui.intake.people_list import read_people, read_people_file
from peerassist_tui.intake.script import parse
from peerassist_tui.intake.task_table import read_tasks
from peerassist_tui.kinds import KINDS
from peerassist_tui.personal.people_text import people_text
from peerassist_tui.session import Session
from peerassist_tui.store.anchor.loss import Loss, StoreLost
from peerassist_tui.store.disk.reasons import why
from peerassist_tui.timing.cities import zone_of
from peerassist_tui.timing.date_column import read_dates
from peerassist_tui.timing.dates import days_until_words, full_date, read_days
from peerassist_tui.timing.usual_dates import usual_dates
from peerassist_tui.timing.zones import from_local, zone
from tests.language.pseudo import turned
from tests.language.spoken import spoken

TODAY = date(2026, 12, 8)
TYPED = re.compile(r"'[^']*'|“[^“”]*”|Asia/Dhaka|peerassist|JSON|UTF-8|\bs\b")
"""What somebody typed, in marks, and names that are alike everywhere."""


@pytest.fixture(scope="module", autouse=True)
def _another(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with spoken(tmp_path_factory.mktemp("languages")):
        yield


def english(text: str, *known: object) -> list[str]:
    """The words of the program that are left in Latin letters."""
    for one in map(str, known):
        text = text.replace(one, "")
    return re.findall("[A-Za-z]+", TYPED.sub("", text))


def test_what_is_left_out_of_a_list_of_people() -> None:
    rows = f"Name;Email;Skills\n{turned('Amina')};{turned('nowhere')};x\n;a@b.example;\nName;Email;Skills\n"
    for text in (rows, f"{turned('Bao')} (a@b.example)\n{turned('Bao')} <c@d.example>\n---\n"):
        for line in look_lines(look_at_people(read_people(text), None)):
            assert english(line, "Name", "Email", "Skills", "a@b.example", "c@d.example") == []


def test_what_is_left_out_of_a_table() -> None:
    text = f"Action;Owner;Due;Status\n{turned('x')};{turned('y')};{turned('soon')};{turned('z')}\n;{turned('y')};1/2;\n"
    table = read_tasks(text, "list.csv", TODAY)
    for line in look_lines(look_at_tasks(table, None)):
        assert english(line, "Action", "Owner", "Due", "Status", "next friday") == []


def fails(act: Callable[[], object], *known: object) -> None:
    with pytest.raises(Refused) as refused:
        act()
    assert english(str(refused.value), *known) == []


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    no_text, missing = tmp_path / "1.csv", tmp_path / "2.csv"
    no_text.write_bytes(bytes(range(256)) * 9)
    fails(lambda: read_people_file(no_text), no_text)
    fails(lambda: read_table(missing, TODAY), missing)
    fails(lambda: read_people_file(tmp_path), tmp_path)
    fails(lambda: Bundle(missing), missing)


@pytest.mark.parametrize("line", ["{", "[]", '{"do": "note"}', '{"do": "x", "seat": "y"}'])
def test_a_script_with_a_fault(line: str) -> None:
    fails(lambda: list(parse([line])))


@pytest.mark.parametrize("typed", ["#", "2050-01-01", "mon 2026-12-08", "Dec-27"])
def test_a_date_that_is_none(typed: str) -> None:
    fails(lambda: read_days(typed, TODAY), "Dec")


def test_dates_and_how_far_off_they_are() -> None:
    for days in (-2, -1, 0, 1, 5):
        assert english(days_until_words(days)) == []
    assert english(full_date(TODAY)) == []
    for values in (["1/2", "2/3"], ["13/2", "2/13"]):
        assert english(read_dates(values, TODAY).question) == []
    offered = usual_dates()
    assert english(offered.told) == []
    assert [left for one in offered.said if (left := english(one.what))] == []


def test_a_zone_or_a_time_that_there_is_not() -> None:
    fails(lambda: zone("Mars"))
    fails(lambda: zone_of("Atlantis"))
    fails(lambda: zone_of("Springfield Nowhere"))
    fails(lambda: from_local(datetime(1, 1, 1), "Asia/Dhaka"))  # noqa: DTZ001


def test_what_a_session_does_not_have() -> None:
    session = Session(uuid4())
    for find in (session.person, session.item, session.objective):
        with pytest.raises(RuleError) as refused:
            find("x")
        assert english(str(refused.value)) == []


def test_why_the_store_cannot_be_written() -> None:
    told = [why(OSError(code, "x")) for code in (errno.ENOSPC, errno.EACCES, errno.EROFS, errno.ENOENT)]
    told += [why(sqlite3.OperationalError(said)) for said in ("database is locked", "disk I/O error", "odd")]
    told += [
        str(StoreLost(Path("/1"), loss, *kept)) for loss in Loss for kept in ((), (Path("/2"),), (None, Path("/3")))
    ]
    assert [left for one in told if (left := english(one))] == []


def test_what_two_laptops_changed_differently() -> None:
    row = {"number": 3, "text": turned("x"), "restricted": True, "marks": []}
    conflicts = [
        Conflict(COURSE, (), None, None),
        Conflict(("note", "1"), (), row, None),
        Conflict(("lesson", "1"), ("text", "restricted", "marks"), row, {**row, "text": ""}),
    ]
    for one in conflicts:
        assert english(" ".join(conflict_words(one))) == []
    assert english(" ".join(map(state_word, STATES))) == []


def test_kinds_of_rows_and_an_empty_store() -> None:
    assert english(" ".join(kind.said + kind.said_word for kind in KINDS.values())) == []
    assert english(people_text([])) == []
