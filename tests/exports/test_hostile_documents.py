"""E-mail drafts and PDFs of a session of which every text is hostile: nothing in them acts, and all words are there.

Each probe is tried on a document that is written without care, in which it finds what it looks for.
"""

import re
import zlib
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from functools import cache
from importlib.util import find_spec
from typing import Any

import pytest

from peerassist_tui.content import mails
from peerassist_tui.errors import Refused
from peerassist_tui.exports.handouts import letters
from peerassist_tui.exports.registry import invitation, report
from peerassist_tui.models import Person
from peerassist_tui.session import Session
from peerassist_tui.text import clean
from tests.exports.handed_out import held
from tests.helpers.documents import words_of
from tests.helpers.hostile import ACTS, FORMULA, MARKUP, WORDS, live, text_columns
from tests.helpers.meeting import Meeting

EVIL = "evil@example.net"
INJECTED = f"\nBcc: {EVIL}\r\nATTENDEE:mailto:{EVIL}\n\n--x\n"
"""What would be a header, a line of a calendar or a part of an e-mail, did a line end in it part lines."""
TYPST = (
    '#panic("x")',
    '#import "x.typ": *',
    '#eval("1 + ")',
    '#read("/etc/passwd")',
    "$ x",
    "@nowhere",
    "#[",
    "#link(",
)
"""What stops the making of a page in which it is taken for markup."""
HOSTILE = clean(f"{ACTS}{INJECTED}{FORMULA} {MARKUP} {' '.join(TYPST)} \\ ")
PEOPLE: list[dict[str, Any]] = [
    {"name": "Hawa Quillon", "party": "host", "email": "hawa@example.org", "organisation": "Delta"},
    {"name": "ليلى المثال", "latin": "Layla", "party": "peer", "email": "layla@example.org"},
    {"name": "王示例", "party": "peer", "email": "wang@example.org"},
    {"name": "Fay", "party": "facilitator", "email": "fay@example.org"},
]
OURS = {"from", "to", "subject", "x-unsent", "mime-version", "content-type", "content-transfer-encoding",
        "content-disposition"}  # fmt: skip
HERE = find_spec("typst") is not None


def spoiled(session: Session, text: str = HOSTILE, email: str = "") -> Session:
    """The session with that text before every text that somebody wrote, and behind each address that `email`."""
    tables = {}
    for table, rows in session.tables.items():
        texts = [name for name in text_columns()[table] if name != "email"]
        tables[table] = {
            key: row.altered(
                **{name: text + getattr(row, name) for name in texts if isinstance(getattr(row, name), str)},
                **({"email": f"{row.email}{email}"} if email and isinstance(row, Person) and row.email else {}),
            )
            for key, row in rows.items()
        }
    return session.with_tables(tables)


@cache
def meeting() -> Meeting:
    made = held(people=PEOPLE, challenge="How do warnings reach all?", place="Room B")
    made.do("follow_ups", dates=[{"date": "2027-02-01", "what": "look again"}])
    return made


def drafts(session: Session) -> dict[str, bytes]:
    """Every kind of e-mail draft of the session, by its kind and file."""
    now = meeting().now
    kinds = {
        "invitation": mails.invitations(session, now),
        "letter": mails.letter_mails(session, now),
        "nameless": mails.letter_mails(session, now, anonymous=True),
        "reminder": mails.reminders(session, now),
    }
    return {f"{kind} {name}": content for kind, found in kinds.items() for name, content in found.files.items()}


def read(content: bytes) -> EmailMessage:
    mail = message_from_bytes(content, policy=default)
    assert isinstance(mail, EmailMessage)
    return mail


def not_ours(content: bytes) -> set[str]:
    """Headers of an e-mail and its parts that the program does not write."""
    return {name.lower() for part in read(content).walk() for name in part} - OURS


def recipients(content: bytes) -> set[str]:
    """To which addresses it would go."""
    mail = read(content)
    return {one.addr_spec for name in ("to", "cc", "bcc") if mail[name] for one in mail[name].addresses}


def acting(content: bytes) -> list[str]:
    """What acts in the head, the text and the names of files of an e-mail."""
    mail = read(content)
    body = mail.get_body(("plain",))
    texts = [str(mail["subject"]), str(mail["to"]), str(mail["from"]), str(body and body.get_content())]
    names = [one.get_filename() or "" for one in mail.iter_attachments()]
    return live("\n".join([*texts, *names]).replace("\r\n", "\n")) + [
        name for name in names if set(name) & {*"/\\\n\r"}
    ]


