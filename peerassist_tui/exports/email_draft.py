"""An e-mail that is ready to be sent: a draft (RFC 5322) that mail programs open, with what is attached to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import PurePath

from peerassist_tui.text import clean_line

_TYPES = {
    ".docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ".ics": ("text", "calendar"),
}


@dataclass(frozen=True)
class Attached:
    """A file that goes with an e-mail."""

    name: str
    content: bytes


def mailbox(address: str, name: str = "") -> Address | None:
    """An address as e-mails have it, with the name of whose it is; None for what can be none."""
    local, _, domain = address.strip().rpartition("@")
    try:
        return Address(clean_line(name), addr_spec=f"{local}@{domain.encode('idna').decode()}")
    except (MessageError, ValueError, IndexError):
        return None


def draft(to: Sequence[Address], text: str, attached: Sequence[Attached] = (), sender: Address | None = None) -> bytes:
    """The e-mail as a file; the first line of the `text` is its subject, behind "Subject: "."""
    first, _, body = text.partition("\n")
    mail = EmailMessage(policy=SMTP)
    if sender:
        mail["From"] = sender
    mail["To"] = list(to)
    mail["Subject"] = clean_line(first.removeprefix("Subject: "))
    mail["X-Unsent"] = "1"  # Outlook opens it as a draft
    mail.set_content(f"{body.strip()}\n", cte="quoted-printable")
    for one in attached:
        main, sub = _TYPES.get(PurePath(one.name).suffix, ("application", "octet-stream"))
        more = {"charset": "utf-8", "method": "REQUEST"} if b"METHOD:REQUEST" in one.content else None
        mail.add_attachment(one.content, maintype=main, subtype=sub, filename=one.name, params=more)
    return mail.as_bytes()
