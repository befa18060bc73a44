"""What is handed out beside the report, read back: letters, one lesson alone, tables, dates."""

import csv
import re
from io import BytesIO, StringIO
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document

from peerassist_tui.errors import Refused
from peerassist_tui.exports.formats import PAPERS
from peerassist_tui.exports.handouts import handout, lesson_alone, letters, who_gets_which
from peerassist_tui.exports.registry import report
from peerassist_tui.models import Lesson
from peerassist_tui.readings.privacy.reachable import names_are_public
from peerassist_tui.readings.report.tables import WHATS
from tests.exports.test_papers import ENDINGS, words_in
from tests.helpers.calendar_file import read
from tests.helpers.meeting import Meeting

PEOPLE: list[dict[str, Any]] = [
    {"name": "Hawa Quillon", "party": "host", "email": "hawa@house.example", "organisation": "Okonjo House"},
    {"name": "ليلى المثال", "latin": "Layla", "party": "peer"},
    {"name": "王示例", "party": "peer"},
    {"name": "নমুনা রহমান", "party": "peer"},
    {"name": "Fay", "party": "facilitator"},
]
NAMES = (
    "Hawa",
    "Quillon",
    "hawa@house.example",
    "Okonjo",
    "ليلى",
    "المثال",
    "Layla",
    "王示例",
    "নমুনা",
    "রহমান",
    "Fay",
    "Ngozi",
)
HOSTILE = "<script>x</script> [b]y[/b] {{7*7}} =cmd() a\u202eb আমরা 我们 نحن"
LONG = "w" * 10_000


def held(**header: Any) -> Meeting:
    """A meeting in which Layla gave an option and a lesson rests on what she and another one said."""
    meeting = Meeting(**{"people": PEOPLE, **header})
    meeting.do("intervene", role="neutral", saw="LEDGERMARK", did="LEDGERMARK")
    meeting.do("next_item")
    meeting.spoke("Layla", 4321)
    meeting.clock.advance(1000)
    meeting.do("note", kind="telling", text="We used one page.", who="Layla", ref="N1")
    meeting.do("note", kind="asking", text="Who reads it?", who="王示例", ref="N2")
    meeting.do("note", kind="analyzing", text="RESTRICTEDMARK", who="王示例", ref="N3")
    meeting.do("mark_note", note="N3", mark="restricted")
    meeting.do("option", title="One page", by="Layla", based_on=["N1"], ref="O1")
    meeting.do("respond", option="O1", response="adapt", reason="Ours has two sides")
    meeting.do("action", text="Write the page", owner="Hawa Quillon", due="2027-03-01", option="O1")
    meeting.do("action", text="Print it", owner="Ngozi", due="2027-04-01")
    meeting.do("action", text="Never mind", owner="Hawa Quillon", due="2027-05-01")
    meeting.do("change_action", action="3", status="dropped")
    learnt = {
        "intended": "Two pages",
        "observed": "Nobody read them",
        "cause": "Too long",
        "impact": "A month lost",
        "holds_when": "Readers are busy",
        "fails_when": "Law asks for more",
        "share_with": "The network",
    }
    meeting.do("lesson", title="Keep it to one page", advice="Cut it", evidence=["N1", "N2", "N3"], ref="L1", **learnt)
    meeting.do("lesson", title="Ask the readers", advice="Early", evidence=["N2"], ref="L2")
    meeting.do("change_lesson", lesson="L1", review_on="2027-12-01", embedded_by="1")
    meeting.do("thank", who="Layla", text="Thank you, Layla, for the page.")
    meeting.do("follow_up", date="2027-06-01", what="See who reads it", by="Hawa Quillon")
    meeting.do("finish")
    return meeting


def lines_of(content: bytes) -> list[str]:
    return words_in(content, ".docx").split("\n")


def test_a_letter_says_what_became_of_the_idea_and_what_is_promised() -> None:
    meeting = held()
    (content,) = letters(meeting.session, ".docx", to=meeting.session.person("Layla").id).values()
    assert [line for line in lines_of(content) if line] == [
        "Storm warnings",
        "To ليلى المثال, after the peer assist of Tuesday 8 December 2026",
        "Thank you, Layla, for the page.",
        "What became of your idea",
        "One page",
        "Our answer: We adapt it to our case.",
        "Why: Ours has two sides",
        *("What", "Who", "By", "Write the page", "Hawa Quillon", "1 March 2027"),
        "What we learned from what you said",
        "Keep it to one page. Cut it",
        "What else we learned",
        "Ask the readers. Early",
        "What else we will do",
        *("What", "Who", "By", "Print it", "Ngozi", "1 April 2027"),
        "When we look at it again",
        "1 June 2027: See who reads it (Hawa Quillon)",
        "Write to us",
        "Hawa Quillon hawa@house.example",
    ]


