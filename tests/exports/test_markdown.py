"""The report in Markdown: no text can become markup, and everything stands where a reader looks for it."""

import re
from datetime import datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from peerassist_tui.exports.escaping import escaped
from peerassist_tui.exports.registry import report as report_in
from peerassist_tui.session import Session
from tests.helpers.meeting import AGENDA, Meeting

READER = MarkdownIt("commonmark").enable("table")
FRAGMENTS = [
    *("# ", "## x", "> ", "- ", "+ ", "* ", "1. ", "12) ", "---", "***", "___", "===", "```", "~~~", "    x", "\t"),
    *("[a](b)", "![a](b)", "[a]: b", "<b>", "<!--", "<http://x.y>", "&amp;", "&#35;", "**", "__x__", "*x*", "`x`"),
    *(
        "|",
        "\\|",
        "\\\\|",
        "| --- |",
        "\\",
        "\n",
        "\n\n",
        "  \n",
        ":",
        "!",
        "$x$",
        "{{ x }}",
        "{% x %}",
        "~x~",
        "x",
        "日本",
    ),
]
TEXTS = st.text() | st.lists(st.sampled_from(FRAGMENTS), max_size=8).map("".join)
PLACES = {
    "a paragraph": ("{}", ["paragraph_open", "inline", "paragraph_close"]),
    "a paragraph behind words": ("So: {}", ["paragraph_open", "inline", "paragraph_close"]),
    "a list item": (
        "- x\n- {}",
        ["bullet_list_open"]
        + 2 * ["list_item_open", "paragraph_open", "inline", "paragraph_close", "list_item_close"]
        + ["bullet_list_close"],
    ),
    "a heading": ("### {}", ["heading_open", "inline", "heading_close"]),
    "a quotation": ("> {}", ["blockquote_open", "paragraph_open", "inline", "paragraph_close", "blockquote_close"]),
    "a table's cell": (
        "| x | y |\n| --- | --- |\n| {} | z |",
        ["table_open", "thead_open", "tr_open"]
        + 2 * ["th_open", "inline", "th_close"]
        + ["tr_close", "thead_close", "tbody_open", "tr_open"]
        + 2 * ["td_open", "inline", "td_close"]
        + ["tr_close", "tbody_close", "table_close"],
    ),
}


def words(token: Token) -> str:
    """What a reader sees of an inline token; fails when there is anything but text in it."""
    assert token.children is not None
    assert {child.type for child in token.children} <= {"text", "text_special"}, "something became markup"
    return "".join(child.content for child in token.children)


@pytest.mark.parametrize("place", PLACES)
@settings(max_examples=150)
@example("\\|")
@example("a | b \\")
@example("1) x")
@example("-")
@given(text=TEXTS)
def test_any_text_is_read_as_the_same_words(place: str, text: str) -> None:
    template, kinds = PLACES[place]
    expected = " ".join(text.replace("\0", "\ufffd").split())
    if not expected:
        return
    tokens = READER.parse(template.format(escaped(text)))
    assert [token.type for token in tokens] == kinds
    read = [words(token) for token in tokens if token.type == "inline"]
    assert read[2 if place == "a table's cell" else -1].removeprefix("So: ") == expected


@given(TEXTS)
def test_a_text_takes_one_line(text: str) -> None:
    assert "\n" not in escaped(text)
    assert len(escaped(text).splitlines()) <= 1


def report(session: Session, now: datetime, *, anonymous: bool = False) -> str:
    return report_in(session, now, ".md", anonymous=anonymous).decode()


