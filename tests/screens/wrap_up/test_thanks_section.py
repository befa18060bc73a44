"""The thanks: one for each peer, and for whoever helped besides."""

from textual.widgets import Input

from peerassist_tui.models import Thanks
from tests.helpers.console import Console
from tests.helpers.meeting import step
from tests.screens.wrap_up.sections import enter, focused, go


async def test_enter_on_a_peer_thanks_in_a_sentence_to_be_edited(opened: Console) -> None:
    await opened.app.writer.do(step("option", title="Print one", by="Joaquín Muestra"))
    await go(opened, "thanks")
    assert "! Joaquín Muestra" in opened.text()
    await opened.press("enter")
    assert opened.session.all(Thanks)[0].text == "Thank you for “Print one”."
    await opened.press("end")
    await opened.type(" All of us.")
    await opened.press("escape")
    assert opened.session.all(Thanks)[0].text.endswith("“Print one”. All of us.")
    assert "✓ Joaquín Muestra" in opened.text()


async def test_a_key_thanks_one_after_the_other_and_delete_takes_it_back(opened: Console) -> None:
    await go(opened, "thanks")
    await opened.press("ctrl+f", "ctrl+f")
    assert [opened.session.name_of(row.person_id) for row in opened.session.all(Thanks)] == [
        "Joaquín Muestra",
        "ليلى المثال",
    ]
    await opened.press("down", "delete")
    assert [opened.session.name_of(row.person_id) for row in opened.session.all(Thanks)] == ["Joaquín Muestra"]


async def test_whoever_is_under_the_cursor_is_thanked_and_named_before(opened: Console) -> None:
    await go(opened, "thanks")
    await opened.press("down")
    assert "! Thanks missing: ليلى المثال (Layla al-Mithal)  ctrl+f mark as thanked" in opened.text()
    await opened.press("ctrl+f")
    assert [opened.session.name_of(row.person_id) for row in opened.session.all(Thanks)] == ["ليلى المثال"]


async def test_somebody_who_is_no_peer_can_be_thanked(opened: Console) -> None:
    await go(opened, "thanks")
    await opened.press("N")
    await enter(opened, "Imani Mfano", "Nobody")
    assert len(opened.session.all(Thanks)) == 1
    assert isinstance(focused(opened), Input)
    assert focused(opened).value == "Nobody"


async def test_each_peer_sees_what_became_of_their_idea(opened: Console) -> None:
    await opened.app.writer.do(step("option", title="Print one", by="Joaquín Muestra"))
    await opened.app.writer.do(step("respond", option="1", response="adapt", reason="Two sites first"))
    await opened.app.writer.do(step("action", text="Try it", owner="Begum Udahoron", due="2027-01-08", option="1"))
    await go(opened, "thanks")
    text = opened.text()
    assert "adapt      Print one — because: Two sites first" in text
    assert "→ Try it — Begum Udahoron · due 2027-01-08 · open" in text
    await opened.press("down", "enter")
    assert "Hosts' answer   ◂ adapt ▸" in opened.text()
