"""What is said of a store that cannot be gone on with, and what is kept of it."""

from enum import Enum
from pathlib import Path

from peerassist_tui.errors import StoreError
from peerassist_tui.language import _
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
        super().__init__(_lost(path, loss, copy, bundle))
        self.copy, self.bundle = copy, bundle


def _lost(path: Path, loss: Loss, copy: Path | None, bundle: Path | None) -> str:
    if copy is None and bundle is None and loss is Loss.WITHOUT_LOG:
        return _(
            "The log beside the store {path} was deleted, so nothing is saved here from now on; another console has all"
            " until then in the store: leave, and open it again.",
            path=in_home(path),
        )
    return _(
        "The store {path} was deleted, moved or replaced, so nothing is saved from now on; {kept}.",
        path=in_home(path),
        kept=_kept(loss, copy, bundle),
    )


def _kept(loss: Loss, copy: Path | None, bundle: Path | None) -> str:
    if copy:
        return _("all until then is kept: leave, and open it with “peerassist --store {copy}”", copy=in_home(copy))
    if bundle and loss is Loss.OVERWRITTEN:
        return _(
            "of what it held, which cannot be read any more, only the open session is kept, without its history: "
            "leave, and bring it in with “peerassist import {bundle}”",
            bundle=in_home(bundle),
        )
    if bundle:
        return _(
            "of what it held, which cannot be read any more, only the open session is kept, without its history: "
            "put the file back, or leave and bring it in with “peerassist import {bundle}”",
            bundle=in_home(bundle),
        )
    if loss is Loss.OVERWRITTEN:
        return _("what it held is only in your copies; leave, and open what is there now")
    return _("no copy of it could be written; put the file back before you leave")
