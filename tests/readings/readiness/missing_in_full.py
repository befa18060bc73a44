"""What is missing, spelled out with all that the screens make of it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from peerassist_tui.readings.missing import Missing
from peerassist_tui.readings.proposal import Proposal
from peerassist_tui.session import Session
from tests.helpers.called import called


def in_full(session: Session, found: Iterable[Missing]) -> list[str]:
    """What is missing, for instance "needed in people: no host", and behind it in brackets where it is mended.

    Below it, moved in: what mends it at once, what mends all like it, and what is said of it once it is mended.
    """
    return [called(session, line) for one in found for line in _lines(one)]


def _lines(one: Missing) -> Iterator[str]:
    where = " ".join(str(part) for part in (one.row, one.field) if part)
    yield f"{'advice' if one.advice else 'needed'} in {one.topic}: {one.text}{f' [{where}]' if where else ''}"
    for what, proposal in (("mend", one.fix), ("mend all", one.others)):
        yield from (f"  {what}: {line}" for line in _proposed(proposal))
    if one.mended_words != one.text:
        yield f"  mended: {one.mended_words}"


def _proposed(proposal: Proposal | None) -> Iterator[str]:
    if proposal and proposal.step:
        yield f"{proposal.words}: {proposal.step.rule}"
        for name, value in proposal.step.given.items():
            yield from (f"{name} = {_value(one)}" for one in (value if isinstance(value, list) else [value]))


def _value(value: Any) -> str:
    return ", ".join(f"{key} {one}" for key, one in value.items()) if isinstance(value, Mapping) else str(value)
