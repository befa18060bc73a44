"""The user's own agendas to begin with: TOML files in a folder of theirs."""

from dataclasses import dataclass
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from peerassist_tui.content.templates import AgendaTemplate, parse_template, template_text
from peerassist_tui.errors import Refused
from peerassist_tui.files import make_own_folder, write_file
from peerassist_tui.language import N_, _
from peerassist_tui.text import clean_line, safe_name

MOST_BYTES = 1_000_000
"""A longer file is no agenda."""
_NO_FILE = {True: N_("{file} is a folder, not an agenda."), False: N_("{file} is a device, not an agenda.")}
"""What is said of what is no file: of a folder, of anything else."""


@dataclass(frozen=True)
class OwnTemplates:
    """The templates by their files, in the order of their names; and of each file that is wrong, why."""

    found: dict[Path, AgendaTemplate]
    faults: tuple[str, ...] = ()


def own_templates(folder: Path) -> OwnTemplates:
    """Read the folder, which need not exist; a faulty file is named and does not stop the others."""
    found: dict[Path, AgendaTemplate] = {}
    faults = []
    try:
        paths = sorted(folder.glob("*.toml"))
    except OSError as error:
        return OwnTemplates({}, (_("{file} cannot be read: {why}.", file=folder, why=error.strerror),))
    for path in paths:
        try:
            found[path] = _read(path)
        except Refused as refused:
            faults.append(str(refused))
    in_order = sorted(found.items(), key=lambda one: one[1].name.casefold())
    return OwnTemplates(dict(in_order), tuple(faults))


def _read(path: Path) -> AgendaTemplate:
    name = clean_line(path.name)
    try:
        about = path.stat()
        if not S_ISREG(about.st_mode):  # a pipe would be waited for without end
            raise Refused(_(_NO_FILE[S_ISDIR(about.st_mode)], file=name))
        if about.st_size > MOST_BYTES:
            raise Refused(_("{file} is too long for an agenda.", file=name))
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise Refused(_("{file} cannot be read: {why}.", file=name, why=error.strerror)) from None
    except UnicodeDecodeError:
        raise Refused(_("{file} is not a text in UTF-8.", file=name)) from None
    return parse_template(text, name)


def template_path(folder: Path, name: str) -> Path:
    """The file in which a template of that name is kept."""
    return folder / f"{safe_name(name, 'agenda')}.toml"


def save_template(path: Path, template: AgendaTemplate) -> None:
    """Write a template to its file, replacing what was there.

    Raises:
        Refused: it cannot be written.
    """
    restore_template(path, template_text(template))


def restore_template(path: Path, text: str) -> None:
    """Write the text of a template's file, for instance of one that was taken out.

    Raises:
        Refused: it cannot be written.
    """
    try:
        make_own_folder(path.parent)
    except OSError as error:
        raise Refused(_("{folder} cannot be made: {why}.", folder=path.parent, why=error.strerror)) from None
    write_file(path, text, private=True)


def remove_template(path: Path) -> str:
    """Remove a template's file; answers with its text, so that it can be put back.

    Raises:
        Refused: it cannot be removed.
    """
    try:
        text = path.read_text(encoding="utf-8")
        path.unlink()
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(_("{file} cannot be removed: {why}.", file=path, why=error)) from None
    return text
