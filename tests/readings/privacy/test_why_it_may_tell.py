"""What is told of words that may still tell who somebody is: why, and what would stand there; what is counted."""

import pytest

from peerassist_tui.models import Note
from peerassist_tui.readings.privacy.anonymous import anonymised, pieces
from peerassist_tui.readings.privacy.name_replacer import WordCounts, name_replacer
from peerassist_tui.readings.privacy.residual_identifiers import residual_identifiers
from tests.helpers.meeting import Meeting
from tests.readings.privacy.test_residual_identifiers import found_in

FINDS: list[tuple[str, str]] = [
    ("Ask Z. P. about it", "likely, note 1: Ask «Z. P.» about it (the initials of Zsófia Példa) → Facilitator"),
    ("Ask Z.P. about it", "likely, note 1: Ask «Z.P.» about it (the initials of Zsófia Példa) → Facilitator"),
    ("as P.Z. told us", "likely, note 1: as «P.Z.» told us (the initials of Zsófia Példa) → Facilitator"),
    ("ZP will check", "perhaps, note 1: «ZP» will check (the initials of Zsófia Példa) → Facilitator"),
    (
        "noted by J.M.-I.C. yesterday",
        "likely, note 1: noted by «J.M.-I.C.» yesterday (the initials of João Maria-Inês Conceição) → Peer 1",
    ),
    (
        "noted by J. C. yesterday",
        "likely, note 1: noted by «J. C.» yesterday (the initials of João Maria-Inês Conceição) → Peer 1",
    ),
    ("JMIC will check", "likely, note 1: «JMIC» will check (the initials of João Maria-Inês Conceição) → Peer 1"),
    ("J. Conceição told us", "likely, note 1: «J.» Peer 1 told us (an initial of Peer 1) →"),
    ("Zoës valve moved", "likely, note 1: «Zoës» valve moved (a form of Zoë Beispiel-Größ) → Peer 5"),
    ("Joaos idea", "likely, note 1: «Joaos» idea (a form of João Maria-Inês Conceição) → Peer 1"),
    (
        "with Zsófiával in the room",
        "likely, note 1: with «Zsófiával» in the room (a form of Zsófia Példa) → Facilitator",
    ),
    ("conceiçãos idea", "likely, note 1: «conceiçãos» idea (a form of João Maria-Inês Conceição) → Peer 1"),
    ("An Aminata came", "perhaps, note 1: An «Aminata» came (a form of Li Amina) → Peer 6"),
    ("Written by Consceição", "perhaps, note 1: Written by «Consceição» (nearly João Maria-Inês Conceição) → Peer 1"),
    ("Written by Conceicoa", "perhaps, note 1: Written by «Conceicoa» (nearly João Maria-Inês Conceição) → Peer 1"),
    ("спросите Анну об этом", "perhaps, note 1: спросите «Анну» об этом (may be a form of Анна Пример) → Peer 7"),
    ("قال وبأحمد نعم", "likely, note 1: قال «وبأحمد» نعم (a form of أحمد النموذج) → Peer 2"),
    ("أحمدنا يعرف", "likely, note 1: «أحمدنا» يعرف (a form of أحمد النموذج) → Peer 2"),
    ("রহমানের কথা", "likely, note 1: «রহমানের» কথা (a form of নমুনা রহমান) → Peer 3"),
    ("我同意例子的看法", "likely, note 1: 我同意 «例子» 的看法 (a part of 梁例子) → Host 2"),
    ("我同意小梁的看法", "likely, note 1: 我同意 «小梁» 的看法 (a part of 梁例子) → Host 2"),
    ("ผมคิดว่าสมชายพูดถูก", "likely, note 1: ผมคิดว่า «สมชาย» พูดถูก (a part of สมชาย ใจดี) → Peer 4"),
    (
        "mail to joaoconceicao soon",
        "likely, note 1: mail to «joaoconceicao» soon (made of João Maria-Inês Conceição) → Peer 1",
    ),
    ("sunny@mail.example knows", "surely, note 1: «sunny@mail.example» knows (an e-mail address) →"),
    ("Li was there", "perhaps, note 1: «Li» was there (as in Li Amina) → Peer 6"),
    ("the NBO tender", "likely, note 1: the «NBO» tender (short for North Basin Operator) → an organisation"),
    (
        "North Basin tendered",
        "likely, note 1: «North Basin» tendered (a part of North Basin Operator) → an organisation",
    ),
    ("Orbit pays later", "perhaps, note 1: «Orbit» pays later (a part of Orbit Systems) → an organisation"),
    (
        "our well integrity supervisor said",
        "perhaps, note 1: our «well integrity supervisor» said (the role of أحمد النموذج) → Peer 2",
    ),
    (
        "Grete would never sign",
        "likely, note 1: «Grete» would never sign (Grete Olsen, to whom নমুনা রহমান reports) → somebody",
    ),
    ("CP will pay", "perhaps, note 1: «CP» will pay (short for Circle Practice) → an organisation"),
    ("Written by Weispiel", "perhaps, note 1: Written by «Weispiel» (nearly Zoë Beispiel-Größ) → Peer 5"),
    ("Written by Eispiel", "perhaps, note 1: Written by «Eispiel» (nearly Zoë Beispiel-Größ) → Peer 5"),
    ("কখগরহমান নয়", "likely, note 1: «কখগরহমান» নয় (a form of নমুনা রহমান) → Peer 3"),
    ("কখগঘরহমান নয়", ""),
    ("রহমানকখগ নয়", "likely, note 1: «রহমানকখগ» নয় (a form of নমুনা রহমান) → Peer 3"),
    ("Zsófia Példák", "perhaps, note 1: Facilitator «Példák» (a form of Zsófia Példa) → Facilitator"),
]
"""A note, and what is told of the find in it: how sure, where, the words around it, why; and the alias behind →."""


