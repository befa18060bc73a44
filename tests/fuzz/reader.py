"""What a reader is to those that try it: a function from bytes to the sentences that it says."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from tests.fuzz.place import Place

Shape = Literal["text", "table", "json", "toml", "zip", "store"]
"""How an input is made, beside turning its bytes over."""
Read = Callable[[bytes, Place], Iterable[str]]
"""Answers with the sentences that a person is told beside the answer, or raises Refused with one."""


@dataclass(frozen=True)
class Reader:
    """A reader with real inputs of the program's own; `share` says how many of 1,000 inputs it gets.

    `seconds` is the longest that it may take for an input of at most `most` bytes, on a slow laptop.
    """

    name: str
    read: Read
    seeds: Callable[[Place], Sequence[bytes]]
    share: int
    shape: Shape = "text"
    seconds: float = 2.0
    most: int = 20_000


def seeds(*texts: str) -> Callable[[Place], Sequence[bytes]]:
    """Inputs that need nothing else."""
    return lambda _: [text.encode() for text in texts]


def typed(content: bytes) -> str:
    """What comes of bytes in an argument of a command: those that are no UTF-8 stay, as halves of characters."""
    return content.decode("utf-8", "surrogateescape")
