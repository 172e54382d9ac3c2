"""Documents as records: facts that are decoded when they are looked at, and checked before they are written.

A record stays the same object from one version of the facts to the next as long as nothing changes it; the app's
caches rely on that.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from typing import Any

import msgspec

from careertui.domain.change import Document
from careertui.domain.records import RECORDS, Anchors, Desk, TickYear
from careertui.domain.settings import Settings
from careertui.store.encoding import EMPTY, Tables
from careertui.store.errors import Damaged, StoreError, WrongDocument, plain_reason

Written = dict[str, dict[str, Document | None]]
"""Whole documents to put, by table and id; None takes one away."""

_META: dict[str, type[msgspec.Struct]] = {"settings": Settings, "anchors": Anchors, "desk": Desk}
_DECODERS: dict[type, msgspec.json.Decoder[Any]] = {}
_OBJECT = msgspec.json.Decoder(dict[str, Any])


class StoredFacts:
    """The facts in raw tables (`Facts` of the domain); raises Damaged when a document is not what it should be."""

    def __init__(self, tables: Tables = EMPTY, previous: "StoredFacts | None" = None) -> None:
        self.tables = tables
        self._found: dict[str, dict[str, Any]] = {}
        self._whole: dict[str, Mapping[str, Any]] = {}
        self._years: dict[str, Mapping[int, TickYear]] = {}
        self._former: dict[tuple[str, str], Any] = {}
        self._tick_ids: dict[str, list[tuple[int, str]]] | None = None
        if previous is not None:
            self._carry_over(previous)

    def records(self, table: str) -> Mapping[str, Any]:
        """All records of a table by id."""
        whole = self._whole.get(table)
        if whole is None:
            whole = self._whole[table] = self._all_records(table)
        return whole

    def ticks(self, habit_id: str) -> Mapping[int, TickYear]:
        """A habit's ticks by year, oldest first; a year is decoded when it is looked at."""
        years = self._years.get(habit_id)
        if years is None:
            ids = self._habit_ids().get(habit_id, ())
            years = self._years.setdefault(habit_id, _Years(self, dict(ids)))
        return years

    def settings(self) -> Settings:
        """The settings that change what is true; their defaults in a new file."""
        settings: Settings = self._meta("settings", Settings())
        return settings

    def anchors(self) -> Anchors:
        """The days that review slots are counted from."""
        anchors: Anchors = self._meta("anchors", Anchors())
        return anchors

    def desk(self) -> Desk:
        """What was answered or put aside."""
        desk: Desk = self._meta("desk", Desk())
        return desk

    def document(self, table: str, id: str) -> Document | None:
        """A document as JSON builtins, unknown fields and stamp included."""
        raw = self.tables.get(table, {}).get(id)
        return None if raw is None else _OBJECT.decode(raw)

    def check(self) -> None:
        """Decode every document of every known table; raises Damaged for the first that is wrong."""
        for table in RECORDS:
            for id in self.tables.get(table, ()):
                _check_days(table, id, self._record(table, id))
        self._habit_ids()
        self.settings()
        self.anchors()

    def with_documents(self, written: Written) -> "StoredFacts":
        """These facts with documents put or taken away, in memory only."""
        tables = dict(self.tables)
        for table, documents in written.items():
            after = dict(tables.get(table, {}))
            for id, document in documents.items():
                if document is None:
                    after.pop(id, None)
                else:
                    after[id] = encoded_document(table, id, document)
            tables[table] = after
        return StoredFacts(tables, self)

    def _record(self, table: str, id: str) -> Any:
        found = self._found.setdefault(table, {})
        record = found.get(id)
        if record is None:
            record = decoded_record(table, id, self.tables[table][id])
            former = self._former.pop((table, id), None)
            record = found.setdefault(id, former if record == former else record)
        return record

    def _all_records(self, table: str) -> dict[str, Any]:
        """As `_record` for each document: a log of ten years has thousands, and a call for each of them shows."""
        documents = self.tables.get(table, {})
        found = self._found.setdefault(table, {})
        if not found and not self._former:
            decode = _decoder(RECORDS[table]).decode
            with suppress(msgspec.DecodeError, UnicodeDecodeError, RecursionError):
                records = {id: decode(raw) for id, raw in documents.items()}
                if all(getattr(record, "id", id) == id for id, record in records.items()):  # ticks have none
                    found.update(records)
        return {id: found.get(id) or self._record(table, id) for id in documents}

    def _meta(self, id: str, default: Any) -> Any:
        return self._record("meta", id) if id in self.tables.get("meta", ()) else default

    def _habit_ids(self) -> dict[str, list[tuple[int, str]]]:
        """The ids of the ticks documents by habit, each with its year."""
        if self._tick_ids is None:
            by_habit: dict[str, list[tuple[int, str]]] = {}
            for id in sorted(self.tables.get("ticks", ())):
                habit, year = tick_year(id)
                by_habit.setdefault(habit, []).append((year, id))
            self._tick_ids = by_habit
        return self._tick_ids

    def _carry_over(self, previous: "StoredFacts") -> None:
        """Take over what was decoded of documents that have not changed."""
        for table, found in list(previous._found.items()):
            old, new = previous.tables.get(table, {}), self.tables.get(table, {})
            if new is old:
                self._found[table] = found
                if table in previous._whole:
                    self._whole[table] = previous._whole[table]
                continue
            kept = self._found[table] = {}
            for id, record in list(found.items()):
                if new.get(id) == old[id]:
                    kept[id] = record
                else:
                    self._former[table, id] = record
        self._carry_years_over(previous)

    def _carry_years_over(self, previous: "StoredFacts") -> None:
        old, new = previous.tables.get("ticks", {}), self.tables.get("ticks", {})
        if new is old:
            self._years, self._tick_ids = previous._years, previous._tick_ids
            return
        ids = old.keys() | new.keys()
        changed = {tick_year(id)[0] for id in ids if old.get(id) != new.get(id)}
        self._years = {habit: years for habit, years in list(previous._years.items()) if habit not in changed}


