"""What is changed in the file of the settings: one value, or one check-in; comments and order stay."""

from collections.abc import MutableMapping, MutableSequence
from typing import TYPE_CHECKING, Any

from peerassist_tui.language import _
from peerassist_tui.timing.usual_dates import DEFAULT, UsualDate

if TYPE_CHECKING:
    from tomlkit import TOMLDocument
    from tomlkit.items import AbstractTable


def put_value(settings: "TOMLDocument", table: str, name: str, value: object) -> None:
    """Let this be the value under a heading, or at the top of the file; None: nothing is said there.

    Raises:
        TypeError: what stands there is no table.
    """
    if value is None and table not in ("", *settings):
        return
    under = settings if not table else settings.setdefault(table, {})
    if not isinstance(under, MutableMapping):
        raise TypeError(table)
    if value is None:
        under.pop(name, None)
    else:
        under[name] = _written(value)


def put_check_in(settings: "TOMLDocument", nth: int, date: UsualDate | None) -> None:
    """Let this be the check-in at that place, or a new one behind all; None: it is none of them.

    Where none is of the user's own, the usual ones become so with it.

    Raises:
        TypeError: what stands there are no check-ins.
    """
    import tomlkit
    from tomlkit.items import AoT

    if "follow_up" not in settings or settings["follow_up"] == []:
        settings.pop("follow_up", None)
        settings["follow_up"] = tomlkit.aot()
        for one in DEFAULT:
            settings["follow_up"].append(_filled(tomlkit.table(), one._replace(what=_(one.what))))
    dates: Any = settings["follow_up"]
    if not isinstance(dates, MutableSequence) or not all(isinstance(one, MutableMapping) for one in dates):
        raise TypeError("follow_up")
    if date is None:
        del dates[nth]
        if not dates:
            settings.pop("follow_up")
    elif nth == len(dates):
        dates.append(_filled(tomlkit.table() if isinstance(dates, AoT) else tomlkit.inline_table(), date))
    else:
        dates[nth].update(date._asdict())


def _filled(table: "AbstractTable", date: UsualDate) -> "AbstractTable":
    table.update(date._asdict())
    return table


def _written(value: object) -> object:
    """A text of several lines as people write one: from the line after the quotation marks on."""
    import tomlkit

    if not (isinstance(value, str) and "\n" in value):
        return value
    marks = '"""'
    return tomlkit.value(f"{marks}\n{tomlkit.string(value, multiline=True).as_string().removeprefix(marks)}")
