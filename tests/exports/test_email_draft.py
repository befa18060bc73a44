"""The head of an e-mail, as mail programs read it: by Python's parser, and unfolded and decoded by RFC 2047."""

import re
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.utils import getaddresses

import pytest

from peerassist_tui.exports.email_draft import draft, mailbox

WORDS = ["Ñandú", "café now", "会议", "“quoted”", "plain"]


def unfolded(raw: bytes, name: str) -> str:
    """A header as it stands there, its lines joined."""
    found = re.search(rf"^{name}: ?(.*?)\r\n(?![ \t])", raw.decode("ascii"), re.MULTILINE | re.DOTALL)
    assert found
    return found[1].replace("\r\n", "").strip()


def decoded(words: str) -> str:
    return str(make_header(decode_header(words)))


@pytest.mark.parametrize("word", WORDS)
def test_a_subject_is_read_back_word_for_word_however_long_what_stands_before_is(word: str) -> None:
    box = mailbox("amina@example.org")
    assert box
    for length in range(1, 91):
        subject = f"{('ab cde ' * 15)[:length].strip()} {word} and more"
        raw = draft([box], f"Subject: {subject}\n\nHello")
        assert message_from_bytes(raw, policy=policy.default)["Subject"] == subject
        assert decoded(unfolded(raw, "Subject")) == subject
        assert max(map(len, raw.split(b"\r\n"))) <= 78


@pytest.mark.parametrize("word", WORDS)
def test_two_people_are_two_however_long_the_first_name_is(word: str) -> None:
    for length in range(1, 61):
        names = [f"{('Ab Cde ' * 10)[:length].strip()} {word}, Dr", f"{word} Li"]
        boxes = [mailbox("amina@example.org", names[0]), mailbox("bao@example.org", names[1])]
        raw = draft([box for box in boxes if box], "Subject: Hello\n\nHello", sender=boxes[0])
        read = message_from_bytes(raw, policy=policy.default)
        assert [one.display_name for one in read["To"].addresses] == names
        assert [one.display_name for one in read["From"].addresses] == names[:1]
        assert [decoded(name) for name, _ in getaddresses([unfolded(raw, "To")])] == names
