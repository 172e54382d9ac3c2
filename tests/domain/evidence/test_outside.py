"""Who stands outside the employer, and the touches of those."""

from datetime import timedelta

from careertui.domain.evidence.evidence import Evidence
from careertui.domain.evidence.outside import is_outside, outside_touches
from tests.domain.facts import a_career, a_line, a_person, a_role, day

DAY = timedelta(days=1)
TODAY = day("2026-09-07")


def test_outside_is_whoever_is_not_with_the_current_employer() -> None:
    inside, outside = a_person("p1", org="Firm"), a_person("p2", org="Other")
    evidence = Evidence(a_career(inside, outside, a_role("Firm")), TODAY)
    assert (is_outside(evidence, inside), is_outside(evidence, outside)) == (False, True)
    assert not is_outside(evidence, a_person("p3", org="FIRM"))


def test_between_jobs_everyone_is_outside() -> None:
    person = a_person("p1", org="Firm")
    left = a_career(person, a_role("Firm", end=day("2026-08-31")))
    assert not is_outside(Evidence(left, day("2026-08-31")), person)  # current through the last day
    assert is_outside(Evidence(left, day("2026-09-01")), person)
    assert is_outside(Evidence(a_career(person), TODAY), person)


def test_outside_flips_by_itself_when_the_role_changes() -> None:
    old, new = a_person("p1", org="Firm"), a_person("p2", org="Next")
    roles = [
        a_role("Firm", end=day("2026-06-30")),
        a_role("Next", start=day("2026-07-01"), created=day("2026-06-15")),
    ]
    career = a_career(old, new, *roles)
    before, after = Evidence(career, day("2026-06-30")), Evidence(career, day("2026-07-01"))
    assert (is_outside(before, old), is_outside(before, new)) == (False, True)
    assert (is_outside(after, old), is_outside(after, new)) == (True, False)


def test_a_board_seat_does_not_turn_anyone_inside() -> None:
    person = a_person("p1", org="Board")
    seat = a_role("Board", start=day("2026-01-01"), main=False)
    assert is_outside(Evidence(a_career(person, a_role("Firm"), seat), TODAY), person)


def test_of_two_open_main_roles_the_later_one_is_the_current_one() -> None:
    career = a_career(a_role("Firm", start=day("2020-01-01")), a_role("Next", start=day("2026-01-01")))
    assert career.role_on(TODAY) == a_role("Next", start=day("2026-01-01"))
    assert career.role_on(day("2025-12-31")) == a_role("Firm", start=day("2020-01-01"))


def test_touches_outside_within_days_both_counted() -> None:
    lines = [a_line(day("2026-08-08"), "p1"), a_line(day("2026-08-07"), "p1"), a_line(TODAY, "p2"), a_line(TODAY, "p3")]
    people = [a_person("p1"), a_person("p2"), a_person("p3", org="Firm")]
    evidence = Evidence(a_career(*people, *lines, a_role("Firm")), TODAY)
    found = outside_touches(evidence, TODAY - 30 * DAY, TODAY)
    assert sorted((touch.asset, touch.day) for touch in found) == [("p1", day("2026-08-08")), ("p2", TODAY)]
