"""Tables of actions and notes as other programs write them, and lists in the encodings of this world."""

import csv
import io
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerassist_tui.errors import Refused
from peerassist_tui.intake.choices import ListChoices
from peerassist_tui.intake.encodings import decoded
from peerassist_tui.intake.heads import known_words
from peerassist_tui.intake.task_table import TaskTable, read_tasks
from peerassist_tui.text import clean_line

TODAY = date(2026, 11, 29)
PUMP = {"text": "Repair pump", "owner": "Bao Li", "due": date(2026, 12, 5), "done_when": "", "status": "open"}


def tasks(text: str) -> TaskTable:
    return read_tasks(text, "list.csv", TODAY)


@pytest.mark.parametrize(
    "heads",
    [
        "Action;Owner;Due",
        "Action à mener;Responsable;Échéance",
        "Tarea;Responsable;Fecha límite",
        "Maßnahme;Zuständig;Bis wann",
        "Tarefa;Responsável;Prazo",
        "Azione;Responsabile;Scadenza",
        "Actiepunt;Verantwoordelijke;Vervaldatum",
        "الإجراء;المسؤول;الموعد النهائي",
        "Задача;Ответственный;Срок",
        "行动;负责人;截止日期",
        "Tehtävälista;Vastuussa;Päivämäärä",
        "Task Name;Assigned To;Due Date",
        "Subject;Owner;Due Date",
    ],
)
def test_heads_of_actions_in_ten_languages_and_one_that_nobody_knows(heads: str) -> None:
    assert [given for _, given in tasks(f"{heads}\nRepair pump;Bao Li;2026-12-05\n").rows] == [PUMP]


@pytest.mark.parametrize(
    "text",
    [
        "sep=;\r\nAction;Owner;Due\r\nRepair pump;Bao Li;2026-12-05\r\n",
        '"sep=,"\nAction,Owner,Due\nRepair pump,Bao Li,2026-12-05\n',
        "sep=\t\nAction\tOwner\tDue\nRepair pump\tBao Li\t2026-12-05",
        "Action;Owner;Due\rRepair pump;Bao Li;2026-12-05\r",
        "Action;Owner;Due\r\r\nRepair pump;Bao Li;2026-12-05\r\r\n",
        "Action;Owner;Due\u2028Repair pump;Bao Li;2026-12-05",
        "Minutes of Friday\n\nAction;Owner;Due\n\n;;\nRepair pump;Bao Li;2026-12-05\n",
        "Action | Owner | Due\n--- | :-: | ---\nRepair pump | Bao Li | 2026-12-05\n",
        "| Action | Owner | Due |\n| --- | --- | --- |\n| Repair pump | Bao Li | 2026-12-05 |",
        "+---+---+\n| Action | Owner | Due |\n+===+===+\n| Repair pump | Bao Li | 2026-12-05 |\n+--+",
        'Action;Owner;Due\n"Repair pump";"Bao Li" ;"2026-12-05"\n',
        "Action;Owner;Due\nRepair pump;Bao Li;2026-12-05\n\n2. Decisions\nNone;;\n",
    ],
)
def test_one_action_however_its_table_is_written(text: str) -> None:
    assert [given for _, given in tasks(text).rows] == [PUMP]


@pytest.mark.parametrize("mark", ["\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029", "\r", '"\n"'])
def test_a_line_break_in_a_cell_of_whatever_kind_parts_no_note(mark: str) -> None:
    cell = '"first\nsecond"' if mark == '"\n"' else f"first{mark}second"
    (row,) = tasks(f"Note;Who\r\n{cell};Bao Li\r\n").rows
    assert row == (2, {"kind": "telling", "text": "first\nsecond", "who": "Bao Li", "objective": None})


