"""A bar of a chart as a PNG picture, for documents that cannot hold drawings; two colours, no library."""

import struct
import zlib
from collections.abc import Iterable, Iterator

HEIGHT = 26
"""Of every bar, in pixels."""
INK, PAPER = bytes((0x1F, 0x4E, 0x79)), bytes((0xFF, 0xFF, 0xFF))

_HATCH = 12


def bar_picture(parts: Iterable[tuple[int, str]]) -> bytes:
    """The parts of a bar one behind the other: the width of each in pixels, and how it is filled (see svg_bars)."""
    shown = [(max(width, 4), fill) for width, fill in parts if width > 0]
    width = sum(part for part, _ in shown)
    lines = b"".join(b"\0" + bytes(_line(shown, y)) for y in range(HEIGHT))
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, HEIGHT, 8, 3, 0, 0, 0)),
            _chunk(b"PLTE", PAPER + INK),
            _chunk(b"IDAT", zlib.compress(lines, 9)),
            _chunk(b"IEND", b""),
        )
    )


def _line(parts: Iterable[tuple[int, str]], y: int) -> Iterator[int]:
    """The pixels of one line: 1 is ink."""
    for width, fill in parts:
        for x in range(width):
            edge = y < 2 or y >= HEIGHT - 2 or x < 2 or x >= width - 2
            yield edge or fill == "solid" or (fill == "hatched" and (x + y) % _HATCH < 3)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
