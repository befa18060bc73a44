"""The Chatham House Rule: how a name is found in what was written, and what stands for it."""

import json
from typing import Any

import pytest

from peerassist_tui.exports.registry import report
from peerassist_tui.models import Objective, table_of
from peerassist_tui.readings.privacy.anonymous import anonymised
from peerassist_tui.readings.privacy.residual_identifiers import residual_identifiers, with_aliases
from tests.helpers.meeting import Meeting


def said(text: str, *people: str | dict[str, Any]) -> str:
    """What becomes of a note's text when these people (peers, unless told otherwise) are at the meeting."""
    seated = [{"name": one} if isinstance(one, str) else one for one in people]
    meeting = Meeting(people=[{"party": "peer", **one} for one in seated])
    meeting.do("note", kind="telling", text=text)
    return str(document(meeting)["notes"][0]["text"])


def document(meeting: Meeting) -> dict[str, Any]:
    """The anonymous JSON report."""
    shown: dict[str, Any] = json.loads(report(meeting.session, meeting.now, ".json", anonymous=True))
    return shown


@pytest.mark.parametrize(
    ("text", "people", "expected"),
    [
        ("Amina Diallo rang", ["Amina Diallo"], "Peer 1 rang"),
        ("Ask Amina, or Mrs Diallo.", ["Amina Diallo"], "Ask Peer 1, or Mrs Peer 1."),
        ("AMINA, amina; Amina's", ["Amina"], "Peer 1, Peer 1; Peer 1's"),
        ("Aminata is a town", ["Amina"], "Aminata is a town"),
        ("Jose Alvarez and JOSÉ", ["José Álvarez"], "Peer 1 and Peer 1"),
        ("zoe said so", ["Zoë"], "Peer 1 said so"),
        ("jean–luc O'Neil, or Jean Luc", ["Jean-Luc O'Neil"], "Peer 1, or Peer 1 Peer 1"),
        ("Ana Lima, Ana Costa, Ana", ["Ana Lima", "Ana Costa"], "Peer 1, Peer 2, somebody"),
        ("van der Berg, the van", ["Jan van der Berg"], "van der Peer 1, the van"),
        ("Ａｍｉｎａ wrote", ["Amina"], "Peer 1 wrote"),
        ("line one\nAmina: line two", ["Amina"], "line one\nPeer 1: line two"),
        ("no name here", ["Amina"], "no name here"),
    ],
)
def test_names_and_their_parts_become_aliases(text: str, people: list[str], expected: str) -> None:
    assert said(text, *people) == expected


@pytest.mark.parametrize("clitic", ["و", "ف", "ب", "ل", "ك"])
def test_arabic_names_are_found_behind_a_clitic_and_without_their_vowel_marks(clitic: str) -> None:
    assert said(f"قال {clitic}ليلى", "ليلى المثال") == f"قال {clitic} Peer 1"
    assert said("قالت لَيْلَى نعم", "ليلى المثال") == "قالت Peer 1 نعم"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("我同意王小明的看法", "王小明"),
        ("田中さんが言った", "田中"),
        ("สมชายบอกว่า", "สมชาย"),
        ("김민수는 그렇게 말했다", "김민수"),
        ("我同意Amina的看法", "Amina"),
        ("Aminaさんが言った", "Amina Diallo"),
    ],
)
def test_names_are_found_in_scripts_that_do_not_separate_words(text: str, name: str) -> None:
    hidden = said(text, name)
    assert name.split()[0] not in hidden
    assert "Peer 1" in hidden


def test_of_two_names_in_one_another_the_longer_is_found_first() -> None:
    assert said("王明华说", "王明", "王明华").split() == ["Peer", "2", "说"]


def test_a_latin_name_is_a_name() -> None:
    assert said("Layla rang; ليلى too", {"name": "ليلى", "latin": "Layla"}) == "Peer 1 rang; Peer 1 too"


def test_aliases_go_by_party_and_seat() -> None:
    parties = ("peer", "host", "peer", "facilitator", "note_taker", "host")
    meeting = Meeting(people=[{"name": name, "party": party} for name, party in zip("ABCDEF", parties, strict=True)])
    names = [one["name"] for one in document(meeting)["people"]]
    assert names == ["Peer 1", "Host 1", "Peer 2", "Facilitator", "Note-taker", "Host 2"]


def test_several_facilitators_are_numbered() -> None:
    meeting = Meeting(people=[{"name": name, "party": "facilitator"} for name in "AB"])
    assert [one["name"] for one in document(meeting)["people"]] == ["Facilitator 1", "Facilitator 2"]