@pytest.mark.parametrize("end", ["\r", "\r\r"])
@pytest.mark.parametrize("mark", ["\v", "\x85", "\u2028"])
def test_neither_does_it_where_lines_end_as_a_terminal_pastes_them(end: str, mark: str) -> None:
    ((_, given),) = tasks(f"Note;Who{end}first{mark}second;Bao Li{end}").rows
    assert (given["text"], given["who"]) == ("first\nsecond", "Bao Li")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('Action;Owner\n"Repair;Bao\nB;Bao\nC;Bao\n', 2),
        ('Action;Owner\nA;Bao\n"Repair;Bao\nC;Bao\n', 3),
        ('Action;Owner\n"Repair;Bao\n"B;Bao\n', 2),
        ('Action;Owner;Due\n"Repair;Bao;\nB;Bao;"\n', 2),
        ('Action;Owner\nA;"Bao\nB;Li\n', 2),
        ('Action,Owner\r\n"Repair,Bao\r\nB,"Bao"\r\n', 2),
        ('"Action;Owner\nA;Bao\n', 1),
        ('sep=;\nAction;Owner\n"A;Bao\nB;Li', 3),
        ('Action;Owner\n"two\nlines";Bao\n"Open;Li\nC;Zoe\n', 4),
        ('Action\tOwner\n"A\tBao\nB\tLi\n', 2),
    ],
)
def test_a_quotation_mark_that_never_closes_is_refused_with_its_line(text: str, line: int) -> None:
    with pytest.raises(Refused, match=f"line {line}: a quotation mark opens there and never closes"):
        tasks(text)


@pytest.mark.parametrize(
    "text", ['Action;Owner\n3" pipe;Bao', 'Action;Owner\n"Quick" repair;Bao', 'Action\n"A" and "B"\n']
)
def test_a_mark_that_quotes_no_cell_is_a_letter_like_others(text: str) -> None:
    assert '"' in tasks(text).rows[0][1]["text"]


def test_what_does_not_come_in_is_named_with_its_line_and_why() -> None:
    table = tasks(
        "Title of it\nAction;Owner;Due;Priority\nA;Bao;;High\n;Zoë Park;2026-12-06\n;;2026-12-08\nB;x;;Low;more\n"
    )
    assert [str(one) for one in table.notices] == [
        "line 1: stands above the table: Title of it",
        "line 4: has an owner and a date and no action: Zoë Park · 2026-12-06",
        "line 5: has a date and no action: 2026-12-08",
        "line 6: has more cells than the table has columns: B · x · Low · more",
    ]
    assert table.left_out == ("Priority",)


@pytest.mark.parametrize(
    ("cell", "status"),
    [
        *((word, "done") for word in ("Done", "COMPLETED", "Terminé", "Hecho", "Erledigt", "Concluído", "Fatto")),
        *((word, "done") for word in ("Afgerond", "تم", "Выполнено", "已完成", "x", "✓", "TRUE", "100%", "100")),
        *((word, "open") for word in ("", "Open", "In progress", "En cours", "Offen", "进行中", "50 %", "0", "No")),
        *((word, "dropped") for word in ("Cancelled", "Annulé", "Cancelado", "Entfällt", "Отменено", "取消")),
    ],
)
def test_a_status_says_what_became_of_the_action(cell: str, status: str) -> None:
    table = tasks(f"Action,Status\nA,{cell}\n")
    assert (table.rows[0][1]["status"], table.notices) == (status, ())


def test_the_order_of_day_and_month_can_be_turned() -> None:
    text = "Action;Due\nA;03/04/2027\n"
    assert read_tasks(text, "list.csv", TODAY, ListChoices(order="day first")).rows[0][1]["due"] == date(2027, 4, 3)
    assert read_tasks(text, "list.csv", TODAY, ListChoices(order="month first")).rows[0][1]["due"] == date(2027, 3, 4)


