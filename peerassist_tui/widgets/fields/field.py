"""A field of a form: its label, what it takes, what stands in it, and what the program makes of that."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from peerassist_tui.language import NC_, pgettext
from peerassist_tui.widgets.fields.choice import Choices

FieldKind = Literal["line", "text", "choice", "flag", "number", "date", "people", "new"]
"""What a field takes; `people` offers names while typing, a `new` one is emptied once its text is saved."""

_YES_NO: Choices = (("no", NC_("value of a field", "no")), ("yes", NC_("value of a field", "yes")))


def yes_no() -> Choices:
    """What a flag can be, in words."""
    return tuple((value, pgettext("value of a field", words)) for value, words in _YES_NO)


@dataclass(frozen=True)
class Field:
    """A field as a form shows it; `explain` says what a typed text means, and may take its time."""

    name: str
    label: str
    kind: FieldKind = "line"
    value: str = ""
    choices: Choices = ()
    explain: Callable[[str], str] | None = None
    placeholder: str = ""


def signature(field: Field) -> tuple[Any, ...]:
    """What two fields have in common that can take each other's place on the screen."""
    return field.name, field.label, field.kind