@pytest.fixture
def whole() -> Meeting:
    """A session in which every part of the report has something to say."""
    meeting = Meeting(context="A delta", history="Two storms")
    meeting.do("next_item")
    meeting.do("note", kind="asking", text="Who reads the gauge?", who="Amina")
    meeting.do("note", kind="telling", text="The radio | is off", objective="OB1")
    meeting.do("reword", text="Who warns the last house?")
    meeting.do("option", title="Bells", by="Amina", based_on=["1"], worked_where="Mbezi", needs="A rope")
    meeting.do("question", option="1", text="Who rings?")
    meeting.do("respond", option="1", response="adapt", reason="With lamps")
    meeting.do("lesson", title="Bells work", advice="Hang one", evidence=["2"])
    meeting.do("action", text="Buy a bell", owner="Hugo", due="2027-01-15", done_when="It rings")
    meeting.do("follow_up", date="2027-03-01", what="Drill", by="Hawa")
    meeting.do("thank", who="Bao", text="For the tide table")
    meeting.do("park", text="The budget", who="Chen")
    meeting.do("intervene", role="neutral", saw="A frown", did="Asked again")
    meeting.at(600).do("finish")
    return meeting


def headings(text: str) -> list[str]:
    return [line.lstrip("# ") for line in text.splitlines() if line.startswith("#")]


def test_what_will_be_done_stands_first_and_the_annexes_last(whole: Meeting) -> None:
    text = report(whole.session, whole.now)
    assert headings(text) == [
        "Storm warnings",
        "The challenge",
        "What the team will do",
        "Why we asked",
        "Who took part",
        "The situation as told",
        "Questions that changed the picture",
        "What was said, by objective",
        "OB1 Know who is warned",
        "Other points",
        "Options and what the hosts answered",
        "Bells",
        "Lessons",
        "Bells work",
        "Actions",
        "Follow-up",
        "Thanks",
        "Annex: agenda, planned and actual",
        "Annex: all points in order",
        "Annex: parking lot",
        "Annex: how the challenge was worded",
    ]


def test_everything_that_was_written_is_in_the_report_but_the_private_log(whole: Meeting) -> None:
    text = report(whole.session, whole.now)
    for written in (
        *("Who warns the last house?", "How do warnings reach the last house?", "Who reads the gauge? — Amina"),
        *(
            "The radio \\| is off",
            "Two storms",
            "Mbezi",
            "A rope",
            "Who rings?",
            "**The hosts’ answer: adapt.** With lamps",
            "Hang one",
        ),
        *(
            "**By 15 January 2027:** Buy a bell — Hugo",
            "It rings",
            "**1 March 2027:** Drill — Hawa",
            "**Bao:** For the tide table",
        ),
        *(
            "The budget — Chen",
            "| Telling | 1 | telling | 10 min | 10 min |",
            "Report of a peer assist",
            "**Date:** Tuesday 8 December 2026, 10:00 to 10:10",
        ),
    ):
        assert written in text
    assert "A frown" not in text


@pytest.mark.parametrize("anonymous", [False, True])
def test_a_restricted_note_stays_in_the_room(meeting: Meeting, anonymous: bool) -> None:
    meeting.do("note", kind="telling", text="Ring the bell", who="Amina")
    meeting.do("note", kind="telling", text="The council pays nobody", who="Bao")
    meeting.do("link", note="1", kind="contradicts", to=["2"])
    meeting.do("option", title="Bells", based_on=["2", "1"])
    meeting.do("mark_note", note="2", mark="restricted")
    text = report(meeting.session, meeting.now, anonymous=anonymous)
    assert "Ring the bell" in text
    assert "council" not in text
    assert "- **Rests on:**\n  - Ring the bell — Amina (note 1)\n" in text.replace("Peer 1", "Amina")
    assert ("1 restricted note is left out of this report." in text) is not anonymous


def test_a_table_has_a_row_for_each_entry(whole: Meeting) -> None:
    tokens = READER.parse(report(whole.session, whole.now))
    rows = [token for token in tokens if token.type == "tr_open"]
    charts = (1 + len(AGENDA)) + (1 + 1)
    assert len(rows) == (1 + 1) + charts + (1 + len(AGENDA))


def test_an_empty_session_is_a_short_report_without_empty_headings() -> None:
    bare = {"challenge": "", "objectives": [], "people": [], "agenda": []}
    text = report(Meeting(started=False, **bare).session, Meeting().now)
    assert headings(text) == ["Storm warnings"]
    assert "Interim report" in text


def test_no_markup_of_the_template_is_left_over(whole: Meeting) -> None:
    text = report(whole.session, whole.now)
    assert not re.search(r"\{\{|\{%|None|undefined", text)
