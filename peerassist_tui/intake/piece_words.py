"""What a piece of a line of people is: a name, what somebody is, or a side of the meeting."""

import re

from peerassist_tui.intake.about import BRACKET
from peerassist_tui.intake.heads import cell_word
from peerassist_tui.intake.name_words import is_suffix, is_title, known, names_a_job, names_an_organisation, plain
from peerassist_tui.text import fold

_FAMILY_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv)\.?", re.IGNORECASE)


def is_whole_name(piece: str) -> bool:
    """Whether it may be a name of more than one word, and says nothing of anybody."""
    return words_in(piece) > 1 and not is_organisation_or_role(piece)


def words_in(piece: str) -> int:
    """How many words a name has, without titles, particles and what stands behind it."""
    parts = [word for word in re.split(r"[\s.]+", BRACKET.sub(r"\1", piece)) if word]
    return sum(
        plain(word) not in known("particle") and not is_title(word) and not _FAMILY_SUFFIX.fullmatch(word)
        for word in parts
    )


def is_organisation_or_role(piece: str) -> bool:
    """Whether it says what somebody is: it begins small, is a degree, or names an organisation or a job."""
    bare = BRACKET.sub(r"\1", piece.strip(' "'))
    begins_small = bare[:1].islower() and plain(bare.split()[0]) not in known("particle")
    return begins_small or is_suffix(bare) or names_an_organisation(bare) or names_a_job(bare)


def is_side(piece: str) -> bool:
    """Whether it is a side of the meeting: “peer”."""
    return bool(cell_word("party", piece))


def is_side_of(piece: str, address: str) -> bool:
    """Whether it is a side of the meeting and not the name of who has the address: “Smit, Peer <peer@example.org>”."""
    return is_side(piece) and not fits(piece, address)


def is_about_somebody(piece: str) -> bool:
    """Whether it is no name: what somebody is, or their side of the meeting."""
    return is_organisation_or_role(piece) or is_side(piece)


def both_in(first: str, second: str, address: str) -> bool:
    """Whether both pieces have a part in an address, as family name and given name have."""
    return fits(first, address) and fits(second, address)


def fits(piece: str, address: str) -> bool:
    """Whether a word of the piece stands in the address before its @."""
    local = fold(address.split("@")[0])
    return any(len(word) > 2 and word in local for word in plain(piece).split())
