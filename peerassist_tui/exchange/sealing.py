"""Bundles with a passphrase: files of age (https://age-encryption.org/v1), which `age -d` and others open too.

The library is imported when one is written or read.
"""

import re
import unicodedata
from pathlib import Path

from peerassist_tui.errors import Refused
from peerassist_tui.language import _

SEALED = ".age"
"""How the name of a bundle with a passphrase ends."""
SHORTEST = 8
"""Characters of a passphrase; it is the only thing between the file and whoever finds it."""
MOST_WORK = 20
"""Opening takes 2 to the power of this many steps of scrypt at most, for which it needs 1 GB: a bomb asks for more."""
_FIRST = b"age-encryption.org/v1\n"
_ARMOURED = b"-----BEGIN AGE ENCRYPTED FILE-----"
_FOR_A_PASSPHRASE = re.compile(rb"-> scrypt [A-Za-z0-9+/]{22} ([1-9][0-9]{0,2})\n[A-Za-z0-9+/]{43}\n--- ")
_WRONG = "Decryption failed"
"""What the library says where it is the passphrase; a test holds it."""


class PassphraseNeeded(Refused):
    """A passphrase opens the file: none was given, or another one; asking again may help."""


def must_be_long_enough(passphrase: str) -> None:
    """Stop where a passphrase is easily guessed.

    Raises:
        Refused: it is too short.
    """
    if len(passphrase.strip()) < SHORTEST:
        raise Refused(_("The passphrase needs {least} characters at least; four words are better.", least=SHORTEST))


def seal(content: bytes, passphrase: str) -> bytes:
    """The content so that only the passphrase opens it; it takes a second, so that guessing does too.

    Raises:
        Refused: the passphrase is too short.
    """
    from pyrage import passphrase as age

    must_be_long_enough(passphrase)
    return bytes(age.encrypt(content, _alike(passphrase)))


def is_sealed(path: Path) -> bool:
    """Whether the file at `path` is one of age, whatever its name.

    Raises:
        OSError: it cannot be read.
    """
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(_ARMOURED)).startswith((_FIRST, _ARMOURED))


def unsealed(path: Path, passphrase: str | None, most: int) -> bytes:
    """What is in a sealed file of `most` bytes at most; nothing of it comes onto the disk.

    Raises:
        PassphraseNeeded: there is no passphrase, or it is another one.
        Refused: the file is too big, damaged, or of another kind.
        OSError: it cannot be read.
    """
    from pyrage import DecryptError
    from pyrage import passphrase as age

    if path.stat().st_size > most:
        raise Refused(_("{path} is too big for a bundle.", path=path))
    content = path.read_bytes()
    _must_be_of_a_passphrase(path, content)
    if not passphrase:
        raise PassphraseNeeded(_("{path} needs its passphrase.", path=path))
    try:
        return bytes(age.decrypt(content, _alike(passphrase)))
    except DecryptError as error:
        if str(error) == _WRONG:
            raise PassphraseNeeded(_("That is not the passphrase of {path}.", path=path)) from None
        raise _damaged(path) from None


def _must_be_of_a_passphrase(path: Path, content: bytes) -> None:
    if content.startswith(_ARMOURED):
        raise Refused(_("{path} is a sealed file written as text; `age -d` makes the bundle of it.", path=path))
    head = content[len(_FIRST) :]
    if head.startswith(b"-> ") and not head.startswith(b"-> scrypt "):
        raise Refused(_("{path} is sealed for somebody's key, not with a passphrase; `age -d` opens it.", path=path))
    found = _FOR_A_PASSPHRASE.match(head)
    if found is None:
        raise _damaged(path)
    if int(found[1]) > MOST_WORK:
        raise Refused(_("{path} would need too much memory to be opened; nothing has been taken from it.", path=path))


def _damaged(path: Path) -> Refused:
    return Refused(_("{path} is damaged, or cut off; nothing has been taken from it.", path=path))


def _alike(passphrase: str) -> str:
    """The same letters on every keyboard: an é may come as one character, or as two."""
    return unicodedata.normalize("NFC", passphrase)
