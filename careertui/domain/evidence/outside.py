"""Outside: who is not of one's own employer, and when those were touched."""

from datetime import date

from careertui.domain.career import Career
from careertui.domain.evidence.evidence import Evidence, Touch
from careertui.domain.records import Asset


def is_outside(career: Career, person: Asset) -> bool:
    """Whether a person is outside the employer; between jobs everyone is."""
    role = career.current_role
    return role is None or person.org.casefold() != role.org.casefold()


def outside_touches(evidence: Evidence, first: date, last: date) -> list[Touch]:
    """The touches of people outside, from `first` to `last`, both counted."""
    career = evidence.career
    people = [person for person in career.assets_of("person") if is_outside(career, person)]
    return [touch for person in people for touch in evidence.of(person.id) if first <= touch.day <= last]
