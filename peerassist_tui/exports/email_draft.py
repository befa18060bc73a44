"""An e-mail that is ready to be sent: a draft (RFC 5322) that mail programs open, with what is attached to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from email.errors import MessageError
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import formataddr
from pathlib import PurePath
from typing import Any

from peerassist_tui.language import _
from peerassist_tui.text import clean_line

_TYPES = {
    ".docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ".ics": ("text", "calendar"),
}
_LINE = 78
"""The cells of a line that RFC 5322 recommends."""


class _Headers(EmailPolicy):
    """Headers that are read back word for word: a header of mixed words, folded by `EmailPolicy`, is not.

    It doubles the blank before a word that is not ASCII, and encodes the comma between two people
    (python/cpython#144156 and #100884). So a subject is one plain line, or encoded as a whole (RFC 2047), and an
    address has its name in one word.
    """

    def fold_binary(self, name: str, value: Any) -> bytes:
        if name == "Subject":
            plain = f"{name}: {value}"
            whole = plain.isascii() and len(plain) <= _LINE
            text = plain if whole else f"{name}: {Header(value, 'utf-8', _LINE, name).encode(linesep=self.linesep)}"
        elif people := getattr(value, "addresses", ()):
            folded = f",{self.linesep} ".join(formataddr((one.display_name, one.addr_spec)) for one in people)
            text = f"{name}: {folded}"
        else:
            return super().fold_binary(name, value)
        return f"{text}{self.linesep}".encode("ascii")


@dataclass(frozen=True)
class Attached:
    """A file that goes with an e-mail."""

    name: str
    content: bytes


def mailbox(address: str, name: str = "") -> Address | None:
    """An address as e-mails have it, with the name of whose it is; None for what can be none."""
    local, _at, domain = address.strip().rpartition("@")
    try:
        return Address(clean_line(name), addr_spec=f"{local}@{domain.encode('idna').decode()}")
    except (MessageError, ValueError, IndexError):
        return None


def draft(to: Sequence[Address], text: str, attached: Sequence[Attached] = (), sender: Address | None = None) -> bytes:
    """The e-mail as a file; the first line of the `text` is its subject, behind "Subject:" in the language
    that is written in."""
    first, _end, body = text.partition("\n")
    mail = EmailMessage(policy=_Headers(linesep="\r\n"))
    if sender:
        mail["From"] = sender
    mail["To"] = list(to)
    mail["Subject"] = clean_line(first.removeprefix(_("Subject:")))
    mail["X-Unsent"] = "1"  # Outlook opens it as a draft
    mail.set_content(f"{body.strip()}\n", cte="quoted-printable")
    for one in attached:
        main, sub = _TYPES.get(PurePath(one.name).suffix, ("application", "octet-stream"))
        more = {"charset": "utf-8", "method": "REQUEST"} if b"METHOD:REQUEST" in one.content else None
        mail.add_attachment(one.content, maintype=main, subtype=sub, filename=one.name, params=more)
    return mail.as_bytes()
