"""Whether a word is a part of a name in another form: with an ending, with a word before it, declined, misspelt."""

from typing import Literal, NamedTuple

from peerassist_tui.readings.privacy.anonymous import PARTICLES
from peerassist_tui.readings.privacy.name_forms import one_slip

Sure = Literal["surely", "likely", "perhaps"]
SURE: tuple[Sure, ...] = ("surely", "likely", "perhaps")
"""How sure it is that a word tells who somebody is."""

_ENDINGS = frozenset(
    (
        *("s", "es", "n", "en", "ns", "ens", "a", "e", "i", "u", "y", "em", "om", "ek", "ovi"),
        *("nak", "nek", "val", "vel", "hoz", "hez", "tol", "rol", "ban", "ben"),
        *("ja", "je", "na", "ne", "ka", "ke", "ssa", "lla"),
    )
)
"""What languages put after a name: Germanic, Slavic, Hungarian and Finnish endings, folded."""
_CLITICS = frozenset("وفبلكسأا" + "והבלמשכ")
_VOWELS = frozenset("aeiouyаеёиоуыэюя")


class NameForm(NamedTuple):
    """How sure it is that this is the name, and what kind of form it would be."""

    sure: Sure
    kind: str


def name_form_of(word: str, folded: str, part: str) -> NameForm | None:
    """What form of the folded `part` of a name the word is, if any; `folded` is the word folded."""
    if folded[0] != part[0] and part not in folded and len(part) < 8:
        return None
    if folded == part:
        return NameForm("perhaps", "as in") if word[0].isupper() and part not in PARTICLES else None
    caseless = word[0].islower() == word[0].isupper()
    if caseless and len(part) >= 3 and part in folded:
        return _joined(folded, part)
    capital = caseless or word[0].isupper()
    if folded.startswith(part) and (capital or len(part) > 6):
        return _ended(folded[len(part) :], part)
    return _altered(folded, part) if capital else None


def _ended(ending: str, part: str) -> NameForm | None:
    if len(part) < 3 or len(ending) > 3 or (len(part) == 3 and ending not in ("s", "es")):
        return None
    usual = ending in _ENDINGS or ending.isdecimal() or len(part) > 5
    return NameForm("likely" if usual else "perhaps", "a form of")


def _joined(folded: str, part: str) -> NameForm | None:
    """In scripts without capitals: what is written together with the words before it, or has an ending."""
    before, _, after = folded.partition(part)
    if len(before) > 3 or len(after) > 3 or (len(part) == 3 and (after or not _CLITICS.issuperset(before))):
        return None
    return NameForm("likely" if len(part) > 3 else "perhaps", "a form of")


def _altered(folded: str, part: str) -> NameForm | None:
    long_enough = len(part) > (4 if part.isascii() else 3)
    if long_enough and part[-1] in _VOWELS and folded.startswith(part[:-1]) and len(folded) < len(part) + 3:
        return NameForm("perhaps", "may be a form of")
    if len(part) > 5 and len(folded) > 5 and one_slip(folded, part):
        return NameForm("perhaps", "nearly")
    return None
