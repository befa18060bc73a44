"""In which encoding a file was written: proposed from its bytes, and open to be turned."""

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass
from email.errors import MessageError
from email.header import decode_header, make_header

from peerassist_tui.intake.likelihood import likelihood
from peerassist_tui.language import N_

NAMES = {
    "utf-8": "UTF-8",
    "utf-16-le": "UTF-16",
    "utf-16-be": N_("UTF-16, big-endian"),
    "cp1252": N_("Western European (Windows-1252)"),
    "cp1250": N_("Central European (Windows-1250)"),
    "cp1251": N_("Cyrillic (Windows-1251)"),
    "cp1253": N_("Greek (Windows-1253)"),
    "cp1254": N_("Turkish (Windows-1254)"),
    "cp1255": N_("Hebrew (Windows-1255)"),
    "cp1256": N_("Arabic (Windows-1256)"),
    "cp1257": N_("Baltic (Windows-1257)"),
    "cp1258": N_("Vietnamese (Windows-1258)"),
    "koi8-r": N_("Cyrillic (KOI8-R)"),
    "koi8-u": N_("Cyrillic (KOI8-U)"),
    "gb18030": N_("Chinese (GB18030)"),
    "big5": N_("Chinese (Big5)"),
    "cp949": N_("Korean (CP949)"),
    "cp932": N_("Japanese (Shift-JIS)"),
    "euc-jp": N_("Japanese (EUC-JP)"),
    "mac-roman": N_("Western European (Mac)"),
    "cp850": N_("Western European (DOS 850)"),
    "cp866": N_("Cyrillic (DOS 866)"),
    "iso8859-2": N_("Central European (ISO 8859-2)"),
    "iso8859-5": N_("Cyrillic (ISO 8859-5)"),
    "cp874": N_("Thai (Windows-874)"),
}
"""How people call the encodings that are tried; of two that fit alike, the first is proposed."""
_SAMPLE = 20_000
_WHOLE = 10
"""So many whole signs beyond ASCII are there for each broken one, at least."""
_PROPOSED, _HEADS, _ODD = 0.05, 0.4, 0.15
_ENCODED = re.compile(r"=\?[^?\s]+\?[bBqQ]\?[^?]*\?=(?:\s+=\?[^?\s]+\?[bBqQ]\?[^?]*\?=)*")
"""What a mail program has encoded of a name: words of RFC 2047, one behind the other."""
_RARE = frozenset({"mac-roman", "cp850", "cp866", "iso8859-2", "iso8859-5", "cp874"})
_WIDE = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}


@dataclass(frozen=True)
class Decoded:
    """A text, the encoding it was read in, and those it can be read in, the likeliest first."""

    text: str
    encoding: str
    others: tuple[str, ...]

    @property
    def name(self) -> str:
        """The encoding as people call it, in English."""
        return NAMES[self.encoding]


def decoded(content: bytes, known_words: Callable[[str], int], encoding: str = "") -> Decoded | None:
    """Read bytes as a text; None where they are none.

    `known_words` counts in a text the words that such a list would have, `encoding` is the chosen one (empty: propose).
    """
    ranked = _certain(content) or _ranked(content, known_words)
    if encoding and encoding not in ranked:
        ranked = (*ranked, encoding)
    for each in (encoding, *ranked) if encoding else ranked:
        if (text := _text(content, each)) is not None:
            return Decoded(text, each, ranked)
    return None


def _certain(content: bytes) -> tuple[str, ...]:
    """The encoding that a mark or its own form proves; empty where there is none."""
    for encoding, mark in _WIDE.items():
        if content.startswith(mark):
            return (encoding,)
    for encoding, high in (("utf-16-le", 1), ("utf-16-be", 0)):
        zeros, others = content[high::2].count(0), content[1 - high :: 2].count(0)
        if zeros > 4 * others and zeros * 20 > len(content) and _text(content, encoding) is not None:
            return (encoding,)
    if 0 not in content and _text(content, "utf-8") is not None:
        return ("utf-8",)
    return ()


def _ranked(content: bytes, known_words: Callable[[str], int]) -> tuple[str, ...]:
    if 0 in content:
        return ()
    sample = _sample(content)
    proposed = _proposed(sample)
    scores = {}
    for place, encoding in enumerate(NAMES):
        text = None if encoding in (*_WIDE, "utf-8") else _text(sample, encoding)
        if text is not None and _text(content, encoding) is not None:
            scores[encoding] = (
                likelihood(text)
                + _HEADS * min(3, known_words(text))
                + _PROPOSED * (encoding in proposed[:1])
                - place * 0.001
                - _ODD * (encoding in _RARE)
            )
    return tuple(sorted(scores, key=lambda each: -scores[each]))


def _sample(content: bytes) -> bytes:
    """The lines that tell something, as many as are needed."""
    first, *rest = content[: 50 * _SAMPLE].splitlines(keepends=True) or [b""]
    return (
        b"".join([first, *(line for line in rest if not line.isascii())])[: 2 * _SAMPLE].rpartition(b"\n")[0] or content
    )


def _proposed(sample: bytes) -> list[str]:
    from charset_normalizer import from_bytes

    found = from_bytes(sample, cp_isolation=[codecs.lookup(each).name.replace("-", "_") for each in NAMES])
    return [codecs.lookup(one.encoding).name for one in found]


def _text(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError:
        return _mended(content) if encoding == "utf-8" else None


def _mended(content: bytes) -> str | None:
    """A text in UTF-8 of which a sign or two are broken, as where it was cut off; None where it is none."""
    text = content.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = len(text) - sum(map(str.isascii, text)) - broken
    return text.removeprefix("\ufeff") if whole > _WHOLE * broken else None


def readable(name: str) -> str:
    """A name as people read it, where a mail program has encoded it (RFC 2047)."""
    return _ENCODED.sub(_decoded, name)


def _decoded(words: re.Match[str]) -> str:
    try:
        text = str(make_header(decode_header(words[0])))
        text.encode()
    except (MessageError, LookupError, ValueError):
        return words[0]
    return text
