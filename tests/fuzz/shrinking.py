"""An input that fails made small: lines and spans are taken out as long as it fails in the same way."""

from collections.abc import Callable
from itertools import count
from time import monotonic


def shrunk(content: bytes, fails: Callable[[bytes], bool], seconds: float) -> bytes:
    """The smallest input that was found within so many seconds."""
    until = monotonic() + seconds
    size = max(1, len(content) // 2)
    while size and monotonic() < until:
        before = len(content)
        for nth in count():
            start = nth * size
            if start >= len(content) or monotonic() > until:
                break
            less = content[:start] + content[start + size :]
            if fails(less):
                content = less
        if len(content) == before:
            size //= 2
    return content