@pytest.mark.parametrize(("text", "told"), FINDS)
def test_a_find_says_why_it_may_tell(text: str, told: str) -> None:
    assert [f"{one} → {one.alias}".rstrip() for one in found_in(text)] == ([told] if told else [])


def test_the_beginning_of_an_address_tells_wherever_it_stands() -> None:
    meeting = Meeting(people=[{"name": "Bao", "party": "peer", "email": "tiger.lily@x.example"}])
    meeting.do("note", kind="telling", text="Ask Tiger about it")
    (found,) = residual_identifiers(meeting.session)
    assert (found.word, found.sure, found.because, found.alias) == ("Tiger", "likely", "from Bao’s address", "Peer 1")


def test_each_name_that_was_replaced_is_counted_as_it_stood() -> None:
    seen = WordCounts()
    found = name_replacer(["Layla Example"], ["le@x.org"], "Somebody", [], parts=True)
    text = "le@x.org: Layla Example, Layla  and LAYLA Example, le@x.org of Layla Example"
    assert found.replaced(text, seen) == "Somebody: Somebody, Somebody  and Somebody, Somebody of Somebody"
    assert seen == {"le@x.org": 2, "Layla Example": 2, "Layla": 1, "LAYLA Example": 1}


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Zoë Prøve, 王小明", ["Zoë", " ", "Prøve", ", ", "王小明"]),
        (" a.b!", [" ", "a", ".", "b", "!"]),
        ("ask王小明", ["ask", "", "王小明"]),
        ("", []),
    ],
)
def test_words_and_what_stands_between_them_take_turns(text: str, cut: list[str]) -> None:
    assert pieces(text) == cut


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Will you pay?", "Will you pay?"),
        ("Will said so", "Peer 1 said so"),
        ("Will, you said", "Peer 1, you said"),
        ("Will", "Peer 1"),
        ("Will ", "Peer 1"),
        ("So Will you pay", "So Peer 1 you pay"),
        ("So. Will you pay", "So. Will you pay"),
        ("So\nWill you pay", "So\nWill you pay"),
        ("They will pay", "They will pay"),
    ],
)
def test_an_everyday_word_that_is_a_name_too_is_none_where_it_begins_a_sentence(text: str, hidden: str) -> None:
    meeting = Meeting(people=[{"name": "Will Prove", "party": "peer"}])
    meeting.do("note", kind="telling", text=text)
    (note,) = anonymised(meeting.session).all(Note)
    assert note.text.strip() == hidden.strip()
