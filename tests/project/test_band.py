"""There are no toasts: whatever is said stands in the band, which covers nothing."""

from pathlib import Path

import peerassist_tui

ROOT = Path(peerassist_tui.__file__).parent
TOASTS = ("notify(", "clear_notifications(")
ONE_PLACE = ROOT / "shell" / "guard.py"
"""Where what Textual itself has to say is led into the band."""


def test_nothing_is_said_but_in_the_band() -> None:
    saying = {path for path in ROOT.rglob("*.py") if any(word in path.read_text("utf-8") for word in TOASTS)}
    assert saying == {ONE_PLACE}
