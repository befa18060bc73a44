"""A process that takes a bundle in, for the tests: `taker.py STORE BUNDLE`; it prints a line before each session."""

import sys
from pathlib import Path

from peerassist_tui.exchange.import_bundle import import_bundle
from peerassist_tui.exchange.reading import Bundle
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import wall_clock


def say(done: int, total: int) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{done} of {total}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    store, bundle = sys.argv[1:]
    import_bundle(Store(Path(store)), Bundle(Path(bundle)), {}, wall_clock(), say)
