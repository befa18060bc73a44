"""Inputs that nobody would write: turned bits, pieces doubled, moved and gone, numbers and signs that hurt."""

from collections.abc import Callable, Sequence
from random import Random

from tests.helpers.hostile import ACTS, FORMULA, MARKUP

SIGNS = [
    *(ACTS, MARKUP, FORMULA, "\x00", "\r", "\r\n", "\x0b", "\u2028", "\ufeff", "\u202e", "\ud800", "\U000e0041"),
    *(
        "a\u0300" * 40,
        "ß",
        "İ",
        "ǆ",
        "①",
        "٣",
        "½",
        "²",
        "Ⅻ",
        "𝟙",
        "ﷺ",
        "家" * 30,
        "👩‍👩‍👧‍👦",
        "'",
        '"',
        '""',
        "`",
        "\\",
        "%s",
        "{}",
    ),
    *("@", "#", "#OB1", "@ami", "-", ":", ";", ",", "\t", "|", "<", ">", "(", ")", "[", "]", "{", "}", "=", "*", "\n"),
    *("sep=;\n", "Hosts:", "name", "action", "due", "=?utf-8?b?gg=?=", "=?x?q?a?=", "a@b.c", "CON", "../../etc/passwd"),
    *(
        "since:",
        "is:",
        "in:",
        "org:",
        "NEAR",
        "OR",
        "AND",
        "NOT",
        "by ",
        "before ",
        "after ",
        "the ",
        "week of ",
        "end of ",
    ),
]
NUMBERS = [
    *("0", "-0", "-1", "1e309", "-1e309", "NaN", "nan", "inf", "Infinity", "9" * 25, "9" * 5000, "1" + "0" * 400),
    *("2147483648", "-9223372036854775809", "18446744073709551616", "0.1", "1e-320", "0x10", "1_000", "00", "³", "٠"),
    *("0000-00-00", "9999-12-31", "0001-01-01", "10000-01-01", "31/02/2026", "29/2/27", "24:00", "99:99", "25 pm"),
    *("1 january 0000", "in 99999999999 weeks", "999999 years ago", "week 99", "q9 9999", "1.1.1", "1/1/1/1"),
]
LONGEST = 6_000
"""Mutated inputs are no longer than this, or than their seed."""
Change = Callable[[Random, bytes, Sequence[bytes]], bytes]


def encoded(text: str) -> bytes:
    """A sign as it comes, also half of one."""
    return text.encode("utf-8", "surrogatepass")


def mutated(chance: Random, seeds: Sequence[bytes], own: Sequence[Change] = ()) -> bytes:
    """A seed after one to six changes, `own` being those that know its shape."""
    content = chance.choice(seeds)
    most = max(LONGEST, 2 * len(content))
    for _ in range(chance.choice((1, 1, 1, 2, 3, 6))):
        change = chance.choice(own) if own and chance.random() < 0.7 else chance.choice(_CHANGES)
        content = change(chance, content, seeds)[:most]
    return content


def _span(chance: Random, content: bytes) -> tuple[int, int]:
    start = chance.randint(0, len(content))
    return start, min(len(content), start + chance.choice((1, 1, 2, 4, 10, 40, 200)))


def _turn_bit(chance: Random, content: bytes, _: Sequence[bytes]) -> bytes:
    if not content:
        return b"\xff"
    place = chance.randrange(len(content))
    return content[:place] + bytes([content[place] ^ 1 << chance.randrange(8)]) + content[place + 1 :]


def _put_byte(chance: Random, content: bytes, _: Sequence[bytes]) -> bytes:
    start, end = _span(chance, content)
    return content[:start] + bytes([chance.randrange(256)]) * chance.choice((1, 2, 9)) + content[end:]


def _take_out(chance: Random, content: bytes, _: Sequence[bytes]) -> bytes:
    start, end = _span(chance, content)
    return content[:start] + content[end:]


def _cut_off(chance: Random, content: bytes, _: Sequence[bytes]) -> bytes:
    return content[: chance.randint(0, len(content))]


def _double(chance: Random, content: bytes, _: Sequence[bytes]) -> bytes:
    start, end = _span(chance, content)
    return content[:end] + content[start:end] * chance.choice((1, 2, 10, 300)) + content[end:]


def _splice(chance: Random, content: bytes, seeds: Sequence[bytes]) -> bytes:
    other = chance.choice(seeds)
    return content[: chance.randint(0, len(content))] + other[chance.randint(0, len(other)) :]


def _put_sign(chance: Random, content: bytes, _: Sequence[bytes]) -> bytes:
    start, end = _span(chance, content)
    sign = encoded(chance.choice(SIGNS)) * chance.choice((1, 1, 1, 2, 50, 1000))
    return content[:start] + sign + content[chance.choice((start, end)) :]


def _put_number(chance: Random, content: bytes, _: Sequence[bytes]) -> bytes:
    start, end = _span(chance, content)
    return content[:start] + encoded(chance.choice(NUMBERS)) + content[chance.choice((start, end)) :]


def _swap_words(chance: Random, content: bytes, seeds: Sequence[bytes]) -> bytes:
    """Words of a text and of another in any order."""
    mark = chance.choice((b" ", b" ", b"\n"))
    words = content.split(mark) + chance.choice(seeds).split(mark)
    return mark.join(chance.sample(words, chance.randint(1, len(words))))


_CHANGES = (_turn_bit, _put_byte, _take_out, _cut_off, _double, _splice, _put_sign, _put_number, _swap_words)
