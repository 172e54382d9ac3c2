"""Keeping assets: skills, people and safeguards. Add, edit, archive, bring back, delete.

A skill's level is never set here but once, where it starts: later ones come from dated lines of the log.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple, get_args

import msgspec
from msgspec import UNSET

from careertui.actions.drafts import ALL_THERE, AssetDraft, given, set_fields
from careertui.domain.career import Career
from careertui.domain.change import Change, Edit, combined, record_edits
from careertui.domain.errors import Refused
from careertui.domain.records import Asset, AssetKind, Tie
from careertui.domain.text import Taken, checked_name, checked_text, counted, unused_name, visible
from careertui.domain.typed.matching import word_of
from careertui.domain.typed.numbers import skill_level, whole_number

TABLE = "assets"
KINDS: tuple[AssetKind, ...] = get_args(AssetKind)
TIES: tuple[Tie, ...] = get_args(Tie)
EVERY = {"skill": 6, "person": 3, "safeguard": 6}  # months, where none are given
LONGEST_MONTHS = 60
FIELDS = {  # what each kind has beside a name and months
    "skill": ("start_level", "target", "how"),
    "person": ("org", "tie", "helps"),
    "safeguard": ("note",),
}


class NewSafeguard(NamedTuple):
    """A safeguard to begin with: its id to be, its name, and after how many months it wants a look."""

    id: str
    name: str
    every: int


def add_asset(career: Career, today: date, draft: AssetDraft, *, id: str, kind: str) -> Change:
    """A new skill, person or safeguard; without an `every` it wants a look as often as its kind does."""
    kind = checked_kind(kind)
    name = _free_name(career, given(draft.name, ""))
    every = "" if draft.every is UNSET else draft.every
    asset = Asset(
        id=id,
        created=today,
        kind=kind,
        name=name,
        every=EVERY[kind] if every == "" else checked_months(every),
        **_details(draft, kind),
    )
    return Change(f'Added the {kind} "{name}"', record_edits(TABLE, None, asset))


def add_safeguards(career: Career, today: date, safeguards: Sequence[NewSafeguard]) -> Change:
    """Several safeguards at once; those whose name is taken already are left out."""
    taken = {asset.name.casefold() for asset in career.all_assets}
    new = [each for each in safeguards if each.name.casefold() not in taken]
    if not new:
        raise Refused(ALL_THERE)
    parts = [
        add_asset(career, today, AssetDraft(name=each.name, every=each.every), id=each.id, kind="safeguard").edits
        for each in new
    ]
    return combined(f"Added {counted(len(new), 'safeguard')}", parts)


def edit_asset(career: Career, today: date, asset_id: str, draft: AssetDraft) -> Change:
    """Changes what the draft sets. A level can't be changed so: no level without a dated line behind it."""
    asset = existing_asset(career, asset_id)
    if draft.start_level is not UNSET:
        level = skill_level(draft.start_level, "start_level")
        raise Refused(
            f'A level needs a dated line behind it; log a win that names @"{asset.name}"={level}.', field="start_level"
        )
    fields = _details(draft, asset.kind)
    if draft.name is not UNSET:
        fields["name"] = _free_name(career, draft.name, but=asset_id)
    if draft.every is not UNSET:
        fields["every"] = checked_months(draft.every)
    after = msgspec.structs.replace(asset, **fields)
    label = f'Renamed "{asset.name}" to "{after.name}"' if list(fields) == ["name"] else f'Changed "{after.name}"'
    return Change(label, record_edits(TABLE, asset, after))


def archive(career: Career, today: date, asset_id: str) -> Change:
    """Puts an asset away from today; its lines stay, and it can be brought back."""
    asset = existing_asset(career, asset_id)
    if asset.archived is not None:
        raise Refused(f'"{asset.name}" is archived already.')
    return Change(
        f'Archived "{asset.name}"', record_edits(TABLE, asset, msgspec.structs.replace(asset, archived=today))
    )


