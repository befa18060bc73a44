"""Tables as task programs export them and people write them: who does what until when, and what is said of the rest."""

import csv
import io
from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerassist_tui.errors import Refused
from peerassist_tui.intake.choices import ListChoices
from peerassist_tui.intake.people_list import read_people
from peerassist_tui.intake.task_table import is_table, read_tasks
from peerassist_tui.text import clean, clean_line

TODAY = date(2026, 11, 29)
PUMP, BELL = ("Repair pump", "Bao Li", date(2026, 12, 15), "open"), ("Buy bell", "Zoe Park", None, "done")
EXPORTS = {
    "Trello": (
        "Card ID,Card Name,Card Description,Labels,Members,Due Date,Last Activity Date,List Name,Old,Due Complete\n"
        "6a1,Repair pump,Long,,Bao Li,2026-12-15T12:00:00.000Z,2026-11-20T10:00:00.000Z,Doing,false,false\n"
        "6a2,Buy bell,,,Zoe Park,,2026-11-20T10:00:00.000Z,Done,false,true\n"
    ),
    "Planner": (
        "Plan name,Wells\nDate of export,11/29/2026\n\n"
        "Task ID,Task Name,Bucket Name,Progress,Assigned To,Created Date,Due date,Completed Date,Description\n"
        "Ab1,Repair pump,Now,Not started,Bao Li,11/20/2026,12/15/2026,,\n"
        "Ab2,Buy bell,Now,Completed,Zoe Park,11/20/2026,,11/21/2026,Words\n"
    ),
    "Jira": (
        "Summary,Issue key,Issue Type,Status,Assignee,Reporter,Created,Resolved,Due date,Description,Comment\n"
        "Repair pump,WEL-1,Task,In Progress,Bao Li,Zoe Park,20/Nov/26 10:00 AM,,15/Dec/26 12:00 AM,,\n"
        "Buy bell,WEL-2,Task,Done,Zoe Park,Bao Li,20/Nov/26 10:00 AM,21/Nov/26 9:00 AM,,Words,Words\n"
    ),
    "Asana": (
        "Task ID,Created At,Completed At,Last Modified,Name,Section/Column,Assignee,Assignee Email,Due Date,Notes\n"
        "120,2026-11-20,,2026-11-20,Repair pump,Now,Bao Li,bao@example.org,2026-12-15,Words\n"
        "121,2026-11-20,2026-11-21,2026-11-20,Buy bell,Now,Zoe Park,zoe@example.org,,\n"
    ),
    "Outlook tasks": (
        '"Subject","Start Date","Due Date","Date Completed","% Complete","Notes","Owner","Status"\r\n'
        '"Repair pump","11/20/2026","12/15/2026",,"0",,"Bao Li","In Progress"\r\n'
        '"Buy bell",,,"11/21/2026","1","Words","Zoe Park","Complete"\r\n'
    ),
    "monday.com": (
        "Wells\nNow\nName,Subitems,Person,Status,Date,Text\n"
        "Repair pump,,Bao Li,Working on it,2026-12-15,Words\nBuy bell,,Zoe Park,Done,,\n"
    ),
    "Notion": (
        "Task name,Status,Assignee,Due date\n"
        'Repair pump,In progress,Bao Li,"December 15, 2026"\nBuy bell,Done,Zoe Park,\n'
    ),
    "ClickUp": (
        "Task ID,Task Name,Status,Assignees,Due Date\n"
        '86a,Repair pump,to do,[Bao Li],"Tuesday, December 15th 2026"\n86b,Buy bell,complete,[Zoe Park],\n'
    ),
    "Excel, CSV UTF-8": ("\ufeffAction;Owner;Due;Status\r\nRepair pump;Bao Li;15/12/2026;\r\nBuy bell;Zoe Park;;x\r\n"),
    "Excel, Unicode text": (
        "Action\tOwner\tDue\tDone\r\nRepair pump\tBao Li\t15/12/2026\tFALSCH\r\nBuy bell\tZoe Park\t\tWAHR\r\n"
    ),
    "LibreOffice": '"Was","Wer","Bis","Stand"\n'
    '"Repair pump","Bao Li","15.12.26","0 %"\n"Buy bell","Zoe Park",,"100 %"\n',
    "Apple Numbers": (
        'Table 1\n\nAction,Owner,Due,Status\nRepair pump,Bao Li,"Tuesday, 15 December 2026",\nBuy bell,Zoe Park,,Done\n'
    ),
    "each line in marks": '"What,Who,By when,State"\n"Repair pump,Bao Li,2026-12-15,"\n"Buy bell,Zoe Park,,done"\n',
    "Markdown": (
        "## Actions\n\n| **What** | Who | By when | State |\n|-|:-:|-|-|\n"
        "| **Repair pump** | _Bao Li_ | 15 Dec | |\n| `Buy bell` | Zoe Park | | ✅ |\n\nEnd.\n"
    ),
    "Markdown, quoted": (
        "> | What | Who | By when | State |\n> |---|---|---|---|\n"
        "> | Repair pump | Bao Li | 15 Dec | |\n> | Buy bell | Zoe Park | | [x] |\n"
    ),
    "minutes": (
        "What?;Who?;By when? (dd/mm/yyyy);State\nWater:;;;\nRepair pump;Bao Li;15/12/2026;\n"
        "Other:;;;\nBuy bell;Zoe Park;;completed (21 Nov)\n"
    ),
}


