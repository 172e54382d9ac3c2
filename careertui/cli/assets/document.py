"""Assets, roles and the log as JSON documents."""

from typing import Any

from careertui.cli.documents import document
from careertui.domain.views.assets import AssetsView, PersonLine, SafeguardLine, SkillLine


def assets_document(view: AssetsView, kind: str = "") -> bytes:
    """`asset list --json`; of one kind only where that is asked for."""
    ready, network = view.readiness, view.network
    lists: dict[str, Any] = {
        "skills": [_skill(each) for each in view.skills],
        "people": [_person(each) for each in view.people],
        "safeguards": [_safeguard(each) for each in view.safeguards],
    }
    wanted = {"skill": "skills", "person": "people", "safeguard": "safeguards"}.get(kind)
    return document(
        {
            "today": view.today,
            **{name: found for name, found in lists.items() if wanted in (None, name)},
            "readiness": {
                "fresh": ready.fresh,
                "all": ready.all,
                "drill": ready.drill,
                "rehearsed_days": ready.rehearsed_days,
                "drill_due": ready.drill_due,
            },
            "network": {"fresh": network.fresh, "outside": network.outside},
            "archived": [{"id": each.id, "kind": each.kind, "name": each.name} for each in view.archived],
        }
    )


def _freshness(line: SkillLine | PersonLine | SafeguardLine) -> dict[str, Any]:
    freshness = line.freshness
    return {"state": freshness.state, "last": freshness.last, "due": freshness.due, "days": freshness.days}


def _skill(skill: SkillLine) -> dict[str, Any]:
    line, proof = skill.line, skill.proof
    return {
        "id": skill.id,
        "name": skill.name,
        "level": skill.level,
        "want": skill.want,
        "how": skill.how,
        "every": skill.every,
        "line": {"date": line.day, "text": line.text} if line else None,
        "proof": {"date": proof.day, "text": proof.text} if proof else None,
        "attached": skill.is_attached,
        "needed_by": [{"goal": need.id, "title": need.title, "level": need.level} for need in skill.needs],
        **_freshness(skill),
    }


def _person(person: PersonLine) -> dict[str, Any]:
    return {
        "id": person.id,
        "name": person.name,
        "org": person.org,
        "tie": person.tie,
        "helps": person.helps,
        "every": person.every,
        "outside": person.is_outside,
        **_freshness(person),
    }


def _safeguard(safeguard: SafeguardLine) -> dict[str, Any]:
    return {
        "id": safeguard.id,
        "name": safeguard.name,
        "every": safeguard.every,
        **_freshness(safeguard),
    }
