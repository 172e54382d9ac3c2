"""Roles: a new main one ends the one before; who is outside flips by itself."""

from collections.abc import Callable
from contextlib import suppress
from copy import deepcopy
from datetime import date

import pytest

from careertui.actions import roles
from careertui.actions.drafts import RoleDraft
from careertui.domain.career import Career
from careertui.domain.change import Change
from careertui.domain.errors import Refused
from careertui.domain.evidence.evidence import Evidence
from careertui.domain.evidence.outside import is_outside
from careertui.domain.records import Span
from tests.domain.careers import MemoryFacts, apply, refusal

TODAY = date(2026, 9, 7)


def span(id: str, title: str, start: str, **fields: object) -> dict[str, object]:
    return {"id": id, "created": "2026-01-05", "kind": "role", "title": title, "start": start, **fields}


@pytest.fixture
def facts() -> MemoryFacts:
    return MemoryFacts(
        {
            "spans": {
                "job": span("job", "Manager", "2021-03-01", org="Helion", main=True),
                "seat": span("seat", "Board member", "2026-03-09", org="Rooftops"),
                "past": span("past", "Rep", "2014-06-01", org="SunCrest", main=True, end="2021-02-28"),
                "season": {"id": "season", "created": "2026-01-05", "kind": "season", "start": "2026-01-12"},
            },
            "assets": {
                "a": {"id": "a", "created": "2026-01-05", "kind": "person", "name": "Tom", "org": "helion"},
                "b": {"id": "b", "created": "2026-01-05", "kind": "person", "name": "Ann", "org": "Brightgrid"},
            },
        }
    )


def role(facts: MemoryFacts, id: str) -> Span:
    return roles.existing_role(Career(facts), id)


def outside(facts: MemoryFacts, today: date = TODAY) -> set[str]:
    evidence = Evidence(Career(facts), today)
    return {person.id for person in evidence.career.assets_of("person") if is_outside(evidence, person)}


INTENTS: dict[str, Callable[[Career], Change]] = {
    "add": lambda c: roles.add_role(c, TODAY, RoleDraft(title="Director", org="Brightgrid"), id="new"),
    "add kept": lambda c: roles.add_role(c, TODAY, RoleDraft(title="Director"), id="new", keep=True),
    "add past": lambda c: roles.add_role(
        c, TODAY, RoleDraft(title="Clerk", start=date(2010, 1, 1), end=date(2014, 5, 31)), id="new"
    ),
    "edit": lambda c: roles.edit_role(
        c, TODAY, "job", RoleDraft(title="Head", org="", start=date(2021, 1, 1), end=TODAY, review_by=date(2027, 1, 1))
    ),
    "open again": lambda c: roles.edit_role(c, TODAY, "past", RoleDraft(end=None)),
    "end": lambda c: roles.end_role(c, TODAY, "job"),
    "make main": lambda c: roles.edit_role(c, TODAY, "seat", RoleDraft(main=True)),
    "make other": lambda c: roles.edit_role(c, TODAY, "job", RoleDraft(main=False)),
    "delete": lambda c: roles.delete_role(c, "job"),
}


@pytest.mark.parametrize("name", INTENTS)
def test_taken_back_it_leaves_no_trace_and_done_twice_it_is_done_once(facts: MemoryFacts, name: str) -> None:
    act, before = INTENTS[name], deepcopy(facts.documents)
    change = act(Career(facts))
    assert facts.documents == before
    assert change.edits
    there = apply(facts, change)
    assert apply(there, change.inverse()).documents == before
    with suppress(Refused):  # what is done already may be refused
        assert apply(there, act(Career(there))).documents == there.documents


def test_a_new_job_ends_the_old_one_and_turns_people_round(facts: MemoryFacts) -> None:
    assert outside(facts) == {"b"}
    change = roles.add_role(Career(facts), TODAY, RoleDraft(title="Director", org="Brightgrid"), id="new")
    assert change.label == 'Added the role "Director"; "Manager" ended on Sun 6 Sep'
    there = apply(facts, change)
    assert role(there, "job").end == date(2026, 9, 6)
    assert role(there, "seat").end is None
    assert outside(there) == {"a"}


def test_between_jobs_everyone_is_outside(facts: MemoryFacts) -> None:
    there = apply(facts, roles.end_role(Career(facts), TODAY, "job"))
    assert outside(there) == {"b"}  # its last day
    assert outside(there, date(2026, 9, 8)) == {"a", "b"}


