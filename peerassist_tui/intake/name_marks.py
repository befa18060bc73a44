"""What stands around the names of a line and is no part of them: list points, marks, links, the heads of e-mails."""

import re

from peerassist_tui.intake.heads import cell_word
from peerassist_tui.intake.name_words import known, plain

_ADDRESS = r"[^\s@<>,;:()\[\]\"']{1,64}@[^\s@<>,;:()\[\]\"']{1,255}"
_POINT = re.compile(r"^\s*(?:(?:[-*•–·▪◦‣➢→●○■□]|\(?\d+[.)]|\(?[a-z]\))\s+(?:\[[ xX]\]\s+)?|[☐☑☒✓✔✅]\s*)")
"""What begins a line of a list."""
_BEFORE = re.compile(r"^\s*([^\s:：@<>,;][^:：@<>,;]{0,24}?)\s*[:：]\s*")
_COUNTED = re.compile(r"^\s*([^\d:：@<>,;()]{2,25}?)\s*(?:\(\d+\)|\[\d+\])\s*[:：]?\s*$")
_TABBED = re.compile(r"^(\s*[^\s:：@<>][^:：@<>\t]{0,24}[:：])\t+", re.MULTILINE)
_MARKS = str.maketrans(
    dict.fromkeys("“”„‟«»‹›＂「」『』〝〞", '"')
    | {"：": ":", "；": ";", "؛": ";", "，": ",", "、": ",", "،": ",", "`": "'", "´": "'", "‚": "'"}
    | dict.fromkeys("\u200e\u200f\u061c", "")  # marks of direction
)
_MENTION = re.compile(r"(?:^|(?<=[\s,;]))@(?=[^\W\d_])")
_PHONE = r"(?:(?:tel|phone|mobile|cell|mob|ph)[.:]*\s*)?\+?[\d(][\d\s()/.-]{5,}\d"
_NUMBER = re.compile(rf"{_PHONE}|\d{{1,2}}[:.]\d{{2}}(?:[:.]\d{{2}})?(?: ?[ap]\.?m\.?)?", re.IGNORECASE)
_NUMBER_BEHIND = re.compile(rf"(?<=[^\s,–—-])[\s,–—-]+({_PHONE})$", re.IGNORECASE)
_LONGEST_NUMBER = 60
"""A telephone number with all around it has no more signs; looking further back would take its time in a long text."""
_LINK = re.compile(rf"\[([^\[\]]*)\]\(\s*(?:mailto:)?({_ADDRESS})\s*\)", re.IGNORECASE)
_MAILTO = re.compile(r"[\[(<]{0,4}\s{0,4}mailto:\s*([^\s<>()\[\],;?]+)(?:\?[^\s<>()\[\],;]*)?\s*[\])>]*", re.IGNORECASE)
_HELD = re.compile(rf"[\[(]\s*({_ADDRESS})\s*[\])]")
_INTERNAL = re.compile(r"<\s*/o=[^<>]*>", re.IGNORECASE)
"""An address within Exchange, which means nothing elsewhere."""
_UNPARTED = re.compile(rf"({_ADDRESS}>?)\s+(?=[^<\s(\-–—|][^;,]*@)")
_SINGLE = re.compile(r"(?:^|(?<=[\s,;:]))['‘’]+([^'‘’<>;]+)['‘’]+(?=\s*(?:<|$|[,;]))")


def with_usual_marks(text: str) -> str:
    """A line with one kind of quotation marks, separators and brackets around addresses."""
    text = _MENTION.sub(";", _INTERNAL.sub("", _LINK.sub(r"\1 <\2>", text.translate(_MARKS))))
    text = _HELD.sub(r"<\1>", _MAILTO.sub(r"<\1>", text))
    text = re.sub(r"<([^<>]+@[^<>]+)>\s*<\1>", r"<\1>", text)
    return _SINGLE.sub(r'"\1"', _UNPARTED.sub(r"\1; ", text))


def without_point(line: str) -> str:
    """A line without the point or number of a list."""
    return _POINT.sub("", line)


def is_number(piece: str) -> bool:
    """Whether it is a telephone number, or when somebody came."""
    return bool(_NUMBER.fullmatch(piece))


def without_number(text: str) -> tuple[str, str]:
    """A name and the telephone number behind it; empty where there is none."""
    begin = max(0, len(text) - _LONGEST_NUMBER)
    found = _NUMBER_BEHIND.search(text, begin)
    named = found and any(map(str.isalpha, text[: found.start()]))
    return (text[: found.start()], found[1]) if found and named else (text, "")


def without_before(line: str) -> str:
    """A line without “To:” or the like in front of it."""
    found = _BEFORE.match(line)
    return line[found.end() :] if found and plain(found[1]) in known("before") else line


def is_aside(line: str) -> bool:
    """Whether a line says something else than who it is: “Subject: Wells”, “Participants (3)”."""
    if (counted := _COUNTED.match(line)) and plain(counted[1]) in known("before"):
        return True
    if (before := _BEFORE.match(line)) is None:
        return False
    return plain(before[1]) in known("aside") or before.end() == len(line)


def side_named(line: str) -> tuple[str, str]:
    """The side of the meeting that a line names before its people, or before those of the lines below, and the rest."""
    found = _BEFORE.match(line)
    party = cell_word("party", found[1]) if found else ""
    return (party, line[found.end() :]) if found and party else ("", line)


def untabbed(text: str) -> str:
    """The head of an e-mail with blanks in the place of its tabs; any other text as it is."""
    first = next((line for line in text.split("\n") if line.strip()), "")
    found = _TABBED.match(first)
    is_head = found and plain(found[1]) in known("before") | known("aside")
    return text.replace("\t", " ") if is_head else text
