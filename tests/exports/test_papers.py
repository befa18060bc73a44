"""The briefing pack and the facilitation plan: what stands in them, and that each format says the same."""

import re
from html.parser import HTMLParser
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from peerassist_tui import exports
from peerassist_tui.errors import Refused
from peerassist_tui.exports import docx_paper, html_paper, markdown_paper
from peerassist_tui.exports.directions import direction_runs
from peerassist_tui.exports.formats import PAPERS
from peerassist_tui.exports.registry import invitation, plan
from peerassist_tui.readings.paper import Facts, Heading, Paper, Points, Table, Words
from peerassist_tui.readings.report.briefing import briefing
from peerassist_tui.readings.report.facilitation_plan import facilitation_plan
from tests.helpers.documents import READ
from tests.helpers.meeting import Meeting

SOURCE = "aaaaaaaa-1111-4000-8000-000000000001"
PEOPLE: list[dict[str, Any]] = [
    {"ref": "hawa", "name": "Hawa", "party": "host", "reports_to": "SECRET boss"},
    {"name": "ليلى المثال", "latin": "Layla", "party": "peer", "outsider": True, "outsider_reason": "SECRET reason"},
    {"name": "王示例", "party": "peer", "organisation": "海洋研究中心"},
    {"name": "নমুনা রহমান", "party": "peer", "invitation": "accepted"},
    {"name": "Fay", "party": "facilitator"},
]
ADDRESS = "https://example.org/a_b?c=1&d=2"
ENDINGS = re.escape(" ".join(PAPERS))
AGENDA: list[dict[str, Any]] = [
    {"ref": "A1", "title": "The situation", "phase": "telling", "minutes": 20, "lead": "hawa", "note": "SECRET note"},
    {"ref": "A2", "title": "Options", "phase": "feedback", "minutes": 40, "note": "SECRET second"},
]


def prepared(**header: Any) -> Meeting:
    whole = {
        "people": PEOPLE,
        "agenda": AGENDA,
        "place": "Room B",
        "context": "A delta.\nNine products.",
        "still_open": "The list",
        "decision_by": "2026-12-22",
        "ground_rules": ["One voice at a time"],
        "objectives": [{"ref": "OB1", "text": "A rule", "sign_of_success": "It fits on one line"}],
    }
    meeting = Meeting(started=False, **{**whole, **header})
    meeting.do("add_material", title="Note", location="C:\\secret folder\\note.pdf", purpose="to read", audience="Hawa")
    meeting.do("add_material", title="Map", location="https://example.org/map?a=1&b=2", audience="peers")
    meeting.do("add_checklist_items", texts=["Flipchart", "Pens"])
    meeting.do("change_checklist_item", checklist_item="1", done=True)
    for verdict in ("used", "raise", "not_applicable"):
        meeting.do("mark_precedent", source=SOURCE, lesson=verdict, title=f"Lesson {verdict}", verdict=verdict)
    return meeting


def words_of(paper: Paper) -> str:
    """Everything in a paper, a line for each heading, paragraph, point and row."""
    lines = [paper.title, paper.subtitle]
    for block in paper.blocks:
        match block:
            case Heading():
                lines.append(block.text)
            case Words():
                lines.append(f"{block.lead} {block.text}".strip())
            case Points(rows) | Facts(rows):
                lines += [f"{one.lead} {one.text}".strip() for one in rows]
            case Table():
                lines += [" | ".join(row) for row in (block.head, *block.rows)]
    return "\n".join(lines)


def test_a_briefing_holds_what_one_needs_to_come_prepared() -> None:
    assert words_of(briefing(prepared().session)).split("\n") == [
        "Storm warnings",
        "Briefing for a peer assist",
        "Date: Tuesday 8 December 2026, 10:00 to 11:00 (Asia/Dhaka, UTC+06:00)",
        "Place: Room B",
        "Facilitator: Fay",
        "The challenge",
        "How do warnings reach the last house?",
        "What we want to have at the end",
        "A rule. How we shall know: It fits on one line",
        "The situation",
        "A delta.",
        "Nine products.",
        "Still open: The list",
        "Decision needed by: 22 December 2026",
        "Learned before",
        "Lesson used.",
        "Lesson raise. We want to talk about it.",
        "Agenda",
        "Time | What | Who leads",
        "10:00 | The situation | Hawa",
        "10:20 | Options | ",
        "11:00 | End | ",
        "Who comes",
        "Hawa: host",
        "ليلى المثال (Layla): peer",
        "王示例: peer, 海洋研究中心",
        "নমুনা রহমান: peer",
        "Fay: facilitator",
        "What we ask of you",
        "Everybody: Read this before you come, and tell the facilitator in time if you cannot.",
        "Peers: Bring one experience that resembles this. First ask, then say what you would do, and why.",
        "Hosts: Tell it briefly and leave the question open. Listen first; answer each option at the end.",
        "How we work together",
        "One voice at a time",
        "Material",
        "Note: to read; note.pdf; for Hawa",
        "Map: https://example.org/map?a=1&b=2; for peers",
    ]


