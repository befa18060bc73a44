"""Words for a large store: sentences that resemble those of recorded meetings, with rare words and other scripts."""

from __future__ import annotations

import json
import random
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

BUILT_IN = """
We keep the vaccine cold in the upper villages with ice from the fish market, but the road is closed when the river
is high. The school committee cooks for four hundred children and throws a third of it away on Fridays. Nobody had
told the night watch which of the three valves is turned first, and the handle was rusted after six years. The radio
reaches the last house when the phone does not, and the old women listen to it before they go to the fields. We
asked the neighbours who keeps the key, and two of them said that it was lost in the flood. The district wants a
report every month, the team wants one that is read. What would you do first in our place, with half of the money?
Pay whoever carries the warning, and tell them before the season begins. Exercise each valve monthly and write the
date on the wall. The seed bank lost the labels, so the farmers planted by smell and were right more often than not.
"""
ELSEWHERE = (
    "On doit réduire le gaspillage à l'école avant l'été, sinon la cantine fermera",
    "Los vecinos guardan la llave del depósito y nadie más la encontró después de la inundación",
    "يجب أن يصل التحذير إلى البيت الأخير قبل أن يرتفع النهر",
    "洪水预警需要更多时间才能到达最后一户人家",
    "会议记录需要更多时间，学校要减少食物浪费",
    "洪水の警報は夜に最後の家まで届かない",
    "ระบบเตือนภัยน้ำท่วมต้องไปถึงบ้านหลังสุดท้าย",
    "홍수 경보가 마지막 집까지 닿으려면 시간이 더 필요합니다",
    "बाढ़ की चेतावनी आख़िरी घर तक पहुँचनी चाहिए",
)
FIRST = ("Zoë", "Joaquín", "Namuna", "Aïssatou", "Wang", "Imani", "Begum", "Søren", "Layla", "Tomás", "Ngozi", "Petra")
LAST = (
    "Prøve",
    "Muestra",
    "Rahman",
    "Exemple",
    "Shìlì",
    "Mfano",
    "Udahoron",
    "Eksempel",
    "al-Mithal",
    "Vzor",
    "Pavyzdys",
)
SYLLABLES = ("ka", "lo", "mi", "ter", "van", "su", "rin", "do", "pel", "sha", "gor", "bi", "nus", "ta", "wen", "fi")
RARE_WORDS, RARE_SHARE, ELSEWHERE_SHARE = 40_000, 0.06, 0.03


def sentences_of(folder: Path | None) -> list[str]:
    """What was said in the recorded meetings of that folder, or what is built in."""
    lines: list[str] = []
    for name in ("outcomes", "topics"):
        for file in sorted((folder / name).glob("*.jsonl")) if folder else ():
            rows = map(json.loads, file.read_text(encoding="utf-8").splitlines())
            lines += [text for row in rows if (text := row.get("text") or row.get("title"))]
    return lines or BUILT_IN.replace("\n", " ").split(". ")


class Words:
    """Makes texts that go from word to word as the sentences do; the same `chance` makes the same texts."""

    def __init__(self, sentences: list[str]) -> None:
        self._next: dict[str, list[str]] = defaultdict(list)
        self._first = [sentence.split()[0] for sentence in sentences if sentence.split()]
        for words in map(str.split, sentences):
            for word, after in pairwise(words):
                self._next[word].append(after)
        self._rare = [_invented(random.Random(place)) for place in range(RARE_WORDS)]

    def text(self, chance: random.Random, fewest: int = 6, most: int = 24) -> str:
        """A sentence of so many words; now and then with a rare word in it, or in another script."""
        if chance.random() < ELSEWHERE_SHARE:
            return "，".join(chance.sample(ELSEWHERE, 2)) if chance.random() < 0.2 else chance.choice(ELSEWHERE)
        word = chance.choice(self._first)
        words = [word]
        for _ in range(chance.randint(fewest, most)):
            if chance.random() < RARE_SHARE:  # by Zipf: few of them often, most of them hardly ever
                words.append(self._rare[int(RARE_WORDS ** chance.random()) - 1])
            after = self._next.get(word)
            word = chance.choice(after or self._first)
            words.append(word)
        return " ".join(words)

    @staticmethod
    def rare(chance: random.Random) -> str:
        """A word that stands in few texts."""
        return _invented(random.Random(chance.randint(RARE_WORDS // 2, RARE_WORDS - 1)))

    @staticmethod
    def names(chance: random.Random, number: int) -> list[str]:
        """So many different names."""
        return chance.sample([f"{first} {last}" for first in FIRST for last in LAST], number)


def _invented(chance: random.Random) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(3, 5)))
