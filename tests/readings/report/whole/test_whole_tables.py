"""The tables of a meeting, cell by cell."""

import pytest

from peerassist_tui.readings.privacy.restricted import without_restricted
from peerassist_tui.readings.report.tables import TableContent, table
from tests.readings.report.whole.held import held

KINDS: tuple[TableContent, ...] = ("notes", "options", "lessons", "actions")
TABLES: dict[TableContent, str] = {
    "notes": """
number|text|kind|who|objective|agenda item|heading|marks|written at
1|The siren rusted|telling|Hawa Quillon|OB1|A1|||2026-12-08 10:01
2|No power|telling|Hugo Brand|OB1|A1|||2026-12-08 10:02
3|Who has a boat?|asking|Amina Diallo|OB2|A2|||2026-12-08 10:11
4|Every third family|telling|Hawa Quillon||A2|||2026-12-08 10:12
5|Who is never asked?|asking|Bao Tran||A2||unanswered|2026-12-08 10:13
6|Bells carry two miles|analyzing|Amina Diallo|OB2|A4|What carries||2026-12-08 10:35
7|Teach children|analyzing||OB2|A4|||2026-12-08 10:36
""",
    "options": """
number|text|who|rests on notes|worked where|needs|questions|response|reason
1|Bells|Amina Diallo|6|Dakar|Rope|Who rings?|adapt|We have no towers
2|Boat callers|Amina Diallo||||||
3|Flags|Bao Tran|||||park|Not at night⏎And not in rain
""",
    "actions": """
number|text|who|due|status|from option|done when
1|Hang a bell|Hawa Quillon|2027-01-15|done|Bells|It rings
2|Count boats|Harbour Ltd|2027-01-05|open||
3|Ask the school|||open||
4|Buy a drone|Hugo Brand|2027-02-01|dropped||
""",
}
"""A row on each line, | between two cells, ⏎ for a new line inside one; the names of the columns first."""
LESSONS = """
number|1|2
text|Bells first|Ask twice!
advice|Hang it where people pass⏎and ring it daily|
intended|To hear|
observed|It rang|
cause|No power needed|
impact|All heard|
holds when|There is a tower|
does not hold when|There is a storm|
rests on notes|6|5
objective|OB2|
share with|Other ports|
embedded by action|1|
status|checked|draft
review on|2027-12-01|
"""
"""The same of the lessons, a column on each line."""


def written(what: TableContent) -> list[list[str]]:
    """The rows of a table of the meeting, as `TABLES` has them."""
    meeting = held()
    rows = table(without_restricted(meeting.session), meeting.now, what, anonymous=False)
    return [[str(cell).replace("\n", "⏎") for cell in row] for row in rows]


def wanted(what: TableContent) -> list[list[str]]:
    told = [line.split("|") for line in TABLES.get(what, LESSONS).strip().splitlines()]
    return told if what in TABLES else [list(row) for row in zip(*told, strict=True)]


@pytest.mark.parametrize("what", KINDS)
def test_a_table_of_one_kind(what: TableContent) -> None:
    assert written(what) == wanted(what)


def test_one_table_of_all_kinds_says_first_what_each_row_is() -> None:
    columns, *rows = written("all")
    own = {what: wanted(what) for what in KINDS}
    every = [name for heads, *_ in own.values() for name in heads]
    assert columns == ["what", *dict.fromkeys(every)]
    assert rows == [
        [what.removesuffix("s"), *(dict(zip(heads, row, strict=True)).get(name, "") for name in columns[1:])]
        for what, (heads, *told) in own.items()
        for row in told
    ]


def test_figures_stay_figures() -> None:
    meeting = held()
    rows = table(meeting.session, meeting.now, "lessons", anonymous=True)
    assert (rows[1][0], rows[1][12], rows[2][12]) == (1, 1, "")
