"""The report as files: each is read back with another library, and holds everything whatever people wrote."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest

from peerassist_tui.exports.docx_words import bookmark_name
from peerassist_tui.exports.formats import PAPERS
from peerassist_tui.exports.registry import report
from tests.helpers.documents import Page, W, part_of, unpacked, words_of
from tests.helpers.meeting import Meeting

HOSTILE = [
    "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "[b]bold[/b] [x](javascript:alert(1)) <javascript:alert(2)>",
    "{{7*7}} {% raw %}",
    "literal \\u202e and &lt;b&gt; **stars** | pipes ]]>",
    "M" * 10_000,
    "قالت ليلى: نعم (2026) </b>",
    "我同意王示例的看法 <i>",
    "नमस्ते, क्षेत्र की चेतावनी",
    "নমুনা রহমানের ক্ষেত্র",
    "👩‍👩‍👧‍👦 family 👍🏽",
]


@pytest.fixture
def whole() -> Meeting:
    """A session with hostile words wherever a person may type."""
    meeting = Meeting(context=HOSTILE[0], history=HOSTILE[6], still_open=HOSTILE[3])
    meeting.do("next_item")
    for place, text in enumerate([*HOSTILE, "turned \u202e round"]):
        kind = ("telling", "asking", "analyzing")[place % 3]
        meeting.at(60 * place).do("note", kind=kind, text=text, who="Amina", objective="OB1" if place % 2 else None)
    meeting.do("link", note="3", kind="answers", to=["2"])
    meeting.do("group_note", note="4", heading=HOSTILE[4])
    for place, text in enumerate(HOSTILE, 1):
        meeting.do("option", title=text, by="Bao", based_on=[str(place)], worked_where=text, needs=text)
        meeting.do("question", option=str(place), text=f"{text}?")
        meeting.do("respond", option=str(place), response="adapt", reason=f"because {text}")
        said = ("advice", "intended", "observed", "cause", "impact", "holds_when", "fails_when", "share_with")
        meeting.do("lesson", title=text, evidence=[str(place)], **{name: f"{name} {text}" for name in said})
        meeting.do("action", text=text, owner=f"{text[:40]} Ltd", option=str(place), due="2027-01-15", done_when=text)
        meeting.do("park", text=text)
    meeting.do("change_parked", parked="1", home=HOSTILE[1])
    meeting.do("reword", text=HOSTILE[2])
    meeting.do("revisit_objective", objective="OB1", reached="partly", text=HOSTILE[7])
    meeting.do("thank", who="Bao", text=HOSTILE[10])
    meeting.do("follow_up", date="2027-03-01", what=HOSTILE[8], by="Hawa")
    meeting.do("finish")
    return meeting


def promised(shown: dict[str, Any]) -> Iterator[str]:
    """Every text of the JSON that a full document has to hold."""
    for note in shown["notes"]:
        yield note["text"]
    for option in shown["options"]:
        yield from (option[name] for name in ("title", "by", "worked_where", "needs", "response", "reason"))
        yield from option["questions"]
    for lesson in shown["lessons"]:
        named_ = ("title", "advice", "intended", "observed", "cause", "impact", "holds_when", "fails_when")
        yield from (lesson[name] for name in (*named_, "share_with"))
    for action in shown["actions"]:
        yield from (action["text"], action["owner"], action["done_when"])
    for parked in shown["parking_lot"]:
        yield from (parked["text"], parked["home"])
    yield from (shown["context"], shown["history"], shown["still_open"], *(one["text"] for one in shown["thanks"]))
    yield from (one["what"] for one in shown["follow_ups"])
    yield from (one["text"] for one in shown["challenge"]["versions"])
    yield from (found["text"] for one in shown["objectives"] for found in one["findings"])
    yield from (one["title"] for one in shown["agenda"])


@pytest.mark.parametrize("ending", PAPERS)
def test_a_full_document_holds_everything_that_was_written(whole: Meeting, ending: str) -> None:
    text = words_of(report(whole.session, whole.now, ending), ending)
    wanted = [" ".join(one.split()) for one in promised(whole.shown) if one]
    assert len(wanted) > 200
    assert [one for one in wanted if one not in text] == []


@pytest.mark.parametrize("ending", PAPERS)
def test_nothing_in_it_turns_the_line_round(whole: Meeting, ending: str) -> None:
    assert "\u202e" not in unpacked(report(whole.session, whole.now, ending))
    assert "turned round" in words_of(report(whole.session, whole.now, ending), ending)


def test_a_page_has_no_script_and_asks_for_nothing_from_outside(whole: Meeting) -> None:
    page = Page(report(whole.session, whole.now, ".html"))
    assert {tag for tag, _ in page.tags}.isdisjoint({"script", "link", "img", "iframe", "object", "base", "form", "b"})
    policy = next(one["content"] for one in page.all("meta") if "http-equiv" in one)
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'")
    assert all(one["href"].startswith("#") for one in page.all("a"))
    assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on")]


def test_every_way_inside_a_page_leads_somewhere(whole: Meeting) -> None:
    page = Page(report(whole.session, whole.now, ".html"))
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = {one["href"][1:] for one in page.all("a")}
    assert {"note-1", "options", "lessons", "points"} <= targets <= set(ids)
    assert {name for one in page.all("svg") for name in one["aria-labelledby"].split()} <= set(ids)


def test_a_page_can_be_read_by_ear(whole: Meeting) -> None:
    page = Page(report(whole.session, whole.now, ".html"))
    assert not page.open
    assert page.all("html") == [{"lang": "en"}]
    levels = [int(tag[1]) for tag, _ in page.tags if tag in ("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))
    assert len(page.all("main")) == len(page.all("nav")) == 1
    assert all(one.get("scope") == "col" for one in page.all("th"))
    assert len(page.all("caption")) == len(page.all("table"))
    assert [one["role"] for one in page.all("svg")] == ["img", "img"]
    assert len(page.all("title")) == len(page.all("desc")) + 1
    told = [one.get("dir") for tag in ("p", "li", "h2", "h3") for one in page.all(tag) if one]
    assert set(told) == {"auto", "ltr", "rtl"}


def test_a_word_document_has_real_headings_contents_and_table_heads(whole: Meeting) -> None:
    document = part_of(report(whole.session, whole.now, ".docx"))
    styles = {one.get(f"{W}val") for one in document.iter(f"{W}pStyle")}
    assert {"Title", "Heading1", "Heading2", "ListBullet", "ListBullet2", "Quote", "Caption", "TOC1"} <= styles
    heads = [table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None for table in document.iter(f"{W}tbl")]
    assert heads == [True, True, False, True, False]  # a chart has a legend and no head
    codes = [one.text or "" for one in document.iter(f"{W}instrText")]
    assert codes == [' TOC \\o "1-1" \\n \\h \\z ']
    marks = [one.get(f"{W}fldCharType") for one in document.iter(f"{W}fldChar")]
    assert marks == ["begin", "separate", "end"]


def test_the_contents_of_a_word_document_are_filled_and_lead_to_its_parts(whole: Meeting) -> None:
    document = part_of(report(whole.session, whole.now, ".docx"))
    marks = {one.get(f"{W}name") for one in document.iter(f"{W}bookmarkStart")}
    ways = {one.get(f"{W}anchor") for one in document.iter(f"{W}hyperlink")}
    assert {"options", "lessons", bookmark_name("note-1")} <= ways <= marks
    listed = [one for one in document.iter(f"{W}p") if one.find(f"{W}pPr/{W}pStyle[@{W}val='TOC1']") is not None]
    heads = [one for one in document.iter(f"{W}p") if one.find(f"{W}pPr/{W}pStyle[@{W}val='Heading1']") is not None]
    said = [["".join(t.text or "" for t in one.iter(f"{W}t")) for one in pile] for pile in (listed, heads)]
    assert said[0] == said[1]
    assert "Lessons" in said[0]


def test_a_word_document_asks_nothing_and_tells_nothing_private(whole: Meeting) -> None:
    written = report(whole.session, whole.now, ".docx")
    everything = unpacked(written)
    assert "updateFields" not in everything
    assert "vbaProject" not in everything
    properties = {one.tag.rpartition("}")[2]: one.text for one in part_of(written, "docProps/core.xml")}
    assert properties["title"] == "Storm warnings"
    assert properties["language"] == "en-GB"
    assert {properties.get(name) for name in ("creator", "description", "lastModifiedBy")} == {None}
    assert {"created", "modified"}.isdisjoint(properties)


def test_every_picture_of_a_word_document_is_told_in_words(whole: Meeting) -> None:
    document = part_of(report(whole.session, whole.now, ".docx"))
    told = [one.get("descr") for one in document.iter() if one.tag.endswith("}docPr")]
    assert "Telling: 10 min → 11 min (+1)" in told
    assert all(told)


@pytest.mark.parametrize("ending", PAPERS)
def test_nobody_learns_who_spoke_how_much_or_what_the_facilitator_saw(ending: str) -> None:
    meeting = Meeting()
    meeting.do("next_item")
    meeting.spoke("Amina", 4321)
    meeting.do("intervene", role="neutral", saw="A frown", did="Asked again")
    meeting.do("finish")
    text = words_of(report(meeting.session, meeting.now, ending), ending)
    assert "4321" not in text
    assert "frown" not in text
    assert "Amina" in text


@pytest.mark.parametrize("ending", PAPERS)
def test_under_the_chatham_house_rule_a_report_never_names_anybody(ending: str) -> None:
    meeting = Meeting(privacy="chatham_house")
    meeting.do("note", kind="telling", text="Amina rang", who="Bao")
    text = words_of(report(meeting.session, meeting.now, ending), ending)
    assert "Peer 1 rang — Peer 2" in text
    assert "without names" in text
    assert not [name for name in ("Amina", "Bao", "Hawa", "Who took part") if name in text]


@pytest.mark.parametrize("ending", PAPERS)
def test_progress_is_told_from_the_beginning_to_the_end(whole: Meeting, ending: str) -> None:
    told: list[float] = []
    report(whole.session, whole.now, ending, progress=told.append)
    assert told == sorted(told)
    assert 20 < len(told) <= 102
    assert told[0] < 0.1
    assert told[-1] > 0.95
