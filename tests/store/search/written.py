"""What is written to be searched, and what is found of it."""

from pathlib import Path
from typing import Any

from peerassist_tui.desk import Desk
from peerassist_tui.store.search.search import Hit, Search, SearchScope
from peerassist_tui.store.search.search_check import disagreements
from peerassist_tui.store.store import Store

TEXTS = (
    "Réduire le gaspillage à l'école",
    "covid-19 in the C++ ward",
    "洪水预警需要更多时间 by radio 才能到达最后一户人家",
    "洪水の警報は夜に最後の家まで届かない",
    "ระบบเตือนภัยน้ำท่วมต้องไปถึงบ้านหลังสุดท้าย",
    "홍수 경보가 마지막 집까지 닿으려면",
    "مُحَمَّد يصل إلى البيت الأخير",
    "बाढ़ की चेतावनी आख़िरी घर तक",
    "It's the [/b] AND valve OR NOT \\x NEAR(2)",
    "Straße nach Ærø, ﬁnally",
)


def found(path: Path, typed: str, **within: Any) -> list[Hit]:
    """All hits, as they stand at the end."""
    *_, last = Search(path).find(typed, SearchScope(**within))
    return list(last.hits)


def texts(path: Path, typed: str, **within: Any) -> list[str]:
    return [hit.text for hit in found(path, typed, **within)]


def marked(hit: Hit) -> list[str]:
    return [hit.text[start:end] for start, end in hit.marks]


def in_step(store: Store) -> list[str]:
    with store.reading() as connection:
        return list(disagreements(connection))


def everything(desk: Desk) -> None:
    """Say the word in every place in which it can be said."""
    desk.do("describe", title="Pump title", context="pump context", history="pump history", ideas="pump ideas")
    desk.do("describe", still_open="pump open", already_decided="pump decided")
    desk.do("reword", text="pump challenge")
    desk.do("add_objective", objective={"text": "pump objective", "sign_of_success": "pump sign"})
    desk.do("conclude_item", item="A1", text="pump conclusion")
    desk.do("add_material", title="pump material", purpose="pump purpose")
    desk.do("note", kind="asking", text="pump note")
    desk.do("park", text="pump parked")
    desk.do("option", title="pump option", worked_where="pump where", needs="pump needs")
    desk.do("question", option="1", text="pump question")
    desk.do("respond", option="1", response="adopt", reason="pump reason")
    desk.do("lesson", title="pump lesson", advice="pump advice", cause="pump cause", holds_when="pump holds")
    desk.do("action", text="pump action", done_when="pump done")
    desk.do("thank", who="Amina", text="pump thanks")
    desk.do("follow_up", date="2027-01-01", what="pump follow-up")
    desk.do("revisit_action", action="1", status="done", text="pump finding")
