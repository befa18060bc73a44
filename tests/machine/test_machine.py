"""Two seats drive every rule at random, and what has to hold does; `benchmarks.machine` does it for long."""

from random import Random

import pytest
from pydantic import ValidationError

from peerassist_tui.rules import RULES
from peerassist_tui.rules.core.registry import arguments_of
from tests.helpers.meeting import Meeting
from tests.machine.arguments import Drawn, weighted_rules
from tests.machine.machine import Machine, of

TestMachine = Machine.TestCase
TestMachine.settings = of(120, 40)


def test_no_rule_is_left_out() -> None:
    assert {*weighted_rules(), "session"} == set(RULES)


@pytest.mark.parametrize("name", sorted(RULES))
def test_arguments_are_drawn_that_the_rule_takes(meeting: Meeting, name: str) -> None:
    chance = Random(name)
    for _ in range(60):
        given = Drawn(meeting.session, meeting.now, chance).given(name)
        try:
            arguments_of(name).model_validate(given)
        except ValidationError:
            continue
        return
    pytest.fail(f"nothing that was drawn can be given to {name}")
