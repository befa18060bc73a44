"""What a console says: nothing of it is lost between two keys, and nothing old answers a new one."""

from peerassist_tui.seat.answers import Answers
from peerassist_tui.widgets.bars.said import Said


class Seen:
    """What is to be seen of all that is said."""

    def __init__(self) -> None:
        self.now: list[str] = []
        self.answers = Answers(self._show)

    def _show(self, told: tuple[Said, ...]) -> None:
        self.now = [one.sentence for one in told]


def test_the_next_answer_takes_the_place_of_the_one_before() -> None:
    seen = Seen()
    for sentence in ("Raised a hand", "Lowered it"):
        seen.answers.key_came()
        seen.answers.tell(sentence, "information")
    assert seen.now == ["Lowered it"]


def test_warnings_that_come_between_two_keys_are_seen_together_and_an_answer_gives_way_to_them() -> None:
    seen = Seen()
    for sentence, severity in (("One", "warning"), ("Done", "information"), ("Two", "warning"), ("Two", "warning")):
        seen.answers.tell(sentence, severity)  # type: ignore[arg-type]
    assert seen.now == ["One", "Two"]


def test_what_was_said_before_the_last_key_can_be_dropped_and_what_came_since_stays() -> None:
    seen = Seen()
    seen.answers.tell("Drafts wait")
    seen.answers.drop_old()
    assert seen.now == ["Drafts wait"]
    seen.answers.key_came()
    seen.answers.drop_old()
    assert seen.now == []


def test_what_stands_is_seen_above_what_is_said_until_it_is_over_and_once() -> None:
    seen = Seen()
    seen.answers.tell("Raised a hand", "information")
    seen.answers.stand("held", "Waiting")
    assert seen.now == ["Waiting"]
    seen.answers.tell("Not done")
    seen.answers.tell("Waiting")
    assert seen.now == ["Waiting"]
    seen.answers.tell("Not done")
    seen.answers.stand("held")
    assert seen.now == ["Not done"]
