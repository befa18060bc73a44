"""Whoever something is up to, as typed in a field: a person of the session, or the name of somebody from outside."""

from peerassist_tui.errors import RuleError
from peerassist_tui.intake.name_words import titled
from peerassist_tui.language import N_, _
from peerassist_tui.models import Person
from peerassist_tui.readings.floor.circle import people_meant
from peerassist_tui.session import Session, full_name
from peerassist_tui.text import clip, fold
from peerassist_tui.widgets.fields.field import Field

OUTSIDE = N_("not in the room")
_NAME_CELLS = 30


def called(session: Session, typed: str) -> list[Person]:
    """The people whom a typed name can mean: those of that name, else those whose name begins so, titles apart."""
    wanted = fold(typed)
    exact = [one for one in session.people if wanted and wanted in map(fold, (one.name, one.latin, full_name(one)))]
    return exact or people_meant(session, typed.strip()) or people_meant(session, titled(typed.strip())[1])


def owner_field(name: str, label: str, session: Session, value: str) -> Field:
    """A line that offers the names, the Latin ones too, from any of their words on, and says whom it means."""
    names = [name for person in session.people for name in (person.name, person.latin) if name]
    rests = [" ".join(name.split()[at:]) for name in names for at in range(1, len(name.split()))]
    offered = tuple((one, one) for one in dict.fromkeys([*names, *rests]))

    def meaning(text: str) -> str:
        meant = called(session, text)
        if len(meant) > 1:
            return " / ".join(full_name(one) for one in meant) + "?"
        if not meant:
            return _(OUTSIDE) if text.strip() else ""
        name = full_name(meant[0])
        return name if text != name else ""

    return Field(
        name, label, "people", value, offered, explain=meaning, placeholder=_("anybody: begin a name, → takes the rest")
    )


def owner_aside(session: Session, text: str) -> str:
    """That a typed name means nobody in the session, in a sentence; empty where it means somebody."""
    if not text.strip() or called(session, text):
        return ""
    return _("“{name}” is not in the room; Enter again keeps the name.", name=clip(text, _NAME_CELLS))


def owner_meant(session: Session, text: str) -> str:
    """The id of the one person whom a typed name means, else the name of somebody from outside.

    Raises:
        RuleError: it can mean several.
    """
    meant = called(session, text)
    if len(meant) > 1:
        names = ", ".join(full_name(one) for one in meant)
        raise RuleError(_("“{text}” can mean {names}; write more of the name.", text=text, names=names))
    return str(meant[0].id) if meant else text
