"""What an action does to the facts: edits of fields and days, each with its before and after.

Edits are per field and per day, so that two sessions that tick one habit both count, and an undo takes back one tick
and not the year. Values are JSON builtins; `UNSET` stands for "nothing there".
"""

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

import msgspec
from msgspec import UNSET

Document = dict[str, Any]

STAMP = "at"  # every document carries the UTC time of its last change; it is never part of a comparison


class Edit(msgspec.Struct, frozen=True):
    """One value of one document: path `()` is the whole document, `("name",)` a field, `("days", "09-07")` a day."""

    table: str
    id: str
    path: tuple[str, ...]
    before: Any = UNSET
    after: Any = UNSET

    def inverse(self) -> "Edit":
        """The edit that takes this one back."""
        return Edit(self.table, self.id, self.path, before=self.after, after=self.before)


class Change(msgspec.Struct, frozen=True):
    """One user action: what it was, as a sentence without its full stop, and its edits."""

    label: str
    edits: tuple[Edit, ...] = ()

    def inverse(self) -> "Change":
        """The change that takes this one back, last edit first."""
        return Change(self.label, tuple(edit.inverse() for edit in reversed(self.edits)))


def value_at(document: Mapping[str, Any] | None, path: tuple[str, ...]) -> Any:
    """What a document holds at a path; UNSET when it, or the document, is not there. The stamp is left out."""
    value: Any = UNSET if document is None else document
    for name in path:
        if not isinstance(value, Mapping) or name not in value:
            return UNSET
        value = value[name]
    if not path and document is not None:
        return {name: item for name, item in document.items() if name != STAMP}
    return value


def edited(document: Mapping[str, Any] | None, path: tuple[str, ...], value: Any) -> Document | None:
    """A copy of a document with one value set, or taken away with UNSET; None when the document itself goes.

    Only what lies on the path is copied. Missing documents and fields on the way are made; emptied ones go with
    their last entry, except the document.
    """
    if not path:
        return None if value is UNSET else dict(value)
    result = dict(document or {})
    name, rest = path[0], path[1:]
    if rest:
        inner = result.get(name)
        value = edited(inner if isinstance(inner, Mapping) else {}, rest, value) or UNSET
    if value is UNSET:
        result.pop(name, None)
    else:
        result[name] = value
    return result


def is_emptied(table: str, document: Mapping[str, Any]) -> bool:
    """Whether a document goes because nothing is left in it, so that what is taken back leaves no trace.

    A habit's year without ticks and notes does, and what `meta` keeps, such as settings; a record is only deleted.
    """
    left = [value for name, value in document.items() if name != STAMP]
    return not any(left) if table == "ticks" else table == "meta" and not left


def still_stands(document: Mapping[str, Any] | None, edit: Edit) -> bool:
    """Whether a document still is, at the edit's path, as the edit left it."""
    return bool(value_at(document, edit.path) == edit.after)


def field_edits(table: str, id: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Edit, ...]:
    """The edits that turn one document's fields into another's; equal fields give none."""
    names = [*before, *(name for name in after if name not in before)]
    return tuple(
        Edit(table, id, (name,), before=before.get(name, UNSET), after=after.get(name, UNSET))
        for name in names
        if before.get(name, UNSET) != after.get(name, UNSET)
    )


class Kept(Protocol):
    """A record, by its id."""

    @property
    def id(self) -> str:
        """What it is known by, in its table."""


def record_edits(table: str, before: Kept | None, after: Kept | None) -> tuple[Edit, ...]:
    """The edits that turn a record into another version of it; None before makes it, None after takes it away."""
    one, other = _document(before), _document(after)
    if before is not None and after is not None:
        return field_edits(table, before.id, one, other)
    record = after if before is None else before
    return () if record is None else (Edit(table, record.id, (), before=one, after=other),)


def _document(record: Kept | None) -> Any:
    return UNSET if record is None else msgspec.to_builtins(record)


def combined(label: str, parts: Iterable[Iterable[Edit]]) -> Change:
    """One change of several lots of edits."""
    return Change(label, tuple(edit for part in parts for edit in part))
