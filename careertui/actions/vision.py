"""The vision: written once, edited on the day a revision was made, and after that only by a new revision with a why."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, get_args

import msgspec
from msgspec import UNSET

from careertui.domain.career import Career
from careertui.domain.change import Change, Edit, combined, record_edits
from careertui.domain.errors import Refused, listed
from careertui.domain.records import (
    HIGHEST_RATING,
    MOST_ACCOMPLISHMENTS,
    MOST_DOMAINS,
    MOST_VALUES,
    Answers,
    Recognition,
    Sliders,
    Vision,
)
from careertui.domain.text import checked_name, checked_text, visible
from careertui.domain.vision import ANSWERS, TITLES

TABLE = "visions"
RECOGNITION = get_args(Recognition)
TEXTS = {
    "purpose": "purpose",
    "from_to": "from and to",
    "text": "line",
    "principles": "answer",
    "spark": "answer",
    "mobility": "answer",
    "bridge": "answer",
}
DRIVES = Sliders.__struct_fields__


def edit_vision(
    career: Career,
    today: date,
    *,
    id: str,
    why: str = "",
    start: date | None = None,
    fields: Mapping[str, Any],
) -> Change:
    """Sets fields of the vision: on the newest revision on the day it was made, else on a new one, which needs a `why`.

    `fields` maps a name to its new value: texts as text, `accomplishments`, `values` and `domains` as sequences,
    `sliders` as numbers 1 to 5 by name, `recognition` and `pay` as text, empty for none. `start` rolls the horizon on.
    """
    newest = career.vision
    if newest is not None and newest.created > today:
        raise Refused(
            f"The newest revision is of {newest.created}, which is still to come; it can be changed from that day on.",
            field="why",
        )
    checked = _checked_fields(newest, fields) | ({} if start is None else {"start": start})
    if newest is None:
        return _first(career, today, id, checked)
    after = msgspec.structs.replace(newest, **checked)
    if after == newest:
        return Change("Kept the vision as it is")
    if newest.created == today:
        named = " and ".join(f'"{TITLES[field]}"' for field in fields) or "its start"
        edits = record_edits(TABLE, newest, after)
        return Change(f"Changed {named} in the vision", edits)
    why = checked_text(why, "reason", "why")
    revision = msgspec.structs.replace(after, id=id, created=today, rev=newest.rev + 1, why_changed=why)
    return Change(f"Revision {revision.rev} of the vision", record_edits(TABLE, None, revision))


def _checked_fields(newest: Vision | None, fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields as the record has them, answers on top of those of the newest revision."""
    checked: dict[str, Any] = {}
    answers: dict[str, str] = {}
    for field, given in fields.items():
        if field in ANSWERS:
            answers[field] = checked_text(given, "answer", field, empty=True)
        else:
            checked[field] = _checked(field, given)
    if answers:
        checked["answers"] = msgspec.structs.replace(newest.answers if newest else Answers(), **answers)
    return checked


def _first(career: Career, today: date, id: str, checked: Mapping[str, Any]) -> Change:
    """Revision 1: its day is the start, and the anchor of the reviews from today on."""
    first = Vision(id=id, created=today, rev=1, **{"start": today, **checked})
    if first == Vision(id=id, created=today, rev=1, start=first.start):
        return Change("Wrote nothing yet")
    return combined("Wrote the vision", [record_edits(TABLE, None, first), anchored(career, today, today)])


def anchored(career: Career, today: date, day: date) -> list[Edit]:
    """The edit that counts review slots from `day` on, from today on; none where they are.

    The first write of a file anchors it anyway, and that anchor outlives an undo: an empty career is left to it.
    """
    if not career.anchors and _is_empty(career) and day == today:
        return []
    before = msgspec.to_builtins(career.anchors)
    after = [each for each in before if each["from"] < str(today)]
    if not after or after[-1]["day"] != str(day):
        after.append({"from": str(today), "day": str(day)})
    if after == list(before):
        return []
    return [Edit("meta", "anchors", ("all",), before=list(before) or UNSET, after=after)]


def _is_empty(career: Career) -> bool:
    tables = (career.visions, career.habits, career.goals, career.assets, career.entries, career.reviews)
    return not any((*tables, career.roles, career.seasons))


# What is right in a field


def _checked(field: str, given: Any) -> Any:
    """A field's value as it will be kept; raises Refused with the field's name."""
    if field in TEXTS:
        return checked_text(given, TEXTS[field], field, empty=True)
    if field == "pay":
        return checked_text(given, "pay", "pay", empty=True) or None
    if field == "recognition":
        return _recognition(given)
    if field == "sliders":
        return _sliders(given)
    if field == "accomplishments":
        return _some(given, MOST_ACCOMPLISHMENTS, "accomplishments", field)
    if field == "domains":
        return _some(given, MOST_DOMAINS, "fields", field)
    if field == "values":
        return _ranked(given)
    raise Refused(f'A vision has no field "{visible(field)}".', field=field)


def _some(given: Sequence[str], most: int, what: str, field: str) -> tuple[str, ...]:
    texts = [checked_text(text, "answer", field, empty=True) for text in given]
    kept = tuple(text for text in texts if text)
    if len(kept) > most:
        raise Refused(f"These are {len(kept)} {what}; {most} are the most.", field=field)
    return kept


def _ranked(given: Sequence[str]) -> tuple[str, ...]:
    values = tuple(checked_name(value, "value", "values") for value in given)
    if len(values) > MOST_VALUES:
        raise Refused(f"These are {len(values)} values; {MOST_VALUES} are the most.", field="values")
    twice = [value for value in values if values.count(value) > 1]
    if twice:
        raise Refused(f"The value {listed(twice[:1])} is there twice; rank it once.", field="values")
    return values


def _recognition(given: str | None) -> str | None:
    if not given:
        return None
    if given not in RECOGNITION:
        raise Refused(f'Recognition is money, visible or growth, not "{visible(given)}".', field="recognition")
    return given


def _sliders(given: Mapping[str, int] | None) -> Sliders | None:
    if given is None:
        return None
    for name, value in given.items():
        if name not in DRIVES:
            raise Refused(f'There is no drive "{visible(name)}"; there are {", ".join(DRIVES)}.', field="sliders")
        if not (isinstance(value, int) and 1 <= value <= HIGHEST_RATING):
            raise Refused(f'A drive weighs 1 to {HIGHEST_RATING}, not "{visible(str(value))}".', field="sliders")
    return Sliders(**given)


def ranked_with(values: Sequence[str], value: str, *, on: bool) -> tuple[str, ...]:
    """The ranked values with one more at the end, or without one."""
    without = tuple(each for each in values if each != value)
    if not on:
        return without
    return tuple(values) if value in values else (*without, value)


def ranked_at(values: Sequence[str], value: str, rank: int) -> tuple[str, ...]:
    """The values with one of them moved to a rank, 1 being the first."""
    others = [each for each in values if each != value]
    if len(others) == len(values):
        return tuple(values)
    others.insert(max(0, min(rank - 1, len(others))), value)
    return tuple(others)
