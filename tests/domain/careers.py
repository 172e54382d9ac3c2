"""A career in memory, and builders for what stands in it: what most tests of domain and actions begin with."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from copy import deepcopy
from datetime import date, timedelta
from typing import Any

import msgspec
import pytest

from careertui.domain.career import Career
from careertui.domain.change import Change, Document, edited, is_emptied
from careertui.domain.days import first_of_week
from careertui.domain.errors import Refused
from careertui.domain.habits.amounts import Number
from careertui.domain.records import (
    RECORDS,
    Anchors,
    Desk,
    Entry,
    Habit,
    Limit,
    Measure,
    Retirement,
    Span,
    TickNote,
    TickYear,
    Vision,
)
from careertui.domain.settings import Settings
from careertui.domain.text import visible
from careertui.domain.weeks import HabitWeeks

Documents = dict[str, dict[str, Document]]
Days = Iterable[date] | Mapping[date, Number]


def as_json(value: Any) -> Any:
    """What a value is once it has been in the file."""
    return json.loads(msgspec.json.encode(value))


def refusal(act: Callable[[], object]) -> str:
    """The sentence with which something is refused: one, whole, and harmless to a terminal."""
    with pytest.raises(Refused) as caught:
        act()
    sentence = str(caught.value)
    assert is_one_sentence(sentence), sentence
    return sentence


def is_one_sentence(text: str) -> bool:
    """Whether a text is one sentence without control characters; what it quotes may be anything harmless."""
    unquoted = re.sub(r'"[^"]*"', "", text)
    return text.endswith(".") and len(text) > 1 and visible(text) == text and not re.search(r"[.!?]\s+\S", unquoted)


class MemoryFacts:
    """Facts made from documents as the file holds them; a document that did not change keeps its record."""

    def __init__(self, documents: Documents, earlier: "MemoryFacts | None" = None) -> None:
        self.documents = documents
        self._records: dict[str, dict[str, msgspec.Struct]] = {
            table: {
                id: self._record(table, id, record_type, earlier) for id, document in documents.get(table, {}).items()
            }
            for table, record_type in RECORDS.items()
        }

    def _record(
        self, table: str, id: str, record_type: type[msgspec.Struct], earlier: "MemoryFacts | None"
    ) -> msgspec.Struct:
        document = self.documents[table][id]
        if earlier and id in earlier.documents.get(table, {}) and earlier.documents[table][id] == document:
            return earlier._records[table][id]
        return msgspec.convert(document, record_type)

    def records(self, table: str) -> Mapping[str, msgspec.Struct]:
        return self._records[table]

    def ticks(self, habit_id: str) -> Mapping[int, TickYear]:
        years: dict[int, TickYear] = {}
        for id, record in self._records["ticks"].items():
            of, _, year = id.rpartition(":")
            if of == habit_id and isinstance(record, TickYear):
                years[int(year)] = record
        return years

    def settings(self) -> Settings:
        return msgspec.convert(self.documents.get("meta", {}).get("settings", {}), Settings)

    def desk(self) -> Desk:
        return msgspec.convert(self.documents.get("meta", {}).get("desk", {}), Desk)

    def anchors(self) -> Anchors:
        return msgspec.convert(self.documents.get("meta", {}).get("anchors", {}), Anchors)


def apply(facts: MemoryFacts, change: Change) -> MemoryFacts:
    """The facts after a change, as the store writes it (what is emptied goes); those given stay as they are."""
    documents = deepcopy(facts.documents)
    for edit in change.edits:
        table = documents.setdefault(edit.table, {})
        after = edit.after if edit.after is msgspec.UNSET else as_json(edit.after)
        document = edited(table.get(edit.id), edit.path, after)
        if document is None or is_emptied(edit.table, document):
            table.pop(edit.id, None)
        else:
            table[edit.id] = document
    return MemoryFacts({table: rows for table, rows in documents.items() if rows}, facts)


def a_habit(
    id: str = "h1",
    *,
    name: str = "Read",
    quota: Number = 3,
    every: int = 1,
    start: date = date(2026, 1, 5),
    quotas: Iterable[tuple[date, Number] | tuple[date, Number, int]] = (),
    measure: Measure = "days",
    limit: Limit = "at_least",
    excused: Iterable[date] = (),
    retired: Iterable[tuple[date, date | None]] = (),
    order: int = 0,
    created: date | None = None,
    dimension: str = "learn",
) -> Habit:
    """A habit that began on `start` with `quota`; `quotas` are the later changes: since, n and, unless 1, every."""
    entries = [(start, quota, every), *((*each, 1)[:3] for each in quotas)]
    document = {
        "id": id,
        "created": created or start,
        "name": name,
        "dimension": dimension,
        "quotas": [{"since": since, "n": n, "every": weeks} for since, n, weeks in entries],
        "measure": measure,
        "unit": "pages" if measure == "amount" else "",
        "limit": limit,
        "start": start,
        "retired": tuple(Retirement(from_=gone, to=back) for gone, back in retired),
        "excused": dict.fromkeys(excused, "ill"),
        "order": order,
    }
    return msgspec.convert(as_json(document), Habit)


def a_season(start: date, end: date, id: str = "s1", created: date = date(2020, 1, 1), reason: str = "baby") -> Span:
    """A season, both days counted."""
    return Span(id=id, created=created, kind="season", start=start, end=end, reason=reason)


def amounts(days: Days) -> dict[date, Number]:
    """Days with what was ticked on them; 1 where only days were given."""
    return dict(days) if isinstance(days, Mapping) else dict.fromkeys(days, 1)


def tick_years(days: Days, notes: Mapping[date, str] | None = None) -> dict[int, TickYear]:
    """Ticks as the file keeps them, by year."""
    ticked = amounts(days)
    years = sorted({day.year for day in [*ticked, *(notes or {})]})
    return {
        year: TickYear(
            days={f"{day:%m-%d}": n for day, n in ticked.items() if day.year == year},
            notes={f"{day:%m-%d}": TickNote(text=text) for day, text in (notes or {}).items() if day.year == year},
        )
        for year in years
    }


def facts_of(
    *habits: Habit,
    ticks: Mapping[str, Days] | None = None,
    notes: Mapping[str, Mapping[date, str]] | None = None,
    seasons: Iterable[Span] = (),
    visions: Iterable[Vision] = (),
    entries: Iterable[Entry] = (),
    settings: Settings | None = None,
) -> MemoryFacts:
    """Facts in which these records stand; `ticks` and `notes` by habit id."""
    documents: Documents = {
        "habits": {habit.id: as_json(habit) for habit in habits},
        "spans": {span.id: as_json(span) for span in seasons},
        "visions": {vision.id: as_json(vision) for vision in visions},
        "entries": {entry.id: as_json(entry) for entry in entries},
        "ticks": {
            f"{id}:{year}": as_json(record)
            for id, days in (ticks or {}).items()
            for year, record in tick_years(days, (notes or {}).get(id)).items()
        },
    }
    if settings is not None and settings != Settings():
        documents["meta"] = {"settings": as_json(settings)}
    return MemoryFacts({table: rows for table, rows in documents.items() if rows})


def weeks_of(habit: Habit, days: Days, today: date, seasons: Iterable[Span] = (), week_start: int = 0) -> HabitWeeks:
    """One habit's weeks as of `today`, by way of the career as the app goes it."""
    facts = facts_of(habit, ticks={habit.id: days}, seasons=seasons, settings=Settings(week_start=week_start))
    seen = Career(facts).as_of(today)
    return HabitWeeks(seen.habits[0], seen.ticks(habit.id), seen.seasons, today, week_start)


def days_from(first: date, counts: Iterable[int]) -> list[date]:
    """Ticks on the first days of consecutive weeks, as many a week as `counts` says."""
    return [first + timedelta(weeks=number, days=day) for number, count in enumerate(counts) for day in range(count)]


def monday(day: date) -> date:
    """The first day of a day's week when weeks begin on Monday."""
    return first_of_week(day, 0)
