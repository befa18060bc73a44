"""Texts as words in Markdown: nothing in them can become markup."""

import re

_ACTIVE = re.compile(r"([\\`*_\[\]<>#|~&$])")
_NUMBERED = re.compile(r"^(\s*\d+)([.)])")


def escaped(text: object) -> str:
    """`text` on one line, with a backslash before what Markdown would act on."""
    line = _ACTIVE.sub(r"\\\1", " ".join(str(text).split()))
    line = _NUMBERED.sub(r"\1\\\2", line)
    return "\\" + line if line[:1] in ("-", "+", "=") else line