@pytest.mark.parametrize("program", EXPORTS)
def test_what_task_programs_export_comes_in(program: str) -> None:
    table = read_tasks(EXPORTS[program], "list.csv", TODAY)
    rows = [tuple(given[side] for side in ("text", "owner", "due", "status")) for _, given in table.rows]
    assert (rows, table.question) == ([PUMP, BELL], "")


@pytest.mark.parametrize(
    "heads",
    [
        "Note;Speaker",
        "Remarque;Intervenant",
        "Nota;Quién",
        "Bemerkung;Wer",
        "Comentário;Quem",
        "Osservazione;Chi",
        "Opmerking;Wie",
        "الملاحظة;المتحدث",
        "Замечание;Кто",
        "笔记;发言人",
        "Notatka;Kto",
    ],
)
def test_heads_of_notes_in_eleven_languages(heads: str) -> None:
    (row,) = read_tasks(f"{heads}\nIt leaks;Bao Li\n", "list.csv", TODAY).rows
    assert row == (2, {"kind": "telling", "text": "It leaks", "who": "Bao Li", "objective": None})


@pytest.mark.parametrize(
    ("word", "status"),
    [
        *(
            (word, "done")
            for word in ("DONE ✔", "(done)", "Completed 100%", "closed (2026-11-01)", "erl.", "[x]", "VRAI")
        ),
        *(
            (word, "done")
            for word in ("finalisé", "cerrada", "concluída", "afgehandeld", "завершён", "تم الإنجاز", "已办结")
        ),
        *((word, "open") for word in ("[ ]", "☐", "-", "n/a", "Not yet", "nicht erledigt", "pas fait", "не выполнено")),
        *(
            (word, "open")
            for word in ("WIP", "Doing", "Backlog", "At risk", "غير منجز", "未完成", "0,5", "99 %", "falso")
        ),
        *((word, "dropped") for word in ("Won't do", "wontfix", "Duplicate", "abgesagt", "отменён", "已作废", "ملغى")),
    ],
)
def test_a_status_in_other_words(word: str, status: str) -> None:
    table = read_tasks(f"Action;Status\nA;{word}\n", "list.csv", TODAY)
    assert (table.rows[0][1]["status"], table.notices) == (status, ())


def test_a_known_head_among_unknown_ones_holds() -> None:
    table = read_tasks("Toimenpide;Vastuuhenkilö;Pvm\nA;Bao Li;2026-12-05\nB;Zoe Park;2026-12-06", "list.csv", TODAY)
    assert [(given["text"], given["owner"]) for _, given in table.rows] == [("A", "Bao Li"), ("B", "Zoe Park")]


def test_of_two_columns_the_one_that_says_it_more_plainly_is_taken_and_the_other_is_named() -> None:
    table = read_tasks("Task;Date;Due date;Owner;Who\nA;2026-11-01;2026-12-05;Bao Li;Zoe Park\n", "list.csv", TODAY)
    assert (table.rows[0][1]["due"], table.rows[0][1]["owner"], table.left_out) == (
        date(2026, 12, 5),
        "Bao Li",
        ("Date",),
    )
    assert [str(one) for one in table.notices] == [
        "line 2: is left out, for the row has another one of that kind before it: Zoe Park"
    ]


