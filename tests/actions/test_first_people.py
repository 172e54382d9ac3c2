"""The job and the first people: a line each, all of them or none."""

from datetime import date

import pytest

from careertui.actions.drafts import AssetDraft, RoleDraft
from careertui.actions.first_people import FirstLine, write_first_lines
from careertui.domain.career import Career
from careertui.domain.errors import Refused
from tests.domain.careers import MemoryFacts, apply

TODAY = date(2026, 9, 7)
EMPTY = MemoryFacts({})
JOB = FirstLine("job", "job", RoleDraft(title="Manager", org="Helion"))
ANN = FirstLine("further", "ann", AssetDraft(name="Ann", org="Acme", tie="mentor"))


def test_all_lines_are_one_change() -> None:
    change = write_first_lines(Career(EMPTY), TODAY, [JOB, ANN])
    assert change.label == 'Added the role "Manager"; Added the person "Ann"'
    there = apply(EMPTY, change)
    ann = Career(there).assets_of("person")[0]
    assert (ann.name, ann.org, ann.tie) == ("Ann", "Acme", "mentor")
    assert Career(there).roles[0].org == "Helion"
    assert write_first_lines(Career(there), TODAY, [JOB, ANN]).edits == ()


def test_known_ones_are_changed_and_taken_away() -> None:
    facts = apply(EMPTY, write_first_lines(Career(EMPTY), TODAY, [JOB, ANN]))
    lines = [FirstLine("job", "job", RoleDraft(title="Head", org="Helion")), FirstLine("further", "ann", None)]
    there = apply(facts, write_first_lines(Career(facts), TODAY, lines))
    assert Career(there).roles[0].title == "Head"
    assert Career(there).all_assets == ()


def test_one_name_twice_is_refused_at_the_second_line() -> None:
    again = FirstLine("inside", "bob", AssetDraft(name="ann"))
    with pytest.raises(Refused, match="already a person") as caught:
        write_first_lines(Career(EMPTY), TODAY, [JOB, ANN, again])
    assert caught.value.field == "inside"