@pytest.mark.parametrize(
    ("cells", "days"),
    [
        (["12/31"], [date(2026, 12, 31)]),
        (["12-31"], [date(2026, 12, 31)]),
        (["31/12", "1/2"], [date(2026, 12, 31), date(2027, 2, 1)]),
        (["1/2/2027", "12/31/2026"], [date(2027, 1, 2), date(2026, 12, 31)]),
        (["13.01.2027", "02.03.2027"], [date(2027, 1, 13), date(2027, 3, 2)]),
        (["2026-12-05 00:00:00"], [date(2026, 12, 5)]),
        (["2026-12-05T00:00:00"], [date(2026, 12, 5)]),
        (["12/31/2026 0:00"], [date(2026, 12, 31)]),
        (["5/5/2027"], [date(2027, 5, 5)]),
        (["3/1/2025", "28/2"], [date(2025, 1, 3), date(2026, 2, 28)]),
        (["2025-03-01", "28 feb"], [date(2025, 3, 1), date(2026, 2, 28)]),
        (["29 nov", ""], [date(2026, 11, 29), None]),
    ],
)
def test_the_dates_of_a_column_are_read_in_one_order(cells: list[str], days: list[date | None]) -> None:
    table = tasks("Action;Due\n" + "".join(f"A;{cell}\n" for cell in cells))
    assert [given["due"] for _, given in table.rows] == days
    assert (table.question, table.notices) == ("", ())


def test_dates_that_nothing_decides_or_that_contradict_each_other_ask() -> None:
    table = tasks("Action;Due\nA;03/04/2027\n")
    assert table.question == "Is “03/04/2027” Sat 3 April 2027 or Thu 4 March 2027? No date in this column tells."
    table = tasks("Action;Due\nA;31/12\nB;\nC;12/30\n")
    assert "line 2 (31/12) has the day first and line 4 (12/30) has the month first" in table.question


@pytest.mark.parametrize("cell", ["soon", "46361", "31/12/1926", "2026-02-30", "10:30"])
def test_one_date_that_cannot_be_read_is_named_and_the_rest_comes_in(cell: str) -> None:
    table = tasks(f"Action;Due\nA;{cell}\nB;2026-12-05\n")
    assert [given["due"] for _, given in table.rows] == [None, date(2026, 12, 5)]
    assert [(one.line, one.why) for one in table.notices] == [(2, "comes in without a date")]


