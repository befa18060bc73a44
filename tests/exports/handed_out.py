"""A meeting of which everything is handed out, and how that is read back."""

import csv
from io import BytesIO, StringIO
from typing import Any
from zipfile import ZipFile

from peerassist_tui.errors import Refused
from peerassist_tui.exports.formats import PAPERS
from peerassist_tui.exports.handouts import handout, lesson_alone, letters
from peerassist_tui.exports.registry import report
from peerassist_tui.models import Lesson
from peerassist_tui.readings.privacy.reachable import names_are_public
from tests.exports.test_papers import words_in
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


def table(meeting: Meeting, what: Any = "all", **how: Any) -> list[dict[str, str]]:
    content = handout(meeting.session, meeting.now, ".csv", what=what, **how)
    assert content.startswith(b"\xef\xbb\xbf")
    return [*csv.DictReader(StringIO(content.decode("utf-8-sig"), newline=""), strict=True)]


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


def holding(documents: dict[str, bytes], name: str) -> list[str]:
    """The documents in which a name stands, in whatever letters."""
    wanted = name.casefold()
    return [where for where, content in documents.items() if wanted in content.decode("utf-8", "replace").casefold()]