def bring_back(career: Career, asset_id: str) -> Change:
    """Takes an asset out of the archive."""
    asset = existing_asset(career, asset_id)
    if asset.archived is None:
        raise Refused(f'"{asset.name}" is not archived.')
    return Change(
        f'Brought back "{asset.name}"', record_edits(TABLE, asset, msgspec.structs.replace(asset, archived=None))
    )


def delete_asset(career: Career, asset_id: str) -> Change:
    """Deletes an asset and the needs and habits' links to it; the log keeps its lines. Who calls has asked first."""
    asset = existing_asset(career, asset_id)
    edits = [
        Edit("goals", goal.id, ("needs", asset_id), before=goal.needs[asset_id])
        for goal in career.goals
        if asset_id in goal.needs
    ]
    for habit in career.habits:
        if asset_id in habit.skills:
            left = tuple(skill for skill in habit.skills if skill != asset_id)
            edits += record_edits("habits", habit, msgspec.structs.replace(habit, skills=left))
    return combined(f'Deleted "{asset.name}"', [edits, record_edits(TABLE, asset, None)])


def existing_asset(career: Career, asset_id: str) -> Asset:
    """The asset with this id, archived ones too; raises Refused when another session deleted it."""
    for asset in career.all_assets:
        if asset.id == asset_id:
            return asset
    raise Refused("It is gone: it was deleted meanwhile; undo brings it back.")


def checked_kind(text: str) -> AssetKind:
    """A skill, a person or a safeguard, its name or a beginning of it."""
    word = text.strip().lower()
    found = [kind for kind in KINDS if word and (kind.startswith(word) or word == f"{kind}s" or word == "people")]
    if word == "people":
        return "person"
    if len(found) == 1:
        return found[0]
    raise Refused(f'An asset is a skill, a person or a safeguard, not "{visible(text)}".', field="kind")


def checked_months(value: int | str) -> int:
    """After how many months an asset wants a look, 1 to 60."""
    text = str(value).strip()
    sentence = f'"{visible(text)}" is not a number of months from 1 to {LONGEST_MONTHS}.'
    return whole_number(text, 1, LONGEST_MONTHS, sentence, "every")


def checked_tie(text: str) -> Tie:
    """What ties a person to me, its name or a beginning of it; raises Refused that lists them."""
    return word_of(text, TIES, "tie")


def _details(draft: AssetDraft, kind: AssetKind) -> dict[str, Any]:
    """What the draft sets beside name and months, each in its range; raises Refused for what this kind has not."""
    details = {field: value for field, value in set_fields(draft).items() if field not in ("name", "every")}
    fields = {field: _checked(field, value) for field, value in details.items()}
    wrong = [field for field in fields if field not in FIELDS[kind]]
    if wrong:
        raise Refused(f'A {kind} has no "{_spoken(wrong[0])}".', field=wrong[0])
    return fields


def _checked(field: str, value: Any) -> Any:
    """A detail in its range."""
    if field in ("start_level", "target"):
        return skill_level(value, field)
    if field == "tie":
        return checked_tie(str(value))
    if field == "how":
        parts = value.split(";") if isinstance(value, str) else value
        return tuple(checked_text(part, "way", "how") for part in parts if part.strip())
    if field == "org":
        return checked_name(value, "organisation", "org") if value.strip() else ""
    if field in ("helps", "note"):
        return checked_text(value, _spoken(field), field, empty=True)
    raise Refused(f'An asset has no "{visible(field)}".', field=field)


def _spoken(field: str) -> str:
    return {"start_level": "level", "helps": "help", "org": "organisation"}.get(field, field)


def _free_name(career: Career, name: str, but: str = "") -> str:
    others = (each for each in career.all_assets if each.id != but)
    return unused_name(name, (Taken(each.name, each.kind, "archived" if each.archived else "") for each in others))
