"""What keys do, in the language that is spoken: where they are bound it stands in English, whoever shows it says it."""

from typing import Final

from peerassist_tui.language import _, pgettext

KEY: Final = "key"
"""The context of words of the key bar that would be others elsewhere: `NC_("key", "open")` beside `N_("next")`."""


def key_word(word: str) -> str:
    """What the key bar says of a key, for instance "next"."""
    return key_sentence(word)


def key_sentence(sentence: str) -> str:
    """What a key does, a heading of such, or why it cannot be done; nothing where there is none."""
    if not sentence:
        return ""
    said = pgettext(KEY, sentence)
    return said if said != sentence else _(sentence)
