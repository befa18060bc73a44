"""What the keys of a list that is looked at choose: how it is read, one step further each time."""

from dataclasses import replace

from peerassist_tui.intake.choices import ListChoices
from peerassist_tui.intake.encodings import NAMES, Decoded
from peerassist_tui.intake.look import Look, next_meaning
from peerassist_tui.intake.table import TableColumn


def with_next_meaning(choices: ListChoices, look: Look, column: TableColumn) -> ListChoices:
    """The column means the next thing that one can mean."""
    return replace(choices, meanings={**choices.meanings, column.place: next_meaning(look.kind, column.meaning)})


def with_filling_turned(choices: ListChoices, column: TableColumn) -> ListChoices:
    """Empty cells of the column take what stands above, or no more."""
    return replace(choices, filled=choices.filled ^ {column.place})


def with_next_encoding(choices: ListChoices, read: Decoded) -> ListChoices:
    """The next encoding, the likelier ones first."""
    order = [*read.others, *(one for one in NAMES if one not in read.others)]
    return replace(choices, encoding=order[(order.index(read.encoding) + 1) % len(order)])


def with_other_order(choices: ListChoices, look: Look) -> ListChoices:
    """The other of day and month first."""
    order = choices.order or look.order
    return replace(choices, order="month first" if order == "day first" else "day first")


def may_turn_encoding(look: Look) -> bool:
    """Whether the file may have been written in another encoding than the one in which it was read."""
    return look.read is not None and look.read.encoding != "utf-8"
