"""Bars and clocks as text."""

from peerassist_tui.text import minutes_and_seconds as minutes_and_seconds
from peerassist_tui.text import span_in_words as span_in_words

_EIGHTHS = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")


def bar(share: float, width: int) -> str:
    """A bar of `width` cells, filled by `share` (0 to 1) in eighths; the least share above 0 still shows."""
    eighths = round(min(max(share, 0.0), 1.0) * width * 8)
    full, rest = divmod(max(eighths, int(share > 0)), 8)
    return ("█" * full + _EIGHTHS[rest]).ljust(width)[: max(0, width)]


def talk_bar(share: float, width: int, party: str) -> tuple[str, str]:
    """A bar of how much somebody spoke, with its style; a host's is shaded too, so it is told from a peer's."""
    filled = bar(share, width)
    return (filled.replace("█", "▓"), "$warning") if party == "host" else (filled, "$primary")
