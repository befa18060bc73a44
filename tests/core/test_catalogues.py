"""Catalogues are compiled once, and again where what was kept is not whole."""

import pytest

from peerassist_tui.catalogues import cache_path, phrases
from peerassist_tui.language_files import WORDS, catalogue

FRENCH = catalogue("fr", WORDS)


def test_it_is_compiled_once_and_kept() -> None:
    assert phrases(FRENCH).gettext("Find a command") == "Trouver une commande"
    (kept,) = cache_path().iterdir()
    before = kept.stat().st_mtime_ns
    assert phrases(FRENCH).gettext("Find a command") == "Trouver une commande"
    assert kept.stat().st_mtime_ns == before


@pytest.mark.parametrize("kept_bytes", [0, 3, 10, 30, 5_000])
def test_what_was_kept_in_part_is_compiled_again(kept_bytes: int) -> None:
    phrases(FRENCH)
    (kept,) = cache_path().iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(whole[:kept_bytes])
    assert phrases(FRENCH).gettext("Find a command") == "Trouver une commande"
    assert kept.read_bytes() == whole
