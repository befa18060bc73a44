"""PDF, where typst is installed; and the sentence that says how else a document comes on paper."""

from importlib.util import find_spec

import pytest

from peerassist_tui.errors import Refused
from peerassist_tui.exports.formats import NO_PDF, PAPERS, papers
from peerassist_tui.exports.handouts import letters
from peerassist_tui.exports.registry import invitation, report
from peerassist_tui.readings.paper import BarRow, Bars, Contents, Heading, PageBreak, Paper, Points, See, Table, Words
from tests.exports.handed_out import held

HERE = find_spec("typst") is not None
with_typst = pytest.mark.skipif(not HERE, reason="typst is not installed")


@pytest.mark.skipif(HERE, reason="typst is installed")
def test_without_the_extra_pdf_is_not_offered_and_it_is_said_how_a_document_is_printed() -> None:
    meeting = held()
    assert papers() == PAPERS
    for write in (
        lambda: report(meeting.session, meeting.now, ".pdf"),
        lambda: invitation(meeting.session, meeting.now, ".PDF"),
        lambda: letters(meeting.session, ".pdf"),
    ):
        with pytest.raises(Refused) as told:
            write()
        assert str(told.value) == NO_PDF
    assert "peerassist-tui[pdf]" in NO_PDF
    assert "“Save as PDF”" in NO_PDF


@with_typst
def test_every_document_is_written_as_pdf() -> None:
    meeting = held()
    told: list[float] = []
    written = [
        report(meeting.session, meeting.now, ".pdf", progress=told.append),
        invitation(meeting.session, meeting.now, ".pdf"),
        *letters(meeting.session, ".pdf").values(),
    ]
    assert [one[:5] for one in written] == [b"%PDF-"] * len(written)
    assert told == sorted(told)


@with_typst
def test_no_text_acts_on_the_page_and_a_way_to_nowhere_is_a_text() -> None:
    from peerassist_tui.exports.pdf_paper import write

    trap = '#panic("x") $ #read("/etc/passwd") \\ [ ] { } " <a> @b *c* _d_ `e` = f \x00 \u202e ليلى 王'
    blocks = (
        Heading(trap, 1, "here"),
        Contents(),
        PageBreak(),
        Words(trap, trap, by=trap, label=trap, sees=(See(trap, "nowhere"), See(trap, "here"))),
        Points((Words(trap, anchor="here", under=(Words(trap, anchor="twice"), Words(trap, anchor="twice"))),)),
        Table((trap, ""), ((trap, trap),), (50, 50), trap),
        Bars(trap, (trap,), (BarRow(trap, (1,), trap),)),
    )
    assert write(Paper(trap, trap, blocks)).startswith(b"%PDF-")
    assert write(Paper("", "", ())).startswith(b"%PDF-")
