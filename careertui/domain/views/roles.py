"""Roles: the current main one, others that are held, planned ones, the past; one of them with its wins."""

from datetime import date
from typing import Literal

import msgspec

from careertui.domain.career import Career
from careertui.domain.evidence.evidence import Proof
from careertui.domain.records import Span
from careertui.domain.roles import is_review_due, wins_by_role
from careertui.domain.typed.matching import by_id

Standing = Literal["current", "open", "beside", "planned", "past"]
ORDER: dict[Standing, int] = {"current": 0, "open": 1, "beside": 1, "planned": 2, "past": 3}


class RoleLine(msgspec.Struct, frozen=True, kw_only=True):
    """A role; `review_due` where its day to look has passed.

    `standing`: the main role now, an older main one that nobody ended, one beside the main one, one that begins ahead,
    or a past one. `ends_ahead`: it is held, and its last day is known and still to come.
    """

    id: str
    title: str
    org: str
    start: date
    end: date | None
    is_main: bool
    standing: Standing
    ends_ahead: bool
    review_by: date | None
    review_due: bool

    @property
    def is_current(self) -> bool:
        """Whether it is the main role now."""
        return self.standing == "current"

    @property
    def is_held(self) -> bool:
        """Whether it is had today."""
        return self.standing not in ("planned", "past")

    @property
    def is_planned(self) -> bool:
        """Whether it begins or ends ahead."""
        return self.standing == "planned" or self.ends_ahead


class RoleView(msgspec.Struct, frozen=True, kw_only=True):
    """One role in full: how many wins belong to it, as in the story, and the newest of them."""

    today: date
    role: RoleLine
    wins: int
    newest: tuple[Proof, ...]


class RolesView(msgspec.Struct, frozen=True):
    """All roles: the current one, others that are held, planned ones, then the past, newest first."""

    today: date
    roles: tuple[RoleLine, ...]


def roles_view(career: Career, today: date) -> RolesView:
    """All roles as of `today`."""
    return RolesView(today, role_lines(career, today))


def role_lines(career: Career, today: date) -> tuple[RoleLine, ...]:
    """The lines of all roles as of `today`, in the order of `RolesView`."""
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
    return RoleLine(
        id=role.id,
        title=role.title,
        org=role.org,
        start=role.start,
        end=role.end,
        is_main=role.main,
        standing=_standing(career, role, today),
        ends_ahead=role.is_on(today) and role.end is not None and role.end > today,
        review_by=role.review_by,
        review_due=is_review_due(role, today),
    )


def _standing(career: Career, role: Span, today: date) -> Standing:
    if not role.is_on(today):
        return "planned" if role.start > today else "past"
    current = career.role_on(today)
    if current is not None and current.id == role.id:
        return "current"
    return "open" if role.main else "beside"


def _rank(role: RoleLine) -> tuple[int, int]:
    """As they stand; newest first, of planned ones the nearest."""
    first = role.start.toordinal()
    return ORDER[role.standing], first if role.standing == "planned" else -first