def test_somebody_from_outside_who_owns_an_action_is_no_name_either(meeting: Meeting) -> None:
    meeting.do("action", text="Ask Okoro", owner="Ngozi Okoro")
    meeting.do("follow_up", date="2027-03-01", by="Pia Lund", what="Ngozi Okoro reports")
    shown = document(meeting)
    assert (shown["actions"][0]["owner"], shown["actions"][0]["text"]) == ("Outside 1", "Ask Outside 1")
    assert (shown["follow_ups"][0]["by"], shown["follow_ups"][0]["what"]) == ("Outside 2", "Outside 1 reports")


def test_an_organisation_is_not_named_in_a_note() -> None:
    hidden = said("The Red Crescent knows", {"name": "Amina", "organisation": "Red Crescent"})
    assert hidden == "The an organisation knows"


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("I will ask; they may mark it with grace", "Will May-Mark Grace", "I will ask; they may mark it with grace"),
        ("We asked Will about it", "Will Smith", "We asked Peer 1 about it"),
        ("Will Smith said so", "Will Smith", "Peer 1 said so"),
        ("Will you come? Hope so.", "Will Hope", "Will you come? Hope so."),
        ("Will said so, as he will", "Will", "Peer 1 said so, as he will"),
        ("Will said so. Mark agreed.", "Will Mark", "Peer 1 said so. Peer 1 agreed."),
        ("Done. Hope: no. Grace", "Hope Grace", "Done. Peer 1: no. Peer 1"),
        ("Will's idea", "Will Smith", "Peer 1's idea"),
        ("Will the valve move? May we ask? Mark it.", "Will May-Mark", "Will the valve move? May we ask? Mark it."),
        ("This thing. Thị said so. The end", "Thị The", "This thing. Peer 1 said so. The end"),
        ("la claire fontaine, dit Claire", "Claire Dupont", "la claire fontaine, dit Peer 1"),
    ],
)
def test_a_name_that_is_an_everyday_word_is_one_where_it_is_written_as_a_name(
    text: str, name: str, expected: str
) -> None:
    assert said(text, name) == expected


AMINA = {"name": "Amina Diallo", "latin": "Mina", "organisation": "Red Crescent", "email": "a.d@wells.example"}


@pytest.mark.parametrize(
    ("entry", "person", "expected"),
    [
        ("amina", AMINA, "Peer 1"),
        ("wells-Diallo-2025", AMINA, "wells-Peer 1-2025"),
        ("amina_diallo", AMINA, "Peer 1"),
        ("what Amina Diallo knows", AMINA, "what Peer 1 knows"),
        ("AMINA's radio", AMINA, "Peer 1's radio"),
        ("mina", AMINA, "Peer 1"),
        ("red crescent", AMINA, "an organisation"),
        ("ask a.d@wells.example", AMINA, "ask Peer 1"),
        ("王小明的经验", {"name": "王小明"}, "Peer 1 的经验"),
        ("وليلى", {"name": "ليلى المثال"}, "و Peer 1"),
        ("Zoe", {"name": "Zoë Prøve"}, "Peer 1"),
        ("wells, aminate", AMINA, "wells, aminate"),
    ],
)
@pytest.mark.parametrize("column", ["needs", "tags"])
def test_a_name_in_a_list_is_hidden_as_in_any_text(
    column: str, entry: str, person: dict[str, str], expected: str
) -> None:
    session = Meeting(people=[{"party": "peer", **person}]).session
    row = {"needs": session.all(Objective)[0], "tags": session.info}[column]
    listed = {row.id: row.altered(**{column: ["bells", entry]})}
    session = session.with_tables({**session.tables, table_of(row): {**session.tables[table_of(row)], **listed}})
    hidden = getattr(anonymised(session).row(type(row), row.id), column)
    assert [" ".join(one.split()) for one in hidden] == ["bells", expected]
    assert not [one for one in residual_identifiers(session) if one.sure != "perhaps"]


def test_what_is_left_of_a_name_in_a_list_is_found_and_taken_out_there() -> None:
    meeting = Meeting(people=[{"party": "peer", **AMINA}])
    meeting.do("change_objective", objective="OB1", needs=["bells", "Aminas radio, Aminas bell"])
    (found,) = [one for one in residual_identifiers(meeting.session) if one.sure != "perhaps"]
    assert (found.word, found.field) == ("Aminas", "needs")
    objective = anonymised(with_aliases(meeting.session, [found])).all(Objective)[0]
    assert objective.needs == ["bells", "Peer 1 radio, Peer 1 bell"]
