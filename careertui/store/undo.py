"""The undo log: the last 200 changes beside the data file, whichever session made them; it survives restarts.

One JSON line a commit, only ever appended. An undo is itself a commit and has its line; which changes stand and which
are taken back follows from playing the lines in order.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

import msgspec
from msgspec import UNSET

from careertui.domain.change import Change, Document, Edit, edited, still_stands
from careertui.domain.errors import Refused
from careertui.store import files
from careertui.store.documents import StoredFacts, tick_year

KEPT = 200
Kind = Literal["change", "undo", "redo"]


class Step(msgspec.Struct, frozen=True):
    """One line: the revision that the change made, when (UTC), and the change as it came out.

    An undo or redo without edits stands for one that could not be done and is passed over; it made no revision.
    """

    revision: int
    at: str
    kind: Kind
    change: Change


class Reversal(msgspec.Struct, frozen=True):
    """What takes a change back, and a sentence for each part that no longer is as the change left it."""

    change: Change
    notes: tuple[str, ...] = ()


_STEP = msgspec.json.Decoder(Step)


def nothing_to(kind: str) -> str:
    """Why nothing can be undone or redone."""
    return f"There is nothing to {kind}."


def log_path(target: str) -> str:
    """Where the undo log of a data file is."""
    return f"{target}.undo"


def append(target: str, step: Step) -> None:
    """Add a step, and every 200 revisions drop what is too old to be undone."""
    path = log_path(target)
    files.append(path, msgspec.json.encode(step) + b"\n")
    if step.revision % KEPT == 0:
        lines = files.read(path)[0].splitlines()
        files.write_over(path, b"\n".join(lines[-KEPT:]) + b"\n")


def read(target: str, revision: int) -> list[Step]:
    """The last 200 steps of a file that is at `revision`, oldest first.

    Torn lines are skipped, and so are steps of revisions that the file does not have or that were made again after an
    older copy had been brought back.
    """
    path = log_path(target)
    if not files.exists(path):
        return []
    steps: list[Step] = []
    for step in _parsed(files.read(path)[0]):
        if step.change.edits:
            while steps and steps[-1].revision >= step.revision:
                steps.pop()
        steps.append(step)
    return [step for step in steps if step.revision <= revision][-KEPT:]


def note_taken(target: str, habit_id: str, day: date) -> str:
    """The note that went last with a tick of a day; empty where the log has none."""
    path, document, key = log_path(target), f"{habit_id}:{day.year}", f"{day:%m-%d}"
    if not files.exists(path):
        return ""
    lines = [line for line in files.read(path)[0].splitlines() if document.encode() in line and key.encode() in line]
    for step in reversed(list(_parsed(b"\n".join(lines)))):
        for edit in step.change.edits:
            if (edit.table, edit.id, edit.path[:2]) == ("ticks", document, ("notes", key)) and edit.after is UNSET:
                return str(edit.before.get("text", "") if isinstance(edit.before, dict) else edit.before)
    return ""


def _parsed(data: bytes) -> Iterator[Step]:
    for line in data.splitlines():
        try:
            yield _STEP.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            continue


def standing(steps: Sequence[Step]) -> tuple[list[Step], list[Step]]:
    """The steps that can be undone and those that can be redone, the next one last in each."""
    done: list[Step] = []
    undone: list[Step] = []
    for step in steps:
        if step.kind == "change":
            done.append(step)
            undone.clear()
            continue
        source, other = (done, undone) if step.kind == "undo" else (undone, done)
        if source:
            source.pop()
        if step.change.edits:
            other.append(step)
    return done, undone


def reversal(facts: StoredFacts, step: Step, steps: Sequence[Step]) -> Reversal:
    """The inverse of a step's edits, each only where what it left still stands; Refused when nothing does."""
    documents: dict[tuple[str, str], Document | None] = {}
    edits, notes = [], []
    for edit in reversed(step.change.edits):
        place = edit.table, edit.id
        if place not in documents:
            documents[place] = facts.document(*place)
        if _stands(documents[place], edit):
            documents[place] = edited(documents[place], edit.path, edit.before)
            edits.append(edit.inverse())
        else:
            notes.append(_note(facts, edit, step, steps))
    notes = list(dict.fromkeys(notes))
    if not edits:
        verb = "done again" if step.kind == "undo" else "taken back"
        raise Refused(f'"{step.change.label}" can\'t be {verb}. {" ".join(notes)}')
    return Reversal(Change(step.change.label, tuple(edits)), tuple(notes))


def _stands(document: Document | None, edit: Edit) -> bool:
    """Whether an edit can be taken back: a field of a record that is gone can't, also where it was emptied."""
    if document is None and edit.path and edit.table not in ("ticks", "meta"):
        return False
    return still_stands(document, edit)


def _note(facts: StoredFacts, edit: Edit, step: Step, steps: Sequence[Step]) -> str:
    """Who changed what an edit left behind, as a sentence."""
    what = _subject(facts, edit)
    for later in reversed(steps):
        if later.revision <= step.revision:
            break
        if any(_touches(other, edit) for other in later.change.edits):
            return f'{what} was changed later by "{later.change.label}" ({later.at}) and stays as it is.'
    return f"{what} was changed later outside careertui and stays as it is."


def _touches(one: Edit, other: Edit) -> bool:
    common = min(len(one.path), len(other.path))
    return (one.table, one.id) == (other.table, other.id) and one.path[:common] == other.path[:common]


def _subject(facts: StoredFacts, edit: Edit) -> str:
    """What an edit is about, in words: a name, and the day or field."""
    table, id, place = edit.table, edit.id, " ".join(edit.path)
    if table == "ticks":
        habit, year = tick_year(id)
        table, id, place = "habits", habit, f"{year}-{edit.path[-1]}" if edit.path else str(year)
    document = facts.document(table, id) or {}
    name = next((document[field] for field in ("name", "title", "text") if document.get(field)), id)
    return f'"{name}" {place}'.rstrip()