def test_everybody_who_helped_gets_a_letter_in_a_file_of_their_own() -> None:
    meeting = held()
    assert list(letters(meeting.session, ".md")) == ["02-ليلى-المثال.md", "03-王示例.md", "04-নমুনা-রহমান.md"]
    meeting.do("thank", who="Fay", text="Thank you.")
    assert len(letters(meeting.session, ".md")) == 4


def test_whom_nobody_has_thanked_is_thanked_all_the_same() -> None:
    meeting = held()
    (content,) = letters(meeting.session, ".docx", to=meeting.session.people[3].id).values()
    assert "Thank you for coming, and for sharing your experience with us." in lines_of(content)
    assert "What became of your idea" not in lines_of(content)


def test_letters_without_names_are_named_by_alias_and_say_to_nobody_but_the_writer_whose_they_are() -> None:
    meeting = held()
    assert list(letters(meeting.session, ".md", anonymous=True)) == ["peer-1.md", "peer-2.md", "peer-3.md"]
    assert who_gets_which(meeting.session)[1] == ("Peer 2", "王示例")


def test_without_anybody_to_write_to_letters_are_refused() -> None:
    meeting = Meeting(people=PEOPLE[:1])
    with pytest.raises(Refused, match="nobody to write to"):
        letters(meeting.session, ".md")


def test_a_lesson_alone_can_be_read_by_a_stranger() -> None:
    meeting = held()
    content = lesson_alone(meeting.session, meeting.session.find(Lesson, "L1").id, ".docx")
    assert [line for line in lines_of(content) if line] == [
        "Keep it to one page",
        "A lesson from a peer assist, Tuesday 8 December 2026",
        "Advice",
        "Cut it",
        "Where it fits",
        "It holds when: Readers are busy",
        "It does not hold when: Law asks for more",
        "What happened",
        "Intended: Two pages",
        "Observed: Nobody read them",
        "Cause: Too long",
        "Impact: A month lost",
        "What it rests on",
        "ليلى المثال: We used one page.",
        "王示例: Who reads it?",
        "One more note it rests on stays among those who were there.",
        "Where it comes from",
        "Peer assist: Storm warnings, Tuesday 8 December 2026",
        "What was asked there: How do warnings reach the last house?",
        "What the team does about it: Write the page (Hawa Quillon, by 1 March 2027)",
        "Who else can use it: The network",
        "State: a draft, which nobody has checked yet",
        "To be looked at again on: 1 December 2027",
    ]


def test_a_restricted_lesson_stays_in_the_room() -> None:
    meeting = held()
    meeting.do("change_lesson", lesson="L1", restricted=True)
    with pytest.raises(Refused, match="stays among those who were there"):
        lesson_alone(meeting.session, meeting.session.find(Lesson, "L1").id, ".docx")
    assert "Keep it to one page" not in "".join(map(str, letters(meeting.session, ".md").values()))


def table(meeting: Meeting, what: Any = "all", **how: Any) -> list[dict[str, str]]:
    content = handout(meeting.session, meeting.now, ".csv", what=what, **how)
    assert content.startswith(b"\xef\xbb\xbf")
    return [*csv.DictReader(StringIO(content.decode("utf-8-sig"), newline=""), strict=True)]


def test_a_table_holds_every_point_option_lesson_and_action_but_what_is_restricted() -> None:
    meeting = held()
    rows = table(meeting)
    assert [(row["what"], row["number"], row["text"]) for row in rows] == [
        ("note", "1", "We used one page."),
        ("note", "2", "Who reads it?"),
        ("option", "1", "One page"),
        ("lesson", "1", "Keep it to one page"),
        ("lesson", "2", "Ask the readers"),
        ("action", "1", "Write the page"),
        ("action", "2", "Print it"),
        ("action", "3", "Never mind"),
    ]
    assert [table(meeting, what) for what in WHATS[1:]] == [
        [{key: value for key, value in row.items() if key in columns} for row in rows if f"{row['what']}s" == what]
        for what, columns in ((what, table(meeting, what)[0]) for what in WHATS[1:])
    ]
    (action, *_) = table(meeting, "actions")
    assert (action["who"], action["due"], action["from option"]) == ("Hawa Quillon", "2027-03-01", "One page")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "＝1", "=cmd()|' /C calc'!A0"])
