"""Outside: who is not of one's own employer, and when those were touched."""

from datetime import date

from careertui.domain.evidence.evidence import Evidence, Touch
from careertui.domain.records import Asset
from careertui.domain.roles import is_same_org


def is_outside(evidence: Evidence, person: Asset) -> bool:
    """Whether a person is outside the employer of the day that is looked from; between jobs everyone is."""
    role = evidence.career.role_on(evidence.today)
    return role is None or not is_same_org(person.org, role.org)


def outside_words(fresh: int, people: int) -> str:
    """How many of those outside are fresh, due soon too; empty where nobody is outside."""
    return f"{fresh} of {people} outside fresh" if people else ""


def outside_touches(evidence: Evidence, first: date, last: date) -> list[Touch]:
    """The touches of people outside, from `first` to `last`, both counted."""
    people = [person for person in evidence.career.assets_of("person") if is_outside(evidence, person)]
    return [touch for person in people for touch in evidence.of(person.id) if first <= touch.day <= last]
