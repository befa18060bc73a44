"""The user's own agenda templates: kept in files, offered again, and a wrong file harms no other."""

from os import mkfifo
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerassist_tui.content.own_templates import (
    MOST_BYTES,
    own_templates,
    remove_template,
    restore_template,
    save_template,
    template_path,
)
from peerassist_tui.content.templates import AgendaTemplate, parse_template, template_text
from peerassist_tui.errors import Refused
from peerassist_tui.models import PHASES
from peerassist_tui.readings.agenda.template_items import template_items
from peerassist_tui.text import clean
from tests.content.test_templates import GOOD
from tests.helpers.meeting import Meeting

ITEMS = [
    {"title": "Telling", "phase": "telling", "minutes": 10, "day": 1},
    {"title": "رأي 意见 “x” = [[items]]", "phase": "asking", "minutes": 7.5, "day": 2, "lead": "hosts", "note": "a\nb"},
]
SHORT = AgendaTemplate("Our short one", "For “us”.", ITEMS)

_words = st.text(st.characters(codec="utf-8"), min_size=1, max_size=40).map(clean).filter(str.strip)
_items = st.fixed_dictionaries(
    {"title": _words, "phase": st.sampled_from(PHASES), "minutes": st.integers(1, 1440), "day": st.integers(1, 366)},
    optional={"lead": _words, "note": _words},
)


def kept(folder: Path, template: AgendaTemplate) -> Path:
    path = template_path(folder, template.name)
    save_template(path, template)
    return path


def test_what_is_kept_is_found_again(tmp_path: Path) -> None:
    folder = tmp_path / "not" / "there" / "yet"
    assert own_templates(folder).found == {}
    later = kept(folder, AgendaTemplate("zz", "D", ITEMS))
    path = kept(folder, SHORT)
    assert path == folder / "our-short-one.toml"
    own = own_templates(folder)
    assert own.found[path] == SHORT
    assert list(own.found) == [path, later]
    assert own.faults == ()


@given(st.lists(_items, min_size=1, max_size=4))
def test_any_text_comes_back_as_it_was(items: list[dict[str, object]]) -> None:
    template = AgendaTemplate("N", "D", items)
    assert parse_template(template_text(template), "it") == template


def test_a_name_cannot_leave_the_folder(tmp_path: Path) -> None:
    assert template_path(tmp_path, "../../etc/passwd") == tmp_path / "etc-passwd.toml"
    assert template_path(tmp_path, "…") == tmp_path / "agenda.toml"


def test_a_wrong_file_is_named_with_line_and_reason_and_the_others_load(tmp_path: Path) -> None:
    path = kept(tmp_path, SHORT)
    wrong = {
        "a.toml": (GOOD.replace("minutes = 5", "minutes = -5"), "a.toml, line 6: item 1: “minutes” lies between"),
        "b.toml": (GOOD + '\n[[items]]\ntitle = "U"\nminutes = 1\n', "b.toml, line 8: item 2: “phase” is missing."),
        "c.toml": (GOOD + 'colour = "red"\n', "c.toml, line 7: item 1: nothing is called “colour” there."),
        "d.toml": (GOOD.replace('"D"', "1"), "d.toml, line 2: “description” is not a text with words in it."),
        "e.toml": ("name = 'N'\nx x\n", "e.toml is not TOML: Expected '=' after a key in a key/value pair (at line 2"),
        "f.toml": ("name = 'N'\ndescription = 'D'\nitems = [{}]\n", "f.toml: item 1: “title” is missing."),
    }
    for name, (text, _) in wrong.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    own = own_templates(tmp_path)
    assert list(own.found) == [path]
    assert len(own.faults) == len(wrong)
    for fault, (_, words) in zip(own.faults, wrong.values(), strict=True):
        assert fault.startswith(words)


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "latin.toml").write_bytes(GOOD.replace("N", "Ñ").encode("latin-1"))
    (tmp_path / "long.toml").write_text("#" * (MOST_BYTES + 1))
    (tmp_path / "marked.toml").write_text(GOOD, encoding="utf-8-sig")
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "round.toml").symlink_to("round.toml")
    mkfifo(tmp_path / "pipe.toml")
    own = own_templates(tmp_path)
    assert [fault.split(".toml")[0] for fault in own.faults] == ["folder", "latin", "long", "pipe", "round"]
    assert [path.name for path in own.found] == ["marked.toml"]


def test_escape_sequences_in_a_file_do_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(GOOD.replace('"T"', '"\\u001b[2JT"'))
    assert [item["title"] for one in own_templates(tmp_path).found.values() for item in one.items] == ["T"]


def test_what_was_taken_out_can_be_put_back(tmp_path: Path) -> None:
    path = kept(tmp_path, SHORT)
    path.write_text("# mine\n" + path.read_text())
    text = remove_template(path)
    assert own_templates(tmp_path).found == {}
    with pytest.raises(Refused, match="cannot be removed"):
        remove_template(path)
    restore_template(path, text)
    assert path.read_text().startswith("# mine\n")
    assert own_templates(tmp_path).found == {path: SHORT}


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Refused, match="cannot be made"):
        kept(tmp_path / "file" / "agendas", SHORT)


def test_an_agenda_is_kept_without_the_people_of_its_session() -> None:
    meeting = Meeting(started=False)
    meeting.do("add_person", person={"ref": "dan", "name": "Dan"})
    ref, name = "dan", meeting.session.people[1].name
    agenda = [
        {"ref": "X", "title": "T", "phase": "telling", "minutes": 10, "lead": f"{ref}, hosts, {name}", "note": "n"},
        {"title": "U", "phase": "asking", "minutes": 2.5, "day": 2, "lead": name},
    ]
    meeting.do("set_agenda", items=agenda)
    assert template_items(meeting.session) == [
        {"title": "T", "phase": "telling", "minutes": 10, "day": 1, "lead": "hosts", "note": "n"},
        {"title": "U", "phase": "asking", "minutes": 2.5, "day": 2},
    ]
    meeting.do("set_agenda", items=template_items(meeting.session))
