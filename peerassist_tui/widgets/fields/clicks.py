"""What a click on a field means: the first one enters it, the second of a row means the word, the third all."""

import re

_WORD = re.compile(r"[\w’'-]+")


def word_at(text: str, place: int) -> tuple[int, int]:
    """Where the word begins and ends that stands at a place of a text; nothing of it where no word is."""
    words = (word.span() for word in _WORD.finditer(text))
    return next((span for span in words if span[0] <= place <= span[1]), (place, place))