def test_a_role_planned_ahead_ends_the_one_before_it_ahead_and_is_seen_so_from_that_day_on(facts: MemoryFacts) -> None:
    start = date(2026, 11, 2)
    change = roles.add_role(Career(facts), TODAY, RoleDraft(title="Head", org="Brightgrid", start=start), id="new")
    assert change.label == 'Added the role "Head", from Mon 2 Nov; "Manager" ends on Sun 1 Nov'
    there = apply(facts, change)
    ends = [Career(there).as_of(day).role_on(day) for day in (TODAY, date(2026, 11, 1), start)]
    assert [each and each.id for each in ends] == ["job", "job", "new"]
    assert [each.end for each in Career(there).as_of(date(2026, 9, 6)).roles if each.id == "job"] == [None]
    moved = apply(there, roles.end_role(Career(there), TODAY, "job", date(2026, 10, 30)))
    assert role(moved, "job").end == date(2026, 10, 30)
    assert outside(moved, date(2026, 10, 31)) == {"a", "b"}
    assert outside(moved, start) == {"a"}
    main = apply(there, roles.edit_role(Career(there), TODAY, "new", RoleDraft(main=True, title="Head of all")))
    assert role(main, "job").main  # until then


def test_a_seat_beside_ends_nothing(facts: MemoryFacts) -> None:
    there = apply(
        facts, roles.add_role(Career(facts), TODAY, RoleDraft(title="Coach", org="Brightgrid", main=False), id="new")
    )
    assert role(there, "job").end is None
    assert outside(there) == {"b"}


def test_changing_the_main_role(facts: MemoryFacts) -> None:
    there = apply(facts, roles.edit_role(Career(facts), TODAY, "seat", RoleDraft(main=True)))
    assert [each.id for each in Career(there).roles if each.main and each.end is None] == ["seat"]
    assert outside(there) == {"a", "b"}


REFUSED: dict[str, tuple[str, Callable[[Career], Change]]] = {
    "no title": ("title", lambda c: roles.add_role(c, TODAY, RoleDraft(title=" "), id="n")),
    "ends before it starts": (
        "end",
        lambda c: roles.add_role(c, TODAY, RoleDraft(title="x", end=date(2020, 1, 1)), id="n"),
    ),
    "looked at before": (
        "review_by",
        lambda c: roles.edit_role(c, TODAY, "job", RoleDraft(review_by=date(2020, 1, 1))),
    ),
    "starts after its end": ("end", lambda c: roles.edit_role(c, TODAY, "past", RoleDraft(start=date(2022, 1, 1)))),
    "ended already": ("", lambda c: roles.end_role(c, TODAY, "past")),
    "ends before": ("end", lambda c: roles.end_role(c, TODAY, "seat", date(2026, 1, 1))),
    "ended is no main": ("main", lambda c: roles.edit_role(c, TODAY, "past", RoleDraft(main=True))),
    "gone": ("", lambda c: roles.delete_role(c, "gone")),
    "a season is no role": ("", lambda c: roles.delete_role(c, "season")),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_wrong_is_refused_with_its_field(facts: MemoryFacts, name: str) -> None:
    field, act = REFUSED[name]
    with pytest.raises(Refused) as caught:
        act(Career(facts))
    assert caught.value.field == field
    refusal(lambda: act(Career(facts)))


def test_a_role_changes_with_its_kind_or_not_at_all(facts: MemoryFacts) -> None:
    career = Career(facts)
    refusal(lambda: roles.edit_role(career, TODAY, "job", RoleDraft(main=False, end=date(2001, 1, 1))))
    change = roles.edit_role(career, TODAY, "seat", RoleDraft(main=True, title="Chair"))
    assert change.label == 'Changed the role "Chair"'
    there = apply(facts, change)
    assert (role(there, "seat").main, role(there, "seat").title, role(there, "job").main) == (True, "Chair", False)
    assert roles.edit_role(career, TODAY, "seat", RoleDraft(main=True)).label.endswith("is the main role now")


def test_a_role_that_is_opened_along_with_it_can_be_the_main_one(facts: MemoryFacts) -> None:
    there = apply(facts, roles.edit_role(Career(facts), TODAY, "past", RoleDraft(main=True, end=None)))
    assert [each.id for each in Career(there).roles if each.main and each.end is None] == ["past"]
