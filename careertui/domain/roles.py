"""Roles: which one a win belongs to, and when one wants to be looked at again."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from careertui.domain.career import Career
from careertui.domain.records import Entry, Span

LEAST_WORD = 5  # letters from which an organisation's first word stands for it


def is_review_due(role: Span, today: date) -> bool:
    """Whether a role that is held today is past the day by which it was to be looked at."""
    return role.is_on(today) and role.review_by is not None and role.review_by < today


def is_new_job(career: Career, role: Span) -> bool:
    """Whether a main role is in another organisation than the main one before it; a promotion is no new job."""
    before = [each for each in career.roles if each.main and each.id != role.id and each.start <= role.start]
    return not before or not is_same_org(before[-1].org, role.org)


def is_same_org(one: str, other: str) -> bool:
    """Whether two names mean one organisation."""
    return one.strip().casefold() == other.strip().casefold()


def wins_by_role(career: Career) -> dict[str, list[Entry]]:
    """The wins under each role's id, by date; under the empty one those of days on which no role was held."""
    orgs = {person.id: person.org.casefold() for person in career.assets_of("person")}
    wins: dict[str, list[Entry]] = {}
    for entry in career.entries:
        if entry.kind == "win":
            role = role_of(career.roles, orgs, entry)
            wins.setdefault(role.id if role else "", []).append(entry)
    return wins


def role_of(roles: Sequence[Span], orgs: Mapping[str, str], win: Entry) -> Span | None:
    """The role a win belongs to: of those held on its day one whose organisation it names, else the main one.

    `orgs` are the casefolded organisations of people by their ids.
    A line names an organisation with its name, with that name's first word, or by naming one of its people.
    """
    held = [role for role in roles if role.is_on(win.date)]
    named = {orgs[id] for id in win.assets if id in orgs}
    beside = [role for role in held if not role.main]
    found = [role for role in beside if win.side == "career" and _names(role, win.text, named)]
    main = [role for role in held if role.main]
    return next((role for some in (found, main, beside) for role in reversed(some)), None)


def _names(role: Span, text: str, orgs: set[str]) -> bool:
    org, words = role.org.casefold().strip(), text.casefold()
    if not org:
        return False
    first = org.split()[0]
    by_first = len(first) >= LEAST_WORD and re.search(rf"\b{re.escape(first)}\b", words)
    return org in words or org in orgs or bool(by_first)