@pytest.mark.parametrize("rule", ["action", "people"])
def test_a_cell_merged_over_rows_is_told_and_filled_where_somebody_says_so(rule: str) -> None:
    if rule == "people":
        text = "Organisation;Name\nPort North;Amina Khan\n;Bao Li\n"
        read, filled = read_people(text), read_people(text, ListChoices(filled=frozenset({0})))
        assert (read.merged, read.people[1].get("organisation")) == ({0: (3,)}, None)
        assert filled.people[1]["organisation"] == "Port North"
        return
    text = "Action;Owner\nA;Bao Li\nB;\n;Zoe Park\nC;\n"
    table, full = (read_tasks(text, "x", TODAY, ListChoices(filled=frozenset(places))) for places in ((), (0, 1)))
    assert (table.merged[1], [given["owner"] for _, given in table.rows]) == ((3, 5), ["Bao Li", "", ""])
    assert [(given["text"], given["owner"]) for _, given in full.rows] == [
        ("A", "Bao Li"),
        ("B", "Bao Li"),
        ("B", "Zoe Park"),
        ("C", "Zoe Park"),
    ]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Action\tOwner\nA\tBao", True),
        ("| Action | Owner |\n|---|---|\n| A | Bao |", True),
        ("Repair the pump\tBao Li\t2026-12-05", True),
        ("Repair the pump, and soon\nBuy a bell by friday", False),
        ("Who does what\nand until when", False),
        ("Repair the pump\n\tand the bell", False),
        ("Action", False),
    ],
)
def test_pasted_lines_are_a_table_where_two_columns_are_known(text: str, is_one: bool) -> None:
    assert is_table(text, "action") is is_one


CELL = st.text(
    alphabet=st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"), include_characters="\n"), max_size=20
)
WORD = st.text(alphabet=st.characters(codec="utf-8", categories=("Ll", "Lu")), min_size=1, max_size=10)


def written(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]], separator: str) -> str:
    file = io.StringIO()
    writer = csv.writer(file, delimiter=separator, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([heads, *rows])
    return file.getvalue()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(CELL, CELL), max_size=6), st.sampled_from(",;\t"))
def test_every_note_that_our_csv_writer_writes_comes_back_or_is_named(
    rows: list[tuple[str, str]], separator: str
) -> None:
    table = read_tasks(written(("Note", "Who"), rows, separator), "list.csv", TODAY)
    filled = [row for row in rows if "".join(row).strip()]
    assert len(table.rows) + len(table.notices) == len(filled)
    expected = [(clean(text).strip(), clean_line(who) or None) for text, who in filled if clean(text).strip()]
    assert [(given["text"], given["who"]) for _, given in table.rows] == expected


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(WORD, WORD, st.sampled_from(["", "a@example.org", "bé@example.org"]), CELL, CELL), max_size=6),
    st.sampled_from(",;\t"),
)
def test_every_field_of_every_person_comes_back_or_is_named(
    rows: list[tuple[str, str, str, str, str]], separator: str
) -> None:
    heads = ("First name", "Family name", "E-mail", "Organisation", "Role")
    read = read_people(written(heads, rows, separator))
    assert len(read.people) + len(read.notices) >= len(rows)
    told = {one.line for one in read.notices}
    for line, person in zip(read.lines, read.people, strict=True):
        if told:
            continue  # who stands twice has what both lines know
        first, family, email, house, role = next(row for number, row in numbered(rows) if number == line)
        assert person["name"] == clean_line(f"{clean_line(first)} {clean_line(family)}")
        sides = ("email", "organisation", "role")
        assert [person.get(side, "") for side in sides] == [clean_line(cell) for cell in (email, house, role)]


def numbered(rows: Sequence[tuple[str, ...]]) -> list[tuple[int, tuple[str, ...]]]:
    """The rows with the lines on which they begin, below one line of heads."""
    line, found = 2, []
    for row in rows:
        found.append((line, row))
        line += 1 + "".join(row).count("\n")
    return found


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from(list('AB@x.;,|\t"\n\r\v<>()-:12 ')), max_size=60))
def test_no_line_of_whatever_text_is_lost_without_a_word(text: str) -> None:
    read = read_people(text)
    assert read.people or read.notices or read.columns or not any(char.isalnum() for char in text)
    try:
        table = read_tasks(text, "list.csv", TODAY)
    except Refused:
        return
    assert table.rows or table.notices or table.columns
