"""The log: one dated line, a win, a note, a shock or a drill; it can prove a skill, touch people and serve a goal."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import msgspec
from msgspec import UNSET

from careertui.actions.drafts import EntryDraft, given
from careertui.domain.career import Career
from careertui.domain.change import Change, record_edits
from careertui.domain.days import day_words
from careertui.domain.drill_text import Drill, DrillCounts, drill_text
from careertui.domain.entries import MARKS, SIDES, naming
from careertui.domain.errors import Refused, gone
from careertui.domain.records import Asset, Entry, EntryKind, Mark, Side
from careertui.domain.text import checked_text, visible
from careertui.domain.typed.mentions import checked_level, named

TABLE = "entries"


def add_entry(
    career: Career,
    today: date,
    draft: EntryDraft,
    *,
    id: str,
    habit: str | None = None,
    coming: Sequence[Asset] = (),
) -> Change:
    """A line of the log: a note of today unless the draft says otherwise; its day can't lie ahead.

    Skills and people named in the text with @ come on top of the draft's. Assets that come with the same change are
    `coming`.
    """
    kind: EntryKind = given(draft.kind, "note")
    day = _checked_day(given(draft.day, today), today, kind)
    entry = Entry(
        id=id,
        created=today,
        date=day,
        kind=kind,
        **_worded(career, given(draft.text, ""), given(draft.assets, ()), given(draft.levels, {}), coming=coming),
        side=checked_side(given(draft.side, "career")),
        mark=checked_mark(given(draft.mark, None)),
        goal=_known_goal(career, given(draft.goal, None)),
        habit=habit,
    )
    names = naming(entry.assets, entry.levels, [*career.all_assets, *coming])
    label = f"Logged a {kind} on {day_words(day, today)}{names}"
    return Change(label, record_edits(TABLE, None, entry))


def edit_entry(career: Career, today: date, entry_id: str, draft: EntryDraft) -> Change:
    """Changes what the draft sets of a line."""
    entry = existing_entry(career, entry_id)
    fields: dict[str, Any] = {}
    if draft.kind is not UNSET:
        fields["kind"] = draft.kind
    if draft.day is not UNSET and draft.day != entry.date:
        fields["date"] = _checked_day(draft.day, today, given(draft.kind, entry.kind))
    if draft.side is not UNSET:
        fields["side"] = checked_side(draft.side)
    if draft.mark is not UNSET:
        fields["mark"] = checked_mark(draft.mark)
    if draft.goal is not UNSET and (draft.goal or "") != (entry.goal or ""):
        fields["goal"] = _known_goal(career, draft.goal)
    if any(each is not UNSET for each in (draft.text, draft.assets, draft.levels)):
        fields |= _worded(
            career,
            given(draft.text, entry.text),
            given(draft.assets, entry.assets),
            given(draft.levels, entry.levels),
            kept=entry,
            plain=draft.text is UNSET,
        )
    after = msgspec.structs.replace(entry, **fields)
    edits = record_edits(TABLE, entry, after)
    label = f"Changed the {after.kind} of {day_words(after.date, today)}"
    if (after.assets, after.levels) != (entry.assets, entry.levels):
        label += naming(after.assets, after.levels, career.all_assets, ", now naming") or ", now naming nobody"
    return Change(label, edits)


def delete_entry(career: Career, today: date, entry_id: str) -> Change:
    """Deletes a line; what it proved is proved no more."""
    entry = existing_entry(career, entry_id)
    return Change(f"Deleted the {entry.kind} of {day_words(entry.date, today)}", record_edits(TABLE, entry, None))


def add_drill(
    career: Career,
    today: date,
    *,
    id: str,
    drill: Drill,
    confirmed: Iterable[str] = (),
    left: Iterable[str] = (),
    day: date | None = None,
) -> Change:
    """A layoff drill; `confirmed` are the ids of the safeguards that hold, `left` of those that do not.

    All others were not looked at: it says nothing of them. Raises Refused for one that is gone, or both at once.
    """
    held, not_held = list(dict.fromkeys(confirmed)), list(dict.fromkeys(left))
    safeguards = {safeguard.id: safeguard.name for safeguard in career.as_of(today).assets_of("safeguard")}
    if any(each not in safeguards for each in (*held, *not_held)):
        raise Refused("A safeguard that was looked at is gone; look at the list again.", field="confirmed")
    both = [safeguards[each] for each in held if each in not_held]
    if both:
        raise Refused(f'"{both[0]}" is confirmed or left open, not both.', field="confirmed")
    text = checked_text(drill_text(drill._replace(open=tuple(safeguards[each] for each in not_held))))
    day = _checked_day(day or today, today, "drill")
    entry = Entry(id=id, created=today, date=day, kind="drill", text=text, assets=tuple(held))
    label = f"Logged a drill on {day_words(day, today)}"
    if safeguards:
        label += f": {DrillCounts(len(held), len(not_held), len(safeguards) - len(held) - len(not_held)).words}"
    return Change(label, record_edits(TABLE, None, entry))


def edit_drill(
    career: Career, today: date, entry_id: str, *, drill: Drill, confirmed: Iterable[str], day: date | None = None
) -> Change:
    """Changes what a drill came to; safeguards that came later are not counted as left open."""
    entry = existing_entry(career, entry_id)
    held = list(dict.fromkeys(confirmed))
    text = checked_text(drill_text(drill))
    after = msgspec.structs.replace(
        entry,
        text=text,
        assets=tuple(held),
        levels={},
        date=_checked_day(day or entry.date, today, "drill"),
    )
    edits = record_edits(TABLE, entry, after)
    return Change(f"Changed the drill of {day_words(after.date, today)}", edits)


def existing_entry(career: Career, entry_id: str) -> Entry:
    """The line with this id; raises Refused when another session deleted it."""
    for entry in career.entries:
        if entry.id == entry_id:
            return entry
    raise Refused(gone("line"))


def checked_side(text: str) -> Side:
    """The career's side or the job's."""
    for side in SIDES:
        if text == side:
            return side
    raise Refused(f'A side is career or job, not "{visible(text)}".', field="side")


def checked_mark(text: str | None) -> Mark | None:
    """Good or bad at it, liked or hated it, in two letters; none where there is no text."""
    word = (text or "").strip().lower()
    for mark in MARKS:
        if word == mark:
            return mark
    if not word:
        return None
    raise Refused(
        f'"{visible(word)}" is not a mark: g or b for good or bad at it, l or h for liked or hated, as in gl.',
        field="mark",
    )


def _checked_day(day: date, today: date, kind: str) -> date:
    if day > today:
        raise Refused(
            f"{day_words(day, today)} is still to come; a {kind} can be logged from that day on.", field="day"
        )
    return day


def _known_goal(career: Career, goal: str | None) -> str | None:
    if goal and not any(each.id == goal for each in career.goals):
        raise Refused(gone("goal"), field="goal")
    return goal or None


def _worded(
    career: Career,
    text: str,
    assets: Iterable[str],
    levels: Mapping[str, int | str],
    *,
    kept: Entry | None = None,
    plain: bool = False,
    coming: Sequence[Asset] = (),
) -> dict[str, Any]:
    """Text, assets and levels of a line, with those named in the text; ids that `kept` has already may be gone."""
    text = text if plain else checked_text(text)
    found = None if plain else named(text, [*career.assets, *coming], kept=kept.text if kept else "")
    known = {asset.id: asset for asset in [*career.all_assets, *coming]}
    old = {*kept.assets, *kept.levels} if kept else set()
    said: dict[str, int] = {}
    for id, level in levels.items():
        said[id] = _level(known, id, level, old)
    said |= found.levels if found else {}
    ids: Sequence[str] = list(dict.fromkeys([*assets, *said, *(found.assets if found else ())]))
    if any(id not in known and id not in old for id in ids):
        raise Refused("A skill or person it names is gone: it was deleted meanwhile; undo brings it back.")
    return {"text": text, "assets": tuple(ids), "levels": said}


def _level(known: Mapping[str, Asset], id: str, level: int | str, old: Iterable[str]) -> int:
    if id in known:
        return checked_level(known[id], str(level), "levels")
    if id in old and isinstance(level, int):
        return level
    raise Refused(gone("skill"), field="levels")
