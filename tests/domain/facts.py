"""Small careers made of any records, and short builders for the ones that goals, assets and reviews need."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any, Literal

from careertui.domain.career import Career
from careertui.domain.records import (
    Anchor,
    Asset,
    Desk,
    Entry,
    Goal,
    Habit,
    Record,
    Review,
    Scores,
    Snooze,
    Span,
    TickNote,
    TickYear,
    Vision,
)
from careertui.domain.settings import Settings
from tests.domain.careers import Documents, MemoryFacts, as_json

LONG_AGO = date(2020, 1, 1)
TABLES: dict[type[Record], str] = {
    Vision: "visions",
    Goal: "goals",
    Habit: "habits",
    Asset: "assets",
    Entry: "entries",
    Review: "reviews",
    Span: "spans",
}
Named = Mapping[date, Iterable[str]]


def day(text: str) -> date:
    return date.fromisoformat(text)


def a_career(
    *records: Record,
    anchor: date | None = None,
    anchors: Iterable[tuple[date, date]] = (),
    ticks: Mapping[str, Named] | None = None,
    settings: Settings | None = None,
    snoozes: Iterable[Snooze] = (),
) -> Career:
    """A career of these records; `anchors` are pairs (from, day), `ticks` maps a habit to days and the assets named."""
    documents: Documents = {"ticks": _tick_documents(ticks or {})}
    for record in records:
        rows = documents.setdefault(TABLES[type(record)], {})
        assert record.id not in rows, record.id
        rows[record.id] = as_json(record)
    pairs = [*([(anchor, anchor)] if anchor else []), *anchors]
    documents["meta"] = {
        "settings": as_json(settings or Settings()),
        "anchors": {"all": as_json([Anchor(from_=since, day=day) for since, day in pairs])},
        "desk": as_json(Desk(snoozes=tuple(snoozes))),
    }
    return Career(MemoryFacts(documents))


def _tick_documents(ticks: Mapping[str, Named]) -> dict[str, Any]:
    documents: dict[str, Any] = {}
    for habit, days in ticks.items():
        for year in sorted({day.year for day in days}):
            here = {f"{day:%m-%d}": tuple(assets) for day, assets in days.items() if day.year == year}
            record = TickYear(
                days=dict.fromkeys(here, 1),
                notes={key: TickNote(assets=assets) for key, assets in here.items() if assets},
            )
            documents[f"{habit}:{year}"] = as_json(record)
    return documents


def a_goal(
    id: str = "g1",
    *,
    target: date | None = date(2026, 12, 31),
    status: Literal["idea", "active", "done", "dropped"] = "active",
    created: date = LONG_AGO,
    title: str = "",
    **facts: Any,
) -> Goal:
    """A goal; an active one started when it was entered, unless `started` says otherwise."""
    if status == "active":
        facts.setdefault("started", created)
    return Goal(id=id, created=created, title=title or f"Goal {id}", target=target, status=status, **facts)


def a_skill(id: str = "k1", *, start_level: int = 0, created: date = LONG_AGO, **facts: Any) -> Asset:
    return Asset(id=id, created=created, kind="skill", name=f"Skill {id}", start_level=start_level, **facts)


def a_person(id: str = "p1", *, org: str = "Elsewhere", created: date = LONG_AGO, **facts: Any) -> Asset:
    return Asset(id=id, created=created, kind="person", name=f"Person {id}", org=org, **facts)


def a_safeguard(id: str = "a1", *, every: int = 6, created: date = LONG_AGO) -> Asset:
    return Asset(id=id, created=created, kind="safeguard", name=f"Safeguard {id}", every=every)


def a_line(
    on: date,
    *assets: str,
    kind: Literal["win", "note", "shock", "drill"] = "note",
    levels: Mapping[str, int] | None = None,
    goal: str | None = None,
    id: str = "",
) -> Entry:
    """A line of the log that names assets and says levels."""
    id = id or f"{kind} {on} {' '.join(assets)}"
    return Entry(id=id, created=on, date=on, kind=kind, text=id, assets=assets, levels=dict(levels or {}), goal=goal)


def a_win(on: date, *assets: str, levels: Mapping[str, int] | None = None, goal: str | None = None) -> Entry:
    return a_line(on, *assets, kind="win", levels=levels, goal=goal)


def a_review(
    kind: Literal["week", "quarter", "year", "check"], slot: date, done: date | None = None, **facts: Any
) -> Review:
    """A review that was done on its slot's day, unless `done` says otherwise."""
    done = done or slot
    return Review(id=f"{kind} {slot}", created=min(slot, done), kind=kind, slot=slot, done=done, **facts)


def a_draft(kind: Literal["week", "quarter", "year"], slot: date, created: date) -> Review:
    return Review(id=f"{kind} {slot}", created=created, kind=kind, slot=slot)


def weeklies(last: date, balances: Iterable[int], signs: Iterable[str] = ()) -> list[Review]:
    """Weekly reviews up to the slot `last`, oldest first; `signs` are those of the newest ones."""
    numbers = list(balances)
    words = list(signs)
    words = [""] * (len(numbers) - len(words)) + words
    return [
        a_review("week", last - timedelta(weeks=len(numbers) - 1 - index), scores=Scores(balance=balance, signs=word))
        for index, (balance, word) in enumerate(zip(numbers, words, strict=True))
    ]


def a_role(
    org: str = "Firm",
    start: date = LONG_AGO,
    end: date | None = None,
    *,
    main: bool = True,
    review_by: date | None = None,
    created: date = LONG_AGO,
) -> Span:
    id = f"role {org} {start}"
    return Span(
        id=id, created=created, kind="role", start=start, end=end, title=id, org=org, main=main, review_by=review_by
    )
