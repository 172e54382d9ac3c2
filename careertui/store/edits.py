"""What a change makes of documents; the same for what is shown at once and for what is saved a moment later."""

import time
from typing import NamedTuple

import msgspec

from careertui.domain.change import STAMP, Change, Document, Edit, edited, is_emptied, value_at
from careertui.domain.records import RECORDS
from careertui.store.documents import StoredFacts, Written, encoded_document
from careertui.store.errors import StoreError, plain_reason


class Outcome(NamedTuple):
    """What a change comes to on given facts: the documents to write, and the edits that really change something."""

    written: Written
    change: Change


def stamp_of(seconds: float) -> str:
    """A moment, in seconds since 1970, as documents carry it: UTC to the second."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))


def outcome(facts: StoredFacts, change: Change, stamp: str) -> Outcome:
    """Apply a change's edits to the documents they touch; raises StoreError when one would not be a valid record.

    Each document gets the `stamp` (UTC time); the id of a deleted one goes to the table `deleted`, and leaves it
    when the document comes back. The edits returned carry what was really there before and is there after.
    """
    before: dict[tuple[str, str], Document | None] = {}
    after: dict[tuple[str, str], Document | None] = {}
    edits = []
    for edit in change.edits:
        place = edit.table, edit.id
        if place not in before:
            before[place] = after[place] = facts.document(*place)
        old, new = after[place], _edited(after[place], edit)
        real = Edit(edit.table, edit.id, edit.path, value_at(old, edit.path), value_at(new, edit.path))
        if real.before != real.after:
            after[place] = new
            edits.append(real)
    written: Written = {}
    for place, document in after.items():
        if document != before[place]:
            _write(written, facts, place, document, stamp)
    return Outcome(written, Change(change.label, tuple(edits) if written else ()))


def _edited(document: Document | None, edit: Edit) -> Document | None:
    """A document after one edit, as JSON would give it back; one that is emptied goes, where it may."""
    _check_table(edit.table, edit.id)
    try:
        value = edit.after
        if value is not msgspec.UNSET:
            value = msgspec.json.decode(msgspec.json.encode(value))
        result = edited(document, edit.path, value)
    except (TypeError, ValueError) as error:
        raise StoreError(
            f"{edit.table}/{edit.id}: {'.'.join(edit.path)} can't be saved: {plain_reason(error)}."
        ) from None
    return None if result is not None and is_emptied(edit.table, result) else result


def _write(written: Written, facts: StoredFacts, place: tuple[str, str], new: Document | None, stamp: str) -> None:
    table, id = place
    documents = written.setdefault(table, {})
    if new is None:
        documents[id] = None
        written.setdefault("deleted", {})[id] = {"table": table, STAMP: stamp}
        return
    document = {name: value for name, value in new.items() if name != STAMP} | {STAMP: stamp}
    encoded_document(table, id, document)
    documents[id] = document
    if table != "deleted" and id in facts.tables.get("deleted", ()):
        written.setdefault("deleted", {})[id] = None


def applied(facts: StoredFacts, change: Change, stamp: str) -> tuple[StoredFacts, Change]:
    """The facts after a change, in memory only, and the change as it really came out."""
    done = outcome(facts, change, stamp)
    return (facts.with_documents(done.written) if done.written else facts), done.change


def _check_table(table: str, id: str) -> None:
    if (table not in RECORDS and table != "meta") or (table, id) == ("meta", "file"):
        raise StoreError(f"Nothing was saved: {table}/{id} is not a document that an action may change.")
