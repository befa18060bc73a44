"""Texts as other programs write them, whatever their encoding."""

import codecs
from pathlib import Path

from peerassist_tui.errors import Refused

MOST_BYTES = 20_000_000
"""A longer file is none that people have written."""


def read_text(path: Path, kind: str) -> str:
    """Read a text in UTF-8, UTF-16 or Windows-1252; `kind` says what it should be, for instance "list of people".

    Raises:
        Refused: there is no such file, or it is no text.
    """
    where = path.expanduser()
    try:
        if where.is_dir():
            raise Refused(f"{path} is a folder, not a {kind}.")
        if where.exists() and not where.is_file():
            raise Refused(f"{path} is not a file.")
        if where.stat().st_size > MOST_BYTES:
            raise Refused(f"{path} is too long for a {kind}.")
        content = where.read_bytes()
    except FileNotFoundError:
        raise Refused(f"There is no file {path}.") from None
    except (OSError, ValueError, RuntimeError) as error:
        raise Refused(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}.") from None
    return _decoded(content, path, kind)


def _decoded(content: bytes, path: Path, kind: str) -> str:
    encoding = _encoding(content)
    if encoding == "utf-8-sig" and b"\0" in content:
        raise Refused(f"{path} is not a text, so no {kind} can be read from it.")
    for each in (encoding, "cp1252"):
        try:
            return content.decode(each)
        except UnicodeDecodeError:
            if encoding.startswith("utf-16"):
                break
    raise Refused(f"{path} is not a text in UTF-8, UTF-16 or Windows-1252.")


def _encoding(content: bytes) -> str:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    head = content[:2000]
    # without a mark at its beginning, UTF-16 shows by the zeros of its blanks and line ends
    for encoding, zeros, others in (("utf-16-le", head[1::2], head[::2]), ("utf-16-be", head[::2], head[1::2])):
        if zeros.count(0) * 3 > len(zeros) and not others.count(0):
            return encoding
    return "utf-8-sig"
