"""Whom a name means that is typed as an owner: one person of the session, several, or somebody from outside."""

import pytest

from peerassist_tui.errors import RuleError
from peerassist_tui.models import Action
from peerassist_tui.screens.workspace.typing.owner_typing import owner_field, owner_meant
from tests.helpers.console import Console
from tests.helpers.meeting import Meeting, step
from tests.screens.wrap_up.sections import focused, go


@pytest.mark.parametrize(
    ("typed", "owner", "told"),
    [
        ("hugo", "Hugo", "Hugo"),
        ("Hugo", "Hugo", ""),
        ("dr. hug", "Hugo", "Hugo"),
        ("sister hugo", "Hugo", "Hugo"),
        ("the sexton", "the sexton", "not in the room"),
        ("", "", ""),
    ],
)
def test_a_name_is_the_person_whom_it_means(meeting: Meeting, typed: str, owner: str, told: str) -> None:
    meeting.do("action", text="Oil the bells")
    field = owner_field("owner", "Owner", meeting.session, "")
    assert field.explain
    assert field.explain(typed) == told
    meeting.do("change_action", action="1", owner=owner_meant(meeting.session, typed))
    (action,) = meeting.session.all(Action)
    assert (meeting.session.name_of(action.person_id) or action.owner) == owner
    assert bool(action.owner) == (told == "not in the room")


def test_a_name_that_means_several_is_asked_for_more(meeting: Meeting) -> None:
    with pytest.raises(RuleError, match="“h” can mean Hawa, Hugo; write more of the name"):
        owner_meant(meeting.session, "h")


async def test_the_field_becomes_the_person_or_keeps_the_keys(opened: Console) -> None:
    await opened.app.writer.do(step("action", text="Oil the bells"))
    await go(opened, "actions")
    opened.app.screen.pane.enter_form("owner")  # type: ignore[attr-defined]
    await opened.type("joa")
    await opened.press("enter")
    (action,) = opened.session.all(Action)
    assert opened.session.name_of(action.person_id) == "Joaquín Muestra"
    assert focused(opened).parent.field.name == "due"
    await opened.press("up")
    await opened.type("m")
    await opened.press("enter")
    assert (focused(opened).parent.field.name, focused(opened).value) == ("owner", "m")
    await opened.type("the harbour master")
    await opened.press("enter")
    assert "not in the room" in opened.text()
    assert opened.told[-1] == "“the harbour master” is not in the room; Enter again keeps the name."
    assert focused(opened).parent.field.name == "owner"
    await opened.press("enter")
    assert focused(opened).parent.field.name == "due"


async def test_a_name_with_a_title_is_completed_by_the_arrow(opened: Console) -> None:
    person = {"name": "Eng. Baraka Mwangi", "party": "host"}
    assert await opened.app.writer.do(step("add_person", person=person))
    await opened.app.writer.do(step("action", text="Oil the bells"))
    await go(opened, "actions")
    opened.app.screen.pane.enter_form("owner")  # type: ignore[attr-defined]
    await opened.type("bara")
    await opened.press("right")
    assert focused(opened).value == "Baraka Mwangi"
    await opened.press("enter")
    (action,) = opened.session.all(Action)
    assert opened.session.name_of(action.person_id) == "Eng. Baraka Mwangi"
