"""Roles: the current main one, others that are open, the past; one of them with its wins."""

from datetime import date
from typing import NamedTuple

import msgspec

from careertui.domain.career import Career
from careertui.domain.records import Span


class Proof(NamedTuple):
    """A dated line that stands behind something."""

    day: date
    text: str


class RoleLine(msgspec.Struct, frozen=True, kw_only=True):
    """A role: the current main one, another open one, or a past one; `review_due` where its day to look has passed."""

    id: str
    title: str
    org: str
    start: date
    end: date | None
    is_current: bool
    is_main: bool
    review_by: date | None
    review_due: bool


class RoleView(msgspec.Struct, frozen=True, kw_only=True):
    """One role in full: how many wins were logged in it, and the newest of them."""

    today: date
    role: RoleLine
    wins: int
    newest: tuple[Proof, ...]


def role_lines(career: Career, today: date) -> tuple[RoleLine, ...]:
    """All roles as of `today`: the current one, others that are open, then the past, newest first."""
    seen = career.as_of(today)
    return tuple(sorted((_line(seen, role, today) for role in seen.roles), key=_rank))


def role_view(career: Career, today: date, role_id: str) -> RoleView | None:
    """One role as of `today`, with the wins logged while it was held; None when there is no such role."""
    seen = career.as_of(today)
    role = next((role for role in seen.roles if role.id == role_id), None)
    if role is None:
        return None
    last = role.end or today
    wins = [Proof(each.date, each.text) for each in seen.entries if each.kind == "win"]
    held = [win for win in wins if role.start <= win.day <= last]
    return RoleView(today=today, role=_line(seen, role, today), wins=len(held), newest=tuple(held[:-13:-1]))


def _line(career: Career, role: Span, today: date) -> RoleLine:
    current = career.current_role
    return RoleLine(
        id=role.id,
        title=role.title,
        org=role.org,
        start=role.start,
        end=role.end,
        is_current=current is not None and current.id == role.id,
        is_main=role.main,
        review_by=role.review_by,
        review_due=role.end is None and role.review_by is not None and role.review_by < today,
    )


def _rank(role: RoleLine) -> tuple[bool, bool, int]:
    """The current one, others that are open, then the past, newest first."""
    return not role.is_current, role.end is not None, -role.start.toordinal()
