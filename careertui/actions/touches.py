"""Touching assets: a line that confirms a safeguard or meets a person, and one that names what is new with it."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import msgspec

from careertui.actions.assets import add_asset, existing_asset
from careertui.actions.drafts import AssetDraft, EntryDraft
from careertui.actions.log import add_entry, delete_entry
from careertui.domain.career import Career
from careertui.domain.change import Change, combined
from careertui.domain.entries import naming
from careertui.domain.records import Asset, AssetKind, Entry


class NewAsset(NamedTuple):
    """A skill or a person that a line of the log names before it is known."""

    id: str
    kind: AssetKind
    name: str


def add_named_entry(career: Career, today: date, new: Sequence[NewAsset], draft: EntryDraft, *, id: str) -> Change:
    """A line of the log together with the skills and people it names first; see `add_entry` for the line."""
    added = [add_asset(career, today, AssetDraft(name=each.name), id=each.id, kind=each.kind) for each in new]
    coming = [msgspec.convert(edit.after, Asset) for change in added for edit in change.edits]
    logged = add_entry(career, today, draft, id=id, coming=coming)
    names = ", ".join(f'"{each.name}"' for each in coming)
    label = f"{logged.label}; added {names}" if names else logged.label
    return combined(label, [*(change.edits for change in added), logged.edits])


def touch(
    career: Career,
    today: date,
    *,
    id: str,
    asset_id: str,
    text: str = "",
    day: date | None = None,
    side: str = "career",
) -> Change:
    """A note that names an asset: a safeguard holds, a person was met, a skill was used."""
    asset = existing_asset(career, asset_id)
    words = text.strip() or touch_text(asset)
    line = EntryDraft(kind="note", text=words, day=day or today, side=side, assets=(asset_id,))
    change = add_entry(career, today, line, id=id)
    others = [each for edit in change.edits for each in edit.after.get("assets", ()) if each != asset_id]
    label = f'{"Confirmed" if asset.kind == "safeguard" else "Touched"} "{asset.name}"'
    return Change(f"{label}{naming(others, {}, career.all_assets)}", change.edits)


def untouch(career: Career, today: date, asset_id: str, entry_id: str) -> Change:
    """Takes a confirmation of the day back."""
    asset = existing_asset(career, asset_id)
    return Change(f'"{asset.name}" is not confirmed today after all', delete_entry(career, today, entry_id).edits)


def touch_text(asset: Asset) -> str:
    """What the log says where nothing was written."""
    return {"safeguard": f"Confirmed: {asset.name}", "person": f"In touch with {asset.name}"}.get(
        asset.kind, f"Used {asset.name}"
    )


def confirmed_today(career: Career, today: date, asset: Asset) -> Entry | None:
    """The bare confirmation of an asset logged today, which one key may take back."""
    for entry in reversed(career.entries):
        is_bare = entry.kind == "note" and entry.assets == (asset.id,) and entry.text == touch_text(asset)
        if entry.date == today and is_bare:
            return entry
    return None