def guests(content: bytes) -> set[str]:
    """Who is asked by a calendar file."""
    lines = re.sub("\r?\n[ \t]", "", content.decode()).splitlines()
    return {line.rpartition("mailto:")[2] for line in lines if line.startswith("ATTENDEE")}


CARELESS = (
    f"From: fay@example.org\r\nTo: Layla <layla@example.org>\r\nSubject: Warnings {INJECTED.rstrip()}\r\n\r\n{ACTS}"
).encode(errors="replace")


def test_each_probe_of_an_e_mail_sees_what_it_looks_for() -> None:
    assert {"bcc", "attendee"} <= not_ours(CARELESS)
    assert EVIL in recipients(CARELESS)
    assert acting(CARELESS)
    assert guests(f"BEGIN:VEVENT\r\nSUMMARY:x\r\n{INJECTED.strip()}\r\n".encode()) == {EVIL}


def test_hostile_words_are_words_in_every_e_mail_draft() -> None:
    found = drafts(spoiled(meeting().session))
    assert {name.split()[0] for name in found} == {"invitation", "letter", "nameless", "reminder"}
    for name, content in found.items():
        assert not_ours(content) == set(), name
        assert recipients(content) <= {"hawa@example.org", "layla@example.org", "wang@example.org"}, name
        assert len(recipients(content)) == 1, name
        assert acting(content) == [], name
        assert max(map(len, content.partition(b"\r\n\r\n")[0].split(b"\r\n"))) <= 998, name
        mail = read(content)
        if not name.startswith("nameless"):  # there the words are part of names, and hidden
            assert WORDS in mail["subject"], name
            assert f"Bcc: {EVIL}" in mail["subject"], name
        for one in mail.iter_attachments():
            payload = one.get_payload(decode=True)
            assert isinstance(payload, bytes)
            if (one.get_filename() or "").endswith(".ics"):
                assert guests(payload) <= {one["email"] for one in PEOPLE}
                assert live(payload.decode()) == []
            else:
                assert live(words_of(payload, ".docx")) == []


@pytest.mark.parametrize("email", [f"\nBcc: {EVIL}", f", {EVIL}", f"; {EVIL}", f"> <{EVIL}", f"\x00{EVIL}"])
def test_an_address_that_is_none_gets_no_draft_and_brings_nobody_else_in(email: str) -> None:
    session = spoiled(meeting().session, "", email)
    for make in (mails.invitations, mails.letter_mails, mails.reminders):
        with pytest.raises(Refused, match=r"^Nobody to write to has an e-mail address"):
            make(session, meeting().now)


@cache
def plain_streams(content: bytes) -> bytes:
    """A PDF with its compressed parts read."""
    parts = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL)
    opened = []
    for part in parts:
        try:
            opened.append(zlib.decompress(part))
        except zlib.error:
            opened.append(part)
    return content + b"\n".join(opened)


def acting_in_pdf(content: bytes) -> set[bytes]:
    """What a reader of PDFs would run or open elsewhere than at a page of the web or in an e-mail program."""
    whole = plain_streams(content)
    found = {name for name in (b"/JavaScript", b"/JS ", b"/Launch", b"/EmbeddedFile") if name in whole}
    return found | {link for link in re.findall(rb"/URI ?\(([^)]*)", whole) if not re.match(rb"https?:|mailto:", link)}


@pytest.mark.skipif(not HERE, reason="typst is not installed")
def test_each_probe_of_a_pdf_sees_what_it_looks_for() -> None:
    import typst

    for trap in TYPST:
        with pytest.raises(Exception, match=r"."):
            typst.compile(f"Words {trap}".encode(), format="pdf")
    linked = typst.compile(b'#link("javascript:alert(1)")[here]', format="pdf")
    assert acting_in_pdf(bytes(linked)) == {b"javascript:alert(1"}


@pytest.mark.skipif(not HERE, reason="typst is not installed")
def test_hostile_words_are_words_in_every_pdf() -> None:
    session, now = spoiled(meeting().session), meeting().now
    written = [report(session, now, ".pdf"), invitation(session, now, ".pdf"), *letters(session, ".pdf").values()]
    assert len(written) > 3
    for content in written:
        assert content.startswith(b"%PDF-")
        assert acting_in_pdf(content) == set()
