"""Words in a line of text that lead somewhere, and what a click on them says."""

from collections.abc import Hashable
from dataclasses import dataclass

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.style import Style
from textual.widget import Widget

_WHERE = "leads_to"


@dataclass
class WordsChosen(Message):
    """Somebody clicked on words that lead there."""

    leads_to: Hashable


def leading(words: str, leads_to: Hashable) -> Content:
    """These words, which lead there."""
    return Content(words).stylize(Style.from_meta({_WHERE: leads_to}))


def cut_as(text: Content, kept: str) -> Content:
    """The text cut as its plain words were, to `kept` with “…” at its end; what leads somewhere still does."""
    return text if kept == text.plain else Content.assemble(text[: max(0, len(kept) - 1)], kept[-1:])


def tell_chosen(event: Click, line: Widget) -> None:
    """Say of a click on words of the line where they lead; it is no click on a key then."""
    if (leads_to := event.style.meta.get(_WHERE)) is not None:
        event.stop()
        line.post_message(WordsChosen(leads_to))
