"""Numbers as people write them: what each reader takes, and the sentence for what it does not."""

from collections.abc import Callable

import pytest

from careertui.domain import numbers
from careertui.domain.errors import Refused


@pytest.mark.parametrize(
    ("text", "expected"),
    [("0", 0), (" 7 ", 7), (12, 12), ("012", 12), ("100", 100), ("101", None), ("-1", None), ("1.0", None)],
)
def test_a_whole_number_in_its_range(text: int | str, expected: int | None) -> None:
    assert numbers.whole(text, 0, 100) == expected


@pytest.mark.parametrize("text", ["", " ", "x", "٣", "²", "1e2", "+1", "1 0", "1,0", "9" * 5000])
def test_what_is_no_whole_number(text: str) -> None:
    assert numbers.whole(text, 0, numbers.MOST) is None


REFUSALS: list[tuple[Callable[[], object], str, str]] = [
    (lambda: numbers.level("5", "skill"), "skill", '"5" is not a level: 0 none, 1 learning'),
    (lambda: numbers.level("x", "text", "Hiring"), "text", '"x" is not a level of "Hiring": 0 none'),
    (lambda: numbers.needed_level("0"), "needs", 'A needed level is a whole number from 1 to 4, not "0".'),
    (lambda: numbers.months("61"), "every", '"61" is not a number of months from 1 to 60.'),
    (lambda: numbers.months(None), "every", '"None" is not a number of months'),
    (lambda: numbers.quota("8", "days", "at_least"), "per_week", "days a week is a whole number from 1 to 7"),
    (lambda: numbers.quota("7", "days", "at_most"), "per_week", "at most days a week is a whole number from 0 to 6"),
    (lambda: numbers.amount("nan", "km"), "amount", '"nan" is not an amount of km: a number over 0'),
    (lambda: numbers.count("0"), "of", "a whole number from 1 to 1,000,000"),
    (lambda: numbers.count("5", reached=9), "of", "Progress has been at 9; it can't be counted up to 5 only."),
    (lambda: numbers.progress("13", "Talks", 12), "progress", 'Progress of "Talks" is a whole number from 0 to 12'),
    (lambda: numbers.progress("5 %", "Talks", 12), "progress", 'not "5 %"'),
    (lambda: numbers.position("0"), "position", 'Position "0" is not a whole number from 1 on.'),
    (lambda: numbers.rating("6", "3"), "3", 'An answer is a whole number from 1 to 5, not "6".'),
    (lambda: numbers.lines("x"), "", '"x" is not a number of lines.'),
]


@pytest.mark.parametrize(("read", "field", "words"), REFUSALS)
def test_what_is_refused_says_why_and_where(read: Callable[[], object], field: str, words: str) -> None:
    with pytest.raises(Refused) as refused:
        read()
    assert words in str(refused.value)
    assert refused.value.field == field


def test_what_is_taken() -> None:
    assert numbers.level("4", "skill") == 4
    assert numbers.needed_level(" 1 ") == 1
    assert numbers.months(12) == 12
    assert numbers.quota("0", "amount", "at_most") == 0
    assert numbers.amount("2.50", "km") == 2.5
    assert numbers.count("12", reached=12) == 12
    assert numbers.progress("40 %", "Talks", 100) == 40
    assert numbers.rating("5", "0") == 5


@pytest.mark.parametrize(("text", "at_least"), [("1", 1), ("03", 3), ("9" * 30, 10**8)])
def test_a_place_behind_the_last_is_taken(text: str, at_least: int) -> None:
    assert numbers.position(text) >= at_least


@pytest.mark.parametrize(("text", "expected"), [("4", True), ("4.5", True), ("4,5", True), ("4 months", False)])
def test_a_text_that_is_only_a_number(text: str, expected: bool) -> None:
    assert numbers.is_number(text) is expected
