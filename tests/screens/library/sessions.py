"""The sessions of the library."""

from pathlib import Path

from peerassist_tui.store.queries.overview import overviews

TITLES = ("Ünder the bridge", "[/b] Two wells", "Three hills")


def titles(path: Path, *, discarded: bool = False) -> list[str]:
    return [one.title for one in overviews(path, discarded=discarded)]