def test_under_the_chatham_house_rule_a_briefing_names_nobody_who_comes() -> None:
    told = words_of(briefing(prepared(privacy="chatham_house").session))
    assert not [person["name"] for person in PEOPLE if person["name"] in told]
    assert "1 host, 3 peers, 1 facilitator. Under the Chatham House Rule nobody is named." in told
    assert "for peers" in told


@pytest.mark.parametrize("ending", [".ics", *PAPERS])
def test_nothing_private_is_in_what_the_invited_get(ending: str) -> None:
    meeting = prepared()
    written = invitation(meeting.session, meeting.now, ending)
    text = words_in(written, ending)
    assert "The situation" in text
    assert "SECRET" not in text
    assert "secret folder" not in text


@pytest.mark.parametrize("ending", PAPERS)
def test_the_plan_holds_what_the_facilitator_needs(ending: str) -> None:
    text = words_in(plan(prepared().session, ending), ending)
    wanted = ("SECRET note", "SECRET second", "telling", "☑ Flipchart", "☐ Pens", "to be sent", "private", "accepted")
    assert [said for said in wanted if said not in text] == []


@pytest.mark.parametrize(("make", "what"), [(invitation, "An invitation"), (plan, "A facilitation plan")])
def test_an_unknown_ending_is_refused_by_name(make: Any, what: str) -> None:
    meeting = prepared()
    given = (meeting.session, meeting.now, ".odt") if make is invitation else (meeting.session, ".odt")
    with pytest.raises(Refused, match=rf"{what} cannot be written as \.odt\. Choose a format: {ENDINGS}.*\."):
        make(*given)


