"""What is said of a store that cannot be gone on with, and what is kept of it."""

from enum import Enum
from pathlib import Path

from peerassist_tui.errors import StoreError
from peerassist_tui.settings import in_home


class Loss(Enum):
    """What became of the store."""

    GONE = "another file, or none, is at its path"
    OVERWRITTEN = "something else was written into its file"
    WITHOUT_LOG = "its log was deleted, and another console has begun a new one"


class StoreLost(StoreError):  # noqa: N818 - as its kin
    """Nothing can be saved any more; `copy` holds all that the store held, None where none could be written.

    Then `bundle` holds the session that was open, as it stood, without its history; or is None too.
    """

    def __init__(self, path: Path, loss: Loss, copy: Path | None = None, bundle: Path | None = None) -> None:
        what = f"The store {in_home(path)} was deleted, moved or replaced, so nothing is saved from now on"
        if copy:
            kept = f"all until then is kept: leave, and open it with “peerassist --store {in_home(copy)}”"
        elif bundle:
            back = "leave, and" if loss is Loss.OVERWRITTEN else "put the file back, or leave and"
            kept = (
                "of what it held, which cannot be read any more, only the open session is kept, without its history: "
                f"{back} bring it in with “peerassist import {in_home(bundle)}”"
            )
        elif loss is Loss.WITHOUT_LOG:
            what = f"The log beside the store {in_home(path)} was deleted, so nothing is saved here from now on"
            kept = "another console has all until then in the store: leave, and open it again"
        elif loss is Loss.OVERWRITTEN:
            kept = "what it held is only in your copies; leave, and open what is there now"
        else:
            kept = "no copy of it could be written; put the file back before you leave"
        super().__init__(f"{what}; {kept}.")
        self.copy, self.bundle = copy, bundle
