"""The job as it is and a few people, a line each, written in one go: all of what was changed, or nothing of it."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from careertui.actions.assets import add_asset, delete_asset, edit_asset
from careertui.actions.drafts import AssetDraft, RoleDraft, given
from careertui.actions.roles import add_role, edit_role
from careertui.domain.career import Career
from careertui.domain.change import Change, combined
from careertui.domain.errors import Refused


class FirstLine(NamedTuple):
    """One line: the form's field, the id of the role or person that it writes, and what it says; None takes it away."""

    field: str
    id: str
    draft: RoleDraft | AssetDraft | None


def write_first_lines(career: Career, today: date, lines: Sequence[FirstLine]) -> Change:
    """Makes or changes the role and the people of these lines; Refused names the field that is wrong."""
    names: set[str] = set()
    changes = []
    for line in lines:
        try:
            changes.append(_written(career, today, line, names))
        except Refused as refusal:
            raise Refused(str(refusal), field=line.field) from None
    return combined("; ".join(change.label for change in changes), [change.edits for change in changes])


def _written(career: Career, today: date, line: FirstLine, names: set[str]) -> Change:
    """What one line does; `names` are those of the people before it."""
    draft, id = line.draft, line.id
    if isinstance(draft, RoleDraft):
        known = any(role.id == id for role in career.roles)
        return edit_role(career, today, id, draft) if known else add_role(career, today, draft, id=id)
    if draft is None:
        return delete_asset(career, id)
    name = given(draft.name, "")
    if name.casefold() in names:
        raise Refused(f'There is already a person "{name}"; choose another name.')
    names.add(name.casefold())
    known = any(asset.id == id for asset in career.all_assets)
    return edit_asset(career, today, id, draft) if known else add_asset(career, today, draft, id=id, kind="person")
