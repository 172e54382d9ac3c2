"""The career story: all roles and volunteering in order, the wins under each by date, the skills with their proof.

It is what can be handed on, so it holds nothing of the vision; what one wants to be paid least of all.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal

import msgspec

from careertui.domain.career import Career
from careertui.domain.evidence import LEVELS, Evidence, Touch
from careertui.domain.records import Asset, Entry, Span
from careertui.domain.views.sight import Proof

LEAST_WORD = 5  # letters from which an organisation's first word stands for it


class StoryWin(msgspec.Struct, frozen=True):
    """One win, on the career's side or the job's."""

    date: date
    text: str
    side: Literal["career", "job"]


class StoryRole(msgspec.Struct, frozen=True, kw_only=True):
    """A chapter: a job (`main`) or volunteering, its days (both count; `end` None: still on), and its wins by date."""

    title: str
    org: str
    main: bool
    start: date
    end: date | None
    wins: tuple[StoryWin, ...]


class StorySkill(msgspec.Struct, frozen=True, kw_only=True):
    """A skill with its level, 0 to 4 and in words, and the newest line that proves it."""

    name: str
    level: int
    words: str
    proof: Proof | None


class StoryView(msgspec.Struct, frozen=True, kw_only=True):
    """The whole story; `beside` are wins of days on which no role was held."""

    today: date
    name: str
    roles: tuple[StoryRole, ...]
    beside: tuple[StoryWin, ...]
    skills: tuple[StorySkill, ...]


def story_view(career: Career, today: date) -> StoryView:
    """The story as of `today`."""
    seen = career.as_of(today)
    evidence = Evidence(seen, today)
    orgs = {person.id: person.org.casefold() for person in seen.assets_of("person")}
    wins: dict[str, list[StoryWin]] = {}
    for entry in seen.entries:
        if entry.kind == "win":
            role = role_of(seen.roles, orgs, entry)
            wins.setdefault(role.id if role else "", []).append(StoryWin(entry.date, entry.text, entry.side))
    skills = [_skill(evidence, skill) for skill in seen.assets_of("skill")]
    return StoryView(
        today=today,
        name=seen.settings.name,
        roles=tuple(_role(role, wins.get(role.id, [])) for role in seen.roles),
        beside=tuple(wins.get("", [])),
        skills=tuple(sorted(skills, key=lambda skill: (-skill.level, skill.name.casefold()))),
    )


def role_of(roles: Sequence[Span], orgs: Mapping[str, str], win: Entry) -> Span | None:
    """The role a win belongs to: of those held on its day one whose organisation it names, else the main one.

    `orgs` are the casefolded organisations of people by their ids.
    A line names an organisation with its name, with that name's first word, or by naming one of its people.
    """
    held = [role for role in roles if role.start <= win.date <= (role.end or date.max)]
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


def _role(role: Span, wins: list[StoryWin]) -> StoryRole:
    return StoryRole(title=role.title, org=role.org, main=role.main, start=role.start, end=role.end, wins=tuple(wins))


def _skill(evidence: Evidence, skill: Asset) -> StorySkill:
    level = evidence.level(skill)
    return StorySkill(name=skill.name, level=level, words=LEVELS[level], proof=_proof(evidence, skill, level))


def _proof(evidence: Evidence, skill: Asset, level: int) -> Proof | None:
    """The newest win or tick that names the skill, else the line that says its level."""
    touch: Touch | None = evidence.last_proof(skill.id) or (evidence.level_line(skill.id) if level else None)
    return Proof(touch.day, touch.text) if touch else None
