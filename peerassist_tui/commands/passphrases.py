"""Asking for the passphrase of a bundle: at the terminal, unseen, or from a file; never among the arguments."""

import sys
from getpass import getpass
from pathlib import Path

from peerassist_tui.errors import Refused, why
from peerassist_tui.exchange.reading import Bundle
from peerassist_tui.exchange.sealing import PassphraseNeeded, must_be_long_enough
from peerassist_tui.language import _

TRIES = 3


def new_passphrase(file: str | None) -> str:
    """The passphrase of a bundle that is to be written: the first line of the file, or typed twice.

    Raises:
        Refused: nobody can be asked, it is too short, or it was typed differently.
    """
    passphrase = _from(file) if file else _asked(_("Passphrase for the bundle: "))
    must_be_long_enough(passphrase)
    if not file and _asked(_("Once more: ")) != passphrase:
        raise Refused(_("The two are not the same; nothing has been written."))
    return passphrase


def opened(path: Path, file: str | None) -> Bundle:
    """The bundle at `path`; where it needs a passphrase, that is asked for, three times at most.

    Raises:
        Refused: it cannot be opened.
    """
    try:
        return Bundle(path, _from(file) if file else None)
    except PassphraseNeeded as needed:
        if file or not sys.stdin.isatty():
            more = "" if file else " " + _("--passphrase-file FILE names a file that holds it.")
            raise Refused(f"{needed}{more}") from None
    for left in reversed(range(TRIES)):
        try:
            return Bundle(path, _asked(_("Passphrase of {file}: ", file=path.name)))
        except PassphraseNeeded as needed:
            if not left:
                raise
            sys.stderr.write(f"peerassist: {needed}\n")
    raise AssertionError("the last try answers or raises")


def _asked(question: str) -> str:
    if not sys.stdin.isatty():
        refused = _("A passphrase is asked for at a terminal; --passphrase-file FILE names a file that holds it.")
        raise Refused(refused)
    try:
        return getpass(question)
    except EOFError:
        raise Refused(_("No passphrase was typed; nothing has been done.")) from None


def _from(file: str) -> str:
    try:
        with Path(file).open(encoding="utf-8") as lines:
            return lines.readline().rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        reason = why(error) if isinstance(error, OSError) else _("it is not a text in UTF-8")
        raise Refused(_("{file} cannot be read: {reason}.", file=file, reason=reason)) from None
