"""The career story: all roles and volunteering in order, the wins under each by date, the skills with their proof.

It is what can be handed on, so it holds nothing of the vision; what one wants to be paid least of all.
"""

from collections.abc import Sequence
from datetime import date

import msgspec

from careertui.domain.career import Career
from careertui.domain.evidence.evidence import Evidence, Proof, Touch
from careertui.domain.records import LEVELS, Asset, Entry, Side, Span
from careertui.domain.roles import wins_by_role

EXPORT = "careertui story --markdown > story.md"  # how it is written to a file


class StoryWin(msgspec.Struct, frozen=True):
    """One win, on the career's side or the job's."""

    date: date
    text: str
    side: Side


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
    wins = {id: _wins(entries) for id, entries in wins_by_role(seen).items()}
    skills = [_skill(evidence, skill) for skill in seen.assets_of("skill")]
    return StoryView(
        today=today,
        name=seen.settings.name,
        roles=tuple(_role(role, wins.get(role.id, ()), today) for role in seen.roles if role.start <= today),
        beside=wins.get("", ()),
        skills=tuple(sorted(skills, key=lambda skill: (-skill.level, skill.name.casefold()))),
    )


def _wins(entries: Sequence[Entry]) -> tuple[StoryWin, ...]:
    return tuple(StoryWin(entry.date, entry.text, entry.side) for entry in entries)


def _role(role: Span, wins: tuple[StoryWin, ...], today: date) -> StoryRole:
    """A chapter; one that is to end later is still on."""
    end = role.end if role.end and role.end <= today else None
    return StoryRole(title=role.title, org=role.org, main=role.main, start=role.start, end=end, wins=wins)


def _skill(evidence: Evidence, skill: Asset) -> StorySkill:
    level = evidence.level(skill)
    return StorySkill(name=skill.name, level=level, words=LEVELS[level], proof=_proof(evidence, skill, level))


def _proof(evidence: Evidence, skill: Asset, level: int) -> Proof | None:
    """The newest win or tick that names the skill, else the line that says its level."""
    touch: Touch | None = evidence.last_proof(skill.id) or (evidence.level_line(skill.id) if level else None)
    return Proof(touch.day, touch.text) if touch else None
