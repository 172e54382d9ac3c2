"""The drill of a quarterly review in the log: written when its last answer is given, then changed answer by answer."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from msgspec import UNSET

from careertui.actions.log import add_drill, delete_entry, edit_drill
from careertui.domain.career import Career
from careertui.domain.change import Edit
from careertui.domain.drill_text import Drill, drill_of
from careertui.domain.entries import logged_words
from careertui.domain.records import Entry, Review
from careertui.domain.reviews.drill import (
    ENTRY,
    PARTS,
    drill_entry,
    held_safeguards,
    missing_parts,
    open_safeguards,
    told_drill,
)
from careertui.domain.reviews.question import About

TABLE = "reviews"


class LogEdits(NamedTuple):
    """What an answer does to the log beside itself, in edits and in words; nothing in neither where it does nothing."""

    edits: tuple[Edit, ...] = ()
    words: str = ""


def log_edits(
    career: Career, today: date, review: Review, key: str, answers: Mapping[str, str], *, entry_id: str
) -> LogEdits:
    """What an answer to the drill's step does to the log, beside the answer; `answers` are those after it.

    A drill with parts missing writes nothing. One that is in the log is changed there, only in what was answered, and
    leaves it when the last of its parts is taken back; one that was deleted there is written anew, as `entry_id`.
    """
    entry = drill_entry(career, review)
    if entry is None:
        return LogEdits() if missing_parts(answers) else _logged(career, today, review, answers, entry_id)
    if len(missing_parts(answers)) == len(PARTS):
        gone = delete_entry(career, today, entry.id)
        return LogEdits((*gone.edits, _link(review, UNSET)), "the drill leaves the log")
    drill, confirmed = _changed(career, entry, key, answers)
    changed = edit_drill(career, today, entry.id, drill=drill, confirmed=confirmed)
    return LogEdits(changed.edits, "the drill is changed" if changed.edits else "")


def _logged(career: Career, today: date, review: Review, answers: Mapping[str, str], entry_id: str) -> LogEdits:
    known = {safeguard.id for safeguard in career.as_of(today).assets_of("safeguard")}
    held = [each for each in held_safeguards(answers) if each in known]
    left = [each for each in open_safeguards(answers) if each in known]
    added = add_drill(career, today, id=entry_id, drill=told_drill(answers), confirmed=held, left=left)
    return LogEdits((*added.edits, _link(review, entry_id)), logged_words("drill", today, today))


def _link(review: Review, entry_id: object) -> Edit:
    return Edit(TABLE, review.id, ("answers", ENTRY), before=review.answers.get(ENTRY, UNSET), after=entry_id)


def _changed(career: Career, entry: Entry, key: str, answers: Mapping[str, str]) -> tuple[Drill, tuple[str, ...]]:
    """The entry's drill and its safeguards after one answer; all else stays as the log has it."""
    drill = drill_of(entry.text)
    about = About.of(key)
    if about is None:
        return drill._replace(**{key: getattr(told_drill(answers), key)}), entry.assets
    id = about.id
    name = next((asset.name for asset in career.all_assets if asset.id == id), "")
    still_open = tuple(each for each in drill.open if each != name)
    others = tuple(each for each in entry.assets if each != id)
    if id in held_safeguards(answers):
        return drill._replace(open=still_open), (*others, id)
    is_open = name and id in open_safeguards(answers)
    return drill._replace(open=(*still_open, name) if is_open else still_open), others