class _Years(Mapping[int, TickYear]):
    """The ticks of one habit; of ten years, a morning looks at two."""

    def __init__(self, facts: StoredFacts, ids: dict[int, str]) -> None:
        self._facts = facts
        self._ids = ids

    def __getitem__(self, year: int) -> TickYear:
        ticks: TickYear = self._facts._record("ticks", self._ids[year])
        return ticks

    def __iter__(self) -> Iterator[int]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)


def encoded_document(table: str, id: str, document: Mapping[str, Any]) -> bytes:
    """A document's bytes, checked to be a valid record; raises StoreError naming table, id and field."""
    try:
        raw = msgspec.json.encode(document)
        _check_days(table, id, decoded_record(table, id, raw))
    except (TypeError, ValueError, Damaged) as error:
        reason = str(error) if isinstance(error, Damaged) else f"{table}/{id}: {plain_reason(error)}."
        raise StoreError(f"Nothing was saved: {reason}") from None
    return raw


def decoded_record(table: str, id: str, raw: bytes) -> Any:
    """The record in a document's bytes; raises Damaged naming table, id and field."""
    kind = _META.get(id, dict) if table == "meta" else RECORDS[table]
    try:
        record = _decoder(kind).decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _wrong(table, id, plain_reason(error)) from None
    if getattr(record, "id", id) != id:
        raise _wrong(table, id, f'id: "{record.id}" is not the name the document has in its table')
    return record


def tick_year(id: str) -> tuple[str, int]:
    """Habit and year of a ticks document's id, `<habit id>:<year>`; raises Damaged for any other id."""
    habit, _, year = id.rpartition(":")
    if not (habit and len(year) == 4 and year.isascii() and year.isdigit() and year != "0000"):
        raise _wrong("ticks", id, "the id is not <habit id>:<year>")
    return habit, int(year)


def _decoder(kind: type) -> msgspec.json.Decoder[Any]:
    if kind not in _DECODERS:
        _DECODERS[kind] = msgspec.json.Decoder(kind)
    return _DECODERS[kind]


def _check_days(table: str, id: str, record: Any) -> None:
    """The ticks of a year are on days of its calendar; their record type only knows that days are text."""
    if table != "ticks":
        return
    year = tick_year(id)[1]
    for field, days in (("days", record.days), ("notes", record.notes)):
        for day in days:
            if not _is_day(year, day):
                raise _wrong(table, id, f'{field}: there is no day "{day}" in {year}')


def _is_day(year: int, month_day: str) -> bool:
    try:
        # fromisoformat knows weeks too, as in 2026-W01-1
        return len(month_day) == 5 and month_day[0] != "W" and bool(date.fromisoformat(f"{year:04}-{month_day}"))
    except ValueError:
        return False


def _wrong(table: str, id: str, reason: str) -> WrongDocument:
    return WrongDocument(f"{table}/{id}: {reason}.")
