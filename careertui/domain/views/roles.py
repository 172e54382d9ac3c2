"""Roles: the current main one, others that are open, the past; one of them with its wins."""

from datetime import date
from typing import Literal

import msgspec

from careertui.domain.career import Career
from careertui.domain.evidence.evidence import Proof
from careertui.domain.records import Span
from careertui.domain.roles import is_review_due, wins_by_role
from careertui.domain.typed.matching import by_id


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

    @property
    def standing(self) -> Literal["current", "open", "beside", "past"]:
        """The main role now, an older main one that nobody ended, one beside the main one, or a past one."""
        if self.is_current:
            return "current"
        return "past" if self.end else "open" if self.is_main else "beside"


class RoleView(msgspec.Struct, frozen=True, kw_only=True):
    """One role in full: how many wins belong to it, as in the story, and the newest of them."""

    today: date
    role: RoleLine
    wins: int
    newest: tuple[Proof, ...]


class RolesView(msgspec.Struct, frozen=True):
    """All roles: the current one, others that are open, then the past, newest first."""

    today: date
    roles: tuple[RoleLine, ...]


def roles_view(career: Career, today: date) -> RolesView:
    """All roles as of `today`."""
    return RolesView(today, role_lines(career, today))


def role_lines(career: Career, today: date) -> tuple[RoleLine, ...]:
    """The lines of all roles as of `today`: the current one, others that are open, then the past, newest first."""
    seen = career.as_of(today)
    return tuple(sorted((_line(seen, role, today) for role in seen.roles), key=_rank))


def role_view(career: Career, today: date, role_id: str) -> RoleView | None:
    """One role as of `today`, with the wins that belong to it; None when there is no such role."""
    seen = career.as_of(today)
    role = by_id(seen.roles, role_id)
    if role is None:
        return None
    wins = wins_by_role(seen).get(role.id, [])
    newest = tuple(Proof(win.date, win.text) for win in wins[:-13:-1])
    return RoleView(today=today, role=_line(seen, role, today), wins=len(wins), newest=newest)


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
        review_due=is_review_due(role, today),
    )


def _rank(role: RoleLine) -> tuple[bool, bool, int]:
    """The current one, others that are open, then the past, newest first."""
    return not role.is_current, role.end is not None, -role.start.toordinal()
