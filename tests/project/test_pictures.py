"""The list of pictures: what leads to them is there, so that a screen that moved is not drawn as another."""

import re
from collections import Counter
from pathlib import Path

import peerassist_tui
from benchmarks.picture_list import SCREENS, SIZES, index

ROOT = Path(peerassist_tui.__file__).parent
SCENES = {
    *("empty", "library", "preparing", "live", "notes", "board", "new", "ended", "finished", "carried", "set back"),
}


def test_every_command_that_leads_to_a_picture_is_there() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "screens").rglob("*.py"))
    commands = {step for one in SCREENS for step in one.steps if "." in step and not step.startswith(('"', "app."))}
    assert {one for one in commands if f'"{one}"' not in source} == set()


def test_every_picture_has_a_name_and_a_scene_and_stands_in_the_index() -> None:
    assert {name: times for name, times in Counter(one.name for one in SCREENS).items() if times > 1} == {}
    assert {one.scene for one in SCREENS} <= SCENES
    assert len(re.findall(r"^!\[", index(), re.MULTILINE)) == sum(2 if one.light else 1 for one in SCREENS) * len(SIZES)
