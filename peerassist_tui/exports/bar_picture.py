"""A bar of a chart as a PNG picture, for documents that cannot hold drawings; no library."""

import struct
import zlib
from collections.abc import Iterable, Iterator

from peerassist_tui.exports.svg_bars import Ink

HEIGHT = 26
"""Of every bar, in pixels."""
PAPER = b"\xff\xff\xff"
_HATCH = 12


def bar_picture(parts: Iterable[tuple[int, Ink]]) -> bytes:
    """The parts of a bar one behind the other: the width of each in pixels, how it is filled, and its colour."""
    shown = [(max(width, 4), ink) for width, ink in parts if width > 0]
    width, colours = sum(part for part, _ in shown), [bytes.fromhex(colour[1:]) for _, (_, colour) in shown]
    lines = b"".join(b"\0" + bytes(_line(shown, y)) for y in range(HEIGHT))
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, HEIGHT, 8, 3, 0, 0, 0)),
            _chunk(b"PLTE", PAPER + b"".join(colours)),
            _chunk(b"IDAT", zlib.compress(lines, 9)),
            _chunk(b"IEND", b""),
        )
    )


def _line(parts: Iterable[tuple[int, Ink]], y: int) -> Iterator[int]:
    """The pixels of one line: 0 is paper, else the number of the part."""
    for number, (width, (fill, _)) in enumerate(parts, 1):
        for x in range(width):
            edge = y < 2 or y >= HEIGHT - 2 or x < 2 or x >= width - 2
            is_ink = edge or fill == "solid" or (fill == "hatched" and (x + y) % _HATCH < 3)
            yield number * is_ink


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