def test_no_cell_of_a_table_is_a_formula(text: str) -> None:
    meeting = held()
    meeting.do("note", kind="telling", text=text)
    meeting.do("action", text=text, owner=text)
    told = [cell for row in table(meeting) for cell in row.values() if cell.endswith(text.strip())]
    assert [cell[0] for cell in told] == ["'"] * 3


def test_a_table_is_read_by_any_program_as_the_standard_says() -> None:
    meeting = held()
    meeting.do("lesson", title='He said "no", twice; and, then', advice="one\ntwo")
    content = handout(meeting.session, meeting.now, ".csv").decode("utf-8-sig")
    assert content.endswith("\r\n")
    assert '"He said ""no"", twice; and, then"' in content
    assert len({len(row) for row in csv.reader(StringIO(content, newline=""))}) == 1


def test_dates_are_whole_days_with_an_alarm_the_day_before() -> None:
    meeting = held()
    calendar = read(handout(meeting.session, meeting.now, ".ics"))
    events = calendar.parts("VEVENT")
    told = [(one.one("DTSTART").value, one.one("DTEND").value, one.one("SUMMARY").text) for one in events]
    assert told == [
        ("20270301", "20270302", "Due: Write the page"),
        ("20270401", "20270402", "Due: Print it"),
        ("20270601", "20270602", "Follow-up: See who reads it"),
    ]
    assert all(one.one("DTSTART").params == {"VALUE": "DATE"} for one in events)
    assert [one.parts("VALARM")[0].one("TRIGGER").value for one in events] == ["-PT15H"] * 3
    assert "Owner: Ngozi" in events[1].one("DESCRIPTION").text
    assert [line.value for line in calendar.all("METHOD")] == ["PUBLISH"]
    assert {one.one("ORGANIZER").value for one in events} == {"mailto:hawa@house.example"}
    assert len({one.one("UID").value for one in events}) == 3


def test_what_is_done_is_no_date_any_more_and_without_dates_there_is_no_file() -> None:
    meeting = held()
    meeting.do("change_action", action="1", status="done")
    events = read(handout(meeting.session, meeting.now, ".ics")).parts("VEVENT")
    assert [one.one("SUMMARY").text for one in events] == ["Due: Print it", "Follow-up: See who reads it"]
    with pytest.raises(Refused, match="no follow-up date yet"):
        handout(Meeting().session, Meeting().now, ".ics")


@pytest.mark.parametrize(("make", "what"), [(letters, "A letter"), (lesson_alone, "A lesson")])
def test_an_unknown_ending_is_refused_by_name(make: Any, what: str) -> None:
    meeting = held()
    lesson = (meeting.session.all(Lesson)[0].id,) if make is lesson_alone else ()
    with pytest.raises(Refused, match=rf"{what} cannot be written as \.pdf; the endings are {ENDINGS}\."):
        make(meeting.session, *lesson, ".pdf")


def everything(meeting: Meeting, *, anonymous: bool = False) -> dict[str, bytes]:
    """Every document that leaves the console, by a name that ends like its file; the parts of a .docx unpacked."""
    session, now = meeting.session, meeting.now
    written: dict[str, bytes] = {}
    for ending in PAPERS:
        made = letters(session, ending, anonymous=anonymous)
        written |= made | {f"the names of the files{ending}": "\n".join(made).encode() if anonymous else b""}
        for lesson in session.all(Lesson):
            written[f"lesson-{lesson.number}{ending}"] = lesson_alone(session, lesson.id, ending, anonymous=anonymous)
    for ending in (".csv", ".ics"):
        written[f"handout{ending}"] = handout(session, now, ending, anonymous=anonymous)
    for ending in PAPERS:
        try:
            made_report: Any = report(session, now, ending, anonymous=anonymous or not names_are_public(session))
        except Refused:
            continue
        written[f"report{ending}"] = made_report if isinstance(made_report, bytes) else made_report.encode()
    unpacked: dict[str, bytes] = {}
    for name, content in written.items():
        if content.startswith(b"PK"):
            parts = ZipFile(BytesIO(content))
            unpacked |= {f"{name}/{part}": parts.read(part) for part in parts.namelist()}
        else:
            unpacked[name] = content.replace(b"\r\n ", b"")
    return unpacked


