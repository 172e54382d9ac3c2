"""Assets: what stays mine when the job goes. Skills with their proof, people, safeguards, and the roles behind them."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

import msgspec

from careertui.domain.career import Career
from careertui.domain.evidence.evidence import Evidence, Freshness, Proof, Touch, share_good
from careertui.domain.evidence.outside import is_outside, outside_words
from careertui.domain.evidence.readiness import Readiness, readiness
from careertui.domain.goals import short_title
from careertui.domain.records import Asset, Goal
from careertui.domain.typed.matching import by_id
from careertui.domain.views.roles import RoleLine, role_lines


class Need(NamedTuple):
    """A goal that needs a skill, and how much of it."""

    id: str
    title: str
    level: int
    target: date | None


class SkillLine(msgspec.Struct, frozen=True, kw_only=True):
    """A skill: its level and the line that says so, the newest proof, what it should come to, and who asks for it."""

    id: str
    name: str
    level: int
    want: int
    every: int
    how: tuple[str, ...]
    line: Proof | None
    proof: Proof | None
    freshness: Freshness
    needs: tuple[Need, ...]

    @property
    def is_short(self) -> bool:
        """Whether more of it is wanted than there is."""
        return self.level < self.want

    @property
    def is_attached(self) -> bool:
        """Whether a goal needs it."""
        return bool(self.needs)


class PersonLine(msgspec.Struct, frozen=True, kw_only=True):
    """A person: outside the employer or not, and how fresh."""

    id: str
    name: str
    org: str
    tie: str
    helps: str
    every: int
    is_outside: bool
    freshness: Freshness


class SafeguardLine(msgspec.Struct, frozen=True, kw_only=True):
    """A safeguard: how fresh, and after how many months it wants a look."""

    id: str
    name: str
    every: int
    freshness: Freshness


class Network(NamedTuple):
    """People outside who are fresh or due soon, of all outside."""

    fresh: int
    outside: int

    @property
    def words(self) -> str:
        """How many outside are fresh; empty where nobody is outside."""
        return outside_words(self.fresh, self.outside)


class AssetsView(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the Assets screen lists."""

    today: date
    skills: tuple[SkillLine, ...]
    people: tuple[PersonLine, ...]
    safeguards: tuple[SafeguardLine, ...]
    roles: tuple[RoleLine, ...]
    archived: tuple[Asset, ...]
    readiness: Readiness
    network: Network


class AssetView(msgspec.Struct, frozen=True, kw_only=True):
    """One asset in full: `touches` are its lines, newest first; `habits` build it."""

    today: date
    asset: Asset
    skill: SkillLine | None
    person: PersonLine | None
    freshness: Freshness
    touches: tuple[Touch, ...]
    habits: tuple[str, ...]


def assets_view(career: Career, today: date) -> AssetsView:
    """All assets and roles as of `today`."""
    evidence = Evidence(career, today)
    seen = evidence.career
    needs = needs_of(seen.goals)
    people = tuple(_person(evidence, each) for each in seen.assets_of("person"))
    outside = share_good(person.freshness for person in people if person.is_outside)
    return AssetsView(
        today=today,
        skills=tuple(_skill(evidence, each, needs.get(each.id, [])) for each in seen.assets_of("skill")),
        people=tuple(sorted(people, key=lambda person: not person.is_outside)),
        safeguards=tuple(
            SafeguardLine(id=each.id, name=each.name, every=each.every, freshness=evidence.freshness(each))
            for each in seen.assets_of("safeguard")
        ),
        roles=role_lines(seen, today),
        archived=tuple(asset for asset in seen.all_assets if asset.archived is not None),
        readiness=readiness(evidence),
        network=Network(*outside),
    )


def asset_view(career: Career, today: date, asset_id: str) -> AssetView | None:
    """One asset as of `today`, archived ones too; None when there is no such asset."""
    evidence = Evidence(career, today)
    seen = evidence.career
    asset = by_id(seen.all_assets, asset_id)
    if asset is None:
        return None
    return AssetView(
        today=today,
        asset=asset,
        skill=_skill(evidence, asset, needs_of(seen.goals).get(asset_id, [])) if asset.kind == "skill" else None,
        person=_person(evidence, asset) if asset.kind == "person" else None,
        freshness=evidence.freshness(asset),
        touches=tuple(reversed(evidence.of(asset_id))),
        habits=tuple(habit.name for habit in seen.live_habits if asset_id in habit.skills),
    )


def needs_of(goals: Iterable[Goal]) -> dict[str, list[Need]]:
    """Which goals that are not closed need which skill, nearest target first."""
    found: dict[str, list[Need]] = {}
    for goal in goals:
        if goal.is_open:
            for skill, level in goal.needs.items():
                found.setdefault(skill, []).append(Need(goal.id, short_title(goal), level, goal.target))
    return found


def _skill(evidence: Evidence, skill: Asset, needs: list[Need]) -> SkillLine:
    line, proof = evidence.level_line(skill.id), evidence.last_proof(skill.id)
    return SkillLine(
        id=skill.id,
        name=skill.name,
        level=evidence.level(skill),
        want=max([skill.target, *(need.level for need in needs)]),
        every=skill.every,
        how=skill.how,
        line=Proof(line.day, line.text) if line else None,
        proof=Proof(proof.day, proof.text) if proof else None,
        freshness=evidence.freshness(skill),
        needs=tuple(needs),
    )


def _person(evidence: Evidence, person: Asset) -> PersonLine:
    return PersonLine(
        id=person.id,
        name=person.name,
        org=person.org,
        tie=person.tie,
        helps=person.helps,
        every=person.every,
        is_outside=is_outside(evidence, person),
        freshness=evidence.freshness(person),
    )
