"""Roles: the job I have, seats beside it, and those before. Who is outside follows from the current main one."""

from datetime import date

import msgspec
from msgspec import UNSET

from careertui.actions.drafts import RoleDraft, given
from careertui.domain.career import Career
from careertui.domain.change import Change, Edit, combined, record_edits
from careertui.domain.days import day_words
from careertui.domain.errors import Refused, gone
from careertui.domain.records import Span
from careertui.domain.season_days import DAY
from careertui.domain.text import checked_name

TABLE = "spans"


def add_role(career: Career, today: date, draft: RoleDraft, *, id: str, keep: bool = False) -> Change:
    """A role, the main one from today on unless the draft says otherwise.

    A new main one ends those before it, unless it is to `keep` them; one that begins ahead ends them ahead.
    """
    start, end, main = given(draft.start, today), given(draft.end, None), given(draft.main, True)
    role = Span(
        id=id,
        created=today,
        kind="role",
        title=checked_name(given(draft.title, ""), "title", "title"),
        org=_org(given(draft.org, "")),
        start=start,
        end=_after(start, end),
        main=main,
        review_by=_after(start, given(draft.review_by, None), "review_by"),
    )
    label = f'Added the role "{role.title}"{_days_words(role, today)}'
    earlier = [] if keep or not main or end else [each for each in _open_main(career) if each.start < start]
    edits = [_ended(each, start - DAY, today) for each in earlier if each.id != id]
    if edits:
        ended = "ends" if start > today else "ended"
        label += f'; "{earlier[-1].title}" {ended} on {day_words(start - DAY, today)}'
    return combined(label, [record_edits(TABLE, None, role), *edits])


def edit_role(career: Career, today: date, role_id: str, draft: RoleDraft) -> Change:
    """Changes what the draft sets, in one go.

    A role made the main one is so instead of the one that was. It must not have ended, or be opened along with it.
    """
    role = existing_role(career, role_id)
    start = given(draft.start, role.start)
    after = msgspec.structs.replace(
        role,
        title=role.title if draft.title is UNSET else checked_name(draft.title, "title", "title"),
        org=role.org if draft.org is UNSET else _org(draft.org),
        start=start,
        end=_after(start, given(draft.end, role.end)),
        review_by=_after(start, given(draft.review_by, role.review_by), "review_by"),
    )
    if after.end != role.end:
        after = msgspec.structs.replace(after, end_noted=_noted(role, after.end, today))
    label, edits = f'Changed the role "{after.title}"', record_edits(TABLE, role, after)
    if (after.start, after.end, after.review_by) != (role.start, role.end, role.review_by):
        label += _days_words(after, today)
    if draft.main is UNSET:
        return Change(label, edits)
    seat = _as_main(career, role, today, after.end) if draft.main else _as_other(role)
    return Change(seat.label if draft == RoleDraft(main=draft.main) else label, (*edits, *seat.edits))


def _days_words(role: Span, today: date) -> str:
    """A role's days but a start today, for the end of a sentence: `, from Mon 1 Mar 2021, to be looked at by …`."""
    since = f", from {day_words(role.start, today)}" if role.start != today or role.end else ""
    until = f" to {day_words(role.end, today)}" if role.end else ""
    by = f", to be looked at by {day_words(role.review_by, today)}" if role.review_by else ""
    return f"{since}{until}{by}"


def end_role(career: Career, today: date, role_id: str, day: date | None = None) -> Change:
    """Ends a role, `day` (today unless given) being its last."""
    role, day = existing_role(career, role_id), day or today
    if role.end is not None and role.end < today and role.end != day:
        raise Refused(f'"{role.title}" ended on {day_words(role.end, today)} already; edit it to change that.')
    if day < role.start:
        raise Refused(f'"{role.title}" began on {role.start}; it can\'t end before that.', field="end")
    word = f'"{role.title}" ends' if day > today else f'Ended the role "{role.title}"'
    return Change(f"{word} on {day_words(day, today)}", () if role.end == day else _ended(role, day, today))


def delete_role(career: Career, role_id: str) -> Change:
    """Deletes a role; who calls has asked first."""
    role = existing_role(career, role_id)
    return Change(f'Deleted the role "{role.title}"', record_edits(TABLE, role, None))


def existing_role(career: Career, role_id: str) -> Span:
    """The role with this id; raises Refused when another session deleted it."""
    for role in career.roles:
        if role.id == role_id:
            return role
    raise Refused(gone("role"))


def _as_main(career: Career, role: Span, today: date, end: date | None) -> Change:
    """The main role: who is outside is told by its organisation while it is held."""
    if end is not None and end < today:
        raise Refused(
            f'"{role.title}" ended on {day_words(end, today)}; only one that is held or planned can be the main one.',
            field="main",
        )
    held = [each for each in career.roles if each.main and each.is_on(today)] if role.start <= today else []
    others = [each for each in held if each.id != role.id]
    edits = [Edit(TABLE, each.id, ("main",), before=True) for each in others]
    if not role.main:
        edits.append(Edit(TABLE, role.id, ("main",), after=True))
    return Change(f'"{role.title}" is the main role now', tuple(edits))


def _as_other(role: Span) -> Change:
    """A role beside the main one: a board seat, volunteering."""
    edits = (Edit(TABLE, role.id, ("main",), before=True),) if role.main else ()
    return Change(f'"{role.title}" is a role beside the main one now', edits)


def _open_main(career: Career) -> list[Span]:
    return [role for role in career.roles if role.main and role.end is None]


def _ended(role: Span, day: date, today: date) -> tuple[Edit, ...]:
    """The edits that give a role its last day."""
    return record_edits(TABLE, role, msgspec.structs.replace(role, end=day, end_noted=_noted(role, day, today)))


def _noted(role: Span, end: date | None, today: date) -> date | None:
    """The day on which a role's end was entered; None for none, and where the role was entered that day as well."""
    return today if end is not None and today != role.created else None


def _org(text: str) -> str:
    return checked_name(text, "organisation", "org") if text.strip() else ""


def _after(start: date, day: date | None, field: str = "end") -> date | None:
    """A day of a role, which can't lie before its first."""
    if day is not None and day < start:
        raise Refused(f"{day} lies before the role's first day, {start}.", field=field)
    return day