@pytest.mark.parametrize("privacy", ["open", "confidential", "chatham_house"])
def test_no_document_holds_the_private_log_the_floor_times_or_what_is_restricted(privacy: str) -> None:
    documents = everything(held(privacy=privacy))
    assert len(documents) > 50
    seconds = rb"(?<![0-9a-f-])4321(?![0-9a-f-])"  # those of the floor; an id may have these digits by chance
    for mark in (b"LEDGERMARK", b"RESTRICTEDMARK", seconds, b"72 min", b"1:12:01"):
        assert [name for name, content in documents.items() if re.search(mark, content)] == []


@pytest.mark.parametrize("how", [{"anonymous": True}, {}])
def test_a_document_without_names_has_none_in_any_of_its_parts(how: dict[str, bool]) -> None:
    documents = everything(held(privacy="open" if how else "chatham_house"), **how)
    named = everything(held())
    for name in NAMES:
        assert holding(named, name)
        assert holding(documents, name) == []


def holding(documents: dict[str, bytes], name: str) -> list[str]:
    """The documents in which a name stands, in whatever letters."""
    wanted = name.casefold()
    return [where for where, content in documents.items() if wanted in content.decode("utf-8", "replace").casefold()]


@pytest.mark.parametrize(
    ("privacy", "said"), [("confidential", "Confidential:"), ("chatham_house", "Chatham House Rule:")]
)
def test_a_letter_and_a_lesson_say_for_whom_they_are(privacy: str, said: str) -> None:
    for where, meeting in ((True, held(privacy=privacy)), (False, held())):
        lesson = lesson_alone(meeting.session, meeting.session.all(Lesson)[0].id, ".docx")
        documents = [*letters(meeting.session, ".docx").values(), lesson]
        assert [any(line.startswith(said) for line in lines_of(one)) for one in documents] == [where] * 4


@pytest.mark.parametrize("ending", [*PAPERS, ".csv", ".ics"])
def test_hostile_text_arrives_as_the_words_that_were_said(ending: str) -> None:
    meeting = held(title=HOSTILE)
    meeting.do("reword", text=HOSTILE)
    meeting.do("note", kind="telling", text=f"{HOSTILE} {LONG}", who="Layla", ref="N9")
    meeting.do("change_lesson", lesson="L1", title=HOSTILE, advice=f"{HOSTILE} {LONG}", evidence=["N9"])
    meeting.do("action", text=HOSTILE, owner=HOSTILE, due="2027-02-02")
    meeting.do("follow_up", date="2027-07-01", what=HOSTILE, by=HOSTILE)
    said = HOSTILE.replace("\u202e", "")
    if ending in PAPERS:
        lesson = words_in(lesson_alone(meeting.session, meeting.session.all(Lesson)[0].id, ending), ending)
        letter = words_in(next(iter(letters(meeting.session, ending).values())), ending)
        assert lesson.count(said) >= 4
        assert letter.count(said) >= 4
        assert LONG in lesson
        assert "\u202e" not in lesson + letter
    elif ending == ".csv":
        texts = {row["text"] for row in table(meeting)}
        assert {said, f"{said} {LONG}"} <= texts
    else:
        events = read(handout(meeting.session, meeting.now, ending)).parts("VEVENT")
        assert [one.one("SUMMARY").text for one in events if said in one.one("SUMMARY").text] == [
            f"Due: {said}",
            f"Follow-up: {said}",
        ]


def test_headings_and_tables_of_a_letter_are_real_ones() -> None:
    document = Document(BytesIO(next(iter(letters(held().session, ".docx").values()))))
    styles = {paragraph.style.name for paragraph in document.paragraphs if paragraph.style is not None}
    assert styles >= {"Title", "Heading 1", "Heading 2"}
    assert len(document.tables) == 2


def test_progress_is_told_and_a_stop_stops() -> None:
    told: list[float] = []
    letters(held().session, ".md", progress=told.append)
    assert told == [0, 1 / 3, 2 / 3, 1]

    def stop(part: float) -> None:
        if part > 0.5:
            raise KeyError

    with pytest.raises(KeyError):
        letters(held().session, ".md", progress=stop)
