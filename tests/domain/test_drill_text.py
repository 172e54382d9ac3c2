"""A drill is written as lines people read, and read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careertui.domain.drill_text import Drill, calls_of, drill_of, drill_text

FULL = Drill("boss left", ("Sam Ito", "Priya Nair"), "7 months", "I build teams: they stay", ("Plan B",))


def test_it_reads_well() -> None:
    assert drill_text(FULL) == (
        "Scenario: boss left\nFirst calls: Sam Ito; Priya Nair\nRunway: 7 months\n"
        "Me without my title: I build teams: they stay\nLeft open: Plan B"
    )


@pytest.mark.parametrize("drill", [FULL, Drill(), Drill(runway="3"), Drill(sentence="x", other="and more\nlines")])
def test_there_and_back(drill: Drill) -> None:
    assert drill_of(drill_text(drill)) == (drill if any(drill) else Drill(other="Layoff drill"))


def test_a_text_of_another_hand_is_kept() -> None:
    assert drill_of("Seven of ten held. Runway: fine") == Drill(other="Seven of ten held. Runway: fine")
    assert drill_of(" runway : 5 months\nRunway: again") == Drill(runway="5 months", other="Runway: again")


def test_calls_as_people_list_them() -> None:
    assert calls_of(" Sam, Ann;;Bo ,") == ("Sam", "Ann", "Bo")


@given(st.text(alphabet=st.sampled_from("aF: ;\nRunway"), max_size=60) | st.text(max_size=60))
def test_what_was_read_once_stays_as_it_is(text: str) -> None:
    drill = drill_of(drill_text(drill_of(text)))
    assert drill_of(drill_text(drill)) == drill