class _Text(HTMLParser):
    """The words of an HTML page, and its tags."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[str] = []
        self.targets: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.targets += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def words_in(written: bytes, ending: str) -> str:
    """The words of a file, in the way its readers find them."""
    if ending == ".docx":
        paragraphs = Document(BytesIO(written)).element.body.iter(qn("w:p"))
        return "\n".join("".join(one.text or "" for one in paragraph.iter(qn("w:t"))) for paragraph in paragraphs)
    if ending == ".html":
        page = _Text()
        page.feed(written.decode())
        return "".join(page.words)
    if ending == ".md":
        tokens = MarkdownIt("commonmark").enable("table").parse(written.decode())
        inside = [child for token in tokens for child in token.children or []]
        return "".join(child.content if child.type == "text" else "" for child in inside)
    return READ[ending](written) if ending in READ else re.sub(r"\r\n ", "", written.decode())


ACTIVE = ["<b>&amp;", "</p><script>", "{{ x }}", "**a**", "# ", "- x", "|", "1. ", "`", "[a](b)", "\\"]
SCRIPTS = ["ليلى", "王", "ন", "x"]
TEXTS = (st.text(max_size=12) | st.lists(st.sampled_from(ACTIVE + SCRIPTS), max_size=4).map("".join)).map(
    lambda text: " ".join(re.sub(r"[^ -~\u0600-\u06ff\u0980-\u09ff\u4e00-\u9fff]", "", text).split())
)


@settings(max_examples=60)
@given(TEXTS, TEXTS, TEXTS)
def test_every_text_arrives_as_it_was_in_every_format(one: str, two: str, three: str) -> None:
    table = Table((one, "x"), ((two, three),), (50, 50))
    blocks = (Heading(one), Words(two, three), Points((Words(three, one),)), table)
    paper = Paper(two, three, blocks)
    wanted = re.sub(r"\s", "", "".join((two, three, one, three, two, one, three, one, "x", two, three)))
    for ending, module in PAPERS.items():
        written = import_module(f"peerassist_tui.exports.{module}").write(paper)
        found = re.sub(r"\s", "", words_in(written, ending))
        assert found.endswith(wanted), ending


def test_a_page_stands_alone_and_follows_only_links_into_the_web() -> None:
    meeting = prepared()
    meeting.do("add_material", title="Trap", location="javascript:alert(1)")
    page = _Text()
    page.feed(invitation(meeting.session, meeting.now, ".html").decode())
    assert page.targets == ["https://example.org/map?a=1&b=2"]
    assert {"script", "link", "img", "iframe"}.isdisjoint(page.tags)


def test_an_address_can_be_followed_in_every_format() -> None:
    paper = Paper("T", "S", (Words(f"look; {ADDRESS}; for peers", "Map:", ADDRESS),))
    assert f'<p dir="ltr"><strong><bdi>Map</bdi>:</strong> look; <a href="{ADDRESS.replace("&", "&amp;")}">' in page(
        paper
    )
    assert f"**Map:** look; <{ADDRESS}>; for peers" in markdown_paper.write(paper).decode()
    paragraph = Document(BytesIO(docx_paper.write(paper))).paragraphs[2]
    assert [link.url for link in paragraph.hyperlinks] == [ADDRESS]
    assert paragraph.text == f"Map: look; {ADDRESS}; for peers"


def test_an_address_that_would_be_markup_stays_a_text() -> None:
    trap = "https://example.org/> <b>[x](y)"
    paper = Paper("T", "S", (Words(f"look; {trap}", "Map:", trap),))
    assert "<b>" not in markdown_paper.write(paper).decode().replace("\\<b", "")


def test_a_name_before_a_text_does_not_turn_its_line_round() -> None:
    paper = Paper("T", "S", (Points((Words("peer, Oslo", "ليلى (Layla):"), Words("ضيفة", "Zoë:"), Words("", "ليلى"))),))
    assert re.findall(r'<li dir="(\w+)">', page(paper)) == ["ltr", "rtl", "rtl"]


def page(paper: Paper) -> str:
    return " ".join(html_paper.write(paper).decode().split())


@pytest.mark.parametrize(("privacy", "told"), [("open", "Hawa: host"), ("chatham_house", "1 host. Under the")])
def test_whoever_declined_is_not_among_those_who_come(privacy: str, told: str) -> None:
    people = [PEOPLE[0], {"name": "Gone", "invitation": "declined"}]
    who_comes = words_of(briefing(prepared(people=people, privacy=privacy).session)).split("Who comes\n")[1]
    assert who_comes.startswith(told)
    assert "Gone" not in who_comes


def test_a_column_in_which_nothing_stands_is_left_out() -> None:
    agenda = [{name: value for name, value in item.items() if name not in ("lead", "note")} for item in AGENDA]
    session = prepared(agenda=agenda).session
    assert "Time | What\n10:00 | The situation\n" in words_of(briefing(session))
    assert "Time | Min | Phase | What\n10:00 | 20 | telling | The situation\n" in words_of(facilitation_plan(session))


def test_right_to_left_is_told_to_the_word_processor() -> None:
    paper = Paper("T", "S", (Words("كتبت Zoë (2026) هنا"), Words("by ليلى المثال, peer")))
    arabic, english = Document(BytesIO(docx_paper.write(paper))).paragraphs[2:]
    assert [bool(one._p.xpath("w:pPr/w:bidi")) for one in (arabic, english)] == [True, False]
    assert [run.text for run in english.runs if run._r.xpath("w:rPr/w:rtl")] == ["ليلى المثال"]
    assert arabic.text == "كتبت Zoë (2026) هنا"


def test_control_characters_do_not_stop_a_document() -> None:
    written = docx_paper.write(Paper("a\x00b\x1b[31mc", "\ud800", (Words("x\x0by\ufffe"),)))
    assert words_in(written, ".docx").split("\n") == ["abc", "", "xy"]


def test_headings_lists_and_tables_are_real_ones() -> None:
    document = Document(BytesIO(invitation(prepared().session, prepared().now, ".docx")))
    styles = {paragraph.style.name for paragraph in document.paragraphs if paragraph.style is not None}
    assert styles >= {"Title", "Heading 1", "List Bullet"}
    assert len(document.tables) == 1


@given(st.text())
def test_stretches_lose_nothing(text: str) -> None:
    assert "".join(stretch for _, stretch in direction_runs(text)) == text


def test_the_plan_counts_what_is_missing() -> None:
    assert "no sign of success" not in words_of(facilitation_plan(prepared().session))
    assert "! no objective yet" in words_of(facilitation_plan(prepared(objectives=[]).session))


def test_every_writer_of_papers_stands_among_the_formats() -> None:
    written = {path.stem for path in Path(exports.__file__).parent.glob("*_paper.py")}
    assert written == {*PAPERS.values(), "pdf_paper"}, "a writer is offered by its line in PAPERS of exports/formats.py"