def test_a_status_that_nobody_knows_is_told_and_comes_in_open() -> None:
    table = tasks("Action,Status\nA,purple\n")
    assert table.rows[0][1]["status"] == "open"
    assert str(table.notices[0]) == "line 2: comes in open, for its status is not known: purple"


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1250", "Jiří Dvořák\nŠárka Nováková\nLuděk Šťastný\n"),
        ("cp1250", "Jan Kowalski;j@example.org\nŁukasz Wójcik;l@example.org\nŻaneta Ćwik;z@example.org\n"),
        ("cp1251", "Иван Петров\nОльга Смирнова\n"),
        ("cp1251", "Задача;Ответственный;Срок\nРемонт насоса;Ли Бао;2026-12-05\n"),
        ("koi8-r", "Имя;Почта\nИван Петров;i@example.org\n"),
        ("koi8-u", "Олександр Шевченко\nІрина Бойко\nЇжакевич Юрій\n"),
        ("cp1252", "Jürgen Müller\nRenée Côté\nÅsa Ångström\n"),
        ("cp1252", "François Lefèvre\nHélène Côté\n"),
        ("cp1252", "Zoë Müller\nJosé Núñez\n"),
        ("cp1252", "Begoña Ibáñez\nÍñigo Peña\n"),
        ("cp1250", "Paweł Żółkowski\nŁucja Dąbrowska\n"),
        ("cp1250", "Kovács István\nSzűcs Gergő\nTőkés Éva\n"),
        ("cp1253", "Γιώργος Παπαδόπουλος\nΕλένη Νικολάου\n"),
        ("cp1251", "Оксана Іваненко\nЮрій Ґедзь\n"),
        ("cp1256", "محمود رضا\nسارة احمد\n"),
        ("cp1253", "Όνομα;Email\nΓιώργος Παπαδόπουλος;g@example.org\n"),
        ("cp1254", "Ayşe Yılmaz\nİbrahim Çağlar\nGül Şahin\n"),
        ("cp1255", "שם;דואל\nדנה כהן;d@example.org\nיוסי לוי;y@example.org\n"),
        ("cp1256", "محمد علي\nليلى حداد\nفاطمة الزهراء\n"),
        ("cp1257", "Jonas Žukauskas\nRūta Šimkutė\nĄžuolas Kęstutis\n"),
        ("gb18030", "李宝\n王芳\n张伟\n"),
        ("gb18030", "行动,负责人,截止日期\n修理水泵,李宝,2026-12-05\n"),
        ("cp949", "김민준\n박서연\n이지훈\n"),
        ("cp932", "佐藤健\n鈴木花子\n高橋まゆみ\n"),
        ("big5", "陳大文\n張美麗\n"),
        ("mac-roman", "Prénom;Nom\nRenée;Côté\nZoë;Müller\n"),
        ("cp850", "Name;Ort\nJürgen Müller;Köln\nBärbel Groß;Düsseldorf\n"),
        ("cp1252", "Action;Owner\nRepair – now;Bao Li\n"),
        ("cp1252", "Action;Owner\nBuy for €5;Bao Li\n“Soon”…;Zoe Park\n"),
        ("cp1254", "Ad;Soyad\nGülşen;Yıldız\n"),
        ("cp1257", "Vārds;Uzvārds\nJānis;Bērziņš\n"),
        ("cp1257", "Vardas\nŽydrūnas Šimkus\n"),
        ("cp866", "ФИО;Организация\nИванов Иван;Порт\n"),
        ("iso8859-5", "ФИО;Организация\nИванов Иван;Порт\n"),
        ("cp874", "ชื่อ;อีเมล\nสมชาย ใจดี;s@example.org\n"),
        ("euc-jp", "氏名,会社名\n佐藤健,港\n鈴木花子,会社\n"),
        ("utf-8-sig", "Zoë Park\n"),
        ("utf-16", "Иван Петров\n李宝\n"),
        ("utf-16-le", "Иван Петров\tivan@example.org\n"),
        ("utf-16-be", "Zoë\tzoe@example.org\n"),
    ],
)
def test_a_short_list_is_read_in_the_encoding_it_was_written_in(encoding: str, text: str) -> None:
    found = decoded(text.encode(encoding), known_words)
    assert found
    assert found.text == text


def test_a_text_that_was_cut_off_within_a_sign_is_still_read_as_what_it_is() -> None:
    cut = decoded("Имя;Организация\nИван Петров;Порт Север\n王小明;Пор".encode()[:-1], known_words)
    assert cut
    assert (cut.encoding, cut.text[-3:]) == ("utf-8", "По�")


def test_another_encoding_can_be_chosen_and_one_that_cannot_be_is_passed_over() -> None:
    content = "Иван Петров\n".encode("cp1251")
    turned = decoded(content, known_words, "koi8-r")
    assert turned
    assert (turned.encoding, turned.text) == ("koi8-r", content.decode("koi8-r"))
    kept = decoded("Zoë".encode(), known_words, "gb18030")
    assert kept
    assert kept.text


CELLS = st.text(
    alphabet=st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"), include_characters="\n"), max_size=20
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(CELLS, CELLS), max_size=6), st.sampled_from(",;\t"))
def test_what_our_csv_writer_writes_comes_back_or_is_named(rows: list[tuple[str, str]], separator: str) -> None:
    file = io.StringIO()
    writer = csv.writer(file, delimiter=separator, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(("Action", "Done when"))
    writer.writerows(rows)
    table = tasks(file.getvalue())
    filled = [row for row in rows if "".join(row).strip()]
    assert len(table.rows) + len(table.notices) == len(filled)
    expected = [clean_line(first) for first, _ in filled if clean_line(first)]
    assert [given["text"] for _, given in table.rows] == expected
