"""The two checks: points, percentages, the two lowest, open answers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careertui.domain.checks.job_or_career import checks_done, outcome, points, rating_percent
from careertui.domain.records import Scores
from tests.domain.facts import a_career, a_review, day
from tests.domain.lives import laws

ANSWERS = st.lists(st.integers(1, 5), min_size=12, max_size=12)


@pytest.mark.parametrize(
    ("answers", "percent", "focus"),
    [
        ([2, 1, 2, 2, 4, 5, 4, 5, 2, 2, 2, 1], 17, "job"),
        ([4, 3, 3, 2, 4, 4, 4, 5, 2, 3, 2, 1], 31, "job"),
        ([4, 4, 4, 3, 3, 4, 4, 4, 3, 4, 2, 2], 48, "between"),
        ([4, 4, 4, 4, 2, 2, 3, 3, 4, 4, 3, 4], 69, "career"),
        ([1, 1, 1, 1, 5, 5, 5, 5, 1, 1, 1, 1], 0, "job"),
        ([5, 5, 5, 5, 1, 1, 1, 1, 5, 5, 5, 5], 100, "career"),
        ([3] * 12, 50, "between"),
        ([3, 3, 3, 3, 3, 3, 3, 3, 2, 2, 1, 2], 40, "between"),  # 19 of 48
        ([3, 3, 3, 3, 3, 3, 3, 3, 2, 2, 1, 1], 38, "job"),  # 18 of 48
        ([4, 4, 4, 4, 2, 2, 2, 3, 3, 3, 3, 3], 65, "career"),  # 31 of 48
    ],
)
def test_worked_examples(answers: list[int], percent: int, focus: str) -> None:
    found = outcome(answers)
    assert found is not None
    assert (found.percent, found.focus) == (percent, focus)


def test_statements_five_to_eight_are_reversed() -> None:
    assert [points(number, 5) for number in range(12)] == [4, 4, 4, 4, 0, 0, 0, 0, 4, 4, 4, 4]
    assert [points(number, 1) for number in range(12)] == [0, 0, 0, 0, 4, 4, 4, 4, 0, 0, 0, 0]


def test_the_two_lowest_statements_earlier_ones_first() -> None:
    found = outcome([4, 2, 4, 4, 2, 4, 2, 2, 4, 4, 4, 4])
    assert found is not None
    assert found.lowest == (1, 5)
    level = outcome([3] * 12)
    assert level is not None
    assert level.lowest == (0, 1)


@pytest.mark.parametrize(("open_answers", "percent"), [(0, 50), (1, 50), (2, 50), (3, None)])
def test_up_to_two_may_stay_open(open_answers: int, percent: int | None) -> None:
    found = outcome([None] * open_answers + [3] * (12 - open_answers))
    assert (found.percent if found else None) == percent


def test_a_percentage_is_over_those_answered() -> None:
    found = outcome([None, None, *[5] * 2, *[1] * 4, *[5] * 3, 1])
    assert found is not None
    assert found.percent == 90  # 36 of 40
    assert found.lowest[0] == 11


def test_the_lowest_are_only_those_that_are_not_at_their_best() -> None:
    best = [5, 5, 5, 5, 1, 1, 1, 1, 5, 5, 5, 5]
    found, one = outcome(best), outcome([*best[:11], 4])
    assert found is not None
    assert one is not None
    assert (found.lowest, one.lowest) == ((), (11,))


@laws
@given(ANSWERS)
def test_it_is_always_a_percentage_and_one_point_more_never_lowers_it(answers: list[int]) -> None:
    found = outcome(answers)
    assert found is not None
    assert 0 <= found.percent <= 100
    assert found.focus == ("job" if found.percent < 40 else "between" if found.percent < 65 else "career")
    best = [number for number, answer in enumerate(answers) if answer == (1 if 4 <= number < 8 else 5)]
    assert len(set(found.lowest)) == min(2, 12 - len(best))
    assert not set(found.lowest) & set(best)
    for number, answer in enumerate(answers):
        better = answer - 1 if 4 <= number < 8 else answer + 1
        if 1 <= better <= 5:
            more = outcome([*answers[:number], better, *answers[number + 1 :]])
            assert more is not None
            assert more.percent > found.percent


@pytest.mark.parametrize(("total", "percent"), [(0, 0), (6, 13), (8, 17), (18, 38), (30, 63), (42, 88), (48, 100)])
def test_halves_of_a_percent_go_up(total: int, percent: int) -> None:
    scores = [min(4, max(0, total - 4 * number)) for number in range(12)]
    answers = [5 - score if 4 <= number < 8 else score + 1 for number, score in enumerate(scores)]
    found = outcome(answers)
    assert found is not None
    assert found.percent == percent


@pytest.mark.parametrize(("answer", "percent"), [(1, 0), (2, 25), (3, 50), (4, 75), (5, 100)])
def test_self_ratings(answer: int, percent: int) -> None:
    assert rating_percent(answer) == percent


def test_the_trend_has_the_checks_with_a_result_oldest_first() -> None:
    career = a_career(
        a_review("check", day("2026-06-01"), scores=Scores(jobcareer=(4,) * 4 + (2,) * 4 + (4,) * 4)),
        a_review("check", day("2026-01-01"), scores=Scores(jobcareer=(3,) * 12)),
        a_review("check", day("2026-03-01"), scores=Scores(resilience=(3,) * 7)),
        a_review("check", day("2026-04-01"), scores=Scores(jobcareer=(3, 3, None, None, None, *(3,) * 7))),
        a_review("check", day("2026-08-01"), day("2026-09-01"), scores=Scores(jobcareer=(3,) * 12)),
    )
    found = checks_done(career.as_of(day("2026-08-31")))
    assert [(str(review.slot), result.percent) for review, result in found] == [("2026-01-01", 50), ("2026-06-01", 75)]
