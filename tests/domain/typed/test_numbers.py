"""Every number that is typed goes through one entrance, and what is none is refused with the caller's sentence."""

import pytest

from careertui.domain.errors import Refused
from careertui.domain.typed.numbers import (
    MOST,
    checked_amount,
    is_number,
    needed_level,
    place_in_list,
    skill_level,
    whole_number,
)


@pytest.mark.parametrize(
    ("typed", "number"), [(3, 3), ("3", 3), (" 7 ", 7), ("007", 7), ("0", 0), ("6 people", 6), ("5%", 5), ("3,0", 3)]
)
def test_a_whole_number_is_read(typed: int | str, number: int) -> None:
    assert whole_number(typed, 0, 7, "No.") == number


@pytest.mark.parametrize("typed", [8, -1, "", " ", "x", "1.5", "1,5", "٣", "²", "+1", "1_0", "9" * 5000, "\x1b[31m3"])
def test_what_is_no_whole_number_is_refused_with_the_sentence(typed: int | str) -> None:
    with pytest.raises(Refused, match=r"^No\.$") as refused:
        whole_number(typed, 0, 7, "No.", "of")
    assert refused.value.field == "of"


@pytest.mark.parametrize(
    ("typed", "number"), [("2.50", 2.5), ("2.0", 2), (0.126, 0.126), ("0,5", 0.5), ("2.5", 2.5), (MOST, MOST)]
)
def test_an_amount_has_three_decimals_at_most(typed: float | str, number: float) -> None:
    assert checked_amount(typed, "No.") == number


@pytest.mark.parametrize("typed", [0, -1, MOST + 1, "nan", "inf", 10**400, "x", ""])
def test_what_is_no_amount_is_refused(typed: float | str) -> None:
    with pytest.raises(Refused, match=r"^No\.$"):
        checked_amount(typed, "No.")


@pytest.mark.parametrize(("typed", "place"), [(1, 0), ("2", 1), ("03", 2), ("4", 3), ("99", 3), ("9" * 5000, 3)])
def test_a_position_is_a_place_in_the_list(typed: int | str, place: int) -> None:
    assert place_in_list(typed, 3) == place


def test_levels_say_what_they_are() -> None:
    assert [skill_level(str(level), "levels") for level in range(5)] == [0, 1, 2, 3, 4]
    with pytest.raises(Refused) as refused:
        skill_level("5", "levels", "Hiring")
    assert str(refused.value) == (
        '"5" is not a level of "Hiring": 0 none, 1 learning, 2 done with help, 3 done alone, 4 led or taught others.'
    )
    with pytest.raises(Refused, match="A needed level is a whole number from 1 to 4"):
        needed_level(0, "needs")


def test_a_text_that_is_only_a_number_is_told_from_words() -> None:
    assert [is_number(text) for text in ("4", "4.5", "4,5", "four", "4 months", "")] == [True] * 3 + [False] * 3
